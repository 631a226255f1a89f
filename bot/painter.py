"""Drawing in a process of its own: matplotlib would hold the interpreter for too long at a time."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from bot.charts.draw import draw
from bot.charts.spec import Chart


class Painter:
    """Draws one chart after another; the process starts with the first."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    async def draw(self, chart: Chart, sources: tuple[str, ...]) -> bytes:
        """Return the chart as a PNG."""
        try:
            return await self._draw(chart, sources)
        except BrokenProcessPool:
            # Killed for memory, perhaps by another's fault: once more, in a new process.
            self.close()
            return await self._draw(chart, sources)

    async def _draw(self, chart: Chart, sources: tuple[str, ...]) -> bytes:
        if self._pool is None:
            # Not forked: this process has threads and holds the model.
            self._pool = ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=_be_quiet
            )
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, draw, chart, sources)

    def close(self) -> None:
        """Finish what was begun and end the process. Blocks."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None


def _be_quiet() -> None:
    # Answers come first: a chart takes the processor time that they leave.
    if hasattr(os, "nice"):
        os.nice(10)
    # Ctrl-C reaches every process of the terminal; this one is ended by the bot.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
