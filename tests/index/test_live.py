"""The holder swaps whole indexes and never loses the one at hand."""

from __future__ import annotations

import logging
from dataclasses import FrozenInstanceError
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from index.catalogue import CatalogueWriter, Counts
from index.dense import DenseIndex
from index.domain import Passage, Report, Span
from index.errors import IndexDamaged, IndexMissing, SettingsMismatch
from index.generation import (
    ACCENTS_FILE,
    CATALOGUE_FILE,
    CURRENT_FILE,
    DENSE_FILE,
    GENERATIONS,
    LEXICAL_FOLDER,
    new_folder,
    open_generation,
    prune,
    publish,
    seal,
)
from index.language.accents import AccentModel
from index.lexical import LexicalIndex
from index.live import LiveIndexHolder, load_generation, open_live
from index.manifest import Manifest, list_files
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="by-hand")


def make(index_dir: Path, *texts: str, vectors: int | None = None) -> str:
    """Publish a generation with one report a text; passage n has the n-th unit vector."""
    reports = [Report(id=f"r{i}", file=f"{i}.txt", title="", body=t, blocks=())
               for i, t in enumerate(texts)]  # fmt: skip
    passages = [Passage(r.id, Span(0, len(r.body)), r.body, "") for r in reports]
    folder = new_folder(index_dir)
    with CatalogueWriter(folder / CATALOGUE_FILE) as writer:
        writer.add_reports(reports)
        writer.add_passages(passages)
    rows = len(texts) if vectors is None else vectors
    DenseIndex.build(np.eye(rows, 4, dtype=np.float32)).save(folder / DENSE_FILE)
    LexicalIndex.build(texts).save(folder / LEXICAL_FOLDER)
    (folder / ACCENTS_FILE).write_bytes(AccentModel.train(texts).to_bytes())
    counts = Counts(len(reports), len(passages), 0)
    created = datetime.now(UTC)
    files = list_files(folder)
    settings = SETTINGS.to_json()
    seal(folder, Manifest(created, SETTINGS.id, settings, "by-hand", 4, counts, files, {}))
    return publish(index_dir, folder)


def test_parts_agree_on_rows(tmp_path: Path) -> None:
    name = make(tmp_path, "thu ngân sách", "dân số")
    live = open_live(tmp_path, SETTINGS)
    assert live.name == name
    assert live.manifest.counts == Counts(2, 2, 0)
    row = int(live.lexical.search("dân số", 1)[0][0])
    assert live.catalogue.passages_at_rows([row])[0].text == "dân số"
    assert int(live.dense.search(np.eye(4, dtype=np.float32)[row], 1)[0][0]) == row
    assert live.accents.restore("thu ngan sach") == "thu ngân sách"
    with pytest.raises(FrozenInstanceError):
        live.catalogue = live.catalogue  # type: ignore[misc]


def test_parts_of_different_size_are_refused(tmp_path: Path) -> None:
    make(tmp_path, "một", "hai", vectors=1)
    with pytest.raises(IndexDamaged, match="differ in size"):
        open_live(tmp_path, SETTINGS)


def test_refresh_swaps_once_and_readers_keep_what_they_hold(tmp_path: Path) -> None:
    first = make(tmp_path, "một")
    holder = LiveIndexHolder(tmp_path, SETTINGS)
    held = holder.current
    assert not holder.refresh()
    second = make(tmp_path, "một", "hai")
    prune(tmp_path, frozenset({second}))
    assert holder.refresh()
    assert not holder.refresh()
    assert holder.current.name == second
    # The files of the first are gone, yet whoever holds it can still answer from it.
    assert held.name == first
    assert [p.text for p in held.catalogue.passages()] == ["một"]
    assert held.lexical.search("một", 1)[0].tolist() == [0]


