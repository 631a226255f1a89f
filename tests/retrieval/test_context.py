"""Figures whose topic stands before their sentence, and those that it does not settle."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.domain import Span
from index.embedding.sentence_encoder import SentenceEncoder
from index.language.places import Gazetteer
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.context import above, lookup_by_context, of_one_case
from retrieval.lookup import Corpus
from retrieval.scene import Scene
from retrieval.service import LocalAnswerService
from retrieval.understanding import understand
from tests.retrieval.conftest import TODAY, Ask
from tests.retrieval.making import asked, figure, report


@pytest.fixture
def rules_scene(rules_service: LocalAnswerService, gazetteer: Gazetteer) -> Scene:
    return Scene(Corpus(rules_service.catalogue), gazetteer, TODAY)


def found(scene: Scene, text: str) -> list[str]:
    corpus = scene.corpus
    question = understand(text, scene.gazetteer, corpus.places)
    keys = {p.key for m in question.places for p in m.candidates}
    figures = [f for f in corpus.catalogue.figures() if f.place and f.place.key in keys]
    return [c.figure.text for c in lookup_by_context(question, figures, corpus, TODAY)]


def test_the_paragraph_says_what_the_sentence_does_not(ask_rules: Ask) -> None:
    answer = ask_rules("doanh thu bưu chính Yên Sơn 2022")
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "11,6 tỷ đồng"


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        # Its sentence says of what it is: of subscribers who pay ahead.
        ("doanh thu viễn thông Yên Sơn 2022", ["28,9", "11,6"]),
        # The word stands nowhere before it.
        ("doanh thu vận tải Yên Sơn 2022", ["28,9", "11,6"]),
        ("doanh thu bưu chính Yên Sơn 2021", ["11,6"]),
        # The paragraph holds two that fit as well.
        ("doanh thu bưu chính Hàm Yên 2022", ["4,2", "5,9"]),
    ],
)
def test_what_the_paragraph_does_not_settle_is_a_no(
    ask_rules: Ask, question: str, forbidden: list[str]
) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert not any(number in answer.headline for number in forbidden)


def test_a_name_stands_in_two_pieces(rules_scene: Scene) -> None:
    assert found(rules_scene, "doanh thu du lịch thị xã Nghĩa Lộ 2022") == ["87,5 tỷ đồng"]
    assert found(rules_scene, "doanh thu thương mại thị xã Nghĩa Lộ 2022") == []


def test_without_a_place_nothing_is_read_from_the_context(rules_scene: Scene) -> None:
    question = understand("doanh thu bưu chính 2022", rules_scene.gazetteer)
    figures = [f for f in rules_scene.corpus.catalogue.figures() if f.text == "11,6 tỷ đồng"]
    assert lookup_by_context(question, figures, rules_scene.corpus, TODAY) == []


def test_what_leads_up_to_a_figure_ends_at_its_sentence() -> None:
    body = "Du lịch khởi sắc. Tổng thu 9 tỷ đồng. Chăn nuôi ổn định."
    start = body.index("Tổng")
    stated = figure("9 tỷ đồng", "9", "tỷ đồng", sentence=Span(start, start + 19))
    text = above(report(body, title="Tổng kết"), stated)
    assert "Du lịch khởi sắc" in text
    assert "Tổng kết" in text
    assert "Chăn nuôi" not in text


def test_what_one_case_was_worth_is_not_what_all_were() -> None:
    lead = "Trong năm, đơn vị khởi tố 1 vụ án buôn lậu, trị giá hàng hóa "
    given = report(f"Bắt giữ hàng vi phạm. {lead}3 tỷ đồng.")
    start = given.body.index("3 tỷ")
    sentence = Span(given.body.index("Trong"), len(given.body))
    span = Span(start, start + len("3 tỷ đồng"))
    worth = figure("3 tỷ đồng", "3", "tỷ đồng", indicator="trị giá", span=span, sentence=sentence)
    told = given.body[sentence.start : sentence.end]
    assert of_one_case(asked("trị giá hàng vi phạm bắt giữ Krông Năng"), worth, told)
    assert not of_one_case(asked("trị giá hàng của vụ án Krông Năng"), worth, told)


def test_a_part_answers_for_no_whole_that_is_told_beside_it(ask_measures: Ask) -> None:
    text = "giai ngan von giam ngheo ben vung huyen Quy Hop nam 2022 dat bao nhieu %"
    assert "52%" in ask_measures(text).headline
    text = "vốn sự nghiệp giảm nghèo bền vững huyện Quỳ Hợp giải ngân bao nhiêu %"
    assert "52%" not in ask_measures(text).headline


def test_what_a_sum_is_of_its_plan_is_of_the_money_asked_for(ask_sources: Ask) -> None:
    answer = ask_sources("vốn FDI Hưng Yên 9 tháng 2021 đạt bao nhiêu % kế hoạch")
    assert "64,7%" in answer.headline


FARM = """---
title: Sản xuất nông nghiệp huyện Krông Bông 6 tháng đầu năm 2021
date: 2021-06-28
---

Cây ngô 6 tháng đầu năm gieo trồng được 4.120 ha, tăng 3,3% so cùng kỳ. Diện tích thu hoạch 1.005 \
ha, tăng 9%; năng suất thu hoạch bình quân ước đạt 52,7 tạ/ha, tăng 1,4% so với cùng kỳ.

So với cùng kỳ, cây rau ước 6 tháng thực hiện 610 ha, tăng 6%. Diện tích rau thu hoạch là 402 ha, \
năng suất thu hoạch bình quân 141 tạ/ha.

Sản lượng điện sản xuất đạt 18.200 MWh.

Xảy ra 41 vụ tai nạn giao thông, làm 19 người chết. So với cùng kỳ giảm 6 vụ (12,8%), nhưng tăng \
3 người chết (18,8%).
"""


@pytest.fixture(scope="module")
def farm(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("farm")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(FARM, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("diện tích ngô thu hoạch Krông Bông 6 tháng 2021", "1.005 ha"),
        ("năng suất ngô Krông Bông 6 tháng 2021", "52,7 tạ/ha"),
        ("năng suất rau Krông Bông 6 tháng 2021", "141 tạ/ha"),
        ("sản lượng điện Krông Bông 6 tháng 2021", "18.200 MWh"),
    ],
)
def test_the_crop_named_last_is_the_one_told_of(
    farm: LocalAnswerService, question: str, told: str
) -> None:
    answer = farm.ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


@pytest.mark.parametrize("crop", ["sắn", "lúa", "mía"])
def test_a_crop_that_is_not_named_is_not_told_of(farm: LocalAnswerService, crop: str) -> None:
    answer = farm.ask(f"năng suất {crop} Krông Bông 6 tháng 2021")
    assert answer.status is Status.NOT_FOUND


def test_a_percent_that_is_asked_for_comes_first(farm: LocalAnswerService) -> None:
    question = "số người chết vì tai nạn giao thông Krông Bông 6 tháng 2021 tăng bao nhiêu"
    assert "18,8%" in farm.ask(f"{question} %").headline
    assert "3 người" in farm.ask(f"{question} người").headline
