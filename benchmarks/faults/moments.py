"""Bad moments for a build, and the table for docs/reliability.md.

    python benchmarks/faults/moments.py [--seed 1]        (mounts small file systems: as root)

A disk that is full at one point or another, a read-only one, a full one under the cache, two builds
at once, a lock whose owner was killed, reports that change and vanish while they are read, a clock
that jumps. After each the live index must be whole and nothing half-built left.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.faults.one_build import DISTRICTS, ROOT, Build, leftovers, write_reports
from index.build import build_index
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.errors import HoibaocaoError
from index.generation import GENERATIONS, current_name
from index.live import LiveIndexHolder, open_live
from index.lock import LOCK_FILE
from index.settings import IndexSettings


def row(what: str, times: int, outcome: object) -> None:
    """Print a row of the table."""
    print(f"| {what} | {times} | {outcome} |", flush=True)


def said(build: Build) -> str:
    """Return the last line that a build that has ended wrote."""
    lines = build.log.decode("utf-8", "replace").replace("\r", "\n").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own in ``folder``."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)  # noqa: S603
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S603, S607


def full_disk(folder: Path, cache: Path, rng: random.Random) -> None:
    """Build where less and less is free."""
    world = folder / "world"
    write_reports(folder / "reports", 1, 10)
    with disk(world, "4m"):
        (world / "reports").symlink_to(folder / "reports")
        assert Build(world, cache).end() == 0
        index, outcomes = world / "index", Counter[str]()
        frees = [0, 4, *sorted(rng.sample(range(8, 640, 4), 16))]
        for free in frees:  # kB
            ballast = world / "ballast"
            stats = os.statvfs(world)
            room = stats.f_bavail * stats.f_frsize - free * 1024
            ballast.write_bytes(b"x" * max(0, room))
            before = current_name(index)
            build = Build(world, cache)
            code = build.end()
            ballast.unlink()
            whole = open_live(index).name == current_name(index)
            moved = current_name(index) != before
            clean = not leftovers(index)
            good = whole and clean and moved == (code == 0)
            reason = "done" if code == 0 else said(build).rsplit(": ", 1)[-1]
            outcomes[f"{'' if good else 'NOT WHOLE: '}{code}, {reason}"] += 1
        row("full disk, from 0 to 640 kB free", len(frees), dict(outcomes))


def read_only(folder: Path, cache: Path) -> None:
    """Build and ask on a read-only disk."""
    world = folder / "ro"
    with disk(world, "8m"):
        (world / "reports").symlink_to(folder / "reports")
        assert Build(world, cache).end() == 0
        before = current_name(world / "index")
        subprocess.run(["mount", "-o", "remount,ro", str(world)], check=True)  # noqa: S603, S607
        build = Build(world, cache)
        code = build.end()
        command = [sys.executable, "-m", "bot.cli", "ask", f"thu ngân sách {DISTRICTS[0]} 2023?"]
        asked = subprocess.run(  # noqa: S603
            [*command, "--index", str(world / "index")],
            cwd=ROOT,
            env=os.environ | {"CACHE_DIR": str(cache)},
            capture_output=True,
            check=False,
        )
        good = current_name(world / "index") == before and b"1,5" in asked.stdout
        row(
            "read-only index: build",
            1,
            f"{'' if good else 'NOT GOOD: '}{code}, {said(build)[-70:]}",
        )
        row("read-only index: ask", 1, f"{asked.returncode}, {asked.stdout.decode().split('.')[0]}")


def full_cache(folder: Path, cache: Path) -> None:
    """Build with a cache that cannot be written."""
    with disk(folder / "cache-disk", "64k") as small:
        for model in cache.iterdir():
            (small / model.name).symlink_to(model.resolve())
        (small / "ballast").write_bytes(b"x" * 60_000)
        world = folder / "plain"
        world.mkdir()
        (world / "reports").symlink_to(folder / "reports")
        build = Build(world, small)
        row(
            "cache on a full disk",
            1,
            f"{build.end()}, {open_live(world / 'index').manifest.counts}",
        )


def two_at_once(folder: Path, cache: Path, times: int) -> None:
    """Start a second build while one runs, and one after one was killed."""
    world = folder / "two"
    world.mkdir()
    (world / "reports").symlink_to(folder / "reports")
    outcomes, stale = Counter[str](), Counter[str]()
    for _ in range(times):
        first = Build(world, cache)
        first.wait_for_work()
        os.kill(first.process.pid, 19)  # SIGSTOP: it holds the lock and takes its time
        second = Build(world, cache)
        code = second.end()
        named = f"pid {first.process.pid} on" in said(second)
        os.kill(first.process.pid, 18)  # SIGCONT
        outcomes[f"second: {code}, names the owner: {named}; first: {first.end()}"] += 1
        third = Build(world, cache)
        third.wait_for_work()
        third.process.kill()
        third.end()
        owner = (world / "index" / LOCK_FILE).read_bytes()
        fourth = Build(world, cache)
        known = str(third.process.pid).encode() in owner
        stale[f"the lock still names the dead: {known}; next build: {fourth.end()}"] += 1
    row("two builds at once", times, dict(outcomes))
    row("a build after one that was killed", times, dict(stale))


def changing_reports(folder: Path, encoder: Encoder, times: int) -> None:
    """Build while reports are replaced, written in place, and removed."""
    reports, index = folder / "moving", folder / "moving-index"
    settings = IndexSettings(encoder=encoder.name)
    stop, outcomes = threading.Event(), Counter[str]()

    def text(version: int) -> str:
        line = "Huyện Bắc Hà năm 2023 thu ngân sách đạt {} tỷ đồng.\n\n"
        return "Huyện Bắc Hà họp sơ kết\n\n" + line.format(version) * 40

    def change() -> None:
        version = 0
        while not stop.is_set():
            version += 1
            new = reports / ".new"
            new.write_text(text(version), encoding="utf-8")
            new.replace(reports / "replaced.txt")
            (reports / "in-place.txt").write_text(text(version), encoding="utf-8")
            gone = reports / f"gone-{version % 30}.txt"
            if gone.exists():
                gone.unlink()
            else:
                gone.write_text(text(1000 + version), encoding="utf-8")

    write_reports(reports, 7, 2)
    for name in ("replaced.txt", "in-place.txt"):
        (reports / name).write_text(text(0), encoding="utf-8")
    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(times):
            try:
                done = build_index([reports], index, settings, encoder, folder / "moving-cache")
            except HoibaocaoError as error:
                outcomes[f"FAILED {error}"] += 1
                continue
            outcomes["builds done"] += 1
            outcomes["files skipped, with a reason"] += len(done.skipped)
            catalogue = open_live(index).catalogue
            stayed = {f"{p}-{n}.txt" for p in range(len(DISTRICTS)) for n in (1, 2)}
            read = {report.file: report for report in catalogue.reports()}
            outcomes["reports that stayed, lost"] += len(stayed - set(read))
            for name in ("replaced.txt", "in-place.txt"):
                if name in read:
                    lines = {x for x in read[name].body.split("\n") if x.endswith("đồng.")}
                    outcomes[f"{name}: {'of one version' if len(lines) == 1 else 'MIXED'}"] += 1
    finally:
        stop.set()
        thread.join()
    row("reports that change and vanish", times, dict(outcomes))


class Jumping(datetime):
    """A clock that is put anywhere within twenty years."""

    rng = random.Random(3)  # noqa: S311

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Jumping:
        """Return a time that has nothing to do with the last."""
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=cls.rng.uniform(-3650, 3650))
        return cls.fromtimestamp(moment.timestamp(), tz)


def jumping_clock(folder: Path, encoder: Encoder, times: int) -> None:
    """Build with a clock that jumps; follow the index, and go back when a build is damaged."""
    reports, index = folder / "clock", folder / "clock-index"
    settings = IndexSettings(encoder=encoder.name)
    names, outcomes = [], Counter[str]()
    holder: LiveIndexHolder | None = None
    with (
        mock.patch("index.generation.datetime", Jumping),
        mock.patch("index.build.datetime", Jumping),
    ):
        for number in range(times):
            write_reports(reports, 300 + number, 1)
            done = build_index([reports], index, settings, encoder, folder / "clock-cache")
            names.append(done.generation)
            holder = holder or LiveIndexHolder(index, settings)
            holder.refresh()
            outcomes["followed" if holder.current.name == done.generation else "NOT FOLLOWED"] += 1
            kept = sorted(path.name for path in (index / GENERATIONS).iterdir())
            outcomes["kept the one before" if kept == names[-2:] else "KEPT ANOTHER"] += 1
    outcomes["names in order" if names == sorted(names) else "NAMES OUT OF ORDER"] += 1
    row("builds with a clock that jumps by years", times, dict(outcomes))


def main() -> None:
    """Run the campaign."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--cache", type=Path, default=Path(os.environ.get("CACHE_DIR", ".cache"))
    )
    given = arguments.parse_args()
    rng = random.Random(given.seed)  # noqa: S311  (no secret)
    with tempfile.TemporaryDirectory(prefix="moments-") as name:
        folder = Path(name)
        cache = folder / "cache"
        cache.mkdir()
        for model in given.cache.resolve().glob("multilingual*"):
            (cache / model.name).symlink_to(model)
        began = time.monotonic()
        print("| what | times | outcome (0: built, 1: refused with one line) |")
        print("| --- | ---: | --- |")
        full_disk(folder, cache, rng)
        read_only(folder, cache)
        full_cache(folder, cache)
        two_at_once(folder, cache, 5)
        encoder = load_encoder(None, cache)
        changing_reports(folder, encoder, 20)
        jumping_clock(folder, encoder, 20)
        print(f"\n{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
