"""/rebuild: the index is built anew, the message shows how far it is; and the way back."""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import cast

from telegram import Message, Update

from bot import callback_data, texts
from bot.cards.uploads import why_unreadable
from bot.context import BotApplication, BotContext
from bot.desk import Desk
from bot.handlers.common import is_admin, pressed, said
from bot.news import tell_news
from bot.rebuild import Outcome
from bot.render import Button, Card, collection_line, day_and_time, elapsed, grouped, plain_card
from bot.richtext import rich
from bot.rollback import go_back
from bot.sending import edit_card, send_card
from index.errors import HoibaocaoError, IndexLocked

log = logging.getLogger(__name__)

EDIT_SECONDS = 3.0  # Telegram allows about 20 messages a minute in a group, edits included
SKIPPED_MAX = 10


async def rebuild(update: Update, context: BotContext) -> None:
    """Handle /rebuild."""
    asked = said(update, context)
    if asked is None or not await is_admin(asked, context):
        return
    if context.desk.build_lock.locked():
        await send_card(asked.message, plain_card(texts.REBUILD_BUSY))
        return
    await context.desk.record(asked.user_id, "rebuild")
    await begin(asked.message, context, texts.REBUILD_STARTED)


async def begin(message: Message, context: BotContext, text: str) -> None:
    """Say ``text``, then build; the message shows how far it is, and then the result."""
    shown = await send_card(message, plain_card(text))
    # A task of its own: the chat's next question must not wait for the build.
    application = cast(BotApplication, context.application)
    application.create_task(_build(application, shown or message))


async def _build(application: BotApplication, shown: Message) -> None:
    desk = application.bot_data
    async with desk.build_lock:
        before = (await desk.status()).generation
        build = asyncio.create_task(desk.rebuilder.run())
        while not (await asyncio.wait({build}, timeout=EDIT_SECONDS))[0]:
            await edit_card(shown, plain_card(_progress(desk)))
        await edit_card(shown, await _result(build.result(), before, desk))
    await tell_news(application)


async def press_rollback(update: Update, context: BotContext) -> None:
    """Handle a press on "Quay lại bản trước"."""
    press = await pressed(update, context)
    if press is None or not await is_admin(press, context):
        return
    desk = context.desk
    try:
        await desk.aside(go_back, desk.settings.index_location, press.value)
    except HoibaocaoError as error:
        log.error("rollback failed: %s", error)
        said_so = texts.REBUILD_BUSY if isinstance(error, IndexLocked) else texts.ROLLBACK_GONE
        await send_card(press.message, plain_card(said_so))
        return
    await desk.record(press.user_id, "rollback", press.value)
    await desk.refresh()
    status = await desk.status()
    log.info("generation %s is live after a rollback", status.generation)
    done = texts.ROLLED_BACK.format(time=day_and_time(status.built_at))
    await send_card(press.message, plain_card(f"{done} {collection_line(status)}"))


def _progress(desk: Desk) -> str:
    line = texts.REBUILD_RUNNING.format(elapsed=elapsed(desk.rebuilder.seconds))
    stage, count = desk.rebuilder.progress
    return f"{line}: {texts.REBUILD_STAGES.get(stage, stage)} {count}" if count else line


async def _result(outcome: Outcome, before: str, desk: Desk) -> Card:
    """Return what a build came to; ``before`` is the generation that was live when it began."""
    took = elapsed(outcome.seconds)
    if outcome.stopped:
        return plain_card(texts.REBUILD_STOPPED)
    desk.metrics.rebuilt("done" if outcome.ok else "failed")
    if not outcome.ok:
        return plain_card(texts.REBUILD_FAILED.format(elapsed=took, reason=_why(outcome.reason)))
    # Whoever follows the index may have swapped already: only the generations tell.
    await desk.refresh()
    status = await desk.status()
    if status.generation == before:
        same = texts.REBUILD_SAME.format(elapsed=took)
        return plain_card("\n".join([same, *_skipped(outcome)]))
    log.info("generation %s is live after a rebuild", status.generation)
    done = texts.REBUILD_DONE.format(
        elapsed=took,
        reports=grouped(status.reports),
        passages=grouped(status.passages),
        figures=grouped(status.figures),
    )
    back = Button(texts.ROLLBACK, callback_data.encode(callback_data.ROLLBACK, before))
    return Card(rich("\n".join([done, *_skipped(outcome)])), ((back,),))


def _why(reason: str) -> str:
    """Return the build's last line in Vietnamese; the line itself is the operator's, in the log."""
    error_id = secrets.token_hex(3)
    log.error("rebuild failed (%s): %s", error_id, reason)
    known = (said for words, said in texts.REBUILD_REASONS if words in reason.lower())
    return next(known, texts.REBUILD_OTHER.format(id=error_id))


def _skipped(outcome: Outcome) -> list[str]:
    """Name the files that the build could not take in, the first few of them."""
    skipped = outcome.summary.get("skipped") or []
    if not isinstance(skipped, list) or not skipped:
        return []
    named = [(str(item.get("file")), str(item.get("reason"))) for item in skipped[:SKIPPED_MAX]]
    lines = [f"• {file[:120]}: {why_unreadable(reason)}" for file, reason in named]
    more = ["…"] if len(skipped) > SKIPPED_MAX else []
    return [texts.REBUILD_SKIPPED.format(count=len(skipped)), *lines, *more]
