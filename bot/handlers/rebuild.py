"""/rebuild: an administrator has the index built anew; the message shows how far it is."""

from __future__ import annotations

import asyncio
import logging

from telegram import Message, Update
from telegram.error import TelegramError

from bot import texts
from bot.context import BotContext
from bot.desk import Desk
from bot.rebuild import Outcome
from bot.render import elapsed, grouped, plain_card
from bot.sending import send_card

log = logging.getLogger(__name__)

EDIT_SECONDS = 3.0  # Telegram allows about 20 messages a minute in a group, edits included
SKIPPED_MAX = 10


async def rebuild(update: Update, context: BotContext) -> None:
    """Handle /rebuild."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return
    if not context.desk.settings.is_admin(user.id):
        await send_card(message, plain_card(texts.ADMINS_ONLY))
        return
    if context.desk.rebuilder.busy:
        await send_card(message, plain_card(texts.REBUILD_BUSY))
        return
    log.info("user %d asked for a rebuild", user.id)
    # Started before the first await, so that a second command in this moment finds it busy.
    build = asyncio.create_task(context.desk.rebuilder.run())
    shown = await send_card(message, plain_card(texts.REBUILD_STARTED))
    # A task of its own: the chat's next question must not wait for the build.
    context.application.create_task(follow(build, shown or message, context.desk), update=update)


async def follow(build: asyncio.Task[Outcome], shown: Message, desk: Desk) -> None:
    """Edit ``shown`` while ``build`` runs, then swap to its index and say how it went."""
    while not (await asyncio.wait({build}, timeout=EDIT_SECONDS))[0]:
        await _edit(shown, _progress(desk))
    await _edit(shown, await _result(build.result(), desk))


def _progress(desk: Desk) -> str:
    line = texts.REBUILD_RUNNING.format(elapsed=elapsed(desk.rebuilder.seconds))
    stage, count = desk.rebuilder.progress
    return f"{line}: {texts.REBUILD_STAGES.get(stage, stage)} {count}" if count else line


async def _result(outcome: Outcome, desk: Desk) -> str:
    took = elapsed(outcome.seconds)
    if outcome.stopped:
        return texts.REBUILD_STOPPED
    if not outcome.ok:
        log.error("rebuild failed: %s", outcome.reason)
        return texts.REBUILD_FAILED.format(elapsed=took, reason=outcome.reason[:300])
    changed = await desk.refresh()
    if not changed:
        return texts.REBUILD_SAME.format(elapsed=took)
    status = await desk.status()
    log.info("generation %s is live after a rebuild", status.generation)
    done = texts.REBUILD_DONE.format(
        elapsed=took,
        reports=grouped(status.reports),
        passages=grouped(status.passages),
        figures=grouped(status.figures),
    )
    return "\n".join([done, *_skipped(outcome)])


def _skipped(outcome: Outcome) -> list[str]:
    """Name the files that the build could not take in, the first few of them."""
    skipped = outcome.summary.get("skipped") or []
    if not isinstance(skipped, list) or not skipped:
        return []
    lines = [f"• {item.get('file')}: {item.get('reason')}"[:200] for item in skipped[:SKIPPED_MAX]]
    more = ["…"] if len(skipped) > SKIPPED_MAX else []
    return [texts.REBUILD_SKIPPED.format(count=len(skipped)), *lines, *more]


async def _edit(shown: Message, text: str) -> None:
    try:
        await shown.edit_text(text)
    except TelegramError as error:
        # The result matters, not its display: the index is live whatever becomes of the message.
        log.warning("the progress message could not be edited (%s): %s", error, text)
