"""The build: folders of reports → a new live generation.

Nothing that a reader can see changes before the last step; whatever fails before it leaves the
live index as it was.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.accent_training import train_accents
from index.catalogue import CatalogueWriter, Counts
from index.corpus import Corpus, read_corpus
from index.dense import FLAT_UP_TO, DenseIndex
from index.domain import Passage
from index.embedding.protocol import Encoder
from index.embedding.vector_cache import VectorCache, encode_with_cache
from index.encoding_ahead import EncodingAhead
from index.errors import HoibaocaoError, IndexDamaged
from index.generation import (
    ACCENTS_FILE,
    CATALOGUE_FILE,
    DENSE_FILE,
    LEXICAL_FOLDER,
    Generation,
    clear_leftovers,
    is_live_as,
    new_folder,
    newest_whole,
    prune,
    publish,
    seal,
)
from index.language.places import Gazetteer
from index.language.syllable_counts import SyllableCounts
from index.lexical import LexicalIndex, query_terms
from index.live import LiveIndex, load_generation
from index.lock import build_lock
from index.manifest import Manifest, list_files, tool_versions
from index.progress import Progress, Silent, Stage
from index.report_cache import ReportCache
from index.settings import IndexSettings
from index.sources import Problem

VECTOR_CACHE_FILE = "vectors.sqlite"
REPORT_CACHE_FILE = "reports.sqlite"
_CANARIES = 3
_SAMPLE = 64


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did.

    ``skipped`` are files that are not in the index, ``duplicates`` files whose text equals that
    of an earlier one (named in the reason), ``warnings`` files that are in it, but not wholly.
    ``encoded`` passages went through the model, ``from_cache`` came from the vector cache. Not
    ``changed``: it came out as the live generation is, which stays.
    """

    generation: str
    reports: int
    passages: int
    figures: int
    skipped: tuple[Problem, ...]
    duplicates: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    encoded: int
    from_cache: int
    seconds: float
    changed: bool = True


def build_index(
    report_dirs: Sequence[Path],
    index_dir: Path,
    settings: IndexSettings,
    encoder: Encoder,
    cache_dir: Path,
    full: bool = False,
    progress: Progress | None = None,
) -> BuildSummary:
    """Build a new generation from all reports and make it the live one.

    Args:
        report_dirs: folders with reports, read with everything below them.
        index_dir: the index folder; made if absent.
        settings: what to build with; ``settings.encoder`` must be ``encoder.name``.
        encoder: the embedding model.
        cache_dir: where vectors, and what files were read as, are kept between builds.
        full: read and encode everything again instead of using the caches.
        progress: told how far it is.

    Raises:
        NoReports: not one report could be read; the live index stays.
        IndexLocked: another build is running.
        IndexDamaged: what was written does not answer as it should; the live index stays.
        HoibaocaoError: a folder of reports is missing, or the index cannot be written.
        ValueError: ``settings`` are for another encoder.
    """
    if settings.encoder != encoder.name:
        raise ValueError(f"settings are for {settings.encoder!r}, not for {encoder.name!r}")
    began = time.monotonic()
    progress = progress or Silent()
    try:
        index_dir.mkdir(parents=True, exist_ok=True)
        with build_lock(index_dir):
            clear_leftovers(index_dir)
            if full:
                _forget_vectors(cache_dir)
            corpus, ahead = _read(report_dirs, settings, encoder, cache_dir, full, progress)
            texts = [indexed_text(passage) for passage in corpus.passages]
            vectors, cached = _encode(texts, encoder, cache_dir, progress)
            cached -= ahead
            name, changed = _write(index_dir, corpus, texts, vectors, settings, encoder, progress)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise HoibaocaoError(f"cannot write the index in {index_dir}: {reason}") from error
    return BuildSummary(
        generation=name,
        reports=len(corpus.reports),
        passages=len(corpus.passages),
        figures=len(corpus.figures),
        skipped=tuple(corpus.skipped),
        duplicates=tuple(corpus.duplicates),
        warnings=tuple(corpus.warnings),
        encoded=len(texts) - cached,
        from_cache=cached,
        seconds=time.monotonic() - began,
        changed=changed,
    )


def indexed_text(passage: Passage) -> str:
    """Return what is encoded and indexed for a passage: its context, then its text."""
    return f"{passage.context}\n{passage.text}" if passage.context else passage.text


def _forget_vectors(cache_dir: Path) -> None:
    path = cache_dir / VECTOR_CACHE_FILE
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _read(
    report_dirs: Sequence[Path],
    settings: IndexSettings,
    encoder: Encoder,
    cache_dir: Path,
    full: bool,
    progress: Progress,
) -> tuple[Corpus, int]:
    """Return what the reports hold, and how many passages were encoded meanwhile."""
    with (
        ReportCache(cache_dir / REPORT_CACHE_FILE, clear=full) as cache,
        EncodingAhead(encoder, cache_dir / VECTOR_CACHE_FILE) as ahead,
    ):
        corpus = read_corpus(
            report_dirs,
            settings,
            progress,
            cache,
            lambda passages: ahead.add([indexed_text(passage) for passage in passages]),
        )
    return corpus, ahead.encoded


