"""What was read is kept by content, settings and code; whatever is wrong, files are read again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from index import report_cache
from index.domain import Report
from index.report_cache import ReadFile, ReportCache, file_key
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="none")
READ = ReadFile(Report("r1", "a.md", "Tiêu đề", "Nội dung.", ()), (), (), ())
KEY = file_key(b"text", "a.md", SETTINGS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with ReportCache(tmp_path / "c" / "reports.sqlite") as cache:
        cache.put(KEY, READ)
    return tmp_path / "c" / "reports.sqlite"


def test_what_was_kept_comes_back(path: Path) -> None:
    with ReportCache(path) as cache:
        assert cache.has(KEY)
        assert cache.get(KEY) == READ
        assert cache.get(b"other") is None


def test_content_name_and_settings_make_the_key() -> None:
    other = IndexSettings(encoder="none", passage_min=80)
    keys = {
        KEY,
        file_key(b"text.", "a.md", SETTINGS),
        file_key(b"text", "b.md", SETTINGS),
        file_key(b"text", "a.md", other),
    }
    assert len(keys) == 4


def test_other_code_forgets_everything(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_cache, "code_id", lambda: "changed")
    with ReportCache(path) as cache:
        assert cache.get(KEY) is None


def test_clearing_forgets_everything(path: Path) -> None:
    with ReportCache(path, clear=True) as cache:
        assert cache.get(KEY) is None


def test_a_damaged_entry_is_no_entry(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE files SET entry = substr(entry, 2)")
    connection.close()
    with ReportCache(path) as cache:
        assert cache.get(KEY) is None


def test_a_damaged_file_is_made_anew(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    with ReportCache(path) as cache:
        assert cache.get(KEY) is None
        cache.put(KEY, READ)
        cache.flush()
        assert cache.get(KEY) == READ
