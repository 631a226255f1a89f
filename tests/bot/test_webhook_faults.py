"""Posts to the webhook that come twice, are forged or broken, or cannot be kept."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx
import pytest
from pydantic import SecretStr

from bot.settings import Settings
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.bot.test_load_over_http import echo
from tests.bot.test_telegram_faults import USERS, answered_once, ask, update_of
from tests.fake_telegram import FakeTelegram

SECRET = "0123456789abcdef-XYZ"


@pytest.fixture
def hook(port: int) -> dict[str, object]:
    url = f"http://127.0.0.1:{port}/hook"
    return {"webhook_url": url, "webhook_secret": SecretStr(SECRET), "http_port": port}


async def test_posts_twice_and_out_of_order_are_answered_once(
    telegram: FakeTelegram, running: Running, hook: dict[str, object]
) -> None:
    telegram.disorder = random.Random(7)  # noqa: S311
    service = ScriptedService(echo)
    async with running(service, **hook):
        await off_loop(telegram.wait_sent, 1, "setWebhook")
        ask(telegram)
        await answered_once(telegram)
    assert len(service.asked) == len(USERS)


async def test_posts_that_are_forged_broken_or_huge_are_refused_and_cost_nothing(
    telegram: FakeTelegram, running: Running, hook: dict[str, object]
) -> None:
    url, update = str(hook["webhook_url"]), update_of(7, 7, "giả mạo")
    good = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    service = ScriptedService(echo)

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"x" * 100_000

    async with running(service, **hook), httpx.AsyncClient(trust_env=False) as client:
        await off_loop(telegram.wait_sent, 1, "setWebhook")
        codes = [
            (await client.post(url, json=update, headers=headers)).status_code
            for headers in ({}, {next(iter(good)): SECRET[:-1]}, {next(iter(good)): ""})
        ]
        codes += [
            (await client.post(url, content=content, headers=good)).status_code
            for content in (b'{"update_id": 5, ', b"[" * 100_000, b"\xff", b"null")
        ]
        for content in (b"x" * 10_000_000, pieces()):
            with suppress(httpx.HTTPError):  # closed while it was being sent
                codes.append((await client.post(url, content=content, headers=good)).status_code)
        _, writer = await asyncio.open_connection("127.0.0.1", int(str(hook["http_port"])))
        writer.write(b'POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{"update_id"')
        writer.close()
        await writer.wait_closed()
        ask(telegram)
        await answered_once(telegram)
    assert codes[:7] == [403] * 3 + [400] * 4
    assert set(codes[7:]) <= {400, 413}
    assert len(service.asked) == len(USERS)


async def test_posts_come_again_while_the_state_file_takes_nothing(
    telegram: FakeTelegram, running: Running, hook: dict[str, object], settings: Settings
) -> None:
    async with running(ScriptedService(echo), **hook):
        await off_loop(telegram.wait_sent, 1, "setWebhook")
        other = sqlite3.connect(settings.state_file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")  # as a full disk would: nothing can be written
        ask(telegram)
        await asyncio.sleep(5.5)  # longer than the bot waits for the file
        assert not telegram.sent()
        other.execute("ROLLBACK")
        other.close()
        await answered_once(telegram)
