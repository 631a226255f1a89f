"""The one place that talks to Milvus: pymilvus behind a few typed calls and our own errors."""

from __future__ import annotations

import importlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from index.errors import HoibaocaoError, IndexDamaged, IndexUnreachable
from index.milvus.url import MilvusUrl

T = TypeVar("T")
Row = Mapping[str, Any]

# More than this a query or a search gives at once on no Milvus.
MOST_ROWS = 16_384
_TIMEOUT = 30.0
_LOAD_TIMEOUT = 3600.0
# How long a call waits for a cluster that restarts before it gives up.
_PATIENCE = 6.0
_CONNECT_PATIENCE = 2.0
_NO_CONNECTION, _NO_COLLECTION, _NOT_LOADED = 2, 100, 101


class Cluster:
    """A connection to one database of a cluster. Safe to use from several threads.

    Raises:
        IndexUnreachable: nothing answers there, or it refuses.
        HoibaocaoError: pymilvus is not installed.
    """

    def __init__(self, url: MilvusUrl) -> None:
        self.url = url
        self._milvus = _pymilvus()
        rpc: type[Exception] = importlib.import_module("grpc").RpcError
        self._error: tuple[type[Exception], ...] = (self._milvus.MilvusException, rpc)
        self._client: Any = self._tried(self._connect, _CONNECT_PATIENCE)

    def _connect(self) -> Any:
        token = f"{self.url.user}:{self.url.password}" if self.url.user else ""
        client = self._milvus.MilvusClient(
            uri=self.url.endpoint, token=token, db_name=self.url.database, timeout=10
        )
        client.list_collections(timeout=10)  # connections are shared: this one may be long dead
        return client

    # -- what is there

    def collections(self) -> list[str]:
        """Return the names of all collections of the database."""
        return [str(n) for n in self._tried(lambda: self._client.list_collections())]

    def target(self, alias: str) -> str | None:
        """Return the collection that an alias names; None when there is no such alias."""

        def ask() -> Any:
            try:
                return self._client.describe_alias(alias, timeout=_TIMEOUT)
            except self._error as error:
                # 1600 on a cluster, 100 on milvus-lite.
                if _code(error) in (_NO_COLLECTION, 1600) or "not found" in str(error):
                    return None
                raise

        found = self._tried(ask)
        return str(found["collection_name"]) if found else None

    def count(self, collection: str) -> int:
        """Return how many rows a loaded collection holds, everything written by now included."""
        rows = self._reading(
            collection,
            lambda: self._client.query(
                collection,
                filter="",
                output_fields=["count(*)"],
                consistency_level="Strong",
                timeout=_TIMEOUT,
            ),
        )
        return int(rows[0]["count(*)"])

    # -- reading

    def query(self, collection: str, where: str, fields: Sequence[str]) -> list[dict[str, Any]]:
        """Return the rows that a filter of our own making lets through, in no order."""
        rows: list[dict[str, Any]] = self._reading(
            collection,
            lambda: list(
                self._client.query(
                    collection,
                    filter=where,
                    output_fields=list(fields),
                    limit=MOST_ROWS,
                    timeout=_TIMEOUT,
                )
            ),
        )
        if len(rows) < MOST_ROWS:
            return rows
        return self._reading(collection, lambda: self._every(collection, where, fields))

    def _every(self, collection: str, where: str, fields: Sequence[str]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        pages = self._client.query_iterator(
            collection, batch_size=MOST_ROWS, filter=where, output_fields=list(fields)
        )
        try:
            while page := pages.next():
                found.extend(page)
        finally:
            pages.close()
        return found

    def search(
        self,
        collection: str,
        field: str,
        vector: Any,
        k: int,
        where: str,
        parameters: Mapping[str, Any],
    ) -> list[tuple[int, float]]:
        """Return (row, inner product) of the ``k`` best rows, as the cluster orders them."""
        hits = self._reading(
            collection,
            lambda: self._client.search(
                collection,
                data=[vector],
                anns_field=field,
                limit=k,
                filter=where,
                output_fields=["row"],
                search_params={"metric_type": "IP", "params": dict(parameters)},
                timeout=_TIMEOUT,
            ),
        )
        return [(int(hit["entity"]["row"]), float(hit["distance"])) for hit in hits[0]]

    # -- writing

    def create(self, collection: str, fields: Sequence[Row], indexes: Sequence[Row]) -> None:
        """Make a collection; fields and indexes as ``index.milvus.schema`` gives them."""
        kinds = self._milvus.DataType

        def make() -> None:
            schema = self._client.create_schema(auto_id=False, enable_dynamic_field=False)
            for field in fields:
                rest = {key: value for key, value in field.items() if key not in ("name", "type")}
                schema.add_field(field["name"], getattr(kinds, field["type"]), **rest)
            wanted = self._client.prepare_index_params()
            for index in indexes:
                wanted.add_index(**index)
            self._client.create_collection(
                collection,
                schema=schema,
                num_shards=self.url.shards,
                # Rows never change once they are visible: no question has to wait for newer ones.
                consistency_level="Bounded",
                timeout=_LOAD_TIMEOUT,
            )
            # Nothing to wait for while it is empty; pymilvus would, half a second an index.
            self._client.create_index(collection, wanted, timeout=_TIMEOUT, sync=False)

        self._tried(make)

    def insert(self, collection: str, rows: Sequence[Row]) -> None:
        """Append rows."""
        if rows:
            # Not tried again: a cluster does not look whether a primary key is there already.
            self._tried(
                lambda: self._client.insert(collection, list(rows), timeout=_LOAD_TIMEOUT), 0
            )

    def flush(self, collection: str) -> None:
        """Put what was written on the cluster's storage and wait for its indexes.

        Raises:
            IndexUnreachable: an index cannot be made there.
        """
        self._tried(lambda: self._client.flush(collection, timeout=_LOAD_TIMEOUT))
        for name in self._tried(lambda: self._client.list_indexes(collection)):
            self._indexed(collection, str(name))

    def _indexed(self, collection: str, name: str) -> None:
        wait, until = 0.05, time.monotonic() + _LOAD_TIMEOUT
        while True:
            state: dict[str, Any] = (
                self._tried(lambda: self._client.describe_index(collection, name, timeout=_TIMEOUT))
                or {}
            )
            if str(state.get("state", "Finished")) == "Failed" or time.monotonic() > until:
                raise IndexUnreachable(
                    f"{self.url}: Milvus made no index on {collection}; look into its log"
                )
            if not int(state.get("pending_index_rows", 0) or 0):
                return
            time.sleep(wait)
            wait = min(2 * wait, 5.0)

    def load(self, collection: str) -> None:
        """Bring a collection into memory; nothing happens to one that is there."""
        more = {"replica_number": self.url.replicas} if self.url.replicas > 1 else {}
        self._tried(lambda: self._client.load_collection(collection, timeout=_LOAD_TIMEOUT, **more))

    def release(self, collection: str) -> None:
        """Take a collection out of memory; its data stays."""
        self._tried(lambda: self._client.release_collection(collection, timeout=_TIMEOUT))

    def drop(self, collection: str) -> None:
        """Remove a collection for good."""
        self._tried(lambda: self._client.drop_collection(collection, timeout=_TIMEOUT))

    def move_alias(self, alias: str, collection: str) -> None:
        """Let ``alias`` name ``collection`` from now on, in one step."""
        if self.target(alias) is None:
            self._tried(lambda: self._client.create_alias(collection, alias, timeout=_TIMEOUT))
        else:
            self._tried(lambda: self._client.alter_alias(collection, alias, timeout=_TIMEOUT))

    # -- errors

    def _reading(self, collection: str, call: Callable[[], T]) -> T:
        """Call; load the collection first when the cluster has restarted since."""
        try:
            return self._tried(call)
        except _NotLoaded:
            self.load(collection)
            return self._tried(call)

    def _tried(self, call: Callable[[], T], patience: float = _PATIENCE) -> T:
        wait, until = 0.2, time.monotonic() + patience
        while True:
            try:
                return call()
            except self._error as error:
                if not _lost(error) or time.monotonic() + wait > until:
                    raise self._ours(error) from error
            time.sleep(wait)
            wait *= 2

    def _ours(self, error: Exception) -> HoibaocaoError:
        code = _code(error)
        why = " ".join(str(getattr(error, "message", "") or error).split())[:200]
        if code == _NOT_LOADED:
            return _NotLoaded(f"{self.url}: {why}; run `hoibaocao build`")
        if code == _NO_COLLECTION:
            return IndexDamaged(f"{self.url}: {why}; run `hoibaocao build`")
        if _lost(error):
            return IndexUnreachable(
                f"{self.url}: no Milvus answers there; start it or correct INDEX_URL"
            )
        return IndexUnreachable(f"{self.url}: Milvus refuses ({why}); check INDEX_URL and its log")


class _NotLoaded(IndexDamaged):
    """The collection is not in the cluster's memory."""


def _code(error: Exception) -> Any:
    code = getattr(error, "code", None)
    return code() if callable(code) else code


def _lost(error: Exception) -> bool:
    code = _code(error)
    return code == _NO_CONNECTION or getattr(code, "name", "") in (
        "UNAVAILABLE",
        "DEADLINE_EXCEEDED",
    )


def _pymilvus() -> Any:
    try:
        module = importlib.import_module("pymilvus")
    except ImportError:
        raise HoibaocaoError(
            "INDEX_URL needs pymilvus, which is not installed; run: pip install 'hoibaocao[milvus]'"
        ) from None
    # It writes every error with its trace itself; ours says the same in one line.
    logging.getLogger("pymilvus").setLevel(logging.CRITICAL)
    return module
