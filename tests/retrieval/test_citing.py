"""Citations: exact spans, stable ids, and ids from elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.domain import Span, citation_id
from index.errors import CitationNotFound
from retrieval.citing import Citations, cite, cite_figure
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Ask
from tests.retrieval.making import figure, report

BODY = "Năm 2022, huyện thu ngân sách đạt 8,2 tỷ đồng."


def test_a_citation_is_the_exact_span() -> None:
    found = cite(report(BODY), Span(4, 8))
    assert found.quote == "2022" == BODY[4:8]
    assert found.id == citation_id("r00000", Span(4, 8))


def test_a_figure_is_cited_by_its_sentence_with_its_number_marked() -> None:
    at = BODY.index("8,2")
    stated = figure(
        "8,2 tỷ đồng", "8.2", "tỷ đồng", span=Span(at, at + 11), sentence=Span(0, len(BODY))
    )
    found = cite_figure(report(BODY), stated)
    assert found.quote == BODY
    assert [BODY[m.start : m.end] for m in found.marked] == ["8,2 tỷ đồng"]


def test_the_same_span_gets_one_number_and_all_marks() -> None:
    whole, span = report(BODY), Span(0, 20)
    citations = Citations()
    assert citations.add(cite(whole, span, (Span(4, 8),))) == 1
    assert citations.add(cite(whole, Span(0, 8))) == 2
    assert citations.add(cite(whole, span, (Span(0, 3), Span(4, 8)))) == 1
    assert len(citations.all()) == 2
    assert citations.all()[0].marked == (Span(0, 3), Span(4, 8))


def test_numbers_of_one_sentence_keep_their_own_notes() -> None:
    whole, span = report(BODY), Span(0, 20)
    first, second = (replace(cite(whole, span, (at,)), note=note) for at, note in _NOTED)
    citations = Citations()
    citations.add(first)
    citations.add(second)
    assert citations.all()[0].note == "2022: kỳ theo đoạn trên"
    citations = Citations()
    citations.add(second)
    citations.add(replace(first, note=second.note))
    assert citations.all()[0].note == "kỳ theo đoạn trên"
    citations = Citations()
    citations.add(replace(first, note="kỳ suy từ ngày báo cáo"))
    citations.add(second)
    assert citations.all()[0].note == "Năm: kỳ suy từ ngày báo cáo; 2022: kỳ theo đoạn trên"


_NOTED = ((Span(0, 3), ""), (Span(4, 8), "kỳ theo đoạn trên"))


def test_an_opened_citation_has_its_neighbours_and_no_front_matter(
    ask: Ask, service: LocalAnswerService
) -> None:
    answer = ask("thu ngân sách Tân Kỳ 2021")
    opened = service.cite(answer.citations[0].id)
    around = opened.before + opened.after + opened.passage
    assert "hội nghị tổng kết năm 2021" in around
    assert "places:" not in around
    assert opened.place is not None
    assert opened.place.short == "Tân Kỳ"
    assert opened.period is not None
    assert opened.period.year == 2021


def test_an_id_may_carry_the_buttons_prefix(ask: Ask, service: LocalAnswerService) -> None:
    identifier = ask("thu ngân sách Tân Kỳ 2021").citations[0].id
    assert service.cite(f" c_{identifier} ").citation.id == identifier


@pytest.mark.parametrize(
    "identifier",
    [
        "", "x", "1", "-", "abcdef-1", "abcdef-1-2-3", "000000000000-0-5", "abcdef--1-2",
        "../../etc-1-2", "ABCDEF-1-2", "abcdef-1-99999999999999", "a" * 5000, "\ud800-1-2", "1; --",
    ],
)  # fmt: skip
def test_a_bad_id_is_not_found(service: LocalAnswerService, identifier: str) -> None:
    with pytest.raises(CitationNotFound):
        service.cite(identifier)


def test_offsets_outside_the_report_are_not_found(ask: Ask, service: LocalAnswerService) -> None:
    citation = ask("thu ngân sách Tân Kỳ 2021").citations[0]
    for start, end in ((5, 5), (9, 4), (0, 999_999)):
        with pytest.raises(CitationNotFound):
            service.cite(f"{citation.report_id}-{start}-{end}")


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40))
def test_any_other_id_is_not_found(service: LocalAnswerService, identifier: str) -> None:
    with pytest.raises(CitationNotFound):
        service.cite(identifier)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 400), st.integers(1, 60))
def test_any_span_of_a_report_opens(service: LocalAnswerService, start: int, length: int) -> None:
    body_of = service.catalogue.report_headers()[0].id
    body = service.catalogue.report(body_of).body
    end = min(len(body), start + length)
    if start < end:
        opened = service.cite(f"{body_of}-{start}-{end}")
        (marked,) = opened.marked
        assert opened.passage[marked.start : marked.end] == body[start:end]
