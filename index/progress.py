"""How a build tells what it is at."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """The steps of a build that take time."""

    READ = "read"
    ENCODE = "encode"
    WRITE = "write"


class Progress(Protocol):
    """What a build tells whoever shows a bar. Calls come from the thread that builds."""

    def stage(self, stage: Stage, total: int) -> None:
        """A step begins; ``total`` is how many items it has."""

    def advance(self, done: int) -> None:
        """So many items of the current step are done, in all."""


class Silent:
    """No bar."""

    def stage(self, stage: Stage, total: int) -> None:
        """Ignore."""

    def advance(self, done: int) -> None:
        """Ignore."""
