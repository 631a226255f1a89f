"""What an office has and does for itself stands under its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_OFFICE = Head(title="Sở Xây dựng tỉnh Nghệ An: kết quả công tác năm 2022")
_BOARD = Head(title="Ban Quản lý dự án giao thông tỉnh Nghệ An: kết quả công tác năm 2022")
_UNION = Head(title="Hội Nông dân tỉnh Nghệ An: kết quả công tác năm 2022")
_FINANCE = Head(title="Sở Tài chính tỉnh Nghệ An: kết quả công tác năm 2022")


def _parents(text: str, head: Head) -> list[str | None]:
    return [figure.parent for figure in figures_of(text, head)]


@pytest.mark.parametrize(
    "text",
    [
        "Hiện có 62 công chức.",
        "Giải quyết 1.204 hồ sơ.",
        "Thu 12,4 tỷ đồng tiền phí, lệ phí.",
        "Thực hiện chi ngân sách 52,3 tỷ đồng.",
        "Thanh tra 27 đơn vị.",
        "Kết nạp 4 đảng viên mới.",
    ],
)
def test_its_own_doings_are_the_office_s(text: str) -> None:
    assert _parents(text, _OFFICE) == ["Sở Xây dựng"]
    assert _parents(text, Head()) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ đô thị hóa đạt 23,5%.",
        "Phát triển mới 1.150 căn nhà ở xã hội.",
        "Toàn tỉnh giải quyết 214.000 hồ sơ.",
        "Huyện Đô Lương giải quyết 320 hồ sơ.",
    ],
)
def test_what_it_tells_of_its_area_is_the_area_s(text: str) -> None:
    assert _parents(text, _OFFICE) == [None]


def test_a_part_stands_under_its_whole() -> None:
    text = "Xử phạt 48 tổ chức với số tiền 1,9 tỷ đồng."
    assert _parents(text, _OFFICE) == ["Sở Xây dựng", "Sở Xây dựng – Xử phạt tổ chức"]


def test_the_whole_branch_is_told_apart() -> None:
    text = "Toàn ngành có 412 công chức, riêng Sở có 48 công chức."
    assert _parents(text, _OFFICE) == ["Sở Xây dựng – toàn ngành", "Sở Xây dựng"]


def test_who_has_the_money_for_its_subject_tells_of_the_area() -> None:
    assert _parents("Thực hiện chi ngân sách 5.230 tỷ đồng.", _FINANCE) == [None]
    assert _parents("Hiện có 62 công chức.", _FINANCE) == ["Sở Tài chính"]


def test_a_board_tells_of_nothing_else() -> None:
    text = "Khởi công 6 dự án. Tổng thu ngân sách nhà nước đạt 900 tỷ đồng."
    assert _parents(text, _BOARD) == ["Ban Quản lý dự án giao thông", None]


def test_members_are_told_under_their_union() -> None:
    assert _parents("Toàn tỉnh có 62.400 hội viên.", _UNION) == ["Hội Nông dân"]
