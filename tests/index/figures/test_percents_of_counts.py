"""What a bare percent behind a count is of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Tạo việc làm cho 980 lao động, đạt 61%.", "pct_of_plan"),
        ("Tạo việc làm cho 5.480/5.000 lao động, đạt 109,6%.", "pct_of_plan"),
        ("Kết nạp 90/100 đảng viên, đạt 90%.", "pct_of_plan"),
        ("Đào tạo nghề cho 900/1.000 lao động, đạt 90%.", "pct_of_plan"),
        ("Kiểm đếm 200/212 hộ, đạt 94,3%.", "share"),
        ("Có 90/100 trường đạt chuẩn quốc gia, đạt 90%.", "share"),
        ("Tiếp nhận 145 đơn, giải quyết 138 đơn, đạt 95,2%.", "share"),
        ("Giải quyết đúng hạn 980 hồ sơ, đạt 99%.", "share"),
        ("Kiểm tra công tác văn thư tại 4 xã, đạt 96%.", "share"),
    ],
)
def test_of_those_before_or_of_a_plan(text: str, relation: str) -> None:
    assert figures_of(text)[-1].relation.value == relation
