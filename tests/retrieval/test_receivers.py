"""Who is given to is no place whose number is asked for."""

from __future__ import annotations

from tests.retrieval.making import asked


def test_who_was_given_to_is_not_compared() -> None:
    question = asked("Hà Nội hỗ trợ Quảng Bình bao nhiêu tỷ đồng")
    assert [m.place.name for m in question.places] == ["thành phố Hà Nội"]
    both = asked("Hà Nội và Quảng Bình hỗ trợ bao nhiêu tỷ đồng")
    assert len(both.places) == 2
