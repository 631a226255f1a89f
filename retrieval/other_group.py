"""Whether a figure counts another group than asked: other insured, some of the members, other aims.

The names share their syllables ("người tham gia *BHXH*" and "… *BHYT*", "*tiêu chí*" and "*chỉ
tiêu*"), but one is never the number of the other.
"""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.lexicon import load_table
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.other_kind import GRADE, grades_asked
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import (
    folded,
    folded_set,
    has_phrase,
    listed,
    one_of,
    one_table,
    rows_said,
)

# "*từ* 3 sao", "3 *- 4* sao", "3 sao *trở lên*", "3 sao*, 4 sao*": more grades than one.
_OR_MORE = (
    rf"(?:{one_of('some_only', 'or_more_before', bare=True)} ?){{grade}}"
    rf"|{{grade}}(?:,? \d | {one_of('some_only', 'or_more', bare=True)})"
)


def of_another_group(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of another group than what is asked, though the words fit.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    return (
        _of_another_insurance(question, figure)
        or _of_some_only(question, figure)
        or _of_one_grade(question, figure, sentence)
        or _swapped(question, figure)
        or _of_another_kind(question, figure)
        or _of_either_sort(question, figure)
        or _of_all_set(question, figure)
        or _from_anywhere(question, figure)
        or _of_some_guests(question, figure)
    )


def _of_some_guests(question: Question, figure: Figure) -> bool:
    """ "khách *du lịch trong nước* 692 nghìn lượt": some of the guests, where all are asked for."""
    guests = folded_set("guests")
    if question.words.isdisjoint(guests) or _guests_of(said_words(question.text)):
        return False
    own = said_words(figure.indicator)
    return not guests.isdisjoint(own.split()) and bool(_guests_of(own))


def _guests_of(said: str) -> frozenset[str]:
    """Return from where the guests come whom folded words name."""
    return frozenset(home for home in folded("guests", "homes") if f" {home} " in said)


def _insurances(words: str) -> frozenset[str]:
    """Return the insurances that folded words name."""
    table = one_table("insurances")
    return frozenset(
        kind for kind, names in table.items() if any(f" {name} " in words for name in names)
    )


def _of_another_insurance(question: Question, figure: Figure) -> bool:
    """ "bao nhiêu người tham gia *BHYT*": those insured by *BHXH* alone are others."""
    asked = _insurances_asked(question)
    if not asked:
        return False
    if figure.unit.startswith("lượt") and _asks_members(question):
        return True  # "187.000 lượt người khám bệnh" are not those who are insured
    own = _insurances(said_words(figure.indicator))
    return bool(own) and asked.isdisjoint(own)


@once_each
def _insurances_asked(question: Question) -> frozenset[str]:
    return _insurances(said_words(question.text))


@once_each
def _asks_members(question: Question) -> bool:
    """ "bao nhiêu người *tham gia* BHYT"."""
    return has_phrase(said_words(question.text), "insured", "members")


def _of_some_only(question: Question, figure: Figure) -> bool:
    """ "bao nhiêu đảng viên": the "497 đảng viên *người dân tộc thiểu số*" are some of them."""
    if not figure.unit[:1].isalpha():
        return False
    said, asked = f" {fold(figure.indicator)} ", said_words(question.text)
    unit = fold(figure.unit)
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


def _swapped(question: Question, figure: Figure) -> bool:
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
    return tuple(
        rows_said(words, "kinds_apart", key) for key in load_table("questions")["kinds_apart"]
    )


@once_each
def _kinds_asked(question: Question) -> tuple[frozenset[int], ...]:
    return _kinds(said_words(question.text))


def _of_another_kind(question: Question, figure: Figure) -> bool:
    """ "bao nhiêu trường *THCS*": "91 trường *tiểu học*" are others."""
    asked = _kinds_asked(question)
    if not any(asked):
        return False
    own = _kinds(said_words(figure.indicator))
    own = own if any(own) else _kinds(said_words(figure.parent or ""))
    return any(a and o and a.isdisjoint(o) for a, o in zip(asked, own, strict=True))


def _of_either_sort(question: Question, figure: Figure) -> bool:
    """ "tham gia BHXH *tự nguyện*": all who take part in it are more."""
    asked = _sorts_asked(question)
    if not asked:
        return False
    told = said_words(f"{figure.indicator} {figure.parent or ''}")
    return asked.isdisjoint(rows_said(told, "sorts_apart", "told"))


@once_each
def _sorts_asked(question: Question) -> frozenset[int]:
    return rows_said(said_words(question.text), "sorts_apart", "asked")


def _of_all_set(question: Question, figure: Figure) -> bool:
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


def _from_anywhere(question: Question, figure: Figure) -> bool:
    """ "bao nhiêu doanh nghiệp *ngoài tỉnh*": all of them, or those of the province, are others."""
    if not has_phrase(said_words(question.text), "outside"):
        return False
    return not has_phrase(said_words(f"{figure.indicator} {figure.parent or ''}"), "outside")
