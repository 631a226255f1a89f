"""Telegram's broken moments over HTTP: no question lost, none answered twice, nothing told."""

from __future__ import annotations

import asyncio
import json
import logging
import random
from collections import Counter

import pytest

from bot import texts
from bot.settings import Settings
from bot.state import State
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.bot.test_load_over_http import echo
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.objects import chat_of, user_of

USERS = range(1, 9)


def ask(telegram: FakeTelegram) -> None:
    for user in USERS:
        telegram.say(f"câu hỏi riêng {user}", user=user)


async def answered_once(telegram: FakeTelegram) -> None:
    """Wait for everybody's answer, and a little for answers that must not come."""
    for user in USERS:
        await off_loop(telegram.wait_sent, 1, "sendMessage", user)
    await asyncio.sleep(0.6)
    shown = Counter(call.params["chat_id"] for call in telegram.sent())
    assert shown == {str(user): 1 for user in USERS}
    assert {c.text for c in telegram.sent()} == {f"câu hỏi riêng {user}" for user in USERS}


@pytest.mark.parametrize("kind", ["cut", "garbage"])
async def test_a_message_whose_answer_breaks_off_is_not_sent_again(
    telegram: FakeTelegram, running: Running, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    telegram.spoil("sendMessage", kind, taken=True, times=5)
    async with running(ScriptedService(echo)):
        ask(telegram)
        await answered_once(telegram)
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert "secret=" not in caplog.text


@pytest.mark.parametrize("kind", ["drop", "page", "gateway", "hang"])
async def test_a_message_that_was_not_taken_is_sent_again(
    telegram: FakeTelegram, running: Running, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.spoil("sendMessage", kind, times=5)
    async with running(ScriptedService(echo), telegram_timeout_seconds=0.5):
        ask(telegram)
        await answered_once(telegram)
    assert "log in" not in caplog.text


async def test_what_was_taken_without_a_word_comes_again_rather_than_never(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.spoil("sendMessage", "drop", taken=True)
    async with running(ScriptedService(echo)):
        telegram.say("câu hỏi", user=5)
        await off_loop(telegram.wait_sent, 2, "sendMessage", 5)
        await asyncio.sleep(0.3)
    assert len(telegram.sent(chat=5)) == 2


@pytest.mark.parametrize("kind", ["cut", "garbage", "page", "gateway", "drop", "hang"])
async def test_updates_whose_delivery_breaks_off_come_again_and_once(
    telegram: FakeTelegram, running: Running, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    telegram.spoil("getUpdates", kind, taken=True, times=2)
    service = ScriptedService(echo)
    async with running(service, telegram_timeout_seconds=0.5, telegram_poll_seconds=0):
        ask(telegram)
        await answered_once(telegram)
    assert max(Counter(question for question, _ in service.asked).values()) == 1
    assert "câu hỏi riêng" not in caplog.text


async def test_updates_twice_and_out_of_order_are_answered_once(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.disorder = random.Random(7)  # noqa: S311
    service = ScriptedService(echo)
    async with running(service):
        for _ in range(3):
            ask(telegram)
            await asyncio.sleep(0.2)
        await off_loop(telegram.wait_sent, 3 * len(USERS))
        telegram.say("câu cuối", user=99)
        await off_loop(telegram.wait_sent, 1, "sendMessage", 99)
    assert Counter(c.params["chat_id"] for c in telegram.sent()) == {
        **{str(user): 3 for user in USERS}, "99": 1
    }  # fmt: skip
    assert len(service.asked) == 3 * len(USERS) + 1


async def test_an_update_that_cannot_be_read_does_not_hold_up_the_others(
    telegram: FakeTelegram, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    bent = {"message_id": 1, "date": 10**30, "chat": chat_of(3), "text": "điều bí mật"}
    telegram._push({"message": bent})
    telegram.junk = [None, 7, [], {}, {"update_id": "x"}, {"update_id": 2**64}, {"message": {}}]
    telegram._push({"message": ["x"]})
    async with running(ScriptedService(echo)):
        ask(telegram)
        await answered_once(telegram)
    assert caplog.text.count("could not be read") == 2
    assert "bí mật" not in caplog.text


async def test_answers_wait_until_telegram_is_back(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.fail("sendMessage", 500, times=4)  # more often than a call is tried again
    async with running(ScriptedService(echo), telegram_retries=1):
        telegram.say("câu hỏi", user=5)
        await off_loop(telegram.wait_sent, 1)
    assert [c.text for c in telegram.sent()] == ["câu hỏi"]


async def test_telegram_closed_for_a_while_is_waited_for(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(echo, seconds=0.05)):
        ask(telegram)
        await off_loop(telegram.wait_sent, 1)
        telegram.away(1)
        await answered_once(telegram)


def update_of(number: int, user: int, text: str) -> dict[str, object]:
    message = {
        "message_id": 1, "date": 1, "chat": chat_of(user), "from": user_of(user), "text": text
    }  # fmt: skip
    return {"update_id": number, "message": message}


async def test_what_a_killed_process_had_taken_is_answered_by_the_next_once(
    telegram: FakeTelegram, running: Running, settings: Settings
) -> None:
    state = State(settings.state_file)
    left = [update_of(number, number, f"câu hỏi riêng {number}") for number in USERS]
    done = update_of(50, 50, "đã trả lời")
    state.taken.take([(int(str(u["update_id"])), json.dumps(u)) for u in [*left, done]])
    state.taken.handled(50)
    state.close()
    # Telegram had not heard that they were taken: it offers them again.
    telegram._updates += [*left, done]
    async with running(ScriptedService(echo)):
        await answered_once(telegram)
    telegram._updates += [*left, done]
    async with running(ScriptedService(echo)):
        await asyncio.sleep(0.5)
        await answered_once(telegram)


def test_an_update_that_kills_every_process_is_given_up(settings: Settings) -> None:
    def restart() -> list[tuple[int, str]]:
        state = State(settings.state_file)
        waiting = state.taken.waiting()
        state.close()
        return waiting

    state = State(settings.state_file)
    state.taken.take([(1, "{}"), (2, None)])
    state.close()
    assert [restart() for _ in range(4)] == [[(1, "{}")]] * 3 + [[]]


def test_a_process_that_ends_in_order_does_not_count(settings: Settings) -> None:
    state = State(settings.state_file)
    state.taken.take([(1, "{}")])
    for _ in range(9):
        assert state.taken.waiting() == [(1, "{}")]
        state.taken.survived()
    state.close()


def test_numbers_are_remembered_for_two_days_and_bodies_for_one(settings: Settings) -> None:
    now = 0.0
    state = State(settings.state_file, lambda: now)
    assert state.taken.take([(1, "{}"), (2, "{}")]) == {1, 2}
    now = 86_000
    assert state.taken.take([(1, "{}"), (3, "{}")]) == {3}
    now = 87_000
    assert state.taken.waiting() == [(3, "{}")]
    assert state.taken.take([(1, "{}")]) == set()
    now = 2 * 86_400 + 1
    assert state.taken.take([(1, "{}"), (3, "{}")]) == {1}
    state.close()


async def test_a_stop_while_telegram_is_away_is_quick_and_loses_nothing(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.fail("sendMessage", 500, times=1000)
    service = ScriptedService(echo)
    async with running(service):
        ask(telegram)
        await off_loop(telegram.wait, lambda: len(telegram.calls) > len(USERS))
    assert not telegram.sent()
    telegram._failures.clear()
    async with running(ScriptedService(echo)):
        await answered_once(telegram)


async def test_a_press_that_telegram_has_given_up_waiting_for_still_works(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        card = await off_loop(telegram.wait_sent, 1)
        telegram.press(card, card.buttons[0]["callback_data"])
        telegram._queries.clear()  # "query is too old"
        shown = await off_loop(telegram.wait_sent, 2)
    assert "Huyện đã trồng mới" in shown.text
    assert not [c for c in telegram.sent() if c.text.startswith(texts.TROUBLE[:20])]
