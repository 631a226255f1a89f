"""Sentences ranked by how much of a question they say."""

from __future__ import annotations

import pytest

from retrieval.sentence_rank import rank_sentences, says
from tests.retrieval.making import asked, report


def first(question: str, body: str) -> str:
    given = report(body)
    return rank_sentences(asked(question), [(given, given.blocks[0].span)])[0].text


@pytest.mark.parametrize(
    ("question", "body", "starts"),
    [
        (
            "Krông Năng kiến nghị gì với tỉnh",
            "Tỉnh khen huyện. Huyện đề nghị cấp thêm vốn với mức cao.",
            "Huyện đề nghị",
        ),
        (
            "vì sao sản lượng cà phê giảm",
            "Sản lượng cà phê giảm 4%. Sản lượng cà phê giảm do hạn hán.",
            "Sản lượng cà phê giảm do",
        ),
        (
            "ai chủ trì hội nghị",
            "Hội nghị có chủ tịch dự. Đồng chí Y Bình chủ trì hội nghị.",
            "Đồng chí",
        ),
        (
            "ttpvhcc Krông Năng hoạt động thế nào",
            "Huyện hoạt động tốt. Trung tâm phục vụ hành chính công hoạt động ổn định.",
            "Trung tâm",
        ),
    ],
)
def test_what_is_asked_for_comes_first(question: str, body: str, starts: str) -> None:
    assert first(question, body).startswith(starts)


def test_without_terms_nothing_is_ranked() -> None:
    given = report("Huyện họp.")
    assert rank_sentences(asked("huyện Krông Năng"), [(given, given.blocks[0].span)]) == []


def test_phrases_are_found_as_whole_words() -> None:
    assert says("Nguyên nhân vì đâu", "why", "asked")
    assert not says("thu ngân sách", "why", "asked")
