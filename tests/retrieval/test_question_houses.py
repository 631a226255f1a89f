"""Houses of an area in a question, however they are written."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel, Place
from index.language.places import Gazetteer
from retrieval.question_houses import houses

NAME = "Trung tâm Phục vụ hành chính công tỉnh Phú Thọ"
HOSPITAL = "Bệnh viện Đa khoa tỉnh Phú Thọ"
_AREA = Gazetteer.load().find_in_question("Phú Thọ")[0].place


def _house(name: str) -> Place:
    within = (_AREA.code or "",)
    return Place(name, name, AreaLevel.AGENCY, None, _AREA.province, _AREA.province_code, within)


ON_FILE = [_AREA, _house(NAME), _house(HOSPITAL)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TT phục vụ hành chính công Phú Thọ nhận mấy hồ sơ", NAME),
        ("trung tâm phục vụ hành chính công tỉnh Phú Thọ nhận mấy hồ sơ", NAME),
        ("trung tâm hành chính công Phú Thọ nhận mấy hồ sơ", NAME),
        ("tt hcc tỉnh Phú Thọ nhận mấy hồ sơ", NAME),
        ("trung tâm công nghệ Phú Thọ nhận mấy hồ sơ", _AREA.name),
        ("bvdk tỉnh Phú Thọ khám mấy lượt", HOSPITAL),
        ("benh vien da khoa Phú Thọ kham may luot", HOSPITAL),
        ("tỉnh Phú Thọ khám mấy lượt", _AREA.name),
        ("các bệnh viện Phú Thọ khám mấy lượt", _AREA.name),
    ],
)
def test_the_house_named_before_its_area(text: str, name: str) -> None:
    (read,) = houses(Gazetteer.load().find_in_question(text), text, ON_FILE)
    assert read.place.name == name


def test_without_houses_on_file_nothing_is_read() -> None:
    text = "bệnh viện đa khoa Phú Thọ khám mấy lượt"
    (read,) = houses(Gazetteer.load().find_in_question(text), text, [_AREA])
    assert read.place == _AREA
