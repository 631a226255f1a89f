"""lần lượt."""

from __future__ import annotations

from index.figures.distribution import split_names
from tests.index.figures.one_report import facts_of, figures_of


def test_changes_go_to_the_values_before_in_order() -> None:
    facts = facts_of(
        "Xuất khẩu đạt 8,4 tỷ USD, nhập khẩu đạt 6,1 tỷ USD, giảm lần lượt 1,42% và 3,85% so với "
        "năm 2021."
    )
    change = "growth_vs_same_period"
    assert facts[2:] == [
        ("1,42%", "Xuất khẩu", change, "giảm"),
        ("3,85%", "nhập khẩu", change, "giảm"),
    ]


def test_named_together() -> None:
    facts = facts_of("Khách quốc tế và khách nội địa lần lượt đạt 400 nghìn lượt và 8 triệu lượt.")
    assert [fact[1] for fact in facts] == ["Khách quốc tế", "khách nội địa"]


def test_names_share_their_measure() -> None:
    assert split_names("tỷ trọng công nghiệp, xây dựng và nông nghiệp", 2) == [
        "tỷ trọng công nghiệp, xây dựng",
        "tỷ trọng nông nghiệp",
    ]
    assert split_names("thu ngân sách", 2) == []


def test_a_second_pair_goes_on_in_order() -> None:
    text = (
        "Xuất khẩu và nhập khẩu lần lượt đạt 12 triệu USD và 3 triệu USD, tăng 8,2% và 1,7% so "
        "với cùng kỳ."
    )
    found = [(f.text, f.indicator.lower(), f.direction) for f in figures_of(text)]
    assert found[2:] == [("8,2%", "xuất khẩu", "tăng"), ("1,7%", "nhập khẩu", "tăng")]


def test_in_turn_one_rises_and_one_falls() -> None:
    told = (
        "Trong 9 tháng, xuất khẩu đạt 520 triệu USD, nhập khẩu đạt 110 triệu USD,"
        " lần lượt tăng 5% và giảm 3% so với cùng kỳ."
    )
    changes = [(f.indicator, f.direction, f.text) for f in figures_of(told) if f.unit == "%"]
    assert changes == [("xuất khẩu", "tăng", "5%"), ("nhập khẩu", "giảm", "3%")]


def test_tuong_ung_gives_in_order_too() -> None:
    told = "Xuất khẩu đạt 24 tỷ USD, nhập khẩu 21 tỷ USD, tăng tương ứng 44,6% và 36,2%."
    changes = [(f.indicator, f.direction, f.text) for f in figures_of(told) if f.unit == "%"]
    assert changes == [("Xuất khẩu", "tăng", "44,6%"), ("nhập khẩu", "tăng", "36,2%")]


def test_a_fixed_list_is_one_name() -> None:
    told = (
        "Công nghiệp tăng 12,5%; dịch vụ, nông - lâm nghiệp và thủy sản tăng lần lượt 8,2% và 1,9%."
    )
    assert [(f.indicator, f.text) for f in figures_of(told)][1:] == [
        ("dịch vụ", "8,2%"),
        ("nông - lâm nghiệp và thủy sản", "1,9%"),
    ]


def test_each_number_says_what_it_is_of() -> None:
    text = (
        "Xuất khẩu quặng 900 tấn, trị giá 12 triệu USD, tăng lần lượt 3% về lượng và 8% về trị giá."
    )
    assert [fact[1] for fact in facts_of(text)[2:]] == ["Xuất khẩu quặng về lượng", "trị giá"]


def test_percents_in_turn_are_of_the_items_of_a_list() -> None:
    text = (
        "Thu dầu thô 210 tỷ đồng; thu xuất nhập khẩu 180 tỷ đồng; thu nội địa 340 tỷ đồng, "
        "lần lượt bằng 141%, 118,2% và 107,4% dự toán."
    )
    told = [(text, name, relation) for text, name, relation, _ in facts_of(text)][3:]
    assert told == [
        ("141%", "Thu dầu thô", "pct_of_plan"),
        ("118,2%", "thu xuất nhập khẩu", "pct_of_plan"),
        ("107,4%", "thu nội địa", "pct_of_plan"),
    ]


