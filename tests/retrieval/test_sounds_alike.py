"""Words with other marks than those asked with."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.answer import Status
from retrieval.matching import COVERED, indicator_fit
from retrieval.sounds_alike import only_sounds_alike, sounds_alike, with_other_marks, without_thing
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure


def test_what_sounds_alike_is_another_thing() -> None:
    sold = figure("9 tấn", "9", "tấn", indicator="bán lúa")
    assert sounds_alike(asked("sản lượng bàn lụa Krông Năng"), sold)
    assert not sounds_alike(asked("sản lượng bán lúa Krông Năng"), sold)
    assert not sounds_alike(asked("san luong ban lua Krong Nang"), sold)


def test_a_word_beside_a_number_explains_none_with_other_marks() -> None:
    question = asked("thu từ nhà đất Krông Năng")
    text = "Thu ngân sách nhà nước đạt"
    assert with_other_marks(question, ["dat", "nha"], text) == {"dat"}
    assert with_other_marks(question, ["nha"], text) == frozenset()
    assert with_other_marks(question, ["dat"], "tiền thuê đất đạt") == frozenset()
    assert with_other_marks(asked("thu tu nha dat Krong Nang"), ["dat"], text) == frozenset()


def test_the_total_does_not_answer_for_a_part_that_it_only_sounds_like() -> None:
    said = "Tổng thu ngân sách nhà nước đạt 9 tỷ đồng."
    start = said.index("9 tỷ")
    total = figure(
        "9 tỷ đồng",
        "9",
        "tỷ đồng",
        indicator="Tổng thu ngân sách nhà nước",
        span=Span(start, start + 9),
        sentence=Span(0, len(said)),
    )
    marked = indicator_fit(asked("thu từ nhà đất Krông Năng"), total, said, "")
    assert marked.coverage < COVERED


def test_a_crop_is_not_what_it_sounds_like() -> None:
    rice = figure("5 ha", "5", "ha", indicator="diện tích lúa", parent="Sản xuất nông nghiệp")
    assert sounds_alike(asked("diện tích sắn Krông Năng"), rice)
    assert not sounds_alike(asked("diện tích sản xuất lúa Krông Năng"), rice)


orchard_service = _service_over(
    {
        "orchard.md": (
            "# Huyện Bình Sơn: nông nghiệp năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Bình Sơn, tỉnh Quảng Ngãi tổng kết năm 2022. "
            "Sản lượng lúa đạt 12.400 tấn. Sản lượng dừa đạt 4.500 tấn. Sản lượng bơ 620 tấn. "
            "Sản lượng cà phê đạt 310 tấn. Thuê mặt đất thu 7,5 tỷ đồng. "
            "Diện tích trồng rừng 120 ha.\n"
        )
    }
)
ask_orchard = _ask_of("orchard_service")


@pytest.mark.parametrize(
    "question",
    [
        "sản lượng sắn Bình Sơn 2022",
        "sản lượng dứa Bình Sơn",
        "sản lượng dưa Bình Sơn",
        "sản lượng cá Bình Sơn 2022",
        "sản lượng bò Bình Sơn",
        "thuế đất Bình Sơn",
    ],
)
def test_a_thing_typed_with_marks_is_no_other(ask_orchard: Ask, question: str) -> None:
    assert ask_orchard(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("sản lượng dừa Bình Sơn", "4.500 tấn"),
        ("san luong dua Binh Son", "4.500 tấn"),
        ("sản lương dừa Bình Sơn", "4.500 tấn"),
        ("diện tích trông rừng Bình Sơn", "120 ha"),
        ("diên tích trồng rừng Bình Sơn", "120 ha"),
    ],
)
def test_a_slip_of_the_finger_is_still_read(ask_orchard: Ask, question: str, told: str) -> None:
    assert told in ask_orchard(question).headline


def test_a_slip_stands_in_its_phrase() -> None:
    planted = figure("120 ha", "120", "ha", indicator="diện tích trồng rừng")
    typed = asked("diện tích trống rừng Krông Năng")
    assert not only_sounds_alike(typed, planted, "Diện tích trồng rừng 120 ha.")
    other = figure("120 ha", "120", "ha", indicator="diện tích rừng được chăm sóc, trồng mới")
    empty = asked("diện tích rừng còn trống Krông Năng")
    assert only_sounds_alike(empty, other, "Diện tích rừng được chăm sóc, trồng mới 120 ha.")
    assert not only_sounds_alike(empty, other, "Trên đất trống, rừng được trồng mới 120 ha.")


def test_a_sentence_is_of_the_thing_itself(ask_orchard: Ask) -> None:
    question = asked("tình hình sản lượng dứa Krông Năng thế nào")
    assert without_thing(question, "Sản lượng dừa đạt 4.500 tấn.")
    assert not without_thing(question, "Sản lượng dứa, dừa đạt 4.500 tấn.")
    assert not without_thing(question, "Sản lượng bơ 620 tấn.")
    assert "dừa" not in ask_orchard("tình hình sản lượng dứa Bình Sơn thế nào").text


def test_a_syllable_inside_another_word_is_no_thing() -> None:
    grown = figure("5 tấn", "5", "tấn", indicator="giá trị tiểu thủ công nghiệp")
    assert not sounds_alike(asked("giá trị công nghiệp theo mục tiêu Krông Năng"), grown)
    assert sounds_alike(asked("giá trị tiêu Krông Năng"), grown)


def test_either_form_of_a_syllable_is_looked_for() -> None:
    question = asked("sản lượng sắn Krông Năng")
    assert with_other_marks(question, ["san"], "sản lượng lúa đạt") == {"san"}
    assert with_other_marks(question, ["san"], "sắn, sản lượng đạt") == frozenset()
