"""The token, the webhook's secret and links to files: in no log, message, metric or state."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from pydantic import SecretStr

from bot.logs import configure_logging
from bot.settings import Settings
from tests.bot.conftest import ADMIN, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.bot.reports import LUC_YEN
from tests.fake_telegram import FakeTelegram

SECRET = "0123456789abcdef-XYZ"


@pytest.fixture(autouse=True)
def _restored_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in logging.Logger.manager.loggerDict:
        logging.getLogger(name).setLevel(logging.NOTSET)


def state_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("state.sqlite3*"))


async def use(telegram: FakeTelegram) -> None:
    """Do whatever makes the bot say or log something: answers, files, failures of every kind."""
    content = LUC_YEN.encode()

    def send(name: str, file_id: str) -> None:
        document = {"file_id": file_id, "file_unique_id": "u", "file_name": name, "file_size": 9}
        telegram.push_message(user=ADMIN, document=document)

    telegram.fail("sendMessage", 500, times=1)
    telegram.say("thu ngân sách?")
    await off_loop(telegram.wait_sent, 1)
    send("mật.txt", telegram.add_file(content, "duong-dan-tep.txt"))
    await off_loop(telegram.wait_sent, 2)
    send("không.txt", "no-such-file")  # getFile fails: the user gets an error with an id
    await off_loop(telegram.wait_sent, 3)
    telegram.fail("sendMessage", 403)
    telegram.say("bị chặn?", user=6)
    telegram.fail("sendChatAction", 400, times=5)
    telegram.say("/rebuild", user=ADMIN)
    telegram.say("/thongke", user=ADMIN)
    await off_loop(telegram.wait_sent, 5)


@pytest.mark.parametrize("mode", ["polling", "webhook", "secret made up"])
@pytest.mark.parametrize("as_json", [False, True])
async def test_secrets_are_nowhere_in_what_a_run_leaves_behind(
    telegram: FakeTelegram,
    running: Running,
    settings: Settings,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    mode: str,
    as_json: bool,
) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    changes: dict[str, object] = {"http_port": port, "reports_dirs": (reports,)}
    if mode != "polling":
        changes["webhook_url"] = f"http://127.0.0.1:{port}/hook"
    if mode == "webhook":
        changes["webhook_secret"] = SecretStr(SECRET)
    used = settings.model_copy(update=changes)
    lines = io.StringIO()
    configure_logging("DEBUG", as_json, used.secrets, lines)
    async with running(ScriptedService(), **changes):
        if mode != "polling":
            await off_loop(telegram.wait_sent, 1, "setWebhook")
        await use(telegram)
        async with httpx.AsyncClient(trust_env=False) as client:
            pages = [
                (await client.get(f"http://127.0.0.1:{port}/{path}")).text
                for path in ("metrics", "healthz", "hook", "nothing")
            ]
        await asyncio.sleep(0.2)
    printed = capfd.readouterr()
    state = b"".join(path.read_bytes() for path in state_files(tmp_path))
    said = "\n".join(str(call.params) for call in telegram.calls if call.method != "setWebhook")
    everything = {
        "log": lines.getvalue(),
        "stdout": printed.out,
        "stderr": printed.err,
        "http": "\n".join(pages),
        "state": state.decode("utf-8", "replace"),
        "messages": said,
    }
    assert "error " in everything["log"], "the failures were logged"
    hooks = telegram.sent("setWebhook")
    secrets = [telegram.token, quote(telegram.token, safe=""), "/file/bot", "duong-dan-tep"]
    secrets += [hook.params["secret_token"] for hook in hooks]
    assert len(hooks) == (mode != "polling")
    found = [(where, s) for where, text in everything.items() for s in secrets if s in text]
    assert found == []


async def test_only_the_owner_reads_the_state_file(running: Running, tmp_path: Path) -> None:
    async with running(ScriptedService()):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in state_files(tmp_path)}
    assert len(modes) > 1, "the -wal file is there, too"
    assert set(modes.values()) == {0o600}