def test_the_base_behind_the_last_is_of_all() -> None:
    found = figures_of(
        "Xuất khẩu 19 tỷ USD, nhập khẩu 14 tỷ USD, giảm lần lượt 2,2% và 6,9% so với năm 2021."
    )
    assert [f.base for f in found[2:]] == ["năm 2021", "năm 2021"]


def test_names_with_dashes_and_commas_are_told_apart_at_the_one_joint() -> None:
    for text in (
        "Ngành chế biến - chế tạo và sản xuất - phân phối điện tăng lần lượt 3,1% và 8,2%.",
        "Ngành chế biến, chế tạo và sản xuất, phân phối điện tăng lần lượt 3,1% và 8,2%.",
    ):
        first, second = figures_of(text)
        assert "chế tạo" in first.indicator
        assert "điện" not in first.indicator
        assert "phân phối điện" in second.indicator


def test_a_row_with_its_measure_behind_it_is_told_of_each() -> None:
    text = (
        "Vốn ngân sách tập trung, vốn xổ số và vốn sự nghiệp, giải ngân so với kế hoạch lần lượt "
        "78,3%; 59,6% và 54,1%."
    )
    expected = [
        ("78,3%", "giải ngân Vốn ngân sách tập trung", "pct_of_plan", None),
        ("59,6%", "giải ngân vốn xổ số", "pct_of_plan", None),
        ("54,1%", "giải ngân vốn sự nghiệp", "pct_of_plan", None),
    ]
    assert [fact[2] for fact in facts_of(text)] == [fact[2] for fact in expected]
    names = [fact[1].lower() for fact in facts_of(text)]
    assert names == [fact[1].lower() for fact in expected]
    counted = facts_of(f"Trong đó, 29 dự án dùng {text[0].lower()}{text[1:]}")[1:]
    assert [fact[1] for fact in counted] == names


def test_a_plan_that_a_number_is_only_compared_with_stays_one() -> None:
    assert facts_of("Giải ngân so với kế hoạch là 71%.")[0][2] == "pct_of_plan"
    text = "Tổng sản phẩm tăng 7,1%, thấp hơn so với kế hoạch 7,2%."
    assert facts_of(text)[1][2] == "plan"
    for plan in ("kế hoạch", "dự toán tỉnh giao"):
        text = f"Sản lượng đạt 90 tấn, so với {plan} đạt 98%."
        assert facts_of(text)[1][2] == "pct_of_plan"


def test_bases_are_given_in_turn() -> None:
    expected = [("5,4%", "tháng trước"), ("17,2%", "cùng kỳ")]
    before = "Chỉ số tiêu thụ so với tháng trước và cùng kỳ tăng lần lượt 5,4% và 17,2%."
    behind = "Chỉ số tiêu thụ tăng lần lượt 5,4% và 17,2% so với tháng trước và cùng kỳ."
    for text in (before, behind):
        told = figures_of(text)
        assert [(f.text, f.base) for f in told] == expected
        assert {f.indicator for f in told} == {"Chỉ số tiêu thụ"}


def test_a_rise_told_in_turn_is_a_rise_for_each() -> None:
    text = (
        "Tổng đàn trâu, bò, lợn đạt lần lượt 4.500 con, 12.300 con và 56.000 con, tăng lần lượt "
        "1%, 2% và 3% so với cùng kỳ."
    )
    changes = [f for f in figures_of(text) if f.unit == "%"]
    assert [f.direction for f in changes] == ["tăng"] * 3
    turned = figures_of("Trâu và bò lần lượt tăng 5% và giảm 3% so với cùng kỳ.")
    assert [f.direction for f in turned] == ["tăng", "giảm"]


def test_percents_of_a_base_each_rise_or_fall_by_their_size() -> None:
    told = "Đàn lợn và đàn trâu lần lượt bằng 103,2% và 98,6% so với cùng kỳ."
    changes = [(f.indicator, f.direction) for f in figures_of(told)]
    assert changes == [("Đàn lợn", "tăng"), ("đàn trâu", "giảm")]
    told = "Đàn lợn 118.400 con, đàn trâu 9.870 con, bằng lần lượt 93,2% và 108,6% so với cùng kỳ."
    changes = [(f.indicator, f.direction) for f in figures_of(told) if f.unit == "%"]
    assert changes == [("Đàn lợn", "giảm"), ("đàn trâu", "tăng")]
