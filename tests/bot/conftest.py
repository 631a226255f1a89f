"""Fixtures of the bot's tests: the fake server, and a bot running in this process."""

from __future__ import annotations

import asyncio
import shutil
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.app import build_application
from bot.context import BotApplication
from bot.library import Library
from bot.rebuild import Rebuilder
from bot.serving import serve
from bot.settings import Settings, load_settings
from bot.state import State
from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService
from retrieval.service_protocol import AnswerService
from tests.bot.reports import REPORTS
from tests.conftest import SmallIndex
from tests.fake_telegram import FakeTelegram

ADMIN = 42
T = TypeVar("T")
Running = Callable[..., AbstractAsyncContextManager[BotApplication]]

# A "build" of no reports: the real one is tested with the whole process.
QUICK_BUILD = [sys.executable, "-c", "print('{}')"]


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    fake = FakeTelegram().start()
    yield fake
    fake.stop()


@pytest.fixture
def port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@pytest.fixture
def settings(telegram: FakeTelegram, tmp_path: Path) -> Settings:
    return load_settings(
        env_file=None,
        telegram_token=telegram.token,
        telegram_base_url=telegram.base_url,
        admins=str(ADMIN),
        index_dir=tmp_path / "index",
        state_file=tmp_path / "state.sqlite3",
    )


@pytest.fixture
def library(small_index: SmallIndex, encoder: SentenceEncoder) -> Library:
    """The small real index, without an answering service."""
    return Library(LiveIndexHolder(small_index.index_dir), encoder)


@dataclass(frozen=True)
class Books:
    """A real service over its own copy of ``REPORTS``, whose files a test may change."""

    reports_dir: Path
    index_dir: Path
    service: LocalAnswerService
    library: Library
    encoder: SentenceEncoder
    cache_dir: Path

    def rebuild(self) -> None:
        """Build a new generation; the bot does not know of it yet."""
        settings = IndexSettings(encoder=self.encoder.name)
        build_index([self.reports_dir], self.index_dir, settings, self.encoder, self.cache_dir)

    @property
    def settings(self) -> dict[str, Any]:
        """What ``running`` needs to use it."""
        return {
            "books": self.library,
            "index_dir": self.index_dir,
            "reports_dirs": (self.reports_dir,),
            "cache_dir": self.cache_dir.resolve(),
        }


@pytest.fixture(scope="session")
def built(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> Path:
    """A folder with ``reports`` and the ``index`` of them."""
    folder = tmp_path_factory.mktemp("books")
    (folder / "reports").mkdir()
    for name, text in REPORTS.items():
        (folder / "reports" / name).write_text(text, encoding="utf-8")
    build_index(
        [folder / "reports"],
        folder / "index",
        IndexSettings(encoder=encoder.name),
        encoder,
        model_cache,
    )
    return folder


@pytest.fixture
def books(built: Path, tmp_path: Path, encoder: SentenceEncoder, model_cache: Path) -> Books:
    shutil.copytree(built, tmp_path / "books")
    index = tmp_path / "books" / "index"
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return Books(
        tmp_path / "books" / "reports",
        index,
        LocalAnswerService(holder, encoder),
        Library(holder, encoder),
        encoder,
        model_cache,
    )


@pytest.fixture
def running(settings: Settings, library: Library) -> Running:
    """Run a bot over the fake server while the body runs."""

    @asynccontextmanager
    async def run(
        service: AnswerService,
        build: list[str] | None = QUICK_BUILD,
        books: Library = library,
        **changes: Any,
    ) -> AsyncIterator[BotApplication]:
        used = settings.model_copy(update=changes)
        state = State(used.state_file)
        application = build_application(
            used, service, books, state, Rebuilder(build, {}) if build is not None else None
        )
        stop = asyncio.Event()
        task = asyncio.create_task(serve(application, stop))
        try:
            yield application
        finally:
            stop.set()
            await asyncio.wait_for(task, 30)

    return run


async def off_loop(call: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Wait for the fake server without holding up the bot, which runs in this loop."""
    return await asyncio.to_thread(call, *args, **kwargs)
