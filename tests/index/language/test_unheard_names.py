"""What unheard texts showed: kinds of communes, pictures' communes, seasons with a dash."""

from __future__ import annotations

from datetime import date

import pytest

from index.language.periods import find_periods
from index.language.places import Gazetteer
from index.language.report_places import report_places
from index.language.terms import term_list

G = Gazetteer.load()
SINCE = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xã vùng cao Lai Châu giảm nghèo", "tỉnh Lai Châu"),
        ("Xã biên giới Nghệ An đổi thay", "tỉnh Nghệ An"),
        ("Xã vùng cao Trạm Tấu giảm nghèo", "xã Trạm Tấu"),
    ],
)
def test_a_province_behind_the_kind_of_a_commune(text: str, name: str) -> None:
    assert [m.place.name for m in G.find(text, None, (), SINCE)] == [name]


def test_a_commune_of_a_picture_among_districts_in_a_row() -> None:
    body = (
        "Trường Mầm non Hồng Thái, xã Hồng Thái (Na Hang) trong giờ học.\n"
        "Huyện Na Hang có 3 trường. Huyện Lâm Bình có 2 trường. Huyện Hàm Yên có 4 trường. "
        "Huyện Sơn Dương có 5 trường. Huyện Yên Sơn có 2 trường. Huyện Chiêm Hóa có 3 trường."
    )
    main = report_places("Công nhận 19 trường", body, (), G, date(2023, 12, 1))[0]
    assert main.name == "tỉnh Tuyên Quang"


@pytest.mark.parametrize("text", ["vụ hè-thu 2021", "vụ Đông - Xuân 2021", "đông-xuân 2021"])
def test_a_season_s_two_names_are_joined_in_any_way(text: str) -> None:
    assert [(m.label, m.year) for m in find_periods(text)] == [(text, 2021)]


def test_abbreviations_are_written_out() -> None:
    assert term_list("SL chè") == term_list("sản lượng chè")
    assert term_list("ktra") == term_list("kiểm tra")
    assert term_list("đất LN") == term_list("đất lâm nghiệp")
    assert term_list("trường đạt chuẩn QG") == term_list("trường đạt chuẩn quốc gia")
