"""The one seam between answering and the people who ask: what every front end calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from retrieval.answer import Answer, CitedPassage


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The live generation in numbers."""

    generation: str
    built_at: datetime
    reports: int
    passages: int
    figures: int
    settings_id: str
    encoder: str


class AnswerService(Protocol):
    """Answers questions from one live index. Calls block on CPU: keep them off an event loop."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer ``question``; ``history`` holds the earlier questions, oldest first.

        Never raises for anything a user can type.
        """

    def cite(self, citation_id: str) -> CitedPassage:
        """Open a citation. Raises ``CitationNotFound``."""

    def status(self) -> IndexStatus:
        """Describe the live generation."""

    def refresh(self) -> bool:
        """Swap to the newest good generation; True when another one is live now."""
