"""Things of one kind in a list are measured alike."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of, figures_of


def test_the_second_thing_takes_the_measure_of_the_first() -> None:
    text = (
        "Khu công nghiệp Nam Cấm lấp đầy 98%, Khu công nghiệp Hoàng Mai 91%; chợ Ga thu phí 1,2 tỷ "
        "đồng, chợ Quán Lau 0,4 tỷ đồng."
    )
    assert [indicator for _, indicator, _, _ in facts_of(text)] == [
        "Khu công nghiệp Nam Cấm lấp đầy",
        "Khu công nghiệp Hoàng Mai lấp đầy",
        "chợ Ga thu phí",
        "chợ Quán Lau thu phí",
    ]


def test_bodies_do_as_the_one_before() -> None:
    text = "Ban Quản lý dự án giao thông giải ngân 210 tỷ đồng; Sở Y tế 31 tỷ đồng, bằng 19%."
    found = figures_of(text)
    assert found[1].indicator == "Sở Y tế giải ngân"
    assert found[2].relation.value == "pct_of_plan"


def test_sectors_are_told_by_the_measure_of_the_first() -> None:
    text = (
        "Giá trị sản xuất các ngành công nghiệp - xây dựng đạt 31 tỷ đồng, các ngành thương mại - "
        "dịch vụ 4 tỷ đồng, các ngành nông - lâm nghiệp 2 tỷ đồng."
    )
    told = [(f.indicator, f.parent) for f in figures_of(text)]
    assert told[1:] == [
        ("Giá trị sản xuất ngành thương mại - dịch vụ", None),
        ("Giá trị sản xuất ngành nông - lâm nghiệp", None),
    ]


def test_loans_are_measured_as_those_before() -> None:
    told = figures_of("Dư nợ cho vay nông nghiệp 145 tỷ đồng; cho vay xuất khẩu 4 tỷ đồng.")
    assert told[1].indicator == "Dư nợ cho vay xuất khẩu"
    assert told[1].parent is None


def test_an_office_did_what_was_done_in_a_district() -> None:
    told = figures_of("Giải ngân của huyện Quỳ Hợp đạt 38,2%, Sở Y tế 29,4%.")
    assert told[1].indicator == "Sở Y tế giải ngân"
    assert told[1].relation is told[0].relation


def test_the_next_dose_is_given_to_the_same() -> None:
    text = "Trẻ em dưới 12 tuổi tiêm mũi 1 đạt 81,3%, mũi 2 đạt 55,7%."
    assert [f.indicator for f in figures_of(text)] == [
        "Trẻ em dưới 12 tuổi tiêm mũi 1",
        "Trẻ em dưới 12 tuổi tiêm mũi 2",
    ]


def test_who_are_above_the_standard_are_those_who_reach_it() -> None:
    found = figures_of("Có 96,8% giáo viên đạt chuẩn, 74,5% trên chuẩn.")
    assert [f.indicator for f in found] == ["giáo viên đạt chuẩn", "giáo viên trên chuẩn"]
    named = figures_of("Tỷ lệ giáo viên đạt chuẩn là 86%, trên chuẩn đạt 21%.")
    assert named[1].indicator == "trên chuẩn"
