"""Every command and button × who × mode of access, over HTTP; forged buttons; a deposed admin."""

from __future__ import annotations

import time
from dataclasses import dataclass

import httpx
import pytest

from bot import app, texts, uploads
from bot.context import BotApplication
from tests.bot.conftest import Books, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.bot.reports import LUC_YEN
from tests.fake_telegram import Call, FakeTelegram

MODES = ("open", "list", "admins")
ROLES = ("stranger", "allowed", "member", "admin")
ADMITTED = {
    "open": {"stranger", "allowed", "member", "admin"},
    "list": {"allowed", "member", "admin"},
    "admins": {"admin"},
}
REFUSALS = {texts.ADMINS_ONLY, texts.UPLOAD_ADMINS}
STRANGER = texts.STRANGER.split("{", 1)[0]
NO_TOKEN = "0123456789abcdef0123"

# What is typed for each command, and whether only administrators may.
COMMANDS = {
    "start": ("", False), "trogiup": ("", False), "help": ("", False), "cite": (" x", False),
    "moi": ("", False), "tim": (" thu ngân sách", False), "nguon": ("", False),
    "xuat": (" csv", False), "bieudo": (" thu", False), "sosanh": (" thu", False),
    "theodoi": ("", False), "botheodoi": (" 1", False), "rebuild": ("", True),
    "thongke": ("", True), "quyen": ("", True), "xoa": (" không có", True),
}  # fmt: skip
# What each kind of button carries here, and whether only administrators may press it.
BUTTONS = {
    "c": ("x", False), "q": (NO_TOKEN, False), "m": (NO_TOKEN, False), "g": (NO_TOKEN, False),
    "f": (NO_TOKEN, False),
    "y": (NO_TOKEN, False), "n": (NO_TOKEN, False), "d": ("x", False), "r": ("x", False),
    "l": ("0-0", False), "s": (f"0-{NO_TOKEN}", False), "z": ("1", False),
    "u": ("0123456789abcdef", True), "x": ("0123456789abcdef", True), "e": ("x-yes", True),
    "k": ("20200101T000000000000-aaaaaaaaaaaa", True), "p": ("MODE", True),
}  # fmt: skip


def test_the_tables_leave_no_command_and_no_button_out() -> None:
    assert set(COMMANDS) == {name for names in app.COMMANDS for name in names}
    assert set(BUTTONS) == set(app.BUTTONS)


@dataclass(frozen=True)
class Try:
    """One thing that one person does, each in a chat of its own."""

    role: str
    what: str
    admin_only: bool
    user: int
    chat: int


def tries() -> list[Try]:
    found = []
    actions = [(f"/{name}{rest}", only) for name, (rest, only) in COMMANDS.items()]
    actions += [(f"{kind}:{value}", only) for kind, (value, only) in BUTTONS.items()]
    actions += [("thu ngân sách?", False), ("inline", False), ("FILE", True), ("w:x", False)]
    for role in ROLES:
        for what, only in actions:
            if role == "member" and what in ("FILE", "inline"):
                continue  # files in groups are nobody's business; an inline query has no chat
            number = 1000 + len(found)
            found.append(Try(role, what, only, number, -number if role == "member" else number))
    return found


