"""The words of an indicator."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Số tiêu chí nông thôn mới là 12,5 tiêu chí/xã.", "Số tiêu chí nông thôn mới"),
        ("Thu ngân sách cũng mới được 12 tỷ đồng.", "Thu ngân sách"),
        ("Năng suất bình quân đạt 69,8 tạ/ha.", "Năng suất bình quân"),
        ("Tỷ lệ rác thải được thu gom, xử lý đạt 93%.", "Tỷ lệ rác thải được thu gom, xử lý"),
        ("Khu vực nông, lâm, thủy sản tăng 3,4%.", "Khu vực nông, lâm, thủy sản"),
        (
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt 50 tỷ đồng.",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        ),
        (
            "Phối hợp với các đơn vị triển khai thu phí được 30 tỷ đồng.",
            "thu phí",
        ),
        (
            "Chương trình trồng rừng, chống xói mòn: 120 triệu đồng.",
            "Chương trình trồng rừng, chống xói mòn",
        ),
        ("KẾ HOẠCH VỐN CHƯƠNG TRÌNH: Tổng số 108 tỷ đồng.", "KẾ HOẠCH VỐN CHƯƠNG TRÌNH"),
        ("Hai năm qua, kinh tế phát triển và thu ngân sách đạt 5 tỷ đồng.", "thu ngân sách"),
        (
            "Thu ngân sách tăng 30% (không bao gồm tiền sử dụng đất).",
            "Thu ngân sách (không bao gồm tiền sử dụng đất)",
        ),
    ],
)  # fmt: skip
def test_indicator(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_who_speaks_is_no_name_of_an_aim() -> None:
    head = Head(title="Cục Hải quan Nghệ An", places="Cục Hải quan Nghệ An")
    text = "Ông Lê Văn Nam nhấn mạnh và cho biết chỉ tiêu Bộ Tài chính giao là 150 tỷ đồng."
    (figure,) = figures_of(text, head)
    assert "cho biết" not in figure.indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hết năm, số xã nâng cao đạt 4/18 xã.", "số xã nâng cao"),
        ("Thu ngân sách khá. Số thu tính đến thời điểm trên là 4 tỷ đồng.", "Số thu"),
    ],
)
def test_the_name_is_kept_whole_and_its_time_left_out(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator.startswith(name)


@pytest.mark.parametrize(
    "text",
    [
        "Nợ thuế so với tổng thu ngân sách chiếm 4,5%.",
        "Nợ thuế so với dự toán thu nội địa cả năm chiếm 4,5%.",
    ],
)
def test_what_is_compared_is_measured_and_not_its_base(text: str) -> None:
    assert figures_of(text)[0].indicator == "Nợ thuế"


def test_budgets_of_two_levels_are_told_as_one() -> None:
    text = "Ngân sách trung ương và tỉnh 742 tỷ đồng."
    assert figures_of(text)[0].indicator == "Ngân sách trung ương và tỉnh"
