"""Words with other marks than those asked with."""

from __future__ import annotations

from index.domain import Span
from retrieval.matching import COVERED, indicator_fit
from retrieval.sounds_alike import sounds_alike, with_other_marks
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
