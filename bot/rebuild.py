"""Rebuilding the index in a process of its own, so that the bot goes on answering."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.settings import Settings

_TAIL = 4000  # characters of the build's log that are kept for its last line
_STOP_SECONDS = 10
_SECRETS = ("TELEGRAM_TOKEN", "WEBHOOK_SECRET")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. ``summary`` is the build's own JSON, ``reason`` its last log line."""

    ok: bool
    seconds: float
    summary: Mapping[str, Any]
    reason: str = ""
    stopped: bool = False


def build_command(settings: Settings) -> list[str]:
    """Return the command line of a build with these settings."""
    folders = [str(folder) for folder in settings.reports_dirs]
    command = [sys.executable, "-m", "bot.cli", "build", "--json"]
    command += ["--reports", *folders]
    if settings.index_url is None:
        command += ["--index", str(settings.index_dir)]
    nice = shutil.which("nice")
    # Questions come first: the build takes the processor time that they leave.
    return [nice, "-n", "10", *command] if nice else command


def build_environment(settings: Settings) -> dict[str, str]:
    """Return the environment of a build: this one's settings, without the token and the secret."""
    environment = {k: v for k, v in os.environ.items() if k.upper() not in _SECRETS}
    environment["CACHE_DIR"] = str(settings.cache_dir)
    environment["PYTHONUTF8"] = "1"
    if settings.index_url is not None:
        # Not on the command line, where other users of the machine would read the password.
        environment["INDEX_URL"] = settings.index_url.get_secret_value()
        environment["INDEX_DIR"] = str(settings.index_dir)
    if settings.embedding_model:
        environment["EMBEDDING_MODEL"] = settings.embedding_model
    return environment


class Rebuilder:
    """Runs at most one build at a time and knows how far it is."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._process: asyncio.subprocess.Process | None = None
        self._busy = False
        self._stopping = False
        self._started = 0.0
        self._log = ""

    @property
    def busy(self) -> bool:
        """True while a build runs."""
        return self._busy

    @property
    def seconds(self) -> float:
        """How long the build has been running."""
        return time.monotonic() - self._started

    @property
    def progress(self) -> tuple[str, str]:
        """The build's last stage and count, such as ``("encoding", "12/40")``; empty if unknown."""
        found = re.fullmatch(r"(\w+)\W.*?(\d+/\d+|\d{1,3}%).*", _last_line(self._log))
        return (found[1], found[2]) if found else ("", "")

    async def run(self) -> Outcome:
        """Build, and say how it went. Raises ``RuntimeError`` when a build is running."""
        if self._busy:
            raise RuntimeError("a build is running")
        self._busy, self._started, self._log = True, time.monotonic(), ""
        try:
            return await self._run()
        except OSError as error:
            return Outcome(False, self.seconds, {}, f"the build could not be started: {error}")
        finally:
            self._busy, self._process = False, None

    async def _run(self) -> Outcome:
        process = await asyncio.create_subprocess_exec(
            *self._command,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self._process = process
        if self._stopping:
            process.terminate()
        assert process.stdout is not None  # noqa: S101  (for mypy: both are pipes)
        assert process.stderr is not None  # noqa: S101
        output, _ = await asyncio.gather(process.stdout.read(), self._follow(process.stderr))
        code = await process.wait()
        summary = _object(output)
        reason = "" if code == 0 else _last_line(self._log) or f"exit status {code}"
        return Outcome(code == 0, self.seconds, summary, reason, stopped=self._stopping)

    async def _follow(self, stream: asyncio.StreamReader) -> None:
        while chunk := await stream.read(4096):
            self._log = (self._log + chunk.decode("utf-8", "replace"))[-_TAIL:]

    async def stop(self) -> None:
        """End a running build; a half-built generation is never live, so nothing is lost."""
        self._stopping = True
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), _STOP_SECONDS)
        except TimeoutError:
            process.kill()


def _last_line(log: str) -> str:
    # Progress bars write \r, not \n.
    lines = [line.strip() for line in re.split(r"[\r\n]+", log) if line.strip()]
    return lines[-1] if lines else ""


def _object(output: bytes) -> dict[str, Any]:
    try:
        value = json.loads(output)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
