"""Whether a figure counts another group than asked: other insured, some of the members, other aims.

The names share their syllables ("người tham gia *BHXH*" and "… *BHYT*", "*tiêu chí*" and "*chỉ
tiêu*"), but one is never the number of the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.domain import Figure
from index.figures.figure_terms import is_money
from index.language.lexicon import load_table
from index.language.text import fold
from retrieval.grades import GRADE, grades_asked
from retrieval.kept import once_each
from retrieval.only_some import done_to_some, of_the_harmed, of_the_unharmed, within_others
from retrieval.question import Question
from retrieval.rules import in_play, only_where
from retrieval.some_of_a_kind import (
    handed_over_there,
    insurances_asked,
    insurances_in,
    of_all_members,
    of_some_enterprises,
    of_some_insured,
)
from retrieval.text_words import said_words
from retrieval.words import (
    folded,
    folded_set,
    has_phrase,
    listed,
    one_of,
    rows_said,
)

# "*từ* 3 sao", "3 *- 4* sao", "3 sao *trở lên*", "3 sao*, 4 sao*": more grades than one.
_OR_MORE = (
    rf"(?:{one_of('some_only', 'or_more_before', bare=True)} ?){{grade}}"
    rf"|{{grade}}(?:,? \d | {one_of('some_only', 'or_more', bare=True)})"
)
_AT = folded("some_only", "at")


def of_another_group(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of another group than what is asked, though the words fit.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    return any(rule(question, figure, sentence) for rule in _rules(question))


@once_each
def _rules(question: Question) -> tuple[Callable[[Question, Figure, str], bool], ...]:
    """Return the rules that the question leaves in play."""
    return in_play(_RULES, question)


@once_each
def _asks_members(question: Question) -> bool:
    """ "bao nhiêu người *tham gia* BHYT"."""
    return has_phrase(said_words(question.text), "insured", "members")


@only_where(insurances_asked)
def _of_another_insurance(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu người tham gia *BHYT*": those insured by *BHXH* alone are others."""
    asked = insurances_asked(question)
    if not asked:
        return False
    if figure.unit.startswith("lượt") and _asks_members(question):
        return True  # "187.000 lượt người khám bệnh" are not those who are insured
    own = insurances_in(said_words(figure.indicator))
    own = own or (insurances_in(said_words(figure.parent or "")) if is_money(figure) else own)
    if asked < own and is_money(figure) and "social" not in asked:
        # "chi BHTN": what all three paid is not; a debt to one is told as one to all.
        return not has_phrase(said_words(figure.indicator), "insurances", "owed")
    return bool(own) and asked.isdisjoint(own)


