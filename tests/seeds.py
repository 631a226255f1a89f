"""The index over the seeds with the real embedded model, built once in a test run."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.build import BuildSummary, build_index
from index.embedding.sentence_encoder import load_encoder
from index.settings import IndexSettings

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold" / "seeds.jsonl"
# The prepared model is kept between runs; it is the same folder that `make run` uses.
CACHE = Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")


@dataclass(frozen=True, slots=True)
class SeedsIndex:
    """Where the built index lies, and what its build reported."""

    folder: Path
    summary: BuildSummary


@cache
def seeds_index() -> SeedsIndex:
    """Build the index over ``seeds/`` in a temporary folder, at the first call."""
    folder = Path(_keep.name) / "index"
    encoder = load_encoder(None, CACHE)
    summary = build_index([SEEDS], folder, IndexSettings(encoder=encoder.name), encoder, CACHE)
    return SeedsIndex(folder, summary)


# Removed when the process ends.
_keep = tempfile.TemporaryDirectory(prefix="hoibaocao-tests-", ignore_cleanup_errors=True)
