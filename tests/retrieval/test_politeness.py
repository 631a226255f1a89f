"""How a question addresses whom it asks is no part of it."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.politeness import asks_nothing, without_politeness
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


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
        ("giúp em tra cứu thu ngân sách Ba Bể", "thu ngân sách Ba Bể"),
        ("thu ngân sách Ba Bể nhé bot", "thu ngân sách Ba Bể"),
        ("thu phí trạm BOT", "thu phí trạm BOT"),
        ("Ba Bể có bao nhiêu trẻ em cần", "Ba Bể có bao nhiêu trẻ em cần"),
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


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("dịch vụ tra cứu Ba Bể bao nhiêu lượt", {"tra", "cuu"}),
        ("xe qua trạm BOT Ba Bể", {"bot"}),
        ("Ba Bể có bao nhiêu trẻ em cần bảo vệ", {"em"}),
        ("Ba Bể thu hồi toàn bộ bao nhiêu giấy phép", {"bo"}),
    ],
)
def test_what_is_of_the_matter_is_kept(question: str, terms: set[str]) -> None:
    assert terms <= set(asked(question).terms)


@pytest.mark.parametrize(
    "question",
    [
        "tra cứu thu ngân sách Ba Bể",
        "em cần thu ngân sách Ba Bể",
        "bot thu ngân sách Ba Bể",
        "thu ngân sách Ba Bể cần gấp ạ",
        "toàn bộ thu ngân sách Ba Bể",
    ],
)
def test_what_only_addresses_is_no_term(question: str) -> None:
    assert asked(question).terms == ("#budget_revenue",)


@pytest.mark.parametrize(
    "message", ["ok", "dạ vâng em cảm ơn ạ", "da vang cam on", "dạ em hiểu rồi, cảm ơn anh nhiều ạ"]
)
def test_a_nod_gets_a_word_back_and_no_search(ask_sums: Ask, message: str) -> None:
    assert asks_nothing(message)
    assert "không nêu" not in ask_sums(message).headline


@pytest.mark.parametrize(
    "message",
    ["vâng còn 2021", "cảm ơn, còn năm 2021?", "ok thế còn Chi Lăng", "em", "Ba Bể", "bot"],
)
def test_what_asks_is_no_nod(message: str) -> None:
    assert not asks_nothing(message)
