"""Bare counts are named by the clause before them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Có 74 doanh nghiệp tạm ngừng hoạt động; riêng doanh nghiệp giải thể có 31 trường hợp, "
            "giảm 9 trường hợp (22,5%).",
            ["doanh nghiệp tạm ngừng hoạt động", *["doanh nghiệp giải thể"] * 3],
        ),
        ("Giao đất cho 12 dự án; thu hồi đất của 57 tổ chức.", ["thu hồi đất của tổ chức"]),
        ("Trộm cắp tài sản chiếm tỷ lệ cao nhất với 312 vụ.", ["Trộm cắp tài sản"]),
        (
            "Lĩnh vực có nhiều hồ sơ nhất là chứng thực tư pháp với 2.980 hồ sơ.",
            ["chứng thực tư pháp"],
        ),
        ("Đường tỉnh có 41 vụ, quốc lộ 22 có 33 vụ.", ["quốc lộ 22"]),
        ("Kiểm tra sau thông quan thực hiện 39 cuộc, đạt 95%.", ["Kiểm tra sau thông quan"] * 2),
        ("Ban Thường vụ tiếp nhận 12 đơn.", ["tiếp nhận đơn"]),
        ("Làm thủ tục 946 tờ khai của 542 doanh nghiệp.", ["doanh nghiệp"]),
    ],
)
def test_named_by_the_clause(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)][-len(names) :] == names


def test_what_is_told_of_them_keeps_the_name() -> None:
    figures = figures_of("Năm qua, thu hồi đất của 57 tổ chức với diện tích 213 ha.")
    assert [figure.parent for figure in figures] == [None, "thu hồi đất của tổ chức"]
