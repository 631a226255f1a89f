"""Reports that change and vanish while a build reads them."""

from __future__ import annotations

from pathlib import Path

from index.corpus import Corpus, read_corpus
from index.progress import Silent, Stage
from index.report_cache import ReportCache
from index.settings import IndexSettings
from tests.conftest import SMALL_REPORTS

SETTINGS = IndexSettings(encoder="none")
CHANGED, GONE = "yen-binh-2023.md", "z-gone.txt"


class Meddler:
    """Changes one report and removes another as soon as the first one is read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def stage(self, stage: Stage, total: int) -> None:
        """Nothing yet."""

    def advance(self, done: int) -> None:
        if done == 1:
            (self.folder / GONE).unlink()
            path = self.folder / CHANGED
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("412,6 tỷ", "555,5 tỷ"), encoding="utf-8")


def test_what_changes_or_vanishes_while_it_is_read(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (SMALL_REPORTS | {GONE: "Báo cáo năm 2023 của huyện."}).items():
        (reports / name).write_text(text, encoding="utf-8")
    with ReportCache(tmp_path / "cache.sqlite") as cache:
        corpus = read_corpus([reports], SETTINGS, Meddler(reports), cache)
        assert sorted(report.file for report in corpus.reports) == sorted(SMALL_REPORTS)
        [gone] = corpus.skipped
        assert gone.file == GONE
        assert "No such file" in gone.reason
        assert _states(corpus, "555,5 tỷ")
        assert not _states(corpus, "412,6 tỷ")
        # What was read is not kept under what the file held when the build began.
        (reports / CHANGED).write_text(SMALL_REPORTS[CHANGED], encoding="utf-8")
        cache.flush()
        again = read_corpus([reports], SETTINGS, Silent(), cache)
        assert _states(again, "412,6 tỷ")


def _states(corpus: Corpus, amount: str) -> bool:
    return any(amount in passage.text for passage in corpus.passages)
