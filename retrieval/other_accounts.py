"""Numbers of another account: what auditors recommend is no revenue, who is carried no tourist.

Nor is what was exported all that was produced, nor the firms that were founded all that there are.

"Kiểm toán kiến nghị xử lý tài chính 412 tỷ đồng, gồm: *tăng thu ngân sách 58 tỷ đồng*", "*vận
chuyển 13,2 triệu lượt khách*": both share the words of what an area collects and receives.
"""

from __future__ import annotations

from index.domain import AreaLevel, Figure
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import words_meant
from retrieval.words import has_phrase

_FIRMS = ["doanh", "nghiệp"]
_BUDGET = frozenset({"#budget_revenue", "#budget_expenditure"})
_GUESTS = frozenset({"#tourist_arrivals", "#international_tourists"})


@once_each
def _asks_no_audit(question: Question) -> bool:
    """Tell whether a question says nothing of what auditors or inspectors found."""
    return not has_phrase(words_meant(question.text), "other_accounts", "auditing")


@only_where(_asks_no_audit)
def only_recommended(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is only recommended, where what was collected or spent is asked for."""
    told = words_meant(f"{figure.parent or ''} {figure.indicator}")
    return has_phrase(told, "other_accounts", "recommended") and _asks_no_audit(question)


@once_each
def _asks_for_guests(question: Question) -> bool:
    return not _GUESTS.isdisjoint(question.terms) and not has_phrase(
        words_meant(question.text), "other_accounts", "carrying"
    )


@only_where(_asks_for_guests)
def only_carried(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts passengers, where those who visit are asked for."""
    told = words_meant(f"{figure.parent or ''} {figure.indicator}")
    return has_phrase(told, "other_accounts", "carrying") and _asks_for_guests(question)


@once_each
def _asks_output(question: Question) -> bool:
    said = words_meant(question.text)
    produced = has_phrase(said, "other_accounts", "producing")
    return produced and not has_phrase(said, "other_accounts", "trading")


@only_where(_asks_output)
def only_traded(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of what was traded, where what was produced is asked for."""
    return _asks_output(question) and has_phrase(
        words_meant(figure.indicator), "other_accounts", "trading"
    )


@once_each
def _asks_whole_budget(question: Question) -> bool:
    """Tell whether what an area collects or spends is asked for, and not what its communes do."""
    if not question.places or _BUDGET.isdisjoint(question.terms):
        return False
    communes = has_phrase(words_meant(question.text), "other_accounts", "communes")
    return not communes and all(m.place.level is not AreaLevel.COMMUNE for m in question.places)


@only_where(_asks_whole_budget)
def only_of_communes(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of the communes' own budgets: "thu *ngân sách xã* đạt 3,1 tỷ"."""
    told = words_meant(figure.indicator)
    return has_phrase(told, "other_accounts", "communes") and _asks_whole_budget(question)


@once_each
def _asks_all_firms(question: Question) -> bool:
    said = words_meant(question.text)
    return has_phrase(said, "other_accounts", "firms") and not has_phrase(
        said, "other_accounts", "comings"
    )


@only_where(_asks_all_firms)
def only_coming_or_going(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts firms that came or went, where all that there are are asked."""
    if not _asks_all_firms(question) or figure.unit.split(" ")[-2:] != _FIRMS:
        return False
    return has_phrase(words_meant(figure.indicator), "other_accounts", "comings")
