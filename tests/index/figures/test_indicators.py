"""Elided subjects, wholes and parts."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from tests.index.figures.one_report import Head, facts_of, figures_of


def test_an_elided_subject_goes_on() -> None:
    figures = figures_of("Thu ngân sách đạt 50 tỷ đồng, đạt 90% kế hoạch, tăng 5% so với cùng kỳ.")
    assert {figure.indicator for figure in figures} == {"Thu ngân sách"}


def test_parts_know_their_whole() -> None:
    whole, part = figures_of(
        "Tổng chi ngân sách 341 tỷ đồng, trong đó chi thường xuyên 278 tỷ đồng."
    )
    assert part.parent == whole.indicator
    assert part.indicator == "chi thường xuyên"


def test_two_indicators_with_one_percent_are_kept_apart() -> None:
    facts = facts_of("Công nghiệp tăng 6%, dịch vụ tăng 6%.")
    assert [fact[1] for fact in facts] == ["Công nghiệp", "dịch vụ"]


def test_a_change_about_something_is_of_that() -> None:
    figures = figures_of(
        "Có 245 doanh nghiệp thành lập mới với tổng vốn đăng ký 1.890 tỷ đồng, tăng 12% về số "
        "doanh nghiệp và tăng 35% về vốn."
    )
    assert figures[2].indicator == figures[0].indicator
    assert figures[3].indicator == "tổng vốn đăng ký"


def test_a_bare_measure_takes_the_crop_before_it() -> None:
    figures = figures_of("Diện tích thanh long 12.300 ha, sản lượng 262.000 tấn.")
    assert figures[1].indicator == "sản lượng thanh long"


def test_an_agencys_thu_is_of_the_budget() -> None:
    head = Head(places="Cục Hải quan Quảng Ninh, tỉnh Quảng Ninh")
    (figure,) = figures_of("Đơn vị thu đạt 5 tỷ đồng.", head)
    assert figure.indicator == "thu ngân sách"


def test_what_is_left_out_is_not_measured() -> None:
    figures = figures_of(
        "Tổng thu ngân sách 486 tỷ đồng; nếu trừ tiền sử dụng đất thì đạt 118 tỷ đồng."
    )
    assert figures[1].indicator == "Tổng thu ngân sách"


def test_nothing_enumerates_inside_an_indicator() -> None:
    text = "A. Thu ngân sách đạt 5 tỷ đồng.\n\n1.1. Rừng trồng đạt 8 ha.\n\nIII. Lúa đạt 7 tấn."
    assert [f.indicator for f in figures_of(text)] == ["Thu ngân sách", "Rừng trồng", "Lúa"]


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Tỉnh thu hút 25 dự án, tổng vốn đăng ký 4.100 tỷ đồng.", "thu hút dự án"),
        ("Xuất khẩu cà phê đạt 52.300 tấn, trị giá 118 triệu USD.", "Xuất khẩu cà phê"),
        ("Vốn thực hiện 2.300 tỷ đồng, kim ngạch 45 triệu USD.", None),
        # A new item, a measure with words of its own.
        ("Tỉnh thu hút 25 dự án; tổng vốn đăng ký 4.100 tỷ đồng.", None),
        ("Xuất khẩu cà phê đạt 52.300 tấn, trị giá hàng dệt may 118 triệu USD.", None),
    ],
)
def test_a_bare_measure_is_of_what_stands_before_it(text: str, parent: str | None) -> None:
    assert figures_of(text)[-1].parent == parent


def test_changes_by_quantity_and_by_worth() -> None:
    text = "Xuất khẩu cà phê đạt 52.300 tấn, trị giá 118 triệu USD, giảm 6,2% về lượng và tăng 9,5%"
    figures = figures_of(f"{text} về trị giá.")
    assert [(f.indicator, f.parent, f.direction) for f in figures[2:]] == [
        ("Xuất khẩu cà phê về lượng", None, "giảm"),
        ("trị giá", "Xuất khẩu cà phê", "tăng"),
    ]
    # Without an amount in tonnes the change is of what was stated.
    (_, change) = figures_of("Trị giá xuất khẩu cà phê 118 triệu USD, giảm 6,2% về lượng.")
    assert change.indicator.startswith("Trị giá xuất khẩu cà phê")


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


def test_a_bracket_behind_a_share_is_the_parts() -> None:
    text = "Thuế giá trị gia tăng chiếm 71% tổng thu (204 tỷ đồng), thuế nhập khẩu 66 tỷ đồng."
    assert [f.indicator for f in figures_of(text)][1] == "Thuế giá trị gia tăng"


def test_two_counts_attract_together() -> None:
    text = (
        "Thu hút được 14 dự án FDI mới và 19 lượt dự án điều chỉnh với tổng vốn đăng ký "
        "284 triệu USD."
    )
    assert "FDI" in (figures_of(text)[-1].parent or "")


def test_words_that_only_join_name_nothing() -> None:
    text = "Trong khi đó, chỉ tiêu pháp lệnh giao cho Cục Hải quan Nghệ An là 640 tỷ đồng."
    assert [f.indicator for f in figures_of(text)] != ["đó"]


def test_names_of_a_list_of_amounts() -> None:
    text = "Có 910 ha cà phê, 46 ha hồ tiêu."
    assert [figure.indicator for figure in figures_of(text)] == ["cà phê", "hồ tiêu"]
    text = "Giải quyết việc làm: 780 lao động; đào tạo nghề: 650 lao động."
    assert [f.indicator for f in figures_of(text)] == ["Giải quyết việc làm", "đào tạo nghề"]


def test_what_a_number_is_for_is_not_what_goes_on() -> None:
    text = "Huyện thu hồi 46 ha đất để làm 12 dự án, đạt 73% kế hoạch."
    area, projects, percent = figures_of(text)
    assert percent.indicator == area.indicator != projects.indicator


def test_a_yearly_change_is_averaged_and_not_what_changed() -> None:
    text = "Tổng thu ngân sách là 812 tỷ đồng, bình quân tăng 7,1%/năm, riêng năm 2021 đạt 190 tỷ."
    assert {f.indicator for f in figures_of(text)} == {"Tổng thu ngân sách"}


def test_money_that_an_office_is_given_is_no_count() -> None:
    head = Head(title="Cục Hải quan Nghệ An tổng kết", places="Cục Hải quan Nghệ An")
    text = "Đơn vị bắt giữ 118 vụ vi phạm.\n\nNăm 2023, đơn vị được giao dự toán 1.240 tỷ đồng."
    assert figures_of(text, head)[-1].indicator == "thu ngân sách"


def test_a_share_of_poor_households_is_named_behind_its_number() -> None:
    text = "Thu nhập bình quân đạt 41 triệu đồng. Huyện phấn đấu giảm 5% hộ nghèo."
    figure = figures_of(text)[-1]
    assert (figure.indicator, figure.relation.value, figure.direction) == (
        "hộ nghèo", "target", "giảm",
    )  # fmt: skip


@pytest.mark.parametrize(
    "years", ["Thu ngân sách bình quân 5 năm đạt", "Trong 5 năm, thu ngân sách bình quân đạt"]
)
def test_one_year_told_apart_is_no_average_of_years(years: str) -> None:
    text = f"{years} 127 tỷ đồng, riêng năm 2021 đạt 168 tỷ đồng."
    several, one = (figure.indicator.lower() for figure in figures_of(text))
    assert (several, one) == ("thu ngân sách bình quân", "thu ngân sách")


def test_the_years_of_a_programme_are_not_summed_up() -> None:
    text = "Tổng vốn của chương trình 10 năm đạt 916 tỷ đồng, riêng năm 2021 đạt 68 tỷ đồng."
    several, one = figures_of(text)
    assert several.indicator == f"{one.indicator} 10 năm" == "Tổng vốn của chương trình 10 năm"
    assert several.period is not None
    assert several.period.kind is not PeriodKind.RANGE


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


def test_capital_is_of_what_was_counted() -> None:
    found = figures_of("Có 450 doanh nghiệp thành lập mới với tổng số vốn đăng ký 58 tỷ đồng.")
    assert found[1].parent == "doanh nghiệp thành lập mới"


def test_what_a_percent_of_plan_went_on_with() -> None:
    text = (
        "Tỉnh thu hồi đất 1.764 ha để thực hiện 563 dự án, đạt 73,5% kế hoạch năm (2.400 ha) và "
        "bằng 121,4% cùng kỳ năm 2021."
    )
    found = {f.text: f.indicator for f in figures_of(text)}
    assert found["2.400 ha"] == found["121,4%"] == found["1.764 ha"]


def test_a_sum_about_which_the_next_sentence_goes_on() -> None:
    text = (
        "Đến hết tháng 9/2022, tỉnh đã giải ngân 65 tỷ đồng. Ước hết tháng 10, con số này vào "
        "khoảng 73 tỷ đồng."
    )
    assert [f.indicator for f in figures_of(text)] == ["giải ngân", "giải ngân"]


def test_what_was_given_to_be_collected_is_a_plan() -> None:
    text = "Chi cục thu nộp ngân sách 38 tỷ đồng, đạt 18% dự toán (dự toán giao thu 211 tỷ đồng)."
    assert [f.relation.value for f in figures_of(text)] == ["value", "pct_of_plan", "plan"]


def test_counts_with_nothing_between_them_are_not_joined() -> None:
    told = figures_of("Toàn tỉnh có 14 dự án 19 doanh nghiệp tổng vốn đăng ký 284 triệu USD.")
    assert "284 triệu USD" in [figure.text for figure in told]


def test_an_item_of_a_list_goes_on_from_sentence_to_sentence() -> None:
    text = "- Tổng thu ước đạt 212 tỷ đồng. Đạt 102% kế hoạch, tăng 8% so với cùng kỳ."
    assert {indicator for _, indicator, _, _ in facts_of(text)} == {"Tổng thu"}


def test_a_rate_of_all_the_people() -> None:
    found = facts_of("Số người tham gia BHYT là 9.400 người, đạt tỷ lệ bao phủ 89,8% dân số.")
    assert found[1][1] == "tỷ lệ bao phủ BHYT"


def test_an_item_that_sums_up_is_of_what_it_told_first() -> None:
    text = (
        "## Tài chính\n\n- Thu thuế xuất nhập khẩu tháng 9 là 120 tỷ đồng nhờ lượng dầu thô 712 "
        "tấn, giá bình quân 61,4 USD/thùng. Lũy kế 9 tháng đạt 1.449 tỷ đồng, đạt 84% dự toán."
    )
    found = {f.text: f.indicator for f in figures_of(text)}
    assert found["1.449 tỷ đồng"] == "Thu thuế xuất nhập khẩu"


def test_rates_of_other_places_go_on_with_what_was_measured() -> None:
    text = (
        "Toàn tỉnh gieo cấy 25.986 ha lúa. Các địa phương khác: huyện Quỳ Châu 4.210 ha, huyện Kỳ "
        "Sơn 3.920 ha."
    )
    assert {f.indicator for f in figures_of(text)} == {"diện tích gieo cấy lúa"}
