"""A base that opens a clause holds for the changes of the clause."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_percent_equal_to_the_opening_base_is_a_change() -> None:
    text = "So với cùng kỳ năm trước, thu ngân sách tăng 8%, xuất khẩu chỉ bằng 91%."
    told = [(f.relation.value, f.direction, f.base) for f in figures_of(text)]
    assert told == [
        ("growth_vs_same_period", "tăng", "cùng kỳ năm trước"),
        ("growth_vs_same_period", "giảm", "cùng kỳ năm trước"),
    ]


def test_other_openings_frame_nothing() -> None:
    text = "So với cùng kỳ năm trước, thu ngân sách tăng 8%; tỷ lệ che phủ rừng đạt 58%."
    assert [f.relation.value for f in figures_of(text)] == ["growth_vs_same_period", "value"]
    text = "So với mục tiêu đề ra, tỷ lệ hộ nghèo bằng 5%."
    assert all(f.relation.value != "growth_vs_same_period" for f in figures_of(text))


def test_a_list_goes_on_with_the_base_its_sentence_opens_with() -> None:
    told = figures_of(
        "So với tháng trước, có 2 nhóm tăng giá: giáo dục tăng 0,4%; giao thông tăng 1,1%. Có 2 "
        "nhóm giảm giá: may mặc giảm 0,2%; thực phẩm giảm 0,3%."
    )
    assert [f.base for f in told if f.text.endswith("%")] == ["tháng trước"] * 4


def test_a_list_s_head_says_what_its_changes_are_set_against() -> None:
    told = figures_of(
        "Một số sản phẩm tăng so với cùng kỳ: xi măng đạt 512 nghìn tấn, tăng 7,9%; bia 61 triệu "
        "lít, tăng 31%."
    )
    assert [f.base for f in told] == [None, "cùng kỳ", None, "cùng kỳ"]


def test_another_base_ends_the_list_s() -> None:
    told = figures_of(
        "So với tháng trước, giáo dục tăng 0,4%; giao thông tăng 1,1% so với cùng kỳ; may mặc "
        "giảm 0,2%."
    )
    assert [f.base for f in told] == ["tháng trước", "cùng kỳ", None]
