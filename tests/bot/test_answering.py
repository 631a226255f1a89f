"""The answering process: the same answers, errors passed on, a dead process replaced."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from bot import answering as module
from bot.answering import AnsweringProcess, Opening
from bot.charts.plan import plan
from index.errors import CitationNotFound, HoibaocaoError, IndexDamaged, IndexMissing
from index.generation import CATALOGUE_FILE, GENERATIONS, current_name
from index.location import IndexLocation
from tests.bot.conftest import Books
from tests.bot.reports import LUC_YEN

QUESTION = "thu ngân sách Yên Bình 2023?"


@pytest.fixture
def answering(books: Books) -> Iterator[AnsweringProcess]:
    process = AnsweringProcess(Opening(IndexLocation(books.index_dir), books.cache_dir.resolve()))
    yield process
    process.close()


def test_it_answers_as_the_service_here_follows_the_index_and_is_replaced_when_killed(
    answering: AnsweringProcess, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One test: each process loads the model, which takes seconds.
    _same_answers(answering, books)
    _new_generation_on_both_sides(answering, books)
    _killed_and_replaced(answering)
    _stuck_and_replaced(answering, monkeypatch)
    _red_when_the_index_is_damaged(answering, books)


def _stuck_and_replaced(answering: AnsweringProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    before = answering.ask("dân số Văn Yên?")
    assert answering._process is not None
    pid = answering._process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    # Only the process that is stuck is not waited for: the next may be slow on a busy machine.
    with monkeypatch.context() as patch:
        patch.setattr(module, "CALL_SECONDS", 0.5)
        with pytest.raises(HoibaocaoError, match="no answer within"):
            answering.ask(QUESTION)
    # Not the reply to the question before.
    assert answering.ask("dân số Văn Yên?") == before
    assert answering._process.pid != pid


def _red_when_the_index_is_damaged(answering: AnsweringProcess, books: Books) -> None:
    answering.check()
    folder = books.index_dir / GENERATIONS / current_name(books.index_dir)
    (folder / CATALOGUE_FILE).touch()
    with pytest.raises(IndexDamaged, match="hoibaocao build"):
        answering.check()
    assert not answering.refresh()  # it is whole: opened anew
    answering.check()


def _same_answers(answering: AnsweringProcess, books: Books) -> None:
    own = books.service.ask(QUESTION, ("thu ngân sách Văn Yên?",))
    assert answering.ask(QUESTION, ("thu ngân sách Văn Yên?",)) == own
    assert answering.ask_and_plan(QUESTION) == (
        books.service.ask(QUESTION),
        plan(books.service.ask(QUESTION), books.library),
    )
    assert answering.cite(own.citations[0].id) == books.service.cite(own.citations[0].id)
    assert answering.status() == books.service.status()
    assert (answering.name, answering.dimension) == (books.encoder.name, books.encoder.dimension)
    vector = answering.encode_query("hộ nghèo")
    assert np.allclose(vector, books.encoder.encode_query("hộ nghèo"), atol=1e-5)
    with pytest.raises(CitationNotFound):
        answering.cite("0123456789ab-0-1")


def _new_generation_on_both_sides(answering: AnsweringProcess, books: Books) -> None:
    assert answering.refresh() is False
    (books.reports_dir / "luc-yen-2024.txt").write_text(LUC_YEN, encoding="utf-8")
    books.rebuild()
    assert "277,5" not in answering.ask("thu ngân sách Lục Yên 2024?").text
    assert answering.refresh() is True
    assert "277,5 tỷ đồng" in answering.ask("thu ngân sách Lục Yên 2024?").headline
    assert answering.holder.current.name == answering.status().generation


def _killed_and_replaced(answering: AnsweringProcess) -> None:
    before = answering.ask(QUESTION)
    assert answering._process is not None
    pid = answering._process.pid
    assert pid is not None
    assert pid != os.getpid()
    os.kill(pid, signal.SIGKILL)
    assert answering.ask(QUESTION) == before
    assert answering._process.pid != pid


def test_what_is_wrong_with_the_index_is_said_by_the_bot(books: Books) -> None:
    shutil.rmtree(books.index_dir)
    with pytest.raises(IndexMissing, match="hoibaocao build"):
        AnsweringProcess(Opening(IndexLocation(books.index_dir), books.cache_dir.resolve()))
