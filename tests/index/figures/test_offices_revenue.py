"""Numbers of tax and customs offices that name nothing."""

from __future__ import annotations

from tests.index.figures.one_report import Head, facts_of, figures_of

_TAX = Head(title="Thu ngân sách ngành thuế Nghệ An", places="tỉnh Nghệ An")


def test_a_percent_of_plan_of_an_office_is_of_its_revenue() -> None:
    text = (
        "Có 10/13 chi cục thuế vượt dự toán; Chi cục Thuế huyện Đô Lương đạt 95,8% dự toán và Chi "
        "cục Thuế huyện Quỳ Hợp đạt 88,4%."
    )
    assert facts_of(text, _TAX) == [
        ("10/13 chi cục", "chi cục thuế vượt dự toán", "value", None),
        ("95,8%", "thu ngân sách", "pct_of_plan", None),
        ("88,4%", "thu ngân sách", "pct_of_plan", None),
    ]
    assert [f.place and f.place.name for f in figures_of(text, _TAX)][1:] == [
        "Chi cục Thuế huyện Đô Lương",
        "Chi cục Thuế huyện Quỳ Hợp",
    ]


def test_what_else_an_office_tells_keeps_its_name() -> None:
    text = "Chi cục Thuế huyện Đô Lương quản lý 120 doanh nghiệp, nợ thuế 12 tỷ đồng."
    assert [name for _, name, _, _ in facts_of(text, _TAX)] == ["quản lý doanh nghiệp", "nợ thuế"]
    # Of an area nothing is known that it does not name.
    assert facts_of("Huyện Đô Lương đạt 95,8% dự toán.") == []


def test_a_row_of_places_goes_on_with_percents_of_plan() -> None:
    text = "Huyện Đô Lương thu đạt 95% dự toán, huyện Quỳ Hợp 88%, hộ nghèo còn 3%."
    assert [relation for _, _, relation, _ in facts_of(text)] == [
        "pct_of_plan",
        "pct_of_plan",
        "value",
    ]


def test_a_lower_office_takes_in_revenue_and_no_part_of_the_head_office_s() -> None:
    text = (
        "Ngành Thuế thu nội địa đạt 1.812 tỷ đồng. Trong đó, Văn phòng Cục thu 912 tỷ đồng; Chi "
        "cục Thuế huyện Đô Lương 121 tỷ đồng; Chi cục Thuế khu vực Quỳ Hợp - Quỳ Châu 46 tỷ đồng."
    )
    head = Head(title="Cục Thuế tỉnh Nghệ An thu ngân sách", places="Cục Thuế Nghệ An")
    names = [name for _, name, _, _ in facts_of(text, head)]
    assert names[1:] == ["Văn phòng thu", "thu ngân sách", "thu ngân sách"]


def test_offices_that_have_fulfilled_are_not_what_the_next_ones_count() -> None:
    text = (
        "Có 5/8 chi cục thuế đã hoàn thành vượt mức dự toán; Chi cục Thuế Đô Lương đạt 94,2% dự "
        "toán và Chi cục Thuế Yên Thành đạt 91,6%."
    )
    told = [(f.text, f.indicator, f.relation.value, f.base) for f in figures_of(text)[1:]]
    assert told == [
        ("94,2%", "thu ngân sách", "pct_of_plan", "dự toán"),
        ("91,6%", "thu ngân sách", "pct_of_plan", "dự toán"),
    ]
