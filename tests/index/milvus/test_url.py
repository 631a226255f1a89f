"""INDEX_URL: what is accepted, and that a password is never shown."""

from __future__ import annotations

import pytest

from index.milvus.url import MilvusUrl, parse_url


def test_parts() -> None:
    assert parse_url("milvus://db.example:19531/reports?prefix=ha_tinh&dense=hnsw&shards=4") == (
        MilvusUrl("db.example", 19531, "reports", "ha_tinh", dense="HNSW", shards=4)
    )
    plain = parse_url("milvus://localhost")
    assert (plain.port, plain.prefix, plain.alias) == (19530, "hoibaocao", "hoibaocao_live")
    assert plain.endpoint == "http://localhost:19530"
    secure = parse_url("milvus://bot:p%40ss@[::1]:19530/?tls=true&replicas=2")
    assert (secure.endpoint, secure.user, secure.password) == (
        "https://[::1]:19530",
        "bot",
        "p@ss",
    )
    assert secure.replicas == 2


def test_password_is_never_shown() -> None:
    url = parse_url("milvus://bot:geheim@db/reports")
    assert "geheim" not in f"{url} {url!r} {url.endpoint}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://localhost:19530",
        "milvus://",
        "milvus://host:port",
        "milvus://host:99999",
        "milvus://ho st",
        "milvus://host/a/b",
        "milvus://host/x;drop",
        "milvus://host?prefix=a-b",
        "milvus://host?prefix=",
        "milvus://host?prefix=a&prefix=b",
        "milvus://host?verbose=1",
        "milvus://host?dense=GPU",
        "milvus://host?shards=0",
        "milvus://host?replicas=1000",
        "milvus://host?tls=yes",
        "milvus://host#fragment",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"must|options"):
        parse_url(text)
