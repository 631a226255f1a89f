"""What only came new is told as such, and some of it is never told of all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from retrieval.only_added import as_added, of_all_instead, of_those_added
from tests.retrieval.making import asked, figure

_LINE = "Huyện Krông Năng, năm 2022: thêm 3 xã."
_NOTE = "Số thêm mới, không phải tổng số: "


@pytest.mark.parametrize(
    ("question", "indicator", "said"),
    [
        ("Krông Năng có bao nhiêu xã đạt chuẩn nông thôn mới", "xã đạt chuẩn thêm", True),
        ("Krông Năng có thêm mấy xã đạt chuẩn", "xã đạt chuẩn thêm", False),
        ("Krông Năng có bao nhiêu thẻ BHYT", "Cấp mới thẻ BHYT", True),
        ("Krông Năng cấp bao nhiêu thẻ BHYT", "Cấp mới thẻ BHYT", False),
        ("Krông Năng có bao nhiêu xã đạt chuẩn", "xã đạt chuẩn", False),
    ],
)
def test_the_first_line_says_so(question: str, indicator: str, said: bool) -> None:
    told = figure("3 xã", "3", "xã", indicator=indicator)
    assert as_added(asked(question), told, _LINE) == (_NOTE if said else "") + _LINE


@pytest.mark.parametrize(
    ("question", "parent", "other"),
    [
        ("Krông Năng có bao nhiêu đảng viên nữ", "kết nạp đảng viên mới", True),
        ("Krông Năng kết nạp bao nhiêu đảng viên nữ", "kết nạp đảng viên mới", False),
        ("Krông Năng có bao nhiêu đảng viên nữ mới", "kết nạp đảng viên mới", False),
        ("Krông Năng có bao nhiêu đảng viên nữ", "đảng viên", False),
    ],
)
def test_some_of_those_that_came_new(question: str, parent: str, other: bool) -> None:
    told = figure("92 đảng viên", "92", "đảng viên", indicator="đảng viên nữ", parent=parent)
    assert of_those_added(asked(question), told) is other


def test_all_there_are_is_not_what_came_new() -> None:
    whole = figure("3/13 xã", "3", "xã", indicator="xã đạt chuẩn nông thôn mới", total=Decimal(13))
    more = figure("2 xã", "2", "xã", indicator="thêm xã đạt chuẩn", total=None)
    assert of_all_instead(asked("Krông Năng thêm mấy xã đạt chuẩn"), whole)
    assert not of_all_instead(asked("Krông Năng thêm mấy xã đạt chuẩn"), more)
    assert not of_all_instead(asked("Krông Năng có mấy xã đạt chuẩn"), whole)
