"""Changes listed behind "trong đó" are of one whole and against one time."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_parts_change_against_the_time_of_their_whole() -> None:
    told = figures_of(
        "Chỉ số sử dụng lao động tăng 0,8% so với tháng trước, trong đó lao động khu vực nhà nước "
        "giảm 0,2%; doanh nghiệp FDI tăng 1,3%."
    )
    assert [f.base for f in told] == ["tháng trước"] * 3
    assert [f.parent for f in told[1:]] == ["Chỉ số sử dụng lao động"] * 2


def test_what_is_no_branch_is_no_part() -> None:
    told = figures_of(
        "Chỉ số sản xuất công nghiệp tăng 9% so với cùng kỳ, trong đó khai khoáng tăng 4%; tổng "
        "mức bán lẻ tăng 10%."
    )
    assert told[1].parent == "Chỉ số sản xuất công nghiệp"
    assert told[2].parent is None
    assert told[2].base is None


def test_two_times_compared_with_are_nobody_s() -> None:
    told = figures_of(
        "Chỉ số giá tiêu dùng giảm 0,2% so với tháng trước, tăng 1,8% so với cùng kỳ, trong đó "
        "giao thông giảm 2,8%."
    )
    assert told[2].base is None


def test_owners_share_the_whole_of_the_first() -> None:
    told = figures_of(
        "Kim ngạch xuất khẩu đạt 318 triệu USD. Trong đó, kinh tế trong nước 81 triệu USD, tăng "
        "14%; khu vực FDI 237 triệu USD, tăng 24%."
    )
    assert [f.parent for f in told[1:]] == ["Kim ngạch xuất khẩu"] * 4
