"""Telegram's faults at the whole bot: questions lost, answered twice, and how soon it recovers.

    python benchmarks/faults/telegram_faults.py [--questions 100] [--only WORDS] [--out faults.json]

``hoibaocao run`` talks over HTTP to the test server of the Bot API, in this process; first it
polls, then it has a webhook. For each fault a question comes every 50 ms, each from a user of their
own, while the fault lasts; then the server behaves, and everybody's messages are counted. Recovery
is the time from the fault's end to the last answer of a question asked before it. Prints a table.
(Not ``telegram.py``: as a script's neighbour that would hide the package of this name.)
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from process import Bot, prepare  # noqa: E402

from tests.fake_telegram import FakeTelegram  # noqa: E402
from tests.fake_telegram.faults import Fault  # noqa: E402
from tests.fake_telegram.rules import Refused  # noqa: E402

CHANCE = random.Random(1)  # noqa: S311
TIMEOUT = 2  # TELEGRAM_TIMEOUT_SECONDS
GAP = 0.05
KILL_SECONDS = 1.5
HOLD = 5.0  # a fault lasts so much longer than the questions come
WAIT = 180.0
SECRET = "0123456789abcdef-XYZ"  # noqa: S105
QUESTIONS = (
    "thu ngân sách Hướng Hóa 2022?",
    "thu ngan sach lang son bao nhieu",
    "Hữu Lũng năm 2017 đạt mấy chỉ tiêu?",
    "tỷ lệ hộ nghèo thành phố Lạng Sơn",
)


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


@dataclass(frozen=True)
class Outcome:
    """What became of the questions of one fault."""

    mode: str
    name: str
    broken: int
    asked: int
    lost: int
    doubled: int
    troubled: int  # told of an error
    recovery: float


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


def play(bot: Bot, telegram: Server, mode: str, case: Case, count: int, first: int) -> Outcome:
    """Ask ``count`` questions during a fault and see what becomes of them."""
    name, fault = case
    users = range(first, first + count)
    telegram.broken = 0
    telegram.calls.clear()
    with fault(bot, telegram):
        for number, user in enumerate(users):
            telegram.say(QUESTIONS[number % len(QUESTIONS)], user=user)
            time.sleep(GAP)
    ended = time.monotonic()
    wanted = {str(user) for user in users}
    try:
        telegram.wait(lambda: wanted <= {c.params["chat_id"] for c in telegram.sent()}, WAIT)
    except AssertionError:
        print(f"<!-- {name}: some were not answered -->", flush=True)
    time.sleep(1.5)  # for what should not come
    sent = [call for call in telegram.sent() if call.params["chat_id"] in wanted]
    shown = Counter(call.params["chat_id"] for call in sent)
    firsts: dict[str, float] = {}
    for call in sent:
        firsts.setdefault(call.params["chat_id"], call.at)
    return Outcome(
        mode,
        name,
        telegram.broken,
        count,
        len(wanted - set(shown)),
        sum(n > 1 for n in shown.values()),
        sum("mã lỗi" in call.text for call in sent),
        max(0.0, max(firsts.values(), default=ended) - ended),
    )


def campaign(arguments: argparse.Namespace, mode: str, folder: Path) -> Iterator[Outcome]:
    """Play every fault of one way of taking updates."""
    settings = {"TELEGRAM_TIMEOUT_SECONDS": str(TIMEOUT), "TELEGRAM_POLL_SECONDS": "5"}
    if mode == "webhook":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings["WEBHOOK_URL"] = f"http://127.0.0.1:{port}/hook"
        settings["WEBHOOK_SECRET"] = SECRET
        settings["HTTP_PORT"] = str(port)
    telegram = Server()
    bot = prepare(folder, arguments.cache, telegram, **settings)
    cases = (*CASES, *POLLING) if mode == "polling" else (*CASES[:1], *WEBHOOK)
    first = itertools.count(1000, 10 * arguments.questions)
    try:
        bot.start()
        for case in cases:
            if arguments.only in case[0]:
                yield play(bot, telegram, mode, case, arguments.questions, next(first))
        leaks = [s for s in (telegram.token, SECRET) if s in bot.log]
        print(f"<!-- {mode}: secrets in the log: {len(leaks)} -->", flush=True)
    finally:
        bot.kill()
        telegram.stop()


def main() -> None:
    """Parse the command line, play, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--only", default="", help="faults whose names have these words")
    parser.add_argument("--modes", nargs="*", default=["polling", "webhook"])
    parser.add_argument("--out", type=Path)
    cache = Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")
    parser.add_argument("--cache", type=Path, default=cache)
    arguments = parser.parse_args()
    outcomes = []
    print(f"Load average at the start: {os.getloadavg()[0]:.1f}\n")
    print("| | fault | times | questions | lost | doubled | error shown | recovery |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    for mode in arguments.modes:
        with tempfile.TemporaryDirectory(prefix="hoibaocao-faults-") as folder:
            for o in campaign(arguments, mode, Path(folder)):
                outcomes.append(asdict(o))
                print(
                    f"| {o.mode} | {o.name} | {o.broken} | {o.asked} | {o.lost} | {o.doubled} | "
                    f"{o.troubled} | {o.recovery:.1f} s |",
                    flush=True,
                )
    print(f"\nLoad average at the end: {os.getloadavg()[0]:.1f}")
    if arguments.out:
        arguments.out.write_text(json.dumps(outcomes, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
