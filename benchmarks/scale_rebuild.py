"""What a build costs when one report of thousands has changed, in processor seconds.

    python benchmarks/scale_rebuild.py [--reports 10000] [--sample 20]

Generated reports (see ``scale_corpus``) are written as files, and the cache of reading is filled
with what they would be read as. The index is built twice, with one report changed in between, by
an encoder that costs nothing. What a full build costs besides is not run, but counted from
``--sample`` reports that are really read, and really encoded by the model, in the same run.
Writes ``benchmarks/results/scale_rebuild.json``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scale_corpus import Generator
from index.build import REPORT_CACHE_FILE, build_index, indexed_text
from index.embedding.sentence_encoder import load_encoder
from index.figures.figure_terms import figure_terms
from index.reading_ahead import read_source
from index.report_cache import ReadFile, ReportCache, file_key
from index.settings import IndexSettings
from index.sources import list_sources

ROOT = Path(__file__).resolve().parent.parent


class Free:
    """An encoder that costs next to nothing: vectors drawn by the text's hash."""

    name = "free"
    dimension = 384

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return a vector of length 1, always the same for a text."""
        seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")
        drawn = np.random.default_rng(seed).normal(size=self.dimension).astype(np.float32)
        return drawn / np.float32(np.linalg.norm(drawn))

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Return a vector for each text."""
        if on_progress:
            on_progress(len(texts))
        return np.stack([self.encode_query(text) for text in texts])


def fill(reports: Path, cache: Path, count: int, settings: IndexSettings) -> None:
    """Write the reports, and what they are read as."""
    reports.mkdir()
    with ReportCache(cache / REPORT_CACHE_FILE) as known:
        for made in Generator().reports(count):
            body = made.report.body
            content = body.replace("\n", "\n\n").encode()
            (reports / made.report.file).write_bytes(content)
            terms = tuple(
                tuple(sorted(figure_terms(f, body[f.sentence.start : f.sentence.end])))
                for f in made.figures
            )
            read = ReadFile(made.report, made.passages, made.figures, terms)
            known.put(file_key(content, made.report.file, settings), read)


def sample(reports: Path, count: int) -> dict[str, float]:
    """Read some reports and encode their passages; return the processor seconds of each."""
    encoder = load_encoder(None, Path(os.environ.get("CACHE_DIR") or ROOT / ".cache"))
    settings = IndexSettings(encoder=encoder.name)
    sources = list_sources([reports])[0][: count + 1]
    read_source(sources.pop(), settings)  # tables are loaded once
    encoder.encode_passages(["một"])
    began = time.process_time()
    read = [read_source(source, settings) for source in sources]
    middle = time.process_time()
    texts = [indexed_text(p) for r in read if isinstance(r, ReadFile) for p in r.passages]
    encoder.encode_passages(texts)
    ended = time.process_time()
    return {
        "sample_passages": len(texts),
        "read_cpu_s_a_report": (middle - began) / len(sources),
        "encode_cpu_s_a_passage": (ended - middle) / len(texts),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=20)
    arguments = parser.parse_args()
    settings = IndexSettings(encoder=Free.name)
    row: dict[str, float] = {"reports": arguments.reports, "sample": arguments.sample}
    with tempfile.TemporaryDirectory() as folder:
        reports, index, cache = (Path(folder) / name for name in ("reports", "index", "cache"))
        fill(reports, cache, arguments.reports, settings)
        row |= sample(reports, arguments.sample)
        for turn in ("first", "changed"):
            began, clock = time.process_time(), time.perf_counter()
            built = build_index([reports], index, settings, Free(), cache)
            row[f"{turn}_cpu_s"] = time.process_time() - began
            row[f"{turn}_s"] = time.perf_counter() - clock
            row[f"{turn}_encoded"] = built.encoded
            with (reports / "0000000.md").open("a", encoding="utf-8") as file:
                file.write("\nTrong năm, huyện trồng mới 12 ha rừng.\n")
        row["passages"] = built.passages
    row["full_cpu_s"] = (
        row["first_cpu_s"]
        + arguments.reports * row["read_cpu_s_a_report"]
        + row["passages"] * row["encode_cpu_s_a_passage"]
    )
    row["rebuild_share"] = row["changed_cpu_s"] / row["full_cpu_s"]
    row["load"] = os.getloadavg()[0]
    path = ROOT / "benchmarks/results/scale_rebuild.json"
    path.write_text(json.dumps({k: round(v, 4) for k, v in row.items()}) + "\n", "utf-8")
    print(path.read_text("utf-8"))


if __name__ == "__main__":
    main()
