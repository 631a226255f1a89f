"""Zones of an area: "*khu vực miền núi* có 9.214 hộ nghèo" is no number of the whole province.

The zone that opens a clause stands as ``parent`` over the numbers of that clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_KINDS = PhraseTable({words: words for words in word_set("zones", "kinds")})
_NAMES = PhraseTable({words: words for words in word_set("zones", "names")})
_BEFORE = PhraseTable({words: words for words in word_set("zones", "before")})
_BREAKS = {",", ";", ":", "(", "-", "–", "+"}
_ENDS = {";", "toàn"}  # "…, *toàn tỉnh* 5%" is of all again


def in_zone(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put the zone told of last over the numbers of its clause.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    zones = _zones(sentence)
    return [_of(sentence, figure, zones) for figure in figures] if zones else list(figures)


def _zones(sentence: Sentence) -> list[tuple[int, str]]:
    """Return the zones that open clauses, in order: where each ends, and its name."""
    found = []
    tokens = sentence.tokens
    for index in range(len(tokens)):
        kind = _KINDS.match(tokens, index)
        name = _NAMES.match(tokens, kind.last) if kind and kind.last < len(tokens) else None
        if name is not None and _opens_clause(sentence, index):
            found.append((name.last, sentence.words(index, name.last).lower()))
    return found


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """ "*Riêng ở* khu vực miền núi": nothing but such words between it and a break."""
    while first > 0:
        before = _BEFORE.match_before(sentence.tokens, first)
        if before is None:
            break
        first = before.first
    return first == 0 or sentence.tokens[first - 1].text in _BREAKS


def _of(sentence: Sentence, figure: Figure, zones: Sequence[tuple[int, str]]) -> Figure:
    """Return the figure under the zone of its clause, if it does not name it itself."""
    at = sentence.token_at(figure.span.start)
    last, name = next(((last, name) for last, name in reversed(zones) if last <= at), (at, ""))
    if not name or name in figure.indicator.lower() or _names_zone(figure.indicator):
        return figure  # "khu vực thành thị 3,4%, *khu vực nông thôn* 2,5%": of neither the other
    if any(token.text in _ENDS for token in sentence.tokens[last:at]) or _turns(sentence, last, at):
        return figure
    return replace(figure, parent=name)


def _names_zone(words: str) -> bool:
    tokens = scan(words)
    kind = _KINDS.match(tokens, 0) if tokens else None
    name = _NAMES.match(tokens, kind.last) if kind and kind.last < len(tokens) else None
    return name is not None


def _turns(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether another place is named before the number: "…, *huyện A* 812 hộ"."""
    spans = [sentence.token_at(mention.span.start) for mention in sentence.places]
    return any(first <= at < last and not sentence.depth[at] for at in spans)
