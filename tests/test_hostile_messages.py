"""Hostile messages: what every parser, the renderer, buttons and links keep to, whatever comes.

The same promises as the campaign of ``benchmarks/faults/messages.py``, on fewer inputs.
"""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.faults import hostile_inputs
from benchmarks.faults import hostile_text as hostile
from bot.render import _choice_rows
from retrieval.answer import Answer, Choice, Status

SLOW = {"questions", "reports and figures", "renderer", "places in questions"}
# Pieces of the genre among characters that break readers; NFD as often as NFC.
texts = st.lists(
    st.one_of(
        st.sampled_from(hostile_inputs.WORDS),
        st.sampled_from(hostile_inputs.NASTY),
        st.text(st.characters(), max_size=8),
    ),
    max_size=14,
).flatmap(
    lambda pieces: st.sampled_from((" ", "", "\n")).flatmap(
        lambda joint: st.sampled_from(("NFC", "NFD", "NFKC")).map(
            lambda form: unicodedata.normalize(form, joint.join(pieces))
        )
    )
)


@pytest.mark.parametrize("name", list(hostile.TARGETS))
def test_promises_hold_for_whatever_is_typed(name: str) -> None:
    @settings(
        max_examples=12 if name in SLOW else 60,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(texts)
    def holds(text: str) -> None:
        hostile.TARGETS[name](text)

    holds()


@pytest.mark.parametrize("name", list(hostile.TARGETS))
def test_promises_hold_for_what_breaks_readers(name: str) -> None:
    rng = random.Random(name)  # noqa: S311  (no secret)
    for text in [rng.choice(hostile_inputs.NASTY) for _ in range(10)] + [
        hostile_inputs.generate(rng) for _ in range(10 if name in SLOW else 60)
    ]:
        hostile.TARGETS[name](text)


def test_a_choice_of_white_space_alone_still_has_a_label() -> None:
    answer = Answer(Status.CLARIFY, "?", choices=(Choice(" \n ", "a"), Choice("b\nc", "d")))
    assert [button.label for row in _choice_rows(answer, "0") for button in row] == [
        "1 · …",
        "2 · b c",
    ]
