"""Over the plan, part of a whole, bounds of what is counted, aims that end."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "relation", "direction"),
    [
        ("Thu ngân sách đạt 104 tỷ đồng, vượt 19,5%.", "pct_of_plan", "vượt"),
        ("Thu ngân sách vượt 21.000 tỷ đồng.", "value", None),
        ("Thu được 5 tỷ đồng, vượt xa dự toán khi đạt 121,5%.", "pct_of_plan", None),
        ("Xuất khẩu 3 tỷ USD, vượt mức kế hoạch là 8,42%.", "pct_of_plan", "vượt"),
        ("Kết nạp 146 quần chúng vào Đảng, đạt 6,46% so với tổng số đảng viên.", "share", None),
        ("Thu nhập 22 triệu đồng, bằng 49,6% bình quân toàn tỉnh.", "share", None),
        ("Phí trước bạ 214 tỷ đồng (123%).", "pct_of_plan", None),
        ("Thu nhập 22 tỷ đồng (tăng 7% tương đương 1 tỷ đồng).", "growth_vs_same_period", "tăng"),
        ("Giá trị sản xuất tăng với tốc độ 13,4%.", "growth_vs_same_period", "tăng"),
        ("Thu ngân sách 5 tỷ đồng, nhích 1,5% so với cùng kỳ.", "growth_vs_same_period", "tăng"),
        ("Thu ngân sách tăng 19,7% nếu so với cùng kỳ năm 2021.", "growth_vs_same_period", "tăng"),
        ("Mục tiêu năm 2023: tỷ lệ hộ nghèo giảm từ 7% trở lên.", "target", "giảm"),
        ("Giải ngân phải đạt tối thiểu 95%.", "target", None),
    ],
)  # fmt: skip
def test_the_last_number(text: str, relation: str, direction: str | None) -> None:
    assert facts_of(text)[-1][2:] == (relation, direction)


def test_what_was_passed_is_kept_as_a_qualifier() -> None:
    (figure,) = figures_of("Thu ngân sách vượt 21.000 tỷ đồng.")
    assert figure.qualifier == "vượt"


def test_bounds_belong_to_what_is_counted() -> None:
    text = "Có 3 xã đạt từ 15 - 18 tiêu chí, 14 xã đạt 10 - 14 tiêu chí, 9 xã thu từ 5 tỷ trở lên."
    assert [figure.text for figure in figures_of(text)] == ["3 xã", "14 xã", "9 xã"]
    assert figures_of(text)[1].indicator == "xã đạt 10 - 14 tiêu chí"


def test_an_aim_ends_with_its_clause_and_its_bracket() -> None:
    text = (
        "Hộ nghèo còn 3,4%, phấn đấu còn dưới 3%; rừng che phủ 54%. Sản xuất tăng 11% (mục tiêu "
        "là 10%). Thu ngân sách ước 5 tỷ đồng."
    )
    assert [relation for _, _, relation, _ in facts_of(text)] == [
        "value", "target", "value", "growth_vs_same_period", "target", "value",
    ]  # fmt: skip


def test_days_and_meetings_are_no_figures() -> None:
    assert figures_of("Huyện ủy hôm 7.10 họp hội nghị, hôm 10-12 họp tiếp.") == []


def test_a_lost_percent_sign_makes_no_count() -> None:
    text = "Cục Thuế thu 2.713 tỷ đồng, bằng 113,07 chỉ tiêu dự toán."
    assert [figure.text for figure in figures_of(text)] == ["2.713 tỷ đồng"]
