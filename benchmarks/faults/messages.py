"""Hostile messages by the million: every parser, the renderer, callback data and deep links.

    python benchmarks/faults/messages.py [--inputs 1000000] [--seed 1] [--engine seeded|atheris]
                                         [--only NAME] [--out FILE.json]

"seeded" is this project's own generator: the same seed gives the same inputs. "atheris" (pip
install atheris) is guided by coverage and works on one target (``--only``). Each input is checked
against the promises in ``hostile_text.py``; an input that takes over 20 s counts as a hang. The
table on stdout has, for each target, the inputs, what failed, the median, the slowest input
(measured again, the better of three), and how long that one is. Times are processor time.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

HANG_SECONDS = 20
KEPT = 8  # slowest and failing inputs kept for each target


class Hang(BaseException):
    """An input took too long."""


def _alarm(number: int, frame: object) -> None:
    raise Hang


class Tally:
    """What one target did over many inputs."""

    def __init__(self, name: str, check: Any) -> None:
        self.name, self.check = name, check
        self.count = 0
        self.failed = 0
        self.failures: dict[str, str] = {}
        self.times: list[float] = []
        self.slowest: list[tuple[float, str]] = []

    def feed(self, text: str) -> None:
        """Check one input."""
        self.count += 1
        began = time.process_time()
        signal.alarm(HANG_SECONDS)
        try:
            self.check(text)
        except (Exception, Hang) as error:
            self.failed += 1
            where = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__}: {error} at {Path(where.filename).name}:{where.lineno}"
            if len(self.failures) < KEPT:
                self.failures.setdefault(key[:300], ascii(text)[:600])
        finally:
            signal.alarm(0)
        took = time.process_time() - began
        if self.count % 8 == 0:
            self.times.append(took)
        if len(self.slowest) < KEPT or took > self.slowest[-1][0]:
            self.slowest = sorted([*self.slowest, (took, text)], reverse=True)[:KEPT]

    def row(self) -> dict[str, Any]:
        """Return the numbers; the slowest inputs are measured again."""
        again = []
        for _, text in self.slowest:
            best = HANG_SECONDS * 1.0
            for _ in range(3):
                began = time.process_time()
                try:
                    self.check(text)
                except Exception:
                    best = min(best, time.process_time() - began)
                    continue
                best = min(best, time.process_time() - began)
            again.append((best, text))
        slowest, text = max(again, default=(0.0, ""))
        middle = sorted(self.times)[len(self.times) // 2] if self.times else 0.0
        return {
            "target": self.name,
            "inputs": self.count,
            "failed": self.failed,
            "median_us": round(middle * 1e6, 1),
            "slowest_ms": round(slowest * 1e3, 2),
            "slowest_characters": len(text),
            "slowest_input": ascii(text)[:300],
            "failures": self.failures,
        }


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows as a Markdown table with a sum."""
    lines = [
        "| target | inputs | failed | median µs | slowest ms | its characters |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        lines.append(
            f"| {row['target']} | {row['inputs']:,} | {row['failed']} | {row['median_us']:,} "
            f"| {row['slowest_ms']:,} | {row['slowest_characters']:,} |"
        )
    total, failed = sum(r["inputs"] for r in rows), sum(r["failed"] for r in rows)
    lines.append(f"| **all** | **{total:,}** | **{failed}** | | | |")
    return "\n".join(lines)


def seeded(arguments: argparse.Namespace) -> list[dict[str, Any]]:
    """Run the project's own generator over all targets (or one)."""
    from benchmarks.faults import hostile_inputs
    from benchmarks.faults import hostile_text as hostile

    names = [arguments.only] if arguments.only else list(hostile.TARGETS)
    weights = [hostile.WEIGHTS[name] for name in names]
    tallies = {name: Tally(name, hostile.TARGETS[name]) for name in names}
    rng = random.Random(arguments.seed)  # noqa: S311  (no secret)
    for number in range(arguments.inputs):
        tallies[rng.choices(names, weights)[0]].feed(hostile_inputs.generate(rng))
        if number % 20_000 == 19_999:
            print(f"{number + 1:,} inputs", file=sys.stderr, flush=True)
    return [tally.row() for tally in tallies.values()]


def guided(arguments: argparse.Namespace) -> None:
    """Run atheris on one target; libFuzzer ends the process, so the rows are written as it goes."""
    import atheris

    with atheris.instrument_imports(include=["index", "retrieval", "bot"]):
        from benchmarks.faults import hostile_inputs
        from benchmarks.faults import hostile_text as hostile
    tally = Tally(arguments.only, hostile.TARGETS[arguments.only])

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        pieces = []
        while provider.remaining_bytes():
            draw = provider.ConsumeIntInRange(0, 3)
            if draw == 0:
                pieces.append(provider.PickValueInList(hostile_inputs.WORDS))
            elif draw == 1:
                pieces.append(provider.PickValueInList(hostile_inputs.NASTY))
            else:
                pieces.append(provider.ConsumeUnicode(12))
        tally.feed(" ".join(pieces))
        if tally.count % 1000 == 0 or tally.count == arguments.inputs:
            Path(arguments.out).write_text(json.dumps([tally.row()]), encoding="utf-8")

    atheris.Setup(
        [sys.argv[0], f"-runs={arguments.inputs}", f"-seed={arguments.seed}", "-max_len=400"], one
    )
    atheris.Fuzz()


def main() -> None:
    """Run a campaign, or add up the files of earlier ones."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("seeded", "atheris"), default="seeded")
    parser.add_argument("--only", help="one target")
    parser.add_argument("--out", help="write the rows there as JSON")
    parser.add_argument("--sum", nargs="+", metavar="FILE", help="only add up files of --out")
    arguments = parser.parse_args()
    if arguments.sum:
        print(table(_summed(arguments.sum)))
        return
    signal.signal(signal.SIGALRM, _alarm)
    if arguments.engine == "atheris":
        if not (arguments.only and arguments.out):
            parser.error("atheris needs --only and --out")
        guided(arguments)
        return
    rows = seeded(arguments)
    if arguments.out:
        Path(arguments.out).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    print(table(rows))
    for row in rows:
        for failure, text in row["failures"].items():
            print(f"\n{row['target']}: {failure}\n  {text}")


def _summed(files: list[str]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for file in files:
        for row in json.loads(Path(file).read_text(encoding="utf-8")):
            had = found.setdefault(row["target"], row | {"inputs": 0, "failed": 0})
            had["inputs"] += row["inputs"]
            had["failed"] += row["failed"]
            had["failures"] |= row["failures"]
            if row["slowest_ms"] > had["slowest_ms"]:
                had |= {k: v for k, v in row.items() if k.startswith("slowest")}
    return list(found.values())


if __name__ == "__main__":
    main()
