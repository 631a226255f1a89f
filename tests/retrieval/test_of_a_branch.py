"""A branch's own numbers are not its province's."""

from __future__ import annotations

import pytest

from retrieval.of_a_branch import of_a_branch
from tests.retrieval.making import asked, figure

_BRANCH = "Dự toán chi của ngành là 210 tỷ đồng, giải ngân vốn đầu tư công 812 tỷ đồng."
_ALL = "Toàn tỉnh giải ngân vốn đầu tư công 812 tỷ đồng."


@pytest.mark.parametrize(
    ("question", "sentence", "own"),
    [
        ("giải ngân vốn đầu tư công Quảng Trị", _BRANCH, True),
        ("giai ngan von dau tu cong quang tri", _BRANCH, True),
        ("giải ngân vốn đầu tư công Quảng Trị", _ALL, False),
        ("ngành giao thông Quảng Trị giải ngân vốn đầu tư công bao nhiêu", _BRANCH, False),
        ("Quảng Trị có bao nhiêu cán bộ", "Toàn ngành có 312 cán bộ.", True),
        ("Quảng Trị có bao nhiêu giáo viên", "Toàn ngành có 312 giáo viên.", False),
    ],
)
def test_own_of_a_branch(question: str, sentence: str, own: bool) -> None:
    stated = figure("812 tỷ đồng", "812", "tỷ đồng", indicator="giải ngân vốn đầu tư công")
    assert of_a_branch(asked(question), stated, sentence) is own
