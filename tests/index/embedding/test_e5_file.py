"""The parser of the weights file: exact numbers, and nothing but an error for damage."""

from __future__ import annotations

import struct
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index.embedding.e5_file import E5FileError, dequantise, parse
from tests.index.embedding.conftest import tiny_file

# No fixture: on a slow machine Hypothesis writes a test's arguments out, and this one is long.
TINY = tiny_file()


def test_a_block_is_sixteen_low_nibbles_then_sixteen_high_ones_times_the_scale() -> None:
    raw = struct.pack("<e", 0.5) + bytes(range(0x00, 0x100, 0x11))
    expected = [(n - 8) * 0.5 for n in range(16)]
    assert dequantise(raw).tolist() == expected + expected


def test_header_pieces_and_tensors_are_read(
    tiny: bytes, blocks: Callable[[int, int], bytes]
) -> None:
    model = parse(tiny)
    assert (model.header.hidden, model.header.layers, model.header.vocabulary) == (32, 1, 12)
    assert model.pieces[5] == ("▁thu", -5.0)
    assert (model.bos, model.pad, model.eos, model.unk) == (0, 1, 2, 3)
    words = model.tensor("emb.word", 12, 32)
    assert words.shape == (12, 32)
    assert np.array_equal(words.ravel(), dequantise(blocks(12 * 32, 1)))


@pytest.mark.parametrize(("name", "shape"), [("nothing", (1,)), ("emb.word", (12, 31))])
def test_an_absent_or_misshapen_tensor_is_an_error(
    tiny: bytes, name: str, shape: tuple[int, ...]
) -> None:
    with pytest.raises(E5FileError):
        parse(tiny).tensor(name, *shape)


@settings(deadline=None)
@given(length=st.integers(0, 2000))
def test_a_cut_file_is_an_error(length: int) -> None:
    with pytest.raises(E5FileError):
        parse(TINY[:length])


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(at=st.integers(0, 1500), value=st.binary(min_size=1, max_size=8))
@example(at=247, value=b"\x11")  # a scale that is no number
def test_changed_bytes_never_do_worse_than_an_error(at: int, value: bytes) -> None:
    damaged = TINY[:at] + value + TINY[at + len(value) :]
    try:
        model = parse(damaged)
        model.tensor("emb.word", 12, 32)
    except E5FileError:
        pass
