from dataclasses import replace

import pytest

from index.language.accents import AccentModel
from index.language.places import Gazetteer
from retrieval.echo import with_marks
from retrieval.understanding import understand
from tests.retrieval.conftest import Ask


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
