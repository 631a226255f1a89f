"""The name that stands right before a number."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.name_before import name_before, only_states


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trong đó, huyện Ea Súp đạt ", "huyện Ea Súp"),
        ("Dẫn đầu là Sở Y tế (", "Sở Y tế"),
        ("thấp nhất là Krông Bông, mới đạt ", "Krông Bông"),
        ("cao tốc Cam Lộ - La Sơn dài ", None),
        ("toàn tỉnh giải ngân được ", None),
    ],
)
def test_a_name_and_what_leads_from_it_to_the_number(text: str, name: str | None) -> None:
    span = name_before(text, Span(0, len(text)))
    assert (text[span.start : span.end] if span else None) == name


def test_words_that_only_state() -> None:
    assert only_states(" mới đạt ")
    assert not only_states(" của Krông Bông đạt ")
    assert not only_states("; đạt ")
    assert not only_states("")
