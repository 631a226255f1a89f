"""The project's own gold questions over its seeds: the answers may not get worse."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.evaluate import Evaluation, evaluate, failure_lines, table
from bot.gold_file import load_gold
from retrieval.service_protocol import AnswerService
from tests.seeds import GOLD, SEEDS, seeds_index

KINDS = {
    "lookup",
    "growth",
    "plan_pct",
    "count",
    "compare",
    "list",
    "passage",
    "followup",
    "ambiguous",
    "unanswerable",
}


@pytest.fixture(scope="session")
def evaluation(seeds_service: AnswerService) -> Evaluation:
    return evaluate(load_gold(GOLD), lambda q, h: seeds_service.ask(q, h).to_json())


def test_the_gold_file_fits_the_seeds() -> None:
    questions = load_gold(GOLD)
    assert len(questions) >= 60
    assert set(Counter(question.kind for question in questions)) == KINDS
    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        assert bool(question.evidence) == (question.kind != "unanswerable"), question.id
        for file, quote in question.evidence:
            assert quote in (SEEDS / file).read_text(encoding="utf-8"), question.id


def test_every_seed_is_read() -> None:
    summary = seeds_index().summary
    assert summary.skipped == ()
    assert summary.warnings == ()
    assert summary.reports == len([p for p in SEEDS.glob("*.md") if p.name != "README.md"]) == 5
    assert summary.figures > 50


def test_answers_are_right_and_seldom_wrong(evaluation: Evaluation) -> None:
    shown = "\n".join([table(evaluation), *failure_lines(evaluation)])
    assert evaluation.total.rate("right") >= 0.93, shown
    assert evaluation.total.rate("wrong") <= 0.02, shown


def test_right_answers_are_cited(evaluation: Evaluation) -> None:
    total = evaluation.total
    assert total.cited >= 0.8 * (total.right - total.questions + total.citable), table(evaluation)


def test_the_card_question_is_answered_in_full(seeds_service: AnswerService) -> None:
    for question in (
        "thu ngân sách Hướng Hóa 2022?",
        "thu ngan sach huong hoa 2022?",
        "thu ngân sách Hướng Hoá 2022",
    ):
        answer = seeds_service.ask(question)
        for stated in ("660,191 tỷ đồng", "31/8/2022", "730,223", "90,41%"):
            assert stated in answer.text, (question, answer.text)
        first = answer.citations[0]
        assert Path(first.file).stem == "huong-hoa-2022-09"
        assert "660,191" in first.quote


def test_numbers_of_an_answer_stand_in_its_citations(evaluation: Evaluation) -> None:
    for row in evaluation.scored:
        quotes = [citation["quote"] for citation in row.answer["citations"]]
        for figure in row.answer["figures"]:
            if not figure["computed"]:
                assert figure["text"] in quotes[figure["citation"] - 1], row.gold.id