class Doer:
    """Has people do things, and looks at what the bot said to them."""

    def __init__(self, telegram: FakeTelegram, mode: str) -> None:
        self.telegram, self.mode = telegram, mode
        self.queries: dict[Try, str] = {}
        self.messages: dict[Try, int] = {}

    def do(self, one: Try) -> None:
        telegram = self.telegram
        who = {"user": one.user, "chat": one.chat}
        mention = "@hoibaocao_test_bot " if one.role == "member" else ""
        if one.what == "inline":
            self.queries[one] = telegram.ask_inline("thu ngân sách", user=one.user)
        elif one.what == "FILE":
            telegram.push_message(
                user=one.user,
                document={"file_id": "f", "file_unique_id": "u", "file_name": "a.exe"},
            )
        elif one.what[1] == ":":
            message = posted(telegram, one.chat)
            self.messages[one] = len(telegram.sent(chat=one.chat))
            data = one.what.replace("MODE", self.mode)
            self.queries[one] = telegram.press(message, data, user=one.user)
        else:
            telegram.say((mention if one.what[0] != "/" else "") + one.what, **who)

    def outcome(self, one: Try) -> str | None:
        """Return "stranger", "admins only", "served"; None while there is no answer yet."""
        calls = [c for c in list(self.telegram.calls) if c.ok]
        if one.what == "inline":
            found = [c for c in calls if c.params.get("inline_query_id") == self.queries[one]]
            return (
                ("served" if found[0].params["results"] != "[]" else "stranger") if found else None
            )
        own = [
            c
            for c in calls
            if c.params.get("chat_id") == str(one.chat)
            and c.method in ("sendMessage", "sendDocument", "editMessageText")
        ][self.messages.get(one, 0) :]
        if one in self.queries:
            said = [c for c in calls if c.params.get("callback_query_id") == self.queries[one]]
            if not said:
                return None
            if said[0].params.get("text", "").startswith(STRANGER):
                return "stranger"
            quiet = one.what[0] == "w" or (one.role != "admin" and one.what[0] in "yn")
            if quiet or (one.what[0] in "yn" and not own):
                return "served"
        if not own:
            return None
        text = own[0].text
        if text.startswith(STRANGER):
            return "stranger"
        return "admins only" if text in REFUSALS else "served"


def posted(telegram: FakeTelegram, chat: int) -> Call:
    """Put a message of the bot into a chat, for its buttons to be pressed."""
    url = f"{telegram.base_url}/bot{telegram.token}/sendMessage"
    httpx.post(url, data={"chat_id": chat, "text": "…"}, trust_env=False).raise_for_status()
    return telegram.sent(chat=chat)[-1]


@pytest.mark.parametrize("mode", MODES)
async def test_who_may_what(telegram: FakeTelegram, running: Running, mode: str) -> None:
    everything = tries()
    doer = Doer(telegram, mode)
    changes = {
        "access": mode,
        "admins": frozenset(one.user for one in everything if one.role == "admin"),
        "all_per_minute": 100_000,
        "telegram_messages_per_second": 1000,
    }
    async with running(ScriptedService(), **changes) as application:
        application: BotApplication
        desk = application.bot_data
        for one in everything:
            if one.role in ("allowed", "member"):
                await desk.store(desk.state.access.allow, one.chat, 1)
        for one in everything:
            await off_loop(doer.do, one)
        deadline = time.monotonic() + 60
        while any(doer.outcome(one) is None for one in everything) and time.monotonic() < deadline:
            await off_loop(time.sleep, 0.1)
    wrong = []
    for one in everything:
        expected = "served"
        if one.role not in ADMITTED[mode]:
            expected = "stranger"
        elif one.admin_only and one.role != "admin":
            expected = "admins only"
        if doer.outcome(one) != expected:
            wrong.append((one.role, one.what, expected, doer.outcome(one)))
    assert wrong == []


FORGED = [
    "z:" + "9" * 60, "l:" + "9" * 59 + "-0", "s:" + "9" * 30 + "-0", "l:-1-0", "l:--", "e:-yes",
    "e:",
    "k:..", "k:../../etc", "c:../x", "c:" + "a" * 62, "d:" + "-" * 62, "q:' OR 1=1", "p:everybody",
    "p:open'", "u:" + "g" * 16, "u:0123456789ABCDEF", "x:" + "0" * 62, "z:\u0661", "z:²", "c:a\n",
    "cc:x", ":", "", "\x00", "đ" * 32, "r:%s", "m:{0}", "g:" + "0" * 20, "y:0", "n:_", "Z:1",
]  # fmt: skip


