"""The compiled BM25: rank-bm25's own scores, the two forms of a syllable, files on disk."""

from __future__ import annotations

import json
import math
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index import lexical, lexical_build
from index.errors import IndexDamaged
from index.language.text import fold
from index.lexical import LexicalIndex, LexicalSettings, query_terms, top_k
from tests.index.language.test_written import document_terms

WORDS = ["thu", "thứ", "ngân", "sách", "đạt", "660,191", "2022", "huyện", "Hòa", "hoà", "tỷ", "."]
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def reference_scores(corpus: list[str], weights: dict[str, float]) -> list[float]:
    """Score with rank-bm25 itself, its idf replaced, a term at a time."""
    documents = [document_terms(text) for text in corpus]
    bm25 = BM25Okapi(documents)
    size = len(documents)
    for term in bm25.idf:
        n = sum(term in document for document in documents)
        bm25.idf[term] = math.log(1 + (size - n + 0.5) / (n + 0.5))
    total = np.zeros(size)
    for term, weight in weights.items():
        total += weight * bm25.get_scores([term])
    return total.tolist()


@settings(deadline=None)
@given(corpus=st.lists(texts.filter(lambda t: t.strip(" .")), min_size=1, max_size=8), query=texts)
def test_scores_are_rank_bm25s_own(corpus: list[str], query: str) -> None:
    index = LexicalIndex.build(corpus)
    expected = reference_scores(corpus, query_terms(query, index.settings))
    assert index.scores(query) == pytest.approx(expected, abs=1e-6, rel=1e-6)


def test_a_term_in_every_document_still_counts() -> None:
    index = LexicalIndex.build(["thu ngân sách", "thu thuế"])
    assert (index.scores("thu") > 0).all()


def test_a_question_without_marks_finds_what_has_them() -> None:
    index = LexicalIndex.build(["Tỷ lệ hộ nghèo còn 5%", "Thu ngân sách đạt dự toán"])
    assert index.search("thu ngan sach", 5)[0].tolist() == [1]
    assert index.search("ty le ho ngheo", 5)[0].tolist() == [0]


def test_marks_that_are_typed_prefer_the_syllable_that_has_them() -> None:
    index = LexicalIndex.build(["họ nghèo", "hộ nghèo", "ho nghèo"])
    assert index.search("hộ", 3)[0].tolist()[0] == 1
    scores = index.scores("ho")
    assert scores[0] == scores[1] == scores[2]


def test_tone_placement_and_decomposed_letters_make_no_difference() -> None:
    index = LexicalIndex.build(["huyện Hướng Hoá", "huyện khác hẳn"])
    query = "Hướng Hóa"
    assert (
        index.scores(query).tolist() == index.scores(unicodedata.normalize("NFD", query)).tolist()
    )
    assert index.search(query, 2)[0].tolist() == [0]


def test_numbers_are_whole() -> None:
    index = LexicalIndex.build(["đạt 660,191 tỷ", "đạt 660 tỷ 191 triệu", "ngày 31/8/2022"])
    assert index.search("660,191", 3)[0].tolist() == [0]
    assert index.search("31/8/2022", 3)[0].tolist() == [2]
    assert query_terms("660,191", LexicalSettings(pair_weight=0)) == {"660,191": 1.0}


def test_pairs_prefer_neighbours_but_hold_no_number_and_cross_no_punctuation() -> None:
    index = LexicalIndex.build(["Lạng Sơn và Cao Bằng", "Sơn La, Cao Lạng, Bằng"])
    assert index.search("Lạng Sơn", 1)[0].tolist() == [0]
    pairs = [term for term in document_terms("Thu năm 2018. Tỷ lệ giảm (nghèo)") if "_" in term]
    assert pairs == ["~thu_nam", "~ty_le", "~le_giam"]


@pytest.mark.parametrize("marked", [True, False])
def test_near_identical_reports_are_told_apart_by_place_and_year(marked: bool) -> None:
    places = ["An Sơn", "An Lộc", "Bình Sơn", "Bình Lộc", "Phú Lộc", "Phú Hải"]
    keys = [(place, year) for place in places for year in range(2016, 2022)]
    index = LexicalIndex.build(
        f"Báo cáo huyện {place} năm {year}. Thu ngân sách năm {year} đạt {i + 100} tỷ đồng, tăng "
        f"so với cùng kỳ năm {year - 1}. Tỷ lệ hộ nghèo giảm. Kế hoạch năm {year + 1} của huyện."
        for i, (place, year) in enumerate(keys)
    )
    for row, (place, year) in enumerate(keys):
        for question in (
            f"thu ngân sách huyện {place} năm {year}",
            f"{place} {year} tỷ lệ hộ nghèo",
            f"năm {year} ở {place} thu ngân sách tăng bao nhiêu so với cùng kỳ",
        ):
            asked = question if marked else fold(question)
            assert index.search(asked, 1)[0].tolist() == [row]


def test_the_mask_and_k_are_kept_and_ties_are_ordered_by_row() -> None:
    index = LexicalIndex.build(["thu"] * 6 + ["chi"])
    assert index.search("thu", 3)[0].tolist() == [0, 1, 2]
    allowed = np.array([False, True, False, True, False, False, True])
    assert index.search("thu", 3, allowed)[0].tolist() == [1, 3]
    assert index.search("thu", 0)[0].tolist() == []
    rows, scores = top_k(np.array([1.0, 3.0, 3.0, 0.0, 2.0]), 3)
    assert rows.tolist() == [1, 2, 4]
    assert scores.tolist() == [3.0, 3.0, 2.0]


CORPUS = [
    f"{'thu' if i % 2 else 'chi'} ngân sách {i % 7} huyện {'Hòa' if i % 3 else 'Sơn'} {i % 11}"
    for i in range(1500)
]
ASKED = ["thu ngân sách huyện Hòa", "chi 5", "ngan sach huyen", "Sơn 6 thu", "huyện", "không có"]


