"""The examples of /start and /trogiup: each has an answer, asked one after another."""

from __future__ import annotations

import re

from bot import texts
from bot.examples import Examples, find_examples
from retrieval.answer import Status
from tests.bot.conftest import Books, Running, off_loop
from tests.bot.doubles import ScriptedService, not_found
from tests.fake_telegram import FakeTelegram


async def test_every_example_shown_is_answered_in_the_order_shown(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/start")
        start = await off_loop(telegram.wait_sent, 1)
        telegram.say("/trogiup")
        help_ = await off_loop(telegram.wait_sent, 2)
        shown = start.text.split(texts.EXAMPLES_HEAD)[1].split("\n\n")[0]
        examples = re.findall(r"• (.+)", shown)
        assert len(examples) == 3
        assert shown in help_.text
        number = 2
        for typed in examples:
            telegram.say(typed)
            number += 1
            answer = await off_loop(telegram.wait_sent, number)
            headline = answer.text.splitlines()[0]
            assert re.search(r"\d", headline), typed
            assert not headline.startswith(("Các báo cáo", "Chưa có", "Bạn hỏi")), typed
    # One is a follow-up that names no indicator, one is typed without diacritics.
    assert "ngân sách" in examples[0]
    assert "ngân sách" not in examples[1]
    assert examples[2].isascii()


async def test_they_follow_the_collection(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/start")
        before = await off_loop(telegram.wait_sent, 1)
        for path in books.reports_dir.glob("yen-binh-*"):
            path.unlink()
        await off_loop(books.rebuild)
        await off_loop(books.service.refresh)
        telegram.say("/start")
        after = await off_loop(telegram.wait_sent, 2)
    assert "Yên Bình" in before.text
    assert "Yên Bình" not in after.text
    assert "Văn Yên" in after.text


def test_a_collection_that_answers_nothing_has_no_examples(books: Books) -> None:
    service = ScriptedService(not_found)
    catalogue = books.library.catalogue
    found = find_examples(books.library.headers(), catalogue, service.ask)
    assert found == Examples()
    assert len(service.asked) < 30
    assert find_examples([], catalogue, service.ask) == Examples()


def test_a_comparison_names_two_places_of_one_period(books: Books) -> None:
    found = find_examples(books.library.headers(), books.library.catalogue, books.service.ask)
    answer = books.service.ask(f"so sánh {found.compare}")
    assert answer.status is Status.ANSWERED
    assert len({s.figure.place for s in answer.figures}) == 2
