"""Whether a text in a group is meant for the bot, and what is asked without the mention."""

from __future__ import annotations

import re

from telegram import Message
from telegram.constants import ChatType


def question_for(message: Message, bot_id: int, username: str) -> str | None:
    """Return the question that ``message`` puts to the bot, None when it is not meant for it.

    In a private chat every text is. In a group only a text that mentions ``@username`` or replies
    to a message of the bot; the mention is left out of the question.
    """
    text = message.text or ""
    if message.chat.type == ChatType.PRIVATE:
        return text
    mention = re.compile(rf"@{re.escape(username)}\b", re.IGNORECASE)
    if mention.search(text):
        return mention.sub(" ", text).strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot_id:
        return text
    return None
