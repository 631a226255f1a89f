"""Conversations over HTTP: what a user sends, and what a user then sees."""

from __future__ import annotations

import pytest

from bot import texts
from tests.bot.conftest import ADMIN, Running, off_loop
from tests.bot.doubles import NUMBER, QUOTE, ScriptedService, citation, clarify, not_found
from tests.fake_telegram import FakeTelegram


def _marked(call_result: dict[str, object], kind: str) -> list[str]:
    text = str(call_result["text"]).encode("utf-16-le")
    entities = call_result["entities"]
    assert isinstance(entities, list)
    return [
        text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in entities
        if e["type"] == kind
    ]


async def test_question_gets_a_cited_answer_and_its_button_shows_the_passage(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service):
        telegram.say("thu ngân sách Sao Mai?")
        answer = await off_loop(telegram.wait_sent, 1)
        assert _marked(answer.result, "bold") == [
            "Thu ngân sách huyện Sao Mai: 412,6 tỷ đồng",
            NUMBER,
        ]
        assert _marked(answer.result, "underline") == [NUMBER]
        assert _marked(answer.result, "blockquote") == [QUOTE]
        assert "[1] Huyện Sao Mai: kinh tế 9 tháng <2023>" in answer.text
        assert "Báo Sao Mai & bạn đọc · 5/10/2023" in answer.text
        assert answer.buttons[0]["callback_data"] == f"c:{citation().id}"
        assert [b["text"] for b in answer.buttons] == ["[1]", texts.MORE, texts.GOOD, texts.BAD]
        telegram.press(answer, answer.buttons[0]["callback_data"])
        passage = await off_loop(telegram.wait_sent, 2)
        assert len(telegram.sent("answerCallbackQuery")) == 1
        assert _marked(passage.result, "blockquote") == [QUOTE]
        assert _marked(passage.result, "underline") == [NUMBER]
        assert "Đồng chí Bí thư Huyện ủy báo cáo tình hình." in passage.text
        assert "Huyện đã trồng mới 1.250 ha rừng." in passage.text
        assert "huyện Sao Mai · 9 tháng năm 2023" in passage.text
        assert citation().id in passage.text
    assert service.asked == [("thu ngân sách Sao Mai?", ())]
    assert all(name.startswith("search") for name in service.threads)


async def test_choices_are_buttons_that_survive_a_restart(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(clarify)):
        telegram.say("thu ngân sách Sao Mai")
        asked = await off_loop(telegram.wait_sent, 1)
        assert [b["text"] for b in asked.buttons] == ["1 · Tỉnh Sao Mai", "2 · Thành phố Sao Mai"]
    service = ScriptedService()
    async with running(service):
        telegram.press(asked, asked.buttons[1]["callback_data"])
        await off_loop(telegram.wait_sent, 2)
        telegram.press(asked, "q:0000")
        gone = await off_loop(telegram.wait_sent, 3)
    assert service.asked == [("thu ngân sách thành phố Sao Mai", ("thu ngân sách Sao Mai",))]
    assert gone.text == texts.CHOICE_GONE


async def test_not_found_shows_the_nearest_with_what_differs(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService(not_found)):
        telegram.say("thu ngân sách Sao Mai 2019")
        answer = await off_loop(telegram.wait_sent, 1)
    assert "• 412,6 tỷ đồng (đến 30/9/2023) (năm 2023, không phải 2019) [1]" in answer.text
    rows = answer.result["reply_markup"]["inline_keyboard"]
    shown = [[button["text"] for button in row] for row in rows]
    assert shown == [["[1]"], [texts.FIND], [texts.GOOD, texts.BAD]]


