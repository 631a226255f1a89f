"""The type of every handler's ``context``: PTB's own, with the desk in place of a dictionary."""

from __future__ import annotations

from typing import Any, TypeAlias

from telegram.ext import Application, CallbackContext, ExtBot

from bot.desk import Desk

_Data: TypeAlias = dict[Any, Any]


class BotContext(CallbackContext[ExtBot[int], _Data, _Data, Desk]):
    """A context whose ``desk`` is typed."""

    @property
    def desk(self) -> Desk:
        """What answers questions."""
        return self.bot_data


BotApplication: TypeAlias = Application[ExtBot[int], BotContext, _Data, _Data, Desk, None]
