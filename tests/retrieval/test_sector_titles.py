"""Titles that tell whose revenue a report is on."""

from __future__ import annotations

import pytest

from retrieval.sector_titles import is_revenue, may_be_unasked, of_unasked_sector, sector_of
from tests.retrieval.making import CUSTOMS, asked, figure


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Thu ngân sách hải quan vượt đích", "hai-quan"),
        ("Số thu thuế 6 tháng đạt thấp", "thue"),
        ("Thu ngân sách 9 tháng vượt dự toán", None),
        ("Hải quan tháo gỡ khó khăn cho doanh nghiệp", None),
        ("Thu thuế và thu hải quan đều tăng", None),
    ],
)
def test_the_sector_of_a_title(title: str, kind: str | None) -> None:
    assert sector_of(title) == kind


def test_customs_revenue_is_no_area_s() -> None:
    area = asked("thu ngân sách huyện Krông Năng 2022")
    assert may_be_unasked(area, figure("9 tỷ đồng", "9", "tỷ đồng"))
    assert of_unasked_sector(area, "Thu ngân sách hải quan vượt đích")
    assert not of_unasked_sector(area, "Thu thuế vượt đích")
    named = asked("thu ngân sách Krông Năng 2022 từ hải quan")
    assert not of_unasked_sector(named, "Thu ngân sách hải quan vượt đích")
    office = figure("9 tỷ đồng", "9", "tỷ đồng", place=CUSTOMS)
    assert not may_be_unasked(area, office)
    assert not is_revenue(figure("9 tỷ đồng", "9", "tỷ đồng", indicator="thu từ đất"))
