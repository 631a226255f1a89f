"""One build at a time: an advisory lock on a file in the index folder.

The kernel drops the lock when its owner dies, so a killed build never leaves the index locked;
what the file says about an owner is only there to name it.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from index.errors import HoibaocaoError, IndexLocked

LOCK_FILE = "build.lock"
_MAX_OWNER_BYTES = 1000


@contextmanager
def build_lock(index_dir: Path) -> Iterator[None]:
    """Hold the build lock of ``index_dir``, an existing folder, for the ``with`` block.

    Raises:
        IndexLocked: another process (or thread) holds it; the message names that owner.
        HoibaocaoError: the file system cannot lock.
    """
    path = index_dir / LOCK_FILE
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                owner = _describe(os.read(descriptor, _MAX_OWNER_BYTES))
                raise IndexLocked(
                    f"another build of {index_dir} is running ({owner}); wait until it is done"
                ) from None
            raise HoibaocaoError(
                f"cannot lock {path}: {error.strerror}; put the index on a local disk"
            ) from error
        _write(descriptor, _owner())
        try:
            yield
        finally:
            # The file stays: unlinking it would let two builds lock two different files.
            _write(descriptor, b"")
    finally:
        os.close(descriptor)


def _owner() -> bytes:
    started = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps(
        {"pid": os.getpid(), "host": socket.gethostname(), "started": started}
    ).encode()


def _write(descriptor: int, content: bytes) -> None:
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, content, 0)


def _describe(content: bytes) -> str:
    try:
        owner = json.loads(content)
        return f"pid {int(owner['pid'])} on {owner['host']}, since {owner['started']}"
    except (ValueError, TypeError, KeyError):
        return "owner unknown"
