"""What a message means after the one before it, over HTTP with the real service."""

from __future__ import annotations

import json

import pytest

from bot import texts
from bot.state import Talk
from tests.bot.conftest import Books, Running, off_loop
from tests.bot.doubles import ScriptedService, clarify
from tests.fake_telegram import Call, FakeTelegram

GROUP = -900
BOT = "@hoibaocao_test_bot"
ASKED = "thu ngân sách 2023"


class Chat:
    """Says things and waits for the reply to each."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.telegram = telegram

    async def __call__(self, text: str, *, user: int = 1, chat: int | None = None, **x: object
    ) -> Call:  # fmt: skip
        where = user if chat is None else chat
        count = len(self.telegram.sent(chat=where)) + 1
        self.telegram.say(text, user=user, chat=where, **x)
        call: Call = await off_loop(self.telegram.wait_sent, count, chat=where)
        return call


def headline(call: Call) -> str:
    return call.text.splitlines()[0]


@pytest.mark.parametrize("typed", ["2", "số 2", "cái thứ hai", "cai dau", "cái cuối nhé"])
async def test_a_number_chooses_what_the_list_numbers(
    telegram: FakeTelegram, running: Running, books: Books, typed: str
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings):
        asked = await say(ASKED)
        lines = [line for line in asked.text.splitlines() if line[:3] in ("1. ", "2. ")]
        assert len(lines) == 2
        meant = lines[0 if "dau" in typed else 1]
        answer = await say(typed)
    assert meant[3:].split(": ")[1] in headline(answer)


async def test_the_choices_outlive_a_restart_and_thanks_but_not_moi_nor_another_question(
    telegram: FakeTelegram, running: Running
) -> None:
    say, service = Chat(telegram), ScriptedService(clarify)
    async with running(service):
        await say("thu ngân sách Sao Mai")
    async with running(service):
        await say("cảm ơn")
        await say("2")
        assert service.asked[-1][0] == "thu ngân sách thành phố Sao Mai"
        await say("thu ngân sách Sao Mai")
        await say("/moi")
        count = len(service.asked)
        assert (await say("2")).text == texts.NOTHING_TO_CHOOSE
        await say("thu ngân sách Sao Mai", user=5)
        other = await say("2", user=6)  # what another was asked
        assert other.text == texts.NOTHING_TO_CHOOSE
        assert (await say("số 7", user=5)).text == texts.NO_SUCH_CHOICE.format(count=2)
        assert len(service.asked) == count + 1
        await say("số 1", user=5)
        assert service.asked[-1][0] == "thu ngân sách tỉnh Sao Mai"


async def test_a_question_after_the_list_ends_the_choosing(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings):
        await say(ASKED)
        answer = await say("tỷ lệ hộ nghèo Yên Bình 2021")
        assert "8,6%" in headline(answer)
        again = await say("2")
        assert again.text == texts.NOTHING_TO_CHOOSE
        await say(ASKED, user=9)
        await say("kể chuyện cười đi", user=9)  # nothing to remember, and yet the next question
        after = await say("2", user=9)
    assert after.text == texts.NOTHING_TO_CHOOSE


@pytest.mark.parametrize(
    "chatter", ["cảm ơn bạn nhiều nhé", "ok em", "hay quá", "đồ ngốc", "xyz abc"]
)
async def test_chatter_is_no_context(
    telegram: FakeTelegram, running: Running, books: Books, chatter: str
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings) as bot:
        await say("thu ngân sách Yên Bình 2023")
        reply = await say(chatter)
        answer = await say("còn năm 2021?")
        history = await bot.bot_data.store(bot.bot_data.state.history, Talk(1, 1), 1800)
    assert "352 tỷ đồng" in headline(answer)
    assert chatter not in " ".join(history)
    if chatter.startswith("cảm ơn"):
        assert reply.text == "Không có gì ạ. Bạn cần số liệu nào nữa cứ hỏi nhé."
        assert reply.buttons == []
        assert reply.result["entities"] == []


async def test_what_is_not_on_file_is_context_when_it_names_something(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings):
        missing = await say("thu ngân sách Yên Bình 2009")
        answer = await say("còn năm 2021?")
    assert headline(missing).startswith("Các báo cáo đang có không nêu")
    assert "352 tỷ đồng" in headline(answer)


def _message(call: Call) -> dict[str, object]:
    return {key: value for key, value in call.result.items() if key != "_source"}


async def test_a_reply_to_an_answer_speaks_of_that_answer_whoever_had_asked(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings):
        first = await say(f"{BOT} thu ngân sách Yên Bình 2023", chat=GROUP, user=1)
        await say(f"{BOT} sản lượng quế vỏ khô Văn Yên 2023", chat=GROUP, user=2)
        reply = _message(first)
        answer = await say("còn năm 2021?", chat=GROUP, user=2, reply_to_message=reply)
        assert "352 tỷ đồng" in headline(answer)
        asked = await say(f"{BOT} {ASKED}", chat=GROUP, user=4)
        chosen = await say("2", chat=GROUP, user=3, reply_to_message=_message(asked))
    assert "tỷ đồng" in headline(chosen)
    assert json.loads(chosen.params["reply_parameters"])["message_id"]


async def test_topics_of_a_group_are_conversations_of_their_own(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    say = Chat(telegram)
    five = {"message_thread_id": 5, "is_topic_message": True}
    six = {"message_thread_id": 6, "is_topic_message": True}
    async with running(books.service, **books.settings):
        await say(f"{BOT} thu ngân sách Yên Bình 2023", chat=GROUP, **five)
        await say(f"{BOT} tỷ lệ hộ nghèo Yên Bình 2023", chat=GROUP, **six)
        in_five = await say(f"{BOT} còn năm 2021?", chat=GROUP, **five)
        in_six = await say(f"{BOT} còn năm 2021?", chat=GROUP, **six)
    assert "352 tỷ đồng" in headline(in_five)
    assert "8,6%" in headline(in_six)


async def test_a_question_back_has_numbered_buttons_alone_and_accents(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    say = Chat(telegram)
    async with running(books.service, **books.settings):
        asked = await say("thu ngan sach 2023")
        missing = await say("ty le che phu rung yen binh 2023", user=2)
    labels = [button["text"] for button in asked.buttons]
    assert sorted(label.split(" · ")[1] for label in labels) == ["Văn Yên", "Yên Bình"]
    assert [label.split(" · ")[0] for label in labels] == ["1", "2"]
    assert "thu ngân sách" in headline(asked)
    assert "ngan sach" not in asked.text
    assert "che phu rung" not in missing.text


async def test_a_caption_is_a_question(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    file = {"file_id": "f", "file_unique_id": "f", "file_name": "a.docx"}
    question = "thu ngân sách Yên Bình 2021?"
    async with running(books.service, **books.settings):
        telegram.push_message(user=1, photo=photo, caption=question)
        of_photo = await off_loop(telegram.wait_sent, 1, chat=1)
        telegram.push_message(user=2, document=file, caption=question)
        of_file = await off_loop(telegram.wait_sent, 1, chat=2)
        for number, what in enumerate(({"photo": photo}, {"document": file}), start=1):
            telegram.push_message(user=3, chat=GROUP, caption="của ai?", **what)
            telegram.push_message(user=3, chat=GROUP, caption=f"{BOT} {question}", **what)
            in_group = await off_loop(telegram.wait_sent, number, chat=GROUP)
            assert "352 tỷ đồng" in headline(in_group)
        telegram.push_message(user=4, document=file)
        bare = await off_loop(telegram.wait_sent, 1, chat=4)
    assert "352 tỷ đồng" in headline(of_photo)
    assert "352 tỷ đồng" in headline(of_file)
    assert bare.text == texts.UPLOAD_ADMINS
