"""The faults of ``telegram_faults.py``: what the server of the Bot API does wrong, how long.

Each is a context: what is asked while its body runs meets the fault.
"""

from __future__ import annotations

import random
import signal
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import httpx
from process import Bot

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.faults import Fault
from tests.fake_telegram.rules import Refused

CHANCE = random.Random(1)  # noqa: S311
HOLD = 5.0
"""A fault lasts so much longer than the questions come."""
KILL_SECONDS = 1.5
SECRET = "0123456789abcdef-XYZ"  # noqa: S105


class Server(FakeTelegram):
    """The server of the Bot API, with refusals by chance."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.refuse: Callable[[str], Refused | None] | None = None
        self.broken = 0  # answers that were spoilt

    def _fail_on_demand(self, method: str) -> None:
        refusal = self.refuse(method) if self.refuse is not None else None
        if refusal is not None:
            self.broken += 1
            raise refusal

    def fault_of(self, method: str) -> Fault | None:
        """Count what breaks."""
        fault = super().fault_of(method)
        self.broken += fault is not None
        return fault


Case = tuple[str, Callable[[Bot, Server], AbstractContextManager[object]]]


def refusing(
    share: float, code: int, methods: tuple[str, ...], retry_after: int | None = None
) -> Callable[[Bot, Server], AbstractContextManager[object]]:
    @contextmanager
    def fault(_: Bot, telegram: Server) -> Iterator[None]:
        parameters = {"retry_after": retry_after} if retry_after else None

        def refuse(method: str) -> Refused | None:
            hit = method in methods and CHANCE.random() < share
            return Refused(code, "no", parameters) if hit else None

        telegram.refuse = refuse
        yield
        time.sleep(HOLD)
        telegram.refuse = None

    return fault


def breaking(
    share: float, method: str, *kinds: str, taken: bool = False
) -> Callable[[Bot, Server], AbstractContextManager[object]]:
    @contextmanager
    def fault(_: Bot, telegram: Server) -> Iterator[None]:
        telegram.chaos = lambda called: (
            Fault(called, CHANCE.choice(kinds), taken)
            if called == method and CHANCE.random() < share
            else None
        )
        yield
        time.sleep(HOLD)
        telegram.chaos = None

    return fault


@contextmanager
def nothing(_: Bot, telegram: Server) -> Iterator[None]:
    yield


@contextmanager
def disorder(_: Bot, telegram: Server) -> Iterator[None]:
    telegram.disorder = CHANCE
    telegram.broken += 1
    yield
    telegram.disorder = None


@contextmanager
def junk(_: Bot, telegram: Server) -> Iterator[None]:
    telegram.junk = [None, 7, [], {"update_id": 2**64}, {"message": {}}]
    for number in range(20):
        telegram._push({"message": {"message_id": 1, "date": 10**30 + number, "chat": []}})
    telegram.broken += 20
    yield
    telegram.junk = []


@contextmanager
def away(_: Bot, telegram: Server) -> Iterator[None]:
    telegram.broken += 1
    telegram.away(10)
    began = time.monotonic()
    yield
    time.sleep(max(0.0, 10 - (time.monotonic() - began)))


@contextmanager
def killed(bot: Bot, telegram: Server) -> Iterator[None]:
    """Kill the bot when half of the questions have come, and start it at once."""

    def kill() -> None:
        telegram.broken += 1
        bot.kill()
        bot.launch()

    timer = threading.Timer(KILL_SECONDS, kill)
    timer.start()
    yield
    timer.join()


@contextmanager
def stopped_while_away(bot: Bot, telegram: Server) -> Iterator[None]:
    with refusing(1, 500, ("sendMessage",))(bot, telegram):
        yield
        time.sleep(1)
        bot.process.send_signal(signal.SIGTERM)
        bot.process.wait(60)
    bot.launch()


@contextmanager
def forged(bot: Bot, telegram: Server) -> Iterator[None]:
    """Post with wrong secrets, broken and huge bodies, and hang up in the middle."""
    url = telegram._webhook["url"]
    good = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    message = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "giả"}
    fake = {"update_id": 10**9, "message": message}
    codes: Counter[str] = Counter()

    def big() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 100_000

    with httpx.Client(trust_env=False, timeout=20) as client:

        def post(what: str, **given: object) -> None:
            telegram.broken += 1
            try:
                codes[f"{what}: {client.post(url, **given).status_code}"] += 1  # type: ignore[arg-type]
            except httpx.HTTPError:
                codes[f"{what}: closed"] += 1

        for _ in range(20):
            post("no secret", json=fake)
            post("wrong secret", json=fake, headers={**good, next(iter(good)): "x" * 20})
            post("not JSON", content=b'{"update_id": 5, ', headers=good)
            post("no update", json=["x"], headers=good)
            post("deep", content=b"[" * 100_000, headers=good)
        for _ in range(5):
            post("10 MB", content=b"x" * 10_000_000, headers=good)
            post("10 MB in pieces", content=big(), headers=good)
    address = httpx.URL(url)
    for _ in range(20):
        telegram.broken += 1
        with socket.create_connection((address.host, address.port or 80)) as half:
            head = f"POST {address.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n"
            half.sendall(head.encode() + b'{"update_id"')
    yield
    print(f"<!-- {dict(codes)} -->", flush=True)


CASES: tuple[Case, ...] = (
    ("none", nothing),
    ("sendMessage: 429, wait 2 s (1 of 20)", refusing(0.05, 429, ("sendMessage",), 2)),
    ("sendMessage: 500 (1 of 2)", refusing(0.5, 500, ("sendMessage",))),
    ("sendMessage: 500 (all)", refusing(1, 500, ("sendMessage",))),
    ("sendMessage: 502 or 200 with a web page (1 of 3)",
     breaking(1 / 3, "sendMessage", "gateway", "page")),
    ("sendMessage: closed before it was read (1 of 3)", breaking(1 / 3, "sendMessage", "drop")),
    ("sendMessage: no answer, not taken (1 of 10)", breaking(0.1, "sendMessage", "hang")),
    ("sendMessage: taken, answer cut or no JSON (1 of 2)",
     breaking(0.5, "sendMessage", "cut", "garbage", taken=True)),
    ("sendMessage: taken, closed without a word (1 of 10)",
     breaking(0.1, "sendMessage", "drop", taken=True)),
    ("Telegram away for 10 s", away),
)  # fmt: skip
POLLING: tuple[Case, ...] = (
    ("getUpdates: 500 (1 of 2)", refusing(0.5, 500, ("getUpdates",))),
    ("getUpdates: 429, wait 2 s (1 of 10)", refusing(0.1, 429, ("getUpdates",), 2)),
    ("getUpdates: cut, no JSON, a web page, closed (1 of 2)",
     breaking(0.5, "getUpdates", "cut", "garbage", "page", "drop", taken=True)),
    ("updates twice, late, in any order", disorder),
    ("updates that cannot be read", junk),
    ("the bot killed (SIGKILL)", killed),
    ("the bot killed again", killed),
    ("SIGTERM while every sendMessage fails", stopped_while_away),
)  # fmt: skip
WEBHOOK: tuple[Case, ...] = (
    ("updates twice, late, in any order", disorder),
    ("wrong secrets, broken, cut and 10 MB posts", forged),
    ("the bot killed (SIGKILL)", killed),
    ("SIGTERM while every sendMessage fails", stopped_while_away),
)
