"""Documents and articles that a question names: they tell numbers apart and are no indicator."""

from __future__ import annotations

from datetime import date

import pytest

from index.language.periods import find_periods
from retrieval.answer import Status
from retrieval.question_sources import (
    Document,
    article_of,
    is_published,
    names_documents,
    without_documents,
)
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, report


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("thu phí theo Nghị quyết 18/2019/NQ-HĐND đạt mấy tỷ", "nghi quyet", "18/2019"),
        ("thu phí theo Quyết định số 18/2019 đạt mấy tỷ", "quyet dinh", "18/2019"),
        ("thu phi theo qd 18/2019/QD-UBND dat may ty", "quyet dinh", "18/2019"),
        ("hỗ trợ theo Chỉ thị 812/CT-TCHQ bao nhiêu", "chi thi", "812"),
    ],
)
def test_a_numbered_document_is_taken_out(text: str, kind: str, number: str) -> None:
    bare, documents = without_documents(text)
    assert documents == (Document(kind, number),)
    assert len(bare) == len(text)
    assert number not in bare


@pytest.mark.parametrize("text", ["so với nghị quyết 2020", "kế hoạch 30/9", "quyết định 5 dự án"])
def test_a_plan_a_day_or_a_count_is_no_document(text: str) -> None:
    assert without_documents(text) == (text, ())


def test_a_sentence_names_the_document_by_kind_and_number() -> None:
    documents = (Document("quyet dinh", "18/2019"),)
    assert names_documents(documents, "Thu phí theo Quyết định số 18/2019/QĐ-UBND.")
    assert names_documents(documents, "Thu phí theo QĐ 18/2019.")
    assert not names_documents(documents, "Thu phí theo Nghị quyết 18/2019/NQ-HĐND.")
    assert not names_documents(documents, "Thu phí theo Quyết định số 118/2019/QĐ-UBND.")
    assert names_documents((), "Thu phí.")


def test_a_document_tells_two_numbers_apart(ask_sources: Ask) -> None:
    question = "hải quan Cao Bằng thu phí theo {} được bao nhiêu"
    by_decision = ask_sources(question.format("Quyết định 18/2019/QĐ-UBND"))
    assert by_decision.figures[0].figure.text == "96,9 tỷ đồng"
    by_resolution = ask_sources(question.format("NQ 18/2019/NQ-HĐND"))
    assert by_resolution.figures[0].figure.text == "77,2 tỷ đồng"
    other = ask_sources(question.format("Quyết định 25/2020/QĐ-UBND"))
    assert other.status is Status.NOT_FOUND


def test_an_article_is_no_period() -> None:
    text = "Krông Năng thu hồi nợ (bài tháng 10/2021)"
    article = article_of(text, find_periods(text, question=True))
    assert article is not None
    assert is_published(article, report("", session_date=date(2021, 10, 18)))
    assert is_published(article, report("", printed_date=date(2021, 10, 31)))
    assert not is_published(article, report("", session_date=date(2021, 12, 15)))
    assert not is_published(article, report(""))
    question = asked(text)
    assert question.periods == ()
    assert question.article == article
    assert "bai" not in question.terms


@pytest.mark.parametrize("text", ["thu ngan sach yen bai nam 2020", "thu ngân sách Mộc Bài 2020"])
def test_a_name_is_no_article(text: str) -> None:
    question = asked(text)
    assert question.article is None
    assert [m.year for m in question.periods] == [2020]


def test_an_article_tells_two_numbers_apart(ask_sources: Ask) -> None:
    question = "hai quan Cao Bang thu hoi no dong duoc bao nhieu (bai thang {}/2021)"
    for month, text in ((10, "2.115 triệu đồng"), (12, "3.480 triệu đồng")):
        assert [f.figure.text for f in ask_sources(question.format(month)).figures] == [text]
    assert ask_sources(question.format(11)).status is Status.NOT_FOUND
