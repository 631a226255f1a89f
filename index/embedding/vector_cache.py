"""Vectors by content hash in one SQLite file, so that a rebuild encodes only what changed.

The cache is a convenience, never the truth: whatever is wrong with it, encoding goes on. A damaged
file is put aside and made anew; a row whose checksum does not agree is encoded again.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding.protocol import Encoder

_log = logging.getLogger(__name__)

_SCHEMA_VERSION = 1
_KEYS_A_QUERY = 500
# Encoded between two commits: what an interruption can cost at most.
_SLICE = 512


def content_key(encoder_name: str, text: str) -> bytes:
    """Return the key of a passage's vector: SHA-256 over the encoder's name and the text."""
    payload = f"{encoder_name}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(payload).digest()


class VectorCache:
    """A persistent map from content key to float32 vector. Use it as a context manager.

    Args:
        path: the file; made, with its folder, if absent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._open()

    def __enter__(self) -> VectorCache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. The cache is empty and takes nothing afterwards."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def get_many(self, keys: Sequence[bytes], dimension: int) -> dict[bytes, NDArray[np.float32]]:
        """Return the vectors that are there, whole and of this dimension."""
        found: dict[bytes, NDArray[np.float32]] = {}
        for start in range(0, len(keys), _KEYS_A_QUERY):
            part = list(keys[start : start + _KEYS_A_QUERY])
            marks = ",".join("?" * len(part))
            query = f"SELECT key, crc, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608
            rows = self._run(partial(_fetch, query, part))
            for key, crc, blob in rows:
                if not isinstance(blob, bytes) or len(blob) != 4 * dimension:
                    continue
                vector = np.frombuffer(blob, dtype="<f4").astype(np.float32)
                if zlib.crc32(blob) == crc and np.isfinite(vector).all():
                    found[bytes(key)] = vector
        return found

    def put_many(self, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        """Store vectors in one transaction: all of them or, after a kill, none."""

        def write(connection: sqlite3.Connection) -> list[tuple[bytes, int, bytes]]:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO vectors (key, crc, vector) VALUES (?, ?, ?)",
                    _rows(vectors),
                )
            return []

        self._run(write)

    def __len__(self) -> int:
        """Return the number of vectors stored."""
        rows = self._run(lambda c: c.execute("SELECT count(*), 0, x'' FROM vectors").fetchall())
        return int(rows[0][0]) if rows else 0

    def _run(
        self, work: Callable[[sqlite3.Connection], list[tuple[bytes, int, bytes]]]
    ) -> list[tuple[bytes, int, bytes]]:
        """Do ``work``; a damaged file is replaced, any other trouble only costs the cache."""
        if self._connection is None:
            return []
        try:
            return work(self._connection)
        except sqlite3.OperationalError as error:  # full disk, read-only, locked: not damage
            _log.warning("vector cache %s cannot be used: %s", self._path, error)
        except sqlite3.DatabaseError as error:
            self._replace(error)
        return []

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
        except (sqlite3.OperationalError, OSError) as error:
            self.close()
            _log.warning("vector cache %s cannot be used: %s", self._path, error)
        except sqlite3.DatabaseError as error:
            self._replace(error)

    def _connect(self) -> None:
        # One connection may be used from a worker thread; the callers never share it at once.
        connection = sqlite3.connect(self._path, timeout=30, check_same_thread=False)
        self._connection = connection
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, _SCHEMA_VERSION):
            raise sqlite3.DatabaseError(f"made by another version ({version})")
        with connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors "
                "(key BLOB PRIMARY KEY, crc INTEGER NOT NULL, vector BLOB NOT NULL)"
            )
            connection.execute(f"PRAGMA user_version={_SCHEMA_VERSION}")
        connection.execute("SELECT key, crc, vector FROM vectors LIMIT 1").fetchall()

    def _replace(self, error: sqlite3.DatabaseError) -> None:
        """Throw the damaged file away and begin anew."""
        _log.warning("vector cache %s is damaged (%s): made anew", self._path, error)
        self.close()
        try:
            for suffix in ("", "-wal", "-shm", "-journal"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            self._connect()
        except (sqlite3.Error, OSError) as again:
            self.close()
            _log.warning("vector cache %s cannot be made anew: %s", self._path, again)


def _fetch(
    query: str, part: list[bytes], connection: sqlite3.Connection
) -> list[tuple[bytes, int, bytes]]:
    return connection.execute(query, part).fetchall()


def _rows(vectors: Mapping[bytes, NDArray[np.float32]]) -> Iterable[tuple[bytes, int, bytes]]:
    for key, vector in vectors.items():
        blob = np.ascontiguousarray(vector, dtype="<f4").tobytes()
        yield key, zlib.crc32(blob), blob


def encode_with_cache(
    encoder: Encoder,
    cache: VectorCache,
    texts: Sequence[str],
    on_progress: Callable[[int], None] | None = None,
) -> NDArray[np.float32]:
    """Return the vectors of ``texts`` (n × dimension), encoding only what the cache has not.

    Equal texts are encoded once. What is encoded is stored every 512 texts, so an interrupted
    build goes on where it stopped. ``on_progress`` gets the number of ``texts`` done so far.
    """
    rows = np.zeros((len(texts), encoder.dimension), dtype=np.float32)
    places: dict[bytes, list[int]] = {}
    for i, text in enumerate(texts):
        places.setdefault(content_key(encoder.name, text), []).append(i)
    done = 0
    for key, vector in cache.get_many(list(places), encoder.dimension).items():
        rows[places[key]] = vector
        done += len(places.pop(key))
    if on_progress is not None:
        on_progress(done)
    # Sorted by length over the whole corpus, so that each slice's batches are even.
    missing = sorted(places, key=lambda key: -len(texts[places[key][0]]))
    for start in range(0, len(missing), _SLICE):
        part = missing[start : start + _SLICE]

        def report(count: int, before: int = done, part: list[bytes] = part) -> None:
            if on_progress is not None:
                on_progress(before + sum(len(places[key]) for key in part[:count]))

        vectors = encoder.encode_passages([texts[places[key][0]] for key in part], report)
        for key, vector in zip(part, vectors, strict=True):
            rows[places[key]] = vector
        cache.put_many(dict(zip(part, vectors, strict=True)))
        done += sum(len(places[key]) for key in part)
    return rows
