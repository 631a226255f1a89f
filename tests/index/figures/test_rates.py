"""Percents that no cue word explains."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "relation", "direction"),
    [
        ("Tỷ lệ giải ngân đạt 46%.", Relation.PERCENT_OF_PLAN, None),
        ("Tốc độ tăng trưởng GRDP đạt 8%.", Relation.CHANGE, "tăng"),
        ("Tỷ lệ che phủ rừng đạt 54,2%.", Relation.VALUE, None),
        ("Có 112 cử tri đi bầu, đạt 99%.", Relation.SHARE, None),
        ("Có 112 lao động, trong đó 60% là lao động tại chỗ.", Relation.SHARE, None),
        ("Giải quyết việc làm cho 112 lao động, đạt 115%.", Relation.PERCENT_OF_PLAN, None),
        ("Giải quyết trước hạn 3.271 hồ sơ, đạt 99%.", Relation.SHARE, None),
        ("Vốn thực hiện đạt 1,7 tỷ USD, bằng 59% vốn đăng ký.", Relation.SHARE, None),
        ("Ngân sách trung ương đạt 58%, ngân sách địa phương 49%.", Relation.PERCENT_OF_PLAN, None),
        ("Nơi thu vượt dự toán gồm: huyện Đô Lương 145%.", Relation.PERCENT_OF_PLAN, None),
    ],
)  # fmt: skip
def test_relation(text: str, relation: Relation, direction: str | None) -> None:
    figure = figures_of(text)[-1]
    assert (figure.relation, figure.direction) == (relation, direction)


def test_an_amount_beside_a_rate_is_of_the_thing_itself() -> None:
    figures = figures_of("Tốc độ tăng trưởng GRDP đạt 8%, với mức thực hiện 75 tỷ đồng.")
    assert figures[-1].indicator == "GRDP"


def test_a_bare_percent_goes_on_with_shares() -> None:
    text = "Kim ngạch xuất khẩu đạt 6 tỷ USD, trong đó thủy sản chiếm 61%, giày da 22%."
    assert [f.relation.value for f in figures_of(text)] == ["value", "share", "share"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Thu từ doanh nghiệp nhà nước mới đạt 61%.", Relation.PERCENT_OF_PLAN),
        ("Vốn nước ngoài chỉ đạt 20%.", Relation.PERCENT_OF_PLAN),
        ("Thu nhập của hộ nghèo đạt 40%.", Relation.VALUE),
        ("Đã chi trả 60 tỷ đồng, bằng 75%.", Relation.PERCENT_OF_PLAN),
        ("Tỉnh phấn đấu cả năm thu 9.200 tỷ đồng, bằng 104% dự toán.", Relation.TARGET),
        ("Đến nay đã thu 9.200 tỷ đồng, bằng 104% dự toán.", Relation.PERCENT_OF_PLAN),
    ],
)
def test_percents_of_money(text: str, relation: Relation) -> None:
    assert figures_of(text)[-1].relation is relation


def test_the_earlier_share_in_a_bracket_is_a_share() -> None:
    figures = figures_of("Toàn tỉnh còn 640 hộ nghèo, chiếm 9,2% (đầu năm là 12,4%).")
    assert [f.relation for f in figures][1:] == [Relation.SHARE, Relation.SHARE]


def test_a_share_alone_in_brackets() -> None:
    text = "Huy động 3.872 tỷ đồng, trong đó ngân sách 1.145 tỷ đồng (29%), tín dụng 908 tỷ đồng."
    assert figures_of(text)[2].relation.value == "share"


def test_a_rate_of_collection_is_of_plan() -> None:
    assert figures_of("Tỷ lệ thu 95%.")[0].relation.value == "pct_of_plan"
    assert figures_of("Tỷ lệ thu gom rác 95%.")[0].relation.value == "value"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Tốc độ tăng tổng sản phẩm đạt khoảng 6,3% so với cùng kỳ năm trước.", "tăng"),
        ("Tốc độ tăng trưởng kinh tế đạt 7,4% so với năm 2021.", "tăng"),
        ("Tốc độ tăng trưởng tín dụng giảm 2,1% so với cùng kỳ.", "giảm"),
        ("Sản lượng điện đạt 87,3% so với cùng kỳ.", "giảm"),
    ],
)
def test_a_rate_of_growth_is_no_fall_to_what_is_left(text: str, direction: str) -> None:
    assert [figure.direction for figure in figures_of(text)] == [direction]


def test_counts_in_a_row_go_on_with_shares() -> None:
    text = (
        "Hình thức kỷ luật: khiển trách 26 đảng viên (chiếm 52%), cảnh cáo 17 đảng viên (34%), "
        "cách chức 7 đảng viên (14%)."
    )
    percents = [figure.relation for figure in figures_of(text) if figure.unit == "%"]
    assert percents == [Relation.SHARE] * 3


def test_a_herd_reaches_so_much_of_its_plan() -> None:
    percents = [f for f in figures_of("Đàn trâu 41.300 con, đạt 93,6%.") if f.unit == "%"]
    assert [f.relation for f in percents] == [Relation.PERCENT_OF_PLAN]


def test_a_rate_of_falling_is_a_fall() -> None:
    (figure,) = figures_of("Năm 2022, tỷ lệ giảm hộ nghèo của tỉnh là 3,4%.")
    assert (figure.relation, figure.direction) == (Relation.CHANGE, "giảm")


def test_no_economy_is_left_at_a_twelfth_of_what_it_was() -> None:
    grown = [("8,2%", "Tổng sản phẩm", "growth_vs_same_period", "tăng")]
    assert facts_of("Tổng sản phẩm trên địa bàn ước đạt 8,2% so với cùng kỳ.") == grown
    fallen = [("8,2%", "Lượng khách quốc tế", "growth_vs_same_period", "giảm")]
    assert facts_of("Lượng khách quốc tế ước đạt 8,2% so với cùng kỳ.") == fallen


def test_what_growth_an_economy_reached() -> None:
    text = "Huyện giữ mục tiêu tăng trưởng hai con số khi GRDP ước đạt 11,4%."
    (figure,) = figures_of(text)
    assert (figure.relation, figure.direction) == (Relation.CHANGE, "tăng")
    (plain,) = figures_of("GRDP ước đạt 11,4%.")
    assert plain.relation is not Relation.CHANGE


def test_what_a_clause_calls_a_rise_is_no_level() -> None:
    text = "Chỉ số hài lòng tăng; xã Môn Sơn có mức tăng thấp nhất là 0,4%."
    told = figures_of(text)[-1]
    assert (told.relation, told.direction) == (Relation.CHANGE, "tăng")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Tiếp nhận 145 đơn, giải quyết 138 đơn, đạt 95,2%.", Relation.SHARE),
        ("Tiếp nhận 145 đơn, giải quyết 138 đơn, đạt 91%.", Relation.PERCENT_OF_PLAN),
        ("Tổng số thu là 1.711 tỷ đồng, đạt tỷ lệ 101,4%.", Relation.PERCENT_OF_PLAN),
        ("Tiêm phòng 320 liều/360 liều kế hoạch, đạt tỷ lệ 89%.", Relation.PERCENT_OF_PLAN),
        ("Thu nội địa đạt 75% dự toán; thu phí, lệ phí đạt 85,2%.", Relation.PERCENT_OF_PLAN),
        (
            "Huy động 100 tỷ đồng, trong đó ngân sách 40 tỷ đồng (chiếm 40%), "
            "doanh nghiệp 18 tỷ đồng (18%).",
            Relation.SHARE,
        ),
    ],
)
def test_the_last_percent(text: str, relation: Relation) -> None:
    assert figures_of(text)[-1].relation is relation


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Công an huyện khám phá 45 vụ (đạt 90%).", "share"),
        ("Các đơn vị điều tra, làm rõ 45 vụ, 60 đối tượng, đạt 90%.", "share"),
        ("Huyện giải quyết 1.200 hồ sơ, đạt 99%.", "share"),
        ("Huyện giải quyết việc làm cho 1.200 lao động, đạt 99%.", "pct_of_plan"),
    ],
)
def test_a_percent_of_what_came_in_is_of_no_plan(text: str, relation: str) -> None:
    assert [f.relation.value for f in figures_of(text) if f.unit == "%"] == [relation]
