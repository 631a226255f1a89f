"""What people send to break a bot: forged buttons, odd updates, names that leave the folder."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from bot import callback_data, texts, uploads
from bot.app import BUTTONS
from retrieval.answer import Answer, Intent, Status, Understood
from tests.bot.conftest import ADMIN, Books, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.bot.test_reports_over_http import send
from tests.fake_telegram import FakeTelegram

GROUP = -1007
FORGED = ("../../etc/passwd", "' OR 1=1 --", "", "a" * 62, "0", "-1", "９", "\x00", "%s{0}")


async def test_forged_buttons_of_every_kind_neither_act_nor_fail(
    telegram: FakeTelegram, running: Running, books: Books, caplog: pytest.LogCaptureFixture
) -> None:
    before = sorted(path.name for path in books.reports_dir.iterdir())
    async with running(books.service, **books.settings, user_per_minute=1000):
        telegram.say("thu ngân sách Yên Bình 2023?")
        card = await off_loop(telegram.wait_sent, 1)
        pressed = 0
        for kind in [*BUTTONS, "?", "cc", ""]:
            for value in FORGED:
                telegram.press(card, f"{kind}:{value}")
                pressed += 1
        # Also by an administrator, who may do more.
        for kind in (callback_data.ADD, callback_data.REMOVE, callback_data.ROLLBACK):
            for value in FORGED:
                telegram.press(card, f"{kind}:{value}", user=ADMIN)
                pressed += 1
        # Each press is answered: no client is left with a button that spins.
        await off_loop(telegram.wait_sent, pressed, "answerCallbackQuery", None, 60)
        telegram.say("thu ngân sách Yên Bình 2023?", user=5)
        await off_loop(telegram.wait_sent, 1, "sendMessage", 5)
    # A refused rollback is logged for the operator; nothing failed unforeseen.
    assert not [r for r in caplog.records if r.exc_info or r.name == "bot.handlers.errors"]
    assert sorted(path.name for path in books.reports_dir.iterdir()) == before


async def test_edits_channel_posts_and_other_bots_commands_are_left_alone(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    person = {"id": 7, "is_bot": False, "first_name": "A"}
    private = {"id": 7, "type": "private", "first_name": "A"}
    group = {"id": GROUP, "type": "supergroup", "title": "G"}
    async with running(service):
        old = {"message_id": 1, "date": 1, "edit_date": 2, "text": "thu ngân sách?"}
        telegram._push({"edited_message": {**old, "chat": private, "from": person}})
        channel = {"id": -1009, "type": "channel", "title": "C"}
        telegram._push({"channel_post": {**old, "chat": channel}})
        telegram._push({"edited_channel_post": {**old, "chat": channel}})
        # In a group's name (an anonymous administrator), a poll, a new member, a migration.
        telegram._push({"message": {**old, "chat": group, "sender_chat": group}})
        telegram.push_message(chat=GROUP, new_chat_members=[person])
        telegram.push_message(chat=GROUP, migrate_to_chat_id=-1008)
        for text in ("/tim@some_other_bot quế", "/xuat@some_other_bot", "/nguon@", "/@", "/ tim"):
            telegram.say(text, chat=GROUP)
        telegram.say(
            "thu ngân sách được chuyển tiếp?",
            forward_origin={"type": "hidden_user", "sender_user_name": "X", "date": 1},
        )
        await off_loop(telegram.wait_sent, 1)
    assert [question for question, _ in service.asked] == ["thu ngân sách được chuyển tiếp?"]
    assert len(telegram.sent()) == 1


async def test_long_answers_and_inline_queries_keep_telegrams_limits(
    telegram: FakeTelegram, running: Running
) -> None:
    def echo(question: str) -> Answer:
        return Answer(
            Status.ANSWERED, question[:9000], understood=Understood(Intent.VALUE), resolved=question
        )

    zalgo = "thu\u0301\u0302\u0303" * 600 + "\u202e\u200b<b>&" + "👨‍👩‍👧‍👦" * 400
    async with running(ScriptedService(echo)):
        telegram.say(zalgo)
        await off_loop(telegram.wait_sent, 2)
        telegram.ask_inline(zalgo[:256])
        call = await off_loop(telegram.wait_sent, 1, "answerInlineQuery")
    assert len(json.loads(call.params["results"])) == 1
    assert not [c for c in telegram.calls if c.code == 400]


@pytest.mark.parametrize("words", ["../../../etc", "C:\\x\\..", "/etc/passwd csv", "\u202efdp.exe"])
async def test_an_export_is_named_by_the_bot_alone(
    telegram: FakeTelegram, running: Running, books: Books, words: str
) -> None:
    async with running(books.service, **books.settings):
        telegram.say(f"/xuat {words}")
        telegram.say("/xuat csv Yên Bình")
        call = await off_loop(telegram.wait_sent, 1, "sendDocument")
    assert [name for name, _ in call.files.values()] == ["so-lieu.csv"]


@pytest.mark.parametrize(
    "name",
    ["../../thoat.md", "..\\..\\thoat.md", "/etc/thoat.md", "x/../../thoat.md", "\u202ethoat.md"]
)  # fmt: skip
async def test_a_file_sent_in_stays_in_the_folder_whatever_its_name(
    telegram: FakeTelegram, running: Running, books: Books, name: str
) -> None:
    content = "Ngày 3/5/2023, huyện Yên Bình họp. Thu ngân sách đạt 15 tỷ đồng, bằng 50% kế hoạch."
    around = set(_outside(books))
    async with running(books.service, **books.settings):
        send(telegram, name, content.encode())
        shown = await off_loop(telegram.wait_sent, 1, chat=ADMIN)
        telegram.press(shown, shown.buttons[0]["callback_data"], user=ADMIN)
        await off_loop(telegram.wait_sent, 2, chat=ADMIN)
    assert set(_outside(books)) == around
    assert [path.name for path in books.reports_dir.iterdir() if "thoat" in path.name]


def _outside(books: Books) -> list[Path]:
    root = books.reports_dir.parent.parent
    return [p for p in root.rglob("*.md") if not p.is_relative_to(books.reports_dir)]


async def test_a_scan_and_a_damaged_file_are_explained_in_vietnamese(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    scan = io.BytesIO()
    page = Figure(figsize=(2, 2))
    page.figimage([[0.0, 1.0], [1.0, 0.0]])
    page.savefig(scan, format="pdf")
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("word/none.xml", "<x/>")
    async with running(books.service, **books.settings):
        send(telegram, "quet.pdf", scan.getvalue())
        scanned = await off_loop(telegram.wait_sent, 1, chat=ADMIN)
        send(telegram, "hong.docx", broken.getvalue())
        damaged = await off_loop(telegram.wait_sent, 2, chat=ADMIN)
    assert "bản quét" in scanned.text
    assert "hoibaocao[ocr]" in scanned.text
    assert "tệp hỏng" in damaged.text
    assert not list((books.reports_dir / uploads.INCOMING).iterdir())
    assert texts.UPLOAD_UNREADABLE.split("{")[0] in damaged.text
