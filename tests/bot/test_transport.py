"""The connections to Telegram: none is lost to a cancelled call, and lost ones are replaced."""

from __future__ import annotations

import asyncio
import logging
import random

import pytest
from telegram.error import NetworkError
from telegram.request import RequestData

from bot.transport import CertainRequest
from tests.fake_telegram import FakeTelegram

CONNECTIONS = 2


async def get_me(request: CertainRequest, telegram: FakeTelegram) -> object:
    return await request.post(f"{telegram.base_url}/bot{telegram.token}/getMe", RequestData())


async def test_cancelled_calls_use_up_no_connection(telegram: FakeTelegram) -> None:
    """Cancelled at every stage: httpcore loses a connection for some of them."""
    chance = random.Random(3)  # noqa: S311
    request = CertainRequest(5, CONNECTIONS)
    await request.initialize()
    for _ in range(150):
        calls = [asyncio.create_task(get_me(request, telegram)) for _ in range(2)]
        for call in calls:
            await asyncio.sleep(chance.uniform(0, 0.004))
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
    await asyncio.gather(*list(request._calls))
    pool = request._client._transport._pool  # type: ignore[attr-defined]
    assert all(connection.is_idle() for connection in pool.connections)
    assert await get_me(request, telegram)
    await request.shutdown()


async def test_connections_that_are_used_up_are_replaced(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    request = CertainRequest(0.3, CONNECTIONS)
    await request.initialize()
    assert await get_me(request, telegram)
    url = f"{telegram.base_url}/bot{telegram.token}/getMe"
    held = [request._client.stream("POST", url) for _ in range(CONNECTIONS)]
    for stream in held:
        await stream.__aenter__()  # never closed
    with caplog.at_level(logging.WARNING), pytest.raises(NetworkError):
        await get_me(request, telegram)
    assert await get_me(request, telegram)
    assert "opening others" in caplog.text
    await request.shutdown()
