"""A number of one standard answers nothing on another."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.standards import of_another_standard, years_of_standard
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("tỷ lệ hộ nghèo chuẩn cũ Krông Năng", "tỷ lệ hộ nghèo chuẩn 2022-2025", True),
        ("tỷ lệ hộ nghèo chuẩn cũ Krông Năng", "tỷ lệ hộ nghèo chuẩn cũ", False),
        ("tỷ lệ hộ nghèo chuẩn cũ Krông Năng", "tỷ lệ hộ nghèo", False),
        ("tỷ lệ hộ nghèo theo chuẩn mới Krông Năng", "tỷ lệ hộ nghèo chuẩn 2022-2025", False),
        ("tỷ lệ hộ nghèo theo chuẩn mới Krông Năng", "tỷ lệ hộ nghèo chuẩn cũ", True),
        ("hộ nghèo theo chuẩn giai đoạn 2022-2025 Krông Năng", "hộ nghèo", True),
        ("hộ nghèo theo chuẩn nghèo 2022-2025 Krông Năng", "hộ nghèo chuẩn 2016-2020", True),
        ("hộ nghèo giai đoạn 2022-2025 Krông Năng", "hộ nghèo chuẩn cũ", False),
    ],
)
def test_standards_are_told_apart(question: str, told: str, other: bool) -> None:
    stated = figure("8%", "8", "%", indicator=told)
    assert of_another_standard(asked(question), stated, "") is other


def test_the_years_of_a_standard_are_no_time() -> None:
    assert years_of_standard("hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2022-2025 xã A")
    assert not years_of_standard("hộ nghèo giai đoạn 2022-2025 xã A")


def test_households_are_asked_about_by_the_standard_of_their_count(ask_measures: Ask) -> None:
    known = ask_measures("Lạc Dương có bao nhiêu hộ nghèo theo chuẩn nghèo 2022-2025")
    assert "2.318 hộ" in known.headline
    other = ask_measures("Lạc Dương có bao nhiêu hộ nghèo theo chuẩn nghèo 2016-2020")
    assert other.status is Status.NOT_FOUND
