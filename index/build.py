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

import numpy as np
from numpy.typing import NDArray

from index.build_files import check_canaries, write_texts, write_vectors
from index.catalogue import Counts
from index.corpus import Corpus, read_corpus
from index.domain import Passage
from index.embedding.protocol import Encoder
from index.embedding.vector_cache import VectorCache, encode_with_cache
from index.encoding_ahead import EncodingAhead
from index.errors import HoibaocaoError
from index.generation import (
    Generation,
    clear_leftovers,
    is_live_as,
    new_folder,
    newest_whole,
    prune,
    publish,
    seal,
)
from index.live import load_generation
from index.lock import build_lock
from index.manifest import Manifest, list_files, tool_versions
from index.progress import Progress, Silent, Stage
from index.report_cache import ReportCache
from index.settings import IndexSettings
from index.sources import Problem

VECTOR_CACHE_FILE = "vectors.sqlite"
REPORT_CACHE_FILE = "reports.sqlite"


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
            folder = new_folder(index_dir)
            try:
                corpus, texts, ahead = _read(
                    report_dirs, folder, settings, encoder, cache_dir, full, progress
                )
                vectors, cached = _encode(texts, encoder, cache_dir, progress)
                cached -= ahead
                name, changed = _finish(
                    index_dir, folder, corpus, texts, vectors, settings, encoder, progress
                )
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
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
    folder: Path,
    settings: IndexSettings,
    encoder: Encoder,
    cache_dir: Path,
    full: bool,
    progress: Progress,
) -> tuple[Corpus, list[str], int]:
    """Read the reports and write what needs no vectors into ``folder``.

    Return what they hold, what is indexed for each passage, and how many were encoded meanwhile.
    """
    with EncodingAhead(encoder, cache_dir / VECTOR_CACHE_FILE) as ahead:
        with ReportCache(cache_dir / REPORT_CACHE_FILE, clear=full) as cache:
            corpus = read_corpus(
                report_dirs,
                settings,
                progress,
                cache,
                lambda passages: ahead.add([indexed_text(passage) for passage in passages]),
            )
        texts = [indexed_text(passage) for passage in corpus.passages]
        write_texts(folder, corpus, texts, settings)
    return corpus, texts, ahead.encoded


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


def _finish(
    index_dir: Path,
    folder: Path,
    corpus: Corpus,
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    settings: IndexSettings,
    encoder: Encoder,
    progress: Progress,
) -> tuple[str, bool]:
    """Write the vectors, check the generation in ``folder`` and make it the live one.

    Return the name of the live generation, and whether it is a new one.
    """
    progress.stage(Stage.WRITE, 4)
    dense = write_vectors(folder, corpus, vectors, encoder)
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
        check_canaries(live, texts, encoder)
    finally:
        live.catalogue.close()
    progress.advance(3)
    before = newest_whole(index_dir)
    if before is not None and is_live_as(index_dir, before, manifest):
        shutil.rmtree(folder)  # a second copy would push out the one to go back to
        return before.name, False
    name = publish(index_dir, folder, seen)
    prune(index_dir, frozenset({name, before.name} if before else {name}))
    progress.advance(4)
    return name, True