@pytest.mark.parametrize("share", [None, 0.01, 0.5])
@pytest.mark.parametrize("asked", ASKED)
def test_the_best_are_those_of_all_scores(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: str, share: float | None
) -> None:
    plain = LexicalIndex.build(CORPUS)
    # Frequent terms as whole rows, many small parts, everything on disk: the same scores.
    monkeypatch.setattr(lexical_build, "DENSE_FROM", 0)
    monkeypatch.setattr(lexical_build, "PART", 500)
    monkeypatch.setattr(lexical_build, "RANGE", 300)
    monkeypatch.setattr(lexical, "_PROBE", 4)
    monkeypatch.setattr(lexical, "_FEW", 2)
    LexicalIndex.build(CORPUS, folder=tmp_path).save(tmp_path)
    index = LexicalIndex.load(tmp_path)
    assert len(index._arrays["dense"]) > 3
    assert index.scores(asked) == pytest.approx(plain.scores(asked), abs=1e-12)
    mask = None if share is None else np.random.default_rng(3).random(len(CORPUS)) < share
    for k in (1, 3, 40, 2000):
        rows, scores = index.search(asked, k, mask)
        expected = top_k(index.scores(asked), k, mask)
        assert rows.tolist() == expected[0].tolist()
        assert scores.tolist() == expected[1].tolist()


def test_a_folder_named_with_dots_is_not_written_over_itself(tmp_path: Path) -> None:
    (tmp_path / "beside").mkdir()
    folder = tmp_path / "beside" / ".." / "index"
    folder.mkdir()
    LexicalIndex.build(CORPUS, folder=folder).save(folder)
    LexicalIndex.build(CORPUS).save(tmp_path / "whole")
    for path in sorted((tmp_path / "whole").iterdir()):
        assert (folder / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("dense_from", [0, 10**9])
def test_files_are_the_same_however_small_the_parts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, dense_from: int
) -> None:
    monkeypatch.setattr(lexical_build, "DENSE_FROM", dense_from)
    LexicalIndex.build(CORPUS).save(tmp_path / "whole")
    monkeypatch.setattr(lexical_build, "PART", 70)
    monkeypatch.setattr(lexical_build, "RANGE", 90)
    folder = tmp_path / "parts"
    LexicalIndex.build(CORPUS, folder=folder).save(folder)
    files = sorted(path.name for path in folder.iterdir())
    assert files == sorted(path.name for path in (tmp_path / "whole").iterdir())
    for name in files:
        assert (folder / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name


@pytest.mark.parametrize("corpus", [[], [""], ["...", "\x00"]])
def test_an_empty_corpus_is_searched_without_trouble(corpus: list[str], tmp_path: Path) -> None:
    index = LexicalIndex.build(corpus)
    index.save(tmp_path)
    for made in (index, LexicalIndex.load(tmp_path)):
        assert made.size == len(corpus)
        assert made.search("thu ngân sách", 5)[0].tolist() == []


def test_a_hostile_question_is_answered() -> None:
    index = LexicalIndex.build(["thu ngân sách"])
    for query in ("", "😀", "\ud800", "\x00", "_" * 1000, "thu " * 50_000, "~thu", "a_b"):
        assert index.scores(query).shape == (1,)


def test_a_saved_index_scores_the_same_and_is_mapped(tmp_path: Path) -> None:
    chosen = LexicalSettings(k1=1.2, b=0.5, folded_weight=0.25, pair_weight=0.1)
    index = LexicalIndex.build(["thu ngân sách", "chi thường xuyên đạt 90,41%", ""], chosen)
    index.save(tmp_path)
    loaded = LexicalIndex.load(tmp_path)
    assert loaded.settings == chosen
    assert (
        loaded.scores("chi ngân sách 90,41%").tolist()
        == index.scores("chi ngân sách 90,41%").tolist()
    )
    assert isinstance(loaded._arrays["impacts"].base, np.memmap)


def _truncate(folder: Path) -> None:
    data = (folder / "impacts.npy").read_bytes()
    (folder / "impacts.npy").write_bytes(data[:-4])


def _foreign_row(folder: Path) -> None:
    indices = np.load(folder / "indices.npy")
    indices[0] = 99
    np.save(folder / "indices.npy", indices)


def _pickle(folder: Path) -> None:
    np.save(folder / "idf.npy", np.array([{}], dtype=object), allow_pickle=True)


def _fewer_terms(folder: Path) -> None:
    np.save(folder / "keys.npy", np.load(folder / "keys.npy")[:1])


def _longer_row(folder: Path) -> None:
    np.save(folder / "dense.npy", np.zeros((0, 99), np.float32))


def _other_format(folder: Path) -> None:
    meta = json.loads((folder / "lexical.json").read_text())
    (folder / "lexical.json").write_text(json.dumps(meta | {"format": 99}))


@pytest.mark.parametrize(
    "damage", [_truncate, _foreign_row, _pickle, _fewer_terms, _longer_row, _other_format, None]
)
def test_damage_is_named_with_the_remedy(tmp_path: Path, damage: object) -> None:
    LexicalIndex.build(["thu ngân sách", "chi"]).save(tmp_path)
    if callable(damage):
        damage(tmp_path)
    else:
        (tmp_path / "indptr.npy").unlink()
    with pytest.raises(IndexDamaged, match="hoibaocao build --full"):
        LexicalIndex.load(tmp_path)


@pytest.mark.parametrize("bad", [{"k1": -1}, {"b": 2}, {"pair_weight": -0.1}])
def test_settings_out_of_bounds_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must lie in"):
        LexicalSettings(**bad)
