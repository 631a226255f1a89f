"""Chats that ask the next question when the last is answered, at the test server of the Bot API."""

from __future__ import annotations

import itertools
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot import texts
from tests.fake_telegram import FakeTelegram

FIRST_USER = 100_000
PLACES = (
    "Hướng Hóa", "Lạng Sơn", "Hữu Lũng", "Chi Lăng", "Yên Bình", "Đông Hà", "Lục Yên",
    "Cam Lộ", "Bắc Sơn", "Vĩnh Linh",
)  # fmt: skip
TOPICS = (
    "thu ngân sách", "tỷ lệ hộ nghèo", "trồng rừng", "số xã đạt chuẩn nông thôn mới",
    "sản lượng lương thực", "thu nhập bình quân đầu người", "giải ngân vốn đầu tư công",
    "tăng trưởng kinh tế", "số doanh nghiệp thành lập mới", "giá trị sản xuất công nghiệp",
)  # fmt: skip
FORMS = (
    "{topic} {place} {year}?",
    "{topic} huyện {place} năm {year} là bao nhiêu",
    "{topic} {place}",
    "còn năm {year} thì sao?",
    "so sánh {topic} {place} và {other}",
    "{place} {year} có gì đáng chú ý",
    "{number} {topic} {place} {year}",
)


def questions(seed: int) -> Iterator[str]:
    """Return questions without end, hardly one of them twice."""
    chance = random.Random(seed)  # noqa: S311  (nothing secret)

    def one() -> str:
        return chance.choice(FORMS).format(
            topic=chance.choice(TOPICS),
            place=chance.choice(PLACES),
            other=chance.choice(PLACES),
            year=chance.randint(2012, 2030),
            number=chance.randint(1, 10**9),
        )

    while True:
        yield one()


@dataclass
class Load:
    """One stretch of load and what came of it."""

    chats: int
    total: int  # questions; more than can be asked: until it is ended
    asked: int = 0
    answered: int = 0
    failed: list[str] = field(default_factory=list)  # what was said instead of an answer
    seconds: list[float] = field(default_factory=list)
    at: list[float] = field(default_factory=list)  # when each of these was answered
    done: threading.Event = field(default_factory=threading.Event)
    ended: bool = False


class Chats(FakeTelegram):
    """A Bot API server whose chats keep asking; see ``run``."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.load: Load | None = None
        self.unasked: Counter[str] = Counter()  # messages in a chat that waited for none
        self.questions = questions(1)
        self._open: dict[str, float] = {}
        self._before: dict[str, int] = {}  # how many a chat has asked
        self._users = itertools.count(FIRST_USER)

    def run(self, chats: int, total: int) -> Load:
        """Begin a stretch: ``chats`` at a time, each a new one after twenty questions."""
        load = self.load = Load(chats, total)
        self._loop.call_soon_threadsafe(self._begin, load)
        return load

    def _begin(self, load: Load) -> None:
        for _ in range(load.chats):
            self._ask(load, next(self._users), 0)

    def _ask(self, load: Load, user: int, before: int) -> None:
        if load.ended or load.asked >= load.total:
            if load.asked == load.answered:
                load.done.set()
            return
        load.asked += 1
        if before and before % 20 == 0:
            user = next(self._users)
        self._open[str(user)] = time.monotonic()
        self._before[str(user)] = before + 1
        self.say(next(self.questions), user=user)

    async def answer(
        self, token: str, method: str, params: dict[str, str], files: Any
    ) -> tuple[int, dict[str, Any]]:
        """Answer the bot, and have the chat that it wrote to ask on."""
        code, body = await super().answer(token, method, params, files)
        chat = params.get("chat_id", "")
        if method == "sendMessage" and code == 200 and int(chat) >= FIRST_USER:
            self._messages.pop((int(chat), body["result"]["message_id"]), None)
            self.calls.pop()
            self._answered(chat, str(body["result"].get("text", "")))
        elif method == "sendChatAction":
            self.calls.pop()
        return code, body

    def _answered(self, chat: str, text: str) -> None:
        began = self._open.pop(chat, None)
        load = self.load
        if began is None or load is None:
            self.unasked[chat] += 1
            return
        now = time.monotonic()
        load.answered += 1
        load.seconds.append(now - began)
        load.at.append(now)
        if text.startswith(texts.TROUBLE.split("{")[0]) or text == texts.TOO_FAST:
            load.failed.append(text)
        self._ask(load, int(chat), self._before.pop(chat))


def at(share: float, seconds: list[float]) -> float:
    """Return a quantile."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")
