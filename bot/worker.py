"""A long-lived thread for work that must not run on the event loop.

One thread, so jobs run one after another in the order given; that keeps torch from competing with
itself and SQLite to one connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Worker:
    """Runs blocking calls one at a time, in order, off the event loop."""

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``call(*args, **kwargs)`` in the thread and return (or raise) what it does."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: call(*args, **kwargs))

    def close(self) -> None:
        """Finish what was begun and end the thread. Blocks."""
        self._pool.shutdown(wait=True)
