"""What a question puts out of play is untrue of every figure and sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.domain import Figure, Report, Span
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading import read_report
from retrieval import last_checks, other_group, other_thing, parts_of_whole, telling
from retrieval.around import sentences_in
from retrieval.question import Question
from retrieval.rules import in_play, only_where
from retrieval.sentence_rank import Sentence
from tests.retrieval.making import asked

SEEDS = Path(__file__).parents[2] / "seeds"
QUESTIONS = (
    "thu ngân sách Hướng Hóa 2022?",
    "thu phí Hướng Hóa 2022 bao nhiêu",
    "thu ngan sach noi dia Huong Hoa",
    "tỷ lệ hộ nghèo Hướng Hóa năm 2018 giảm bao nhiêu so với 2016",
    "Hướng Hóa có bao nhiêu xã đạt chuẩn nông thôn mới giai đoạn 2016-2020?",
    "giá vàng tháng 8 tăng bao nhiêu so với tháng 7",
    "kim ngạch xuất khẩu gạo sang Trung Quốc 9 tháng",
    "bao nhiêu người tham gia BHXH tự nguyện Hướng Hóa",
    "mấy sản phẩm OCOP 4 sao ở Hướng Hóa",
    "vốn 30a Hướng Hóa giải ngân bao nhiêu",
    "đã giải ngân vốn đầu tư trong nước bao nhiêu",
    "cao tốc Nha Trang - Cam Lâm dài bao nhiêu km",
    "diện tích rừng trồng mới Hướng Hóa",
    "Hướng Hóa còn bao nhiêu xã chưa đạt chuẩn",
    "đợt 2 hỗ trợ bao nhiêu hộ ở Hướng Hóa",
    "Hướng Hóa có bao nhiêu người chết do tai nạn",
    "Hướng Hóa giành mấy huy chương vàng",
    "bao nhiêu trường tiểu học Hướng Hóa",
    "dư nợ cho vay Hướng Hóa",
    "Hướng Hóa đón bao nhiêu khách du lịch",
    "sản lượng gạo Hướng Hóa",
    "Hướng Hóa có bao nhiêu doanh nghiệp",
    "kiểm toán kiến nghị tăng thu ngân sách Hướng Hóa bao nhiêu",
    "nguyên nhân thu ngân sách Hướng Hóa giảm năm 2022",
    "kỳ họp thứ 9 diễn ra ngày nào",
    "giải pháp của Hướng Hóa",
    "những xã nào chưa đạt chuẩn nông thôn mới",
    "tiêu chí nào chưa đạt",
    "xã nào có tỷ lệ hộ nghèo cao nhất",
)


@pytest.fixture(scope="module")
def reports() -> list[tuple[Report, list[Figure]]]:
    gazetteer = Gazetteer.load()
    paths = [path for path in sorted(SEEDS.glob("*.md")) if path.name != "README.md"][:8]
    read = [read_report(path, SEEDS, gazetteer) for path in paths]
    return [(report, extract_figures(report, gazetteer)) for report in read]


@pytest.mark.parametrize("text", QUESTIONS)
def test_rules_on_figures(reports: list[tuple[Report, list[Figure]]], text: str) -> None:
    question = asked(text)
    rules = (*other_thing._BY_SENTENCE, *other_group._RULES, *last_checks._BY_SENTENCE)
    parts = set(parts_of_whole._RULES) - set(in_play(parts_of_whole._RULES, question))
    out = set(rules) - set(in_play(rules, question))
    named = set(other_thing._BY_NAME) - set(in_play(other_thing._BY_NAME, question))
    assert out
    assert named
    assert parts
    for report, figures in reports:
        for figure in figures:
            sentence = report.body[figure.sentence.start : figure.sentence.end]
            assert not [rule for rule in out if rule(question, figure, sentence)]
            assert not [rule for rule in (*named, *parts) if rule(question, figure)]


@pytest.mark.parametrize("text", QUESTIONS)
def test_rules_on_sentences(reports: list[tuple[Report, list[Figure]]], text: str) -> None:
    question = asked(text)
    out = set(telling._LACKS) - set(in_play(telling._LACKS, question))
    for report, _ in reports:
        for span in sentences_in(report, Span(0, len(report.body))):
            sentence = Sentence(report, span, 1.0, 1.0, 0)
            assert not [lacks for lacks in out if lacks(question, sentence)]


def test_a_rule_without_a_mark_is_always_in_play() -> None:
    def always(question: Question) -> bool:
        return bool(question.text)

    @only_where(lambda question: question.percent)
    def percent(question: Question) -> bool:
        return question.percent

    assert in_play((always, percent), asked("thu ngân sách Hướng Hóa")) == (always,)
    both = in_play((always, percent), asked("thu ngân sách Hướng Hóa đạt bao nhiêu % dự toán"))
    assert both == (always, percent)
