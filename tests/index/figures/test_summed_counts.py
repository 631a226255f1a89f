"""Bare numbers that add up to the amount before them share its unit; others stay bare."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Làm thủ tục cho 8.200 tờ khai (xuất khẩu 6.100, nhập khẩu 2.100).",
            [("6.100", "tờ khai"), ("2.100", "tờ khai")],
        ),
        (
            "Toàn tỉnh có 56 trường: mầm non 20, tiểu học 21, THCS 15.",
            [("20", "trường"), ("21", "trường"), ("15", "trường")],
        ),
        (
            "Thu nội địa 90 tỷ đồng, gồm thuế 70, phí 20; chi 85 tỷ đồng.",
            [("70", "tỷ đồng"), ("20", "tỷ đồng")],
        ),
        # They do not add up, or there is only one: nothing says what they count.
        ("Làm thủ tục cho 8.200 tờ khai (xuất khẩu 6.100, nhập khẩu 2.000).", []),
        ("Tiếp nhận 15 hồ sơ (trực tuyến 15).", []),
    ],
)
def test_parts_that_add_up_share_the_unit(text: str, parts: list[tuple[str, str]]) -> None:
    told = [(f.text, f.unit) for f in figures_of(text)]
    assert [fact for fact in told if fact[0].replace(".", "").isdecimal()] == parts


def test_a_part_is_named_and_stands_under_its_whole() -> None:
    whole, *parts = figures_of("Làm thủ tục cho 8.200 tờ khai (xuất khẩu 6.100, nhập khẩu 2.100).")
    assert [part.indicator for part in parts] == ["xuất khẩu tờ khai", "nhập khẩu tờ khai"]
    assert {part.parent for part in parts} == {whole.indicator}


@pytest.mark.parametrize(
    "text",
    [
        "Huyện thiếu 83 giáo viên so với định mức, trong đó mầm non thiếu 52, tiểu học thiếu 31.",
        "Huyện có 83 trường học trực thuộc (mầm non 52, tiểu học 31).",
    ],
)
def test_words_may_stand_before_the_parts(text: str) -> None:
    assert [f.text for f in figures_of(text)][1:] == ["52", "31"]


def test_a_comma_inside_the_words_of_one_part() -> None:
    told = figures_of("Tiếp nhận 86 đơn (khiếu nại 14, tố cáo 6, kiến nghị, phản ánh 66).")
    assert [figure.text for figure in told] == ["86 đơn", "14", "6", "66"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # What is told of those counted stands between them and their parts; some are out of more.
        (
            "Huyện có 41/52 trường đạt chuẩn quốc gia, trong đó mầm non 12, tiểu học 16, THCS 13.",
            [("12", "trường mầm non"), ("16", "trường tiểu học"), ("13", "trường THCS")],
        ),
        # The last tells what all count.
        (
            "Huyện thiếu 90 giáo viên, trong đó mầm non 50, tiểu học 28 và THCS 12 giáo viên.",
            [("50", "mầm non giáo viên"), ("28", "tiểu học giáo viên"),
             ("12 giáo viên", "THCS giáo viên")],
        ),
        # A comma may stand in what is counted; prizes are no names.
        (
            "Tiếp nhận 53 đơn thư khiếu nại, tố cáo, gồm khiếu nại 31, tố cáo 22.",
            [("31", "khiếu nại đơn thư"), ("22", "tố cáo đơn thư")],
        ),
        ("Có 15 học sinh đạt giải, trong đó nhất 3, nhì 12.", []),
        # Names with numbers in them.
        ("Huyện sắp xếp còn 3 đơn vị, bao gồm: Vân Canh 1, Vân Canh 2.", []),
    ],
)  # fmt: skip
def test_parts_behind_what_is_told_of_the_whole(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(f.text, f.indicator) for f in figures_of(text)][1:] == parts
