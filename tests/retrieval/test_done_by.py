"""Who did something, told in the very words that are asked with."""

from __future__ import annotations

from index.domain import Span
from retrieval.done_by import done_by
from tests.index.figures.one_report import Head, report_of
from tests.retrieval.making import asked

COMMUNE = Head(title="Hội nghị Đảng bộ xã", places="huyện Krông Năng, tỉnh Đắk Lắk")


def told(text: str, question: str) -> str:
    report = report_of(text, COMMUNE)
    answer = done_by(asked(question), [(report, Span(0, len(report.body)))])
    return answer.headline if answer else ""


def test_a_caption_tells_it_as_well() -> None:
    text = (
        "Ngày 12/12, Đảng bộ huyện họp hội nghị lần thứ 4.\n\n"
        "Đồng chí Trần Văn Bình (thứ 2 từ trái qua) được phân công theo dõi huyện dự hội nghị. "
        "Ảnh: Lê Nam"
    )
    question = "ai được phân công theo dõi Krông Năng"
    assert "Trần Văn Bình" in told(text, question)


def test_nobody_stands_before_the_words() -> None:
    text = "Các tổ được phân công theo dõi huyện đã báo cáo đồng chí Trần Văn Bình."
    assert told(text, "ai được phân công theo dõi Krông Năng") == ""


def test_few_words_are_not_sure() -> None:
    text = "Đồng chí Trần Văn Bình chủ trì hội nghị."
    assert told(text, "ai chủ trì") == ""
