"""Hostile files: bounded in time and memory, reported, skipped, and nothing else lost.

    python benchmarks/faults/files.py [--mutants 2000] [--seed 1] [--skip-specimens]

First each specimen (zip bombs, deep XML, entities that grow or read files, a million rows, PDF
streams that unpack to gigabytes …) is read alone, as a build reads it, and its time and the parser
process's peak memory are shown. Then a folder of all of them, odd names, links, pipes and 1 GB
files, with three good reports among them, is read as a build reads it. Then good files of each
kind are mutated and read.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.faults import hostile_files as hostile
from index.corpus import read_corpus
from index.errors import NoReports, ReportUnreadable
from index.language.places import Gazetteer
from index.progress import Silent
from index.reading import extraction, read_report
from index.settings import IndexSettings
from index.sources import printable

SETTINGS = IndexSettings(encoder="none")
GOOD_NAMES = ("a-tot.txt", "m-tot.docx", "z-tot.txt")


def child_peak() -> str:
    """End the parser process and return its peak memory in MB, "" when it is gone already."""
    worker, peak = extraction._worker, ""
    if worker is not None and worker.alive:
        # Its own: what getrusage says of children counts this process's size when it forked.
        status = Path(f"/proc/{worker._process.pid}/status").read_text()
        peak = str(int(status.split("VmHWM:")[1].split()[0]) // 1024)
    extraction.close_locked()
    return peak


def read_one(path: Path, gazetteer: Gazetteer) -> tuple[str, float]:
    """Read one file as a build does; returns what came of it and the seconds."""
    began = time.perf_counter()
    try:
        report = read_report(path, path.parent, gazetteer)
        outcome = f"read, {len(report.body):,} characters"
        if hostile.SECRET in report.body:
            outcome = "LEAKED another file"
    except ReportUnreadable as error:
        outcome = error.reason
    return outcome, time.perf_counter() - began


def specimens(folder: Path, gazetteer: Gazetteer) -> None:
    """Read each specimen alone, each in a parser process of its own."""
    secret = folder.parent / "bi-mat.txt"
    secret.write_text(hostile.SECRET)
    print("| file | bytes | s | parser's peak, MB | outcome |")
    print("| --- | ---: | ---: | ---: | --- |")
    for name, data in hostile.specimens(secret).items():
        path = folder / name
        path.write_bytes(data)
        outcome, seconds = read_one(path, gazetteer)
        print(
            f"| {name} | {len(data):,} | {seconds:.1f} | {child_peak()} | {outcome[:90]} |",
            flush=True,
        )


def whole_folder(folder: Path) -> None:
    """Read a folder of everything hostile with three good reports in it."""
    text = "\n\n".join(hostile.SENTENCES)
    for number, name in enumerate(GOOD_NAMES):
        if name.endswith(".docx"):
            (folder / name).write_bytes(hostile.docx())
        else:
            (folder / name).write_text(f"{text}\n\nThêm {number} xã.", encoding="utf-8")
    began = time.perf_counter()
    corpus = read_corpus([folder], SETTINGS, Silent())
    seconds = time.perf_counter() - began
    entries = sum(1 for path in folder.rglob("*") if not path.name.startswith("."))
    read = {report.file for report in corpus.reports}
    told = read | {problem.file for problem in (*corpus.skipped, *corpus.duplicates)}
    missing = [
        printable(path.name)
        for path in folder.iterdir()
        if printable(path.name) not in told and not path.name.startswith(".")
    ]
    print(
        f"\nwhole folder: {entries} entries in {seconds:.0f} s; {len(read)} read, "
        f"{len(corpus.skipped)} skipped with a reason, {len(corpus.duplicates)} duplicates; "
        f"good ones lost: {len(set(GOOD_NAMES) - read)}; not accounted for: {len(missing)}; "
        f"own peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    for problem in corpus.skipped:
        print(f"  {problem.file!a}: {problem.reason[:100]}")


def mutants(folder: Path, count: int, seed: int, gazetteer: Gazetteer) -> None:
    """Mutate good files of each kind and read them."""
    rng = random.Random(seed)  # noqa: S311  (no secret)
    print("\n| kind | mutants | read | refused | parser died | out of time | slowest s |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    others: Counter[str] = Counter()
    for suffix, make in hostile.GOOD.items():
        good, counts, slowest = make(), Counter[str](), 0.0
        path = folder / f"mutant{suffix}"
        for _ in range(count // len(hostile.GOOD)):
            path.write_bytes(hostile.mutated(good, suffix, rng))
            try:
                outcome, seconds = read_one(path, gazetteer)
            except Exception as error:
                outcome, seconds = f"CRASH {type(error).__name__}: {error}", 0.0
                others[outcome[:200]] += 1
            kind = outcome.split(",")[0]
            kind = {"read": "read", "the parser crashed on it": "died"}.get(kind, "refused")
            counts["time" if "took longer" in outcome else kind] += 1
            slowest = max(slowest, seconds)
        print(
            f"| {suffix} | {counts.total()} | {counts['read']} | {counts['refused']} "
            f"| {counts['died']} | {counts['time']} | {slowest:.2f} |",
            flush=True,
        )
    print(f"\nexceptions other than a refusal: {others.total()} {dict(others)}")
    print(f"peak of the last parser process: {child_peak()} MB")


def main() -> None:
    """Run the campaign."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--mutants", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--skip-specimens", action="store_true")
    given = arguments.parse_args()
    gazetteer = Gazetteer.load()
    with tempfile.TemporaryDirectory(prefix="hostile-") as name:
        inside, outside = Path(name) / "reports", Path(name) / "ngoai.txt"
        inside.mkdir()
        outside.write_text("\n\n".join(hostile.SENTENCES) + hostile.SECRET, encoding="utf-8")
        if not given.skip_specimens:
            specimens(inside, gazetteer)
            hostile.odd_names(inside, outside)
            try:
                whole_folder(inside)
            except NoReports as error:
                print(f"\nALL LOST: {error}")
        mutants(Path(name), given.mutants, given.seed, gazetteer)


if __name__ == "__main__":
    main()