@pytest.mark.parametrize("user", [1001, 42])
async def test_forged_buttons_do_nothing_and_break_nothing(
    telegram: FakeTelegram, running: Running, books: Books, user: int
) -> None:
    before = sorted(p.name for p in books.reports_dir.iterdir())
    current = (books.index_dir / "CURRENT").read_text()
    async with running(
        books.service, **books.settings, user_per_minute=1000, telegram_messages_per_second=1000
    ) as application:
        message = await off_loop(posted, telegram, user)
        queries = [telegram.press(message, data, user=user) for data in FORGED]
        telegram.say("/moi", user=user)

        def done() -> bool:
            return any(call.text == texts.FORGOTTEN for call in telegram.sent(chat=user))

        await off_loop(telegram.wait, done)
        page = application.bot_data.metrics.page(await application.bot_data.status()).decode()
        mode = await application.bot_data.store(application.bot_data.state.access.mode, "open")
    answered = {c.params.get("callback_query_id") for c in telegram.sent("answerCallbackQuery")}
    assert answered >= set(queries), "no button is left spinning"
    assert "hoibaocao_errors_total 0.0" in page
    assert mode == "open"
    assert sorted(p.name for p in books.reports_dir.iterdir()) == before
    assert (books.index_dir / "CURRENT").read_text() == current


async def test_an_endless_number_is_no_subscription(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(), user_per_minute=1000) as application:
        # A circled number becomes two digits: more than Python reads as one number.
        for number in ("㉑" * 4000, "9" * 4000, "²", "٣"):
            telegram.say(f"/botheodoi {number}")
        await off_loop(telegram.wait_sent, 4)
        page = application.bot_data.metrics.page(await application.bot_data.status()).decode()
    assert "hoibaocao_errors_total 0.0" in page


async def test_an_administrator_removed_meanwhile_confirms_nothing(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    name = "luc-yen.txt"
    content = LUC_YEN.encode()
    report_id = books.library.headers()[0].id
    async with running(books.service, **books.settings, admins=frozenset({42})):
        telegram.push_message(
            user=42,
            document={
                "file_id": telegram.add_file(content, name),
                "file_unique_id": "u",
                "file_name": name,
                "file_size": len(content),
            },
        )
        pending = await off_loop(telegram.wait_sent, 1)
    add, discard = (button["callback_data"] for button in pending.buttons)
    before = sorted(p.name for p in books.reports_dir.iterdir())
    async with running(books.service, **books.settings, admins=frozenset({43})):
        for data in (add, discard, f"e:{report_id}-yes", "p:admins"):
            telegram.press(pending, data, user=42)
        refused = await off_loop(telegram.wait_sent, 5)
        assert refused.text == texts.ADMINS_ONLY
        assert sorted(p.name for p in books.reports_dir.iterdir()) == before
        assert len(list((books.reports_dir / uploads.INCOMING).iterdir())) == 1
        telegram.say("thu?", user=44)
        served = await off_loop(telegram.wait_sent, 1, chat=44)
        assert not served.text.startswith(STRANGER)
        # What waits is still there for who is an administrator now.
        telegram.press(pending, add, user=43)
        await off_loop(telegram.wait_sent, 7)
    assert name in {path.name for path in books.reports_dir.iterdir()}
    said = [call.text for call in telegram.sent(chat=42)]
    assert said.count(texts.ADMINS_ONLY) == 4


async def test_a_message_without_a_sender_is_let_in_by_nobody(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(), access="admins"):
        for text in ("/start", "/cite x", "/trogiup", "thu ngân sách?"):
            telegram.push_message(chat=-5, text=text, **{"from": None})
        telegram.say("/moi", user=42, chat=-5)
        await off_loop(telegram.wait_sent, 1)
    assert [call.text for call in telegram.sent()] == [texts.FORGOTTEN]
