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
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from process import Bot, prepare  # noqa: E402
from telegram_cases import CASES, POLLING, SECRET, WEBHOOK, Case, Server  # noqa: E402

TIMEOUT = 2  # TELEGRAM_TIMEOUT_SECONDS
GAP = 0.05
WAIT = 180.0
QUESTIONS = (
    "thu ngân sách Hướng Hóa 2022?",
    "thu ngan sach lang son bao nhieu",
    "Hữu Lũng năm 2017 đạt mấy chỉ tiêu?",
    "tỷ lệ hộ nghèo thành phố Lạng Sơn",
)


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
