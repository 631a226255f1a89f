"""An index that is damaged byte by byte, and the tables for docs/reliability.md.

    python benchmarks/faults/corruption.py [--flips 4000] [--seed 1]

Two generations of a small index are built; every report of the first says 201,5 and of the second
202,5 billion. Bytes of the second, the live one, are flipped, one at a time, in every file in turn;
the index is then opened as a bot opens it. It must come up with the first, say which file was
damaged, and answer with the first's number. Then: other damages, both generations damaged, and what
the readers of the files do when there are no checksums at all (each in a process of its own).
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from benchmarks.faults.damages import DAMAGES, replaced_by
from benchmarks.faults.one_build import DISTRICTS, Warnings, write_reports
from index.build import build_index
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.errors import HoibaocaoError, IndexDamaged
from index.generation import CURRENT_FILE, GENERATIONS, Generation
from index.live import LiveIndexHolder, load_generation
from index.manifest import read_manifest
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService

QUESTION = f"thu ngân sách {DISTRICTS[0]} năm 2023?"


class World:
    """Two generations, and how to open them."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self.encoder, self.index = encoder, folder / "index"
        self.settings = IndexSettings(encoder=encoder.name)
        self.names = []
        for number in (201, 202):
            write_reports(folder / "reports", number, 3)
            done = build_index(
                [folder / "reports"], self.index, self.settings, encoder, folder / "cache"
            )
            self.names.append(done.generation)
        self.first, self.live = (self.index / GENERATIONS / name for name in self.names)
        self.warnings = Warnings()
        logging.getLogger("index").addHandler(self.warnings)
        logging.getLogger("index").propagate = False

    def files(self) -> list[Path]:
        """Return what can be damaged."""
        inside = sorted(path for path in self.live.rglob("*") if path.is_file())
        return [self.index / CURRENT_FILE, *inside]

    def look(self, path: Path, ask: bool) -> str:
        """Open the index with ``path`` damaged, and say what came of it."""
        self.warnings.lines.clear()
        try:
            holder = LiveIndexHolder(self.index, self.settings)
        except IndexDamaged:
            return "refused"
        except Exception as error:
            return f"CRASH {type(error).__name__}"
        name = holder.current.name
        pointer = path.name == CURRENT_FILE
        if name != self.names[0] and not pointer:
            return "NOT NOTICED"
        if ask:
            service = LocalAnswerService(holder, self.encoder)
            said = service.ask(QUESTION).headline
            if ("201,5" if name == self.names[0] else "202,5") not in said:
                return "WRONG ANSWER"
        lines = self.warnings.lines
        if pointer and name == self.names[1]:
            return "the live one opened, damage named" if lines else "read as before"
        if not any(str(path) in line for line in lines):
            return "NOT NAMED"
        return "rolled back, file named"


@contextmanager
def flipped(path: Path, at: int, mask: int) -> Iterator[None]:
    """Change one byte while the body runs."""

    def change() -> None:
        with path.open("r+b") as file:
            file.seek(at)
            [byte] = file.read(1)
            file.seek(at)
            file.write(bytes([byte ^ mask]))

    change()
    try:
        yield
    finally:
        change()


