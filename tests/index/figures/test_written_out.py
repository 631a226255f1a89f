"""Glued words and short forms of a base are read as what they mean, where they stand."""

from __future__ import annotations

import pytest

from index.figures.written_out import parted, written_out
from index.language.scan import scan
from tests.index.figures.one_report import facts_of, figures_of, report_of


def test_every_token_stays_in_its_place() -> None:
    text = "tăngso với CK 5%"
    tokens = written_out(scan(text))
    assert [token.text for token in tokens] == ["tăng", "so", "với", "cùng", "kỳ", "5", "%"]
    assert [text[token.start : token.end] for token in tokens[:5]] == [
        "tăng",
        "so",
        "với",
        "C",
        "K",
    ]
    assert parted(text) == "tăn so với CK 5%"


def test_a_short_form_stands_for_the_base_only_behind_its_joint() -> None:
    assert [token.text for token in written_out(scan("sàn CK tăng"))] == ["sàn", "ck", "tăng"]


@pytest.mark.parametrize(
    ("text", "name", "direction", "number"),
    [
        ("Thu phí ước 55,3 tỷ đồng, so với CK giảm (-2,64%).", "Thu phí", "giảm", "2,64%"),
        ("Thu phí đạt 12 tỷ đồng, so với CKNT tăng 5%.", "Thu phí", "tăng", "5%"),
        ("Thu phí đạt 12 tỷ đồng, tăngso với cùng kỳ 5%.", "Thu phí", "tăng", "5%"),
        ("Thu phí đạt 12 tỷ đồng, so cùng kỳ tăng 5%.", "Thu phí", "tăng", "5%"),
        ("Thu phí giảmso với năm trước 3,1%.", "Thu phí", "giảm", "3,1%"),
    ],
)
def test_the_change_is_of_what_was_told(text: str, name: str, direction: str, number: str) -> None:
    assert facts_of(text)[-1] == (number, name, "growth_vs_same_period", direction)
    last, body = figures_of(text)[-1], report_of(text).body
    assert body[last.span.start : last.span.end] == number
    assert last.period is not None
    assert last.period.year == 2022


def test_marks_left_out_beside_a_percent_are_read() -> None:
    text = "Thu ngân sách 600 tỷ đồng, bang 66% chi tiêu HĐND tỉnh giao (900 tỷ đồng)."
    found = [(f.text, f.relation.value) for f in figures_of(text)]
    assert found[1:] == [("66%", "pct_of_plan"), ("900 tỷ đồng", "plan")]
    spent = [f.relation.value for f in figures_of("Giáo dục chiếm 41% chi tiêu của hộ.")]
    assert "pct_of_plan" not in spent
