"""What is left: stated where the report says so, else computed, never what was done."""

from __future__ import annotations

import pytest

from retrieval.answer import Answer, StatedFigure, Status
from retrieval.remainders import _only_begun, asks_rest, asks_unmet, is_rest
from tests.retrieval.computed_cases import LEFT
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(("question", "left"), LEFT)
def test_what_is_left_is_computed(ask_two: Ask, question: str, left: str) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert left in answer.headline
    assert "tính từ" in answer.headline
    assert answer.figures[0].computed
    assert len(answer.figures[0].operands) == 2


def test_a_stated_remainder_is_preferred(ask_two: Ask) -> None:
    answer = ask_two("Ninh Sơn còn bao nhiêu km mặt bằng cao tốc chưa bàn giao")
    assert "còn lại 3,7 km" in answer.headline
    assert "tính từ" not in answer.text
    assert not any(stated.computed for stated in answer.figures)


@pytest.mark.parametrize(
    "question",
    [
        # An earlier stage of the work is not all that there is to do.
        "dự án hồ Tân Mỹ Ninh Sơn còn bao nhiêu hộ chưa chi trả",
        # Nothing says how many there are in all.
        "Bắc Mê còn lại bao nhiêu con bò chưa tiêm phòng",
        "Ninh Sơn còn bao nhiêu ha lúa chưa thu hoạch",
    ],
)
def test_without_the_whole_nothing_is_left(ask_two: Ask, question: str) -> None:
    answer = ask_two(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert not answer.figures


def test_how_many_there_still_are_is_no_remainder(ask_two: Ask) -> None:
    answer = ask_two("Bắc Mê còn bao nhiêu hộ nghèo")
    assert "2.416 hộ nghèo" in answer.headline
    assert not any(stated.computed for stated in answer.figures)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Hàm Yên còn lại bao nhiêu km chưa bàn giao", True),
        ("Hàm Yên còn thiếu bao nhiêu ha so với kế hoạch", True),
        ("Hàm Yên còn bao nhiêu hộ chưa chi trả", True),
        ("Hàm Yên còn bao nhiêu hộ nghèo", False),
        ("còn Yên Sơn thì sao", False),
        ("Hàm Yên đã bàn giao bao nhiêu km chưa", False),
        ("hộ nghèo Hàm Yên còn mấy %", False),
    ],
)
def test_what_is_left_is_asked_for(question: str, rest: bool) -> None:
    assert asks_rest(asked(question)) is rest


def test_a_part_of_what_was_not_done_is_left() -> None:
    told = figure("4 hộ", "4", "hộ", indicator="hộ", parent="hộ chưa bàn giao mặt bằng")
    answer = Answer(Status.ANSWERED, "", figures=(StatedFigure(told, "4 hộ", 1),))
    assert is_rest(answer, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Quan Hóa bao nhiêu xã chưa đạt chuẩn nông thôn mới", "11 xã"),
        ("Quan Hóa còn mấy xã chưa đạt chuẩn nông thôn mới", "11 xã"),
        ("Quan Hóa còn bao nhiêu hồ sơ chưa giải quyết", "296 hồ sơ"),
        ("Quan Hóa có bao nhiêu trường chưa đạt chuẩn quốc gia", "15 trường"),
        ("Thiệu Hóa còn bao nhiêu vốn đầu tư công chưa giải ngân", "24 tỷ đồng"),
    ],
)
def test_what_was_not_reached_is_computed(ask_kinds: Ask, question: str, left: str) -> None:
    answer = ask_kinds(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert left in answer.headline
    assert answer.figures[0].computed


def test_how_many_did_not_is_asked_for() -> None:
    assert asks_unmet(asked("Ea Kar có bao nhiêu xã chưa đạt chuẩn"))
    assert not asks_unmet(asked("Ea Kar có bao nhiêu xã đạt chuẩn chưa"))
    assert not asks_unmet(asked("Ea Kar có bao nhiêu xã đạt chuẩn"))


def test_what_is_left_of_a_plan_named_behind(ask_series: Ask) -> None:
    answer = ask_series("hỗ trợ nhà ở Lạc Sơn còn thiếu bao nhiêu hộ mới đạt kế hoạch")
    assert "110 hộ" in answer.headline


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("Cư Jút chi ngân sách 2022 còn bao nhiêu chưa chi", ()),
        ("còn bao nhiêu chưa chi", ("chi ngân sách Cư Jút 2022",)),
    ],
)
def test_what_is_not_spent_needs_no_unit(
    ask_series: Ask, question: str, history: tuple[str, ...]
) -> None:
    assert "60 tỷ đồng" in ask_series(question, *history).headline


def test_what_was_begun_does_not_tell_what_is_unfinished() -> None:
    begun = figure("419/419 hộ", "419", "hộ", indicator="hộ dân đã khởi công xây dựng công trình")
    assert _only_begun(asked("Krông Năng còn bao nhiêu hộ chưa hoàn thành nhà"), begun)
    assert not _only_begun(asked("Krông Năng còn bao nhiêu hộ chưa khởi công"), begun)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Lạc Sơn thiếu bao nhiêu bác sĩ", "84 bác sĩ"),
        ("Lạc Sơn còn thiếu bao nhiêu bác sĩ tuyến xã", "51 bác sĩ"),
    ],
)
def test_those_who_are_lacking_are_no_rest_of_themselves(
    ask_series: Ask, question: str, told: str
) -> None:
    answer = ask_series(question)
    assert told in answer.headline
    assert not any(stated.computed for stated in answer.figures)
