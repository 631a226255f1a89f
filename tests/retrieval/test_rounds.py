"""A sum of one round answers nothing on another."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.rounds import of_another_round
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("chi trả đợt 2 Krông Năng bao nhiêu", "số tiền chi trả đợt 3", True),
        ("chi trả đợt 2 Krông Năng bao nhiêu", "số tiền chi trả đợt 2", False),
        ("chi trả đợt đầu Krông Năng bao nhiêu", "số tiền chi trả đợt 1", False),
        ("vốn giai đoạn II Krông Năng", "vốn giai đoạn 1", True),
        ("vốn giai đoạn 2016-2020 Krông Năng", "vốn giai đoạn 1", False),
        ("chi trả Krông Năng bao nhiêu", "số tiền chi trả đợt 3", False),
        ("tỷ lệ tiêm mũi 2 Krông Năng", "tỷ lệ tiêm mũi 4", True),
        ("tỷ lệ tiêm mũi 2 Krông Năng", "trẻ em tiêm mũi 2", False),
    ],
)
def test_rounds_are_told_apart(question: str, told: str, other: bool) -> None:
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator=told)
    assert of_another_round(asked(question), stated, "") is other


def test_a_round_that_no_report_tells_of(ask_terms: Ask) -> None:
    third = ask_terms("Đại Lộc chi trả đợt 3 dự án thủy điện Sông Bung 4 bao nhiêu tiền")
    assert "57 tỷ đồng" in third.headline
    second = ask_terms("Đại Lộc chi trả đợt 2 dự án thủy điện Sông Bung 4 bao nhiêu tiền")
    assert second.status is Status.NOT_FOUND


def test_what_it_says_of_itself_goes_before_its_whole() -> None:
    told = figure("64%", "64", "%", indicator="mũi 4", parent="tỷ lệ tiêm mũi 3")
    assert of_another_round(asked("tỷ lệ tiêm mũi 3 Krông Năng"), told, "")
    assert not of_another_round(asked("tỷ lệ tiêm mũi 4 Krông Năng"), told, "")
