"""Bare cases and harmed people are named by what happened."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
_ROADS = Head(title="Báo cáo công tác bảo đảm an toàn giao thông 9 tháng", date="2022-10-05")


def _names(text: str, head: Head = _HEAD) -> list[str]:
    return [figure.indicator for figure in figures_of(text, head)]


@pytest.mark.parametrize(
    "text",
    [
        "So với cùng kỳ, tai nạn giao thông giảm cả 3 tiêu chí: giảm 4 vụ, giảm 2 người chết.",
        "TNGT được kéo giảm sâu trên cả ba mặt, cụ thể: giảm 4 vụ, giảm 2 người chết.",
        "Về an toàn giao thông: xảy ra 12 vụ, làm 2 người chết.",
    ],
)
def test_told_in_the_sentence(text: str) -> None:
    assert _names(text) == ["vụ tai nạn giao thông", "người chết do tai nạn giao thông"]


def test_told_by_the_sentence_before() -> None:
    text = (
        "Toàn tỉnh xảy ra 12 vụ cháy. So với cùng kỳ, số vụ giảm 4 vụ, số người chết tăng 1 người."
    )
    assert _names(text)[1:] == ["vụ cháy", "số người chết do cháy"]


def test_told_by_the_title() -> None:
    text = "Trên địa bàn tỉnh xảy ra 96 vụ, làm chết 41 người."
    assert _names(text, _ROADS) == ["vụ tai nạn giao thông", "người chết do tai nạn giao thông"]
    assert "vụ tai nạn giao thông" not in _names(text)


def test_harms_told_before_their_people() -> None:
    text = "Tai nạn giao thông: 23 vụ, chết 16 người, bị thương 14 người."
    assert _names(text)[1:] == [
        "người chết do tai nạn giao thông",
        "người bị thương do tai nạn giao thông",
    ]


def test_what_has_a_name_of_its_own_keeps_it() -> None:
    assert _names("Toàn tỉnh xử lý 12 vụ trộm cắp.", _ROADS) == ["xử lý vụ trộm cắp"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xảy ra 05 vụ cháy, thiệt hại khoảng 2,8 tỷ đồng.", "thiệt hại do cháy"),
        ("Sạt lở: 61 vụ, tổng thiệt hại 18,7 tỷ đồng.", "tổng thiệt hại do sạt lở"),
    ],
)
def test_damage_is_named_by_its_cause(text: str, name: str) -> None:
    assert _names(text)[-1] == name


def test_sick_animals_and_what_was_lost() -> None:
    told = figures_of(
        "Bệnh lở mồm long móng trên trâu, bò xuất hiện tại 3 xã với 40 con mắc bệnh, chết 6 con. "
        "Cơn bão làm ngập 90 nhà, thiệt hại 12 tỷ đồng."
    )
    assert [figure.indicator for figure in told[:3]] == [
        "Bệnh lở mồm long móng trên trâu, bò xuất hiện xã",
        "con mắc bệnh do lở mồm long móng",
        "con chết do lở mồm long móng",
    ]
    assert told[-1].indicator == "thiệt hại do thiên tai"


def test_animals_of_the_epidemic_told_before() -> None:
    told = figures_of(
        "Bệnh dịch tả lợn châu Phi đã xảy ra tại 12 xã. Riêng tháng 10, tiêu hủy 245 con."
    )
    assert told[1].indicator == "con tiêu hủy do dịch tả lợn châu Phi"


def test_what_is_counted_otherwise_is_no_case() -> None:
    text = "Dù có dịch tả lợn châu Phi, huyện đã hoàn thành 23/25 chỉ tiêu chủ yếu."
    assert _names(text) == ["hoàn thành chỉ tiêu chủ yếu"]


def test_accidents_by_the_sort_of_traffic() -> None:
    text = (
        "Xảy ra 91 vụ tai nạn giao thông, làm chết 38 người. Trong đó, đường bộ xảy ra 88 vụ, chết "
        "36 người; đường sắt 3 vụ, chết 2 người. So với tháng trước, giảm 4 vụ, tăng 2 người chết."
    )
    assert [f.indicator for f in figures_of(text)[2:]] == [
        "vụ tai nạn giao thông đường bộ",
        "người chết do tai nạn giao thông đường bộ",
        "vụ tai nạn giao thông đường sắt",
        "người chết do tai nạn giao thông đường sắt",
        "vụ tai nạn giao thông",
        "người chết do tai nạn giao thông",
    ]


def test_accidents_of_the_next_place_and_of_all_by_their_sort() -> None:
    text = (
        "Trong tổng số vụ, tai nạn giao thông đường bộ 46 vụ, làm chết 29 người. Xảy ra 36 vụ tai "
        "nạn giao thông. Huyện Đô Lương xảy ra 9 vụ, chết 6 người; huyện Con Cuông 6 vụ, chết 4 "
        "người."
    )
    names = [f.indicator for f in figures_of(text)]
    assert names[1] == "người chết do tai nạn giao thông đường bộ"
    assert names[-4:] == ["vụ tai nạn giao thông", "người chết do tai nạn giao thông"] * 2
