"""A border gate, port or airport that a report's title names: what all of the report is about.

"*Kim ngạch qua cửa khẩu X giảm*": "xuất khẩu đạt 130 triệu USD" is what went through X, not all
that its district exports.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Report
from index.figures.name_runs import names_at
from index.figures.topics import under
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_GATES = PhraseTable({words: words for words in word_set("gates", "kinds")})
_FLOWS = PhraseTable({words: words for words in word_set("gates", "flows")})


def through_gate(figures: Sequence[Figure], report: Report) -> list[Figure]:
    """Put the one gate of the title over the flows of goods and people that name no other whole.

    Args:
        figures: of one sentence that turns to no area of its own.
        report: the report.
    """
    gate = gate_of(report.title)
    if not gate:
        return list(figures)
    named = gate.lower()
    bare = {f.indicator for f in figures if f.parent is None and named not in f.indicator.lower()}
    flows = {indicator for indicator in bare if _FLOWS.find(scan(indicator))}
    return [under(figure, gate, flows) for figure in figures]


def gate_of(title: str) -> str:
    """Return the gate that a title names, "" where it names none or several."""
    tokens = scan(title)
    found = _GATES.find(tokens)
    if len(found) != 1:
        return ""
    named = names_at(title, tokens, found[0].last)
    if named is None or named[1] != 1:
        return ""
    return title[tokens[found[0].first].start : tokens[named[0] - 1].end]
