"""Generations on a cluster: swapped whole, kept for a way back, dropped when older."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from index.errors import (
    IndexDamaged,
    IndexMissing,
)
from index.live import LiveIndex, open_live
from index.milvus import publish as publishing
from index.milvus.cluster import Cluster
from index.milvus.live import MilvusHolder, live_name
from index.milvus.publish import generations, publish, roll_back
from index.milvus.schema import PARTS, Names
from index.milvus.url import parse_url
from tests.index.milvus.three_builds import FIRST, SECOND, THIRD, Connect, stated
from tests.milvus_server import MilvusServer


def test_swap_keep_one_and_go_back(connect: Connect, built: list[LiveIndex]) -> None:
    cluster = connect()
    with pytest.raises(IndexMissing, match="run `hoibaocao build`"):
        live_name(cluster)
    assert publish(cluster, built[0]) == built[0].name
    one, other = MilvusHolder(cluster), MilvusHolder(connect())
    assert not one.refresh()
    before = one.current

    publish(cluster, built[1])
    assert stated(one) == FIRST  # until it looks
    assert one.refresh()
    assert not one.refresh()
    assert (stated(one), one.current.name) == (SECOND, built[1].name)
    assert stated(other) == FIRST  # an instance that lags still answers
    assert before.catalogue.counts() == built[0].manifest.counts

    roll_back(cluster, built[0].name)
    assert one.refresh()
    assert stated(one) == FIRST
    with pytest.raises(IndexDamaged, match="no generation"):
        roll_back(cluster, "20200101T000000000000-0123456789ab")

    publish(cluster, built[2])
    assert one.refresh()
    assert other.refresh()
    assert (stated(one), stated(other)) == (THIRD, THIRD)
    # The one that was live stays; the one rolled back from is gone with all its collections.
    assert generations(cluster) == [built[0].name, built[2].name]
    ours = [n for n in cluster.collections() if n.startswith(cluster.url.prefix)]
    assert len(ours) == 2 * len(PARTS)
    roll_back(cluster, built[0].name)
    assert one.refresh()
    assert stated(one) == FIRST


def test_instances_answer_whole_generations_while_others_go_live(
    connect: Connect, built: list[LiveIndex]
) -> None:
    cluster = connect()
    publish(cluster, built[0])
    seen: list[list[str]] = [[], []]
    failed: list[BaseException] = []
    done = threading.Event()

    def read(mine: list[str]) -> None:
        try:
            holder = MilvusHolder(connect())
            while not done.is_set():
                holder.refresh()
                mine.append(stated(holder))
            holder.refresh()
            mine.append(stated(holder))
        except BaseException as error:
            failed.append(error)

    readers = [threading.Thread(target=read, args=(mine,)) for mine in seen]
    for reader in readers:
        reader.start()
    try:
        while not failed and not all(seen):
            done.wait(0.01)
        publish(cluster, built[1])
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert not failed
    for mine in seen:
        assert mine[0] == FIRST
        assert mine[-1] == SECOND
        assert mine == sorted(mine)  # never back, never half of each: ``stated`` looks at all parts


@pytest.mark.parametrize("part", ["passages", "meta", "alias"])
def test_interrupted_build_leaves_the_live_one(
    connect: Connect, built: list[LiveIndex], monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    cluster = connect()
    publish(cluster, built[0])
    holder = MilvusHolder(cluster)

    def broken(name: str, collection: str) -> Callable[..., Any]:
        original = getattr(cluster, name)

        def call(*given: Any) -> Any:
            if collection in given:
                raise KeyboardInterrupt
            return original(*given)

        return call

    names = Names(cluster.url.prefix, built[1].name)
    step, collection = ("insert", part) if part != "alias" else ("move_alias", "meta")
    with monkeypatch.context() as patch:
        patch.setattr(cluster, step, broken(step, names.of(collection)))
        with pytest.raises(KeyboardInterrupt):
            publish(cluster, built[1])
    assert live_name(cluster) == built[0].name
    assert generations(cluster) == [built[0].name]
    assert not holder.refresh()
    assert stated(holder) == FIRST
    publish(cluster, built[1])
    assert holder.refresh()
    assert stated(holder) == SECOND


def test_a_killed_build_s_collections_go_a_day_later(
    connect: Connect, built: list[LiveIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = connect()

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(cluster, "flush", killed)
        patch.setattr(publishing, "_drop", killed)  # a killed process cleans nothing up
        with pytest.raises(KeyboardInterrupt):
            publish(cluster, built[0])
    publish(cluster, built[1])
    assert generations(cluster) == [built[0].name, built[1].name]  # it may belong to a living one
    publishing.prune(cluster, {built[1].name}, datetime.now(UTC) + timedelta(hours=25))
    assert generations(cluster) == [built[1].name]


def test_what_arrives_changed_never_goes_live(
    connect: Connect, built: list[LiveIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = connect()
    publish(cluster, built[0])
    insert = cluster.insert

    def lossy(collection: str, rows: list[dict[str, Any]]) -> None:
        insert(collection, rows[:-1] if collection.endswith("passages") else rows)

    def skewed(collection: str, rows: list[dict[str, Any]]) -> None:
        changed = [
            {**row, "sparse": {k: 2 * v for k, v in row["sparse"].items()}}
            if "sparse" in row
            else row
            for row in rows
        ]
        insert(collection, changed)

    for broken, said in ((lossy, "holds"), (skewed, "BM25 score")):
        monkeypatch.setattr(cluster, "insert", broken)
        with pytest.raises(IndexDamaged, match=said):
            publish(cluster, built[1])
        assert live_name(cluster) == built[0].name
        assert generations(cluster) == [built[0].name]


@pytest.mark.parametrize("kind", ["HNSW", "IVF_SQ8"])
def test_approximate_vector_indexes(
    milvus_server: MilvusServer, built: list[LiveIndex], kind: str
) -> None:
    cluster = Cluster(parse_url(milvus_server.url(f"kind_{kind}") + f"&dense={kind}"))
    publish(cluster, built[0])
    live = MilvusHolder(cluster).current
    vector = built[0].dense.vectors(1, 2)[0]
    assert live.dense.search(vector, 3)[0][0] == built[0].dense.search(vector, 3)[0][0]


def test_the_build_folder_is_not_needed_to_answer(
    connect: Connect, built: list[LiveIndex], tmp_path: Path
) -> None:
    copy = tmp_path / "index"
    shutil.copytree(built[0].generation.folder.parent.parent, copy)
    cluster = connect()
    publish(cluster, open_live(copy))
    shutil.rmtree(copy)
    assert stated(MilvusHolder(connect())) == FIRST
