"""Rise and fall: of the very thing, and before a word of cause."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.directions import directions, effect, goes_otherwise
from tests.retrieval.making import asked, figure

REVENUE = frozenset(("#budget_revenue",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thu ngân sách đạt 96 tỷ đồng, giảm 12% so với cùng kỳ.", {"fall"}),
        ("Năm nay huyện hụt thu ngân sách 20 tỷ đồng.", {"fall"}),
        ("Xuất khẩu giảm, nhưng thu ngân sách vẫn tăng.", {"rise"}),
        ("Thu ngân sách đạt 96 tỷ đồng. Xuất khẩu giảm 12%.", set()),
        ("Xuất khẩu giảm 12%.", set()),
    ],
)
def test_how_a_thing_went(text: str, told: set[str]) -> None:
    assert directions(text, REVENUE) == told


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Nguồn thu tăng chủ yếu do nhập máy móc.", "rise"),
        ("Việc chậm là do hồ sơ thất lạc.", "fall"),
        ("Thu giảm, tuy đã cố gắng, do dịch bệnh.", ""),
        ("Nguyên nhân do dịch bệnh.", ""),
    ],
)
def test_what_a_cause_is_of(text: str, row: str) -> None:
    assert effect(text) == row


def test_what_fell_stands_before_what_rose() -> None:
    question = asked("sản lượng giảm bao nhiêu Krông Năng")
    rise, fall = (
        figure("9%", "9", "%", relation=Relation.CHANGE, direction=way) for way in ("tăng", "giảm")
    )
    assert goes_otherwise(question, rise)
    assert not goes_otherwise(question, fall)
    assert not goes_otherwise(asked("sản lượng tăng giảm bao nhiêu Krông Năng"), rise)
