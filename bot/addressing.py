"""Whether a text in a group is meant for the bot, and what is asked without the mention."""

from __future__ import annotations

import re

from telegram import Message
from telegram.constants import ChatType

from bot import callback_data
from bot.state import Talk

# The buttons under an answer: each carries the answer's token.
_OF_ANSWER = re.compile(
    f"[{callback_data.MORE}{callback_data.CHART}{callback_data.FIND}{callback_data.GOOD}"
    f"{callback_data.BAD}{callback_data.QUESTION}]:([0-9a-f]{{20}})(?:-[0-9]{{1,2}})?"
)


def said_in(message: Message) -> str:
    """Return what a message says in words: its text, or the caption of its picture or file."""
    return message.text or message.caption or ""


def talk_of(message: Message, user_id: int) -> Talk:
    """Return the conversation that a message belongs to."""
    topic = message.message_thread_id if message.is_topic_message else None
    return Talk(message.chat_id, user_id, topic)


def answer_replied_to(message: Message, bot_id: int) -> str:
    """Return the token of the bot's answer that ``message`` replies to, "" when it does not.

    The answer may have been given to someone else: whoever replies speaks of what it speaks of.
    """
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.id != bot_id:
        return ""
    rows = replied.reply_markup.inline_keyboard if replied.reply_markup else ()
    for button in (button for row in rows for button in row):
        found = _OF_ANSWER.fullmatch(str(button.callback_data or ""))
        if found:
            return found[1]
    return ""


def question_for(message: Message, bot_id: int, username: str) -> str | None:
    """Return the question that ``message`` puts to the bot, None when it is not meant for it.

    In a private chat every text is. In a group only a text that mentions ``@username`` or replies
    to a message of the bot; the mention is left out of the question.
    """
    text = said_in(message)
    if message.chat.type == ChatType.PRIVATE:
        return text
    mention = re.compile(rf"@{re.escape(username)}\b", re.IGNORECASE)
    if mention.search(text):
        return mention.sub(" ", text).strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot_id:
        return text
    return None
