"""Generations: published at once, checked when opened, kept for one roll-back."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.catalogue import Counts
from index.errors import IndexDamaged, IndexMissing, SettingsMismatch
from index.generation import (
    CURRENT_FILE,
    GENERATIONS,
    clear_leftovers,
    current_name,
    new_folder,
    open_generation,
    point_at,
    prune,
    publish,
    seal,
)
from index.manifest import MANIFEST_FILE, Manifest, list_files, tool_versions
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="model-a")


def make(index_dir: Path, content: str = "một") -> str:
    folder = new_folder(index_dir)
    (folder / "data.txt").write_text(content)
    (folder / "sub").mkdir()
    (folder / "sub" / "part.npy").write_bytes(b"\x00" * 10)
    manifest = Manifest(
        created=datetime.now(UTC),
        settings_id=SETTINGS.id,
        settings=SETTINGS.to_json(),
        encoder="model-a",
        dimension=4,
        counts=Counts(1, 2, 3),
        files=list_files(folder),
        tools=tool_versions(),
    )
    seal(folder, manifest)
    return publish(index_dir, folder)


def folder_of(index_dir: Path, name: str) -> Path:
    return index_dir / GENERATIONS / name


def test_published_generation_opens_with_what_was_written(tmp_path: Path) -> None:
    name = make(tmp_path)
    generation = open_generation(tmp_path, SETTINGS)
    assert generation.name == name == current_name(tmp_path)
    assert generation.manifest.counts == Counts(1, 2, 3)
    assert [f.name for f in generation.manifest.files] == ["data.txt", "sub/part.npy"]
    assert generation.manifest.settings == SETTINGS.to_json()
    assert generation.manifest.tools["faiss-cpu"]
    assert (generation.folder / "data.txt").read_text() == "một"


def test_no_index_yet(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="hoibaocao build"):
        open_generation(tmp_path, SETTINGS)
    with pytest.raises(IndexMissing):
        open_generation(tmp_path / "nowhere", SETTINGS)


def test_newest_is_live_and_prune_keeps_only_what_it_is_told(tmp_path: Path) -> None:
    first, second, third = make(tmp_path), make(tmp_path), make(tmp_path)
    killed = new_folder(tmp_path)
    (killed / "half").write_text("x")
    (tmp_path / GENERATIONS / "notes").mkdir()
    prune(tmp_path, frozenset({second, third}))
    assert current_name(tmp_path) == third
    left = {path.name for path in (tmp_path / GENERATIONS).iterdir()}
    assert left == {second, third, "notes"}
    assert first not in left


def test_other_settings_are_named(tmp_path: Path) -> None:
    make(tmp_path)
    with pytest.raises(SettingsMismatch, match=r"\(encoder, passage_max\).*hoibaocao build"):
        open_generation(tmp_path, IndexSettings(encoder="model-b", passage_max=150))
    assert open_generation(tmp_path, None).manifest.encoder == "model-a"


def _change(folder: Path) -> None:
    (folder / "data.txt").write_text("hai")


def _remove(folder: Path) -> None:
    (folder / "sub" / "part.npy").unlink()


def _add(folder: Path) -> None:
    (folder / "more.txt").write_text("thêm")


def _link(folder: Path) -> None:
    copy = folder.parent / "copy"
    (folder / "data.txt").rename(copy)
    (folder / "data.txt").symlink_to(copy)


def _no_manifest(folder: Path) -> None:
    (folder / MANIFEST_FILE).unlink()


def _broken_manifest(folder: Path) -> None:
    (folder / MANIFEST_FILE).write_text("[" * 100_000)


def _escaping_manifest(folder: Path) -> None:
    data = json.loads((folder / MANIFEST_FILE).read_text())
    data["files"][0]["name"] = "../../secret"
    (folder / MANIFEST_FILE).write_text(json.dumps(data))


def _wrong_shape(folder: Path) -> None:
    (folder / MANIFEST_FILE).write_text('{"created": 5, "files": {}, "settings": []}')


def _other_settings(folder: Path) -> None:
    # Would pass for an index of other settings, which is no damage and has another remedy.
    path = folder / MANIFEST_FILE
    path.write_text(path.read_text().replace(SETTINGS.id, SETTINGS.id[:-1] + "x"))


def _other_day(folder: Path) -> None:
    data = json.loads((folder / MANIFEST_FILE).read_text())
    (folder / MANIFEST_FILE).write_text(json.dumps(data | {"created": "2001-01-01T00:00:00"}))


def _endless_number(folder: Path) -> None:
    data = (folder / MANIFEST_FILE).read_text()
    (folder / MANIFEST_FILE).write_text(data.replace('"dimension": 4', '"dimension": 1e999'))


DAMAGES = [
    _other_settings,
    _other_day,
    _endless_number,
    _change,
    _remove,
    _add,
    _link,
    _no_manifest,
    _broken_manifest,
    _escaping_manifest,
    _wrong_shape,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_and_the_generation_before_is_used(
    tmp_path: Path, damage: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert callable(damage)
    first = make(tmp_path)
    damage(folder_of(tmp_path, make(tmp_path)))
    with caplog.at_level(logging.WARNING):
        assert open_generation(tmp_path, SETTINGS).name == first
    assert "going on with the earlier generation" in caplog.text
    damage(folder_of(tmp_path, first))
    with pytest.raises(IndexDamaged, match="hoibaocao build"):
        open_generation(tmp_path, SETTINGS)


@pytest.mark.parametrize("pointer", ["../../etc", "", "20250101T000000000000-0123456789ab", "\xff"])
def test_bad_pointer_falls_back_or_says_so(tmp_path: Path, pointer: str) -> None:
    first = make(tmp_path)
    (tmp_path / CURRENT_FILE).write_text(pointer)
    assert open_generation(tmp_path, SETTINGS).name == first
    prune(tmp_path, frozenset())
    with pytest.raises(IndexDamaged, match="hoibaocao build"):
        open_generation(tmp_path, SETTINGS)


def test_leftovers_of_killed_builds_go_and_nothing_else(tmp_path: Path) -> None:
    name = make(tmp_path)
    (new_folder(tmp_path) / "half").write_text("x")
    (tmp_path / f".{CURRENT_FILE}.4711").write_text("x")
    clear_leftovers(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {CURRENT_FILE, GENERATIONS}
    assert [path.name for path in (tmp_path / GENERATIONS).iterdir()] == [name]


def test_what_cannot_be_published_is_removed(tmp_path: Path) -> None:
    (tmp_path / CURRENT_FILE).mkdir()
    with pytest.raises(OSError, match=CURRENT_FILE):
        make(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []
    assert list((tmp_path / GENERATIONS).iterdir()) == []


def test_names_keep_the_order_of_builds_when_the_clock_is_put_back(tmp_path: Path) -> None:
    first = make(tmp_path)
    ahead = f"29991231T235959999999-{first[-12:]}"
    folder_of(tmp_path, first).rename(folder_of(tmp_path, ahead))
    point_at(tmp_path, ahead)
    names = [ahead, make(tmp_path), make(tmp_path)]
    assert names == sorted(names)
    assert current_name(tmp_path) == names[-1]
    _change(folder_of(tmp_path, names[2]))
    assert open_generation(tmp_path, SETTINGS).name == names[1]


def test_file_changed_before_sealing_is_noticed(tmp_path: Path) -> None:
    folder = new_folder(tmp_path)
    (folder / "data.txt").write_text("một")
    manifest = Manifest(
        datetime.now(UTC), SETTINGS.id, {}, "m", 4, Counts(0, 0, 0), list_files(folder), {}
    )
    (folder / "data.txt").write_text("hai")
    with pytest.raises(IndexDamaged, match="checksum"):
        seal(folder, manifest)
    with pytest.raises(IndexMissing):
        current_name(tmp_path)
