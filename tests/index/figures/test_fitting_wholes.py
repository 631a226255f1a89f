"""A part is of the count that it fits into."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Có 11 hợp tác xã thành lập mới, nâng tổng số lên 152 hợp tác xã; trong đó 98 HTX "
            "nông nghiệp.",
            "tổng số hợp tác xã",
        ),
        (
            "Có 9 chủ đầu tư giải ngân trên 60%, 14 chủ đầu tư giải ngân dưới 30%, trong đó 3 chủ "
            "đầu tư chưa giải ngân.",
            "chủ đầu tư giải ngân dưới 30%",
        ),
        ("Có 62 dự án đầu tư, trong đó 40 dự án FDI.", "dự án đầu tư"),
    ],
)
def test_whole_of_the_last(text: str, whole: str) -> None:
    assert figures_of(text)[-1].parent == whole


def test_what_is_larger_is_no_part() -> None:
    found = figures_of(
        "Cam 690 ha, trong đó diện tích VietGAP 380 ha; chè 2.400 ha, chè Shan 610 ha."
    )
    assert found[1].parent == "Cam"
    assert [f.parent for f in found[2:]] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Nợ thuế 17,2 triệu đồng, trong đó nợ khó thu 2 tỷ đồng.",
        "Có 12 dự án, trong đó 15 dự án chậm tiến độ.",
        "Doanh nghiệp nợ 17,2 tỷ đồng. Trong đó: nợ khó thu 33,1 tỷ đồng.",
    ],
)
def test_what_is_larger_in_any_unit_is_no_part(text: str) -> None:
    assert figures_of(text)[-1].parent is None


def test_a_part_in_a_smaller_unit_is_one() -> None:
    found = figures_of("Vốn đăng ký 17,2 tỷ đồng, trong đó vốn ngoài nước 900 triệu đồng.")
    assert found[-1].parent == "Vốn đăng ký"


def test_members_in_office_are_of_the_members() -> None:
    text = "Kỷ luật 9 chi bộ và 37 đảng viên, trong đó có 9 cấp ủy viên, 1 huyện ủy viên."
    parents = [figure.parent for figure in figures_of(text)[2:]]
    assert parents == ["Kỷ luật đảng viên"] * 2
