"""What a number without words of its own goes on with."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("change", "of"),
    [
        # Tonnes less a hectare, told in tonnes; more tonnes than the rate has are of the output.
        ("giảm 0,48 tấn", "năng suất lúa"),
        ("giảm 9.000 tấn", "Sản lượng lúa"),
        ("giảm 0,48 tấn/ha", "năng suất lúa"),
    ],
)
def test_a_change_of_a_rate(change: str, of: str) -> None:
    text = f"Sản lượng lúa đạt 310.000 tấn, năng suất 5,15 tấn/ha, {change} so với năm trước."
    assert facts_of(text)[-1][1] == of


def test_a_change_goes_on_with_the_next_aspect() -> None:
    text = "Xuất khẩu tiêu 870 tấn, trị giá 4 triệu USD, giảm 12,3% về lượng và 15% về giá trị."
    changes = [f for f in figures_of(text) if f.relation.value == "growth_vs_same_period"]
    assert [(f.text, f.direction) for f in changes] == [("12,3%", "giảm"), ("15%", "giảm")]
    assert changes[1].indicator == "trị giá"


def test_a_signed_number_in_brackets_tells_the_change_again() -> None:
    figures = figures_of("Cây hồ tiêu 11.900 ha, giảm 7,2% (-920 ha) so với cùng kỳ.")
    told = [(f.text, f.relation.value, f.direction) for f in figures]
    assert told[1:] == [
        ("7,2%", "growth_vs_same_period", "giảm"),
        ("920 ha", "growth_vs_same_period", "giảm"),
    ]


def test_a_list_of_sectors_goes_on_with_their_growth() -> None:
    text = "Trong đó: Nông lâm – thủy sản tăng 4,1%, CN – XDCB 15,2%, dịch vụ 13,4%."
    rows = facts_of(text)
    assert [row[0] for row in rows if row[2] == "growth_vs_same_period"] == [
        "4,1%", "15,2%", "13,4%",
    ]  # fmt: skip
    other = facts_of("Công nghiệp tăng 6%, tỷ lệ hộ nghèo 3,5%.")
    assert other[-1][2] != "growth_vs_same_period"


def test_a_list_of_places_goes_on_with_their_shares() -> None:
    text = (
        "Thành phố Vinh có nhiều doanh nghiệp nhất, chiếm 38,4%, kế đến là Quỳnh Lưu 17,9%; "
        "Diễn Châu 13,6%."
    )
    assert [f.relation.value for f in figures_of(text)] == ["share"] * 3


def test_a_percent_tells_a_change_of_things_again() -> None:
    text = "Hộ nghèo có 1.274 hộ, chiếm 7,1% (giảm 231 hộ so với đầu năm, chiếm tỷ lệ 1,3%)."
    told = [(f.text, f.relation.value, f.direction) for f in figures_of(text)]
    assert told[1:] == [
        ("7,1%", "share", None),
        ("231 hộ", "growth_vs_same_period", "giảm"),
        ("1,3%", "growth_vs_same_period", "giảm"),
    ]


def test_how_far_a_fall_came_is_of_the_fall() -> None:
    text = "Kết quả giảm tỷ lệ hộ nghèo năm 2022 là 1,4%, đạt 91% kế hoạch."
    assert figures_of(text)[-1].indicator == "giảm tỷ lệ hộ nghèo"


def test_a_list_of_sectors_goes_on_with_their_shares() -> None:
    text = "Dịch vụ chiếm 43%, công nghiệp - xây dựng 35% và nông nghiệp, thủy sản 22%."
    assert [(f.indicator, f.relation.value) for f in figures_of(text)] == [
        ("Dịch vụ", "share"),
        ("công nghiệp - xây dựng", "share"),
        ("nông nghiệp, thủy sản", "share"),
    ]
    grown = figures_of("Dịch vụ chiếm 43%, công nghiệp tăng 9%, nông nghiệp đạt 102%.")
    assert [f.relation.value for f in grown].count("share") == 1


def test_shares_of_sectors_go_on_behind_semicolons() -> None:
    text = "Nông - lâm - thủy sản chiếm 26%; tiểu thủ công nghiệp - xây dựng 35%; dịch vụ 39%."
    assert {row[2] for row in facts_of(text)} == {"share"}


def test_a_fall_told_once_more_with_its_sign() -> None:
    text = "Nợ xấu so với đầu năm giảm 37 tỷ đồng (-8,2%)."
    assert facts_of(text) == [
        ("37 tỷ đồng", "Nợ xấu", "growth_vs_same_period", "giảm"),
        ("8,2%", "Nợ xấu", "growth_vs_same_period", "giảm"),
    ]


def test_a_percent_in_brackets_is_of_the_change_before_it() -> None:
    text = (
        "Toàn tỉnh phát hiện 248 vụ vi phạm (đã xác định đối tượng 181 vụ, chiếm 73%), giảm 95 vụ "
        "(tương đương 27,7%)."
    )
    last = figures_of(text)[-1]
    assert (last.indicator, last.direction) == ("phát hiện vụ vi phạm", "giảm")
