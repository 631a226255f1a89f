"""What a page prints of other articles below its own text: "Tin liên quan", and a paragraph.

Such a paragraph is of another time and often of another area. It is read as a small report of its
own where it dates itself ("… xong vụ cam năm 2015. Sản lượng đạt 20 nghìn tấn") and names its area;
one that names none ("xuất khẩu của *tỉnh*") is of the area that the page's paper or office serves.
What else it leaves open, nothing of the page's own article tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.domain import Block, BlockKind, Figure, PeriodKind, Report, Span
from index.language.places import Gazetteer
from index.language.report_places import report_places
from index.reading.dates import infer_dates
from index.reading.front_matter import FrontMatter

_SHORTEST = 120  # characters: less is a link to an article
_TEXT = (BlockKind.PARAGRAPH, BlockKind.RELATED)
_ENDS = '.!?…”")'


def articles_below(
    report: Report, blocks: Sequence[Block], gazetteer: Gazetteer
) -> Iterator[tuple[Report, Block]]:
    """Yield the paragraphs that date themselves and name their area, each with its own report.

    Args:
        report: the report of the page's own article.
        blocks: what follows the line that ends it.
        gazetteer: the places.
    """
    for block in blocks:
        text = report.body[block.span.start : block.span.end]
        if block.kind not in _TEXT or len(text) < _SHORTEST or text[-1] not in _ENDS:
            continue
        alone = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
        dates = infer_dates(text, alone, "", FrontMatter())
        if dates.period is None or dates.period.end is None:
            continue
        places = report_places("", text, alone, gazetteer, on=dates.session) or report_places(
            "", text, alone, gazetteer, dates.session, report.source, report.url
        )
        if places:
            article = replace(
                report,
                title="",
                session_date=dates.session,
                session_basis=dates.basis,
                period=dates.period,
                places=places,
            )
            yield article, block


def of_article(article: Report, figures: Sequence[Figure]) -> list[Figure]:
    """Date what was told "đến nay" by the article's own time: of which day it is nobody knows."""
    return [
        replace(figure, period=article.period)
        if figure.period is not None and figure.period.kind is PeriodKind.TO_NOW
        else figure
        for figure in figures
        if figure.place is not None
    ]
