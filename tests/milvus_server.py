"""A Milvus server for tests: milvus-lite in its own process speaks the cluster's API."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path


def free_port() -> int:
    """Return a port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class MilvusServer:
    """Runs on 127.0.0.1 from ``start`` to ``stop``; its data stays in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()

    def start(self) -> MilvusServer:
        """Start it and wait until it listens."""
        command = [sys.executable, "-m", "milvus_lite", "server"]
        command += ["--data-dir", str(self.folder)]
        # It listens on every address unless told.
        command += ["--host", "127.0.0.1", "--port", str(self.port)]
        self._log = (self.folder.parent / f"{self.folder.name}.log").open("ab")
        self._process = subprocess.Popen(command, stdout=self._log, stderr=self._log)  # noqa: S603
        until = time.monotonic() + 60
        while time.monotonic() < until and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.05)
        self.stop()
        raise RuntimeError(Path(self._log.name).read_text(encoding="utf-8"))

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(30)
        self._log.close()

    def url(self, prefix: str) -> str:
        """Return the INDEX_URL of an index of its own on this server."""
        return f"milvus://127.0.0.1:{self.port}?prefix={prefix}"
