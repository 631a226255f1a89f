"""Lookup over a real catalogue: what answers, what is never an answer, what is nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Figure, Relation
from index.errors import CitationNotFound
from retrieval.answer import Status
from retrieval.lookup import Candidate, _named_first, best, lookup
from retrieval.scene import Scene
from tests.retrieval.conftest import Ask, Read
from tests.retrieval.making import asked, figure, moved


def of_places(figures: list[Figure], *names: str) -> list[Figure]:
    return [f for f in figures if f.place and f.place.short in names]


def test_only_the_wanted_relation_answers(figures: list[Figure], scene: Scene, read: Read) -> None:
    pool = of_places(figures, "Tân Kỳ")
    for text, relation, value in (
        ("thu ngân sách Tân Kỳ 2021", Relation.VALUE, "186,4 tỷ đồng"),
        ("dự toán thu ngân sách Tân Kỳ 2021", Relation.PLAN, "166 tỷ đồng"),
        ("thu ngân sách Tân Kỳ 2021 tăng bao nhiêu", Relation.CHANGE, "9,7%"),
    ):
        found = lookup(read(text), pool, scene.corpus, scene.today)
        assert found[0].figure.text == value
        assert {c.figure.relation for c in found} == {relation}


def test_relations_may_be_given(figures: list[Figure], scene: Scene, read: Read) -> None:
    question = read("thu ngân sách Tân Kỳ 2021")
    pool = of_places(figures, "Tân Kỳ")
    found = lookup(question, pool, scene.corpus, scene.today, (Relation.PERCENT_OF_PLAN,))
    assert [c.figure.text for c in found] == ["112,3%"]


def test_a_value_before_the_change_is_never_an_answer(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    earlier = next(f for f in figures if f.text == "9,15%")
    assert "earlier_value" in earlier.flags
    found = lookup(read("tỷ lệ hộ nghèo Chư Sê"), figures, scene.corpus, scene.today)
    assert earlier not in [c.figure for c in found]


def test_the_whole_period_comes_before_its_part(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    pool = of_places(figures, "Tân Kỳ")
    found = best(lookup(read("thu ngân sách Tân Kỳ 2021"), pool, scene.corpus, scene.today))
    assert [c.figure.text for c in found] == ["186,4 tỷ đồng"]
    assert best([]) == []


def test_best_keeps_what_is_close(figures: list[Figure], scene: Scene, read: Read) -> None:
    found = lookup(read("tỷ lệ hộ nghèo"), figures, scene.corpus, scene.today)
    assert len(best(found)) >= 4
    assert max(c.score for c in best(found)) == max(c.score for c in found)


def test_a_report_is_read_once(scene: Scene, figures: list[Figure]) -> None:
    first = scene.corpus.report(figures[0].report_id)
    assert scene.corpus.report(figures[0].report_id) is first
    assert figures[0].text in scene.corpus.sentence(figures[0])
    with pytest.raises(CitationNotFound):
        scene.corpus.report("000000")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        # The item that is asked for, not the number that opens the sentence, and back.
        ("Yên Sơn khai trừ bao nhiêu đảng viên năm 2022", "4 đảng viên"),
        ("Yên Sơn thi hành kỷ luật bao nhiêu đảng viên năm 2022", "37 đảng viên"),
        # The part only where the question says what sets it apart.
        ("nợ bảo hiểm xã hội Hàm Yên 2022", "12,4 tỷ đồng"),
        ("nợ bảo hiểm xã hội khối doanh nghiệp Hàm Yên 2022", "8,3 tỷ đồng"),
        ("trồng rừng Hàm Yên 2022", "2.150 ha"),
        ("rừng sản xuất Hàm Yên 2022", "1.870 ha"),
        # An output is in tonnes, a price in đồng a kilo.
        ("sản lượng cam sành Yên Sơn 2022", "5.120 tấn"),
        ("giá cam sành Yên Sơn 2022", "11.500 đồng/kg"),
    ],
)
def test_the_number_that_the_question_names_more_closely(
    ask_rules: Ask, question: str, text: str
) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == text


def candidate(stated: Figure, score: float, coverage: float) -> Candidate:
    return Candidate(stated, score, coverage, 0)


def order(question: str, *found: Candidate, sentence: str = "") -> list[str]:
    ranked = _named_first(asked(question), found, lambda _: sentence)
    return [c.figure.text for c in sorted(ranked, key=lambda c: -c.score)]


def test_a_part_stands_behind_its_whole_unless_it_is_named() -> None:
    whole = candidate(figure("9 tỷ đồng", "9", "tỷ đồng", indicator="nợ bảo hiểm"), 0.9, 1.0)
    stated = figure("2 tỷ đồng", "2", "tỷ đồng", indicator="khối hợp tác xã", parent="nợ bảo hiểm")
    part = candidate(moved(stated, 400), 1.0, 1.0)
    assert order("nợ bảo hiểm Krông Năng", whole, part) == ["9 tỷ đồng", "2 tỷ đồng"]
    assert order("nợ bảo hiểm khối hợp tác xã Krông Năng", whole, part)[0] == "2 tỷ đồng"
    closer = candidate(part.figure, 1.0, 1.0)
    farther = candidate(whole.figure, 0.9, 0.8)
    assert order("nợ bảo hiểm Krông Năng", farther, closer)[0] == "2 tỷ đồng"


def test_the_item_asked_for_stands_before_the_total_of_its_sentence() -> None:
    total = candidate(figure("57 xe", "57", "xe", indicator="xử lý"), 1.0, 1.0)
    item = candidate(figure("5 xe", "5", "xe", indicator="xử lý nồng độ"), 0.95, 1.0)
    assert order("xử lý nồng độ Krông Năng", total, item)[0] == "5 xe"
    assert order("xử lý Krông Năng", total, item)[0] == "57 xe"


def test_the_part_asked_for_stands_before_its_whole() -> None:
    whole = candidate(figure("57 xe", "57", "xe", indicator="xử lý"), 1.0, 1.0)
    stated = figure("5 xe", "5", "xe", indicator="nồng độ", parent="xử lý")
    part = candidate(moved(stated, 400), 0.95, 1.0)
    assert order("xử lý nồng độ Krông Năng", whole, part)[0] == "5 xe"
    assert order("xử lý Krông Năng", whole, part)[0] == "57 xe"


def test_what_only_the_title_names_stands_behind_what_the_number_names() -> None:
    total = figure("90 triệu USD", "90", "triệu USD", indicator="kim ngạch xuất khẩu")
    stated = figure(
        "7 triệu USD", "7", "triệu USD", indicator="trị giá", parent="mật ong xuất khẩu"
    )
    by_title = Candidate(total, 1.0, 0.8, 0, by_title=True)
    own = candidate(moved(stated, 400), 0.9, 0.9)
    assert order("xuất khẩu mật ong", by_title, own)[0] == "7 triệu USD"
    # That it was exported is told elsewhere in the sentence.
    plain = replace(own, figure=replace(own.figure, parent="mật ong"))
    assert order("xuất khẩu mật ong", by_title, plain)[0] == "7 triệu USD"
    assert (
        order("xuất khẩu mật ong Krông Năng", candidate(total, 1.0, 0.8), own)[0] == "90 triệu USD"
    )


def test_the_total_under_a_heading_is_the_whole_of_its_parts() -> None:
    whole = candidate(figure("9 tỷ đồng", "9", "tỷ đồng", indicator="KẾ HOẠCH VỐN"), 0.9, 1.0)
    stated = figure(
        "2 tỷ đồng", "2", "tỷ đồng", indicator="kế hoạch vốn thủy lợi", parent="KẾ HOẠCH VỐN 2025"
    )
    part = candidate(moved(stated, 400), 1.0, 1.0)
    assert order("tổng kế hoạch vốn Krông Năng", whole, part)[0] == "9 tỷ đồng"
    assert order("kế hoạch vốn thủy lợi Krông Năng", whole, part)[0] == "2 tỷ đồng"


def test_a_part_that_explains_less_is_not_put_before_the_whole(ask_offices: Ask) -> None:
    asked = "ngày 3/4/2023 cửa khẩu Lào Cai có bao nhiêu xe hàng xuất nhập khẩu"
    assert "418 xe" in ask_offices(asked).headline


def test_one_of_two_things_told_together_is_its_own_part(ask_measures: Ask) -> None:
    assert "1.124" in ask_measures("Quỳ Hợp có bao nhiêu con cừu").headline
    assert "2.356" in ask_measures("Quỳ Hợp có bao nhiêu con dê, cừu").headline


def test_a_heading_over_both_prefers_no_part(ask_measures: Ask) -> None:
    told = ask_measures("nhu cầu vốn giảm nghèo năm 2022 của Lạc Dương")
    assert "46.700 triệu đồng" in told.headline
