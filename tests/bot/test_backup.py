"""A backup taken while bot and builds go on answers, from another folder, as the original did."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.backup import back_up
from bot.settings import Settings, load_settings
from bot.state import State, Talk
from index.errors import HoibaocaoError
from index.generation import GENERATIONS
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService
from tests.bot.conftest import Books
from tests.conftest import ROOT

QUESTIONS = (
    "thu ngân sách Yên Bình 2023?",
    "tỷ lệ hộ nghèo Yên Bình?",
    "có báo cáo nào về Văn Yên?",
    "sản lượng quế vỏ khô?",
)


@pytest.fixture
def settings(books: Books, tmp_path: Path) -> Settings:
    return load_settings(
        env_file=None,
        index_dir=books.index_dir,
        reports_dirs=(books.reports_dir,),
        state_file=tmp_path / "state.sqlite3",
    )


def test_a_backup_taken_while_running_answers_the_same_elsewhere(
    books: Books, settings: Settings, tmp_path: Path
) -> None:
    state = State(settings.state_file)
    state.remember(Talk(5, 5), "thu ngân sách Yên Bình 2023?")  # in the -wal file
    stop = threading.Event()

    def write() -> None:
        # A connection belongs to one thread at a time.
        other = State(settings.state_file)
        number = 0
        while not stop.is_set():
            number += 1
            other.remember(Talk(number, 6), f"câu hỏi {number}")
        other.close()

    def build() -> None:
        while not stop.is_set():
            books.rebuild()

    threads = [threading.Thread(target=write), threading.Thread(target=build)]
    for thread in threads:
        thread.start()
    try:
        copies = [back_up(settings, tmp_path / "copies" / str(n)) for n in range(4)]
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    expected = [books.service.ask(question) for question in QUESTIONS]
    state.close()
    shutil.rmtree(books.index_dir)
    shutil.rmtree(books.reports_dir)
    settings.state_file.unlink()
    for copy in copies:
        moved = copy.folder.rename(tmp_path / f"restored-{copy.folder.name}")
        index = moved / "index"
        assert [path.name for path in (index / GENERATIONS).iterdir()] == [copy.generation]
        service = LocalAnswerService(
            LiveIndexHolder(index, IndexSettings(encoder=books.encoder.name)), books.encoder
        )
        assert [service.ask(question) for question in QUESTIONS] == expected
        restored = State(moved / "state.sqlite3")
        assert restored.history(Talk(5, 5), 1e9) == ("thu ngân sách Yên Bình 2023?",)
        restored.close()
        assert (moved / "state.sqlite3").stat().st_mode & 0o077 == 0
        [reports] = (moved / "reports").iterdir()
        assert sorted(p.name for p in reports.iterdir()) == sorted(
            report.file for report in books.library.headers()
        )


def test_no_half_backup_is_left(books: Books, settings: Settings, tmp_path: Path) -> None:
    shutil.rmtree(books.index_dir)
    with pytest.raises(HoibaocaoError, match="hoibaocao build"):
        back_up(settings, tmp_path / "copy")
    assert [p.name for p in tmp_path.iterdir() if "copy" in p.name] == []


def test_nothing_that_is_there_is_written_over(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with pytest.raises(HoibaocaoError, match="exists already"):
        back_up(settings, tmp_path / "copy")


def test_pipes_are_passed_over_and_links_stay_links(
    books: Books, settings: Settings, tmp_path: Path
) -> None:
    os.mkfifo(books.reports_dir / "ong.txt")
    (books.reports_dir / "ngoai.txt").symlink_to("/etc/hostname")
    done = back_up(settings, tmp_path / "copy")
    assert done.state is None
    assert not (done.reports[0] / "ong.txt").exists()
    assert (done.reports[0] / "ngoai.txt").is_symlink()


def test_the_command_says_what_to_set(settings: Settings, tmp_path: Path) -> None:
    State(settings.state_file).close()
    environment = os.environ | {
        "REPORTS_DIRS": str(settings.reports_dirs[0]),
        "INDEX_DIR": str(settings.index_dir),
        "STATE_FILE": str(settings.state_file),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "bot.cli", "backup", str(tmp_path / "copy"), "--json"]
    done = subprocess.run(  # noqa: S603  (our own command)
        command, cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    row = json.loads(done.stdout)
    assert row["state"] == str(tmp_path / "copy" / "state.sqlite3")
    again = subprocess.run(  # noqa: S603
        command, cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert again.returncode == 1
    assert b"exists already" in again.stderr


def test_a_backup_into_the_reports_is_refused(books: Books, settings: Settings) -> None:
    [folder] = settings.reports_dirs
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(HoibaocaoError, match="name one outside it"):
        back_up(settings, folder / "deep" / "copy")
    assert sorted(path.name for path in folder.iterdir()) == before
