"""The bot under load: answers a second, and how long its event loop was held up.

    python benchmarks/bot_load.py [--chats 50] [--questions 1000] [--charts 20]

The whole bot runs on the real index of ``seeds/`` (built first, in a temporary folder) against the
test server of the Bot API, over HTTP and by polling; the bot answers and
draws in processes of its own, as always, and the server has another.
While it answers, a probe on its loop asks to be woken every 5 ms; what it oversleeps is time in
which nothing else could run. The same probe on the bare loop of a third process, at the same time,
says what an idle loop suffers on the machine. The loop's share is told from the machine's: the
time for which its thread was ready and another program had the processor, and its own work.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.answering import AnsweringProcess, Opening
from bot.app import build_application
from bot.library import Library
from bot.run import settle
from bot.serving import serve
from bot.settings import load_settings
from bot.state import State
from index.build import build_index
from index.embedding.sentence_encoder import load_encoder
from index.location import IndexLocation
from index.settings import IndexSettings
from tests.fake_telegram import FakeTelegram

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = (
    "thu ngân sách Hướng Hóa 2022?",
    "thu ngan sach lang son bao nhieu",
    "Hữu Lũng năm 2017 đạt mấy chỉ tiêu?",
    "tỷ lệ hộ nghèo thành phố Lạng Sơn",
    "so sánh thu ngân sách Hướng Hóa và Chi Lăng",
    "trồng rừng Hữu Lũng 2030",
)
CHART = "/bieudo thu ngân sách Hướng Hóa 2022"
PROBE_SECONDS = 0.005
SCHEDULED = Path("/proc/thread-self/schedstat")


@dataclass
class Probe:
    """How much later than asked a loop woke this, each time, in seconds."""

    held: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)  # of that: not waiting for a processor
    work: list[float] = field(default_factory=list)  # processor time of the loop's thread

    async def run(self) -> None:
        """Ask to be woken, for ever."""
        while True:
            began, queued, worked = time.perf_counter(), _queued(), time.thread_time()
            await asyncio.sleep(PROBE_SECONDS)
            held = max(0.0, time.perf_counter() - began - PROBE_SECONDS)
            self.held.append(held)
            self.own.append(max(0.0, held - (_queued() - queued)))
            self.work.append(time.thread_time() - worked)


def _queued() -> float:
    """Return how long this thread has been ready to run without a processor (Linux; else 0)."""
    try:
        with SCHEDULED.open("rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


async def control() -> None:
    """Probe a bare loop, in a process of its own, until stdin ends; then say what was seen."""
    seen = Probe()
    probing = asyncio.create_task(seen.run())
    await asyncio.to_thread(sys.stdin.read)
    probing.cancel()
    print(json.dumps(seen.held), flush=True)


def ask(chats: int, questions: int, charts: int) -> None:
    """Be Telegram, in a process of its own: "go" on stdin sends the questions."""
    telegram = FakeTelegram().start()
    print(json.dumps({"url": telegram.base_url, "token": telegram.token}), flush=True)
    telegram.say(CHART)  # matplotlib is loaded at the first chart
    telegram.wait_sent(1, "sendPhoto", timeout=120)
    print("ready", flush=True)
    sys.stdin.readline()
    began = time.perf_counter()
    for number in range(questions):
        telegram.say(QUESTIONS[number % len(QUESTIONS)], user=1 + number % chats)
    for number in range(charts):
        telegram.say(CHART, user=10_000 + number)
    telegram.wait_sent(questions, timeout=900)
    answered = time.perf_counter() - began
    telegram.wait_sent(1 + charts, "sendPhoto", timeout=900)
    print(json.dumps({"sent": len(telegram.sent()), "seconds": answered}), flush=True)
    sys.stdin.readline()
    telegram.stop()


async def load(arguments: argparse.Namespace, folder: Path) -> list[str]:
    """Run the bot under load and return the report's lines."""
    cache = Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")
    encoder = load_encoder(None, cache)
    settings_of_index = IndexSettings(encoder=encoder.name)
    build_index([ROOT / "seeds"], folder / "index", settings_of_index, encoder, cache)
    service = await asyncio.to_thread(
        AnsweringProcess, Opening(IndexLocation(folder / "index"), cache)
    )
    library = Library(service.holder, service)
    counts = [str(n) for n in (arguments.chats, arguments.questions, arguments.charts)]
    telegram = await _beside("--telegram", *counts)
    assert telegram.stdin
    assert telegram.stdout
    server = json.loads(await telegram.stdout.readline())
    settings = load_settings(
        env_file=None,
        telegram_token=server["token"],
        telegram_base_url=server["url"],
        telegram_messages_per_second=1000,
        user_per_minute=10_000,
        all_per_minute=100_000,
        index_dir=folder / "index",
        state_file=folder / "state.sqlite3",
        reports_dirs=str(ROOT / "seeds"),
    )
    application = build_application(settings, service, library, State(settings.state_file))
    settle()
    stop: asyncio.Event = asyncio.Event()
    seen = Probe()
    running = asyncio.create_task(serve(application, stop))
    await telegram.stdout.readline()
    bare = await _beside("--control")
    probing = asyncio.create_task(seen.run())
    telegram.stdin.write(b"go\n")
    done = json.loads(await telegram.stdout.readline())
    probing.cancel()
    output, _ = await bare.communicate(b"")  # closes its stdin
    stop.set()
    await running
    service.close()
    telegram.stdin.write(b"end\n")
    await telegram.wait()
    seconds = done["seconds"]
    return [
        f"{arguments.questions} questions of {arguments.chats} chats, {arguments.charts} charts",
        f"answers: {done['sent']} in {seconds:.1f} s ({done['sent'] / seconds:.0f} a second)",
        f"event loop held up: {_summary(seen.held)}",
        f"  less its waiting for a processor: {_summary(seen.own)}",
        f"  its own work at a time: {_summary(seen.work)}",
        f"a bare loop beside it: {_summary(json.loads(output))}",
    ]


async def _beside(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        __file__,
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**24,
    )


def _summary(held: list[float]) -> str:
    ordered = sorted(held)

    def at(share: float) -> str:
        return f"{ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000:.1f} ms"

    over = sum(h > 0.05 for h in ordered)
    return (
        f"median {at(0.5)}, 99% {at(0.99)}, 99.9% {at(0.999)}, longest {at(1)} "
        f"({over} of {len(ordered)} probes over 50 ms)"
    )


def main() -> None:
    """Parse the command line, run, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--charts", type=int, default=20)
    parser.add_argument("--telegram", type=int, nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.telegram:
        ask(*arguments.telegram)
        return
    if arguments.control:
        asyncio.run(control())
        return
    with tempfile.TemporaryDirectory(prefix="hoibaocao-load-") as folder:
        for line in asyncio.run(load(arguments, Path(folder))):
            print(line)


if __name__ == "__main__":
    main()
