"""The head of a report as passages, found only when they are asked for."""

from __future__ import annotations

import pytest

from index.domain import Report
from index.language.places import Gazetteer
from index.reading.report import read_text_report
from retrieval.report_head import head_passages, heads_asked
from retrieval.service import LocalAnswerService

TEXT = """Thứ ba, 14/03/2023
Huyện Krông Năng tổng kết năm 2022

Sáng 10/3/2023, Huyện ủy Krông Năng họp tổng kết công tác năm 2022 và bàn nhiệm vụ năm 2023.

Năm 2022, huyện thu ngân sách 215 tỷ đồng, bằng 108% dự toán tỉnh giao, tăng 6% so với năm 2021. Tỷ
lệ hộ nghèo còn 7,4%.

Y Thuận - Lê Mây
"""
FENCED = """---
title: Krông Năng thu ngân sách vượt dự toán
source: Báo Mẫu Đắk Lắk
date: 2023-03-14
---
Năm 2022, huyện Krông Năng thu ngân sách 215 tỷ đồng, bằng 108% dự toán tỉnh giao, tăng 6%.
"""


@pytest.fixture(scope="module")
def plain(gazetteer: Gazetteer) -> Report:
    return read_text_report(TEXT, "plain.txt", gazetteer)


@pytest.fixture(scope="module")
def fenced(gazetteer: Gazetteer) -> Report:
    return read_text_report(FENCED, "fenced.md", gazetteer)


def test_lines_above_the_text_are_one_passage_and_the_author_another(plain: Report) -> None:
    heads = head_passages(plain)
    assert [head.text for head in heads] == [
        "Thứ ba, 14/03/2023\nHuyện Krông Năng tổng kết năm 2022",
        "Y Thuận - Lê Mây",
    ]
    for head in heads:
        assert plain.body[head.span.start : head.span.end] == head.text
        assert not any(head.span.overlaps(span) for span in plain.indexed_spans())


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("tác giả bài về Krông Năng", "Y Thuận - Lê Mây"),
        ("tac gia bai ve Krong Nang", "Y Thuận - Lê Mây"),
        ("bài về Krông Năng có ngày in trang là ngày nào", "14/03/2023"),
        ("tiêu đề bài về Krông Năng là gì", "tổng kết năm 2022"),
    ],
)
def test_a_question_finds_the_head_that_tells_it(plain: Report, question: str, text: str) -> None:
    heads = heads_asked(question, [plain])
    assert len(heads) == 1
    assert text in heads[0].text


def test_a_source_stands_in_the_front_matter(fenced: Report, plain: Report) -> None:
    heads = heads_asked("bài về Krông Năng do báo nào đăng", [plain, fenced])
    assert ["source: Báo Mẫu Đắk Lắk" in head.text for head in heads] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách Krông Năng 2022",
        "muc tieu de ra nam 2023 cua Krong Nang",
        "cong nhan de nghi gi",
        "nguồn thu Krông Năng",
        "Krông Năng kết nạp Đảng ngày nào",
    ],
)
def test_other_questions_find_no_head(plain: Report, question: str) -> None:
    assert heads_asked(question, [plain]) == []


def test_what_stands_below_the_text_is_no_head_unless_it_names_the_author(
    gazetteer: Gazetteer,
) -> None:
    report = read_text_report(TEXT + "\nÝ kiến ()\n", "plain.txt", gazetteer)
    assert [head.text for head in head_passages(report)][1:] == ["Y Thuận - Lê Mây"]


def test_the_search_finds_the_author_s_line_first(service: LocalAnswerService) -> None:
    found = service.passages("tác giả bài về Tân Kỳ 2021", 5)
    report, span = found[0]
    assert report.file == "tan-ky-2021.md"
    assert "Hồ Thanh Vân" in report.body[span.start : span.end]
    plain_question = service.passages("thu ngân sách Tân Kỳ 2021", 5)
    assert all("Hồ Thanh Vân" not in r.body[s.start : s.end] for r, s in plain_question)


def test_a_head_is_citable(service: LocalAnswerService) -> None:
    report, _ = service.passages("tác giả bài về Tân Kỳ 2021", 1)[0]
    for head in head_passages(report):
        opened = service.cite(head.id)
        assert opened.citation.quote == head.text
        assert opened.passage == head.text
