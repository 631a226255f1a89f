"""Folders of reports → reports, passages and figures in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from index.domain import Figure, Passage, Report
from index.errors import NoReports
from index.progress import Progress, Stage
from index.reading_ahead import read_all
from index.report_cache import ReadFile, ReportCache, file_key
from index.settings import IndexSettings
from index.sources import Problem, Source, list_sources, printable


@dataclass(slots=True)
class Corpus:
    """What the reports hold, gathered in memory, and the files that are not (wholly) in it.

    ``terms`` are those of each figure (see ``figure_terms``).
    """

    reports: list[Report] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    terms: list[tuple[str, ...]] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    duplicates: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


def read_corpus(
    report_dirs: Sequence[Path],
    settings: IndexSettings,
    progress: Progress,
    cache: ReportCache | None = None,
    on_passages: Callable[[Sequence[Passage]], None] | None = None,
) -> Corpus:
    """Read, cut and extract all reports below ``report_dirs``.

    Args:
        report_dirs: the folders.
        settings: how to read and cut.
        progress: told how many files are done.
        cache: what unchanged files were read as; None reads all of them.
        on_passages: given the passages of each report as soon as it is read.

    Raises:
        NoReports: not one report could be read.
        HoibaocaoError: one of the folders does not exist.
    """
    sources, problems = list_sources(report_dirs)
    corpus = Corpus(skipped=problems)
    files: dict[str, str] = {}
    progress.stage(Stage.READ, len(sources))
    for done, (source, read) in enumerate(_read(sources, settings, cache), start=1):
        kept = _keep(source, read, corpus, files)
        if kept and on_passages is not None:
            on_passages(kept)
        progress.advance(done)
    if not corpus.reports:
        folders = ", ".join(str(folder) for folder in report_dirs) or "no folder given"
        first = corpus.skipped[0] if corpus.skipped else None
        why = f" ({first.file}: {first.reason})" if first else ""
        raise NoReports(
            f"no report could be read in {folders}{why}; put reports there or name another "
            "folder with --reports"
        )
    return corpus


def _read(
    sources: Sequence[Source], settings: IndexSettings, cache: ReportCache | None
) -> Iterator[tuple[Source, ReadFile | str]]:
    """Yield every source as read, in order, from the cache where it has it."""
    keys = [_key(source, settings) if cache else None for source in sources]
    missing = [
        source
        for source, key in zip(sources, keys, strict=True)
        if cache is None or key is None or not cache.has(key)
    ]
    left = set(missing)
    with ExitStack() as stack:
        fresh = read_all(missing, settings, len(missing))
        stack.callback(fresh.close)
        for source, key in zip(sources, keys, strict=True):
            if source in left:
                read = next(fresh)
                # A file that changed meanwhile must not be kept under what it was before, and what
                # could not be extracted may be the next time: no memory, a file out of reach.
                whole = read if isinstance(read, ReadFile) and not read.warning else None
                if cache and key and whole and _key(source, settings) == key:
                    cache.put(key, whole)
            else:
                found = cache.get(key) if cache and key else None
                read = found or next(read_all([source], settings, 1))
            yield source, read


def _key(source: Source, settings: IndexSettings) -> bytes | None:
    try:
        return file_key(source.path.read_bytes(), source.name, settings)
    except OSError:
        return None


def _keep(
    source: Source, read: ReadFile | str, corpus: Corpus, files: dict[str, str]
) -> Sequence[Passage]:
    """Take a file into ``corpus``; ``files`` maps the ids seen so far to their files."""
    if isinstance(read, str):
        corpus.skipped.append(Problem(source.name, read))
        return ()
    report = read.report
    if report.id in files:
        corpus.duplicates.append(Problem(source.name, f"same text as {files[report.id]}"))
        return ()
    if not read.passages:
        corpus.skipped.append(Problem(source.name, "no text to index"))
        return ()
    if read.warning:
        corpus.warnings.append(Problem(source.name, read.warning))
    files[report.id] = source.name
    corpus.reports.append(replace(report, file=printable(report.file)))
    corpus.passages += read.passages
    corpus.figures += read.figures
    corpus.terms += read.terms
    return read.passages
