"""Failures over HTTP: Telegram's bad moments, hostile messages, our own errors."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot import texts
from bot.errors import TelegramRefused
from bot.settings import Settings
from retrieval.answer import Answer, Status
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram


async def test_flood_limit_and_server_errors_do_not_lose_the_answer(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.fail("sendMessage", 429, retry_after=1)
    telegram.fail("sendMessage", 500, times=2)
    telegram.fail("sendMessage", 502)
    service = ScriptedService()
    async with running(service):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)
    codes = [call.code for call in telegram.calls if call.method == "sendMessage"]
    assert codes == [429, 500, 500, 502, 200]
    assert len(service.asked) == 1


async def test_poll_errors_do_not_lose_the_question(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.fail("getUpdates", 502, times=2)
    telegram.fail("getMe", 500)
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)


async def test_server_without_command_menu_is_no_failure(
    telegram: FakeTelegram, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.missing.add("setMyCommands")
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)
    assert "the command menu could not be set" in caplog.text


async def test_an_error_shows_an_id_to_the_user_and_the_cause_to_the_operator(
    telegram: FakeTelegram, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(question: str) -> Answer:
        raise OSError("the disk is on fire")

    service = ScriptedService(fail)
    async with running(service):
        telegram.say("thu ngân sách?")
        told = await off_loop(telegram.wait_sent, 1)
    head, tail = texts.TROUBLE.split("{id}")
    error_id = told.text.removeprefix(head).removesuffix(tail)
    assert len(error_id) == 6
    assert "fire" not in told.text
    assert f"error {error_id}: OSError('the disk is on fire')" in caplog.text


async def test_conflict_is_explained_in_one_line(
    telegram: FakeTelegram, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("getUpdates", 409)
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)
    explained = [r for r in caplog.records if "another process is polling" in r.getMessage()]
    assert len(explained) == 1
    assert explained[0].exc_info is None


async def test_blocked_by_the_user_is_no_error(
    telegram: FakeTelegram, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", 403)
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        telegram.say("thu ngân sách?", user=7)
        await off_loop(telegram.wait_sent, 1)
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]


async def test_wrong_token_is_refused_in_one_line(settings: Settings, running: Running) -> None:
    with pytest.raises(TelegramRefused, match="TELEGRAM_TOKEN"):
        async with running(
            ScriptedService(), telegram_token=type(settings.telegram_token)("124:WRONG")
        ):
            await asyncio.sleep(0)


async def test_token_revoked_while_running_ends_the_bot_with_one_line(
    telegram: FakeTelegram, running: Running
) -> None:
    async def converse() -> None:
        async with running(ScriptedService()):
            telegram.say("thu ngân sách?")
            await off_loop(telegram.wait_sent, 1)
            telegram.fail("getUpdates", 401, times=9)
            telegram.say("còn năm 2022?")
            await asyncio.sleep(0.5)

    with pytest.raises(TelegramRefused, match="TELEGRAM_TOKEN"):
        await converse()


@pytest.mark.parametrize(
    "text",
    ["😀😀😀", "\ud800 lone", "a\x00b\x07c", "x" * 100_000, "<b>&lt;", "/", "@hoibaocao_test_bot"],
)
async def test_hostile_text_reaches_the_service_and_an_echo_of_it_is_sent(
    telegram: FakeTelegram, running: Running, text: str
) -> None:
    def echo(question: str) -> Answer:
        return Answer(Status.NOT_FOUND, f"Không rõ: {question}", (question,))

    async with running(ScriptedService(echo)):
        telegram.say(text)
        await off_loop(telegram.wait_sent, 1)


async def test_refused_html_is_sent_as_plain_text(telegram: FakeTelegram, running: Running) -> None:
    telegram.fail("sendMessage", 400)
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        answer = await off_loop(telegram.wait_sent, 1)
    assert "parse_mode" not in answer.params
    assert answer.text.startswith("Thu ngân sách huyện Sao Mai")
    assert answer.buttons
