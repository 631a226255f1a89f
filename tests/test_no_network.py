"""Loading the model and answering must not try the network: every other socket is refused."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.seeds import CACHE, ROOT, seeds_index

# Runs in a process of its own, so that nothing that is loaded already hides a look-up.
SCRIPT = """
import json, socket, sys

tried = []
connect, getaddrinfo = socket.socket.connect, socket.getaddrinfo

def loopback(address):
    return isinstance(address, tuple) and str(address[0]) in ("127.0.0.1", "::1", "localhost")

def guarded(original):
    def call(self, address, *rest):
        if self.family != socket.AF_UNIX and not loopback(address):
            tried.append(repr(address))
            raise OSError("the network is blocked")
        return original(self, address, *rest)
    return call

def look_up(host, *rest, **more):
    if host not in (None, "127.0.0.1", "::1", "localhost"):
        tried.append(repr(host))
        raise socket.gaierror("the network is blocked")
    return getaddrinfo(host, *rest, **more)

socket.socket.connect = guarded(connect)
socket.socket.connect_ex = guarded(socket.socket.connect_ex)
socket.socket.sendto = guarded(socket.socket.sendto)
socket.getaddrinfo = look_up
try:
    socket.create_connection(("192.0.2.1", 80), timeout=1)
except OSError:
    pass
assert tried, "the guard does not guard"
tried.clear()

from bot.cli import main

status = main(["ask", "thu ngân sách Hướng Hóa 2022?", "--json"])
print(json.dumps({"status": status, "tried": tried}), file=sys.stderr)
"""


def test_answering_tries_no_network() -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("HF_", "TRANSFORMERS_"))}
    environment = kept | {"INDEX_DIR": str(seeds_index().folder), "CACHE_DIR": str(CACHE)}
    environment.pop("EMBEDDING_MODEL", None)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert '{"status": 0, "tried": []}' in done.stderr, done.stderr
    assert "660,191" in done.stdout
