"""Two versions of the code over one index, question by question in turns.

    python benchmarks/scale_pairs.py BEFORE AFTER --work DIR [--size 100000] [--rounds 10]

``BEFORE`` and ``AFTER`` are trees of this repository, ``DIR`` what ``scale.py --work DIR`` left,
with an index that both can read; where what they extract differs, two folders, one for each. Each
tree answers in a process of its own; the two take turns within milliseconds, so that neighbours on
the machine slow both alike. Prints medians by kind and writes the raw rows: processor
milliseconds, as ``scale.py`` counts them.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks/results/scale_pairs.json"


def answer(tree: Path, work: Path, size: int) -> None:
    """Answer the questions whose numbers come in, one a line, with the milliseconds each took."""
    sys.path.insert(0, str(tree))
    import numpy as np

    from benchmarks.scale import ENCODER, Known, reports_of, text_caches
    from benchmarks.scale_corpus import Generator, questions
    from index.live import LiveIndexHolder
    from index.settings import IndexSettings
    from retrieval.service import LocalAnswerService

    asked = questions(Generator(), reports_of(size))
    encoder = Known([text for _, text in asked], np.load(work / f"questions-{size}.npy"))
    holder = LiveIndexHolder(work / f"index-{size}", IndexSettings(encoder=ENCODER))
    service = LocalAnswerService(holder, encoder, today=lambda: date(2026, 1, 1))
    for _, text in asked:
        service.ask(text)
    # The same are emptied in both trees, whichever rule theirs has.
    places = "index.language.place"
    caches = [cache for cache in text_caches() if not cache.__module__.startswith(places)]
    gc.collect()
    gc.freeze()
    print(json.dumps([kind for kind, _ in asked]), flush=True)
    for line in sys.stdin:
        for cache in caches:
            cache.cache_clear()
        began = time.process_time()
        service.ask(asked[int(line)][1])
        print(f"{(time.process_time() - began) * 1e3:.3f}", flush=True)


def turns(trees: list[Path], works: list[Path], size: int, rounds: int) -> list[dict[str, Any]]:
    """Return a row for each question: its kind, and what it took in each tree, round by round."""
    children = [
        subprocess.Popen(  # noqa: S603
            [
                sys.executable,
                __file__,
                str(tree),
                "--child",
                "--work",
                str(work),
                "--size",
                str(size),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for tree, work in zip(trees, works, strict=True)
    ]
    try:
        kinds, _ = (json.loads(_said(child)) for child in children)
        rows: list[dict[str, Any]] = [{"kind": kind, "before": [], "after": []} for kind in kinds]
        for turn in range(rounds):
            for number, row in enumerate(rows):
                pairs = list(zip(("before", "after"), children, strict=True))
                for name, child in pairs if turn % 2 else reversed(pairs):
                    assert child.stdin is not None
                    child.stdin.write(f"{number}\n")
                    child.stdin.flush()
                    row[name].append(float(_said(child)))
        return rows
    finally:  # a child that fails, or Ctrl-C, leaves the other none to wait for
        for child in children:
            child.kill()
            child.wait()


def _said(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline()


def table(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the Markdown table: the least of each question's askings, and all of them."""
    yield "| kind | least of the askings | median of them | ratio |"
    yield "| --- | ---: | ---: | ---: |"
    for kind in dict.fromkeys(row["kind"] for row in rows):
        own = [row for row in rows if row["kind"] == kind]
        least = [statistics.median(min(row[n]) for row in own) for n in ("before", "after")]
        every = [
            statistics.median(statistics.median(row[n]) for row in own) for n in ("before", "after")
        ]
        ratio = statistics.median(
            after / before
            for row in own
            for before, after in zip(row["before"], row["after"], strict=True)
        )
        cells = [" → ".join(f"{value:.1f}" for value in part) for part in (least, every)]
        yield f"| {kind} | {cells[0]} | {cells[1]} | {ratio:.2f} |"
    for name in ("before", "after"):
        least = sorted(min(row[name]) for row in rows)
        every = sorted(value for row in rows for value in row[name])
        within = sum(value <= 5 for value in least) / len(least)
        yield (
            f"{name}, least: median {statistics.median(least):.2f}, 95 % {_95(least):.2f}, "
            f"within 5 ms {within:.0%}; "
            f"all: median {statistics.median(every):.2f}, 95 % {_95(every):.2f}"
        )


def _95(ordered: list[float]) -> float:
    return ordered[int(0.95 * (len(ordered) - 1))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trees", type=Path, nargs="+")
    parser.add_argument("--work", type=Path, nargs="+", required=True)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        answer(arguments.trees[0].resolve(), arguments.work[0], arguments.size)
        return
    if len(arguments.trees) != 2:
        parser.error("two trees are compared")
    works = arguments.work if len(arguments.work) > 1 else arguments.work * 2
    rows = turns(arguments.trees, works, arguments.size, arguments.rounds)
    arguments.results.write_text(json.dumps(rows) + "\n", "utf-8")
    print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
