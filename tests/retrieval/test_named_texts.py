"""Mottos, documents' numbers and deadlines: only a sentence that holds one tells it."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.named_texts import tells_named
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("phương châm xây dựng NTM", "Với phương châm làm ít một, …", "Xây dựng NTM lan rộng."),
        ("thu theo chỉ thị số mấy", "theo Chỉ thị số 8/CT-TCHQ", "Thu theo chỉ thị của Tổng cục."),
        ("về đích NTM trước năm nào", "về đích trước năm 2024", "tăng so với năm trước, 2024"),
        ("xong trước tháng nào", "xong trước tháng 9", "xong 9 xã"),
    ],
)
def test_a_sentence_holds_what_is_named(question: str, told: str, untold: str) -> None:
    assert tells_named(asked(question), told)
    assert not tells_named(asked(question), untold)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("phương châm xây dựng NTM của Vĩnh Phúc", "nói ít làm nhiều"),
        ("hai quan cao bang chong that thu theo chi thi so may", "812/CT-TCHQ"),
        ("Lập Thạch phấn đấu về đích nông thôn mới trước năm nào", "trước năm 2024"),
    ],
)
def test_the_sentence_is_quoted(ask_sources: Ask, question: str, quote: str) -> None:
    answer = ask_sources(question)
    assert answer.status is Status.ANSWERED
    assert quote in answer.citations[0].quote
