"""Items behind a rate that say only of whom theirs is."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tỷ lệ tờ khai luồng xanh là 58,3%, luồng vàng 36,1%, luồng đỏ 5,6%.",
            ["Tỷ lệ tờ khai luồng xanh", "Tỷ lệ tờ khai luồng vàng", "Tỷ lệ tờ khai luồng đỏ"],
        ),
        (
            "Tỷ lệ học sinh xếp loại học lực giỏi (mức tốt) 24,1%, khá 43,5%.",
            ["Tỷ lệ học sinh xếp loại học lực giỏi", "Tỷ lệ học sinh xếp loại học lực khá"],
        ),
        (
            "Tỷ lệ giáo viên đạt chuẩn ở bậc mầm non 91,2%, tiểu học 87,4%.",
            ["Tỷ lệ giáo viên đạt chuẩn ở bậc mầm non", "Tỷ lệ giáo viên đạt chuẩn ở bậc tiểu học"],
        ),
        (
            "Tỷ lệ hồ sơ đúng hạn mức độ 3 đạt 96%, mức độ 4 đạt 89%.",
            ["Tỷ lệ hồ sơ đúng hạn mức độ 3", "Tỷ lệ hồ sơ đúng hạn mức độ 4"],
        ),
        (
            "Tỷ lệ tiêm mũi 1 cho người từ 18 tuổi đạt 97%, mũi 2 đạt 90%.",
            ["Tỷ lệ tiêm mũi 1 cho người từ 18 tuổi", "Tỷ lệ tiêm mũi 2 cho người từ 18 tuổi"],
        ),
        # A change behind an item is the item's.
        (
            "Tỷ lệ án bị hủy là 0,7%, giảm 0,1%; án bị sửa 1,1%, giảm 0,2%.",
            ["Tỷ lệ án bị hủy"] * 2 + ["Tỷ lệ án bị sửa"] * 2,
        ),
        # Parts and other things keep their names.
        (
            "Tỷ lệ lao động qua đào tạo đạt 64%, trong đó lao động có bằng cấp 27%.",
            ["Tỷ lệ lao động qua đào tạo", "lao động có bằng cấp"],
        ),
        (
            "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 91%, dân số thành thị chiếm 34%.",
            ["Tỷ lệ dân số tham gia bảo hiểm y tế", "dân số thành thị"],
        ),
    ],
)
def test_items_of_one_rate(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_an_item_is_no_part_of_the_one_before() -> None:
    told = figures_of("Tỷ lệ tờ khai luồng xanh là 58,3%, luồng vàng 36,1%.")
    assert [figure.parent for figure in told] == [None, None]
