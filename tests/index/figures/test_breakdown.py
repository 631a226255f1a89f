"""Breakdowns: every percent is one part's share of the structure named."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("sentence", "structure", "parts"),
    [
        (
            "Cơ cấu kinh tế: nông, lâm, thủy sản chiếm 29,6%; công nghiệp chiếm 36,9%; "
            "dịch vụ chiếm 33,5%.",
            "Cơ cấu kinh tế",
            {"29,6%": "nông, lâm, thủy sản", "36,9%": "công nghiệp", "33,5%": "dịch vụ"},
        ),
        (
            "Cơ cấu lao động: nông nghiệp 45,2%, công nghiệp 30,1%, dịch vụ 24,7%.",
            "Cơ cấu lao động",
            {"45,2%": "nông nghiệp", "30,1%": "công nghiệp", "24,7%": "dịch vụ"},
        ),
        (
            "Trong cơ cấu kinh tế, khu vực I chiếm 21,5%, khu vực II chiếm 41,3%.",
            "cơ cấu kinh tế",
            {"21,5%": "khu vực I", "41,3%": "khu vực II"},
        ),
    ],
)
def test_each_part_is_a_share_of_the_whole(
    sentence: str, structure: str, parts: dict[str, str]
) -> None:
    figures = figures_of(sentence)
    assert {f.text: f.indicator for f in figures} == parts
    assert {(f.relation.value, f.parent) for f in figures} == {("share", structure)}


def test_what_is_no_share_keeps_its_own_name() -> None:
    figures = figures_of(
        "Cơ cấu kinh tế chuyển dịch đúng hướng; tỷ lệ hộ nghèo còn 3,2%, "
        "tỷ lệ che phủ rừng đạt 45,5%."
    )
    assert [f.relation.value for f in figures] == ["value", "value"]
    assert all("tỷ lệ" in f.indicator.lower() for f in figures)


def test_a_share_that_a_change_arrived_at() -> None:
    figures = figures_of(
        "Cơ cấu kinh tế chuyển dịch: nông nghiệp giảm từ 44% năm 2015 xuống còn 36%; công nghiệp "
        "tăng từ 26% lên 31%; dịch vụ tăng từ 30% lên 33%."
    )
    names = ["nông nghiệp", "công nghiệp", "dịch vụ"]
    assert [figure.indicator for figure in figures] == [name for name in names for _ in range(2)]
    assert {figure.relation.value for figure in figures} == {"share"}


def test_a_structure_behind_a_semicolon() -> None:
    text = (
        "Thu nhập 48 triệu đồng; cơ cấu kinh tế: nông nghiệp 31%, công nghiệp 38%, dịch vụ 31%; "
        "tỷ lệ hộ nghèo 3%."
    )
    relations = [figure.relation.value for figure in figures_of(text)]
    assert relations == ["value", "share", "share", "share", "value"]
