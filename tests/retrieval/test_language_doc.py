"""The question examples of docs/language.md are what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.language.lexicon import load_table
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import TODAY
from tests.retrieval.making import asked

DOC = Path(__file__).resolve().parents[2] / "docs" / "language.md"


def examples() -> list[list[str]]:
    """The rows of the section's first table: question, intent, indicator, place, period."""
    section = DOC.read_text("utf-8").partition("\n## Questions\n")[2]
    table = section.partition("| --- | --- | --- | --- | --- |\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_the_section_has_examples() -> None:
    rows = examples()
    assert len(rows) >= 10
    assert {len(row) for row in rows} == {5}


@pytest.mark.parametrize("row", examples(), ids=lambda row: row[0])
def test_an_example_is_read_as_the_page_says(row: list[str]) -> None:
    text, intent, indicator, places, periods = row
    question = asked(text)
    assert question.intent.value == intent
    if indicator:
        assert question.indicator == indicator
    assert ", ".join(m.place.name for m in question.places) == places
    assert ", ".join(m.label for m in question.periods if not m.base) == periods


def replies() -> list[list[str]]:
    """The rows of the table of replies: what is stated, what is asked, what the reply has."""
    table = DOC.read_text("utf-8").partition("| stated | asked | the reply has |\n")[2]
    rows = table.partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in rows]


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over one small report for each row of the table of replies."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "reports").mkdir()
    for number, (stated, question, _) in enumerate(replies()):
        place = asked(question).places[-1].place
        (folder / "reports" / f"{number}.md").write_text(
            f"---\ntitle: Kết quả năm 2022 {place.name}\ndate: 2022-12-28\n"
            f"places: {place.name}, tỉnh {place.province}\nperiod: năm 2022\n---\n\n{stated}\n",
            encoding="utf-8",
        )
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    holder = LiveIndexHolder(folder / "index", settings)
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.mark.parametrize(("stated", "question", "has"), replies())
def test_a_reply_is_as_the_page_says(
    service: LocalAnswerService, stated: str, question: str, has: str
) -> None:
    answer = service.ask(question)
    assert answer.status is (Status.NOT_FOUND if has == "no" else Status.ANSWERED), answer.text
    assert has == "no" or has in answer.headline


def test_the_files_that_the_page_names_are_there() -> None:
    section = DOC.read_text("utf-8").partition("\n## Questions\n")[2]
    named = set(re.findall(r"`(\w+)\.py`", section))
    assert len(named) > 20
    assert [
        n for n in sorted(named) if not (DOC.parents[1] / "retrieval" / f"{n}.py").exists()
    ] == []


def test_the_tables_that_the_page_names_are_there() -> None:
    tables = load_table("questions")
    for name in ("intent", "passage", "topics", "how_much", "stop"):
        assert f"[{name}]" in DOC.read_text("utf-8")
        assert name in tables
