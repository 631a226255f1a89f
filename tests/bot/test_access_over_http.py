"""Who may ask, how much, and what is said to those who may not; groups and topics."""

from __future__ import annotations

import pytest

from bot import texts
from tests.bot.conftest import ADMIN, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram

GROUP = -1001


async def test_a_stranger_gets_one_polite_line_and_the_list_changes_at_run_time(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service, access="list"):
        telegram.say("một?", user=5)
        telegram.say("@hoibaocao_test_bot hai?", user=6, chat=GROUP)
        telegram.say("@hoibaocao_test_bot ba?", user=6, chat=GROUP)
        telegram.say("chuyện riêng", user=7, chat=GROUP)
        telegram.ask_inline("thu ngân sách", user=5)
        empty = await off_loop(telegram.wait_sent, 1, "answerInlineQuery")
        await off_loop(telegram.wait_sent, 2)
        # Chats are served side by side, each in order: "ba?" is done before the group is let in.
        telegram.say("/quyen them 5", user=ADMIN)
        telegram.say("/quyen them", user=ADMIN, chat=GROUP)
        await off_loop(telegram.wait_sent, 4)
        telegram.say("bốn?", user=5)
        telegram.say("@hoibaocao_test_bot năm?", user=8, chat=GROUP)
        await off_loop(telegram.wait_sent, 6)
        telegram.say("/quyen bot 5", user=ADMIN)
        await off_loop(telegram.wait_sent, 7)
        telegram.say("sáu?", user=5)
        await off_loop(telegram.wait_sent, 8)
    assert empty.params["results"] == "[]"
    assert telegram.sent(chat=5)[0].text == texts.STRANGER.format(id=5)
    assert "Mã của bạn: 5." in telegram.sent(chat=5)[0].text
    assert sorted(q for q, _ in service.asked) == ["bốn?", "năm?"]
    # In a group the refusal has the group's id, too: an administrator may let in either.
    refusal = texts.STRANGER_IN_GROUP.format(id=6, chat=GROUP)
    assert refusal in [c.text for c in telegram.sent(chat=GROUP)]
    strange = texts.STRANGER.split("{", 1)[0]
    assert len([c for c in telegram.sent() if c.text.startswith(strange)]) == 3


async def test_the_mode_is_a_button_and_outlives_a_restart(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service):
        telegram.say("/quyen", user=ADMIN)
        shown = await off_loop(telegram.wait_sent, 1)
        assert shown.buttons[0]["text"] == "● " + texts.ACCESS_MODES["open"]
        telegram.press(shown, "p:admins", user=5)
        await off_loop(telegram.wait_sent, 2)
        telegram.press(shown, "p:admins", user=ADMIN)
        edited = await off_loop(telegram.wait_sent, 1, "editMessageText")
    async with running(service):
        telegram.say("một?", user=5)
        telegram.say("hai?", user=ADMIN)
        await off_loop(telegram.wait_sent, 4)
    assert edited.text.startswith("Ai được hỏi: Chỉ quản trị viên")
    assert telegram.sent(chat=5)[-1].text == texts.STRANGER.format(id=5)
    assert [q for q, _ in service.asked] == ["hai?"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("thêm 5", texts.ACCESS_ADDED.format(id=5)),
        ("THEM 5", texts.ACCESS_ADDED.format(id=5)),
        ("bớt 5", texts.ACCESS_UNKNOWN.format(id=5)),
        ("bỏ 5", texts.ACCESS_UNKNOWN.format(id=5)),
        ("bot 5", texts.ACCESS_UNKNOWN.format(id=5)),
        ("mở 5", texts.ACCESS_VERB.format(word="mở")),
        ("thêm", texts.ACCESS_NO_ID),
        ("thêm abc", texts.ACCESS_BAD_ID.format(word="abc")),
        ("bớt 0", texts.ACCESS_BAD_ID.format(word="0")),
    ],
)
async def test_the_list_is_changed_with_and_without_diacritics_and_mistakes_are_named(
    telegram: FakeTelegram, running: Running, typed: str, said: str
) -> None:
    async with running(ScriptedService()):
        telegram.say(f"/quyen {typed}", user=ADMIN)
        shown = await off_loop(telegram.wait_sent, 1)
    assert shown.text.startswith(said)
    assert (texts.ACCESS_USAGE in shown.text) == (said.endswith(":") or "“" in said)


async def test_who_sends_too_fast_is_told_once_and_others_are_not_held_up(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    async with running(service, user_per_minute=2):
        for number in range(6):
            telegram.say(f"câu {number}", user=5)
        telegram.say("một?", user=6)
        await off_loop(telegram.wait_sent, 1, chat=6)
        await off_loop(telegram.wait_sent, 3, chat=5)
    assert [q for q, _ in service.asked if q.startswith("câu")] == ["câu 0", "câu 1"]
    assert [c.text for c in telegram.sent(chat=5)].count(texts.TOO_FAST) == 1


async def test_everybody_together_is_limited_too(telegram: FakeTelegram, running: Running) -> None:
    service = ScriptedService()
    async with running(service, all_per_minute=3):
        for user in range(1, 7):
            telegram.say("câu?", user=user)
        await off_loop(telegram.wait_sent, 6)
    assert len(service.asked) == 3
    assert [c.text for c in telegram.sent()].count(texts.TOO_FAST) == 3


async def test_a_topic_is_answered_in_the_topic(telegram: FakeTelegram, running: Running) -> None:
    async with running(ScriptedService()):
        telegram.say(
            "@hoibaocao_test_bot thu?", chat=GROUP, message_thread_id=9, is_topic_message=True
        )
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.press(answer, answer.buttons[0]["callback_data"])
        opened = await off_loop(telegram.wait_sent, 2)
    assert answer.params["message_thread_id"] == "9"
    assert opened.params["message_thread_id"] == "9"
