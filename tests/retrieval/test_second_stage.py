"""The second look at passages: what their sentences say, aims apart from results, places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Passage, Report, Span
from retrieval.second_stage import Scored, reordered
from tests.retrieval.making import CUSTOMS, EA_KAR, KRONG_NANG, asked, report, year

RESULT = "Thu ngân sách huyện ước đạt 215 tỷ đồng, bằng 108% dự toán tỉnh giao."
AIM = "Năm tới huyện phấn đấu thu ngân sách trên địa bàn đạt 260 tỷ đồng trở lên."


def scored(body: str, score: float, number: int = 0, **fields: object) -> Scored:
    given: Report = replace(report(body), id=f"r{number:05d}", **fields)  # type: ignore[arg-type]
    span = Span(0, len(body))
    return Scored(Passage(given.id, span, body, ""), given, score)


def order(question: str, *found: Scored) -> list[str]:
    return [passage.report_id for passage in reordered(asked(question), found)]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("thu ngân sách Krông Năng 2022 đạt bao nhiêu", "r00001"),
        ("thu ngan sach Krong Nang nam 2022", "r00001"),
        ("mục tiêu thu ngân sách Krông Năng 2023 là bao nhiêu", "r00000"),
        ("Krông Năng phấn đấu thu ngân sách bao nhiêu", "r00000"),
    ],
)
def test_a_result_is_found_before_an_aim_unless_the_aim_is_asked_for(
    question: str, first: str
) -> None:
    assert order(question, scored(AIM, 0.9), scored(RESULT, 0.8, 1))[0] == first


def test_a_sentence_that_says_it_beats_words_strewn_over_a_passage() -> None:
    strewn = "Huyện thu hút đầu tư. Ngân sách khó khăn. Tỷ lệ cao. Hộ dân nghèo đi làm xa."
    says = "Tỷ lệ hộ nghèo của huyện giảm còn 7,4%, thấp hơn bình quân của tỉnh."
    assert order("tỷ lệ hộ nghèo", scored(strewn, 1.0), scored(says, 0.9, 1))[0] == "r00001"


def test_reports_on_the_place_asked_for_come_first() -> None:
    other = scored(RESULT, 0.85, 0, places=(EA_KAR,))
    own = scored(RESULT, 0.8, 1, places=(KRONG_NANG,))
    question = asked("thu ngân sách huyện Krông Năng", [KRONG_NANG, EA_KAR])
    assert question.places
    own = replace(own, report=replace(own.report, places=(question.places[0].place,)))
    assert [p.report_id for p in reordered(question, [other, own])] == ["r00001", "r00000"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Tính đến 15/9, huyện thu ngân sách 101,5 tỷ đồng.", True),
        ("Tính đến ngày 15 tháng 9, huyện thu ngân sách 101,5 tỷ đồng.", True),
        ("Tính đến 15-09, huyện thu ngân sách 101,5 tỷ đồng.", True),
        ("Tính đến 5/9, huyện thu ngân sách 101,5 tỷ đồng.", False),
        ("Tính đến 15/91, huyện thu ngân sách 101,5 tỷ đồng.", False),
    ],
)
def test_a_passage_that_names_the_day_asked_for_comes_first(body: str, found: bool) -> None:
    other = "Tính đến 30/6, huyện thu ngân sách 101,5 tỷ đồng."
    question = "thu ngân sách Krông Năng đến 15/9/2020"
    first = order(question, scored(other, 0.75), scored(body, 0.7, 1))[0]
    assert (first == "r00001") is found


def test_a_report_of_the_year_asked_for_comes_first() -> None:
    own, other = scored(RESULT, 0.75, 1, period=year(2022)), scored(RESULT, 0.8, period=year(2021))
    assert order("thu ngân sách 2022", other, own)[0] == "r00001"
    assert order("thu ngân sách 2021", other, own)[0] == "r00000"


def test_a_body_inside_the_place_asked_for_is_not_the_place() -> None:
    question = asked("thu ngân sách tỉnh Đắk Lắk")
    place = question.places[0].place
    customs = scored(RESULT, 0.8, places=(CUSTOMS, place))
    province = scored(RESULT, 0.72, 1, places=(place,))
    assert reordered(question, [customs, province])[0].report_id == "r00001"


def test_a_clear_lead_of_the_search_stands() -> None:
    found = [scored(RESULT, 1.0), scored(RESULT, 0.2, 1)]
    assert order("thu ngân sách Krông Năng", *found) == ["r00000", "r00001"]


def test_without_terms_the_order_stays() -> None:
    found = [scored(RESULT, 0.9 - number / 10, number) for number in range(3)]
    assert order("Krông Năng", *found) == ["r00000", "r00001", "r00002"]
    assert reordered(asked("thu ngân sách"), []) == []
