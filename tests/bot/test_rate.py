"""How long a failing call is tried again, and that Telegram's pauses are kept."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot import rate
from bot.rate import PatientRateLimiter


class Script:
    """A call that fails as told and then succeeds."""

    def __init__(self, *failures: Exception) -> None:
        self._failures: Iterator[Exception] = iter(failures)
        self.times: list[float] = []

    async def __call__(self) -> bool:
        self.times.append(time.monotonic())
        for failure in self._failures:
            raise failure
        return True


async def call(limiter: PatientRateLimiter, script: Script, endpoint: str = "sendMessage") -> Any:
    return await limiter.process_request(script, (), {}, endpoint, {"chat_id": 1}, None)


async def test_a_pause_that_telegram_asks_for_is_kept_and_is_no_failure() -> None:
    limiter = PatientRateLimiter(retries=0, first_wait=0.01)
    script = Script(*[RetryAfter(1) for _ in range(2)])
    assert await call(limiter, script)
    waited = [b - a for a, b in zip(script.times, script.times[1:], strict=False)]
    assert min(waited) >= 1


async def test_a_message_outlasts_an_absence_of_telegram_longer_than_its_retries() -> None:
    limiter = PatientRateLimiter(retries=1, first_wait=0.001)
    assert await call(limiter, Script(*[NetworkError("away") for _ in range(9)]))


async def test_a_message_that_alone_fails_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate, "LEAST_SECONDS", 0.0)
    limiter = PatientRateLimiter(retries=2, first_wait=0.03)

    async def others() -> None:
        while True:
            await call(limiter, Script())
            await asyncio.sleep(0.001)

    beside = asyncio.create_task(others())
    with pytest.raises(NetworkError):
        await asyncio.wait_for(call(limiter, Script(*[NetworkError("no")] * 99)), 10)
    beside.cancel()


async def test_what_shows_nothing_new_is_tried_only_so_often() -> None:
    limiter = PatientRateLimiter(retries=2, first_wait=0.001)
    script = Script(*[NetworkError("away") for _ in range(9)])
    with pytest.raises(NetworkError):
        await call(limiter, script, "editMessageText")
    assert len(script.times) == 3


async def test_a_refusal_is_not_repeated() -> None:
    script = Script(BadRequest("no such chat"))
    with pytest.raises(BadRequest):
        await call(PatientRateLimiter(retries=5), script)
    assert len(script.times) == 1


@pytest.mark.parametrize("failure", [NetworkError("away"), RetryAfter(900)])
async def test_the_stop_ends_the_waiting(failure: Exception) -> None:
    stopping = asyncio.Event()
    limiter = PatientRateLimiter(retries=9, first_wait=60, stopping=stopping)
    waiting = asyncio.create_task(call(limiter, Script(*[failure] * 9)))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    stopping.set()
    with pytest.raises(type(failure)):
        await asyncio.wait_for(waiting, 10)
