"""Some of those asked for are not all of them."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.other_group import of_another_group
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "other"),
    [
        ("tỷ lệ bao phủ BHYT Krông Năng", "%", "học sinh tham gia BHYT", True),
        ("tỷ lệ học sinh tham gia BHYT Krông Năng", "%", "học sinh tham gia BHYT", False),
        ("Krông Năng thu từ DNNN bao nhiêu", "tỷ đồng", "khu vực DNNN trung ương", True),
        ("Krông Năng thu từ DNNN trung ương", "tỷ đồng", "khu vực DNNN trung ương", False),
        ("đảng viên trong doanh nghiệp Krông Năng", "đảng viên", "kết nạp đảng viên", True),
        ("đảng viên trong doanh nghiệp Krông Năng", "đảng viên", "đảng viên doanh nghiệp", False),
    ],
)
def test_a_group_is_not_all(question: str, unit: str, indicator: str, *, other: bool) -> None:
    found = figure(f"12 {unit}", "12", unit, indicator=indicator)
    assert of_another_group(asked(question), found, "") is other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Krông Năng thu hút mấy dự án", True),
        ("Krông Năng trao giấy chứng nhận cho mấy dự án", False),
    ],
)
def test_what_was_handed_over_is_not_all_that_came(question: str, *, other: bool) -> None:
    said = "Tại hội nghị, huyện trao giấy chứng nhận đầu tư cho 12 dự án"
    at = Span(said.index("12"), len(said))
    told = figure(
        "12 dự án", "12", "dự án", indicator="dự án", span=at, sentence=Span(0, len(said))
    )
    assert of_another_group(asked(question), told, said) is other
