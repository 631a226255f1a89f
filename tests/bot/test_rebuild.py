import asyncio
import sys
from pathlib import Path

import pytest

from bot.cli import build_parser
from bot.rebuild import Rebuilder, build_command, build_environment
from bot.settings import load_settings


def test_the_command_line_understands_the_build_command() -> None:
    settings = load_settings(env_file=None, reports_dirs="a,b c", index_dir="i")
    command = build_command(settings)
    arguments = build_parser().parse_args(command[command.index("bot.cli") + 1 :])
    assert arguments.command == "build"
    assert arguments.json
    assert arguments.reports == [Path("a"), Path("b c")]
    assert arguments.index == Path("i")


def test_a_build_gets_the_settings_but_not_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:TEST")
    monkeypatch.setenv("webhook_secret", "0123456789abcdef")
    settings = load_settings(env_file=None, cache_dir="c", embedding_model="m")
    environment = build_environment(settings)
    assert not {"123:TEST", "0123456789abcdef"} & set(environment.values())
    assert (environment["CACHE_DIR"], environment["EMBEDDING_MODEL"]) == ("c", "m")


async def test_progress_and_outcome_of_a_build() -> None:
    code = (
        "import sys, time; print('encoding 3/7', file=sys.stderr, flush=True); time.sleep(0.5);"
        "print('{\"reports\": 2}')"
    )
    rebuilder = Rebuilder([sys.executable, "-c", code], {})
    task = asyncio.create_task(rebuilder.run())
    async with asyncio.timeout(20):
        while rebuilder.progress == ("", ""):  # noqa: ASYNC110  (a process writes it)
            await asyncio.sleep(0.01)
    assert rebuilder.busy
    assert rebuilder.progress == ("encoding", "3/7")
    with pytest.raises(RuntimeError):
        await rebuilder.run()
    outcome = await task
    assert outcome.ok
    assert outcome.summary == {"reports": 2}
    assert not rebuilder.busy


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ([sys.executable, "-c", "import sys; print('x'); sys.exit('no room; free some')"], "room"),
        ([sys.executable, "-c", "raise SystemExit(7)"], "exit status 7"),
        (["/no/such/program"], "could not be started"),
    ],
)
async def test_failures_have_a_reason(command: list[str], reason: str) -> None:
    outcome = await Rebuilder(command, {}).run()
    assert not outcome.ok
    assert reason in outcome.reason
