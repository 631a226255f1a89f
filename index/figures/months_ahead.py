"""Numbers of a time that had not ended when the report was given: aims, whatever word tells them.

"Tỉnh ủy yêu cầu …; thu ngân sách lũy kế *6 tháng* 1.420 tỷ đồng" of a report of April.
Years and terms to come are read with their sentence (aim_times.py); parts of a year at the end, for
a table, a heading or a sentence before may date them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from index.domain import DateBasis, Figure, PeriodKind, Relation, Report
from index.language.lexicon import word_set

_PARTS = {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE, PeriodKind.AS_OF}
# By how much something "sẽ giảm" is a forecast, and no aim.
_TOLD = {Relation.VALUE, Relation.SHARE, Relation.PERCENT_OF_PLAN}
_NEARLY = timedelta(days=35)
"""A report may tell of the month or the quarter under way before it has ended."""
_ESTIMATES = word_set("months_ahead", "estimates")


def as_aims(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    """Read what is told of a part of the year still to come as aimed at.

    What says itself that it is an estimate ("ước", "dự báo") stays one.

    Args:
        report: the report.
        figures: its figures.
    """
    day = report.session_date
    if day is None or report.session_basis is DateBasis.UNKNOWN:
        return list(figures)
    last = day + _NEARLY

    def told(figure: Figure) -> Figure:
        period = figure.period
        if period is None or period.kind not in _PARTS or period.end is None:
            return figure
        said = (figure.qualifier or "").replace(",", " ").split()
        estimated = not _ESTIMATES.isdisjoint(said)
        if period.end <= last or figure.relation not in _TOLD or estimated:
            return figure
        return replace(figure, relation=Relation.TARGET)

    return [told(figure) for figure in figures]
