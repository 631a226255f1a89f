"""What must survive a restart: conversations and the questions behind buttons. SQLite, WAL.

The calls block for the time of a small transaction: run them in a ``Worker``.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StateUnusable

# Each entry is one version's statements; released entries are never edited, only followed.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE turn (
            id INTEGER PRIMARY KEY,
            chat_id INTEGER NOT NULL,
            user_id INTEGER NOT NULL,
            question TEXT NOT NULL,
            asked_at REAL NOT NULL
        )""",
        "CREATE INDEX turn_of ON turn (chat_id, user_id, id)",
        """CREATE TABLE choice (
            token TEXT PRIMARY KEY,
            question TEXT NOT NULL,
            offered_at REAL NOT NULL
        ) WITHOUT ROWID""",
    ),
)

MAX_TURNS = 6
MAX_QUESTION = 1000
CHOICE_DAYS = 180


def choice_token(question: str) -> str:
    """Return the short stable name of a question, for callback data."""
    return hashlib.sha256(question.encode("utf-8", "surrogatepass")).hexdigest()[:20]


class State:
    """The state file. Not for two threads at once."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open (and create or migrate) the file. Raises ``StateUnusable``."""
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA busy_timeout = 5000")
            self._migrate(path)
        except (sqlite3.Error, OSError) as error:
            raise StateUnusable(
                f"{path} cannot be used as the state file ({error}); restore it from a backup or "
                "move it away to start with an empty one"
            ) from error

    def _migrate(self, path: Path) -> None:
        version = int(self._db.execute("PRAGMA user_version").fetchone()[0])
        if version > len(MIGRATIONS):
            raise StateUnusable(
                f"{path} was written by a newer hoibaocao (version {version}); update hoibaocao"
            )
        for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
            with self._transaction():
                for statement in statements:
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {number}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def history(self, chat_id: int, user_id: int, idle_seconds: float) -> tuple[str, ...]:
        """Return the last questions of a user in a chat, oldest first.

        Empty when the last one is more than ``idle_seconds`` old.
        """
        rows = self._db.execute(
            "SELECT question, asked_at FROM turn WHERE chat_id = ? AND user_id = ?"
            " ORDER BY id DESC LIMIT ?",
            (chat_id, user_id, MAX_TURNS),
        ).fetchall()
        if not rows or rows[0][1] < self._clock() - idle_seconds:
            return ()
        return tuple(str(question) for question, _ in reversed(rows))

    def remember(self, chat_id: int, user_id: int, question: str) -> None:
        """Add a question to a conversation; only the last ``MAX_TURNS`` are kept."""
        with self._transaction():
            self._db.execute(
                "INSERT INTO turn (chat_id, user_id, question, asked_at) VALUES (?, ?, ?, ?)",
                (chat_id, user_id, _storable(question), self._clock()),
            )
            self._db.execute(
                "DELETE FROM turn WHERE chat_id = ?1 AND user_id = ?2 AND id NOT IN (SELECT id FROM"
                " turn WHERE chat_id = ?1 AND user_id = ?2 ORDER BY id DESC LIMIT ?3)",
                (chat_id, user_id, MAX_TURNS),
            )

    def forget(self, chat_id: int, user_id: int) -> None:
        """Drop a conversation."""
        self._db.execute("DELETE FROM turn WHERE chat_id = ? AND user_id = ?", (chat_id, user_id))

    def offer(self, questions: Iterable[str]) -> None:
        """Keep the questions behind buttons, so that their tokens can be looked up."""
        now = self._clock()
        with self._transaction():
            self._db.executemany(
                "INSERT INTO choice VALUES (?, ?, ?) ON CONFLICT (token) DO UPDATE"
                " SET offered_at = excluded.offered_at",
                [(choice_token(q), _storable(q), now) for q in questions],
            )
            self._db.execute(
                "DELETE FROM choice WHERE offered_at < ?", (now - CHOICE_DAYS * 86400,)
            )

    def offered(self, token: str) -> str | None:
        """Return the question behind a button, or None when it is too old."""
        row = self._db.execute("SELECT question FROM choice WHERE token = ?", (token,)).fetchone()
        return str(row[0]) if row else None


def _storable(question: str) -> str:
    # SQLite takes UTF-8 only: a lone surrogate from a client must not fail the transaction.
    return question[:MAX_QUESTION].encode("utf-8", "replace").decode("utf-8")
