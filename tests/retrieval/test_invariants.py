"""The invariant: a number in a reply stands in a cited quote, or is computed from cited figures.

What counts as a number, and what excuses one:

* Every run of digits with its separators is one number: ``11.512`` does not show ``1.512``.
* A number with a unit behind it (``8,2 tỷ``, ``91%``, ``12 xã``) is a statement: it must stand in
  a quote, or be the value of a figure marked computed whose operands are cited, or follow from two
  stated figures (the ratio of a comparison, the fall in "bằng 85% cùng kỳ").
* Another number may also be part of a date: of the question, of a citation's date or title, or of
  the period that a figure is labelled with.
* A reply may count its own rows ("Có 3 nơi") and number them ("1. …").
* A refusal states nothing: its numbers are those of the question. Help states nothing at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.build import build_index
from index.domain import Relation
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Answer, Intent, Status
from retrieval.differences import base_value
from retrieval.service import LocalAnswerService
from retrieval.wording import number as written
from tests.retrieval import computed_cases
from tests.retrieval.conftest import Ask
from tests.seeds import CACHE, GOLD, seeds_index

SHARED = Path(__file__).resolve().parents[3] / "shared"

_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
# Behind these a number states an amount; it is not part of a date.
_UNIT = re.compile(
    r"\s?(?:%|‰|tỷ|tỉ|triệu|nghìn|ngàn|vạn|đồng|USD|tấn|tạ|kg|ha|m2|m3|km|kWh|MW|lần"
    r"|người|hộ|xã|lao động|dự án|chỉ tiêu|tiêu chí|điểm|doanh nghiệp|lượt|vụ|đảng viên"
    r"|con|cây|giường|hợp tác xã)"
    r"(?!\w)"
)
_ROW = re.compile(r"^\d+\. ", re.MULTILINE)
# In front of these a number of a quote is a date, not an amount.
_DATED = re.compile(r"(?:năm|tháng|ngày|quý|khóa|nhiệm kỳ)\s*$", re.IGNORECASE)
# Phrases in which a reply counts what it lists, each with what it may count.
_OWN_COUNTS = re.compile(
    r"Có \d+ nơi|trong \d+ nơi|nêu \d+ số khác nhau|\d+ mốc trong|Có \d+ báo cáo|hiện \d+ bài"
    r"|(?:[Tt]rong|Có \d+ trong) số \d+ [^:.]+ được nêu"
)


def numbers(text: str) -> set[str]:
    """The numbers of a text, each whole, with its separators."""
    return set(_NUMBER.findall(text))


def amounts(text: str) -> set[str]:
    """The numbers of a quote that may be an amount: "Năm 2021" shows no 2021 tỷ đồng."""
    return {
        m.group()
        for m in _NUMBER.finditer(text)
        if _states_amount(text, m.end()) or not _DATED.search(text, 0, m.start())
    }


def date_numbers(day: date | None) -> set[str]:
    """The ways in which a date's parts are written."""
    if day is None:
        return set()
    forms = set()
    for d in (f"{day.day}", f"{day.day:02}"):
        for m in (f"{day.month}", f"{day.month:02}"):
            forms |= {d, m, f"{day.year}", f"{d}/{m}", f"{m}/{day.year}", f"{d}/{m}/{day.year}"}
    return forms


def dates_of(answer: Answer, said: Iterable[str]) -> set[str]:
    """Numbers that may stand in a label: of the question, the citations and the periods."""
    found: set[str] = set()
    for text in said:
        found |= numbers(text)
    for citation in answer.citations:
        found |= date_numbers(citation.date) | numbers(citation.title)
    for stated in answer.figures:
        period = stated.figure.period
        if period is not None:
            found |= numbers(period.label) | date_numbers(period.start) | date_numbers(period.end)
        if stated.figure.place is not None:
            found |= numbers(stated.figure.place.name)
    return found


def derived(answer: Answer) -> set[str]:
    """Numbers that follow from figures of the answer whose citations show them."""
    found: set[str] = set()
    shown = [s for s in answer.figures if not s.computed]
    for stated in answer.figures:
        if stated.computed:
            assert len(stated.operands) >= 2, "a computed figure names its operands"
            assert all(1 <= n <= len(answer.citations) for n in stated.operands)
            found |= numbers(stated.figure.text)
            found |= _ratio(answer)
    for stated in shown:
        value = stated.figure.value
        if stated.figure.relation is Relation.CHANGE and value is not None:
            found |= numbers(written(abs(value - 100)))
    return found


def _ratio(answer: Answer) -> set[str]:
    # The two sides come first; what else is stated only warns of other numbers.
    values = [base_value(s.figure) for s in answer.figures if not s.computed][:2]
    sizes = sorted(abs(v[0]) for v in values if v is not None)
    if len(sizes) < 2 or not sizes[0]:
        return set()
    return numbers(written((sizes[-1] / sizes[0]).quantize(Decimal("0.01"))))


