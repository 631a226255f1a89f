import io
import json
import logging
from collections.abc import Iterator

import httpx
import pytest

from bot.logs import REDACTED, configure_logging
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram

TOKEN = "123:TEST"


@pytest.fixture(autouse=True)
def _restored_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_token_is_in_no_line_nor_traceback() -> None:
    stream = io.StringIO()
    configure_logging("DEBUG", False, [TOKEN], stream)
    log = logging.getLogger("some.library")
    log.info("POST %s", httpx.URL(f"https://api.telegram.org/bot{TOKEN}/getMe"))
    log.info("quoted 123%3ATEST")
    try:
        raise ValueError(f"bad {TOKEN}")
    except ValueError:
        log.exception("failed")
    assert TOKEN not in stream.getvalue()
    assert "123%3ATEST" not in stream.getvalue()
    assert stream.getvalue().count(REDACTED) == 3
    assert "Traceback" in stream.getvalue()


def test_json_lines() -> None:
    stream = io.StringIO()
    configure_logging("INFO", True, [TOKEN], stream)
    try:
        raise ValueError(TOKEN)
    except ValueError:
        logging.getLogger("a").exception('said "%s"', TOKEN)
    logging.getLogger("a").debug("hidden")
    (row,) = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert row["level"] == "ERROR"
    assert row["message"] == f'said "{REDACTED}"'
    assert TOKEN not in row["traceback"]


async def test_a_running_bot_logs_no_token_even_at_debug(
    telegram: FakeTelegram, running: Running
) -> None:
    stream = io.StringIO()
    configure_logging("DEBUG", False, [telegram.token], stream)
    telegram.fail("sendMessage", 500)
    telegram.fail("getUpdates", 409)
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)
    assert "trying again" in stream.getvalue()
    assert telegram.token not in stream.getvalue()


def test_libraries_that_talk_while_loading_are_quiet() -> None:
    stream = io.StringIO()
    configure_logging("INFO", False, (), stream)
    logging.getLogger("faiss.loader").info("Loading faiss with AVX2 support.")
    logging.getLogger("faiss.loader").warning("cannot load")
    assert "AVX2" not in stream.getvalue()
    assert "cannot load" in stream.getvalue()
