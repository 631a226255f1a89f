"""Builds that are killed while questions are answered, and the tables for docs/reliability.md.

    python benchmarks/faults/builds.py [--kills 100] [--seed 1]        a quarter of an hour

Reports of a few districts are written anew for every build, all with the number of that build, and
`hoibaocao build` is killed with SIGKILL at a random moment. Meanwhile another process follows the
same index folder, asks about every district again and again, and opens the index anew, as a bot
that starts does: the answers of a round must all be of one build, and each generation must always
stand for the same one. `moments.py` has the other faults of a build.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.faults.one_build import DISTRICTS, Build, Warnings, leftovers, write_reports
from index.embedding.sentence_encoder import load_encoder
from index.errors import HoibaocaoError
from index.generation import GENERATIONS, open_generation
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService

_NUMBER = re.compile(r"([\d.]+),5 tỷ đồng")
_PARTS = ("catalogue.sqlite", "lexical", "dense.faiss", "accents.json", "manifest.json")


def answer(index_dir: Path, cache: Path, pipe: Connection) -> None:
    """Follow the index and ask until told to stop; send what was seen."""
    warnings = Warnings()
    logging.getLogger("index").addHandler(warnings)
    encoder = load_encoder(None, cache)
    settings = IndexSettings(encoder=encoder.name)
    service = LocalAnswerService(LiveIndexHolder(index_dir, settings), encoder)
    seen: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    failures: list[str] = []
    slowest = 0.0
    pipe.send("ready")
    while not pipe.poll(0.02):  # the builds need a processor, too
        counts["rounds"] += 1
        try:
            if counts["rounds"] % 5 == 0:  # as a bot that starts now
                service = LocalAnswerService(LiveIndexHolder(index_dir, settings), encoder)
                counts["opened anew"] += 1
            elif service.refresh():
                counts["swaps"] += 1
            name = service.status().generation
            for district in DISTRICTS:
                began = time.perf_counter()
                said = service.ask(f"thu ngân sách {district} năm 2023?")
                slowest = max(slowest, time.perf_counter() - began)
                counts["questions"] += 1
                found = _NUMBER.search(said.headline)
                if found is None:
                    failures.append(f"{name} {district}: {said.text[:100]}")
                seen.setdefault(name, set()).add(found[1] if found else "none")
                for cited in said.citations[:1]:
                    service.cite(cited.id)
        except Exception as error:
            failures.append(f"{type(error).__name__}: {error}")
    mixed = {name: sorted(numbers) for name, numbers in seen.items() if len(numbers) != 1}
    pipe.send(
        {
            **counts,
            "generations": len(seen),
            "numbers": {name: sorted(numbers)[0] for name, numbers in seen.items()},
            "mixed": mixed,
            "failures": failures,
            "warnings": warnings.lines,
            "slowest": slowest,
        }
    )


def stage(new: list[Path], published: bool) -> str:
    """Say how far a killed build was, by what it left behind."""
    if published:
        return "publishing: done"
    folder = next((path for path in new if path.is_dir()), None)
    if folder is None:
        return "publishing" if new else "reading and encoding"
    last = [part for part in _PARTS if (folder / part).exists()]
    return f"writing: {last[-1]}" if last else "writing"


def kill_builds(folder: Path, cache: Path, kills: int, minutes: float, seed: int) -> None:
    """Kill builds while questions are answered; print the table."""
    rng = random.Random(seed)  # noqa: S311  (no secret)
    index_dir = folder / "index"
    parts = 3
    write_reports(folder / "reports", 100, parts)
    first = Build(folder, cache)
    assert first.end() == 0, first.log.decode()
    write_reports(folder / "reports", 101, parts)
    timed = Build(folder, cache)
    timed.wait_for_work()
    began = time.monotonic()
    while not leftovers(index_dir) and timed.process.poll() is None:
        time.sleep(0.002)
    writes = time.monotonic()
    assert timed.end() == 0, timed.log.decode()
    lasts, writes = time.monotonic() - began, time.monotonic() - writes
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    asker = context.Process(target=answer, args=(index_dir, cache, theirs))
    asker.start()
    theirs.close()
    ours.recv()
    stages: Counter[str] = Counter()
    left = 0
    finished, failed, most_left, orphans, number = 0, 0, 0, 0, 101
    until = time.monotonic() + minutes * 60
    while stages.total() < kills and time.monotonic() < until:
        number += 1
        write_reports(folder / "reports", number, parts)
        before = open_generation(index_dir).name
        had = set(leftovers(index_dir))
        build = Build(folder, cache)
        build.wait_for_work()
        killed, delay = False, rng.uniform(0, 1.05 * lasts)
        if number % 2:  # most of the time goes by before the first file is written
            while not set(leftovers(index_dir)) - had and build.process.poll() is None:
                time.sleep(0.002)
            delay = rng.uniform(0, writes)
        if number % 6:
            try:
                build.process.wait(delay)
            except subprocess.TimeoutExpired:
                build.process.send_signal(signal.SIGKILL)
                killed = True
        code = build.end()
        print(f"\r{stages.total()} killed", end="", file=sys.stderr, flush=True)
        if not killed or code == 0:
            finished += code == 0
            failed += code != 0
            if code:
                print(f"build {number} failed: {build.log.decode()[-300:]}", flush=True)
            continue
        new = sorted(set(leftovers(index_dir)) - had)
        stages[stage(new, open_generation(index_dir).name != before)] += 1
        left += bool(new)
        most_left = max(most_left, len(leftovers(index_dir)))
        orphans += len(build.others())
    write_reports(folder / "reports", number + 1, parts)
    last = Build(folder, cache)
    assert last.end() == 0, last.log.decode()
    time.sleep(3)
    ours.send("stop")
    seen = ours.recv()
    asker.join()
    print("| how far the killed build was | builds |")
    print("| --- | ---: |")
    for what, count in sorted(stages.items()):
        print(f"| {what} | {count} |")
    print(
        f"| **all** | **{stages.total()}** |\n\n"
        f"{left} left something behind; a build's work lasts {lasts:.1f} s; "
        f"{finished} builds finished between, {failed} failed; "
        f"most leftovers at a time {most_left}; after the next whole build "
        f"{len(leftovers(index_dir))}; generations kept "
        f"{len(list((index_dir / GENERATIONS).iterdir()))}; processes left behind {orphans}\n"
        f"meanwhile: {seen['questions']} questions in {seen['rounds']} rounds, "
        f"{seen.get('swaps', 0)} swaps, opened anew {seen.get('opened anew', 0)} times, "
        f"{seen['generations']} generations seen; slowest answer {seen['slowest'] * 1000:.0f} ms\n"
        f"answers of two builds under one generation: {len(seen['mixed'])} {seen['mixed']}\n"
        f"failures: {len(seen['failures'])} {seen['failures'][:5]}\n"
        f"warnings of the index: {len(seen['warnings'])} {seen['warnings'][:5]}",
        flush=True,
    )


def kill_with_workers(folder: Path, cache: Path, times: int) -> None:
    """Kill builds that read in other processes; print how many of these live on."""
    left, began = 0, 0
    for number in range(times):
        write_reports(folder / "reports", 5000 + number, 36)  # 216 files: over FILES_FOR_WORKERS
        build = Build(folder, cache)
        while build.process.poll() is None and len(build.others()) < 2:
            time.sleep(0.02)
        time.sleep(0.5 * number)
        began += len(build.others())
        build.process.send_signal(signal.SIGKILL)
        build.end()
        time.sleep(5)
        still = build.others()
        left += len(still)
        for pid in still:
            os.kill(pid, signal.SIGKILL)
    print(
        f"builds that read in other processes, killed: {times}; processes that they had started: "
        f"{began}, left 5 s later: {left}",
        flush=True,
    )


def main() -> None:
    """Run the campaign."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--kills", type=int, default=100)
    arguments.add_argument("--minutes", type=float, default=60, help="stop after so long")
    arguments.add_argument("--with-workers", type=int, default=4, help="… of many files")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--cache", type=Path, default=Path(os.environ.get("CACHE_DIR", ".cache"))
    )
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="builds-") as name:
        folder = Path(name)
        cache = folder / "cache"
        cache.mkdir()
        for model in given.cache.resolve().glob("multilingual*"):
            (cache / model.name).symlink_to(model)
        began = time.monotonic()
        try:
            kill_builds(folder, cache, given.kills, given.minutes, given.seed)
        except HoibaocaoError as error:
            print(f"THE INDEX COULD NOT BE OPENED: {error}")
            raise
        kill_with_workers(folder, cache, given.with_workers)
        print(json.dumps({"seconds": round(time.monotonic() - began)}))


if __name__ == "__main__":
    main()
