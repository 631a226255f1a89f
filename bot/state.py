"""What must survive a restart. SQLite, WAL; one table or two a file in ``bot.tables``.

The calls block for the time of a small transaction: run them in a ``Worker``.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.database import Database, storable
from bot.migrations import MIGRATIONS
from bot.tables.access import Access
from bot.tables.answers import Answers
from bot.tables.audit import Audit
from bot.tables.inbox import Taken
from bot.tables.subscriptions import Subscriptions
from bot.tables.uploads import Uploads

__all__ = ["MAX_TURNS", "MIGRATIONS", "State", "Talk", "choice_token"]

MAX_TURNS = 6
MAX_QUESTION = 1000
CHOICE_DAYS = 180


def choice_token(question: str) -> str:
    """Return the short stable name of a question, for callback data."""
    return hashlib.sha256(question.encode("utf-8", "surrogatepass")).hexdigest()[:20]


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation: a user in a chat, and in a topic of it where the group has topics."""

    chat_id: int
    user_id: int
    thread_id: int | None = None

    @property
    def key(self) -> tuple[int, int, int]:
        """What its rows are found by."""
        return self.chat_id, self.user_id, self.thread_id or 0


class State:
    """The state file: conversations here, the rest in its parts. Not for two threads at once."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open (and create or migrate) the file. Raises ``StateUnusable``."""
        self._db = Database(path, clock)
        self.access = Access(self._db)
        self.answers = Answers(self._db)
        self.audit = Audit(self._db)
        self.subscriptions = Subscriptions(self._db)
        self.taken = Taken(self._db)
        self.uploads = Uploads(self._db)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def history(self, talk: Talk, idle_seconds: float) -> tuple[str, ...]:
        """Return the last questions of a conversation, oldest first.

        Empty when the last one is more than ``idle_seconds`` old.
        """
        rows = self._turns(talk, idle_seconds)
        return tuple(str(question) for question, _ in reversed(rows))

    def asked_back(self, talk: Talk, idle_seconds: float) -> str:
        """Return the token of the clarifying answer that was given last; "" when it was none."""
        rows = self._turns(talk, idle_seconds)
        return str(rows[0][1]) if rows else ""

    def _turns(self, talk: Talk, idle_seconds: float) -> list[tuple[Any, ...]]:
        rows = self._db.rows(
            "SELECT question, token, asked_at FROM turn"
            " WHERE chat_id = ? AND user_id = ? AND thread_id = ? ORDER BY id DESC LIMIT ?",
            *talk.key,
            MAX_TURNS,
        )
        if not rows or rows[0][2] < self._db.now - idle_seconds:
            return []
        return [row[:2] for row in rows]

    def remember(self, talk: Talk, question: str, token: str = "") -> None:
        """Add a question to a conversation; only the last ``MAX_TURNS`` are kept.

        ``token`` is that of the answer, when it offered choices.
        """
        with self._db.transaction():
            self._db.write(
                "INSERT INTO turn (chat_id, user_id, thread_id, question, token, asked_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                *talk.key,
                storable(question, MAX_QUESTION),
                token,
                self._db.now,
            )
            self._db.write(
                "DELETE FROM turn WHERE chat_id = ?1 AND user_id = ?2 AND thread_id = ?3 AND id NOT"
                " IN (SELECT id FROM turn WHERE chat_id = ?1 AND user_id = ?2 AND thread_id = ?3"
                " ORDER BY id DESC LIMIT ?4)",
                *talk.key,
                MAX_TURNS,
            )

    def settle(self, talk: Talk) -> None:
        """Forget the choices that were offered last, not what the conversation is about."""
        self._db.write(
            "UPDATE turn SET token = '' WHERE chat_id = ? AND user_id = ? AND thread_id = ?"
            " AND token != ''",
            *talk.key,
        )

    def forget(self, talk: Talk) -> None:
        """Drop a conversation."""
        self._db.write(
            "DELETE FROM turn WHERE chat_id = ? AND user_id = ? AND thread_id = ?", *talk.key
        )

    def offer(self, questions: Iterable[str]) -> None:
        """Keep the questions behind buttons, so that their tokens can be looked up."""
        now = self._db.now
        with self._db.transaction():
            self._db.write_many(
                "INSERT INTO choice VALUES (?, ?, ?) ON CONFLICT (token) DO UPDATE"
                " SET offered_at = excluded.offered_at",
                [(choice_token(q), storable(q, MAX_QUESTION), now) for q in questions],
            )
            self._db.write("DELETE FROM choice WHERE offered_at < ?", now - CHOICE_DAYS * 86400)

    def offered(self, token: str) -> str | None:
        """Return the question behind a button, or None when it is too old."""
        row = self._db.row("SELECT question FROM choice WHERE token = ?", token)
        return str(row[0]) if row else None
