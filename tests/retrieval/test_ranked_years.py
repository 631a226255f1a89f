"""Years of one place ranked."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Cư Jút thu ngân sách năm nào cao nhất", "năm 2022 cao nhất trong 2 năm"),
        ("năm nào thu nhập bình quân đầu người Cư Jút thấp nhất", "năm 2021 thấp nhất"),
    ],
)
def test_years_are_ranked(ask_series: Ask, question: str, first: str) -> None:
    answer = ask_series(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert first in answer.headline


def test_one_year_alone_is_no_ranking_and_the_reason_is_told(ask_series: Ask) -> None:
    answer = ask_series("Đắk Mil thu ngân sách năm nào cao nhất")
    assert answer.status is Status.NOT_FOUND
    assert "nhiều năm" in answer.headline
    assert answer.nearest[0].figure.text == "181 tỷ đồng"


def test_what_a_rate_fell_from_is_of_a_year_of_its_own(ask_series: Ask) -> None:
    answer = ask_series("Lạc Sơn tỷ lệ hộ nghèo năm nào thấp nhất")
    assert "năm 2022 thấp nhất trong 2 năm có số liệu: 9,6%" in answer.headline


def test_a_sentence_that_ranks_places_tells_no_year(ask_series: Ask) -> None:
    answer = ask_series("Lạc Sơn sản lượng quýt năm nào cao nhất")
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "nhiều năm" in answer.headline


def test_a_sentence_that_ranks_years_tells_the_year(ask_series: Ask) -> None:
    answer = ask_series("Lạc Sơn năm nào khách du lịch cao nhất")
    assert answer.status is Status.ANSWERED, answer.text
    assert "năm 2019 cao nhất từ trước đến nay" in answer.text
