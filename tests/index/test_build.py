"""The whole build with the real model: folders in, a live index out, nothing lost on failure."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest

from index import corpus as corpus_module
from index.build import VECTOR_CACHE_FILE, indexed_text
from index.domain import INDEXED_BLOCKS
from index.generation import GENERATIONS, current_name
from index.live import LiveIndexHolder, open_live
from index.progress import Stage
from tests.index.one_world import REPORTS, World


class Recorder:
    """Keeps what a bar would be told."""

    def __init__(self) -> None:
        self.steps: dict[Stage, tuple[int, int]] = {}
        self._now = Stage.READ

    def stage(self, stage: Stage, total: int) -> None:
        self._now = stage
        self.steps[stage] = (0, total)

    def advance(self, done: int) -> None:
        self.steps[self._now] = (done, self.steps[self._now][1])


def test_three_reports_become_an_index_that_finds_them(fresh_world: World) -> None:
    world = fresh_world
    bar = Recorder()
    summary = world.build(progress=bar)
    assert (summary.reports, summary.skipped, summary.duplicates) == (3, (), ())
    assert summary.warnings == ()
    assert summary.encoded == summary.passages >= 3
    assert summary.figures >= 8
    assert all(done == total for done, total in bar.steps.values())
    assert list(bar.steps) == [Stage.READ, Stage.ENCODE, Stage.WRITE]

    live = open_live(world.index, world.settings)
    assert live.name == summary.generation == current_name(world.index)
    passages = live.catalogue.passages()
    for passage in passages:
        report = live.catalogue.report(passage.report_id)
        assert report.body[passage.span.start : passage.span.end] == passage.text
        kinds = {b.kind for b in report.blocks if b.span.overlaps(passage.span)}
        assert kinds <= INDEXED_BLOCKS
    for figure in live.catalogue.figures():
        report = live.catalogue.report(figure.report_id)
        assert report.body[figure.span.start : figure.span.end] == figure.text
    asked = "xuất khẩu Bến Tre nửa đầu năm 2020 được bao nhiêu?"
    by_words = int(live.lexical.search(asked, 1)[0][0])
    by_meaning = int(live.dense.search(world.encoder.encode_query(asked), 1)[0][0])
    assert "630 triệu USD" in passages[by_words].text
    assert "630 triệu USD" in passages[by_meaning].text
    assert live.accents.restore("ngan sach bao nhieu") == "ngân sách bao nhiêu"


def test_rebuild_encodes_only_what_changed_and_keeps_one_generation_back(
    fresh_world: World,
) -> None:
    world = fresh_world
    first = world.build()
    holder = LiveIndexHolder(world.index, world.settings)
    world.add("them.txt", REPORTS["ben-tre.txt"].replace("630", "655").replace("2020", "2021"))
    second = world.build()
    assert second.reports == 4
    assert second.from_cache == first.passages
    assert second.encoded == second.passages - first.passages > 0
    assert holder.refresh()
    world.add("them.txt", REPORTS["ben-tre.txt"].replace("630", "655").replace("2020", "2022"))
    third = world.build(full=True)
    assert third.from_cache == 0
    left = {path.name for path in (world.index / GENERATIONS).iterdir()}
    assert left == {second.generation, third.generation}


def test_a_rebuild_of_nothing_new_keeps_what_is_live_and_the_way_back(fresh_world: World) -> None:
    world = fresh_world
    first = world.build()
    world.add("them.txt", REPORTS["ben-tre.txt"].replace("630", "655").replace("2020", "2021"))
    second = world.build()
    for path in world.reports.rglob("*.txt"):
        os.utime(path, (1, 1))  # another time of change is no change
    for _ in range(2):
        idle = world.build()
        assert (idle.generation, idle.changed) == (second.generation, False)
    assert (first.changed, second.changed) == (True, True)
    left = {path.name for path in (world.index / GENERATIONS).iterdir()}
    assert left == {first.generation, second.generation}
    # What is damaged is not "the same": a build mends it.
    damaged = world.index / GENERATIONS / second.generation / "dense.faiss"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"x")
    mended = world.build()
    assert mended.changed
    assert current_name(world.index) == mended.generation


def test_bad_files_are_named_and_the_rest_is_built(world: World) -> None:
    world.add("copy.txt", REPORTS["ben-tre.txt"])
    world.add("empty.txt", "")
    (world.reports / "noise.txt").write_bytes(bytes(range(256)) * 40)
    world.add("README.md", "# Cách thêm báo cáo")
    summary = world.build()
    assert summary.reports == 3
    assert sorted(problem.file for problem in summary.skipped) == ["empty.txt", "noise.txt"]
    assert all(problem.reason for problem in summary.skipped)
    [duplicate] = summary.duplicates
    assert (duplicate.file, duplicate.reason) == ("copy.txt", "same text as ben-tre.txt")


def test_damaged_cache_costs_only_time(fresh_world: World) -> None:
    world = fresh_world
    world.build()
    (world.cache / VECTOR_CACHE_FILE).write_bytes(b"not a database" * 100)
    assert world.build().encoded >= 3


def test_settings_must_name_the_encoder(world: World) -> None:
    world.settings = replace(world.settings, encoder="another")
    with pytest.raises(ValueError, match="another"):
        world.build()


def test_indexed_text_is_context_and_text(world: World) -> None:
    world.build()
    passage = open_live(world.index).catalogue.passages()[0]
    assert indexed_text(passage) == f"{passage.context}\n{passage.text}"
    assert indexed_text(replace(passage, context="")) == passage.text


def test_a_rebuild_reads_only_what_changed(
    fresh_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = fresh_world
    first = world.build()
    read: list[str] = []
    inner = corpus_module.read_all

    def noting(sources: Any, *rest: Any) -> Any:
        read.extend(source.name for source in sources)
        return inner(sources, *rest)

    monkeypatch.setattr(corpus_module, "read_all", noting)
    again = world.build()
    assert read == []
    assert (again.reports, again.passages, again.figures) == (
        first.reports,
        first.passages,
        first.figures,
    )
    changed = next(iter(REPORTS))
    world.add(changed, REPORTS[changed] + "\n\nHuyện trồng mới 12 ha rừng trong năm.\n")
    world.build()
    assert read == [changed]
    world.build(full=True)
    assert len(read) == 1 + len(REPORTS)


def test_figures_that_could_not_be_extracted_are_extracted_the_next_time(
    fresh_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = fresh_world

    def out_of_reach(*_: Any) -> None:
        raise FileNotFoundError("agencies.toml")

    with monkeypatch.context() as patch:
        patch.setattr("index.reading_ahead.extract_figures", out_of_reach)
        first = world.build()
    assert first.figures == 0
    assert len(first.warnings) == first.reports
    again = world.build()
    assert again.figures >= 8
    assert again.warnings == ()


def test_an_interrupted_build_goes_on_where_it_stopped(
    fresh_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = fresh_world

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("index.build.write_vectors", killed)
        with pytest.raises(KeyboardInterrupt):
            world.build()
    assert not (world.index / "CURRENT").exists()
    summary = world.build()
    assert summary.encoded == 0
    assert summary.from_cache == summary.passages
