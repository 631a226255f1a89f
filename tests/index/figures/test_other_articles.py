"""Other articles that a page prints below its own."""

from __future__ import annotations

from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading.report import read_text_report
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


_FOREST = (
    "Năm 2016, toàn huyện Con Cuông trồng mới được 740 ha rừng tập trung, trong đó các hộ dân tự "
    "trồng 512 ha; độ che phủ rừng của huyện được giữ vững nhờ khoán cho từng hộ và cộng đồng."
)
_UNNAMED = (
    "Theo Sở Công thương, kim ngạch xuất khẩu 7 tháng năm 2021 của tỉnh ước đạt 812,6 triệu USD, "
    "tăng gần 14% so với cùng kỳ năm trước, nhiều mặt hàng chủ lực giữ được đà tăng trưởng khá."
)


def test_an_article_below_a_line_that_ends_the_page_is_read_too() -> None:
    own, *below = figures_of(f"{_OWN}\n\nCác tin bài khác\n\n{_FOREST}")[1:]
    assert own.place is not None
    assert own.place.short == "Quế Phong"
    assert [(f.text, f.place and f.place.short, f.period and f.period.year) for f in below] == [
        ("740 ha", "Con Cuông", 2016),
        ("512 ha", "Con Cuông", 2016),
    ]


def test_one_that_names_no_area_is_of_what_the_page_serves() -> None:
    head = "title: Huyện Quế Phong năm 2022\nsource: baonghean.vn"
    page = f"{head}\n\n{_OWN}\n\nTin khác\n\n{_UNNAMED}\n"
    gazetteer = Gazetteer.load()
    told = extract_figures(read_text_report(page, "one.md", gazetteer), gazetteer)[2:]
    assert [(f.text, f.place and f.place.short) for f in told] == [
        ("812,6 triệu USD", "Nghệ An"),
        ("14%", "Nghệ An"),
    ]
