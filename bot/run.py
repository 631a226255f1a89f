"""The whole bot process: settings in, index opened, Telegram polled until a signal."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from contextlib import closing, suppress

from bot.answering import AnsweringProcess, Opening
from bot.app import build_application
from bot.context import BotApplication
from bot.library import Library
from bot.serving import serve
from bot.settings import Settings
from bot.state import State

SWITCH_SECONDS = 0.0001  # Python's own is 0.005


def run_bot(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM.

    Raises ``SettingsError``, ``StateUnusable``, ``TelegramRefused`` and what opening the index
    raises.
    """
    settings.token  # noqa: B018  (fails now rather than after half a minute of loading)
    state = State(settings.state_file)
    with closing(AnsweringProcess(opening(settings))) as service:
        library = Library(service.holder, service)
        settle()
        asyncio.run(_run(build_application(settings, service, library, state)))


def opening(settings: Settings) -> Opening:
    """Return what the answering process needs of the settings; the token is not among it."""
    return Opening(
        settings.index_location,
        settings.cache_dir,
        settings.embedding_model,
        settings.log_level,
        settings.log_json,
    )


def settle() -> None:
    """Keep the event loop quick beside the threads that read the catalogue and the state.

    What is loaded by now lives as long as the process: a garbage collection need not walk it. A
    thread that computes gives way often: the loop asks for its turn after every system call.
    """
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(SWITCH_SECONDS)


async def _run(application: BotApplication) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not on Windows, where Ctrl-C raises KeyboardInterrupt instead.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    await serve(application, stop)
