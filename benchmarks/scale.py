"""Growth from a thousand passages to a million: what one question costs beside the encoder.

    python benchmarks/scale.py [--sizes 1000 10000 100000 1000000] [--work DIR]

Writes ``benchmarks/results/scale.json`` (raw rows), ``docs/images/scale.png`` and prints the table.
Each size is a process of its own: it writes a generation with the project's own writers, opens it
as the bot does, and asks ``questions()`` of ``scale_corpus``. The questions' vectors are the
model's, encoded beforehand, so that neither its time nor its memory is in the figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scale_corpus import PASSAGES_A_REPORT, Generator, questions
from benchmarks.scale_report import picture, table
from benchmarks.scale_stages import install

ROOT = Path(__file__).resolve().parent.parent
ENCODER = "synthetic"
ROUNDS = 3


class Known:
    """An encoder that looks its vectors up: the questions were encoded before."""

    name = ENCODER

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        self.dimension = int(vectors.shape[1])
        self._vectors = dict(zip(texts, vectors, strict=True))
        self._other = vectors.mean(axis=0) / np.linalg.norm(vectors.mean(axis=0))

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a question; restored ones get that of no question in particular."""
        found: NDArray[np.float32] = self._vectors.get(text, self._other)
        return found

    def encode_passages(self, texts: Sequence[str], on_progress: Any = None) -> Any:
        """Never called: the vectors of the passages are made, not encoded."""
        raise NotImplementedError


def prepare(work: Path, sizes: Sequence[int]) -> None:
    """Encode what the synthetic vectors are made of, and the questions, with the real model."""
    from index.embedding.sentence_encoder import load_encoder
    from index.embedding.vector_cache import VectorCache, encode_with_cache

    encoder = load_encoder(None, Path(os.environ.get("CACHE_DIR") or ROOT / ".cache"))
    generator = Generator()
    with VectorCache(work / "vectors.sqlite") as cache:
        base = encode_with_cache(encoder, cache, generator.texts)
        places = encode_with_cache(encoder, cache, [p.name for p in generator.places])
    np.save(work / "base.npy", base)
    np.save(work / "places.npy", places)
    for size in sizes:
        asked = questions(generator, reports_of(size))
        vectors = np.stack([encoder.encode_query(text) for _, text in asked])
        np.save(work / f"questions-{size}.npy", vectors)


