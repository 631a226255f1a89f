"""``@bot question`` in any chat: answer cards to send there."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot import texts
from bot.context import BotContext
from bot.excerpts import shortened
from bot.handlers.citation import deep_link
from bot.render import QUOTES_SHOWN, answer_card
from bot.richtext import pages, to_html
from bot.tables.answers import answer_token
from retrieval.answer import Answer, Status

SHORTEST = 4  # letters; a beginning of a word is no question yet
SETTLE_SECONDS = 0.3  # clients send the query at every key
MOST_RESULTS: Final = 5
CACHE_SECONDS = 30


async def inline(update: Update, context: BotContext) -> None:
    """Handle an inline query."""
    query = update.inline_query
    if query is None:
        return
    user_id, asked = query.from_user.id, query.query.strip()
    newest = context.desk.inline
    newest.note(user_id, query.id)
    try:
        await asyncio.sleep(SETTLE_SECONDS)
        if not newest.is_newest(user_id, query.id):
            return
        results = await _results(asked, user_id, context) if len(asked) >= SHORTEST else []
        await query.answer(results, cache_time=CACHE_SECONDS, is_personal=True)
    except BadRequest as error:
        # Telegram waits some seconds for an answer; a query that is older has no use for one.
        if "query is too old" not in str(error).lower():
            raise
    finally:
        newest.done(user_id, query.id)


async def _results(asked: str, user_id: int, context: BotContext) -> list[InlineQueryResultArticle]:
    reply = await context.desk.ask_once(user_id, asked)
    answers = [(asked, reply.answer)]
    if reply.answer.status is Status.CLARIFY:
        # In someone else's chat nobody can be asked: each reading is a card to choose from.
        choices = reply.answer.choices[:MOST_RESULTS]
        answers = [
            (choice.label, (await context.desk.ask_once(user_id, choice.question)).answer)
            for choice in choices
        ]
    return [_article(label, answer, context) for label, answer in answers if answer.text]


def _article(label: str, answer: Answer, context: BotContext) -> InlineQueryResultArticle:
    card = answer_card(answer)
    found = answer.status is Status.ANSWERED
    links = [
        InlineKeyboardButton(
            texts.INLINE_SOURCE.format(number=number), url=deep_link(context, citation.id)
        )
        for number, citation in enumerate(answer.citations[:QUOTES_SHOWN], start=1)
    ]
    return InlineQueryResultArticle(
        id=answer_token(label, (), answer),
        title=shortened(answer.headline if found else texts.INLINE_NOTHING, 120),
        description=shortened(" · ".join(answer.details) if found else answer.headline, 200),
        input_message_content=InputTextMessageContent(
            to_html(next(iter(pages(card.text)), ())),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=InlineKeyboardMarkup([[link] for link in links]) if links else None,
    )
