"""The updates taken from Telegram: those not handled yet whole, of the others the number alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.database import Database

# Telegram offers an update for a day; its numbers may begin anew after a week of silence.
HANDLED_SECONDS = 2 * 86_400
WAITING_SECONDS = 86_400
MAX_TRIES = 3


class Taken:
    """Updates by Telegram's own number."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def take(self, updates: Sequence[tuple[int, str | None]]) -> frozenset[int]:
        """Keep updates and return the numbers of those that were not taken before.

        One without a body counts as handled: its number is kept, and it does not come back.
        """
        now = self._db.now
        with self._db.transaction():
            self._db.write("DELETE FROM taken WHERE taken_at < ?", now - HANDLED_SECONDS)
            return frozenset(
                number
                for number, body in updates
                if self._db.write(
                    "INSERT OR IGNORE INTO taken (id, taken_at, body) VALUES (?, ?, ?)",
                    number,
                    now,
                    body,
                )
            )

    def handled(self, number: int) -> None:
        """Forget an update but for its number."""
        self._db.write("UPDATE taken SET body = NULL WHERE id = ?", number)

    def waiting(self) -> list[tuple[int, str]]:
        """Return what an earlier process took and did not handle, in order.

        An update that ``MAX_TRIES`` processes have died over is given up, as is one of yesterday.
        """
        with self._db.transaction():
            self._db.write(
                "UPDATE taken SET body = NULL WHERE tries >= ? OR taken_at < ?",
                MAX_TRIES,
                self._db.now - WAITING_SECONDS,
            )
            self._db.write("UPDATE taken SET tries = tries + 1 WHERE body IS NOT NULL")
            rows = self._db.rows("SELECT id, body FROM taken WHERE body IS NOT NULL ORDER BY id")
        return [(int(number), str(body)) for number, body in rows]

    def survived(self) -> None:
        """Say that this process ends in order: nothing that waits has killed it."""
        self._db.write("UPDATE taken SET tries = 0 WHERE body IS NOT NULL")
