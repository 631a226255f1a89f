"""The vector cache: only what changed is encoded, whatever happens to the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedding.vector_cache import VectorCache, content_key, encode_with_cache

REPOSITORY = Path(__file__).parents[3]


class CountingEncoder:
    """Vectors a person can compute: length and number of blanks; remembers what it encoded."""

    dimension = 2

    def __init__(self, name: str = "counting") -> None:
        self.name = name
        self.encoded: list[str] = []

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        self.encoded += texts
        if on_progress:
            on_progress(len(texts))
        return np.array([[len(t), t.count(" ")] for t in texts], dtype=np.float32)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self.encode_passages([text])[0]


def test_a_second_build_encodes_only_what_changed(tmp_path: Path) -> None:
    first, second = CountingEncoder(), CountingEncoder()
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encode_with_cache(first, cache, ["a b", "ccc"])
    with VectorCache(tmp_path / "c.sqlite") as cache:
        rows = encode_with_cache(second, cache, ["mới", "a b", "ccc"])
    assert second.encoded == ["mới"]
    assert rows.tolist() == [[3, 0], [3, 1], [3, 0]]
    assert rows.dtype == np.float32


def test_equal_texts_are_encoded_once_and_progress_counts_all(tmp_path: Path) -> None:
    encoder, seen = CountingEncoder(), list[int]()
    with VectorCache(tmp_path / "c.sqlite") as cache:
        rows = encode_with_cache(encoder, cache, ["x", "x", "y y", "x"], seen.append)
    assert sorted(encoder.encoded) == ["x", "y y"]
    assert rows.tolist() == [[1, 0], [1, 0], [3, 1], [1, 0]]
    assert seen[0] == 0
    assert seen[-1] == 4


def test_another_encoder_never_gets_this_ones_vectors(tmp_path: Path) -> None:
    other = CountingEncoder("other")
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encode_with_cache(CountingEncoder(), cache, ["x"])
        encode_with_cache(other, cache, ["x"])
    assert other.encoded == ["x"]


def test_what_was_encoded_before_an_interruption_is_kept(tmp_path: Path) -> None:
    class Stops(CountingEncoder):
        def encode_passages(
            self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
        ) -> NDArray[np.float32]:
            if self.encoded:
                raise KeyboardInterrupt
            return super().encode_passages(texts, on_progress)

    texts = [f"{i:04d}" for i in range(700)]
    with VectorCache(tmp_path / "c.sqlite") as cache, pytest.raises(KeyboardInterrupt):
        encode_with_cache(Stops(), cache, texts)
    encoder = CountingEncoder()
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encode_with_cache(encoder, cache, texts)
    assert len(encoder.encoded) == 700 - 512


@pytest.mark.parametrize(
    "content", [b"no database at all" * 500, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_damaged_file_is_made_anew(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "c.sqlite"
    path.write_bytes(content)
    with VectorCache(path) as cache:
        encode_with_cache(CountingEncoder(), cache, ["x"])
        assert len(cache) == 1
    assert "made anew" in caplog.text


def test_damage_met_while_reading_costs_only_the_cache(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    texts = [f"câu {i}" for i in range(2000)]
    with VectorCache(path) as cache:
        expected = encode_with_cache(CountingEncoder(), cache, texts)
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(bytes(data))
    with VectorCache(path) as cache:
        assert np.array_equal(encode_with_cache(CountingEncoder(), cache, texts), expected)
    again = CountingEncoder()
    with VectorCache(path) as cache:
        encode_with_cache(again, cache, texts)
    assert again.encoded == []


def test_a_flipped_bit_in_a_vector_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with VectorCache(path) as cache:
        encode_with_cache(CountingEncoder(), cache, ["x", "yy"])
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE vectors SET vector = x'0000803f0000803f' WHERE key = ?",
            (content_key("counting", "x"),),
        )
    connection.close()
    encoder = CountingEncoder()
    with VectorCache(path) as cache:
        assert encode_with_cache(encoder, cache, ["x", "yy"]).tolist() == [[1, 0], [2, 0]]
    assert encoder.encoded == ["x"]


def test_a_process_killed_while_writing_leaves_whole_vectors(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    code = """
import os, sys, numpy as np
from pathlib import Path
from index.embedding.vector_cache import VectorCache, content_key
cache = VectorCache(Path(sys.argv[1]))
cache.put_many({content_key("e", "kept"): np.ones(2, np.float32)})
def rows():
    for i in range(100000):
        if i == 5000:
            os.kill(os.getpid(), 9)
        yield content_key("e", str(i)), np.ones(2, np.float32)
class Lazy(dict):
    def items(self):
        return rows()
cache.put_many(Lazy())
"""
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=REPOSITORY)  # noqa: S603
    assert done.returncode == -9
    with VectorCache(path) as cache:
        assert len(cache) == 1
        key = content_key("e", "kept")
        assert cache.get_many([key], 2)[key].tolist() == [1, 1]


def test_a_cache_that_cannot_be_written_does_not_stop_a_build(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with VectorCache(tmp_path / "file" / "c.sqlite") as cache:
        assert encode_with_cache(CountingEncoder(), cache, ["x"]).tolist() == [[1, 0]]
        assert len(cache) == 0
