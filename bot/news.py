"""Telling those who follow a place or an indicator of what new reports say of it."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import Forbidden, TelegramError

from bot.cards.following import news_card
from bot.context import BotApplication
from bot.desk import Desk
from bot.render import Card
from bot.selection import select
from bot.sending import send_to
from bot.tables.subscriptions import Subscription

log = logging.getLogger(__name__)


async def watch(application: BotApplication) -> None:
    """Follow the index for ever: swap to what another process has built, and tell of the news."""
    desk = application.bot_data
    while True:
        # Apart, so that news that cannot be told do not keep the bot on an old index.
        try:
            await tell_news(application)
        except Exception:
            log.exception("telling the news failed; trying again")
        await asyncio.sleep(desk.settings.index_check_seconds)
        try:
            if await desk.refresh():
                log.info("generation %s is live", (await desk.status()).generation)
        except Exception:
            log.exception("looking for a new index failed; trying again")


async def tell_news(application: BotApplication) -> int:
    """Tell every subscriber of the new reports' figures; return how many were told."""
    desk = application.bot_data
    # Two at a time would both find the same news.
    async with desk.news_lock:
        headers = await desk.search(desk.library.headers)
        new = await desk.store(desk.state.subscriptions.news, [r.id for r in headers])
        if not new:
            return 0
        told = 0
        for subscription in await desk.store(desk.state.subscriptions.all):
            card = await desk.search(_news, desk, subscription, new)
            told += card is not None and await _tell(application, subscription, card)
        await desk.store(desk.state.subscriptions.told, new)
        log.info("%d subscribers were told of %d new reports", told, len(new))
        return told


def _news(desk: Desk, subscription: Subscription, new: frozenset[str]) -> Card | None:
    reports = {r.id: r for r in desk.library.headers() if r.id in new}
    chosen = select(subscription.words, desk.library)
    figures = [
        figure
        for report_id in reports
        for figure in desk.library.catalogue.figures(report_id=report_id)
        if chosen.keep(figure) and "malformed" not in figure.flags
    ]
    if not figures:
        return None
    whole = {i: desk.library.catalogue.report(i) for i in {f.report_id for f in figures}}
    return news_card(subscription.words, figures, whole)


async def _tell(application: BotApplication, subscription: Subscription, card: Card) -> bool:
    desk = application.bot_data
    try:
        await send_to(application.bot, subscription.chat_id, subscription.thread_id, card)
    except Forbidden:
        await desk.store(desk.state.subscriptions.remove_chat, subscription.chat_id)
        return False
    except TelegramError as error:
        log.warning("a subscriber could not be told: %s", error)
        return False
    return True
