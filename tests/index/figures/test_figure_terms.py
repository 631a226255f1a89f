"""The terms that a figure meets a question with."""

from __future__ import annotations

import pytest

from index.figures.figure_terms import clause_text, is_money, own_terms
from tests.index.figures.one_report import Head, figures_of

CUSTOMS = Head(title="Cục Hải quan Nghệ An", places="Cục Hải quan Nghệ An")


@pytest.mark.parametrize(
    ("text", "head", "revenue"),
    [
        ("Số nộp của đơn vị đạt 900 tỷ đồng.", CUSTOMS, True),
        ("Trị giá hàng hóa đạt 900 tỷ đồng.", CUSTOMS, False),
        ("Số nộp của đơn vị đạt 900 tỷ đồng.", None, False),
        ("Thu ngân sách đạt 900 tỷ đồng.", None, True),
    ],
)
def test_what_an_office_collects_is_its_revenue(
    text: str, head: Head | None, revenue: bool
) -> None:
    (figure,) = figures_of(text, head)
    assert ("#budget_revenue" in own_terms(figure)) is revenue


def test_comrades_are_no_money() -> None:
    told = "Đảng bộ huyện có 6.402 đồng chí. Thu ngân sách 12 tỷ đồng."
    money = {f.text: is_money(f) for f in figures_of(told)}
    assert money == {"6.402 đồng chí": False, "12 tỷ đồng": True}


def test_an_aside_before_the_number_ends_no_words_of_its_own() -> None:
    text = "Tỷ lệ hộ nghèo giảm bình quân hằng năm (theo chuẩn nghèo đa chiều): 2%."
    (figure,) = figures_of(text)
    assert "giảm bình quân" in clause_text(figure, text)
    text = "Tốc độ tăng bình quân hằng năm (giá so sánh năm 2010) đạt 11,5%."
    (figure,) = figures_of(text)
    assert "hằng năm" in clause_text(figure, text)


def test_hectares_tell_how_wide_a_thing_is() -> None:
    (figure,) = figures_of("Cụm công nghiệp Tân Kỳ có diện tích 38 ha.")
    assert "rong" in own_terms(figure)


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("Đến nay có 11/61 xã đạt 19 tiêu chí.", True),
        ("Đến nay có 11/61 xã đạt 19/19 tiêu chí.", True),
        ("Đến nay có 11/61 xã đạt 15 tiêu chí.", False),
        ("Đến nay có 11/61 xã đạt 15 - 19 tiêu chí.", False),
    ],
)
def test_all_criteria_are_the_standard(text: str, *, reached: bool) -> None:
    assert ("#new_rural" in own_terms(figures_of(text)[0])) is reached


@pytest.mark.parametrize(
    ("text", "head", "offences"),
    [
        ("Đơn vị bắt giữ 141 vụ.", CUSTOMS, True),
        ("Đơn vị khởi tố 141 vụ.", CUSTOMS, False),
        ("Huyện phát hiện 141 vụ.", None, False),
    ],
)
def test_what_a_guard_stops_are_offences(text: str, head: Head | None, *, offences: bool) -> None:
    (figure,) = figures_of(text, head)
    assert (own_terms(figure) >= {"vi", "pham"}) is offences


def test_which_way_an_aim_goes_is_asked_for() -> None:
    (growth, aim) = figures_of("GRDP tăng 7,5% (nghị quyết đề ra 7%).")
    assert (growth.direction, aim.direction) == ("tăng", "tăng")
    assert "tang" in own_terms(aim)


def test_what_has_several_nouns_is_found_by_each() -> None:
    (figure,) = figures_of("Huyện xử lý 17 trường hợp vi phạm đất đai.")
    assert "vu" in own_terms(figure)
    (figure,) = figures_of("Huyện gọi 185 công dân nhập ngũ.")
    assert (figure.unit, "thanh" in own_terms(figure)) == ("công dân", True)


def test_a_rate_is_what_they_make_up() -> None:
    (figure,) = figures_of("Tỷ lệ hộ nghèo còn 4,85%.")
    assert "chiem" in own_terms(figure)
    (figure,) = figures_of("Giải ngân đạt 62%.")
    assert "chiem" not in own_terms(figure)


def test_what_is_paid_out_is_capital() -> None:
    (figure,) = figures_of("Giải ngân đạt 52% kế hoạch.")
    assert "von" in own_terms(figure)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Dự toán thu năm 2024 là 420 tỷ đồng.", "#budget_revenue"),
        ("Kế hoạch thu năm 2024: 300 tỷ đồng.", "#budget_revenue"),
        ("Dự toán chi năm 2024 là 980 tỷ đồng.", "#budget_expenditure"),
    ],
)
def test_a_bare_plan_is_of_the_budget(text: str, concept: str) -> None:
    (figure,) = figures_of(text)
    assert concept in own_terms(figure)
