from dataclasses import replace

import pytest

from index.language.accents import AccentModel
from index.language.places import Gazetteer
from retrieval.echo import period_said, thing, with_marks
from retrieval.understanding import understand
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("thu ngan sach", "thu ngân sách"),
        ("ty le ho ngheo", "tỷ lệ hộ nghèo"),
        ("GRDP", "GRDP"),
        ("san luong cao su", "sản lượng cao su"),
        ("sản lượng cao su", "sản lượng cao su"),
    ],
)
def test_the_indicator_is_said_back_with_its_marks(
    gazetteer: Gazetteer, typed: str, said: str
) -> None:
    known = AccentModel.train(["Sản lượng cao su đạt khá, sản lượng cao su tăng. " * 3])
    question = replace(understand(typed, gazetteer), indicator=typed)
    assert with_marks(question, known.restore).indicator == said


def test_answers_and_questions_back_echo_it(ask: Ask) -> None:
    assert "“thu ngân sách”" in ask("thu ngan sach tan ky 2010").headline
    assert "Bạn hỏi thu ngân sách của" in ask("thu ngan sach").headline


def test_a_word_is_restored_beside_its_neighbours() -> None:
    told = "Diện tích trồng mới. Diện tích gieo trồng. Giá điện, giá điện, giá điện, tiền điện."
    known = AccentModel.train([told])
    question = replace(asked("dien tich gieo trong"), indicator="dien tich gieo trong")
    assert with_marks(question, known.restore).indicator == "diện tích gieo trồng"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("2 thang dau nam 2018", "2 tháng đầu năm 2018"),
        ("quy 3/2020", "quý 3/2020"),
        ("cả năm 2019", "cả năm 2019"),
        ("2019", "năm 2019"),
    ],
)
def test_a_period_is_said_back_with_its_marks(label: str, said: str) -> None:
    assert period_said(label) == said


def test_a_bare_word_is_named_in_full() -> None:
    assert thing(asked("thu Krông Năng 2021")) == "thu ngân sách"
    assert thing(asked("fdi Krông Năng 2021")) == "FDI"
    assert thing(asked("sản lượng cao su Krông Năng 2021")) == "sản lượng cao su"


def test_a_bare_word_beside_marks_is_what_it_is() -> None:
    known = AccentModel.train(["Chỉ có hai xã, chỉ còn một xã. " * 3])
    marked = replace(asked("chi bao nhiêu"), indicator="chi")
    assert with_marks(marked, known.restore).indicator == "chi"
    bare = replace(asked("chi bao nhieu"), indicator="chi")
    assert with_marks(bare, known.restore).indicator == "chỉ"
