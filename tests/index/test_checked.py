"""What was read through once is known again by its files, and read again when they change."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index import checked
from index.catalogue import Counts
from index.errors import IndexDamaged
from index.generation import (
    GENERATIONS,
    new_folder,
    open_generation,
    prune,
    publish,
    read_live,
    seal,
)
from index.manifest import Manifest, list_files, tool_versions
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="model-a")


def make(index_dir: Path) -> Path:
    folder = new_folder(index_dir)
    (folder / "data.txt").write_text("một")
    manifest = Manifest(
        created=datetime.now(UTC), settings_id=SETTINGS.id, settings=SETTINGS.to_json(),
        encoder="model-a", dimension=4, counts=Counts(1, 2, 3), files=list_files(folder),
        tools=tool_versions(),
    )  # fmt: skip
    return index_dir / GENERATIONS / publish(index_dir, folder, seal(folder, manifest))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders whose files were read for their checksums, from now on."""
    found: list[Path] = []
    real = checked.check_contents

    def counted(folder: Path, manifest: Manifest) -> None:
        found.append(folder)
        real(folder, manifest)

    monkeypatch.setattr(checked, "check_contents", counted)
    return found


def test_a_published_generation_is_not_read_again(tmp_path: Path, reads: list[Path]) -> None:
    make(tmp_path)
    reads.clear()
    for _ in range(2):
        open_generation(tmp_path, SETTINGS)
    assert reads == []


def test_without_its_note_it_is_read_once(tmp_path: Path, reads: list[Path]) -> None:
    folder = make(tmp_path)
    checked.forget(tmp_path, folder.name)
    reads.clear()
    for _ in range(2):
        open_generation(tmp_path, SETTINGS)
    assert reads == [folder]


def test_damage_that_keeps_size_and_time_is_found(tmp_path: Path) -> None:
    folder = make(tmp_path)
    file = folder / "data.txt"
    before = file.stat()
    with file.open("r+b") as opened:
        opened.write(b"M")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    with pytest.raises(IndexDamaged, match="checksum"):
        open_generation(tmp_path, SETTINGS)


def test_a_replaced_file_is_found(tmp_path: Path) -> None:
    folder = make(tmp_path)
    other = tmp_path / "other"
    other.write_text("hai")
    os.utime(other, ns=(0, (folder / "data.txt").stat().st_mtime_ns))
    other.replace(folder / "data.txt")
    with pytest.raises(IndexDamaged, match="checksum"):
        open_generation(tmp_path, SETTINGS)


def test_a_note_that_is_no_note_says_nothing(tmp_path: Path, reads: list[Path]) -> None:
    folder = make(tmp_path)
    (tmp_path / f".checked-{folder.name}").write_text("[" * 100_000)
    reads.clear()
    open_generation(tmp_path, SETTINGS)
    assert reads == [folder]


def test_the_live_generation_can_be_read_in_full(tmp_path: Path, reads: list[Path]) -> None:
    folder = make(tmp_path)
    reads.clear()
    assert read_live(tmp_path).name == folder.name
    assert reads == [folder]


def test_notes_go_with_their_generations(tmp_path: Path) -> None:
    first, second = make(tmp_path), make(tmp_path)
    prune(tmp_path, frozenset({second.name}))
    assert [p.name for p in tmp_path.glob(".checked-*")] == [f".checked-{second.name}"]
    assert not first.exists()
