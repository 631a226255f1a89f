"""Files read in other processes, and encoded meanwhile, give what reading here gives."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import encoding_ahead, reading_ahead
from index.domain import Report
from index.embedding.sentence_encoder import SentenceEncoder
from index.embedding.vector_cache import VectorCache, content_key
from index.encoding_ahead import EncodingAhead
from index.reading_ahead import _stand_back, read_all, read_source
from index.settings import IndexSettings
from index.sources import list_sources

SEEDS = Path(__file__).parents[2] / "seeds"
SETTINGS = IndexSettings(encoder="none")


def test_other_processes_read_the_same_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in SEEDS.glob("*-*.md"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    sources, _ = list_sources([tmp_path])
    here = [read_source(source, SETTINGS) for source in sources]
    assert sum(isinstance(read, str) for read in here) == 1
    monkeypatch.setattr(reading_ahead, "FILES_FOR_WORKERS", 1)
    monkeypatch.setattr(reading_ahead, "_AHEAD_A_WORKER", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert list(read_all(sources, SETTINGS, len(sources))) == here


def test_files_are_read_here_while_the_other_process_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Năm {}, huyện trồng mới {} ha rừng và thu ngân sách 12,5 tỷ đồng."
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(text.format(2015 + number % 10, number), "utf-8")
    sources, _ = list_sources([tmp_path])
    expected = [read_source(source, SETTINGS) for source in sources]
    here: list[str] = []
    read_report = reading_ahead.read_report

    def noting(path: Path, *rest: Any) -> Report:
        here.append(path.name)
        return read_report(path, *rest)

    monkeypatch.setattr(reading_ahead, "read_report", noting)
    monkeypatch.setattr(reading_ahead, "FILES_FOR_WORKERS", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert list(read_all(sources, SETTINGS, len(sources))) == expected
    # The other process takes a second to start; these are read in much less.
    assert here
    assert len(here) == len(set(here))


def test_what_is_encoded_ahead_is_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: SentenceEncoder
) -> None:
    monkeypatch.setattr(encoding_ahead, "PART", 2)
    path, texts = tmp_path / "vectors.sqlite", ["thu ngân sách", "chi", "thu ngân sách", "hộ nghèo"]
    with EncodingAhead(encoder, path) as ahead:
        ahead.add(texts[:1])
        ahead.add(texts[1:])
        ahead.add(["nobody encodes half a part"])
    assert ahead.encoded == 3  # the repeat came from the cache
    with VectorCache(path) as cache:
        keys = [content_key(encoder.name, text) for text in texts]
        found = cache.get_many(keys, encoder.dimension)
        assert set(found) == set(keys)
        assert np.allclose(found[keys[1]], encoder.encode_passages(["chi"])[0], atol=1e-5)
        assert len(cache) == 3


def test_an_encoder_that_fails_does_not_hold_up_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: SentenceEncoder
) -> None:
    class Failing:
        name, dimension = "failing", 3

        def encode_passages(self, texts: object, on_progress: object = None) -> object:
            raise RuntimeError("out of memory")

    monkeypatch.setattr(encoding_ahead, "PART", 1)
    with EncodingAhead(Failing(), tmp_path / "vectors.sqlite") as ahead:  # type: ignore[arg-type]
        for number in range(50):
            ahead.add([str(number)])
    assert ahead.encoded == 0


_READ = """
import os, sys
from index import reading_ahead
from index.settings import IndexSettings
from index.sources import list_sources
from pathlib import Path
if __name__ == "__main__":
    reading_ahead.FILES_FOR_WORKERS = 1
    reading_ahead._AHEAD_A_WORKER = 1
    os.cpu_count = lambda: 2
    sources, _ = list_sources([Path(sys.argv[1])])
    for _ in reading_ahead.read_all(sources, IndexSettings(encoder="none"), len(sources)):
        print("read", flush=True)
        sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_the_processes_of_a_killed_build_end(tmp_path: Path) -> None:
    script = tmp_path / "read.py"
    script.write_text(_READ)
    build = subprocess.Popen(  # noqa: S603  (our own interpreter and text)
        [sys.executable, str(script), str(SEEDS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(SEEDS.parent)},
        start_new_session=True,
    )
    with build:
        assert build.stdout is not None
        assert build.stdout.readline() == b"read\n"
        assert len(_of_session(build.pid)) > 1
        build.kill()
    for _ in range(100):
        if not _of_session(build.pid):
            break
        time.sleep(0.1)
    assert _of_session(build.pid) == []


def _of_session(session: int) -> list[int]:
    """Return the processes of a session that live."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def test_a_reading_process_stands_back_behind_the_encoder() -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=_stand_back) as pool:
        niceness = pool.submit(os.getpriority, os.PRIO_PROCESS, 0).result()
    assert niceness == 19
    assert os.getpriority(os.PRIO_PROCESS, 0) < 19
