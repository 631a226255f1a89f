"""Members of a union, and the people among those who live somewhere."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_each_union_has_its_own_members() -> None:
    told = figures_of("Hội Nông dân có 820 hội viên, Hội Phụ nữ 910 hội viên.")
    assert [figure.indicator for figure in told] == [
        "hội viên Hội Nông dân",
        "hội viên Hội Phụ nữ",
    ]


def test_members_of_nobody_named() -> None:
    assert figures_of("Kết nạp 41 hội viên.")[0].indicator == "Kết nạp hội viên"


def test_households_are_no_population() -> None:
    told = figures_of("Huyện có dân số 12.600 hộ, 51.800 khẩu.")
    assert [(f.text, f.indicator) for f in told] == [
        ("12.600 hộ", "hộ dân"),
        ("51.800 khẩu", "dân số"),
    ]


def test_a_union_s_members_in_all_and_a_body_s_staff() -> None:
    told = figures_of("Hội Nông dân kết nạp 42 hội viên, nâng tổng số lên 730 hội viên.")
    assert told[1].indicator == "tổng số hội viên Hội Nông dân"
    assert figures_of("VKSND hai cấp có 168 cán bộ.")[0].indicator == "cán bộ VKSND hai cấp"
