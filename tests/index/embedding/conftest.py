"""A weights file small enough to build by hand, in the format of the real one."""

from __future__ import annotations

import struct
from collections.abc import Callable

import numpy as np
import pytest

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁thu", "▁ngân", "▁sách", ":", "query", "passage"]
HIDDEN, FEED_FORWARD, VOCABULARY, POSITIONS = 32, 64, 12, 16


def quantised(numbers: int, seed: int) -> bytes:
    """Return whole 4-bit blocks of arbitrary content."""
    rng = np.random.default_rng(seed)
    blocks = []
    for _ in range(-(-numbers // 32)):
        scale = np.float16(rng.uniform(0.01, 0.05)).tobytes()
        blocks.append(scale + rng.integers(0, 256, 16, dtype=np.uint8).tobytes())
    return b"".join(blocks)


def tiny_file() -> bytes:
    """Return a whole file: one layer, 32 dimensions, eleven pieces."""
    head = b"E5S1" + struct.pack(
        "<I7ifi5i",
        *(1, HIDDEN, 1, 2, FEED_FORWARD, VOCABULARY, POSITIONS, 2, 1e-12, 32),
        *(len(PIECES), 0, 2, 1, 3),
    )
    encoded = [piece.encode() for piece in PIECES]
    offsets = [0, *np.cumsum([len(piece) for piece in encoded]).tolist()]
    blob = b"".join(encoded)
    head += struct.pack("<Q", len(blob)) + struct.pack(f"<{len(offsets)}I", *offsets)
    head += struct.pack(f"<{len(PIECES)}f", *[-float(i) for i in range(len(PIECES))]) + blob
    head += struct.pack("<iI", 0, 0)
    ones, zeros = np.ones(HIDDEN, "<f4").tobytes(), np.zeros(FEED_FORWARD, "<f4").tobytes()
    tensors: list[tuple[str, int, int, bytes]] = [
        ("emb.word", 1, VOCABULARY * HIDDEN, quantised(VOCABULARY * HIDDEN, 1)),
        ("emb.pos", 0, POSITIONS * HIDDEN, bytes(4 * POSITIONS * HIDDEN)),
        ("emb.type", 0, 2 * HIDDEN, bytes(4 * 2 * HIDDEN)),
    ]
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        tensors += [(f"{name}.w", 0, HIDDEN, ones), (f"{name}.b", 0, HIDDEN, zeros[: 4 * HIDDEN])]
    for i, name in enumerate(("q", "k", "v", "ao", "fi", "fo")):
        rows, columns = {"fi": (FEED_FORWARD, HIDDEN), "fo": (HIDDEN, FEED_FORWARD)}.get(
            name, (HIDDEN, HIDDEN)
        )
        tensors.append((f"l0.{name}.w", 1, rows * columns, quantised(rows * columns, 10 + i)))
        tensors.append((f"l0.{name}.b", 0, rows, zeros[: 4 * rows]))
    directory_size = 4 + sum(2 + len(name) + 1 + 4 + 8 + 8 for name, *_ in tensors)
    at = len(head) + directory_size
    directory, body = struct.pack("<i", len(tensors)), b""
    for name, kind, count, raw in tensors:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, at + len(body), len(raw))
        body += raw
    return head + directory + body


@pytest.fixture(scope="session")
def tiny() -> bytes:
    """The bytes of a tiny weights file."""
    return tiny_file()


@pytest.fixture(scope="session")
def blocks() -> Callable[[int, int], bytes]:
    """The maker of 4-bit blocks."""
    return quantised
