"""Numbers in lists of places, however the list ranks and shortens them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


def pairs(text: str) -> list[tuple[str, str]]:
    """Each figure's place and indicator."""
    return [(f.place.name if f.place else "", f.indicator) for f in figures_of(text)]


@pytest.mark.parametrize(
    "rank", ["thấp nhất với", "cao nhất với", "thấp nhất đạt", "cao nhất đạt", "thấp với"]
)
def test_a_rank_goes_on_with_the_list(rank: str) -> None:
    text = f"Thu ngân sách: huyện Quỳ Châu 120 tỷ đồng, huyện Kỳ Sơn {rank} 18 tỷ đồng."
    assert pairs(text) == [
        ("huyện Quỳ Châu", "Thu ngân sách"),
        ("huyện Kỳ Sơn", "Thu ngân sách"),
    ]


def test_another_thing_of_a_listed_place_is_named() -> None:
    text = "Thu ngân sách: huyện Quỳ Châu 120 tỷ đồng, huyện Kỳ Sơn nợ đọng thuế 18 tỷ đồng."
    assert pairs(text)[1] == ("huyện Kỳ Sơn", "nợ đọng thuế")


@pytest.mark.parametrize("label", ["nhóm thấp", "nhóm cao", "nhóm dẫn đầu", "tốp đầu"])
def test_a_group_s_rank_is_no_indicator(label: str) -> None:
    (figure,) = figures_of(f"Tỷ lệ giải ngân: {label} 18,7%.")
    assert figure.indicator == "Tỷ lệ giải ngân"


def test_a_group_with_a_name_of_its_own_is_kept() -> None:
    (figure,) = figures_of("Tỷ lệ giải ngân: nhóm dự án giao thông 18,7%.")
    assert "dự án giao thông" in figure.indicator


def test_a_bare_name_whose_first_syllable_is_a_word() -> None:
    text = "Các huyện có tỷ lệ hộ nghèo cao gồm: Kỳ Sơn 48,5%, Quế Phong 30,7%."
    assert pairs(text) == [
        ("huyện Kỳ Sơn", "tỷ lệ hộ nghèo"),
        ("huyện Quế Phong", "tỷ lệ hộ nghèo"),
    ]


def test_a_capital_before_what_is_no_place_makes_none() -> None:
    text = "Thu ngân sách: huyện Quỳ Châu 120 tỷ đồng, Cao Cấp 18 tỷ đồng."
    assert pairs(text)[1][0] == "huyện Quỳ Châu"


def test_a_rank_before_a_bare_name() -> None:
    text = "Tỷ lệ hộ nghèo: cao nhất Quế Phong 30%, thấp nhất Đô Lương 0,3%."
    assert pairs(text) == [
        ("huyện Quế Phong", "Tỷ lệ hộ nghèo"),
        ("huyện Đô Lương", "Tỷ lệ hộ nghèo"),
    ]


def test_an_area_is_no_part_of_the_indicator() -> None:
    text = "Thu ngân sách đạt 9.000 tỷ đồng, trong đó khu vực huyện Diễn Châu 836 tỷ đồng."
    assert pairs(text)[1] == ("huyện Diễn Châu", "Thu ngân sách")
    text = "Thu ngân sách khu vực doanh nghiệp nhà nước 836 tỷ đồng."
    assert pairs(text) == [("tỉnh Nghệ An", "Thu ngân sách khu vực doanh nghiệp nhà nước")]


def test_a_bound_announces_the_rate_of_the_list() -> None:
    text = "Có 3 đơn vị giải ngân trên 60% là Sở Y tế 71%, huyện Đô Lương 68,3% và Quỳ Hợp 64%."
    found = [(f.text, f.indicator, f.relation.value) for f in figures_of(text)]
    assert found == [
        ("3 đơn vị", "đơn vị giải ngân trên 60%", "value"),
        ("71%", "giải ngân Sở Y tế", "pct_of_plan"),
        ("68,3%", "giải ngân", "pct_of_plan"),
        ("64%", "giải ngân", "pct_of_plan"),
    ]


def test_the_first_place_of_a_list_of_bare_names() -> None:
    head = Head(title="Huyện Mèo Vạc: giảm nghèo năm 2022", places="huyện Mèo Vạc, tỉnh Hà Giang")
    text = "Một số xã có tỷ lệ hộ nghèo còn cao như Thượng Phùng 68,4%, Sơn Vĩ 66,1%."
    found = [(f.indicator, f.place and f.place.name) for f in figures_of(text, head)]
    assert found == [("tỷ lệ hộ nghèo", "xã Thượng Phùng"), ("tỷ lệ hộ nghèo", "xã Sơn Vĩ")]


def test_a_bound_on_places_is_no_places_number() -> None:
    text = "Các xã có tỷ lệ hộ nghèo còn trên 60% là Tam Hợp, Nhôn Mai; huyện Kỳ Sơn 41,5%."
    assert [f.text for f in figures_of(text)] == ["41,5%"]
    text = "Các huyện có tỷ lệ giải ngân cao: huyện Kỳ Sơn (88,2%), huyện Quỳ Châu (81,5%)."
    assert {indicator for _, indicator in pairs(text)} == {"tỷ lệ giải ngân"}


def test_one_place_with_a_rounded_rate_keeps_it() -> None:
    told = "Năm 2018, huyện Mường Khương có tỷ lệ che phủ rừng đạt trên 52%."
    assert [f.text for f in figures_of(told)] == ["52%"]


def test_a_named_area_has_what_is_told_of_it() -> None:
    (figure,) = figures_of("Huyện Con Cuông có tỷ lệ che phủ rừng đạt trên 54%.")
    assert (figure.text, figure.place.name if figure.place else "") == ("54%", "huyện Con Cuông")


