"""Vectors that were encoded elsewhere are taken only when they are these texts' own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.peers.encoded import VectorsRefused, read_vectors
from index.embedding.sentence_encoder import SentenceEncoder

Spoil = Callable[[NDArray[np.float32]], NDArray[np.generic]]
ROOT = Path(__file__).parents[3]
TEXTS = [
    f"{place}: kinh tế - xã hội năm {year}\nThu ngân sách trên địa bàn đạt {year - 1900},5 tỷ đồng."
    for place in ("Huyện Yên Bình", "Thành phố Lào Cai", "Thị xã Nghĩa Lộ", "Huyện Trấn Yên")
    for year in (2019, 2020, 2021)
]


@pytest.fixture(scope="module")
def vectors(encoder: SentenceEncoder) -> NDArray[np.float32]:
    return encoder.encode_passages(TEXTS)


def saved(folder: Path, *parts: NDArray[np.generic]) -> list[Path]:
    files = [folder / f"part-{number}.npy" for number in range(len(parts))]
    for file, part in zip(files, parts, strict=True):
        np.save(file, part, allow_pickle=False)
    return files


def test_parts_in_half_precision_are_read_in_order_and_made_one_long(
    tmp_path: Path, encoder: SentenceEncoder, vectors: NDArray[np.float32]
) -> None:
    half = vectors.astype(np.float16)
    rows, least = read_vectors(saved(tmp_path, half[:5], half[5:]), TEXTS, encoder)
    assert rows.dtype == np.float32
    assert np.allclose(rows, vectors, atol=1e-3)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    assert 0.9999 < least < 1.00001


def test_as_many_as_there_are_texts_are_taken_and_fewer_are_enough(
    tmp_path: Path, encoder: SentenceEncoder, vectors: NDArray[np.float32]
) -> None:
    files = saved(tmp_path, vectors[:4], vectors[4:])
    assert len(read_vectors(files, TEXTS[:6], encoder)[0]) == 6
    assert len(read_vectors(files[:1], TEXTS, encoder)[0]) == 4


def test_rows_in_another_order_are_refused_though_the_texts_are_alike(
    tmp_path: Path, encoder: SentenceEncoder, vectors: NDArray[np.float32]
) -> None:
    with pytest.raises(VectorsRefused, match=r"row \d+ has a cosine of 0\.\d+"):
        read_vectors(saved(tmp_path, np.roll(vectors, 1, axis=0)), TEXTS, encoder)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda rows: rows[:, :-1], "must be n × 384"),
        (lambda rows: rows[0], "must be n × 384"),
        (lambda rows: rows.astype(np.float64), "float16 or float32"),
        (lambda rows: rows * 1.1, "length one"),
        (lambda rows: np.where(np.arange(len(rows))[:, None] == 3, np.nan, rows), "not finite"),
        (lambda rows: np.where(np.arange(len(rows))[:, None] == 3, np.inf, rows), "not finite"),
        (lambda rows: rows[:0], "no rows"),
    ],
)
def test_what_is_no_array_of_unit_rows_is_refused(
    tmp_path: Path,
    encoder: SentenceEncoder,
    vectors: NDArray[np.float32],
    spoil: Spoil,
    reason: str,
) -> None:
    with pytest.raises(VectorsRefused, match=reason) as refusal:
        read_vectors(saved(tmp_path, spoil(vectors)), TEXTS, encoder)
    assert "\n" not in str(refusal.value)


def test_objects_archives_and_short_files_are_refused(
    tmp_path: Path, encoder: SentenceEncoder, vectors: NDArray[np.float32]
) -> None:
    objects, archive, short = (tmp_path / name for name in ("o.npy", "a.npz", "s.npy"))
    np.save(objects, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    np.savez(archive, vectors)
    (whole,) = saved(tmp_path, vectors)
    short.write_bytes(whole.read_bytes()[:-100])
    for file in (objects, archive, short, tmp_path / "absent.npy"):
        with pytest.raises(VectorsRefused) as refusal:
            read_vectors([file], TEXTS, encoder)
        assert "\n" not in str(refusal.value)


def test_the_comparison_ends_with_one_line_where_the_vectors_are_refused(
    tmp_path: Path, model_cache: Path, vectors: NDArray[np.float32]
) -> None:
    squad = tmp_path / "squad.json"
    paragraphs = [{"context": text, "qas": [{"question": text[:30]}]} for text in TEXTS]
    squad.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
    (file,) = saved(tmp_path, np.roll(vectors, 1, axis=0))
    command = [sys.executable, "-m", "benchmarks.peers", str(squad), "--sizes", str(len(TEXTS))]
    command += ["--cache", str(model_cache), "--work", str(tmp_path / "work")]
    done = subprocess.run(  # noqa: S603
        [*command, "--vectors", str(file)],
        cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.strip().startswith("error: row ")
    assert len(done.stderr.strip().splitlines()) == 1
