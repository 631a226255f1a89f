"""Which of several numbers that fit alike comes first."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure
from retrieval.conversation import merge
from retrieval.ties import nearness, settled
from tests.retrieval.making import asked, figure


def named(indicator: str) -> Figure:
    return figure("5 tỷ đồng", "5", "tỷ đồng", indicator=indicator)


def test_the_fewest_words_that_nobody_asked_for() -> None:
    question = asked("giá trị xây dựng huyện Hàm Yên")
    both, alone = named("công nghiệp và xây dựng"), named("xây dựng")
    assert nearness(question, alone, "") < nearness(question, both, "")


def test_told_beside_what_was_asked_before() -> None:
    first = asked("tổng dư nợ Hàm Yên")
    then = merge(asked("bao nhiêu hộ vay"), first)
    assert then.before == first.terms
    assert merge(asked("còn Chiêm Hóa"), first).before == ()
    loans = figure("412 hộ", "412", "hộ", indicator="hộ vay")
    near_it = nearness(then, loans, "Tổng dư nợ đạt 91 tỷ đồng, với 412 hộ vay.")
    apart = nearness(then, loans, "Trong quý, giải ngân cho 412 hộ vay.")
    assert near_it < apart
    alone = replace(then, before=())
    assert nearness(alone, loans, "Tổng dư nợ.") == nearness(alone, loans, "Trong quý.")


def test_only_the_leading_ones_that_fit_alike_are_put_in_order() -> None:
    found = [(1, 3), (1, 2), (2, 1), (2, 0)]
    assert settled(found, lambda one: one[0], lambda one: (0, one[1])) == [
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 0),
    ]
    nothing: list[tuple[int, int]] = []
    assert settled(nothing, lambda one: one[0], lambda one: one) == []
