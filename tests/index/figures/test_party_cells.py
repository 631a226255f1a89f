"""The members of one Party cell are not those of its commune."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Chi bộ thôn Na hiện có 9 đảng viên.", "Chi bộ thôn Na"),
        ("Chi bộ thôn 4 có 17 đảng viên.", "Chi bộ thôn 4"),
        ("Chi bộ Trường THPT Kim Liên có 32 đảng viên.", "Chi bộ Trường THPT Kim Liên"),
        ("Năm 2022, Chi bộ tổ dân phố Hồng Hà kết nạp 2 đảng viên.", "Chi bộ tổ dân phố Hồng Hà"),
        ("Đảng bộ xã có 12 chi bộ với 320 đảng viên.", None),
        ("Chi bộ trực thuộc có 12 đảng viên.", None),
        ("Các chi bộ thôn có 210 đảng viên.", None),
    ],
)
def test_the_cell_stands_over_its_numbers(text: str, cell: str | None) -> None:
    assert figures_of(text)[-1].parent == cell


def test_it_reaches_until_others_are_told_of() -> None:
    text = "Chi bộ thôn Na có 9 đảng viên. Năm qua, kết nạp 2 đảng viên. Đảng bộ có 320 đảng viên."
    assert [f.parent for f in figures_of(text)] == ["Chi bộ thôn Na", "Chi bộ thôn Na", None]
