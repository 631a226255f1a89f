"""A part's number where the whole is asked for, told by what the part's name says beyond it."""

from __future__ import annotations

from index.domain import Figure, Relation
from retrieval.asked import asks_new
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, light, listed

_PUBLIC = "#public_investment"
_REVENUE = "#budget_revenue"


def of_part_of_capital(question: Question, figure: Figure) -> bool:
    """Tell whether all public investment is asked for, and a figure is of one source of it.

    "*Vốn nước ngoài* giải ngân 12 tỷ", "*chương trình mục tiêu* … 39 tỷ đồng vốn đầu tư".
    """
    if _PUBLIC not in question.terms or _asks_source(question):
        return False
    return has_phrase(said_words(f"{figure.parent or ''}. {figure.indicator}"), "capital_sources")


@once_each
def _asks_source(question: Question) -> bool:
    return has_phrase(said_words(question.text), "capital_sources")


def of_share_within(question: Question, figure: Figure) -> bool:
    """Tell whether a share is of what is asked for, and of nothing wider: no rate of that.

    "hộ nghèo dân tộc thiểu số … chiếm 87% *tổng số hộ nghèo*" is no "tỷ lệ hộ nghèo".
    """
    if figure.relation is not Relation.SHARE or not figure.parent:
        return False
    whole, asked = set(term_list(figure.parent)), {t for t in question.terms if t[0] == "#"}
    if not asked or not asked <= whole:
        return False
    own = set(said_words(figure.indicator).split()) - set(said_words(figure.parent).split())
    return bool(own - light()) and own.isdisjoint(said_words(question.text).split())


def of_some_among(question: Question, figure: Figure) -> bool:
    """Tell whether a number is of some of those asked for, by a name of their own.

    "dự án mới – *dự án đã xong* 7" are not all that were begun, nor is each of those asked for.
    """
    unit = said_words(figure.unit)
    whole, own = said_words(figure.parent or ""), said_words(figure.indicator)
    if figure.relation is not Relation.VALUE or not (
        whole.startswith(unit) and own.startswith(unit)
    ):
        return False
    told = set(whole.split()) - set(unit.split()) - light()
    more = set(own.split()) - set(whole.split()) - light()
    asked = question.words
    return bool(told and more) and told <= asked and more.isdisjoint(asked)


def of_new_part(question: Question, figure: Figure) -> bool:
    """Tell whether how far all of it is done is asked, and a percent is of what was added.

    "diện tích cà phê 2.340 ha, trong đó *trồng mới* 45 ha, đạt 30% kế hoạch": of these 45 ha.
    """
    if figure.relation not in (Relation.PERCENT_OF_PLAN, Relation.CHANGE) or not figure.parent:
        return False
    added = figure.indicator.lower().startswith(listed("added_parts"))
    return added and not asks_new(question)


def of_other_budget(question: Question, figure: Figure) -> bool:
    """Tell whether the budget of an area is asked for, and a figure is all the state collects.

    "thu ngân sách *địa phương*" is what the area may spend, with what it is given from above.
    """
    if _REVENUE not in question.terms or not has_phrase(said_words(question.text), "own_budget"):
        return False
    told = said_words(figure.indicator)
    return not has_phrase(told, "own_budget") and has_phrase(told, "state_budget")


def of_parks(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of the parks of an area or their firms, and the area's is asked for.

    "*doanh nghiệp trong KCN* – kim ngạch xuất khẩu" is not all that the province exports.
    """
    if not figure.parent or not question.places:
        return False
    told = said_words(figure.parent)
    inside = any(told.startswith(f" {words} ") for words in folded("parks_told", "heads"))
    return (
        inside
        and has_phrase(told, "parks_told", "parks")
        and not has_phrase(said_words(question.text), "parks_told", "parks")
    )