def _of_some_only(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu đảng viên": the "497 đảng viên *người dân tộc thiểu số*" are some of them."""
    if not figure.unit[:1].isalpha():
        return False
    # A part of theirs is one of some, too: "học sinh dân tộc thiểu số – học sinh bán trú".
    said = f" {fold(figure.indicator)} {fold(figure.parent or '')} "
    asked, unit = said_words(question.text), fold(figure.unit)
    return any(
        f" {unit} {some} " in said and not any(f" {w} " in asked for w in (some, *same))
        for some, *same in (row.split("|") for row in folded("some_only", "whom"))
    )


def _of_one_grade(question: Question, figure: Figure, sentence: str) -> bool:
    """ "bao nhiêu sản phẩm OCOP": the "11 sản phẩm đạt *4 sao*" are some of them."""
    if not figure.unit[:1].isalpha() or grades_asked(question):
        return False
    behind = fold(sentence[max(0, figure.span.end - figure.sentence.start) :])
    found = GRADE.search(fold(figure.indicator))
    return found is not None and not re.search(_OR_MORE.format(grade=found[0]), behind)


def _swapped(question: Question, figure: Figure, _: str) -> bool:
    """ "chỉ tiêu" and "tiêu chí" have the same syllables, and are two things."""
    unit, asked = fold(figure.unit), said_words(question.text)
    for pair in folded("swapped", "pairs"):
        names = pair.split("|")
        if unit in names:
            other = names[1 - names.index(unit)]
            return f" {other} " in asked and f" {unit} " not in asked
    return False


def _kinds(words: str) -> tuple[frozenset[int], ...]:
    """Return which kinds of a thing folded words name: levels of school, of prizes, animals."""
    for name in folded("no_kinds"):
        words = words.replace(f" {name} ", " ")
    return tuple(
        rows_said(words, "kinds_apart", key) for key in load_table("questions")["kinds_apart"]
    )


@once_each
def _kinds_asked(question: Question) -> tuple[frozenset[int], ...]:
    """Return which kinds of each thing are asked for; () where none of anything is."""
    asked = _kinds(said_words(question.text))
    return asked if any(asked) else ()


@only_where(_kinds_asked)
def _of_another_kind(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu trường *THCS*": "91 trường *tiểu học*" are others."""
    asked = _kinds_asked(question)
    if not asked:
        return False
    own = _kinds(said_words(figure.indicator))
    own = own if any(own) else _kinds(said_words(figure.parent or ""))
    return any(a and o and a.isdisjoint(o) for a, o in zip(asked, own, strict=True))


@once_each
def _harms_asked(question: Question) -> frozenset[int]:
    """Return which harms are asked for that are a part of those harmed: "*tử vong*"."""
    return rows_said(said_words(question.text), "parts_told", "harms")


@only_where(_harms_asked)
def _of_all_cases(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu ca *tử vong*": "2.847 ca mắc" are all who fell ill."""
    asked = _harms_asked(question)
    if not asked or fold(figure.unit) not in folded("parts_told", "cases"):
        return False
    told = said_words(f"{figure.indicator} {figure.parent or ''}")
    return asked.isdisjoint(rows_said(told, "parts_told", "harms"))


@only_where(_kinds_asked)
def _of_whole_of_kinds(question: Question, figure: Figure, sentence: str) -> bool:
    """ "thiếu mấy giáo viên *tiểu học*": of "thiếu 97 giáo viên, trong đó … tiểu học 31" all 97.

    The sentence tells the kind asked for apart, behind the number.
    """
    asked = _kinds_asked(question)
    if not asked or not figure.unit[:1].isalpha():
        return False
    told = f"{figure.indicator} {figure.parent or ''}"
    at = figure.span.end - figure.sentence.start
    before, behind = said_words(f"{told} {sentence[:at]}"), sentence[at:].partition("trong đó")[2]
    if any(a & o for a, o in zip(asked, _kinds(before), strict=True)):
        return False
    return any(a & o for a, o in zip(asked, _kinds(said_words(behind)), strict=True))


@only_where(lambda question: question.how_much)
def _of_a_doing_there(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu *cơ quan*": "*kiểm tra công vụ tại* 18 cơ quan" are where that was done.

    So are a crowd told by its name ("*Đội ngũ giáo viên* có 1.512 người") not all people.
    """
    said = fold(figure.indicator)
    unit = fold(figure.unit)
    doing = next((said[:at] for w in _AT if (at := said.find(f" {w} {unit}")) > 0), "")
    if not doing and said.startswith(folded("some_only", "crowds")):
        doing = said
    if not doing and unit in folded("some_only", "stocks"):
        whole = fold(figure.parent or "")
        doings = folded("some_only", "doings")
        doing = next((d for d in doings if f"{said} ".startswith(d) or whole.startswith(d)), "")
    words = set(doing.split()) - set(unit.split())
    return bool(question.how_much and words) and words.isdisjoint(said_words(question.text).split())


@once_each
def _asks_everybody(question: Question) -> bool:
    """ "huyện A có *bao nhiêu người*?", and nothing else: all who live there."""
    alone = question.how_much and not question.before
    asked = question.words <= folded_set("some_only", "everybody_asked")
    return bool(alone and asked) and "nguoi" in question.words


@only_where(_asks_everybody)
def _of_not_everybody(question: Question, figure: Figure, _: str) -> bool:
    """ "1.640 người *tham gia BHXH*" are not all who live there."""
    words = {word.strip(",()") for word in fold(figure.indicator).split()}
    return _asks_everybody(question) and not words <= folded_set("some_only", "everybody")


@once_each
def _sorts_asked(question: Question) -> frozenset[int]:
    return rows_said(said_words(question.text), "sorts_apart", "asked")


@only_where(_sorts_asked)
def _of_either_sort(question: Question, figure: Figure, _: str) -> bool:
    """ "tham gia BHXH *tự nguyện*": all who take part in it are more."""
    asked = _sorts_asked(question)
    if not asked:
        return False
    told = said_words(f"{figure.indicator} {figure.parent or ''}")
    return asked.isdisjoint(rows_said(told, "sorts_apart", "told"))


@only_where(lambda question: question.how_much)
def _of_all_set(question: Question, figure: Figure, _: str) -> bool:
    """ "mấy chỉ tiêu *đạt*": "tổng số 28 chỉ tiêu" are all that were set, met or not."""
    counted = figure.unit.lower() in listed("how_much", "counted_plan")
    if not counted or figure.total is not None or not question.how_much:
        return False
    said = f" {fold(figure.indicator)} "
    done = folded("how_much", "met")
    if not said.lstrip().startswith(folded("whole_area", "totals")):
        return False
    asked = said_words(question.text)
    return any(f" {w} " in asked for w in done) and not any(f" {w} " in said for w in done)


@once_each
def _asks_outside(question: Question) -> bool:
    return has_phrase(said_words(question.text), "outside")


@only_where(_asks_outside)
def _from_anywhere(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu doanh nghiệp *ngoài tỉnh*": all of them, or those of the province, are others."""
    if not _asks_outside(question):
        return False
    return not has_phrase(said_words(f"{figure.indicator} {figure.parent or ''}"), "outside")


@once_each
def _asks_all_guests(question: Question) -> bool:
    asked = not question.words.isdisjoint(folded_set("guests"))
    return asked and not _guests_of(said_words(question.text))


@only_where(_asks_all_guests)
def _of_some_guests(question: Question, figure: Figure, _: str) -> bool:
    """ "khách *du lịch trong nước* 692 nghìn lượt": some of the guests, where all are asked for."""
    if not _asks_all_guests(question):
        return False
    own = said_words(figure.indicator)
    return not folded_set("guests").isdisjoint(own.split()) and bool(_guests_of(own))


def _guests_of(said: str) -> frozenset[str]:
    """Return from where the guests come whom folded words name."""
    return frozenset(home for home in folded("guests", "homes") if f" {home} " in said)


_RULES: tuple[Callable[[Question, Figure, str], bool], ...] = (
    _of_another_insurance,
    of_some_insured,
    of_some_enterprises,
    handed_over_there,
    of_all_members,
    _of_some_only,
    _of_one_grade,
    _swapped,
    _of_another_kind,
    _of_whole_of_kinds,
    _of_all_cases,
    _of_a_doing_there,
    _of_not_everybody,
    of_the_unharmed,
    of_the_harmed,
    done_to_some,
    within_others,
    _of_either_sort,
    _of_all_set,
    _from_anywhere,
    _of_some_guests,
)