def _encode(
    texts: Sequence[str], encoder: Encoder, cache_dir: Path, progress: Progress
) -> tuple[NDArray[np.float32], int]:
    """Return the vectors and how many of them came from the cache."""
    path = cache_dir / VECTOR_CACHE_FILE
    steps: list[int] = []

    def on_progress(done: int) -> None:
        steps.append(done)
        progress.advance(done)

    progress.stage(Stage.ENCODE, len(texts))
    with VectorCache(path) as cache:
        vectors = encode_with_cache(encoder, cache, texts, on_progress)
    # The first report counts what needed no encoding.
    return vectors, steps[0] if steps else 0


def _write(
    index_dir: Path,
    corpus: Corpus,
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    settings: IndexSettings,
    encoder: Encoder,
    progress: Progress,
) -> tuple[str, bool]:
    """Return the name of the live generation, and whether it is a new one."""
    progress.stage(Stage.WRITE, 4)
    folder = new_folder(index_dir)
    try:
        dense = _write_files(folder, corpus, texts, vectors, settings, encoder)
        progress.advance(1)
        manifest = Manifest(
            created=datetime.now(UTC),
            settings_id=settings.id,
            settings=settings.to_json(),
            encoder=encoder.name,
            dimension=encoder.dimension,
            counts=Counts(len(corpus.reports), len(corpus.passages), len(corpus.figures)),
            files=list_files(folder),
            tools=tool_versions(),
            dense=dense,
        )
        seen = seal(folder, manifest)
        progress.advance(2)
        live = load_generation(Generation(folder.name, folder, manifest))
        try:
            _check_canaries(live, texts, encoder)
        finally:
            live.catalogue.close()
        progress.advance(3)
        before = newest_whole(index_dir)
        if before is not None and is_live_as(index_dir, before, manifest):
            shutil.rmtree(folder)  # a second copy would push out the one to go back to
            return before.name, False
        name = publish(index_dir, folder, seen)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    prune(index_dir, frozenset({name, before.name} if before else {name}))
    progress.advance(4)
    return name, True


def _write_files(
    folder: Path,
    corpus: Corpus,
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    settings: IndexSettings,
    encoder: Encoder,
) -> dict[str, Any]:
    """Write all parts of a generation; return what the vector index says of itself."""
    with CatalogueWriter(folder / CATALOGUE_FILE) as catalogue:
        catalogue.add_reports(corpus.reports)
        catalogue.add_passages(corpus.passages)
        catalogue.add_figures(corpus.figures, corpus.terms)
    lexical = folder / LEXICAL_FOLDER
    syllables = SyllableCounts()
    LexicalIndex.build(texts, settings.lexical, lexical, syllables).save(lexical)
    dense = DenseIndex.build(vectors, _sample_questions(corpus, encoder))
    dense.save(folder / DENSE_FILE)
    accents = train_accents(syllables, corpus.reports, Gazetteer.load())
    (folder / ACCENTS_FILE).write_bytes(accents.to_bytes())
    return dense.describe()


def _sample_questions(corpus: Corpus, encoder: Encoder) -> NDArray[np.float32] | None:
    """Return vectors of questions to measure recall with, where it is not 1 anyhow.

    The beginnings of some passages, encoded as questions are.
    """
    if len(corpus.passages) <= FLAT_UP_TO:
        return None
    step = len(corpus.passages) // _SAMPLE
    asked = [p.text.split(".")[0][:200] for p in corpus.passages[::step][:_SAMPLE]]
    return np.stack([encoder.encode_query(text) for text in asked])


def _check_canaries(live: LiveIndex, texts: Sequence[str], encoder: Encoder) -> None:
    """Encode a few passages once more: each must find itself, in both indexes.

    This also catches a vector cache that was filled by another model under the same name.
    """
    rows = sorted({i * (len(texts) - 1) // max(1, _CANARIES - 1) for i in range(_CANARIES)})
    vectors = encoder.encode_passages([texts[row] for row in rows])
    for row, vector in zip(rows, vectors, strict=True):
        mine = np.zeros(live.dense.size, dtype=np.bool_)
        mine[row] = True
        _, own = live.dense.search(vector, 1, mine)
        _, best = live.dense.search(vector, 1)
        # Equal and almost equal texts may come first by a rounding error, but by no more.
        if not len(own) or own[0] < 0.99 or own[0] < best[0] - 0.001:
            raise IndexDamaged(
                f"passage {row} does not find itself in the dense index; "
                "run `hoibaocao build --full`"
            )
        if live.lexical.scores(texts[row])[row] <= 0 and query_terms(
            texts[row], live.lexical.settings
        ):
            raise IndexDamaged(
                f"passage {row} does not find itself in the lexical index; "
                "run `hoibaocao build --full`"
            )
