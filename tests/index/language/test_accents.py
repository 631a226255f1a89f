"""Restoring diacritics from a corpus's own syllables."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import IndexDamaged
from index.language.accents import MAX_CHARS, AccentModel
from index.language.text import fold

CORPUS = [
    "Thu ngân sách nhà nước trên địa bàn đạt dự toán. Chi ngân sách tăng.",
    "Thứ hai, tỷ lệ hộ nghèo giảm còn 5%; số hộ cận nghèo cũng giảm.",
    "Công tác thu hồi nợ thuế đạt kế hoạch. Bí thư Huyện ủy chỉ đạo thực hiện.",
    "Họ đã chỉ ra những hạn chế. Thủ tục hành chính được cải thiện.",
]
PLACES = ["huyện Đắk Mil", "xã Bình Thuận", "tỉnh Lạng Sơn"]


@pytest.fixture(scope="module")
def model() -> AccentModel:
    return AccentModel.train(CORPUS, PLACES)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("thu ngan sach", "thu ngân sách"),
        ("ty le ho ngheo giam", "tỷ lệ hộ nghèo giảm"),
        ("bi thu huyen uy", "bí thư huyện ủy"),
        ("thu tuc hanh chinh", "thủ tục hành chính"),
        ("huyen dak mil", "huyện đắk mil"),
    ],
)
def test_neighbours_decide_between_the_readings(
    model: AccentModel, typed: str, expected: str
) -> None:
    assert model.restore(typed) == expected


def test_capitals_numbers_blanks_and_unknown_words_stay(model: AccentModel) -> None:
    assert model.restore("Thu  ngan sach 2022, Lang Son?") == "Thu  ngân sách 2022, Lạng Sơn?"
    assert model.restore("NGAN SACH facebook xyz") == "NGÂN SÁCH facebook xyz"


def test_a_question_with_any_mark_is_left_alone(model: AccentModel) -> None:
    assert model.restore("thu ngân sach") == "thu ngân sach"
    assert model.restore("đ thu ngan sach") == "đ thu ngan sach"


def test_text_typed_without_marks_teaches_nothing() -> None:
    model = AccentModel.train([*CORPUS, "thu ngan sach ngan sach ngan sach"])
    assert model.restore("ngan sach") == "ngân sách"


def test_an_untrained_model_and_strange_text_change_nothing(model: AccentModel) -> None:
    empty = AccentModel.train([])
    for text in ("", " ", "😀", "123", "\ud800", "thu ngan sach", "a" * (MAX_CHARS + 1)):
        assert empty.restore(text) == text
    assert model.restore("ngan " * MAX_CHARS) == "ngan " * MAX_CHARS


@settings(deadline=None)
@given(st.text(alphabet="abcdeghiklmnopqrstuvxy ABCT.,?%0129_-\n", max_size=80))
def test_only_diacritics_are_added(typed: str) -> None:
    restored = AccentModel.train(CORPUS, PLACES).restore(typed)
    assert len(restored) == len(typed)
    assert fold(restored) == fold(typed)


def test_a_saved_model_restores_the_same(model: AccentModel) -> None:
    again = AccentModel.from_bytes(model.to_bytes())
    for text in ("thu ngan sach nha nuoc", "bi thu huyen uy lang son", "ho ngheo"):
        assert again.restore(text) == model.restore(text)
    assert again.to_bytes() == model.to_bytes()


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"counts": [1]},
        {"pairs": [[0, 10_000_000, 1]]},
        {"pairs": [[1, 2, -1]]},
        {"pairs": [[1, 2]]},
        {"syllables": None},
    ],
)
def test_damage_is_named_with_the_remedy(model: AccentModel, change: dict[str, object]) -> None:
    content = json.loads(model.to_bytes()) | change
    with pytest.raises(IndexDamaged, match="hoibaocao build --full"):
        AccentModel.from_bytes(json.dumps(content).encode())


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[1]", b"[" * 100_000, b"{}"])
def test_bytes_of_something_else_are_refused(data: bytes) -> None:
    with pytest.raises(IndexDamaged):
        AccentModel.from_bytes(data)
