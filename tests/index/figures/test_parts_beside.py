"""Measures right behind a named thing are of that thing."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _parents(text: str) -> list[str | None]:
    return [figure.parent for figure in figures_of(text)]


def test_a_size_behind_a_named_cluster_is_of_the_cluster() -> None:
    text = "Đã thành lập cụm công nghiệp Tân Kỳ với diện tích 50 ha, tổng mức đầu tư 300 tỷ đồng."
    assert _parents(text) == ["cụm công nghiệp Tân Kỳ"] * 2


def test_what_has_a_name_of_its_own_is_not() -> None:
    text = "Đã thành lập cụm công nghiệp Tân Kỳ với diện tích 50 ha; thu ngân sách 300 tỷ đồng."
    assert _parents(text) == ["cụm công nghiệp Tân Kỳ", None]


def test_a_bare_size_is_of_what_was_done_there() -> None:
    first = figures_of("Hoàn thành thu hoạch cây vụ đông với tổng diện tích 700 ha.")[0]
    assert (first.indicator, first.parent) == ("tổng diện tích", "thu hoạch cây vụ đông")
    assert figures_of("Toàn tỉnh với diện tích 923 km2.")[0].parent is None
