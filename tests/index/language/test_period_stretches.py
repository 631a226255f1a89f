"""Stretches of time that are told as one."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from tests.index.language.periods_of import RANGE


@pytest.mark.parametrize(
    "text",
    ["Giai đoạn 2015-2020 người dân góp", "giai đoạn 2015 - 2020 xã đạt", "thời kỳ 2016-2020 hộ"],
)
def test_behind_a_word_for_years_the_numbers_count_nobody(text: str) -> None:
    assert [mention.kind for mention in find_periods(text)] == [RANGE]
    assert find_periods("trồng 2015-2020 cây") == []


@pytest.mark.parametrize("text", ["vụ hè-thu 2021", "vụ Đông - Xuân 2021", "đông-xuân 2021"])
def test_a_season_s_two_names_are_joined_in_any_way(text: str) -> None:
    assert [(m.label, m.year) for m in find_periods(text)] == [(text, 2021)]


def test_since_the_year_began_is_no_time_of_what_began_then() -> None:
    assert find_periods("Ngay từ đầu năm dịch bệnh bùng phát, 12 xã có dịch.") == []


def test_since_the_years_beginning_behind_a_semicolon() -> None:
    (mention,) = find_periods("Có 7 chi bộ; từ đầu năm kết nạp 4 đảng viên mới.")
    assert (mention.label, mention.kind) == ("từ đầu năm", PeriodKind.AS_OF)


def test_since_the_stages_beginning() -> None:
    (mention,) = find_periods("Từ đầu giai đoạn đến nay, tỉnh xây 690 km đường")
    assert mention.kind is PeriodKind.TERM
