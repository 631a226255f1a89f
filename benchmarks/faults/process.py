"""The whole bot as an operator starts it, on the reports of ``seeds/`` in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.fake_telegram import FakeTelegram

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 180
COMMAND = [sys.executable, "-m", "bot.cli"]


@dataclass
class Bot:
    """The bot's process, and the server of the Bot API that it talks to."""

    telegram: FakeTelegram
    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        """Start the process, and wait until it answers."""
        self.launch()
        before = len(self.telegram.sent(chat=7))
        self.telegram.say("/start", user=7)
        self.telegram.wait_sent(before + 1, chat=7, timeout=START_SECONDS)

    def launch(self) -> None:
        """Start the process."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603
                [*COMMAND, "run"],
                cwd=self.folder,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.kill()
        self.process.wait()

    @property
    def log(self) -> str:
        """What the bot has logged."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")


def prepare(folder: Path, cache: Path, telegram: FakeTelegram, **settings: str) -> Bot:
    """Build the index and start the server; the bot is ready to be started."""
    reports = folder / "reports"
    shutil.copytree(ROOT / "seeds", reports)
    telegram.start()
    environment = {
        **{k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_BASE_URL": telegram.base_url,
        "TELEGRAM_MESSAGES_PER_SECOND": "1000",
        "USER_PER_MINUTE": "10000",
        "ALL_PER_MINUTE": "100000",
        "INDEX_DIR": str(folder / "index"),
        "REPORTS_DIRS": str(reports),
        "CACHE_DIR": str(cache.resolve()),
        "STATE_FILE": str(folder / "state.sqlite3"),
        **settings,
    }
    subprocess.run(  # noqa: S603
        [*COMMAND, "build"],
        check=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return Bot(telegram, folder, environment)
