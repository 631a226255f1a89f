"""The buttons under answers, over HTTP with the real service: more, charts, feedback, changes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from bot import texts
from bot.cli import main
from bot.gold_file import GoldUnreadable, load_gold
from tests.bot.conftest import Books, Running, off_loop
from tests.fake_telegram import Call, FakeTelegram

QUESTION = "thu ngân sách huyện Yên Bình năm 2023?"


def data(call: Call, label: str) -> str:
    """Return what the button with a label carries."""
    return next(str(b["callback_data"]) for b in call.buttons if b["text"] == label)


async def test_the_card_has_arrows_and_all_buttons(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say(QUESTION)
        answer = await off_loop(telegram.wait_sent, 1)
    assert "412,6 tỷ đồng" in answer.text.splitlines()[0]
    assert any(line.startswith("▼ Giảm 2,5%") for line in answer.text.splitlines())
    labels = [button["text"] for button in answer.buttons]
    assert labels == ["[1]", texts.MORE, texts.CHART, texts.GOOD, texts.BAD]


async def test_more_shows_other_figures_and_chart_is_a_picture_with_citations(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say(QUESTION)
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.press(answer, data(answer, texts.MORE))
        more = await off_loop(telegram.wait_sent, 2)
        telegram.press(answer, data(answer, texts.CHART))
        chart = await off_loop(telegram.wait_sent, 1, "sendPhoto")
    assert "7,45%" in more.text
    assert "1.250 ha" in more.text
    assert "(" not in data(more, "[2]")
    assert "năm 2020: 310,5 tỷ đồng [1]" in chart.text
    assert "năm 2023: ước 412,6 tỷ đồng [3]" in chart.text
    assert [b["text"] for b in chart.buttons] == ["[1]", "[2]", "[3]"]
    with Image.open(io.BytesIO(chart.files["photo"][1])) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1200


async def test_feedback_survives_a_restart_and_is_exported_as_gold(
    telegram: FakeTelegram,
    running: Running,
    books: Books,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(books.service, **books.settings):
        telegram.say(QUESTION)
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.say("tỷ lệ hộ nghèo huyện Yên Bình 2021?")
        right = await off_loop(telegram.wait_sent, 2)
    async with running(books.service, **books.settings):
        telegram.press(answer, data(answer, texts.GOOD), user=7)
        telegram.press(answer, data(answer, texts.BAD), user=7)
        telegram.press(right, data(right, texts.GOOD), user=8)
        telegram.press(answer, "n:0123456789", user=9)
        thanks = await off_loop(telegram.wait_sent, 4, "answerCallbackQuery")
        thanked = [call.params["text"] for call in telegram.sent("answerCallbackQuery")]
    assert sorted(thanked) == sorted(
        [texts.THANKS_GOOD, texts.THANKS_BAD, texts.THANKS_GOOD, texts.ANSWER_GONE]
    )
    assert thanks.ok
    monkeypatch.setenv("STATE_FILE", str(tmp_path / "state.sqlite3"))
    assert main(["feedback", "--json", "--all"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    wrong = next(row for row in rows if row["question"] == QUESTION)
    assert wrong["answer_values"] == []
    assert wrong["must_not_contain"] == ["412,6 tỷ đồng"]
    assert wrong["given"]["wrong"] == 1
    assert "412,6" in wrong["given"]["text"]
    good = next(row for row in rows if row is not wrong)
    assert good["answer_values"] == ["8,6%"]
    assert good["doc"] == "yen-binh-2021.md"
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    # Scored as it is, any number but the wrong one would count as right.
    with pytest.raises(GoldUnreadable, match=r"fb-\w+: to fill in: answer_values"):
        load_gold(gold)
    wrong["answer_values"] = ["413 tỷ đồng"]
    gold.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert {question.question for question in load_gold(gold)} == {row["question"] for row in rows}
    assert main(["feedback", "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


async def test_a_complaint_about_a_not_found_does_not_become_a_test_that_it_is_right(
    telegram: FakeTelegram,
    running: Running,
    books: Books,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(books.service, **books.settings):
        for number, judgement in ((1, texts.BAD), (2, texts.GOOD)):
            telegram.say(f"thu ngân sách Yên Bình 200{number}", user=number)
            missing = await off_loop(telegram.wait_sent, 1, chat=number)
            telegram.press(missing, data(missing, judgement), user=number)
        await off_loop(telegram.wait_sent, 2, "answerCallbackQuery")
    monkeypatch.setenv("STATE_FILE", str(tmp_path / "state.sqlite3"))
    assert main(["feedback", "--json", "--all"]) == 0
    bad, good = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (bad["kind"], good["kind"]) == ("", "unanswerable")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(bad) + "\n", encoding="utf-8")
    assert main(["evaluate", str(gold)]) == 1
    said = capsys.readouterr().err
    assert f"{bad['id']}: to fill in: kind (unanswerable, if" in said
    assert said.count("\n") == 1


def test_feedback_of_another_state_is_an_error_and_makes_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "elsewhere" / "state.sqlite3"
    monkeypatch.setenv("STATE_FILE", str(state))
    assert main(["feedback"]) == 1
    assert "no such state file; run this with the bot's own settings" in capsys.readouterr().err
    assert not state.parent.exists()


async def test_a_chart_of_too_little_says_what_can_be_drawn(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/bieudo sản lượng quế vỏ khô Văn Yên 2023")
        refused = await off_loop(telegram.wait_sent, 1)
        assert refused.text.startswith("Chưa đủ số liệu cùng kỳ để vẽ. Thử: /bieudo so sánh ")
        telegram.say(refused.text.split("Thử: ", 1)[1])
        await off_loop(telegram.wait_sent, 1, "sendPhoto")
        telegram.say("/sosanh")
        usage = await off_loop(telegram.wait_sent, 2)
        telegram.say(usage.text.split("Ví dụ: ", 1)[1])
        compared = await off_loop(telegram.wait_sent, 3)
    assert "412,6" in compared.text
    assert "305" in compared.text


async def _edited(
    telegram: FakeTelegram, running: Running, books: Books, edit: tuple[str, str] | None
) -> tuple[Call, Call]:
    """Ask, change the report behind the answer, rebuild; press [1] and "Xem thêm" again."""
    async with running(books.service, index_check_seconds=0.2, **books.settings):
        telegram.say(QUESTION)
        answer = await off_loop(telegram.wait_sent, 1)
        path = books.reports_dir / "yen-binh-2023.md"
        if edit is None:
            path.unlink()
        else:
            text = path.read_text(encoding="utf-8")
            assert edit[0] in text
            path.write_text(text.replace(*edit), encoding="utf-8")
        await off_loop(books.rebuild)
        assert await off_loop(books.service.refresh)
        telegram.press(answer, data(answer, "[1]"))
        opened = await off_loop(telegram.wait_sent, 2)
        telegram.press(answer, data(answer, texts.MORE))
        more = await off_loop(telegram.wait_sent, 3)
    return opened, more


async def test_an_old_button_on_an_edited_report_says_what_changed(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    opened, more = await _edited(telegram, running, books, ("ước đạt 412,6", "đạt 420,9"))
    assert opened.text.startswith("Báo cáo “Huyện Yên Bình tổng kết năm 2023” đã được sửa")
    assert "ước đạt 412,6 tỷ đồng" in opened.text.split(texts.NOW)[0]
    assert "đạt 420,9 tỷ đồng" in opened.text.split(texts.NOW)[1]
    assert texts.ANSWER_CHANGED in more.text
    assert "420,9" in more.text.split(texts.NOW)[1]


async def test_an_old_button_finds_an_untouched_sentence_in_an_edited_report(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    opened, more = await _edited(telegram, running, books, ("7,45", "7,40"))
    assert opened.text.startswith(texts.CITATION_INTACT)
    assert "412,6 tỷ đồng" in opened.text
    assert texts.ANSWER_CHANGED not in more.text


async def test_an_old_button_on_a_removed_report_says_so_with_the_words(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    opened, more = await _edited(telegram, running, books, None)
    assert "đã được gỡ khỏi kho" in opened.text
    assert "412,6 tỷ đồng" in opened.text
    assert texts.ANSWER_CHANGED in more.text


async def test_the_original_comes_as_a_document(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say(QUESTION)
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.press(answer, data(answer, "[1]"))
        opened = await off_loop(telegram.wait_sent, 2)
        identifier = data(answer, "[1]").removeprefix("c:")
        assert f"https://t.me/hoibaocao_test_bot?start=c_{identifier}" in opened.text
        telegram.press(opened, data(opened, texts.ORIGINAL))
        exact = await off_loop(telegram.wait_sent, 1, "sendDocument")
        (books.reports_dir / "yen-binh-2023.md").unlink()
        telegram.press(opened, data(opened, texts.ORIGINAL))
        text = await off_loop(telegram.wait_sent, 2, "sendDocument")
        telegram.press(opened, "d:ffffffffffff")
        gone = await off_loop(telegram.wait_sent, 3)
    name, content = exact.files["document"]
    assert name == "yen-binh-2023.md"
    assert "412,6" in content.decode()
    assert exact.text == texts.ORIGINAL_EXACT
    assert text.files["document"][0] == "yen-binh-2023.txt"
    assert text.text == texts.ORIGINAL_TEXT
    assert gone.text == texts.REPORT_GONE


async def test_bieudo_and_sosanh(telegram: FakeTelegram, running: Running, books: Books) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/bieudo so sánh thu ngân sách Yên Bình và Văn Yên năm 2023")
        chart = await off_loop(telegram.wait_sent, 1, "sendPhoto")
        telegram.say("/bieudo sản lượng quế vỏ khô Văn Yên 2023")
        none = await off_loop(telegram.wait_sent, 1)
        telegram.say("/sosanh thu ngân sách Yên Bình và Văn Yên năm 2023")
        compared = await off_loop(telegram.wait_sent, 2)
        telegram.say("/bieudo")
        telegram.say("/sosanh")
        await off_loop(telegram.wait_sent, 4)
    assert "huyện Yên Bình: ước 412,6 tỷ đồng" in chart.text
    assert "huyện Văn Yên: 305 tỷ đồng" in chart.text
    assert none.text.startswith(texts.CHART_TOO_LITTLE)
    assert "107,6" in compared.text
    usages = [c.text for c in telegram.sent()[2:]]
    assert usages[0].startswith(texts.CHART_USAGE + " Thử: /bieudo ")
    assert usages[1].startswith(texts.COMPARE_USAGE + " Ví dụ: /sosanh ")
