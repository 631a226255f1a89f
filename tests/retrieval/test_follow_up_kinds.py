"""Follow-ups that name another thing of the kind asked about before."""

from __future__ import annotations

import pytest

from retrieval.conversation import merge
from retrieval.follow_up_kinds import of_same_kind
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("before", "said", "terms"),
    [
        ("mầm non tỉnh Kon Tum thiếu bao nhiêu", "còn tiểu học", ("tieu", "hoc", "#unmet")),
        ("mầm non tỉnh Kon Tum thiếu bao nhiêu", "tiểu học thì sao?", ("tieu", "hoc", "#unmet")),
        ("thiệt hại thủy lợi tỉnh Kon Tum", "còn giao thông", ("giao", "thong", "thiet", "hai")),
    ],
)
def test_it_is_asked_for_what_that_was(before: str, said: str, terms: tuple[str, ...]) -> None:
    merged = merge(asked(said), asked(before))
    assert merged.terms == terms


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("tỷ lệ hộ nghèo tỉnh Kon Tum", "còn tiểu học"),
        ("mầm non tỉnh Kon Tum thiếu bao nhiêu", "còn dân số"),
        ("mầm non tỉnh Kon Tum thiếu bao nhiêu", "còn mầm non"),
    ],
)
def test_a_thing_of_another_kind_is_asked_by_itself(before: str, said: str) -> None:
    own = asked(said)
    assert of_same_kind(own, own, asked(before)) is own
