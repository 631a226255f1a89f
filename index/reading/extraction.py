"""Asking the worker process for the text of a document, with a limit on its time.

One worker serves many files; after a timeout, a crash or a number of files it is replaced.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

TIMEOUT_SECONDS = 180.0
"""Longest that one file may take; a legacy .doc goes through LibreOffice, which is slow."""

_FILES_PER_WORKER = 200
_WORKER = Path(__file__).with_name("extract_worker.py")
# What the parsers need of the environment; the rest, the token for one, is none of their business.
_ENVIRONMENT = frozenset(
    {
        "PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH",
        "PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "SYSTEMROOT", "TESSDATA_PREFIX", "VIRTUAL_ENV",
    }
)  # fmt: skip


class ExtractionFailed(Exception):
    """The file gave no text. The message is a short reason."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's text, what its own metadata say, and what of it was left out."""

    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    warning: str | None = None


class _Worker:
    def __init__(self) -> None:
        self.served = 0
        self._process = subprocess.Popen(  # noqa: S603 (own script, own interpreter)
            [sys.executable, "-P", str(_WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={k: v for k, v in os.environ.items() if k.upper() in _ENVIRONMENT},
            start_new_session=True,  # a group of its own, so that what it starts ends with it
        )

    def ask(self, path: Path, kind: str, timeout: float) -> Extracted:
        request = json.dumps({"path": str(path.absolute()), "kind": kind}) + "\n"
        answer: list[bytes] = []
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise ExtractionFailed("the parser process has no pipes")
        try:
            stdin.write(request.encode("ascii"))
            stdin.flush()
        except OSError as error:
            raise ExtractionFailed("the parser process has ended") from error
        reader = threading.Thread(target=lambda: answer.append(stdout.readline()), daemon=True)
        reader.start()
        reader.join(timeout)
        if reader.is_alive():
            self._end()
            reader.join()
            raise ExtractionFailed(f"parsing took longer than {timeout:.0f} s")
        if not answer or not answer[0]:
            self._end()
            raise ExtractionFailed("the parser crashed on it")
        self.served += 1
        try:
            reply = json.loads(answer[0])
        except ValueError:  # it died while it answered
            self._end()
            raise ExtractionFailed("the parser crashed on it") from None
        if "error" in reply:
            raise ExtractionFailed(str(reply["error"]))
        warning = reply.get("warning")
        return Extracted(
            str(reply["text"]), dict(reply["metadata"]), str(warning) if warning else None
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def _end(self) -> None:
        """End the worker and what it started (LibreOffice, say), and wait for it."""
        # Not yet waited for, so its number is still its own.
        if self._process.returncode is None and hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()  # else the next request could still find it alive

    def close(self) -> None:
        self._end()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:  # unsent bytes of a request to a dead worker
                    continue


_lock = threading.Lock()
_worker: _Worker | None = None


def extract(path: Path, kind: str, timeout: float = TIMEOUT_SECONDS) -> Extracted:
    """Return the text of the document at ``path``.

    Args:
        path: the file.
        kind: "html", or "document" for what viparse reads (it looks at the content).
        timeout: seconds after which the parser is killed.

    Raises:
        ExtractionFailed: it cannot be parsed, or not in time and memory.
    """
    global _worker
    with _lock:
        if _worker is None or not _worker.alive or _worker.served >= _FILES_PER_WORKER:
            close_locked()
            _worker = _Worker()
        try:
            return _worker.ask(path, kind, timeout)
        finally:
            if not _worker.alive:
                close_locked()


def close_locked() -> None:
    """End the worker; the caller holds the lock, or no other thread is left."""
    global _worker
    if _worker is not None:
        _worker.close()
        _worker = None


atexit.register(close_locked)
