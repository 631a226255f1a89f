"""Schools and firms that bear the names of places."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer
from retrieval.understanding import understand
from tests.retrieval.making import asked


def test_a_school_is_no_district_of_its_name(gazetteer: Gazetteer) -> None:
    named = understand("truong tieu hoc kim dong bao nhieu hoc sinh", gazetteer)
    assert not named.places
    district = next(m.place for m in gazetteer.find("huyện Kim Động, tỉnh Hưng Yên"))
    filed = understand("so truong tieu hoc kim dong", gazetteer, [district])
    assert [m.place.name for m in filed.places] == ["huyện Kim Động"]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("lao động công ty giầy Vị Xuyên", True),
        ("cty may Vi Xuyen bao nhieu lao dong", True),
        ("lao động ở Vị Xuyên", False),
        ("công ty nào ở Vị Xuyên nộp thuế nhiều nhất", False),
    ],
)
def test_a_firm_may_bear_the_name_of_a_place(text: str, firm: bool) -> None:
    question = asked(text)
    assert [m.place.name for m in question.places] == ["huyện Vị Xuyên"]
    assert (question.otherwise is not None and not question.otherwise.places) is firm
