"""Places of several reports chosen by their numbers."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("huyện nào thu ngân sách trên 100 tỷ năm 2022", "huyện Đắk Mil, huyện Cư Jút"),
        ("năm 2022 huyện nào thu ngân sách trên 150 tỷ", ": huyện Đắk Mil."),
    ],
)
def test_places_are_ranked_and_chosen(ask_series: Ask, question: str, told: str) -> None:
    answer = ask_series(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline


def test_none_within_the_bound_is_said(ask_series: Ask) -> None:
    answer = ask_series("huyện nào thu ngân sách trên 900 tỷ")
    assert answer.status is Status.NOT_FOUND
    assert answer.headline.startswith("Không nơi nào trên 900 tỷ")
