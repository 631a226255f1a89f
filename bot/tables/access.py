"""Who may use the bot: a mode and a list of users and groups, changeable while it runs."""

from __future__ import annotations

from enum import StrEnum

from bot.database import Database


class Mode(StrEnum):
    """Who may ask."""

    OPEN = "open"  # everybody
    LIST = "list"  # the users and groups on the list, and administrators
    ADMINS = "admins"


class Access:
    """The access rules that administrators have made."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def mode(self, default: Mode) -> Mode:
        """Return the mode in force: ``default`` until an administrator has chosen one."""
        row = self._db.row("SELECT value FROM setting WHERE name = 'access'")
        return Mode(row[0]) if row else default

    def set_mode(self, mode: Mode) -> None:
        """Choose a mode."""
        self._db.write("INSERT OR REPLACE INTO setting VALUES ('access', ?)", mode.value)

    def allowed(self) -> frozenset[int]:
        """Return the users (positive) and groups (negative) on the list."""
        return frozenset(int(row[0]) for row in self._db.rows("SELECT id FROM allowed"))

    def allow(self, number: int, by: int) -> None:
        """Put a user or group on the list."""
        self._db.write("INSERT OR IGNORE INTO allowed VALUES (?, ?, ?)", number, by, self._db.now)
        self._db.write("DELETE FROM stranger WHERE id = ?", number)

    def disallow(self, number: int) -> bool:
        """Take a user or group off the list; False when it was not on it."""
        return self._db.write("DELETE FROM allowed WHERE id = ?", number) > 0

    def first_refusal(self, number: int) -> bool:
        """Note that a stranger is refused; True the first time, when it is to be said."""
        return (
            self._db.write("INSERT OR IGNORE INTO stranger VALUES (?, ?)", number, self._db.now) > 0
        )
