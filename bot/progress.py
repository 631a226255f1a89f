"""How far a long command is, on stderr: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TextIO, TypeVar

from tqdm import tqdm

from index.progress import Stage

Item = TypeVar("Item")

_LABELS = {Stage.READ: "reading", Stage.ENCODE: "encoding", Stage.WRITE: "writing"}
_SECONDS_BETWEEN_LINES = 2.0


class BarProgress:
    """Shows each stage of a build as a bar."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bar: Any = None
        self._first = True

    def stage(self, stage: Stage, total: int) -> None:
        """Begin a bar."""
        self.close()
        self._first = True
        # Without a thread of its own: the monitor would outlive a build that fails.
        tqdm.monitor_interval = 0
        self._bar = tqdm(total=total, desc=f"{_LABELS[stage]:<9}", file=self._stream, **_size())

    def advance(self, done: int) -> None:
        """Move the bar.

        What a stage's first step reports at once was there already (from a cache): it says
        nothing about how long the rest takes, so the time left is not reckoned from it.
        """
        if self._bar is None:
            return
        if self._first:
            self._first = False
            if done > 1:
                self._bar.initial = self._bar.n = self._bar.last_print_n = done
                self._bar.refresh()
                return
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Finish the bar."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class LineProgress:
    """Writes ``encoding 12/40`` lines, not more often than every two seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._label, self._total = "", 0
        self._written = 0.0

    def stage(self, stage: Stage, total: int) -> None:
        """Begin a stage."""
        self._label, self._total = _LABELS[stage], total

    def advance(self, done: int) -> None:
        """Write a line when the last one is old, and when the stage is done."""
        now = time.monotonic()
        if done >= self._total or now - self._written >= _SECONDS_BETWEEN_LINES:
            self._written = now
            print(f"{self._label} {done}/{self._total}", file=self._stream, flush=True)

    def close(self) -> None:
        """Do nothing: every line is finished already."""


def build_progress(stream: TextIO) -> BarProgress | LineProgress:
    """Return what shows a build's progress on ``stream``."""
    return BarProgress(stream) if stream.isatty() else LineProgress(stream)


def counted(items: Iterable[Item], label: str, total: int) -> Iterator[Item]:
    """Yield ``items`` while a bar on stderr counts them (only on a terminal)."""
    tqdm.monitor_interval = 0
    stream = sys.stderr
    yield from tqdm(
        items,
        desc=label,
        total=total,
        file=stream,
        disable=not stream.isatty(),
        **_size(),
    )


def _size() -> dict[str, int]:
    # A terminal that does not know its size says 0, and tqdm would then show nothing.
    size = shutil.get_terminal_size()
    return {"ncols": min(size.columns, 100), "nrows": max(size.lines, 10)}
