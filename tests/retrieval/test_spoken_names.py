"""Names that people say and reports do not."""

from __future__ import annotations

import pytest

from retrieval.spoken_names import as_reported
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("mấy trường cấp 3 đạt chuẩn", "mấy trường THPT đạt chuẩn"),
        ("may truong cap 1 dat chuan", "may truong tieu hoc dat chuan"),
        ("học sinh cấp II", "học sinh THCS"),
        ("dịch vụ công cấp 3", "dịch vụ công cấp 3"),
        ("trường cấp ıı", "trường cấp ıı"),
    ],
)
def test_levels_of_school(said: str, written: str) -> None:
    assert as_reported(said) == written


def test_who_gives_may_be_called_either() -> None:
    assert as_reported("người dân xã Môn Sơn đóng góp mấy tỷ") == "dân xã Môn Sơn đóng góp mấy tỷ"
    assert as_reported("ba con hien dat") == "dan hien dat"
    assert as_reported("thu nhập của người dân") == "thu nhập của người dân"


def test_a_level_as_people_call_it_is_found(ask_terms: Ask) -> None:
    assert "4/9 trường" in ask_terms("Hà Giang có mấy trường cấp 3 đạt chuẩn quốc gia").headline


def test_zones_are_told_apart(ask_terms: Ask) -> None:
    assert "21.470" in ask_terms("Hà Giang 2022 có bao nhiêu hộ cận nghèo").headline
    assert "13.260" in ask_terms("vùng cao Hà Giang có bao nhiêu hộ cận nghèo 2022").headline


def test_people_contribute_as_the_people_do(ask_terms: Ask) -> None:
    question = "Giai đoạn 2015-2020 nhân dân huyện Quảng Ninh tỉnh Quảng Bình đóng góp bao nhiêu"
    assert "16,8 tỷ đồng" in ask_terms(question).headline
