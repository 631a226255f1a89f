"""/thongke: how the bot is used. /quyen: who may use it."""

from __future__ import annotations

import re

from telegram import Message, Update
from telegram.constants import ChatType

from bot import callback_data, texts
from bot.context import BotContext
from bot.desk import Desk
from bot.handlers.common import is_admin, pressed, said
from bot.render import Button, Card, collection_line, day_and_time, grouped, plain_card
from bot.richtext import joined, rich
from bot.rollback import generation_time
from bot.sending import edit_card, send_card
from bot.tables.access import Mode
from index.language.text import fold

_NUMBER = re.compile(r"-?\d{1,16}")
_MOST_IDS = 100
# What is done to the list, as people write it (folded): "bớt" and "bot" are one.
_VERBS = {
    "them": True, "cho": True, "add": True,
    "bot": False, "bo": False, "xoa": False, "go": False, "remove": False,
}  # fmt: skip


async def statistics(update: Update, context: BotContext) -> None:
    """Handle /thongke."""
    asked = said(update, context)
    if asked is None or not await is_admin(asked, context):
        return
    desk = context.desk
    card = await desk.store(_statistics, desk)
    line = rich(collection_line(await desk.status()), "i")
    await send_card(asked.message, Card(joined([card.text, line], "\n\n")))


def _statistics(desk: Desk) -> Card:
    audit = desk.state.audit
    lines = []
    for days, label in texts.STATS_PERIODS:
        counts = audit.counts(days)
        lines.append(
            texts.STATS_LINE.format(
                label=label,
                people=grouped(audit.visitors(days)),
                asked=grouped(sum(counts.values())),
                answered=grouped(counts.get("answered", 0)),
                clarify=grouped(counts.get("clarify", 0)),
                missed=grouped(counts.get("not_found", 0)),
            )
        )
    good, bad = desk.state.answers.verdicts()
    lines.append(texts.STATS_JUDGED.format(good=grouped(good), bad=grouped(bad)))
    following = len(desk.state.subscriptions.all())
    lines.append(texts.STATS_FOLLOWING.format(count=grouped(following)))
    acts = [
        f"{day_and_time(at)} · {user} · {_act(act, detail)}"
        for at, user, act, detail in audit.acts()
    ]
    blocks = [joined([rich(texts.STATS_HEAD, "b"), rich("\n".join(lines))], "\n")]
    if acts:
        blocks.append(joined([rich(texts.STATS_ACTS, "b"), rich("\n".join(acts))], "\n"))
    return Card(joined(blocks, "\n\n"))


def _act(act: str, detail: str) -> str:
    """Return what an administrator did, in Vietnamese."""
    if act == "access mode":
        detail = texts.ACCESS_MODES.get(detail, detail)
    elif act == "rollback":
        built = generation_time(detail)
        detail = day_and_time(built) if built else detail
    name = texts.STATS_ACT.get(act, act)
    return f"{name}: {detail}" if detail else name


async def access(update: Update, context: BotContext) -> None:
    """Handle /quyen [thêm | bớt] [id]; without diacritics, too."""
    asked = said(update, context)
    if asked is None or not await is_admin(asked, context):
        return
    desk, message = context.desk, asked.message
    word, _, rest = asked.words.strip().partition(" ")
    if not word:
        await send_card(message, await desk.store(_access, desk))
        return
    allow = _VERBS.get(fold(word))
    rest = rest.strip()
    if allow is None:
        await _wrong(message, texts.ACCESS_VERB.format(word=word[:40]))
        return
    if not rest and message.chat.type == ChatType.PRIVATE:
        await _wrong(message, texts.ACCESS_NO_ID)
        return
    if rest and (not _NUMBER.fullmatch(rest) or int(rest) == 0):
        await _wrong(message, texts.ACCESS_BAD_ID.format(word=rest[:40]))
        return
    number = int(rest) if rest else message.chat_id
    if allow:
        await desk.store(desk.state.access.allow, number, asked.user_id)
        text = texts.ACCESS_ADDED
    else:
        was_there = await desk.store(desk.state.access.disallow, number)
        text = texts.ACCESS_REMOVED if was_there else texts.ACCESS_UNKNOWN
    await desk.record(asked.user_id, "access them" if allow else "access bot", str(number))
    await send_card(message, plain_card(text.format(id=number)))


async def _wrong(message: Message, why: str) -> None:
    """Say what is wrong with a command, and how it is written."""
    await send_card(message, Card(joined([rich(why), rich(texts.ACCESS_USAGE, "i")], "\n")))


async def press_access(update: Update, context: BotContext) -> None:
    """Handle a press on a mode of access."""
    press = await pressed(update, context)
    if press is None or not await is_admin(press, context):
        return
    desk = context.desk
    if press.value not in texts.ACCESS_MODES:
        return
    await desk.store(desk.state.access.set_mode, Mode(press.value))
    await desk.record(press.user_id, "access mode", press.value)
    await edit_card(press.message, await desk.store(_access, desk))


def _access(desk: Desk) -> Card:
    mode = desk.state.access.mode(Mode(desk.settings.access))
    ids = sorted(desk.state.access.allowed())
    shown = ", ".join(map(str, ids[:_MOST_IDS])) + (" …" if len(ids) > _MOST_IDS else "")
    listed = texts.ACCESS_LIST.format(count=len(ids), ids=shown) if ids else texts.ACCESS_EMPTY
    lines = [
        rich(texts.ACCESS_NOW.format(mode=texts.ACCESS_MODES[mode.value]), "b"),
        rich(listed),
        rich(texts.ACCESS_USAGE, "i"),
    ]
    rows = tuple(
        (Button(("● " if name == mode.value else "") + label,
                callback_data.encode(callback_data.ACCESS, name)),)
        for name, label in texts.ACCESS_MODES.items()
    )  # fmt: skip
    return Card(joined(lines, "\n"), rows)
