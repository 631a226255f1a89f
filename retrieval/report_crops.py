"""The one crop that a report is on: it opens with it, and its sections leave it out.

"Sơ kết sản xuất *lúa* vụ đông xuân … 1. Kết quả: Toàn huyện xuống giống 24.600 ha, năng suất bình
quân 73,1 tạ/ha": of the crop's measures, where nothing nearer names another.
"""

from __future__ import annotations

from functools import lru_cache

from index.domain import BlockKind, Figure, Report
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan
from index.language.text import fold
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, listed

_CROPS = PhraseTable({words: words for words in word_set("crops", "crops")})
# So far from its start a report says what it is on.
_OPENING = 450


def of_reports_crop(term: str, figure: Figure, report: Report, near: str) -> bool:
    """Tell whether a term names the crop that a report is on, and a figure is a measure of it.

    Args:
        term: a term of the question.
        figure: the figure; its name says of no crop.
        report: its report.
        near: what leads up to the figure: its heading, paragraph and sentence.
    """
    if term not in folded_set("plants", "crops") or not _measures_crop(figure):
        return False
    if {fold(crop) for crop in _named(f"{figure.indicator}. {near}")} - {term}:
        return False
    return {fold(crop) for crop in _named(f"{report.title}. {_opening(report)}")} == {term}


def is_profit(term: str, figure: Figure) -> bool:
    """Tell whether a term is a word of profit, and a figure is one by another: "lãi", "lợi nhuận".

    Args:
        term: a term of the question.
        figure: the figure, told in money by the area.
    """
    _, of, area = figure.unit.lower().partition("/")
    if not of or area not in listed("report_crops", "areas"):
        return False
    words = folded("profits", "asked")
    name = said_words(figure.indicator)
    return any(term in one.split() for one in words) and any(f" {one} " in name for one in words)


def _measures_crop(figure: Figure) -> bool:
    """Tell whether a figure is an area, a yield, or what a hectare brings in."""
    unit, of, area = figure.unit.lower().partition("/")
    in_table = "table" in figure.flags and not unit  # "Năng suất (tạ/ha)": told by its name only
    measured = fold(figure.indicator).startswith(tuple(folded_set("report_crops", "measures")))
    whole = unit.split(" ")[-1] in listed("report_crops", "units")
    return measured and (
        whole or in_table or (of != "" and area in listed("report_crops", "areas"))
    )


def _opening(report: Report) -> str:
    """Return the paragraphs before the first section of a report."""
    first = next((b for b in report.blocks if b.kind is not BlockKind.HEADING), None)
    if first is None:
        return ""
    start = first.span.start
    heads = (b.span.start for b in report.blocks if b.kind is BlockKind.HEADING)
    end = next((head for head in heads if head > start), len(report.body))
    return report.body[start : min(end, start + _OPENING)]


@lru_cache(maxsize=1024)
def _named(text: str) -> frozenset[str]:
    return frozenset(match.value for match in _CROPS.find(scan(text)))
