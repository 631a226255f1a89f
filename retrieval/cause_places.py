"""Whose cause it is: a report on a district tells no cause of what its province lacks."""

from __future__ import annotations

from index.domain import AreaLevel, Report
from retrieval.question import Question


def tells_of_part(question: Question, report: Report) -> bool:
    """Tell whether a report is on a smaller area inside the one that a question asks about.

    Args:
        question: the question.
        report: a report that names a cause.
    """
    own = report.place
    if own is None or own.level is AreaLevel.AGENCY or own.code is None:
        return False
    asked = [place for m in question.places for place in m.candidates]
    keys = {place.key for place in asked}
    return own.key not in keys and not keys.isdisjoint(own.within)
