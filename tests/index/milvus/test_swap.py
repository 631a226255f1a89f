"""Generations on a cluster: swapped whole, kept for a way back, dropped when older."""

from __future__ import annotations

import re
import shutil
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.errors import (
    HoibaocaoError,
    IndexDamaged,
    IndexMissing,
    IndexUnreachable,
    SettingsMismatch,
)
from index.live import LiveIndex, open_live
from index.milvus import cluster as cluster_module
from index.milvus import publish as publishing
from index.milvus.cluster import Cluster
from index.milvus.live import MilvusHolder, live_name
from index.milvus.publish import generations, publish, roll_back
from index.milvus.schema import PARTS, Names
from index.milvus.url import MilvusUrl, parse_url
from index.settings import IndexSettings
from tests.conftest import SMALL_REPORTS
from tests.milvus_server import MilvusServer, free_port

FIRST, SECOND, THIRD = "412,6", "512,6", "612,6"


@pytest.fixture(scope="module")
def built(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> list[LiveIndex]:
    """Three generations that differ in one figure, the oldest first."""
    folder = tmp_path_factory.mktemp("generations")
    (folder / "reports").mkdir()
    found = []
    for amount in (FIRST, SECOND, THIRD):
        for name, text in SMALL_REPORTS.items():
            changed = text.replace(FIRST, amount)
            (folder / "reports" / name).write_text(changed, encoding="utf-8")
        index = folder / amount
        settings = IndexSettings(encoder=encoder.name)
        build_index([folder / "reports"], index, settings, encoder, model_cache)
        found.append(open_live(index))
    return found


Connect = Callable[[], Cluster]


@pytest.fixture
def connect(milvus_server: MilvusServer, request: pytest.FixtureRequest) -> Connect:
    """Connect to an index of this test's own on the server."""
    url = parse_url(milvus_server.url(re.sub(r"\W", "_", request.node.name)[-50:]))
    return lambda: Cluster(url)


def stated(holder: MilvusHolder) -> str:
    """Return which of the three generations a holder's index is, by all of its parts."""
    live = holder.current
    [figure] = [f for f in live.catalogue.figures() if f.text[:5] in (FIRST, SECOND, THIRD)]
    row = int(live.lexical.search(f"thu ngân sách {figure.text}", 1)[0][0])
    assert figure.text[:5] in live.catalogue.passages_at_rows([row])[0].text
    assert figure.text[:5] in live.catalogue.report(figure.report_id).body
    return figure.text[:5]


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


def test_a_server_that_restarts_is_found_again(tmp_path: Path, built: list[LiveIndex]) -> None:
    server = MilvusServer(tmp_path / "data").start()
    try:
        cluster = Cluster(parse_url(server.url("restart")))
        publish(cluster, built[0])
        holder = MilvusHolder(cluster)
        server.stop()
        server.start()
        assert stated(holder) == FIRST  # reconnected, collections loaded again
    finally:
        server.stop()


def test_a_cluster_that_is_gone_leaves_the_index_at_hand(
    tmp_path: Path,
    built: list[LiveIndex],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(cluster_module.Cluster._tried, "__defaults__", (0.0,))
    server = MilvusServer(tmp_path / "data").start()
    cluster = Cluster(parse_url(server.url("gone")))
    publish(cluster, built[0])
    holder = MilvusHolder(cluster)
    server.stop()
    before = holder.current
    assert not holder.refresh()
    assert not holder.refresh()
    assert holder.current is before
    assert len([r for r in caplog.records if "stays in use" in r.message]) == 1
    with pytest.raises(IndexUnreachable, match="no Milvus answers there"):
        before.catalogue.figures()


def test_errors_name_the_remedy(
    connect: Connect, built: list[LiveIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(IndexUnreachable, match="start it or correct INDEX_URL"):
        Cluster(MilvusUrl("127.0.0.1", free_port()))
    cluster = connect()
    with pytest.raises(IndexMissing, match="no alias"):
        MilvusHolder(cluster)
    publish(cluster, built[0])
    with pytest.raises(SettingsMismatch, match=r"\(encoder, passage_min\); run `hoibaocao build`"):
        MilvusHolder(cluster, IndexSettings(encoder="another", passage_min=80))
    cluster.drop(Names(cluster.url.prefix, built[0].name).of("figures"))
    with pytest.raises(IndexDamaged, match="run `hoibaocao build`"):
        MilvusHolder(cluster)
    monkeypatch.setitem(sys.modules, "pymilvus", None)
    with pytest.raises(HoibaocaoError, match=r"pip install 'hoibaocao\[milvus\]'"):
        connect()


def test_what_is_hostile_on_the_cluster_is_damage(
    connect: Connect, built: list[LiveIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = connect()
    publish(cluster, built[0])
    query = cluster.query
    for name, data in (("layout", "[" * 50_000), ("places", '[["x"]]'), ("manifest", "{}")):

        def changed(*given: Any, name: str = name, data: str = data) -> list[dict[str, Any]]:
            rows = query(*given)
            return [{**row, "data": data} if row.get("name") == name else row for row in rows]

        monkeypatch.setattr(cluster, "query", changed)
        with pytest.raises(IndexDamaged):
            MilvusHolder(cluster)


def test_the_build_folder_is_not_needed_to_answer(
    connect: Connect, built: list[LiveIndex], tmp_path: Path
) -> None:
    copy = tmp_path / "index"
    shutil.copytree(built[0].generation.folder.parent.parent, copy)
    cluster = connect()
    publish(cluster, open_live(copy))
    shutil.rmtree(copy)
    assert stated(MilvusHolder(connect())) == FIRST
