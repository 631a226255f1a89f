"""Inline mode over HTTP with the real service."""

from __future__ import annotations

import json
from typing import Any

from bot import texts
from tests.bot.conftest import Books, Running, off_loop
from tests.bot.doubles import ScriptedService, clarify
from tests.fake_telegram import FakeTelegram


def results(telegram: FakeTelegram, number: int) -> list[dict[str, Any]]:
    call = telegram.wait_sent(number, "answerInlineQuery")
    found: list[dict[str, Any]] = json.loads(call.params["results"])
    return found


async def test_a_query_gives_a_card_with_links_to_its_citations(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.ask_inline("thu ngân sách Yên Bình 2023")
        [card] = await off_loop(results, telegram, 1)
        telegram.ask_inline("th")
        assert await off_loop(results, telegram, 2) == []
        telegram.ask_inline("kim ngạch xuất khẩu Yên Bình 2023")
        [nothing] = await off_loop(results, telegram, 3)
        link = card["reply_markup"]["inline_keyboard"][0][0]["url"]
        telegram.say(f"/start {link.split('start=')[1]}")
        opened = await off_loop(telegram.wait_sent, 1)
    assert "412,6 tỷ đồng" in card["title"]
    content = card["input_message_content"]
    assert content["parse_mode"] == "HTML"
    assert content["message_text"].startswith("<b>")
    assert "412,6 tỷ đồng" in opened.text
    assert nothing["title"] == texts.INLINE_NOTHING


async def test_each_reading_of_an_ambiguous_query_is_a_card(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(lambda q: clarify(q))):
        telegram.ask_inline("thu ngân sách Sao Mai")
        cards = await off_loop(results, telegram, 1)
    assert len(cards) == 2


async def test_only_the_newest_query_of_a_user_is_answered(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service):
        for typed in ("thu n", "thu ng", "thu ngân", "thu ngân sách"):
            telegram.ask_inline(typed)
        telegram.ask_inline("chi ngân sách", user=7)
        await off_loop(telegram.wait_sent, 2, "answerInlineQuery")
    assert sorted(question for question, _ in service.asked) == ["chi ngân sách", "thu ngân sách"]
    assert len(telegram.sent("answerInlineQuery")) == 2
