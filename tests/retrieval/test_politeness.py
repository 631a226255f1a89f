"""How a question addresses whom it asks is no part of it."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.politeness import without_politeness
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Cho em hỏi còn Ba Bể vậy ạ?", "còn Ba Bể?"),
        ("anh ơi cho em hỏi thu ngân sách Ba Bể", "thu ngân sách Ba Bể"),
        ("cho em hoi thu ngan sach Ba Be", "thu ngan sach Ba Be"),
        ("thu ngân sách Ba Bể giúp em với ạ", "thu ngân sách Ba Bể"),
        ("cho em hỏi thu ngân sách Ba Bể 2019 vậy ạ?", "thu ngân sách Ba Bể 2019?"),
        ("cho em hỏi 9 tháng đạt mấy % ạ?", "9 tháng đạt mấy %?"),
        ("thế Ba Bể thì sao", "thế Ba Bể thì sao"),
        ("vì sao thu giảm thế?", "vì sao thu giảm thế?"),
        ("cho em hỏi", "cho em hỏi"),
        ("?", "?"),
    ],
)
def test_only_what_addresses_is_left_out(text: str, kept: str) -> None:
    assert without_politeness(text) == kept


def test_a_polite_follow_up_is_a_follow_up(ask_sums: Ask) -> None:
    history = ["Ba Bể có bao nhiêu xã đạt chuẩn nông thôn mới"]
    plain = ask_sums("thêm bao nhiêu xã", *history)
    assert plain.status is Status.ANSWERED
    assert ask_sums("Cho em hỏi thêm bao nhiêu xã vậy ạ?", *history).headline == plain.headline
