"""Parts of a count take its unit where they have no noun of their own."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of

Row = tuple[str, str, str, str | None]


def _rows(text: str) -> list[Row]:
    return [(f.text, f.unit, f.indicator, f.parent) for f in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        (
            "Huyện công nhận 9 trường đạt chuẩn quốc gia (3 mầm non, 4 tiểu học và 2 THCS).",
            "công nhận trường đạt chuẩn quốc gia",
            [
                ("3", "trường", "trường mầm non"),
                ("4", "trường", "trường tiểu học"),
                ("2", "trường", "trường THCS"),
            ],
        ),
        (
            "Dịch bệnh làm chết 13 con gia súc (5 trâu, 8 bò).",
            "Dịch bệnh làm chết con gia súc",
            [("5", "con", "con trâu"), ("8", "con", "con bò")],
        ),
        (
            "Bổ nhiệm 14 đồng chí, trong đó: 9 cấp trưởng, 5 cấp phó.",
            "Bổ nhiệm đồng chí",
            [("9", "đồng chí", "đồng chí cấp trưởng"), ("5", "đồng chí", "đồng chí cấp phó")],
        ),
        (
            "Huyện có 4 đơn vị đạt chuẩn nông thôn mới, gồm 3 xã, 1 thị trấn.",
            "đơn vị đạt chuẩn nông thôn mới",
            [("3 xã", "xã", "xã"), ("1 thị trấn", "thị trấn", "thị trấn")],
        ),
        (
            "Kỷ luật 15 đảng viên (12 khiển trách, 3 cảnh cáo).",
            "Kỷ luật đảng viên",
            [
                ("12", "đảng viên", "khiển trách đảng viên"),
                ("3", "đảng viên", "cảnh cáo đảng viên"),
            ],
        ),
        (
            "Trồng mới 50 ha cây ăn quả (30 ha na, 20 ha bưởi).",
            "Trồng mới cây ăn quả",
            [("30 ha", "ha", "na"), ("20 ha", "ha", "bưởi")],
        ),
        (
            "Xảy ra 12 vụ tai nạn giao thông (8 vụ trên quốc lộ, 4 vụ trên đường tỉnh).",
            "Xảy ra vụ tai nạn giao thông",
            [("8 vụ", "vụ", "vụ trên quốc lộ"), ("4 vụ", "vụ", "vụ trên đường tỉnh")],
        ),
    ],
)
def test_a_list_that_adds_up_is_of_the_count_before_it(
    text: str, whole: str, parts: list[tuple[str, str, str]]
) -> None:
    first, *rest = _rows(text)
    assert first[2] == whole
    assert rest == [(*part, whole) for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện công nhận 9 trường đạt chuẩn quốc gia (3 mầm non, 4 tiểu học).",  # two are missing
        "Huyện công nhận 9 trường đạt chuẩn quốc gia (3 mầm non, đạt 90%).",
        "Huyện công nhận 9 trường đạt chuẩn quốc gia; 3 mầm non, 6 tiểu học.",  # no list of them
    ],
)
def test_other_numbers_are_no_parts(text: str) -> None:
    assert all(parent is None for _, _, _, parent in _rows(text))
    assert "trường mầm non" not in {name for _, _, name, _ in _rows(text)}
