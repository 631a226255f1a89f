"""Reports that were sent in and wait for a yes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.database import Database, storable


@dataclass(frozen=True, slots=True)
class Upload:
    """A report that waits: the file's name as sent, and its title."""

    token: str
    name: str
    title: str
    user_id: int


class Uploads:
    """The reports that wait."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, upload: Upload) -> None:
        """Keep a report that waits."""
        self._db.write(
            "INSERT OR REPLACE INTO upload VALUES (?, ?, ?, ?, ?)",
            upload.token,
            storable(upload.name, 255),
            storable(upload.title, 1000),
            upload.user_id,
            self._db.now,
        )

    def take(self, token: str) -> Upload | None:
        """Take a report off the list and return it: nobody decides on it twice."""
        row = self._db.row(
            "DELETE FROM upload WHERE token = ? RETURNING token, name, title, user_id", token
        )
        return Upload(*row) if row else None
