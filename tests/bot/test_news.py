"""Following the index does not depend on telling the news."""

from __future__ import annotations

import asyncio

import pytest

from bot import news
from bot.context import BotApplication
from tests.bot.conftest import Running
from tests.bot.doubles import ScriptedService


async def test_news_that_cannot_be_told_do_not_keep_the_bot_on_an_old_index(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(application: BotApplication) -> int:
        raise OSError("the state file is on a full disk")

    monkeypatch.setattr(news, "tell_news", fail)
    service = ScriptedService()
    async with running(service, index_check_seconds=0.01):
        for _ in range(500):
            if service.refreshed:
                break
            await asyncio.sleep(0.02)
    assert service.refreshed
