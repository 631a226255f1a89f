"""Many chats at once: order kept, nothing lost, nothing answered twice, flood limits respected."""

from __future__ import annotations

from collections import Counter

from retrieval.answer import Answer, Intent, Status, Understood
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram

CHATS, EACH, PAUSE = 50, 20, 2


def echo(question: str) -> Answer:
    return Answer(Status.ANSWERED, question, understood=Understood(Intent.VALUE))


async def test_a_thousand_questions_of_fifty_chats(
    telegram: FakeTelegram, running: Running
) -> None:
    telegram.fail("sendMessage", 429, retry_after=PAUSE, times=3)
    telegram.fail("sendMessage", 502, times=5)
    async with running(
        ScriptedService(echo),
        telegram_messages_per_second=1000,
        user_per_minute=1000,
        all_per_minute=100_000,
    ):
        for number in range(EACH):
            for chat in range(1, CHATS + 1):
                telegram.say(f"{chat}:{number}", user=chat)
        await off_loop(telegram.wait_sent, CHATS * EACH, timeout=180)
    for chat in range(1, CHATS + 1):
        said = [call.text for call in telegram.sent(chat=chat)]
        assert said == [f"{chat}:{number}" for number in range(EACH)]
    assert Counter(c.code for c in telegram.calls if c.method == "sendMessage") == {
        200: CHATS * EACH, 429: 3, 502: 5
    }  # fmt: skip
    # While Telegram has asked for a pause nothing new is sent to any chat; what was already under
    # way when it asked, one message a chat at most, may still arrive.
    sends = [call for call in telegram.calls if call.method == "sendMessage"]
    asked = next(call.at for call in sends if call.code == 429)
    assert len([c for c in sends if asked < c.at < asked + PAUSE * 0.9]) <= CHATS
