"""Which files a build reads and which it names as left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.errors import HoibaocaoError
from index.sources import MAX_FILE_BYTES, list_sources


def test_files_are_listed_in_order_and_readme_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    for name in ["b.txt", "a/2.md", "a/1.html", "README.md", ".hidden.txt", ".git/x.txt"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("chữ")
    sources, problems = list_sources([tmp_path, tmp_path / "a"])
    assert [source.name for source in sources] == ["b.txt", "a/1.html", "a/2.md"]
    assert problems == []


def test_what_is_not_read_is_named_with_its_reason(tmp_path: Path) -> None:
    reports, outside = tmp_path / "reports", tmp_path / "outside"
    reports.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("chữ")
    (reports / "ok.txt").write_text("chữ")
    (reports / "empty.txt").write_text("")
    (reports / "out.txt").symlink_to(outside / "secret.txt")
    (reports / "folder").symlink_to(outside)
    (reports / "broken.txt").symlink_to(reports / "nothing")
    (reports / "loop.txt").symlink_to(reports / "loop.txt")
    (reports / "same.txt").symlink_to(reports / "ok.txt")
    os.mkfifo(reports / "pipe.txt")
    with (reports / "huge.txt").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    (reports / os.fsdecode(b"b\xe1o.txt")).write_text("chữ")
    sources, problems = list_sources([reports])
    assert [source.name for source in sources] == ["ok.txt"]
    reasons = {problem.file: problem.reason for problem in problems}
    assert reasons.pop("empty.txt") == "empty"
    assert "out of the folder" in reasons.pop("out.txt")
    assert "link to a folder" in reasons.pop("folder")
    assert "cannot be read" in reasons.pop("broken.txt")
    assert "cannot be read" in reasons.pop("loop.txt")
    assert reasons.pop("pipe.txt") == "not a regular file"
    assert reasons.pop("huge.txt") == "larger than 50 MB, split it"
    assert "UTF-8" in reasons.pop("b\\udce1o.txt")
    assert reasons == {}


def test_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(HoibaocaoError, match="no such folder"):
        list_sources([tmp_path / "nowhere"])


def test_names_that_forge_lines_or_steer_a_terminal_are_named_escaped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("chữ")
    for name in ("dòng\nmới.txt", "\x1b[31m.txt", "\u202etxt.exe.txt", "x\u2028y.txt", "\x9bm.txt"):
        (tmp_path / name).write_text("chữ")
    (tmp_path / "thư\nmục").mkdir()
    (tmp_path / "thư\nmục" / "b.txt").write_text("chữ")
    sources, problems = list_sources([tmp_path])
    assert [source.name for source in sources] == ["a.txt"]
    assert {problem.file for problem in problems} == {
        "dòng\\nmới.txt", "\\x1b[31m.txt", "\\u202etxt.exe.txt", "x\\u2028y.txt", "\\x9bm.txt",
        "thư\\nmục/b.txt",
    }  # fmt: skip
    assert all("control characters" in problem.reason for problem in problems)
