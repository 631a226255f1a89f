"""One of more that a sentence tells of alone: "*Riêng đợt mưa đá* làm 96 nhà tốc mái".

So many roofs, or so many members that "*Riêng Ủy ban Kiểm tra Huyện ủy*" punished, are not all of
the year, nor those of all bodies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_OPENS = PhraseTable({words: words for words in word_set("told_apart", "opens")})
_KINDS = PhraseTable({words: words for words in word_set("told_apart", "kinds")})
_OWN = PhraseTable({words: words for words in word_set("told_apart", "own")})
_GOING_ON = PhraseTable(
    {words: words for words in word_set("told_apart", "kinds") | word_set("told_apart", "beside")}
)
_CLAUSE = {",", ";"}
_ENDS = word_set("told_apart", "ends")
_STOPS = {",", ";", ":", ".", "(", "…"}
_LEAST, _MOST = 2, 14  # tokens of a name


def one_apart(sentence: Sentence) -> tuple[str, int] | None:
    """Return the one body or event that a sentence sets apart, and the token behind its name.

    A body on file is the place of its numbers, and needs no such name.
    """
    tokens = sentence.tokens
    opened = _OPENS.match(tokens, 0) if tokens else None
    first = opened.last if opened else 0
    first += first < len(tokens) and tokens[first].text == ","
    kinds = _KINDS if opened else _OWN
    kind = kinds.match(tokens, first) if first < len(tokens) else None
    if kind is None:
        return None
    on_file = [m.span for m in sentence.places if m.place.level is AreaLevel.AGENCY]
    if any(span.start == tokens[first].start for span in on_file):
        return None
    last = _name_end(sentence, first, kind.last)
    return (sentence.words(first, last), last) if last else None


def each_apart(sentence: Sentence, figures: Sequence[Figure], opened: str) -> list[Figure]:
    """Give the numbers behind each further body of a sentence to that one.

    "Trong đó, Ủy ban Kiểm tra kỷ luật 8 đảng viên, *chi bộ kỷ luật 29*"; "…; *Đảng bộ cơ quan* có
    121 đảng viên".

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        opened: the one that the sentence sets apart, or "".
    """
    tokens = sentence.tokens
    starts = [
        i for i in range(1, len(tokens)) if tokens[i - 1].text in _CLAUSE and not sentence.depth[i]
    ]
    told: list[tuple[int, str]] = []
    for first in starts:
        own = _OWN.match(tokens, first)
        found = own or (_GOING_ON.match(tokens, first) if opened else None)
        last = _name_end(sentence, first, found.last) if found is not None else 0
        if found is not None and last and (own is None or tokens[first - 1].text == ";"):
            told.append((tokens[first].start, sentence.words(first, last)))
        elif told and tokens[first - 1].text == ";":
            told.append((tokens[first].start, ""))
    if not told:
        return list(figures)
    done = []
    for figure in figures:
        name = next((name for at, name in reversed(told) if at <= figure.span.start), "")
        free = figure.parent in (None, opened or None)
        done.append(replace(figure, parent=name) if name and free else figure)
    return done


def _name_end(sentence: Sentence, first: int, last: int) -> int:
    """Return the token behind a name that begins at ``first``, or 0 where it does not end."""
    tokens = sentence.tokens
    begun = {amount.first for amount in sentence.amounts}
    while last < len(tokens) and last - first < _MOST:
        small = not sentence.body[tokens[last].start].isupper()
        ended = small and (tokens[last].text in _ENDS or phrase_words().acts.match(tokens, last))
        if tokens[last].text in _STOPS or last in begun or ended:
            break
        last += 1
    return last if last < len(tokens) and _LEAST <= last - first < _MOST else 0
