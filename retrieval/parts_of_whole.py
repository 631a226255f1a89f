"""A part's number where the whole is asked for, told by what the part's name says beyond it."""

from __future__ import annotations

from collections.abc import Callable

from index.domain import Figure, Relation
from index.figures.counted_in_passing import IN_PASSING
from index.language.text import fold
from retrieval.asked import asks_new
from retrieval.counted_noun import counts_asked, same_noun
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import in_play, only_where
from retrieval.terms import term_list, term_set
from retrieval.text_words import said_words, words_meant
from retrieval.unit_fit import counted_words
from retrieval.words import folded, has_phrase, light, listed

_PUBLIC = "#public_investment"
_REVENUE = "#budget_revenue"


def of_a_part(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of a part, or of some only, of what is asked for.

    Args:
        question: the question.
        figure: the figure.
    """
    return any(rule(question, figure) for rule in _rules(question))


@once_each
def _rules(question: Question) -> tuple[Callable[[Question, Figure], bool], ...]:
    """Return the rules that the question leaves in play."""
    return in_play(_RULES, question)


@once_each
def _asks_all_capital(question: Question) -> bool:
    return _PUBLIC in question.terms and not has_phrase(
        said_words(question.text), "capital_sources"
    )


@only_where(_asks_all_capital)
def of_part_of_capital(question: Question, figure: Figure) -> bool:
    """Tell whether all public investment is asked for, and a figure is of one source of it.

    "*Vốn nước ngoài* giải ngân 12 tỷ", "*chương trình mục tiêu* … 39 tỷ đồng vốn đầu tư".
    """
    if not _asks_all_capital(question):
        return False
    return has_phrase(said_words(f"{figure.parent or ''}. {figure.indicator}"), "capital_sources")


@once_each
def _known_asked(question: Question) -> frozenset[str]:
    """Return the listed indicators that are asked for."""
    return frozenset(term for term in question.terms if term[0] == "#")


@only_where(_known_asked)
def of_share_within(question: Question, figure: Figure) -> bool:
    """Tell whether a share is of what is asked for, and of nothing wider: no rate of that.

    "hộ nghèo dân tộc thiểu số … chiếm 87% *tổng số hộ nghèo*" is no "tỷ lệ hộ nghèo".
    """
    if figure.relation is not Relation.SHARE or not figure.parent:
        return False
    asked = _known_asked(question)
    if not asked or not asked.issubset(term_list(figure.parent)):
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


@only_where(lambda question: not asks_new(question))
def of_new_part(question: Question, figure: Figure) -> bool:
    """Tell whether how far all of it is done is asked, and a percent is of what was added.

    "diện tích cà phê 2.340 ha, trong đó *trồng mới* 45 ha, đạt 30% kế hoạch": of these 45 ha.
    """
    if figure.relation not in (Relation.PERCENT_OF_PLAN, Relation.CHANGE) or not figure.parent:
        return False
    added = figure.indicator.lower().startswith(listed("added_parts"))
    return added and not asks_new(question)


@once_each
def _asks_own_budget(question: Question) -> bool:
    return _REVENUE in question.terms and has_phrase(said_words(question.text), "own_budget")


@only_where(_asks_own_budget)
def of_other_budget(question: Question, figure: Figure) -> bool:
    """Tell whether the budget of an area is asked for, and a figure is all the state collects.

    "thu ngân sách *địa phương*" is what the area may spend, with what it is given from above.
    """
    if not _asks_own_budget(question):
        return False
    told = said_words(figure.indicator)
    return not has_phrase(told, "own_budget") and has_phrase(told, "state_budget")


@only_where(lambda question: not has_phrase(said_words(question.text), "roles", "asked"))
def of_some_in_a_role(question: Question, figure: Figure) -> bool:
    """Tell whether those counted are only the ones in a role that the question does not name.

    "134 chủ thể OCOP (*41 hợp tác xã*, …)" are not all cooperatives of the area.
    """
    if not figure.parent or figure.relation is not Relation.VALUE:
        return False
    if has_phrase(said_words(question.text), "roles", "asked"):
        return False
    told = said_words(figure.parent)
    return any(told.startswith(f" {words} ") for words in folded("roles", "heads"))


def told_in_passing(question: Question, figure: Figure) -> bool:
    """Tell whether a count only says where or whose other things are, and those are not asked for.

    "xảy ra tại 143 hộ thuộc *11 xã*" are not all communes of the area.
    """
    if IN_PASSING not in figure.flags:
        return False
    own, whole = set(term_list(figure.indicator)), set(term_list(figure.parent or ""))
    if question.unit_terms and not own.issuperset(question.unit_terms):
        return True  # "bao nhiêu *đoàn viên*": the "chi đoàn" that they are in
    return (whole - own).isdisjoint(question.terms)


@once_each
def _asks_all_of_an_area(question: Question) -> bool:
    """Tell whether an area's is asked for, and not its parks'."""
    return bool(question.places) and not has_phrase(
        said_words(question.text), "parks_told", "parks"
    )


@only_where(_asks_all_of_an_area)
def of_parks(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of the parks of an area or their firms, and the area's is asked for.

    "*doanh nghiệp trong KCN* – kim ngạch xuất khẩu" is not all that the province exports.
    """
    if not figure.parent or not _asks_all_of_an_area(question):
        return False
    told = said_words(figure.parent)
    inside = any(told.startswith(f" {words} ") for words in folded("parks_told", "heads"))
    return inside and has_phrase(told, "parks_told", "parks")


@once_each
def _asks_all_of_a_kind(question: Question) -> bool:
    """Tell whether it is asked how many there are of a kind: "*có bao nhiêu* hộ"."""
    if not (question.how_much and question.unit_terms and " co " in said_words(question.text)):
        return False
    noun = f"{' '.join(question.unit_terms)} "
    return any(
        f"{word} ".startswith(noun) or noun.startswith(f"{word} ") for word in counted_words()
    )


@only_where(_asks_all_of_a_kind)
def of_some_counted(question: Question, figure: Figure) -> bool:
    """Tell whether all of a kind are asked for, and a figure's name says which of them it counts.

    "có bao nhiêu hộ" is answered by no "hộ *hiến đất*", "bao nhiêu dự án" by none "đang thi công".
    """
    if not _asks_all_of_a_kind(question) or question.percent:
        return False
    place = figure.place.name if figure.place is not None else ""
    noun = question.unit_terms
    kind = f"{figure.unit}. {' '.join(figure.indicator.split()[: len(noun)])}"
    if set(question.terms) - {*noun, *said_words(place).split(), *term_set(kind)}:
        return False
    if figure.relation is not Relation.VALUE:
        return False
    name = said_words(figure.indicator).split()
    unit = said_words(figure.unit).split()
    counted = noun[0] in unit or name[: len(noun)] == list(noun)
    if not counted and not counts_asked(question, figure):  # "138 HTX" are hợp tác xã
        return not same_noun(question, figure)
    told = f" {figure.indicator.lower()} "
    for phrase in listed("of_all_told"):
        told = told.replace(f" {phrase} ", "  ")
    # "trường *THCS*" of "bao nhiêu trường trung học cơ sở"
    return bool(set(words_meant(told).split()) - {*unit, *noun} - question.words)


@only_where(lambda question: question.how_much)
def of_unasked_unit(question: Question, figure: Figure) -> bool:
    """Tell whether a number is of one unit of a body that the question does not name.

    "*Đội Quản lý thị trường số 1* – xử lý 146 vụ" are not all that the body dealt with.
    """
    if not question.how_much or not figure.parent:
        return False
    # By its marks: "*đơn* vị hành chính" is no "đồn".
    head = figure.parent.lower().split()[0]
    return head in listed("body_units") and fold(head) not in question.words


_RULES: tuple[Callable[[Question, Figure], bool], ...] = (
    of_new_part,
    of_other_budget,
    of_parks,
    of_part_of_capital,
    of_share_within,
    of_some_among,
    of_some_in_a_role,
    told_in_passing,
    of_some_counted,
    of_unasked_unit,
)