def test_a_group_by_its_average_is_no_name() -> None:
    text = (
        "Khối huyện giải ngân 983 tỷ đồng, đạt 48,1%. Trên bình quân của khối có huyện Con Cuông "
        "63,4%, Quỳ Châu 55,9%. Dưới bình quân có Nghĩa Đàn 29,7%."
    )
    told = [(f.text, f.indicator, f.place and f.place.name) for f in figures_of(text)][2:]
    assert told == [
        ("63,4%", "giải ngân", "huyện Con Cuông"),
        ("55,9%", "giải ngân", "huyện Quỳ Châu"),
        ("29,7%", "giải ngân", "huyện Nghĩa Đàn"),
    ]


def test_a_rate_and_the_first_place_behind_its_rank() -> None:
    text = "Tỷ lệ giải ngân cao nhất là Con Cuông 81,6%, thấp nhất là Quỳ Châu 17,2%."
    told = [(f.indicator, f.place and f.place.name) for f in figures_of(text)]
    assert told == [("Tỷ lệ giải ngân", "huyện Con Cuông"), ("Tỷ lệ giải ngân", "huyện Quỳ Châu")]


def test_a_bare_rate_is_the_one_told_before() -> None:
    text = (
        "Giải ngân vốn đầu tư công đạt 51% kế hoạch. Có 3 huyện đạt tỷ lệ trên 60% là huyện Nam "
        "Đàn 72%, huyện Đô Lương 66%."
    )
    listed = figures_of(text)[2:]
    assert {figure.indicator for figure in listed} == {"Giải ngân vốn đầu tư công"}
    assert {figure.relation.value for figure in listed} == {"pct_of_plan"}


def test_places_under_a_bound_go_on_with_the_rate_told_before() -> None:
    text = (
        "Tỉnh giải ngân 1.402 tỷ đồng, đạt 43%. "
        "Ba địa phương dưới 30% gồm TP. Vinh 29,6%, Kỳ Sơn 27,5% và Quế Phong 19,7%."
    )
    told = [(f.indicator, f.place and f.place.short) for f in figures_of(text)][-3:]
    assert told == [("giải ngân", "Vinh"), ("giải ngân", "Kỳ Sơn"), ("giải ngân", "Quế Phong")]


def test_the_next_in_a_rank_and_the_last_group_go_on_with_the_rate() -> None:
    text = (
        "Sáu địa phương có tỷ lệ giải ngân khá, cao nhất là huyện Nghi Lộc 67,9%; các vị trí tiếp "
        "theo lần lượt là Yên Thành 58,2%, Diễn Châu 52,3%. Ở nhóm cuối bảng, huyện Kỳ Sơn chỉ "
        "mới 19,8%, Quế Phong 24,5%."
    )
    figures = figures_of(text)[2:]
    assert [f.place and f.place.short for f in figures] == [
        "Yên Thành", "Diễn Châu", "Kỳ Sơn", "Quế Phong",
    ]  # fmt: skip
    assert all("tỷ lệ giải ngân" in f.indicator for f in figures)


def test_provinces_in_a_list_have_their_own_growth() -> None:
    text = (
        "Nghệ An cùng 3 địa phương khác có mức tăng GRDP chưa đạt kịch bản. Cụ thể, Cao Bằng tăng "
        "trưởng 5,1%; Sơn La 5,6%; Gia Lai 4,9%."
    )
    told = {f.text: f for f in figures_of(text) if f.unit == "%"}
    names = [f.place.name for f in told.values() if f.place]
    assert names == ["tỉnh Cao Bằng", "tỉnh Sơn La", "tỉnh Gia Lai"]
    assert all("GRDP" in f.indicator and f.direction == "tăng" for f in told.values())


def test_a_bare_commune_in_a_list_of_counts_owns_its_own() -> None:
    text = "Có 812 hộ phải sơ tán, nhiều nhất là xã Môn Sơn 412 hộ, Lục Dạ 386 hộ."
    found = [(f.text, f.indicator, f.place and f.place.name) for f in figures_of(text)]
    assert found[1:] == [
        ("412 hộ", "hộ phải sơ tán", "xã Môn Sơn"),
        ("386 hộ", "hộ phải sơ tán", "xã Lục Dạ"),
    ]


def test_a_commune_before_its_district_has_its_own_number() -> None:
    text = (
        "Xã Sơn Vĩ (Mèo Vạc) có số hộ nghèo nhiều nhất với 812 hộ nghèo. Tiếp đến là xã Thài Phìn "
        "Tủng (Đồng Văn) với 655 hộ, Ngọc Long (Yên Minh) 641 hộ."
    )
    found = figures_of(text, Head(places="tỉnh Hà Giang"))
    assert [(f.place.name if f.place else "", f.indicator) for f in found] == [
        ("xã Sơn Vĩ", "số hộ nghèo"),
        ("xã Thài Phìn Tủng", "số hộ nghèo"),
        ("xã Ngọc Long", "số hộ nghèo"),
    ]


@pytest.mark.parametrize("group", ["dưới mức bình quân chung", "cao hơn bình quân chung"])
def test_those_beside_the_average_have_the_rate_told_before(group: str) -> None:
    text = (
        f"Tỷ lệ giải ngân toàn tỉnh đạt 61%. Hai địa phương {group} là huyện Quỳ Châu 52,91% "
        "(121,7/230 tỷ đồng) và huyện Kỳ Sơn 52,54%."
    )
    rates = [f for f in figures_of(text) if f.unit == "%"]
    assert [f.place.name if f.place else "" for f in rates[1:]] == [
        "huyện Quỳ Châu",
        "huyện Kỳ Sơn",
    ]
    assert {f.indicator for f in rates} == {"Tỷ lệ giải ngân"}
