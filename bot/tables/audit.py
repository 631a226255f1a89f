"""What administrators did, and how much the bot is used."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.database import Database, storable

KEPT_DAYS = 400


class Audit:
    """The record of administrators' acts, and counts per day."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def record(self, user_id: int, act: str, detail: str = "") -> None:
        """Write down what an administrator did."""
        self._db.write(
            "INSERT INTO audit (at, user_id, act, detail) VALUES (?, ?, ?, ?)",
            self._db.now,
            user_id,
            act,
            storable(detail, 500),
        )

    def acts(self, limit: int = 10) -> list[tuple[datetime, int, str, str]]:
        """Return the last acts, newest first: when, who, what, on what."""
        rows = self._db.rows(
            "SELECT at, user_id, act, detail FROM audit ORDER BY id DESC LIMIT ?", limit
        )
        return [
            (datetime.fromtimestamp(at, UTC), int(user), str(act), str(detail))
            for at, user, act, detail in rows
        ]

    def count(self, what: str, user_id: int) -> None:
        """Count one event of today, and its user among today's users."""
        oldest = self._day(KEPT_DAYS)
        with self._db.transaction():
            self._db.write(
                "INSERT INTO tally VALUES (?, ?, 1) ON CONFLICT (day, what)"
                " DO UPDATE SET number = number + 1",
                self._db.today,
                what,
            )
            self._db.write("INSERT OR IGNORE INTO visitor VALUES (?, ?)", self._db.today, user_id)
            self._db.write("DELETE FROM tally WHERE day < ?", oldest)
            self._db.write("DELETE FROM visitor WHERE day < ?", oldest)

    def counts(self, days: int) -> dict[str, int]:
        """Return the counts of the last ``days`` days, today included."""
        rows = self._db.rows(
            "SELECT what, sum(number) FROM tally WHERE day > ? GROUP BY what", self._day(days)
        )
        return {str(what): int(number) for what, number in rows}

    def visitors(self, days: int) -> int:
        """Return how many people used the bot in the last ``days`` days."""
        row = self._db.row(
            "SELECT count(DISTINCT user_id) FROM visitor WHERE day > ?", self._day(days)
        )
        return int(row[0]) if row else 0

    def _day(self, ago: int) -> str:
        day = datetime.fromtimestamp(self._db.now, UTC) - timedelta(days=ago)
        return day.date().isoformat()
