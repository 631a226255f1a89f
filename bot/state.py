"""What must survive a restart. SQLite, WAL; one table or two a file in ``bot.tables``.

The calls block for the time of a small transaction: run them in a ``Worker``.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.database import Database, storable
from bot.migrations import MIGRATIONS
from bot.tables.access import Access
from bot.tables.answers import Answers
from bot.tables.audit import Audit
from bot.tables.inbox import Taken
from bot.tables.subscriptions import Subscriptions
from bot.tables.uploads import Uploads

__all__ = ["MAX_TURNS", "MIGRATIONS", "State", "choice_token"]

MAX_TURNS = 6
MAX_QUESTION = 1000
CHOICE_DAYS = 180


def choice_token(question: str) -> str:
    """Return the short stable name of a question, for callback data."""
    return hashlib.sha256(question.encode("utf-8", "surrogatepass")).hexdigest()[:20]


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

    def history(self, chat_id: int, user_id: int, idle_seconds: float) -> tuple[str, ...]:
        """Return the last questions of a user in a chat, oldest first.

        Empty when the last one is more than ``idle_seconds`` old.
        """
        rows = self._db.rows(
            "SELECT question, asked_at FROM turn WHERE chat_id = ? AND user_id = ?"
            " ORDER BY id DESC LIMIT ?",
            chat_id,
            user_id,
            MAX_TURNS,
        )
        if not rows or rows[0][1] < self._db.now - idle_seconds:
            return ()
        return tuple(str(question) for question, _ in reversed(rows))

    def remember(self, chat_id: int, user_id: int, question: str) -> None:
        """Add a question to a conversation; only the last ``MAX_TURNS`` are kept."""
        with self._db.transaction():
            self._db.write(
                "INSERT INTO turn (chat_id, user_id, question, asked_at) VALUES (?, ?, ?, ?)",
                chat_id,
                user_id,
                storable(question, MAX_QUESTION),
                self._db.now,
            )
            self._db.write(
                "DELETE FROM turn WHERE chat_id = ?1 AND user_id = ?2 AND id NOT IN (SELECT id FROM"
                " turn WHERE chat_id = ?1 AND user_id = ?2 ORDER BY id DESC LIMIT ?3)",
                chat_id,
                user_id,
                MAX_TURNS,
            )

    def forget(self, chat_id: int, user_id: int) -> None:
        """Drop a conversation."""
        self._db.write("DELETE FROM turn WHERE chat_id = ? AND user_id = ?", chat_id, user_id)

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
