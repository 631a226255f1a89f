"""Errors of the front end. Like all errors here: one English line with its remedy.

HoibaocaoError
├── SettingsError     a setting is missing, unknown or out of bounds
├── StateUnusable     the state file cannot be opened
└── TelegramRefused   Telegram does not accept the bot as it is set up
"""

from __future__ import annotations

from index.errors import HoibaocaoError


class SettingsError(HoibaocaoError):
    """A setting is missing, unknown or out of bounds."""


class StateUnusable(HoibaocaoError):
    """The state file is damaged, of a newer version or cannot be written."""


class TelegramRefused(HoibaocaoError):
    """Telegram does not accept the bot as it is set up."""
