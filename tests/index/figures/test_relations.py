"""What a number is to its indicator."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import facts_of, figures_of

V, P, T, PP, G, S = (
    Relation.VALUE, Relation.PLAN, Relation.TARGET, Relation.PERCENT_OF_PLAN, Relation.CHANGE,
    Relation.SHARE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách đạt 50 tỷ đồng, bằng 85% so với cùng kỳ.", [(V, None), (G, "giảm")]),
        ("Thu ngân sách đạt 50 tỷ đồng, bằng 103% cùng kỳ.", [(V, None), (G, "tăng")]),
        ("Thu ngân sách vượt 16,1% so với cùng kỳ.", [(G, "tăng")]),
        ("Thu ngân sách bằng 104% dự toán tỉnh giao, 86,5% HĐND huyện giao.", [(PP, None)] * 2),
        ("Thu ngân sách vượt 16,1% kế hoạch.", [(PP, "vượt")]),
        ("Thu ngân sách vượt kế hoạch 16,1%.", [(PP, "vượt")]),
        ("Thu ngân sách tăng 16,1% so với dự toán tỉnh giao.", [(PP, "vượt")]),
        ("Thu ngân sách tăng 16,1% so với dự toán năm 2021.", [(G, "tăng")]),
        ("Thu ngân sách tăng so với cùng kỳ tới 3,4%.", [(G, "tăng")]),
        ("Giải ngân vốn đầu tư công đạt từ 40 – 49% so với kế hoạch.", [(PP, None)]),
        ("Thu ngân sách tăng 46,2 tỷ đồng.", [(G, "tăng")]),
        ("Doanh thu du lịch gấp 1,64 lần năm 2021.", [(G, "tăng")]),
        ("Tỷ lệ hộ nghèo giảm bình quân 2,5%/năm.", [(G, "giảm")]),
        ("Xuất khẩu đạt 9 triệu USD, chiếm 25,2% kim ngạch.", [(V, None), (S, None)]),
        ("Tỉnh có 2.400 ha dược liệu, trong đó sa nhân chiếm 900 ha.", [(V, None), (V, None)]),
        ("Thu ngân sách 60 tỷ đồng (kế hoạch 55 tỷ đồng).", [(V, None), (P, None)]),
        ("Chi ngân sách ở mức 40 tỷ đồng trên dự toán 73 tỷ đồng.", [(V, None), (P, None)]),
        (
            "Thu ngân sách đạt 60 tỷ đồng, bằng 120% dự toán (50 tỷ đồng), bằng 109% chỉ tiêu "
            "phấn đấu (55 tỷ đồng).",
            [(V, None), (PP, None), (P, None), (PP, None), (T, None)],
        ),
        ("Toàn huyện có 12/16 xã đạt chuẩn, đạt 75%.", [(V, None), (S, None)]),
        ("Đã bàn giao mặt bằng 8,5/8,5 km, đạt 100%.", [(V, None), (PP, None)]),
        ("Số vụ tai nạn là 38 vụ, giảm 5 vụ (11,6%).", [(V, None), (G, "giảm"), (G, "giảm")]),
        ("Tổng giá trị tăng thêm đạt 6.120 tỷ đồng.", [(V, None)]),
    ],
)  # fmt: skip
def test_relation_and_direction(text: str, expected: list[tuple[Relation, str | None]]) -> None:
    assert [(f.relation, f.direction) for f in figures_of(text)] == expected


def test_the_base_is_kept_as_written() -> None:
    change, plan = figures_of(
        "Thu ngân sách tăng 5% so với cùng kỳ năm 2021, tỉnh giao 90 tỷ đồng."
    )
    assert change.base == "cùng kỳ năm 2021"
    assert (plan.relation, plan.base) == (P, "tỉnh giao")


def test_a_value_on_the_way_is_marked() -> None:
    before, after = figures_of("Tỷ lệ hộ nghèo giảm từ 28,1% xuống còn 3,54%.")
    assert before.flags == ("earlier_value",)
    assert (after.relation, after.flags) == (V, ())


def test_qualifiers_are_stacked() -> None:
    (figure,) = figures_of("Thu ngân sách ước đạt gần 3,2 tỷ đồng.")
    assert figure.qualifier == "ước, gần"


def test_a_percent_of_what_is_to_be_done_is_of_a_plan() -> None:
    facts = facts_of("Huyện bàn giao 81 ha, bằng 82% diện tích phải thu hồi.")
    assert [fact[2] for fact in facts] == ["value", "pct_of_plan"]
    assert facts[0][1] == facts[1][1]
    facts = facts_of("Nợ bảo hiểm 96 tỷ đồng, chiếm 3,8% số phải thu.")
    assert facts[-1][2] == "share"


def test_what_bang_measures_against() -> None:
    text = "Sản lượng vải đạt 9.800 tấn, bằng 64% năm 2021 (15.300 tấn)."
    _, percent, before = figures_of(text)
    assert (percent.relation.value, percent.direction) == ("growth_vs_same_period", "giảm")
    assert before.period is not None
    assert before.period.year == 2021
    for part, base in (
        ("Vốn đã góp đạt 4,3 tỷ USD, bằng 62% tổng vốn đăng ký.", "vốn đăng ký"),
        ("Đã bàn giao 33 km, tương ứng 92% chiều dài tuyến.", "chiều dài tuyến"),
    ):
        whole, share = figures_of(part)
        assert (share.relation.value, share.base) == ("share", base)
        assert share.indicator == whole.indicator


def test_two_counts_with_a_slash_are_no_plan() -> None:
    figures = figures_of("Lực lượng chức năng bắt giữ 72 vụ/85 đối tượng.")
    assert [figure.relation.value for figure in figures] == ["value", "value"]


def test_parts_of_a_plan_up_to_the_last() -> None:
    text = (
        "Tổng kế hoạch vốn năm 2022 là 900 tỷ đồng, gồm vốn ngân sách tỉnh 400 tỷ đồng, vốn trung "
        "ương 420 tỷ đồng và vốn vay 80 tỷ đồng."
    )
    assert {figure.relation.value for figure in figures_of(text)} == {"plan"}


def test_a_base_behind_a_comma() -> None:
    assert figures_of("Giày da 730 triệu USD, tăng 16%, so với năm 2021.")[1].base == "năm 2021"


def test_the_sum_that_was_given_is_a_plan() -> None:
    text = (
        "Giải ngân đạt 412,7/684,4 tỷ đồng, bằng 60,3% vốn đã giao, trong đó: Vốn trung ương giải "
        "ngân 183 tỷ đồng, đạt 46,8% tổng vốn được phân bổ trong năm (391 tỷ đồng)."
    )
    rows = {row[0]: row[1:3] for row in facts_of(text)}
    assert rows["60,3%"] == ("Giải ngân", PP.value)
    assert rows["46,8%"][1] == PP.value
    assert rows["391 tỷ đồng"][1] == P.value
    stated = facts_of("Giải ngân vốn kéo dài đạt 66%, vốn giao mới chỉ đạt 31,5%.")
    assert stated[-1][2] != P.value


def test_a_percent_against_who_gave_the_plan_is_of_that_plan() -> None:
    text = "Thu ngân sách đạt 142 tỷ đồng, bằng 61% kế hoạch, đạt 55,8% so với HĐND huyện giao."
    assert facts_of(text)[-1][2] == PP.value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vốn huy động tăng 1.870 tỷ đồng (+7,2%).", ("7,2%", "tăng")),
        ("Doanh thu du lịch 310 tỷ đồng (+8,4%).", ("8,4%", "tăng")),
        ("Sản lượng than 12,4 triệu tấn (-5,1%).", ("-5,1%", "giảm")),
    ],
)
def test_a_signed_percent_in_brackets_is_a_change(text: str, told: tuple[str, str]) -> None:
    figure = figures_of(text)[-1]
    assert (figure.text, figure.direction) == told
    assert figure.relation is Relation.CHANGE


def test_a_part_of_the_gross_product_is_no_growth_of_it() -> None:
    text = "Vốn đầu tư toàn xã hội đạt 38.000 tỷ đồng, bằng 31% GRDP, tăng 6% so với cùng kỳ."
    rows = {row[0]: row[1:3] for row in facts_of(text)}
    assert rows["31%"] == ("Vốn đầu tư toàn xã hội", "share")
    assert rows["6%"][0] == "Vốn đầu tư toàn xã hội"


def test_a_percent_of_all_that_is_planned_is_a_share() -> None:
    share = facts_of("Thu ngoài quốc doanh dự toán 900 tỷ đồng, chiếm 35% tổng dự toán thu.")[1]
    assert share[2] == "share"


def test_the_average_compared_with_is_none_of_ours() -> None:
    text = "Giải ngân đạt 45% kế hoạch; thấp hơn 5% so với tỷ lệ trung bình của cả nước là 50%."
    assert [fact[0] for fact in facts_of(text)] == ["45%", "5%"]


def test_a_percent_of_two_plans_ends_where_both_are_told() -> None:
    text = (
        "Tổng thu ngân sách 187 tỷ đồng, đạt 71% so với dự toán tỉnh giao và dự toán HĐND thị xã "
        "giao, tăng 14% so với cùng kỳ."
    )
    assert {f.indicator for f in figures_of(text)} == {"Tổng thu ngân sách"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Thu ngân sách đạt 41 tỷ đồng, bằng 125% so với số phấn đấu của HĐND huyện.",
            "pct_of_plan",
        ),
        ("Chi cục thu 21 tỷ đồng, tương đương 95,5% số thu toàn Cục.", "share"),
    ],
)
def test_what_a_percent_is_measured_against(text: str, relation: str) -> None:
    assert figures_of(text)[-1].relation.value == relation


def test_the_change_of_the_year_before() -> None:
    text = (
        "GRDP năm 2022 tăng 8,6%, cao hơn mức tăng cùng kỳ năm trước (5,2%) và cao hơn kịch bản "
        "đề ra (8,1%), cao hơn mức tăng của cả nước (7,4%)."
    )
    figures = figures_of(text)
    told = [(f.text, f.relation, f.direction) for f in figures]
    assert told == [("8,6%", G, "tăng"), ("5,2%", G, "tăng"), ("8,1%", P, "tăng")]
    earlier = figures[1].period
    assert earlier
    assert earlier.year == 2021


def test_what_a_change_is_due_to_is_no_base() -> None:
    (figure,) = figures_of("Thu ngân sách tăng 3,4% so với cùng kỳ là do thu tiền đất tốt.")
    assert figure.base == "cùng kỳ"


def test_a_percent_in_brackets_behind_its_base_is_what_there_was_then() -> None:
    text = "Tỷ lệ che phủ rừng đạt 52,3%, tăng 0,8% so với năm 2020 (51,5%)."
    told = [(f.text, f.relation, f.period and f.period.year) for f in figures_of(text)]
    assert told == [("52,3%", V, 2022), ("0,8%", G, 2022), ("51,5%", V, 2020)]


def test_value_added_with_its_short_form() -> None:
    found = facts_of("Tổng giá trị tăng thêm (VA) ước đạt 6.894 tỷ đồng.")
    assert found[0][2:] == ("value", None)


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("IIP tháng 4 tăng 2,1% so với tháng trước, 8,4% so với cùng kỳ.", ["tăng", "tăng"]),
        ("Sản lượng điện giảm 2,1% so với tháng trước và 5,4% so với cùng kỳ.", ["giảm", "giảm"]),
        # Above one half it may be what is left.
        ("IIP tăng 2,1% so với tháng trước, 97,5% so với cùng kỳ.", ["tăng", "giảm"]),
        ("IIP tăng 2,1% so với tháng trước, bằng 8,4% so với cùng kỳ.", ["tăng", "giảm"]),
    ],
)
def test_a_bare_percent_goes_on_with_the_change(text: str, directions: list[str]) -> None:
    assert [figure.direction for figure in figures_of(text)] == directions


def test_a_planned_rise_is_no_fall() -> None:
    text = "Vốn huy động vượt kế hoạch (kế hoạch tăng từ 11 - 13% so với cuối năm 2021)."
    figure = figures_of(text)[0]
    assert (figure.relation, figure.direction) == (P, "tăng")


def test_what_a_change_is_measured_from_is_of_its_year() -> None:
    found = figures_of(
        "Năm 2022, thu ngân sách 914 tỷ đồng, tăng 6% so với năm 2021 là 862 tỷ đồng."
    )
    assert [(f.period.year if f.period else None) for f in found] == [2022, 2022, 2021]
