"""Other articles that a page prints below its own."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

_OWN = "Huyện Quế Phong thu ngân sách 61 tỷ đồng, tăng 4% so với cùng kỳ năm 2021."
_SCHOOLS = (
    "Theo Phòng Giáo dục và Đào tạo huyện Con Cuông, năm học 2016-2017, toàn huyện Con Cuông có 41 "
    "trường học với 17.300 học sinh; đến thời điểm này, Con Cuông có 23 trường đạt chuẩn quốc gia, "
    "đứng trong tốp đầu các huyện miền núi của tỉnh."
)
_UNDATED = _SCHOOLS.replace(", năm học 2016-2017", "")


def _told(below: str) -> list[tuple[str, str | None, int | None]]:
    figures = figures_of(f"{_OWN}\n\nTin liên quan\n\n{below}")
    return [(f.text, f.place and f.place.short, f.period and f.period.year) for f in figures][2:]


def test_an_article_below_is_read_by_its_own_time_and_area() -> None:
    assert _told(_SCHOOLS) == [
        ("41 trường học", "Con Cuông", 2017),
        ("17.300 học sinh", "Con Cuông", 2017),
        ("23 trường", "Con Cuông", 2017),
    ]


def test_one_without_a_time_of_its_own_is_left_to_the_passages() -> None:
    assert _told(_UNDATED) == []


def test_a_link_to_an_article_is_none() -> None:
    assert _told("Con Cuông có 23 trường đạt chuẩn quốc gia năm 2017.") == []
