"""Which index a ranking of places is by: "TP A *dẫn đầu bảng xếp hạng* với 91,2%".

The name stands once, in the title or where the ranking is announced ("công bố *Chỉ số cải cách hành
chính* năm 2023"); the scores and changes behind it say no more than who stands where.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Relation
from index.figures.draft import renamed
from index.figures.phrase_trim import text_of
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, Token, scan

_HEAD = ("chỉ", "số")
_BARE = " ".join(_HEAD)
_STOPS = word_set("index_names", "stops")
_SCORES = PhraseTable({words: words for words in word_set("index_names", "scores")})
_OTHERS = PhraseTable({words: words for words in word_set("index_names", "others")})
_MEANS = word_set("index_names", "means")
_LEAST, _MOST = 3, 8  # words of a name behind "chỉ số"
_UNITS = {"%", "điểm"}
_MEASURED = (Relation.VALUE, Relation.CHANGE)


def index_of_title(title: str) -> str | None:
    """Return the index that a report's title names, or None."""
    tokens = scan(title)
    found = _named(tokens)
    return title[tokens[found[0]].start : tokens[found[-1]].end].lower() if found else None


def by_index(sentence: Sentence, figures: Sequence[Figure], state: State) -> list[Figure]:
    """Name the index in the scores, changes and counts of a ranking.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: the running context; the index told of last is kept in it.
    """
    found = _named(sentence.tokens)
    if found:
        state.index_name = text_of(sentence, list(found)).lower()
    name = state.index_name
    return list(figures) if name is None else [_under(figure, name) for figure in figures]


def _named(tokens: Sequence[Token]) -> range | None:
    """Return the tokens of the first index that is told of by its name."""
    for index in range(len(tokens) - 1):
        if (tokens[index].text, tokens[index + 1].text) != _HEAD:
            continue
        if _OTHERS.match(tokens, index + 2) is not None:
            continue
        last = index + 2
        while last < len(tokens) and tokens[last].is_word and tokens[last].text not in _STOPS:
            last += 1
        if _LEAST <= last - index - len(_HEAD) <= _MOST:
            return range(index, last)
    return None


def _under(figure: Figure, name: str) -> Figure:
    """Return the figure with the index that its own words leave out."""
    words = scan(figure.indicator)
    if name in figure.indicator.lower() or not _SCORES.find(words):
        return figure
    if figure.unit in _UNITS and figure.relation in _MEASURED:
        mean = next((each for each in _MEANS if each in figure.indicator.lower()), "")
        name = f"{name} {mean}".strip()  # the mean of the places is no score of the whole
        return renamed(figure, name, parent=None)
    # "3 địa phương có *chỉ số* giảm"
    full = figure.indicator.replace(_BARE, name, 1)
    return renamed(figure, full)
