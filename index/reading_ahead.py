"""Reads files in other processes and here, a bounded number ahead of whoever takes the results."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.connection import wait

from index.chunking import chunk_report
from index.errors import ReportUnreadable
from index.figures.extract import extract_figures
from index.figures.figure_terms import figure_terms
from index.language.places import Gazetteer
from index.reading import read_report
from index.report_cache import ReadFile
from index.settings import IndexSettings
from index.sources import Source

_log = logging.getLogger(__name__)
# A worker takes a second of a core to start; fewer files are read sooner here.
FILES_FOR_WORKERS = 200
_AHEAD_A_WORKER = 16
_LOWEST = 19


def read_source(source: Source, settings: IndexSettings) -> ReadFile | str:
    """Read, cut and extract one file; return why it cannot be read when it cannot."""
    gazetteer = Gazetteer.load()
    warnings: list[str] = []
    try:
        report = read_report(source.path, source.root, gazetteer, warnings.append)
        passages = chunk_report(report, settings)
    except ReportUnreadable as error:
        return error.reason
    except Exception as error:
        # One hostile file must not stop the others, whichever parser it breaks.
        _log.exception("%s: reading failed", source.name)
        return f"cannot be read ({type(error).__name__})"
    try:
        figures = extract_figures(report, gazetteer) if passages else []
    except Exception as error:
        _log.exception("%s: figures could not be extracted", source.name)
        warnings.append(f"indexed without its figures ({type(error).__name__})")
        figures = []
    terms = (
        tuple(sorted(figure_terms(f, report.body[f.sentence.start : f.sentence.end])))
        for f in figures
    )
    warning = "; ".join(warnings) or None
    return ReadFile(report, tuple(passages), tuple(figures), tuple(terms), warning)


def _stand_back() -> None:
    """Leave the cores to the encoder, which loses a whole step where one of its threads waits.

    What is not read in time is read while the encoder has nothing to do. And end with the build:
    when that is killed, this process's own queue never tells it so.
    """
    os.nice(_LOWEST)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for_end, args=(parent.sentinel,), daemon=True).start()


def _wait_for_end(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def read_all(
    sources: Iterable[Source], settings: IndexSettings, count: int
) -> Generator[ReadFile | str, None, None]:
    """Yield each file as read, in order; ``count`` of them, in other processes if they are many."""
    workers = (os.cpu_count() or 1) if count >= FILES_FOR_WORKERS else 0
    if workers < 2:
        yield from (read_source(source, settings) for source in sources)
        return
    # Spawned, not forked: the encoder's threads run already. One core is left to the encoder.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers - 1, mp_context=context, initializer=_stand_back)
    waiting: deque[tuple[Source, Future[ReadFile | str]]] = deque()
    try:
        for source in sources:
            waiting.append((source, pool.submit(read_source, source, settings)))
            if len(waiting) >= _AHEAD_A_WORKER * workers:
                yield _first(waiting, settings)
        while waiting:
            yield _first(waiting, settings)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _first(
    waiting: deque[tuple[Source, Future[ReadFile | str]]], settings: IndexSettings
) -> ReadFile | str:
    """Take the first file off ``waiting``; until another process has read it, read others here.

    The first files are wanted while the processes start, and the encoder has nothing to do before
    it has them.
    """
    first, reading = waiting.popleft()
    if reading.cancel():
        return read_source(first, settings)
    for place in range(len(waiting)):
        if reading.done():
            break
        source, future = waiting[place]
        if future.cancel():
            here: Future[ReadFile | str] = Future()
            here.set_result(read_source(source, settings))
            waiting[place] = source, here
    return reading.result()
