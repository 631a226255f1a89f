"""The Telegram application, put together. Pure: nothing here opens, connects or starts."""

from __future__ import annotations

import logging
import re
from typing import cast

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    Update,
)
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot import callback_data, texts
from bot.context import BotApplication, BotContext
from bot.counted import Counted, CountedPolls
from bot.desk import Desk
from bot.handlers import (
    admin,
    answers,
    citation,
    conversation,
    errors,
    following,
    gate,
    inline,
    library,
    other,
    question,
    rebuild,
    reports,
    start,
)
from bot.handlers import help as help_
from bot.library import Library
from bot.polling import PollingBot
from bot.processor import ChatOrder
from bot.rate import PatientRateLimiter
from bot.rebuild import Rebuilder
from bot.settings import Settings
from bot.state import State
from retrieval.service_protocol import AnswerService

log = logging.getLogger(__name__)

BUTTONS = {
    callback_data.CITATION: citation.press_citation,
    callback_data.QUESTION: question.press_choice,
    callback_data.MORE: answers.press_more,
    callback_data.CHART: answers.press_chart,
    callback_data.FIND: library.press_find_for,
    callback_data.GOOD: answers.press_good,
    callback_data.BAD: answers.press_bad,
    callback_data.ORIGINAL: citation.press_original,
    callback_data.REPORT: library.press_report,
    callback_data.REPORTS: library.press_sources,
    callback_data.SEARCH: library.press_find,
    callback_data.UNFOLLOW: following.press_unfollow,
    callback_data.ADD: reports.press_add,
    callback_data.DISCARD: reports.press_discard,
    callback_data.REMOVE: reports.press_remove,
    callback_data.ROLLBACK: rebuild.press_rollback,
    callback_data.ACCESS: admin.press_access,
}
COMMANDS = {
    ("start",): start.start,
    ("trogiup", "help"): help_.show_help,
    ("cite",): citation.cite,
    ("moi",): conversation.forget,
    ("tim",): library.find,
    ("nguon",): library.sources,
    ("xuat",): library.export,
    ("bieudo",): answers.chart,
    ("sosanh",): answers.compare,
    ("theodoi",): following.follow,
    ("botheodoi",): following.unfollow,
    ("rebuild",): rebuild.rebuild,
    ("thongke",): admin.statistics,
    ("quyen",): admin.access,
    ("xoa",): reports.remove,
}
ALLOWED_UPDATES = ("message", "callback_query", "inline_query")
# The pool looks at every connection for every call: many of them make each call slow.
CONNECTIONS = 12
GATE = -1  # handler groups run in order of number


def build_application(
    settings: Settings,
    service: AnswerService,
    library: Library,
    state: State,
    rebuilder: Rebuilder | None = None,
) -> BotApplication:
    """Return the application, ready to be initialised.

    ``rebuilder`` replaces the one that runs ``bot.cli build``. Raises ``SettingsError`` when there
    is no token.
    """
    desk = Desk(settings, service, library, state, rebuilder)
    # PTB calls what it is given to make the bot data; it is typed as a class, any callable does.
    bot_data = cast(type[Desk], lambda: desk)
    application = (
        Application.builder()
        .bot(_bot(settings, desk))
        .context_types(ContextTypes(context=BotContext, bot_data=bot_data))
        .concurrent_updates(ChatOrder(desk.inbox.handled))
        .job_queue(None)
        .build()
    )
    add_handlers(application)
    return application


def _bot(settings: Settings, desk: Desk) -> ExtBot[int]:
    timeout = settings.telegram_timeout_seconds
    calls = Counted(timeout, CONNECTIONS)
    polls = CountedPolls(timeout, desk.token_refused.set)
    calls.on_failure = polls.on_failure = desk.metrics.telegram_failed
    polls.on_success = desk.polled
    return PollingBot(
        settings.token,
        f"{settings.telegram_base_url}/bot",
        f"{settings.telegram_base_url}/file/bot",
        request=calls,
        poll=polls,
        rate_limiter=PatientRateLimiter(
            settings.telegram_retries,
            per_second=settings.telegram_messages_per_second,
            stopping=desk.stopping,
        ),
        inbox=desk.inbox,
    )


def add_handlers(application: BotApplication) -> None:
    """Register every handler; within a group the first that fits takes the update."""
    # An edited question is no second question; channel posts are not for us.
    new = filters.UpdateType.MESSAGE
    # Before all others: it stops what is not to be answered.
    application.add_handler(TypeHandler(Update, gate.gate), group=GATE)
    application.add_handlers(
        [
            *(CommandHandler(names, handle, new) for names, handle in COMMANDS.items()),
            *(
                CallbackQueryHandler(press, re.compile(callback_data.pattern(kind)))
                for kind, press in BUTTONS.items()
            ),
            CallbackQueryHandler(other.unknown_button),
            InlineQueryHandler(inline.inline),
            # After the commands above: what still is one is unknown.
            MessageHandler(new & filters.COMMAND, other.unknown_command),
            MessageHandler(new & filters.TEXT, question.question),
            MessageHandler(new & filters.Document.ALL, reports.document),
            MessageHandler(new & filters.CAPTION, question.question),
            MessageHandler(new & ~filters.StatusUpdate.ALL, other.not_text),
        ]
    )
    application.add_error_handler(errors.on_error)


async def publish_commands(application: BotApplication) -> None:
    """Fill Telegram's command menu; a server that lacks the method is logged, not fatal."""
    everyone = [BotCommand(name, what) for name, what in texts.COMMANDS]
    groups = [BotCommand(name, what) for name, what in texts.GROUP_COMMANDS]
    admins = everyone + [BotCommand(name, what) for name, what in texts.ADMIN_COMMANDS]
    try:
        await application.bot.set_my_commands(everyone)
        await application.bot.set_my_commands(groups, scope=BotCommandScopeAllGroupChats())
        for user_id in sorted(application.bot_data.settings.admins):
            # Fails for an administrator who has never written to the bot.
            await application.bot.set_my_commands(admins, scope=BotCommandScopeChat(user_id))
    except TelegramError as error:
        log.warning("the command menu could not be set, going on without it: %s", error)