def positions(size: int, count: int, rng: random.Random) -> list[int]:
    """Return places in a file: its head and its tail, and any between."""
    if size <= count:
        return list(range(size))
    ends = {*range(count // 4), *range(size - count // 8, size)}
    return sorted(ends | set(rng.sample(range(size), count - len(ends))))


def flip_all(world: World, flips: int, rng: random.Random) -> None:
    """Flip bytes of every file in turn; print the table."""
    files = world.files()
    each = max(1, flips // len(files))
    print("| file | bytes | flipped | outcome |\n| --- | ---: | ---: | --- |")
    total: Counter[str] = Counter()
    began = time.perf_counter()
    for path in files:
        outcomes: Counter[str] = Counter()
        for number, at in enumerate(positions(path.stat().st_size, each, rng)):
            mask = rng.choice((1, 2, 4, 8, 16, 32, 64, 128, 255))
            with flipped(path, at, mask):
                outcomes[world.look(path, ask=number % 10 == 0)] += 1
        total += outcomes
        name = path.name if path.name == CURRENT_FILE else path.relative_to(world.live)
        said = "; ".join(f"{what}: {count}" for what, count in outcomes.most_common())
        print(f"| {name} | {path.stat().st_size:,} | {outcomes.total()} | {said} |", flush=True)
    said = "; ".join(f"{what}: {count}" for what, count in total.most_common())
    print(f"| **all** | | **{total.total():,}** | {said} |")
    print(f"\n{(time.perf_counter() - began) / total.total() * 1000:.0f} ms a flip\n")


def damage_all(world: World) -> None:
    """Damage every file in other ways; print the table."""
    print("| every file in turn is | files | outcome |\n| --- | ---: | --- |")
    for what, damage in DAMAGES.items():
        outcomes: Counter[str] = Counter()
        for path in world.files()[1:]:
            twin, kept = world.first / path.relative_to(world.live), path.read_bytes()
            if damage is replaced_by and twin.read_bytes() == kept:
                continue
            damage(path, twin)
            outcomes[world.look(path, ask=True)] += 1
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            path.unlink(missing_ok=True)
            path.write_bytes(kept)
        said = "; ".join(f"{found}: {count}" for found, count in outcomes.most_common())
        print(f"| {what} | {outcomes.total()} | {said} |", flush=True)
    print()


def damage_both(world: World, count: int, rng: random.Random) -> None:
    """Flip a byte in each generation: nothing may be opened."""
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        one, two = (rng.choice([p for p in g.rglob("*") if p.is_file() and p.stat().st_size])
                    for g in (world.first, world.live))  # fmt: skip
        with (
            flipped(one, rng.randrange(one.stat().st_size), 255),
            flipped(two, rng.randrange(two.stat().st_size), 255),
        ):
            outcomes[world.look(two, ask=True)] += 1
    print(f"a byte in both generations, {count} times: {dict(outcomes)}\n")


def without_checksums(world: World, flips: int, rng: random.Random) -> None:
    """Flip bytes and read the files as if their checksums were right."""
    vector = world.encoder.encode_query(QUESTION)
    manifest = read_manifest(world.live)

    def contents() -> str:
        live = load_generation(Generation(world.live.name, world.live, manifest))
        size = live.dense.size
        found = [live.dense.search(vector, 5)[0].tolist(), live.lexical.search(QUESTION, 5)]
        allowed = np.arange(size) % 2 == 0
        found += [live.dense.search(vector, 5, allowed)[0].tolist()]
        found += [live.accents.restore("thu ngan sach"), live.catalogue.reports()]
        found += [live.catalogue.figures(), live.catalogue.passages(), live.catalogue.indicators()]
        return repr(found)

    right = contents()
    print("| file | flipped | refused | read as before | read as something else | error | died |")
    print("| --- | ---: | ---: | ---: | ---: | --- | ---: |")
    files = [p for p in world.files()[1:] if p.name != "manifest.json" and p.stat().st_size]
    for path in files:
        outcomes: Counter[str] = Counter()
        errors: Counter[str] = Counter()
        for at in positions(path.stat().st_size, max(1, flips // len(files)), rng):
            with flipped(path, at, rng.choice((1, 16, 128, 255))):
                code, error = _in_child(contents, right)
            outcomes[code] += 1
            errors[error] += bool(error)
        said = ", ".join(f"{count} {name}" for name, count in (+errors).most_common())
        print(
            f"| {path.relative_to(world.live)} | {outcomes.total()} | {outcomes['refused']} "
            f"| {outcomes['same']} | {outcomes['other']} | {said} | {outcomes['died']} |",
            flush=True,
        )


def _in_child(contents: Callable[[], str], right: str) -> tuple[str, str]:
    """Return what came of reading in a child: (outcome, name of an error)."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        try:
            told = "same" if contents() == right else "other"
        except HoibaocaoError:
            told = "refused"
        except BaseException as error:
            told = f"error {type(error).__name__}"
        os.write(writes, told.encode())
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads, "rb") as pipe:
        told = pipe.read().decode()
    os.waitpid(child, 0)
    if not told:
        return "died", ""
    outcome, _, name = told.partition(" ")
    return outcome, name


def main() -> None:
    """Run the campaign."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--flips", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--cache", type=Path, default=Path(os.environ.get("CACHE_DIR", ".cache"))
    )
    given = arguments.parse_args()
    rng = random.Random(given.seed)  # noqa: S311  (no secret)
    with tempfile.TemporaryDirectory(prefix="corruption-") as name:
        world = World(Path(name), load_encoder(None, given.cache))
        flip_all(world, given.flips, rng)
        damage_all(world)
        damage_both(world, 200, rng)
        without_checksums(world, given.flips // 2, rng)


if __name__ == "__main__":
    main()
