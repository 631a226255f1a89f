"""The JSON contract of an answer: its keys and the form of its values."""

from __future__ import annotations

import json
from datetime import date

from index.domain import Relation, Span
from retrieval.answer import (
    Answer,
    Choice,
    Citation,
    Intent,
    Nearest,
    StatedFigure,
    Status,
    Understood,
)
from tests.retrieval.making import KRONG_NANG, figure, year

CITATION = Citation(
    "r00000-0-9", "r00000", "r.txt", "Báo cáo", None, date(2022, 12, 1), "đạt 8,50%", Span(0, 9)
)
STATED = figure("8,50%", "8.50", "%", relation=Relation.SHARE, qualifier="ước")
ANSWER = Answer(
    Status.ANSWERED,
    "Tỷ lệ: 8,50%.",
    ("Thêm",),
    Understood(Intent.VALUE, "tỷ lệ", (KRONG_NANG,), year(2022)),
    (StatedFigure(STATED, "ước 8,50%", 1),),
    (CITATION,),
    (Choice("nhãn", "câu hỏi"),),
    (
        Nearest(STATED, "ước 8,50%", "số của kỳ khác", CITATION),
        Nearest(None, "câu văn", "khác chỉ tiêu", CITATION),
    ),
)


def test_the_keys_of_the_contract() -> None:
    row = ANSWER.to_json()
    assert list(row) == [
        "status", "text", "question", "figures", "citations", "choices", "nearest",
    ]  # fmt: skip
    assert set(row["question"]) == {"intent", "indicator", "places", "period"}
    assert {
        "text", "display", "indicator", "indicator_text", "value", "unit", "qualifier", "relation",
        "direction", "base", "place", "period", "computed", "citation",
    } <= set(row["figures"][0])  # fmt: skip
    assert set(row["figures"][0]["place"]) == {"name", "code"}
    assert set(row["figures"][0]["period"]) == {"label", "start", "end"}
    assert {"id", "file", "title", "source", "date", "quote", "start", "end"} <= set(
        row["citations"][0]
    )
    assert row["choices"] == [{"label": "nhãn", "question": "câu hỏi"}]
    assert all("differs" in nearest for nearest in row["nearest"])


def test_the_form_of_the_values() -> None:
    row = json.loads(json.dumps(ANSWER.to_json()))
    assert row["status"] == "answered"
    assert row["text"] == "Tỷ lệ: 8,50%.\nThêm"
    assert row["figures"][0]["value"] == "8.50"
    assert row["figures"][0]["computed"] is False
    assert row["figures"][0]["period"] == {
        "label": "năm 2022", "start": "2022-01-01", "end": "2022-12-31",
    }  # fmt: skip
    assert row["citations"][0]["date"] == "2022-12-01"
    assert row["citations"][0]["source"] is None
    assert (row["citations"][0]["start"], row["citations"][0]["end"]) == (0, 9)


def test_an_empty_answer_has_every_key_too() -> None:
    row = Answer(Status.NOT_FOUND, "Không có.").to_json()
    assert set(row) == set(ANSWER.to_json())
    assert row["question"]["period"] == {"label": "", "start": None, "end": None}
    assert row["figures"] == row["citations"] == row["choices"] == row["nearest"] == []


def test_a_large_value_is_no_exponent() -> None:
    big = figure("1,2 triệu tỷ", "1.2E+6", "tỷ")
    answer = Answer(Status.ANSWERED, "x", figures=(StatedFigure(big, "x", 1),))
    assert answer.to_json()["figures"][0]["value"] == "1200000"
