"""Of which field the cases are that a clause before them tells of.

"*Tội phạm về ma túy* diễn biến phức tạp, phát hiện 267 vụ; đấu tranh với *tội phạm kinh tế, buôn
lậu*, phát hiện 516 vụ": "phát hiện vụ" alone would be two values of one name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.item_marks import past_mark
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.figures.topics import under
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_HEADS = PhraseTable({words: words for words in word_set("case_fields", "heads")})
_OPENERS = PhraseTable({words: words for words in word_set("case_fields", "openers")})
_ENDS = word_set("case_fields", "ends")
_DOINGS = word_set("case_fields", "doings")
_DOING = PhraseTable({words: words for words in _DOINGS if words})
_CASES = word_set("case_fields", "units")
_BREAKS, _STOPS = {";", "."}, {":", "(", ")"}
_MOST = 14  # words of a field


def of_their_field(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put the field that a clause opens with over the bare cases behind it.

    Args:
        sentence: the parsed sentence.
        figures: its figures, in order.
    """
    tokens, told = sentence.tokens, list(figures)
    starts = [i + 1 for i, t in enumerate(tokens) if t.text in _BREAKS and not sentence.depth[i]]
    firsts = [past_mark(tokens), *starts]
    field = ""
    for first, last in zip(firsts, [*starts, len(tokens)], strict=True):
        goes_on = first < last and _DOING.match(tokens, first) is not None
        field = (_field(sentence, first, last) if first < last else "") or field * goes_on
        if not field:  # "…, phát hiện 45 vụ; *khởi tố* 30 vụ" goes on with the field
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        inside = [figure for figure in told if start <= figure.span.start < end]
        bare = {f.indicator for f in inside if f.parent is None and _is_bare(f, field)}
        told = [under(_told_short(f, field), field, bare) if f in inside else f for f in told]
    return told


def _field(sentence: Sentence, first: int, last: int) -> str:
    """Return the field that opens ``tokens[first:last]`` before a comma and a number, or ""."""
    tokens = sentence.tokens
    opener = _OPENERS.match(tokens, first)
    head = opener.last if opener is not None else first
    named = _HEADS.match(tokens, head) if head < last else None
    number = next((a.first for a in sentence.amounts if first <= a.first < last), first)
    commas = [i for i in range(head, number) if tokens[i].text == "," and not sentence.depth[i]]
    if named is None or not commas or named.last > commas[-1]:
        return ""
    end = next((i for i in range(named.last, commas[-1]) if tokens[i].text in _ENDS), commas[-1])
    if any(tokens[i].text in _STOPS for i in range(head, end)):
        return ""
    words = clean(sentence, range(head, end))
    return text_of(sentence, words) if 1 < len(words) <= _MOST else ""


def _told_short(figure: Figure, field: str) -> Figure:
    """Return the figure with its clause as far as it names the field: "tội phạm X *giảm*"."""
    longer = figure.parent is not None and field.lower() in figure.parent.lower()
    clause = longer and " – " not in (figure.parent or "")
    return replace(figure, parent=field) if clause and figure.indicator != field else figure


def _is_bare(figure: Figure, field: str) -> bool:
    """Tell whether a name says only what was done with how many: "phát hiện vụ"."""
    if figure.unit.lower() not in _CASES:
        return False
    words = [token.text for token in scan(figure.indicator)]
    unit = [token.text for token in scan(figure.unit)]
    doing = words[: -len(unit)] if words[-len(unit) :] == unit else words
    said = {token.text for token in scan(field)}
    return " ".join(doing) in _DOINGS and not set(doing) & said
