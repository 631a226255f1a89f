"""Numbers of a zone are no numbers of the whole area."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _told(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.text, f.indicator, f.parent) for f in figures_of(text)]


def test_a_zone_stands_over_the_numbers_of_its_clause() -> None:
    text = "Riêng khu vực miền núi có 8.140 hộ nghèo; khu vực đồng bằng có 2.315 hộ nghèo."
    assert _told(text) == [
        ("8.140 hộ nghèo", "hộ nghèo", "khu vực miền núi"),
        ("2.315 hộ nghèo", "hộ nghèo", "khu vực đồng bằng"),
    ]


def test_the_whole_area_is_told_of_again() -> None:
    text = "Khu vực nông thôn có 812 hộ nghèo, toàn tỉnh có 1.344 hộ nghèo."
    assert [parent for *_, parent in _told(text)] == ["khu vực nông thôn", None]


def test_another_place_is_no_part_of_the_zone() -> None:
    text = "Ở khu vực miền núi có 812 hộ nghèo, huyện Đô Lương có 344 hộ nghèo."
    assert [parent for *_, parent in _told(text)] == ["khu vực miền núi", None]


def test_a_zone_that_opens_nothing_owns_nothing() -> None:
    text = "Tỉnh hỗ trợ khu vực miền núi, có 344 hộ nghèo được vay vốn."
    assert all(parent is None for *_, parent in _told(text))


def test_one_zone_is_no_part_of_the_other() -> None:
    told = figures_of(
        "Tỷ lệ thất nghiệp là 2,6%, trong đó khu vực thành thị 3,4%, khu vực nông thôn 2,5%."
    )
    assert [f.parent for f in told[1:]] == ["Tỷ lệ thất nghiệp"] * 2


def test_low_and_high_land_are_told_apart() -> None:
    text = (
        "Riêng khu vực vùng thấp có 11.862 hộ nghèo, 10.154 hộ cận nghèo; khu vực vùng cao có "
        "29.412 hộ nghèo."
    )
    assert [figure.parent for figure in figures_of(text)] == [
        "khu vực vùng thấp", "khu vực vùng thấp", "khu vực vùng cao",
    ]  # fmt: skip
