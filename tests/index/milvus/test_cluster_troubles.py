"""A cluster that restarts, is gone, lacks the index or lies: what is told, what stays in use."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from index.errors import (
    HoibaocaoError,
    IndexDamaged,
    IndexMissing,
    IndexUnreachable,
    SettingsMismatch,
)
from index.live import LiveIndex
from index.milvus import cluster as cluster_module
from index.milvus.cluster import Cluster
from index.milvus.live import MilvusHolder
from index.milvus.publish import publish
from index.milvus.schema import Names
from index.milvus.url import MilvusUrl, parse_url
from index.settings import IndexSettings
from tests.index.milvus.three_builds import FIRST, Connect, stated
from tests.milvus_server import MilvusServer, free_port


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
