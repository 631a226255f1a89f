"""Saying no in words that are true: the thing is stated, only not what was asked of it."""

from __future__ import annotations

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


def test_the_thing_is_stated_but_not_its_plan(ask_rules: Ask) -> None:
    answer = ask_rules("kế hoạch xuất khẩu Hàm Yên 2022")
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == (
        "Các báo cáo có nêu “xuất khẩu” của huyện Hàm Yên (Tuyên Quang) cho năm 2022, "
        "nhưng không nêu kế hoạch được giao."
    )
    assert answer.nearest[0].differs == "số thực hiện"


def test_the_thing_is_stated_but_not_its_change(ask_rules: Ask) -> None:
    answer = ask_rules("xuất khẩu Hàm Yên 2022 tăng bao nhiêu")
    assert "nhưng không nêu mức tăng, giảm" in answer.headline


def test_what_differs_in_more_is_not_said_to_be_stated(ask_rules: Ask) -> None:
    for question in (
        "kế hoạch sản lượng chè Hàm Yên 2022",  # nothing of the kind
        "kế hoạch xuất khẩu Hàm Yên 2019",  # of another year, too
        "kế hoạch xuất khẩu Yên Sơn 2022",  # of another place, too
        "xuất khẩu Hàm Yên 2019",
    ):
        answer = ask_rules(question)
        assert answer.status is Status.NOT_FOUND
        assert answer.headline.startswith("Các báo cáo đang có không nêu"), question


def test_one_of_two_places_has_no_such_figure(ask_rules: Ask) -> None:
    answer = ask_rules("so sánh xuất khẩu Hàm Yên và Yên Sơn năm 2022")
    assert answer.status is Status.NOT_FOUND
    assert "của huyện Hàm Yên" in answer.headline
    assert "không nêu của huyện Yên Sơn" in answer.headline
    [only] = answer.nearest
    assert only.figure is not None
    assert only.citation.quote


def test_one_of_two_times_has_no_such_figure(ask_rules: Ask) -> None:
    answer = ask_rules("xuất khẩu Hàm Yên 2022 so với 2017")
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == (
        "Các báo cáo có nêu “xuất khẩu” của huyện Hàm Yên (Tuyên Quang) cho năm 2022, nhưng không "
        "nêu cho năm 2017 nên không so sánh được."
    )
    [only] = answer.nearest
    assert only.differs == "số của năm 2022"
    neither = ask_rules("xuất khẩu Hàm Yên 2016 so với 2017")
    assert neither.headline.startswith("Các báo cáo đang có không nêu")


def test_what_one_place_alone_reports_is_not_ranked(ask_rules: Ask) -> None:
    answer = ask_rules("huyện nào xuất khẩu cao nhất năm 2022")
    assert answer.status is Status.NOT_FOUND
    assert "không xếp hạng được" in answer.headline
    assert [n.differs for n in answer.nearest] == ["số duy nhất đang có"]


def test_a_message_that_asks_nothing_is_asked_back(ask_rules: Ask) -> None:
    for message in ("123", "cộng 2 với 2", "anh ơi cho em hỏi"):
        answer = ask_rules(message)
        assert answer.status is Status.NOT_FOUND
        assert not answer.nearest
        assert "Bạn hỏi" in answer.headline, message


def test_nothing_numeric_is_near_to_a_person(ask: Ask) -> None:
    answer = ask("thu tuong la ai")
    assert answer.status is Status.NOT_FOUND
    assert not answer.nearest
    assert "số thực hiện" not in answer.text
