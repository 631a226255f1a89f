"""Who wants to be told of new figures, and which reports everybody has been told of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.database import Database, storable

MAX_WORDS = 120
MAX_A_CHAT = 20


@dataclass(frozen=True, slots=True)
class Subscription:
    """A chat (and topic) that follows what ``words`` name: a place, an indicator, or both."""

    id: int
    chat_id: int
    thread_id: int | None
    user_id: int
    words: str


class Subscriptions:
    """Subscriptions and the reports that are no news any more."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, chat_id: int, thread_id: int | None, user_id: int, words: str) -> bool:
        """Add a subscription; False when the chat has as many as it may have."""
        if len(self.of(chat_id)) >= MAX_A_CHAT:
            return False
        self._db.write(
            "INSERT INTO subscription (chat_id, thread_id, user_id, words, made_at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat_id, words) DO NOTHING",
            chat_id,
            thread_id,
            user_id,
            storable(words, MAX_WORDS),
            self._db.now,
        )
        return True

    def remove(self, chat_id: int, number: int) -> str | None:
        """Remove a chat's subscription and return its words; None when it has no such one."""
        row = self._db.row(
            "DELETE FROM subscription WHERE chat_id = ? AND id = ? RETURNING words", chat_id, number
        )
        return str(row[0]) if row else None

    def remove_chat(self, chat_id: int) -> None:
        """Remove all of a chat that has blocked the bot."""
        self._db.write("DELETE FROM subscription WHERE chat_id = ?", chat_id)

    def of(self, chat_id: int) -> list[Subscription]:
        """Return a chat's subscriptions, oldest first."""
        return [found for found in self.all() if found.chat_id == chat_id]

    def all(self) -> list[Subscription]:
        """Return every subscription, oldest first."""
        rows = self._db.rows(
            "SELECT id, chat_id, thread_id, user_id, words FROM subscription ORDER BY id"
        )
        return [Subscription(*row) for row in rows]

    def news(self, report_ids: Iterable[str]) -> frozenset[str]:
        """Return which of the reports on file are new; the very first ones are not.

        They stay new until ``told`` says that people have been told.
        """
        ids = frozenset(report_ids)
        known = {str(row[0]) for row in self._db.rows("SELECT id FROM known_report")}
        if not known:
            self.told(ids)
            return frozenset()
        return ids - known

    def told(self, report_ids: Iterable[str]) -> None:
        """Mark reports as known."""
        with self._db.transaction():
            self._db.write_many(
                "INSERT OR IGNORE INTO known_report VALUES (?)", [(i,) for i in report_ids]
            )
