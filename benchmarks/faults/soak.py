"""Load and soak: 20,000 questions at the whole bot, its memory, and rebuilds meanwhile.

    python benchmarks/faults/soak.py [--questions 20000] [--minutes 120] [--rebuilds 3]
                                     [--plot soak.png] [--out soak.json] [--cache .cache]

``hoibaocao run`` is started as an operator would, on an index of ``seeds/`` in a temporary folder,
and polls the test server of the Bot API, which is in this process: the questions come over HTTP.
A chat asks when its last question is answered; after twenty a new chat takes its place, and hardly
a question comes twice, so that whatever the bot keeps for each would show. Prints Markdown tables.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from chats import Chats, Load, at  # noqa: E402
from process import Bot, prepare  # noqa: E402
from tree import Use, tree  # noqa: E402

ADMIN = 42
STRETCHES = ((1, 200), (10, 1000), (50, 1500))  # chats at a time, questions
BUILD_CHATS = 10
BESIDE_SECONDS = 20.0
NEW = (
    "Huyện {name} tổng kết năm 2024\n\nNăm 2024, thu ngân sách trên địa bàn huyện {name}, tỉnh Yên "
    "Bái đạt {number},5 tỷ đồng, bằng 101% kế hoạch. Huyện có 12 xã đạt chuẩn nông thôn mới; đàn "
    "trâu, bò phát triển ổn định, dịch bệnh được kiểm soát.\n"
)


@dataclass
class Sampler:
    """Looks at the bot's processes once a second; ``rows``: seconds, answers, use."""

    bot: Bot
    load: Load
    rows: list[tuple[float, int, list[Use]]] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Sampler:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        began = time.monotonic()
        while not self._over.wait(1):
            row = time.monotonic() - began, self.load.answered, tree(self.bot.process.pid)
            self.rows.append(row)


def chats_of(bot: Bot) -> Chats:
    """Return the server as what it is here."""
    assert isinstance(bot.telegram, Chats)
    return bot.telegram


def stretch(bot: Bot, chats: int, total: int) -> Load:
    """Ask a number of questions and wait for the last answer."""
    load = chats_of(bot).run(chats, total)
    if not load.done.wait(3600):
        raise AssertionError(f"{load.answered} of {load.asked} answered")
    return load


def rebuild(bot: Bot, number: int) -> dict[str, Any]:
    """Ask for a while, rebuild with one more report, ask for a while again."""
    telegram = chats_of(bot)
    load = telegram.run(BUILD_CHATS, 10**9)
    time.sleep(BESIDE_SECONDS)
    name = ("Sao Mai", "Hoa Ban", "Sao Khuê", "Bình Minh")[number % 4]
    text = NEW.format(name=name, number=100 + number)
    (bot.folder / "reports" / f"moi-{number}.txt").write_text(text, encoding="utf-8")
    before = len(telegram.sent("editMessageText"))
    began = time.monotonic()
    telegram.say("/rebuild", user=ADMIN)
    telegram.wait(
        lambda: [c for c in telegram.sent("editMessageText")[before:] if "✅" in c.text], 600
    )
    swapped = time.monotonic()
    time.sleep(BESIDE_SECONDS)
    load.ended = True
    if not load.done.wait(120):
        raise AssertionError("questions were left without an answer")
    pairs = list(zip(load.at, load.seconds, strict=True))
    return {
        "build_seconds": swapped - began,
        "questions": load.answered,
        "lost": load.asked - load.answered,
        "failed": len(load.failed),
        "before": [s for t, s in pairs if t < began],
        "during": [s for t, s in pairs if began <= t < swapped - 3],
        # The message is edited after the swap, by seconds at most.
        "swap": [s for t, s in pairs if swapped - 3 <= t < swapped + 1],
        "after": [s for t, s in pairs if t >= swapped + 1],
    }


