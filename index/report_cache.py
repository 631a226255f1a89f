"""What a file was read as, by its content, so that a rebuild reads only what changed.

Like the vector cache it is a convenience, never the truth: whatever is wrong with it, files are
read again. Its keys hold a hash of the code and the tables that read, cut and extract, so that
changed code never gets what other code made.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import zlib
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from index.domain import Figure, Passage, Report
from index.record import from_plain, to_plain
from index.settings import IndexSettings

_log = logging.getLogger(__name__)
_SCHEMA_VERSION = 1
_PACKAGE = Path(__file__).resolve().parent
# Longest text of an entry that is unpacked.
_MAX_ENTRY = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as read: its report, passages and figures, the figures' terms, and what went wrong."""

    report: Report
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    terms: tuple[tuple[str, ...], ...]
    warning: str | None = None


@cache
def code_id() -> str:
    """Return a hash of the package's code and tables."""
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def file_key(content: bytes, name: str, settings: IndexSettings) -> bytes:
    """Return the key of a file's entry: its content, its name, and the settings."""
    known = json.dumps([name, asdict(settings)], sort_keys=True)
    return hashlib.sha256(known.encode() + b"\0" + content).digest()


class ReportCache:
    """A persistent map from file key to what was read. Use it as a context manager.

    Args:
        path: the file; made, with its folder, if absent.
        clear: forget everything.
    """

    def __init__(self, path: Path, *, clear: bool = False) -> None:
        self._path = path
        self._waiting: list[tuple[bytes, int, bytes]] = []
        self._connection: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if clear:
                self._remove()
            self._open()
        except sqlite3.DatabaseError as error:
            self._trouble(error)
            self._remove()
            try:
                self._open()
            except sqlite3.Error as again:
                self._trouble(again)
        except OSError as error:
            _log.warning("report cache %s cannot be used: %s", path, error)

    def __enter__(self) -> ReportCache:
        return self

    def __exit__(self, *_: object) -> None:
        self.flush()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def has(self, key: bytes) -> bool:
        """Tell whether there is an entry, whole or not."""
        if self._connection is None:
            return False
        try:
            found = self._connection.execute("SELECT 1 FROM files WHERE key = ?", (key,))
            return found.fetchone() is not None
        except sqlite3.Error as error:
            self._trouble(error)
            return False

    def get(self, key: bytes) -> ReadFile | None:
        """Return what was read, or None."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(
                "SELECT crc, entry FROM files WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.Error as error:
            self._trouble(error)
            return None
        try:
            if row is None or zlib.crc32(row[1]) != row[0]:
                return None
            text = zlib.decompressobj().decompress(row[1], _MAX_ENTRY)
            return from_plain(ReadFile, json.loads(text))
        except (ValueError, TypeError, zlib.error, RecursionError):
            return None

    def put(self, key: bytes, read: ReadFile) -> None:
        """Keep what was read; written every hundred files, so that a build can be resumed."""
        text = json.dumps(to_plain(read), ensure_ascii=False, separators=(",", ":"))
        entry = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
        self._waiting.append((key, zlib.crc32(entry), entry))
        if len(self._waiting) >= 100:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, []
        if self._connection is None or not waiting:
            return
        try:
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", waiting
                )
        except sqlite3.Error as error:
            self._trouble(error)

    def _open(self) -> None:
        connection = sqlite3.connect(self._path, timeout=30)
        self._connection = connection
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        with connection:
            connection.execute("CREATE TABLE IF NOT EXISTS made (by TEXT)")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS files"
                " (key BLOB PRIMARY KEY, crc INTEGER NOT NULL, entry BLOB NOT NULL)"
            )
            by = f"{_SCHEMA_VERSION}:{code_id()}"
            if connection.execute("SELECT by FROM made").fetchall() != [(by,)]:
                connection.execute("DELETE FROM files")
                connection.execute("DELETE FROM made")
                connection.execute("INSERT INTO made VALUES (?)", (by,))

    def _trouble(self, error: sqlite3.Error) -> None:
        _log.warning("report cache %s cannot be used: %s", self._path, error)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
