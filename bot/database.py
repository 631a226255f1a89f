"""The SQLite file under the state: opened in WAL mode, migrated, written in transactions."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.errors import StateUnusable
from bot.migrations import MIGRATIONS


class Database:
    """An open state file. Not for two threads at once."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open (and create or migrate) the file. Raises ``StateUnusable``."""
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # What people ask is for nobody else's eyes; SQLite gives its -wal file the same mode.
            path.touch(mode=0o600, exist_ok=True)
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
            with self.transaction():
                for statement in statements:
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {number}")

    @property
    def now(self) -> float:
        """Seconds since 1970."""
        return self._clock()

    @property
    def today(self) -> str:
        """The day as ISO writes it, in UTC."""
        return datetime.fromtimestamp(self.now, UTC).date().isoformat()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block writes, or nothing of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def write(self, sql: str, *values: Any) -> int:
        """Run one statement and return how many rows it changed."""
        return self._db.execute(sql, values).rowcount

    def write_many(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Run one statement for each row."""
        self._db.executemany(sql, rows)

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        found: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
        return found

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def storable(text: str, limit: int) -> str:
    """Return text that SQLite takes: bounded, and UTF-8 even where a client sent surrogates."""
    return text[:limit].encode("utf-8", "replace").decode("utf-8")
