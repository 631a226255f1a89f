"""The phrases of the table of text questions."""

from __future__ import annotations

from retrieval.text_words import folded_phrases, phrases, says_one, tells_one


def test_phrases_with_and_without_marks() -> None:
    assert "chưa đến" in phrases("bounds", "below")
    assert "chua den" in folded_phrases("bounds", "below")


def test_a_question_is_read_without_marks_and_a_report_by_them() -> None:
    assert says_one("huyen nao giai ngan thap nhat", "superlatives", "last")
    assert not says_one("huyen nao giai ngan", "superlatives", "last")
    assert tells_one("Tỷ lệ giải ngân cao", "degree", "high")
    assert not tells_one("Theo báo cáo của Sở", "degree", "high")
