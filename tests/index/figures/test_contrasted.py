"""The second group of a pair is named as the first was."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_second_group_takes_the_name_of_the_first() -> None:
    told = figures_of(
        "Dân số trung bình 812.400 người, trong đó dân số thành thị 112.300 người, chiếm 13,8%; "
        "nông thôn 700.100 người, chiếm 86,2%."
    )
    assert [f.indicator for f in told[3:]] == ["dân số nông thôn"] * 2
    assert {f.parent for f in told[1:]} == {"Dân số trung bình"}


def test_women_are_counted_as_men_were() -> None:
    told = figures_of("Dân số nam 400.100 người, nữ 412.300 người.")
    assert [f.indicator for f in told] == ["Dân số nam", "Dân số nữ"]


def test_a_group_without_its_pair_keeps_its_name() -> None:
    told = figures_of("Thu nhập bình quân 42 triệu đồng, nông thôn 39 triệu đồng.")
    assert "nông thôn" in told[1].indicator
