"""What was carried over from the year before, asked for and told."""

from __future__ import annotations

import pytest

from retrieval.carried import carried_on_instead, only_carried_over, only_paid_of_carried
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("vốn năm 2021 chuyển sang Krông Năng bao nhiêu", [2022]),
        ("von nam 2021 chuyen sang krong nang", [2022]),
        ("vốn năm 2021 kéo dài sang năm 2022 của Krông Năng", [2022]),
        ("vốn năm trước chuyển sang Krông Năng 2022", [2022]),
        ("vốn năm trước chuyển sang Krông Năng", []),
        ("vốn năm 2021 Krông Năng", [2021]),
    ],
)
def test_what_was_carried_is_asked_of_the_year_behind(question: str, years: list[int]) -> None:
    assert [m.year for m in asked(question).periods] == years


@pytest.mark.parametrize(
    ("indicator", "question", "other"),
    [
        ("vốn năm 2021 chuyển sang", "kế hoạch vốn Krông Năng 2022", True),
        ("vốn năm 2021 chuyển sang", "vốn năm 2021 chuyển sang Krông Năng", False),
        ("án cũ chuyển sang vụ", "Krông Năng thụ lý bao nhiêu vụ", True),
        ("án cũ chuyển sang vụ", "án cũ ở Krông Năng bao nhiêu vụ", False),
        ("thu chuyển nguồn từ năm 2021 sang", "thu ngân sách Krông Năng 2022", True),
        ("thu ngân sách", "thu ngân sách Krông Năng 2022", False),
        ("sàng lọc trước sinh", "sàng lọc trước sinh Krông Năng 2022", False),
    ],
)
def test_only_what_asks_for_it_gets_what_was_carried(
    indicator: str, question: str, *, other: bool
) -> None:
    told = figure("9 tỷ đồng", "9", "tỷ đồng", indicator=indicator)
    assert only_carried_over(asked(question), told) is other


@pytest.mark.parametrize(
    ("indicator", "question", "other"),
    [
        ("chuyển sang vụ", "Krông Năng vụ cũ chuyển sang bao nhiêu", True),
        ("cũ chuyển sang vụ", "Krông Năng vụ cũ chuyển sang bao nhiêu", False),
        ("chuyển sang vụ", "Krông Năng chuyển sang năm 2022 bao nhiêu vụ", False),
    ],
)
def test_what_was_carried_on_is_not_what_came_in(
    indicator: str, question: str, *, other: bool
) -> None:
    told = figure("9 vụ", "9", "vụ", indicator=indicator)
    assert carried_on_instead(asked(question), told) is other


def test_what_was_paid_of_funds_carried_over_is_not_all_of_them() -> None:
    paid = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="giải ngân vốn năm trước chuyển sang")
    assert only_paid_of_carried(asked("vốn năm 2021 chuyển sang của Krông Năng"), paid)
    assert not only_paid_of_carried(asked("Krông Năng giải ngân vốn năm 2021 chuyển sang"), paid)
    assert not only_paid_of_carried(asked("vốn đầu tư công Krông Năng 2022"), paid)