def run(arguments: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Run everything; return what was measured."""
    bot = prepare(folder, arguments.cache, Chats(), ADMINS=str(ADMIN))
    bot.start()
    found: dict[str, Any] = {"load_average": [os.getloadavg()[0]]}
    try:
        stretch(bot, 10, 200)  # what is loaded at the first question
        found["stretches"] = []
        for chats, total in STRETCHES:
            load = stretch(bot, chats, total)
            found["stretches"].append(_summary(load))
        found["load_average"].append(os.getloadavg()[0])
        soaking = chats_of(bot).run(50, arguments.questions)
        with Sampler(bot, soaking) as sampler:
            soaking.done.wait(60 * arguments.minutes)
            soaking.ended = True
            if not soaking.done.wait(120):
                raise AssertionError(f"{soaking.answered} of {soaking.asked} answered")
        found["soak"] = _summary(soaking)
        found["samples"] = [
            (
                t,
                answers,
                [(u.pid, round(u.megabytes, 1), u.descriptors, u.threads) for u in uses],
            )
            for t, answers, uses in sampler.rows
        ]
        found["commands"] = {
            u.pid: "bot" if u.pid == bot.process.pid else u.command
            for _, _, uses in sampler.rows
            for u in uses
        }
        found["load_average"].append(os.getloadavg()[0])
        found["rebuilds"] = [rebuild(bot, number) for number in range(arguments.rebuilds)]
        found["load_average"].append(os.getloadavg()[0])
        found["unasked"] = sum(chats_of(bot).unasked.values())
        found["state_bytes"] = sum(p.stat().st_size for p in folder.glob("state.sqlite3*"))
        bot.process.send_signal(signal.SIGTERM)
        found["exit"] = bot.process.wait(90)
        log = bot.log
        found["errors_in_log"] = log.count(" ERROR ") + log.count("Traceback")
    finally:
        bot.kill()
        bot.telegram.stop()
    return found


def _summary(load: Load) -> dict[str, Any]:
    seconds = load.seconds
    return {
        "chats": load.chats,
        "asked": load.asked,
        "answered": load.answered,
        "failed": len(load.failed),
        "a_second": load.answered / (load.at[-1] - load.at[0]),
        **{f"p{round(100 * q)}": at(q, seconds) for q in (0.5, 0.95, 0.99, 1)},
    }


def tables(found: dict[str, Any]) -> list[str]:
    """Return the measurements as Markdown."""
    averages = ", ".join(f"{a:.1f}" for a in found["load_average"])
    lines = [f"Load average (start, before the soak, after it, end): {averages}", ""]
    lines += ["| chats at a time | questions | a second | median | p95 | p99 | longest | failed |"]
    lines += ["| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for row in [*found["stretches"], found["soak"]]:
        times = " | ".join(f"{1000 * row[q]:.0f} ms" for q in ("p50", "p95", "p99", "p100"))
        lost = row["asked"] - row["answered"] + row["failed"]
        lines.append(
            f"| {row['chats']} | {row['answered']:,} | {row['a_second']:.0f} | {times} | {lost} |"
        )
    lines += [
        "",
        "| process | | first tenth | last tenth | most |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    for pid, name in _processes(found):
        for place, what in ((1, "MB resident"), (2, "descriptors"), (3, "threads")):
            values = [
                use[place] for _, _, uses in found["samples"] for use in uses if use[0] == pid
            ]
            tenth = max(1, len(values) // 10)
            first, last = at(0.5, values[:tenth]), at(0.5, values[-tenth:])
            lines.append(f"| {name} | {what} | {first:.0f} | {last:.0f} | {max(values):.0f} |")
    lines += ["", "| rebuild | took | questions | failed | p99 before | during | swap | after |"]
    lines += ["| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for number, row in enumerate(found["rebuilds"], start=1):
        times = " | ".join(
            f"{1000 * at(0.99, row[w]):.0f} ms" for w in ("before", "during", "swap", "after")
        )
        lost = row["failed"] + row["lost"]
        lines.append(
            f"| {number} | {row['build_seconds']:.0f} s | {row['questions']:,} | {lost} | {times} |"
        )
    lines += [
        "",
        f"Messages that answered nothing: {found['unasked']}. State file: "
        f"{found['state_bytes'] / 1e6:.1f} MB. Errors in the log: {found['errors_in_log']}. "
        f"Exit status after SIGTERM: {found['exit']}.",
    ]
    return lines


def _processes(found: dict[str, Any]) -> list[tuple[int, str]]:
    """Return the processes that were there all the time: the bot and the one that answers."""
    named = []
    for pid, command in found["commands"].items():
        seen = sum(any(u[0] == pid for u in uses) for _, _, uses in found["samples"])
        if command == "bot":
            named.insert(0, (pid, "bot"))
        elif "spawn_main" in command and seen > len(found["samples"]) / 2:
            named.append((pid, "answering"))
    return named


def plot(found: dict[str, Any], path: Path) -> None:
    """Draw memory and descriptors over the questions answered."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(2, 1, figsize=(8, 5), sharex=True, layout="constrained")
    colours = ("#1f5fa8", "#b4532a")
    for (pid, name), colour in zip(_processes(found), colours, strict=False):
        rows = [(n, u) for _, n, uses in found["samples"] for u in uses if u[0] == pid]
        for axis, place in zip(axes, (1, 2), strict=True):
            axis.plot([n for n, _ in rows], [u[place] for _, u in rows], color=colour, lw=1.5)
            axis.annotate(
                f"{name} ({rows[-1][1][place]:.0f})",
                (rows[-1][0], rows[-1][1][place]),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                color=colour,
            )
    for axis, label in zip(axes, ("MB resident", "file descriptors"), strict=True):
        axis.set_ylabel(label)
        axis.set_ylim(0, 1.15 * axis.dataLim.y1)
        axis.spines[["top", "right"]].set_visible(False)
        axis.grid(axis="y", color="#dddddd", lw=0.6)
    axes[1].set_xlabel("questions answered")
    axes[1].xaxis.set_major_formatter("{x:,.0f}")
    asked = f"{found['soak']['answered']:,}"
    figure.suptitle(f"{asked} questions of 50 chats at a time: memory and open files", fontsize=11)
    figure.savefig(path, dpi=110)


def main() -> None:
    """Parse the command line, run, print and draw."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--questions", type=int, default=20_000)
    parser.add_argument("--minutes", type=float, default=120, help="the soak's longest time")
    parser.add_argument("--rebuilds", type=int, default=3)
    parser.add_argument(
        "--cache", type=Path, default=os.environ.get("CACHE_DIR") or ROOT / ".cache"
    )
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hoibaocao-soak-") as folder:
        found = run(arguments, Path(folder))
    if arguments.out:
        arguments.out.write_text(json.dumps(found), encoding="utf-8")
    print("\n".join(tables(found)))
    if arguments.plot:
        plot(found, arguments.plot)


if __name__ == "__main__":
    main()
