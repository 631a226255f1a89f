"""/healthz turns red, and says why, when the bot does not do its work; /metrics always answers."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from bot import health
from bot.context import BotApplication
from index.generation import CATALOGUE_FILE, GENERATIONS, current_name
from retrieval.answer import Answer
from retrieval.service_protocol import IndexStatus
from tests.bot.conftest import Books, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram


async def look(port: int) -> tuple[int, dict[str, Any], str]:
    """Return the status and the page of /healthz, and the page of /metrics."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        found = await client.get("/healthz")
        metrics = await client.get("/metrics")
    assert metrics.status_code == 200
    return found.status_code, found.json(), metrics.text


async def started(telegram: FakeTelegram) -> None:
    telegram.say("thu ngân sách?")
    await off_loop(telegram.wait_sent, 1)


async def test_red_when_the_index_cannot_be_read_and_green_when_it_can_again(
    telegram: FakeTelegram,
    running: Running,
    books: Books,
    port: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    catalogue = books.index_dir / GENERATIONS / current_name(books.index_dir) / CATALOGUE_FILE
    content = catalogue.read_bytes()
    async with running(books.service, http_port=port, **books.settings):
        await started(telegram)
        status, page, metrics = await look(port)
        assert (status, page["ok"], "problems" in page) == (200, True, False)
        assert "hoibaocao_healthy 1.0" in metrics
        catalogue.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        for _ in range(2):
            status, page, metrics = await look(port)
        assert (status, page) == (503, {"ok": False, "problems": [health.INDEX]})
        assert "hoibaocao_healthy 0.0" in metrics
        assert 'hoibaocao_index{what="reports"}' in metrics
        assert "hoibaocao_index_age_seconds" in metrics
        books.rebuild()
        assert await off_loop(books.service.refresh)
        status, page, metrics = await look(port)
        assert (status, page["ok"]) == (200, True)
    said = [r.getMessage() for r in caplog.records if "not healthy" in r.getMessage()]
    assert len(said) == 1
    assert CATALOGUE_FILE not in str(page)


def _age(application: BotApplication, **seconds: float) -> None:
    """Let the last time that things went well lie so many seconds back."""
    pulse = application.bot_data.pulse
    for name, back in seconds.items():
        setattr(pulse, name, getattr(pulse, name) - back)


async def test_red_when_telegram_has_not_answered_for_long(
    telegram: FakeTelegram, running: Running, port: int
) -> None:
    telegram.fail("getUpdates", 502, times=1000)
    async with running(ScriptedService(), http_port=port) as application:
        await off_loop(telegram.wait_sent, 1, "setMyCommands")
        for _ in range(200):  # until it takes messages
            if (await look(port))[0] == 200:
                break
            await asyncio.sleep(0.02)
        assert (await look(port))[0] == 200
        settings = application.bot_data.settings
        limit = health.longest_silence(
            settings.telegram_poll_seconds, settings.telegram_timeout_seconds
        )
        _age(application, polled=limit)
        status, page, _ = await look(port)
        assert (status, page["problems"]) == (503, [health.TELEGRAM])
        assert page["generation"] == "g0"


async def test_a_poll_that_is_answered_makes_it_green(
    telegram: FakeTelegram, running: Running, port: int
) -> None:
    async with running(ScriptedService(), http_port=port) as application:
        await started(telegram)
        _age(application, polled=1e6)
        assert (await look(port))[0] == 503
        telegram.say("còn chi?")
        await off_loop(telegram.wait_sent, 2)
        assert (await look(port))[0] == 200


async def test_red_when_questions_hang_but_not_when_there_are_many(
    telegram: FakeTelegram, running: Running, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "CHECK_SECONDS", 0.05)
    service = ScriptedService(seconds=1.5)
    async with running(service, http_port=port) as application:
        telegram.say("thu ngân sách?")
        await off_loop(service.begun.wait, 5)
        assert (await look(port))[0] == 200  # it waits for the question: load
        _age(application, searched=health.BUSY_SECONDS)
        status, page, _ = await look(port)
        assert (status, page) == (503, {"ok": False, "problems": [health.ANSWERS]})
        await off_loop(telegram.wait_sent, 1)
        monkeypatch.setattr(health, "CHECK_SECONDS", 5)
        assert (await look(port))[0] == 200


async def test_red_when_updates_wait_and_none_is_handled(
    telegram: FakeTelegram, running: Running, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "BUSY_SECONDS", -1)
    async with running(ScriptedService(), http_port=port) as application:
        await started(telegram)
        monitor = health.Monitor(application, lambda: True)
        assert (await monitor.look()).ok
        with monkeypatch.context() as patch:
            patch.setattr(application.update_queue, "empty", lambda: False)
            assert (await monitor.look()).ok  # it may just have come
            assert (await monitor.look()).problems == (health.UPDATES,)
            application.bot_data.metrics.update("message")
            assert (await monitor.look()).ok


async def test_failures_are_counted(telegram: FakeTelegram, running: Running, port: int) -> None:
    def fail(question: str) -> Answer:
        raise OSError("the disk is on fire")

    telegram.fail("sendMessage", 429, retry_after=1)
    telegram.fail("sendMessage", 502)
    telegram.fail("getUpdates", 500)
    async with running(ScriptedService(fail), http_port=port):
        await started(telegram)
        metrics = (await look(port))[2]
    assert 'hoibaocao_answers_total{status="error"} 1.0' in metrics
    assert "hoibaocao_errors_total 1.0" in metrics
    for kind in ("429", "502", "500"):
        assert f'hoibaocao_telegram_errors_total{{kind="{kind}"}} 1.0' in metrics


async def test_metrics_of_an_index_that_was_never_read(
    telegram: FakeTelegram, running: Running, port: int
) -> None:
    class Broken(ScriptedService):
        def status(self) -> IndexStatus:
            raise OSError("gone")

    async with running(Broken(), http_port=port):
        await started(telegram)
        status, page, metrics = await look(port)
    assert (status, page["problems"]) == (503, [health.INDEX])
    assert "hoibaocao_healthy 0.0" in metrics
