"""Now, and the moments where a story begins."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods


@pytest.mark.parametrize(
    "text", ["Năm 2015 có 9 xã thì nay đã có 12 xã.", "Từ 46 triệu năm 2015 nay lên 79 triệu."]
)
def test_now_behind_an_earlier_year(text: str) -> None:
    assert find_periods(text)[-1].kind is PeriodKind.TO_NOW


@pytest.mark.parametrize(
    "text", ["năm 2015 là 22 triệu đồng, nay đạt 45", "vốn 2 tỷ, nay còn 1 tỷ"]
)
def test_now_behind_a_comma_is_now(text: str) -> None:
    assert find_periods(text)[-1].kind is PeriodKind.TO_NOW


def test_now_behind_a_comma() -> None:
    kinds = [m.kind for m in find_periods("diện tích cam năm 2018 là 630 ha, nay còn 140 ha")]
    assert kinds == [PeriodKind.YEAR, PeriodKind.TO_NOW]
    assert find_periods("ông Hoàng Nay còn 3 ha đất") == []