async def test_history_is_kept_per_user_and_forgotten_with_moi(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    group = -100500
    async with running(service):
        turns = [
            (1, "@hoibaocao_test_bot một?"),
            (2, "@Hoibaocao_Test_Bot hai?"),
            (1, "/moi@hoibaocao_test_bot"),
            (2, "ba? @hoibaocao_test_bot"),
            (1, "bốn? @hoibaocao_test_bot"),
        ]
        for number, (user, text) in enumerate(turns, start=1):
            telegram.say(text, user=user, chat=group)
            await off_loop(telegram.wait_sent, number)
    assert service.asked == [("một?", ()), ("hai?", ()), ("ba?", ("hai?",)), ("bốn?", ())]


async def test_group_talk_that_is_not_for_the_bot_gets_no_reply(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service):
        telegram.say("anh em ăn trưa chưa?", chat=-5)
        telegram.push_message(chat=-5, sticker=_STICKER)
        telegram.say("/unknown", chat=-5)
        mine = telegram.say("@hoibaocao_test_bot thu ngân sách?", chat=-5)
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.say("còn năm sau?", chat=-5, reply_to_message=answer.result)
        await off_loop(telegram.wait_sent, 2)
    assert [question for question, _ in service.asked] == ["thu ngân sách?", "còn năm sau?"]
    assert f'"message_id": {mine}' in answer.params["reply_parameters"]
    assert len(telegram.sent()) == 2


async def test_commands(telegram: FakeTelegram, running: Running) -> None:
    async with running(ScriptedService()):
        telegram.say("/start")
        start = await off_loop(telegram.wait_sent, 1)
        assert start.text.startswith("Chào bạn!")
        assert "1 báo cáo với 1.234 số liệu, cập nhật 2/1/2024" in start.text
        telegram.say("/help")
        help_ = await off_loop(telegram.wait_sent, 2)
        telegram.say("/trogiup", user=ADMIN)
        admin_help = await off_loop(telegram.wait_sent, 3)
        assert "/moi" in help_.text
        assert "/rebuild" not in help_.text
        assert "/rebuild" in admin_help.text
        telegram.say("/no_such_command")
        assert (await off_loop(telegram.wait_sent, 4)).text == texts.UNKNOWN_COMMAND
    menus = telegram.sent("setMyCommands")
    everyone, groups, admin = (menu.params["commands"] for menu in menus)
    assert '"rebuild"' not in everyone
    assert '"xuat"' in everyone
    assert '"xuat"' not in groups
    assert "all_group_chats" in menus[1].params["scope"]
    assert '"rebuild"' in admin
    assert f'"chat_id": {ADMIN}' in menus[2].params["scope"]


@pytest.mark.parametrize("send", ["/cite {id}", "/start c_{id}"])
async def test_cite_and_deep_link_open_the_passage(
    telegram: FakeTelegram, running: Running, send: str
) -> None:
    async with running(ScriptedService()):
        telegram.say(send.format(id=citation().id))
        assert QUOTE in (await off_loop(telegram.wait_sent, 1)).text
        telegram.say(send.format(id="ffff-1-2"))
        assert (await off_loop(telegram.wait_sent, 2)).text == texts.CITATION_GONE
        telegram.say(send.format(id="../../etc/passwd\u202e" + "x" * 3000))
        assert (await off_loop(telegram.wait_sent, 3)).text == texts.CITATION_GONE


async def test_cite_without_id_says_how(telegram: FakeTelegram, running: Running) -> None:
    async with running(ScriptedService()):
        telegram.say("/cite")
        assert (await off_loop(telegram.wait_sent, 1)).text == texts.CITE_USAGE


_STICKER = {
    "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
    "is_animated": False, "is_video": False,
}  # fmt: skip


async def test_pictures_and_stickers_get_one_polite_line(
    telegram: FakeTelegram, running: Running
) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    async with running(ScriptedService()):
        telegram.push_message(sticker=_STICKER)
        telegram.push_message(photo=photo)
        await off_loop(telegram.wait_sent, 2)
    assert {call.text for call in telegram.sent()} == {texts.TEXT_ONLY}


async def test_buttons_of_another_version_are_explained(
    telegram: FakeTelegram, running: Running
) -> None:
    async with running(ScriptedService()):
        telegram.say("thu ngân sách?")
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.press(answer, "old:format")
        shown = await off_loop(telegram.wait_sent, 1, "answerCallbackQuery")
    assert shown.params["text"] == texts.BUTTON_UNKNOWN


async def test_a_chat_keeps_its_order_and_chats_do_not_wait_for_each_other(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService(seconds=0.01)
    chats = range(1, 21)
    async with running(service):
        for number in range(5):
            for chat in chats:
                telegram.say(f"câu {number} của {chat}", user=chat)
        await off_loop(telegram.wait_sent, 100, timeout=60)
    for chat in chats:
        of_chat = [q for q, _ in service.asked if q.endswith(f"của {chat}")]
        assert of_chat == [f"câu {number} của {chat}" for number in range(5)]
        assert len(telegram.sent(chat=chat)) == 5


async def test_questions_taken_before_the_stop_are_answered(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService(seconds=0.2)
    async with running(service):
        for number in range(4):
            telegram.say(f"câu {number}")
        await off_loop(service.begun.wait, 30)
    assert len(telegram.sent()) == len(service.asked) == 4
