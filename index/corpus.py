"""Folders of reports → reports, passages and figures in memory."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from index.chunking import chunk_report
from index.domain import Figure, Passage, Report
from index.errors import NoReports, ReportUnreadable
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.progress import Progress, Stage
from index.reading import read_report
from index.settings import IndexSettings
from index.sources import Problem, Source, list_sources, printable

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Corpus:
    """What the reports hold, gathered in memory, and the files that are not (wholly) in it."""

    reports: list[Report] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    duplicates: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


def read_corpus(report_dirs: Sequence[Path], settings: IndexSettings, progress: Progress) -> Corpus:
    """Read, cut and extract all reports below ``report_dirs``.

    Raises:
        NoReports: not one report could be read.
        HoibaocaoError: one of the folders does not exist.
    """
    sources, problems = list_sources(report_dirs)
    corpus = Corpus(skipped=problems)
    gazetteer = Gazetteer.load()
    files: dict[str, str] = {}
    progress.stage(Stage.READ, len(sources))
    for done, source in enumerate(sources, start=1):
        _read_one(source, settings, gazetteer, corpus, files)
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


def _read_one(
    source: Source,
    settings: IndexSettings,
    gazetteer: Gazetteer,
    corpus: Corpus,
    files: dict[str, str],
) -> None:
    """Read one file into ``corpus``; ``files`` maps the ids seen so far to their files."""
    try:
        report = read_report(source.path, source.root, gazetteer)
        passages = chunk_report(report, settings)
    except ReportUnreadable as error:
        corpus.skipped.append(Problem(source.name, error.reason))
        return
    except Exception as error:
        # One hostile file must not stop the others, whichever parser it breaks.
        _log.exception("%s: reading failed", source.name)
        corpus.skipped.append(Problem(source.name, f"cannot be read ({type(error).__name__})"))
        return
    if report.id in files:
        corpus.duplicates.append(Problem(source.name, f"same text as {files[report.id]}"))
        return
    if not passages:
        corpus.skipped.append(Problem(source.name, "no text to index"))
        return
    try:
        figures = extract_figures(report, gazetteer)
    except Exception as error:
        _log.exception("%s: figures could not be extracted", source.name)
        reason = f"indexed without its figures ({type(error).__name__})"
        corpus.warnings.append(Problem(source.name, reason))
        figures = []
    files[report.id] = source.name
    corpus.reports.append(replace(report, file=printable(report.file)))
    corpus.passages += passages
    corpus.figures += figures
