"""Times that a follow-up tells from those asked about before."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.answer import Intent
from tests.retrieval.test_conversation import then, years

FIRST = "thu ngân sách Krông Năng 9 tháng 2021 bao nhiêu"


@pytest.mark.parametrize(
    "said", ["còn cùng kỳ năm trước", "cùng kỳ thì sao", "thế cùng kỳ?", "con cung ky nam ngoai"]
)
def test_the_same_stretch_a_year_before(said: str) -> None:
    question = then(FIRST, said)
    assert (question.intent, question.wants) == (Intent.VALUE, (Relation.VALUE,))
    assert [(m.label, m.number, m.year) for m in question.periods] == [("9 tháng 2020", 9, 2020)]


@pytest.mark.parametrize("said", ["so với cùng kỳ thì sao", "cùng kỳ tăng bao nhiêu"])
def test_a_change_asked_for_stays_one(said: str) -> None:
    question = then(FIRST, said)
    assert question.intent is Intent.CHANGE
    assert years(question) == [2021]


def test_years_told_from_the_one_before() -> None:
    assert years(then(FIRST, "mục tiêu năm sau thì sao")) == [2022]
    assert years(then("thu ngân sách Krông Năng năm 2021", "năm trước thì sao")) == [2020]
