"""What the text before a sentence leaves to a number that opens it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, facts_of, figures_of


@pytest.mark.parametrize(
    ("place", "facts"),
    [
        ("Cục Hải quan Nghệ An", [("1.240 tỷ đồng", "thu ngân sách", "plan", None)]),
        ("huyện Đô Lương, tỉnh Nghệ An", []),
    ],
)
def test_a_plan_of_nothing_named_is_the_revenue_of_who_collects(
    place: str, facts: list[tuple[str, str, str, str | None]]
) -> None:
    text = "Chỉ tiêu pháp lệnh giao cho đơn vị là 1.240 tỷ đồng."
    assert facts_of(text, Head(title="Họp đầu năm", places=place)) == facts


def test_money_that_an_office_is_given_is_no_count() -> None:
    head = Head(title="Cục Hải quan Nghệ An tổng kết", places="Cục Hải quan Nghệ An")
    text = "Đơn vị bắt giữ 118 vụ vi phạm.\n\nNăm 2023, đơn vị được giao dự toán 1.240 tỷ đồng."
    assert figures_of(text, head)[-1].indicator == "thu ngân sách"


def test_what_a_department_undertakes_is_what_it_collects() -> None:
    text = "Năm 2023, Cục được giao dự toán 425 tỷ đồng. Cục đăng ký phấn đấu 480 tỷ đồng."
    figures = figures_of(text, Head(places="Cục Hải quan Nghệ An"))
    assert [f.indicator for f in figures] == ["thu ngân sách", "thu ngân sách"]


def test_money_goes_on_with_the_money_told_before_a_count() -> None:
    text = (
        "Tổng thu ngân sách đạt 11.284 tỷ đồng. Đa số trong 6 chi cục trực thuộc có tiến độ khá. "
        "Chi cục Hải quan Vinh đạt hơn 2.347 tỷ đồng."
    )
    assert facts_of(text)[-1][1] == "Tổng thu ngân sách"


def test_a_sum_about_which_the_next_sentence_goes_on() -> None:
    text = (
        "Đến hết tháng 9/2022, tỉnh đã giải ngân 65 tỷ đồng. Ước hết tháng 10, con số này vào "
        "khoảng 73 tỷ đồng."
    )
    assert [f.indicator for f in figures_of(text)] == ["giải ngân", "giải ngân"]


def test_an_item_of_a_list_goes_on_from_sentence_to_sentence() -> None:
    text = "- Tổng thu ước đạt 212 tỷ đồng. Đạt 102% kế hoạch, tăng 8% so với cùng kỳ."
    assert {indicator for _, indicator, _, _ in facts_of(text)} == {"Tổng thu"}


def test_an_item_that_sums_up_is_of_what_it_told_first() -> None:
    text = (
        "## Tài chính\n\n- Thu thuế xuất nhập khẩu tháng 9 là 120 tỷ đồng nhờ lượng dầu thô 712 "
        "tấn, giá bình quân 61,4 USD/thùng. Lũy kế 9 tháng đạt 1.449 tỷ đồng, đạt 84% dự toán."
    )
    found = {f.text: f.indicator for f in figures_of(text)}
    assert found["1.449 tỷ đồng"] == "Thu thuế xuất nhập khẩu"
