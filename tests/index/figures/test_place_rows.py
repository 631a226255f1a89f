"""Numbers in the order of a row of places."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

CUSTOMS = Head(title="Thu ngân sách hải quan", places="Cục Hải quan An Giang")


def placed(text: str, head: Head | None = None) -> list[tuple[str, str | None]]:
    return [(f.text, f.place.name if f.place else None) for f in figures_of(text, head)]


def test_a_row_of_offices_gets_the_numbers_in_order() -> None:
    text = (
        "Các đơn vị có số thu lớn là Chi cục Hải quan Vĩnh Xương, Chi cục Hải quan Tịnh Biên, "
        "Chi cục Hải quan Khánh Bình với số thu lần lượt 861,7 tỷ đồng; 542,3 tỷ đồng và 8 tỷ đồng."
    )
    assert placed(text, CUSTOMS) == [
        ("861,7 tỷ đồng", "Chi cục Hải quan Vĩnh Xương"),
        ("542,3 tỷ đồng", "Chi cục Hải quan Tịnh Biên"),
        ("8 tỷ đồng", "Chi cục Hải quan Khánh Bình"),
    ]


def test_a_second_run_goes_on_in_the_same_order() -> None:
    text = (
        "Huyện Anh Sơn và huyện Con Cuông giải ngân 51 tỷ đồng và 32 tỷ đồng, lần lượt đạt 61% và "
        "55% kế hoạch."
    )
    assert [name for _, name in placed(text)] == ["huyện Anh Sơn", "huyện Con Cuông"] * 2
    assert [f.relation.value for f in figures_of(text)][2:] == ["pct_of_plan", "pct_of_plan"]


def test_counts_that_differ_give_no_place_at_all() -> None:
    text = (
        "Các địa phương thu lớn là huyện Anh Sơn, huyện Con Cuông và huyện Kỳ Sơn với số thu lần "
        "lượt 51 tỷ đồng và 32 tỷ đồng."
    )
    assert placed(text) == []


def test_numbers_of_several_indicators_stay() -> None:
    text = "Tại huyện Anh Sơn, xuất khẩu và nhập khẩu lần lượt đạt 12 triệu USD và 3 triệu USD."
    assert [name for _, name in placed(text)] == ["huyện Anh Sơn"] * 2


def test_shared_units_go_to_the_row_in_order() -> None:
    head = Head(places="huyện Con Cuông, tỉnh Nghệ An")
    text = "3 xã là Môn Sơn, Lục Dạ, Yên Khê đạt lần lượt 16, 15 và 14 tiêu chí."
    told = [(f.text, f.place and f.place.name) for f in figures_of(text, head)]
    assert told[1:] == [("16", "xã Môn Sơn"), ("15", "xã Lục Dạ"), ("14 tiêu chí", "xã Yên Khê")]


def test_a_name_of_the_row_is_no_indicator() -> None:
    head = Head(title="Thu ngân sách hải quan", places="Cục Hải quan Hà Giang")
    text = (
        "Chi cục Hải quan Thanh Thủy thu 65,3 tỷ đồng; các Chi cục Xín Mần, Phó Bảng thu lần lượt "
        "4,1 tỷ đồng và 2,6 tỷ đồng."
    )
    assert placed(text, head) == [("65,3 tỷ đồng", "Chi cục Hải quan Thanh Thủy")]


def test_counts_in_order_are_of_what_the_last_one_tells() -> None:
    text = "Các huyện Anh Sơn, Con Cuông và Kỳ Sơn có lần lượt 4 xã, 9 xã và 8 xã đạt chuẩn."
    assert [(f.text, f.indicator, f.place and f.place.short) for f in figures_of(text)] == [
        ("4 xã", "xã đạt chuẩn", "Anh Sơn"),
        ("9 xã", "xã đạt chuẩn", "Con Cuông"),
        ("8 xã", "xã đạt chuẩn", "Kỳ Sơn"),
    ]