def reports_of(size: int) -> int:
    """Return how many reports hold ``size`` passages."""
    return max(1, size // PASSAGES_A_REPORT)


def write_index(index: Path, size: int, work: Path) -> dict[str, float]:
    """Write a generation of ``size`` generated passages; return the seconds of each part."""
    from index.accent_training import train_accents
    from index.build import indexed_text
    from index.catalogue import CatalogueWriter, Counts
    from index.dense import DenseIndex
    from index.generation import (
        ACCENTS_FILE,
        CATALOGUE_FILE,
        DENSE_FILE,
        LEXICAL_FOLDER,
        new_folder,
        publish,
        seal,
    )  # fmt: skip
    from index.language.syllable_counts import SyllableCounts
    from index.lexical import LexicalIndex
    from index.manifest import Manifest, list_files, tool_versions
    from index.settings import IndexSettings

    generator, count = Generator(), reports_of(size)
    base, places = np.load(work / "base.npy"), np.load(work / "places.npy")
    settings = IndexSettings(encoder=ENCODER)
    index.mkdir(parents=True, exist_ok=True)
    folder = new_folder(index)
    seconds: dict[str, float] = {}
    began = time.perf_counter()

    def lap(name: str) -> None:
        nonlocal began
        now = time.perf_counter()
        seconds[name], began = now - began, now

    vectors = np.lib.format.open_memmap(
        work / "made.npy", mode="w+", dtype=np.float32, shape=(count * PASSAGES_A_REPORT, 384)
    )
    figures = 0
    with CatalogueWriter(folder / CATALOGUE_FILE) as catalogue:
        for number, made in enumerate(generator.reports(count)):
            catalogue.add_reports([made.report])
            catalogue.add_passages(made.passages)
            catalogue.add_figures(made.figures)
            figures += len(made.figures)
            first = number * PASSAGES_A_REPORT
            rows = generator.vectors(made, number, base, places)
            vectors[first : first + PASSAGES_A_REPORT] = rows
        lap("catalogue")
    lap("catalogue indexes")
    made_again = (made.passages for made in generator.reports(count))
    words = (indexed_text(passage) for passages in made_again for passage in passages)
    lexical = folder / LEXICAL_FOLDER
    LexicalIndex.build(words, settings.lexical, lexical).save(lexical)
    lap("lexical")
    dense = DenseIndex.build(vectors, np.load(work / f"questions-{size}.npy"))
    dense.save(folder / DENSE_FILE)
    lap("dense")
    few = list(generator.reports(min(count, 50)))
    texts = [passage.text for made in few for passage in made.passages]
    syllables = SyllableCounts()
    syllables.add(texts)
    accents = train_accents(syllables, [made.report for made in few], generator.gazetteer)
    (folder / ACCENTS_FILE).write_bytes(accents.to_bytes())
    manifest = Manifest(
        created=datetime.now(UTC), settings_id=settings.id, settings=settings.to_json(),
        encoder=ENCODER, dimension=384, counts=Counts(count, len(vectors), figures),
        files=list_files(folder), tools=tool_versions(), dense=dense.describe(),
    )  # fmt: skip
    began = time.perf_counter()
    publish(index, folder, seal(folder, manifest))
    lap("seal")
    return seconds


def resident() -> dict[str, float]:
    """Return this process's resident memory in MB: its own, and pages of files."""
    lines = Path("/proc/self/status").read_text().splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return {
        name: int(fields[key].split()[0]) / 1024
        for name, key in (("own", "RssAnon"), ("files", "RssFile"))
    }


def text_caches() -> list[Any]:
    """Return the caches of what was read in texts, to be emptied before each question.

    Sentences of a real corpus are hardly ever read twice; here they repeat. The smaller caches
    hold word lists, the gazetteer's hold syllables: of both there are few in any corpus.
    """
    return [
        value
        for name, module in sorted(sys.modules.items())
        if name.startswith(("index.catalogue", "index.figures", "index.language", "retrieval"))
        for value in vars(module).values()
        if hasattr(value, "cache_clear")
        and (value.cache_parameters()["maxsize"] or 0) >= 256
        and not value.__module__.startswith("index.language.place")
    ]


def measure(index: Path, size: int, work: Path) -> dict[str, Any]:
    """Open the index and ask; return one raw row."""
    from index.embedding.sentence_encoder import load_encoder  # noqa: F401 (imports are no start)
    from index.language.places import Gazetteer
    from index.live import LiveIndexHolder
    from index.settings import IndexSettings
    from retrieval.service import LocalAnswerService

    generator_free = Gazetteer.load()
    asked = questions(Generator(), reports_of(size))
    del generator_free
    encoder = Known([q for _, q in asked], np.load(work / f"questions-{size}.npy"))
    before = resident()
    began, began_cpu = time.perf_counter(), time.process_time()
    holder = LiveIndexHolder(index, IndexSettings(encoder=ENCODER))
    service = LocalAnswerService(holder, encoder, today=lambda: date(2026, 1, 1))
    opened = time.perf_counter() - began
    opened_cpu = time.process_time() - began_cpu
    service.ask(asked[0][1])
    first = time.perf_counter() - began
    caches = text_caches()
    clock = install()
    # As the bot does when it has opened its index.
    gc.collect()
    gc.freeze()
    rows = []
    for turn in range(ROUNDS):
        for kind, text in asked:
            for cache in caches:
                cache.cache_clear()
            clock.take()
            began, began_cpu = time.perf_counter(), time.process_time()
            answer = service.ask(text)
            cpu = (time.process_time() - began_cpu) * 1e3
            took = (time.perf_counter() - began) * 1e3
            stages = {k: round(v, 3) for k, v in clock.take().items()}
            rows.append(
                {
                    "kind": kind,
                    "round": turn,
                    "ms": round(took, 3),
                    "cpu_ms": round(cpu, 3),
                    "status": answer.status,
                    **stages,
                }
            )
    after = resident()
    memory = {k: round(after[k] - before[k], 1) for k in after}
    disk = sum(f.stat().st_size for f in index.rglob("*") if f.is_file()) / 2**20
    counts = holder.current.manifest.counts
    return {
        "passages": size, "reports": counts.reports, "figures": counts.figures,
        "open_s": round(opened, 3), "open_cpu_s": round(opened_cpu, 3),
        "load": os.getloadavg()[0], "first_answer_s": round(first, 3),
        "memory_mb": memory, "disk_mb": round(disk, 1),
        "dense": dict(holder.current.manifest.dense), "questions": rows,
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--work", type=Path, help="kept between runs; default: a temporary folder")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks/results/scale.json")
    parser.add_argument("--picture", type=Path, default=ROOT / "docs/images/scale.png")
    parser.add_argument("--one", choices=("write", "measure"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        size, work = arguments.sizes[0], arguments.work
        step = write_index if arguments.one == "write" else measure
        print(json.dumps(step(work / f"index-{size}", size, work)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        prepare(work, arguments.sizes)
        results = []
        for size in arguments.sizes:
            written: dict[str, float] = {}
            if not (work / f"index-{size}" / "CURRENT").exists():
                written = _child("write", size, work)
            row = _child("measure", size, work)
            results.append({**row, "write_s": {k: round(v, 2) for k, v in written.items()}})
            print("\n".join(table(results[-1:])), flush=True)
    arguments.results.parent.mkdir(parents=True, exist_ok=True)
    arguments.results.write_text(json.dumps(results, indent=None) + "\n", "utf-8")
    picture(results, arguments.picture)
    print("\n".join(table(results)))


def _child(step: str, size: int, work: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", step, "--sizes", str(size), "--work", str(work)]
    found: dict[str, Any] = json.loads(subprocess.check_output(command))  # noqa: S603
    return found


if __name__ == "__main__":
    main()