def test_refresh_to_something_damaged_keeps_the_index_at_hand(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = make(tmp_path, "một")
    holder = LiveIndexHolder(tmp_path, SETTINGS)
    second = make(tmp_path, "hai")
    (tmp_path / GENERATIONS / second / DENSE_FILE).write_bytes(b"")
    with caplog.at_level(logging.WARNING):
        assert not holder.refresh()
        assert not holder.refresh()
    assert holder.current.name == first
    assert len(caplog.records) == 1
    (tmp_path / CURRENT_FILE).unlink()
    assert not holder.refresh()
    third = make(tmp_path, "ba")
    assert holder.refresh()
    assert holder.current.name == third


def test_holder_needs_an_index_with_its_settings(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        LiveIndexHolder(tmp_path, SETTINGS)
    make(tmp_path, "một")
    with pytest.raises(SettingsMismatch):
        LiveIndexHolder(tmp_path, IndexSettings(encoder="another"))


def test_what_cannot_be_opened_gives_way_to_the_generation_before(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = make(tmp_path, "một")
    make(tmp_path, "một", "hai", vectors=1)  # whole by its checksums
    with caplog.at_level(logging.WARNING):
        assert open_live(tmp_path, SETTINGS).name == first
    assert "differ in size" in caplog.text


def test_what_was_mended_is_found_without_another_build(tmp_path: Path) -> None:
    first = make(tmp_path, "một")
    holder = LiveIndexHolder(tmp_path, SETTINGS)
    second = make(tmp_path, "hai")
    damaged = tmp_path / GENERATIONS / second / DENSE_FILE
    content = damaged.read_bytes()
    damaged.write_bytes(b"")
    assert not holder.refresh()
    assert holder.current.name == first
    damaged.write_bytes(content)
    assert [holder.refresh() for _ in range(3)] == [False, True, False]
    assert holder.current.name == second
    holder.check()


def test_files_changed_while_in_use_are_noticed(tmp_path: Path) -> None:
    first = make(tmp_path, "một")
    second = make(tmp_path, "hai", "ba")
    holder = LiveIndexHolder(tmp_path, SETTINGS)
    holder.check()
    path = tmp_path / GENERATIONS / second / CATALOGUE_FILE
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match=f"{second}.*changed.*hoibaocao build"):
        holder.check()
    assert holder.refresh()
    assert holder.current.name == first
    holder.check()
    # The one before goes, too: nothing else is whole, so the index at hand stays, and says so.
    (tmp_path / GENERATIONS / first / ACCENTS_FILE).write_bytes(b"{}")
    assert not holder.refresh()
    with pytest.raises(IndexDamaged, match=first):
        holder.check()
    third = make(tmp_path, "bốn")
    assert holder.refresh()
    assert holder.current.name == third
    holder.check()


def test_an_index_that_builds_have_moved_past_is_no_damage(tmp_path: Path) -> None:
    make(tmp_path, "một")
    holder = LiveIndexHolder(tmp_path, SETTINGS)
    later = make(tmp_path, "hai")
    prune(tmp_path, frozenset({later}))
    holder.check()
    assert holder.refresh()
    holder.check()


def test_an_index_whose_folder_is_gone_is_damage(tmp_path: Path) -> None:
    make(tmp_path / "index", "một")
    holder = LiveIndexHolder(tmp_path / "index", SETTINGS)
    (tmp_path / "index").rename(tmp_path / "elsewhere")
    with pytest.raises(IndexDamaged):
        holder.check()
    assert not holder.refresh()
    (tmp_path / "elsewhere").rename(tmp_path / "index")
    assert not any(holder.refresh() for _ in range(3))
    holder.check()


def test_whatever_a_reader_stumbles_over_is_damage(tmp_path: Path) -> None:
    make(tmp_path, "một")
    generation = open_generation(tmp_path)
    # As if it were changed after its checksum was compared; numpy's parser of heads raises its own.
    path = generation.folder / LEXICAL_FOLDER / "idf.npy"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"(", b"\n"))
    with pytest.raises(IndexDamaged, match="hoibaocao build"):
        load_generation(generation)
