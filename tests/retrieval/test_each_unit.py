"""Figures of each unit of an area, of one example of a list, or of several things together."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.each_unit import of_each_unit
from retrieval.joint_names import joins
from retrieval.listed_examples import of_unasked_example
from tests.retrieval.making import asked, figure


def test_a_unit_may_be_the_figures_own_place() -> None:
    told = figure("61 tạ/ha", "61", "tạ/ha", indicator="huyện đạt năng suất")
    assert not of_each_unit(asked("năng suất lúa Krông Năng"), told)


@pytest.mark.parametrize(
    ("indicator", "unit", "question", "expected"),
    [
        ("xã đăng ký về đích tiêu chí", "tiêu chí", "Krông Năng đạt bao nhiêu tiêu chí", True),
        ("bình quân mỗi xã tiêu chí", "tiêu chí", "Krông Năng đạt bao nhiêu tiêu chí", True),
        ("xã đạt tiêu chí", "tiêu chí", "mỗi xã Krông Năng đạt mấy tiêu chí", False),
        ("xã đạt chuẩn", "xã", "Krông Năng đạt chuẩn bao nhiêu", False),
        ("phương tiện chở hàng", "xe", "Krông Năng có bao nhiêu xe", False),
        ("xã được hỗ trợ", "tỷ đồng", "Krông Năng được hỗ trợ bao nhiêu", False),
    ],
)
def test_what_each_commune_has_is_no_districts(
    indicator: str, unit: str, question: str, *, expected: bool
) -> None:
    told = figure(f"9 {unit}", "9", unit, indicator=indicator)
    assert of_each_unit(asked(question), told) is expected


SENTENCE = "Nhiều mặt hàng qua cửa khẩu giảm như: sầu riêng (giảm 41% trị giá); hạt điều (giảm 7%)."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("trị giá hàng qua cửa khẩu Krông Năng giảm mấy %", True),
        ("trị giá sầu riêng qua cửa khẩu Krông Năng giảm mấy %", False),
    ],
)
def test_an_example_answers_for_itself_alone(question: str, *, expected: bool) -> None:
    at = SENTENCE.index("41%")
    told = figure("41%", "41", "%", indicator="sầu riêng", span=Span(at, at + 3))
    assert of_unasked_example(asked(question), told, SENTENCE) is expected


@pytest.mark.parametrize(
    ("name", "part", "joined"),
    [
        ("tong hang hoa xuat nhap khau, tam nhap tai xuat", "tam nhap tai xuat", True),
        ("cap moi va dieu chinh von", "cap moi", True),
        ("tong thu noi dia", "thu noi dia", False),
        ("hang tam nhap tai xuat", "tam nhap tai xuat", False),
        ("tong thu", "", False),
    ],
)
def test_names_of_several_things(name: str, part: str, *, joined: bool) -> None:
    assert joins(name, part) is joined