def unsupported(answer: Answer, said: Iterable[str]) -> list[str]:
    """The numbers of a reply that nothing cited shows; empty when the invariant holds."""
    said = list(said)
    if answer.understood.intent is Intent.HELP:
        return []  # how to ask, with an example
    text = _OWN_COUNTS.sub(" ", _ROW.sub(" ", answer.text))
    if answer.status is Status.NOT_FOUND:
        asked = numbers(" ".join([*said, answer.resolved]))
        return [n for n in _NUMBER.findall(text) if n not in asked]
    quotes: set[str] = set()
    stated_amounts: set[str] = set()
    for citation in answer.citations:
        quotes |= numbers(citation.quote)
        stated_amounts |= amounts(citation.quote)
    labels, computed = dates_of(answer, said), derived(answer)
    bad = []
    for match in _NUMBER.finditer(text):
        token, states = match.group(), _states_amount(text, match.end())
        allowed = stated_amounts if states else quotes | labels
        if token not in allowed and token not in computed:
            bad.append(token)
    for stated in answer.figures:
        quote = answer.citations[stated.citation - 1].quote
        if not stated.computed and not numbers(stated.figure.text) <= numbers(quote):
            bad.append(stated.figure.text)
    return bad


def _states_amount(text: str, end: int) -> bool:
    return _UNIT.match(text, end) is not None


# The matcher itself, so that it cannot pass everything.


def altered(answer: Answer, old: str, new: str) -> Answer:
    return replace(
        answer,
        headline=answer.headline.replace(old, new),
        details=tuple(line.replace(old, new) for line in answer.details),
    )


def test_the_matcher_finds_a_number_that_is_not_cited(ask: Ask) -> None:
    question = "thu ngân sách Tân Kỳ 2021"
    answer = ask(question)
    assert unsupported(answer, [question]) == []
    for wrong in ("186,5", "86,4", "1.186,4", "186", "2.021"):
        assert unsupported(altered(answer, "186,4", wrong), [question]) != [], wrong
    # The question's own year is no amount.
    assert unsupported(altered(answer, "186,4 tỷ", "2021 tỷ"), [question]) == ["2021"]
    assert unsupported(altered(answer, "năm 2021", "năm 2020"), [question]) == ["2020"]


def test_the_matcher_recomputes(ask: Ask) -> None:
    question = "thu ngân sách tỉnh Cao Bằng gấp mấy lần thành phố Cao Bằng năm 2020"
    answer = ask(question)
    assert unsupported(answer, [question]) == []
    assert set(unsupported(altered(answer, "7,27", "7,28"), [question])) == {"7,28"}
    assert unsupported(altered(answer, "1.304,1", "1.304,2"), [question]) != []


def test_the_matcher_lets_no_number_into_a_refusal(ask: Ask) -> None:
    question = "thu ngân sách Tân Kỳ 2019"
    answer = ask(question)
    assert answer.status is Status.NOT_FOUND
    assert unsupported(answer, [question]) == []
    assert unsupported(altered(answer, "2019", "186,4"), [question]) == ["186,4"]


# Over gold questions.


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def failures(service: LocalAnswerService, gold: list[dict[str, Any]]) -> list[str]:
    found = []
    for row in gold:
        history = list(row.get("history", ()))
        answer = service.ask(row["question"], history)
        bad = unsupported(answer, [row["question"], *history])
        if bad:
            found.append(f"{row['id']}: {bad} in {answer.text[:200]!r}")
    return found


def test_the_invariant_holds_over_the_gold_questions_of_the_seeds() -> None:
    service = LocalAnswerService.open(seeds_index().folder, CACHE, None)
    gold = rows(GOLD)
    assert len(gold) >= 60
    found = failures(service, gold)
    assert found == [], "\n".join(found)


@pytest.fixture(scope="session")
def shared_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The service over the real reports beside the project, where they are present."""
    folder = tmp_path_factory.mktemp("shared") / "index"
    config = IndexSettings(encoder=encoder.name)
    reports = [SHARED / "reports", SHARED / "dev" / "reports"]
    build_index(reports, folder, config, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder, config), encoder)


@pytest.mark.skipif(not (SHARED / "dev").is_dir(), reason="no real reports beside the project")
@pytest.mark.parametrize("name", ["seeds_gold.jsonl", "gold.jsonl"])
def test_the_invariant_holds_over_real_reports(
    shared_service: LocalAnswerService, name: str
) -> None:
    found = failures(shared_service, rows(SHARED / "dev" / name))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("question", computed_cases.ALL)
def test_the_invariant_holds_for_what_is_computed(ask_two: Ask, question: str) -> None:
    assert unsupported(ask_two(question), [question]) == []


# Over everything that the own reports can be asked.


def test_the_invariant_holds_for_every_figure_asked_back(
    ask: Ask, service: LocalAnswerService
) -> None:
    for stated in service.catalogue.figures():
        if stated.place is None or stated.period is None:
            continue
        question = f"{stated.indicator} {stated.place.name} {stated.period.label}"
        assert unsupported(ask(question), [question]) == [], question


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(
        ["thu ngân sách", "tỷ lệ hộ nghèo", "xnk", "hồ tiêu", "dân số", "GTSX CN", "hạn chế", ""]
    ),
    st.sampled_from(
        ["Tân Kỳ", "Cao Bằng", "Chư Sê và Chư Păh", "huyện nào", "Quảng Ninh", "Gia Lai", ""]
    ),
    st.sampled_from(
        ["2021", "2022", "năm 2020", "6 tháng 2022", "8T/2019", "qua các năm", "quý 3", ""]
    ),
    st.sampled_from(
        ["", "tăng bao nhiêu", "đạt mấy % kế hoạch", "kế hoạch", "chênh nhau bao nhiêu", "cao nhất"]
    ),
)
def test_the_invariant_holds_for_any_question(
    service: LocalAnswerService, what: str, where: str, when: str, how: str
) -> None:
    question = " ".join(word for word in (what, where, when, how) if word)
    answer = service.ask(question)
    assert unsupported(answer, [question]) == [], (question, answer.text)
