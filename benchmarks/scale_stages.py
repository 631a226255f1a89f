"""Where one question's time goes: timers around the stages, each counted without what it calls.

Processor time, not the clock's: on a machine that others use, too, only that can be compared.
"""

from __future__ import annotations

import functools
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

STAGES = ("understand", "figures", "bm25", "dense", "fusion", "catalogue", "compose")


class Clock:
    """Gives every stretch of time to the innermost stage that is running."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._stack: list[str] = []
        self._since = 0.0

    def _turn(self) -> None:
        now = time.process_time()
        if self._stack:
            self.spent[self._stack[-1]] += now - self._since
        self._since = now

    def wrap(self, owner: Any, name: str, stage: str) -> None:
        """Replace ``owner.name`` by itself with a timer around."""
        inner: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(inner)
        def timed(*args: Any, **kwargs: Any) -> Any:
            self._turn()
            self._stack.append(stage)
            try:
                return inner(*args, **kwargs)
            finally:
                self._turn()
                self._stack.pop()

        setattr(owner, name, timed)

    def take(self) -> dict[str, float]:
        """Return the milliseconds spent in each stage since the last call."""
        spent = {stage: self.spent.get(stage, 0.0) * 1e3 for stage in STAGES}
        self.spent.clear()
        return spent


def install() -> Clock:
    """Put timers around the stages of ``LocalAnswerService.ask`` and return their clock."""
    from index.catalogue import Catalogue
    from index.dense import DenseIndex
    from index.lexical import LexicalIndex
    from retrieval import comparing, lookup, numeric, overview, ranking, search
    from retrieval import service as services

    clock = Clock()
    clock.wrap(services.LocalAnswerService, "ask", "compose")
    clock.wrap(services.LocalAnswerService, "_understand", "understand")
    for module in (numeric, comparing, overview, ranking):
        if hasattr(module, "lookup"):
            clock.wrap(module, "lookup", "figures")
    clock.wrap(numeric, "nearest", "figures")
    clock.wrap(lookup, "best", "figures")
    for name in ("figures", "figures_in_each"):
        clock.wrap(Catalogue, name, "figures")
    for name in ("report", "passages_at_rows", "spans_at_rows", "passage_at"):
        clock.wrap(Catalogue, name, "catalogue")
    clock.wrap(LexicalIndex, "search", "bm25")
    clock.wrap(DenseIndex, "search", "dense")
    clock.wrap(search, "weighted_min_max", "fusion")
    return clock
