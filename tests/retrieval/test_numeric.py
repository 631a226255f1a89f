"""Answers that are numbers: one figure with its companions, rivals, or a question back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from retrieval.answer import Intent, Status
from retrieval.choices import choice_question
from retrieval.numeric import answer_number, not_found
from retrieval.scene import Scene, understood
from tests.retrieval.conftest import Ask, Read
from tests.retrieval.making import asked, figure, year


def test_companions_come_from_the_same_sentence_only(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    answer = answer_number(read("thu ngân sách Tân Kỳ 2021"), figures, scene)
    assert answer is not None
    texts = [s.figure.text for s in answer.figures]
    assert texts[0] == "186,4 tỷ đồng"
    assert set(texts) == {"186,4 tỷ đồng", "112,3%", "166 tỷ đồng", "9,7%"}
    assert len(answer.citations) == 1
    assert len(answer.citations[0].marked) == 4


def test_a_repeat_is_said_once_and_a_rival_is_shown(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    main = next(f for f in figures if f.text == "97,2 tỷ đồng")
    other = next(f for f in figures if f.text == "1.340 ha")
    repeat = replace(main, sentence=other.sentence)
    rival = replace(repeat, value=Decimal("98.6"), text="98,6 tỷ đồng")
    question = read("thu ngân sách Tân Kỳ 6 tháng đầu năm 2022")
    once = answer_number(question, [main, repeat], scene)
    assert once is not None
    assert [s.figure for s in once.figures] == [main]
    both = answer_number(question, [main, rival], scene)
    assert both is not None
    assert "2 số khác nhau" in both.headline
    assert {s.figure.text for s in both.figures} == {"97,2 tỷ đồng", "98,6 tỷ đồng"}


def test_no_fitting_figure_is_none(figures: list[Figure], scene: Scene, read: Read) -> None:
    assert answer_number(read("thu ngân sách Tân Kỳ 2015"), figures, scene) is None
    assert answer_number(read("thu ngân sách Tân Kỳ 2021"), [], scene) is None


def test_a_relation_without_an_indicator_asks_which(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    pool = [f for f in figures if f.place and f.place.short == "Đức Hòa"]
    answer = answer_number(read("kế hoạch Đức Hòa 2023 là bao nhiêu"), pool, scene)
    assert answer is not None
    assert answer.status is Status.CLARIFY
    assert len(answer.choices) == len(answer.figures) > 1
    assert all(s.figure.relation is Relation.PLAN for s in answer.figures)


def test_a_choice_asks_for_its_relation() -> None:
    plan = figure("9 tỷ đồng", "9", "tỷ đồng", relation=Relation.PLAN)
    for relation, intent in (
        (Relation.VALUE, Intent.VALUE),
        (Relation.PLAN, Intent.PLAN),
        (Relation.PERCENT_OF_PLAN, Intent.PERCENT_OF_PLAN),
        (Relation.CHANGE, Intent.CHANGE),
    ):
        text = choice_question(replace(plan, relation=relation))
        again = asked(text)
        assert again.intent is intent, text
        assert [m.place.short for m in again.places] == ["Krông Năng"]
        assert [m.year for m in again.periods] == [2022]


def test_not_found_has_at_most_three_nearest_and_no_figure(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    question = read("tỷ lệ hộ nghèo Tân Kỳ 2015")
    places = [p for m in question.places for p in m.candidates]
    answer = not_found(question, figures, scene, places, "Không có.")
    assert answer.status is Status.NOT_FOUND
    assert answer.text == "Không có."
    assert 1 <= len(answer.nearest) <= 3
    assert answer.figures == answer.citations == ()


def test_what_was_understood_carries_the_period_of_the_answer() -> None:
    question = asked("thu ngân sách huyện Krông Năng")
    stated = figure("9 tỷ đồng", "9", "tỷ đồng")
    assert understood(question, stated).period == year(2022)
    assert understood(question).period is None
    assert understood(question).indicator == "thu ngân sách"


def test_a_bare_name_is_the_district_not_its_seat(ask_rules: Ask) -> None:
    bare = ask_rules("thu ngân sách Yên Sơn 2022")
    assert bare.status is Status.ANSWERED, bare.text
    assert "huyện Yên Sơn" in bare.headline
    assert "61,8 tỷ đồng" in bare.headline


def test_the_seat_is_meant_where_it_is_named_or_alone_on_file(ask_rules: Ask) -> None:
    named = ask_rules("thu ngân sách thị trấn Yên Sơn 2022")
    assert "9,3 tỷ đồng" in named.headline
    alone = ask_rules("số hộ kinh doanh Yên Sơn 2022")
    assert alone.status is Status.ANSWERED, alone.text
    assert "412 hộ" in alone.headline
    assert alone.headline.startswith("Thị trấn Yên Sơn")


def test_a_province_and_its_city_are_still_asked_back(ask: Ask) -> None:
    assert ask("thu ngân sách Cao Bằng 2020").status is Status.CLARIFY


def test_a_bare_noun_is_answered_by_what_counts_all_of_it(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    question = read("Tân Kỳ có bao nhiêu xã")
    own = next(f for f in figures if f.place is not None and f.place.short == "Tân Kỳ")
    count = replace(own, relation=Relation.VALUE, total=None, parent=None, qualifier=None)

    def told(unit: str, name: str) -> bool:
        counted = replace(count, unit=unit, indicator=name, indicator_text=name)
        return answer_number(question, [counted], scene) is not None

    assert told("xã", "xã, thị trấn")
    assert not told("nhiệm vụ", "nhiệm vụ trọng tâm")
    assert not told("xã", "xã đạt chuẩn nông thôn mới")
