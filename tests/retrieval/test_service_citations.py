"""What an answer cites is what stands in the report, and opens."""

from __future__ import annotations

from retrieval.answer import Answer
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Ask
from tests.retrieval.reports import REPORTS


def everything(ask: Ask) -> list[Answer]:
    return [
        ask(question)
        for question in (
            "thu ngân sách Tân Kỳ 2021",
            "thu ngân sách Cao Bằng 2020",
            "so sánh thu ngân sách Chư Sê và Tân Kỳ",
            "Bí thư Huyện ủy Tân Kỳ là ai",
            "thu ngân sách Tân Kỳ 2019",
            "Chư Sê",
            "hạn chế của Tân Kỳ là gì",
            "có báo cáo nào về Gia Lai",
            "huyện nào thu ngân sách cao nhất 2022",
        )
    ]


def test_quotes_are_exact_substrings_at_their_offsets(
    ask: Ask, service: LocalAnswerService
) -> None:
    for answer in everything(ask):
        for citation in [*answer.citations, *(n.citation for n in answer.nearest)]:
            body = service.catalogue.report(citation.report_id).body
            assert citation.quote
            assert body[citation.span.start : citation.span.end] == citation.quote
            assert citation.file in REPORTS
            # Text files are indexed as they are: the quote stands in the operator's own file.
            assert citation.quote in REPORTS[citation.file]
            for marked in citation.marked:
                assert citation.span.contains(marked)


def test_every_stated_figure_points_at_its_citation(ask: Ask) -> None:
    for answer in everything(ask):
        for stated in answer.figures:
            quote = answer.citations[stated.citation - 1].quote
            if stated.computed:
                assert len(stated.operands) == 2
                assert all(1 <= n <= len(answer.citations) for n in stated.operands)
            else:
                assert stated.figure.text in quote


def test_citations_open(ask: Ask, service: LocalAnswerService) -> None:
    for answer in everything(ask):
        for citation in answer.citations:
            opened = service.cite(citation.id)
            assert opened.citation.quote == citation.quote
            (marked,) = opened.marked
            assert opened.passage[marked.start : marked.end] == citation.quote
