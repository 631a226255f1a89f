"""/tim, /nguon and /xuat over HTTP with a real index."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from bot import texts
from bot.cards import reports as cards
from bot.figures_export import HEADINGS
from bot.handlers import library as handlers
from tests.bot.conftest import ADMIN, Books, Running, off_loop
from tests.fake_telegram import FakeTelegram


async def test_tim_shows_passages_with_the_words_marked_and_opens_them(
    telegram: FakeTelegram, running: Running, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "PASSAGES_A_PAGE", 2)
    async with running(books.service, **books.settings):
        telegram.say("/tim quế vỏ khô 2023")
        found = await off_loop(telegram.wait_sent, 1)
        telegram.press(found, found.buttons[0]["callback_data"])
        opened = await off_loop(telegram.wait_sent, 2)
        forward = next(b for b in found.buttons if b["text"] == texts.NEXT)
        telegram.press(found, forward["callback_data"])
        turned = await off_loop(telegram.wait_sent, 1, "editMessageText")
        telegram.press(found, "s:1-0123456789abcdef")
        gone = await off_loop(telegram.wait_sent, 3)
        telegram.say("/tim")
        usage = await off_loop(telegram.wait_sent, 4)
    assert "<b><u>quế</u></b>" in found.params["text"]
    assert "Huyện Văn Yên tổng kết năm 2023" in found.text
    assert "6.100 tấn" in opened.text
    assert "trang 2/" in turned.text
    assert turned.buttons[0]["text"] == "[3]"
    assert gone.text == texts.CHOICE_GONE
    assert usage.text == texts.FIND_USAGE


async def test_tim_says_that_no_report_has_such_words(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/tim của lưỡng thê bạch tạng ở năm")
        none = await off_loop(telegram.wait_sent, 1)
        telegram.say("/tim sản lượng của quế vỏ khô là bao nhiêu")
        found = await off_loop(telegram.wait_sent, 2)
    assert none.text == texts.NO_PASSAGES
    assert "<b><u>quế</u></b>" in found.params["text"]
    assert not any(f"<u>{word}</u>" in found.params["text"] for word in ("của", "là", "năm"))


async def test_a_no_has_a_button_that_looks_for_passages_on_what_was_asked(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("quế vỏ khô Văn Yên xuất sang bao nhiêu nước năm 2023?")
        refused = await off_loop(telegram.wait_sent, 1)
        look = next(b for b in refused.buttons if b["text"] == texts.FIND)
        telegram.press(refused, look["callback_data"])
        found = await off_loop(telegram.wait_sent, 2)
        telegram.press(refused, "f:0123456789abcdef0123")
        gone = await off_loop(telegram.wait_sent, 3)
        telegram.say("thu ngân sách huyện Yên Bình năm 2023?")
        answered = await off_loop(telegram.wait_sent, 4)
    assert "không nêu" in refused.text
    assert "6.100 tấn" in found.text
    assert "<b><u>quế</u></b>" in found.params["text"]
    assert gone.text == texts.ANSWER_GONE
    assert texts.FIND not in [button["text"] for button in answered.buttons]


async def test_tim_finds_and_opens_the_line_that_names_the_author(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    text = (books.reports_dir / "van-yen-2023.txt").read_text(encoding="utf-8")
    signed = text.replace("Văn Yên", "Mù Cang Chải").rstrip() + "\n\nHà Thị Bống\n"
    (books.reports_dir / "mu-cang-chai-2023.txt").write_text(signed, encoding="utf-8")
    books.rebuild()
    books.service.refresh()
    async with running(books.service, **books.settings):
        telegram.say("/tim tác giả bài về Mù Cang Chải 2023")
        found = await off_loop(telegram.wait_sent, 1)
        telegram.press(found, found.buttons[0]["callback_data"])
        opened = await off_loop(telegram.wait_sent, 2)
        telegram.say("/tim quế vỏ khô Mù Cang Chải")
        other = await off_loop(telegram.wait_sent, 3)
    assert "Hà Thị Bống" in found.text
    assert "Hà Thị Bống" in opened.text
    assert "Hà Thị Bống" not in other.text


async def test_nguon_lists_reports_by_place_in_pages_and_describes_one(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    for number in range(8):
        text = (books.reports_dir / "van-yen-2023.txt").read_text(encoding="utf-8")
        path = books.reports_dir / f"van-yen-{number}.txt"
        path.write_text(text.replace("2023", f"201{number}"), encoding="utf-8")
    books.rebuild()
    books.service.refresh()
    async with running(books.service, **books.settings):
        telegram.say("/nguon")
        every = await off_loop(telegram.wait_sent, 1)
        telegram.press(every, every.buttons[-1]["callback_data"])
        turned = await off_loop(telegram.wait_sent, 1, "editMessageText")
        telegram.say("/nguon yen binh 2021")
        one = await off_loop(telegram.wait_sent, 2)
        telegram.press(one, one.buttons[0]["callback_data"], user=ADMIN)
        report = await off_loop(telegram.wait_sent, 3)
        telegram.say("/nguon huyện Hữu Lũng")
        none = await off_loop(telegram.wait_sent, 4)
    assert "Có 12 báo cáo (trang 1/2)" in every.text
    assert (
        "1. Huyện Yên Bình tổng kết năm 2023\n    huyện Yên Bình (Yên Bái) · 28/12/2023"
        in every.text
    )
    assert "trang 2/2" in turned.text
    assert [b["text"] for b in turned.buttons] == ["9", "10", "11", "12", texts.PREVIOUS]
    assert one.text.startswith("Có 1 báo cáo về yen binh 2021")
    assert "Kỳ báo cáo: năm 2021" in report.text
    assert [b["text"] for b in report.buttons] == [texts.ORIGINAL, texts.REMOVE]
    assert none.text == texts.NO_REPORTS.format(about="huyện Hữu Lũng")


async def test_xuat_sends_figures_as_a_workbook_and_as_csv(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        telegram.say("/xuat thu ngân sách Yên Bình 2023")
        workbook = await off_loop(telegram.wait_sent, 1, "sendDocument")
        telegram.say("/xuat csv Văn Yên")
        table = await off_loop(telegram.wait_sent, 2, "sendDocument")
        telegram.say("/xuat kim ngạch xuất khẩu")
        nothing = await off_loop(telegram.wait_sent, 1)
    name, content = workbook.files["document"]
    assert name == "so-lieu.xlsx"
    rows = list(load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert rows[0] == HEADINGS
    assert {row[2] for row in rows[1:]} == {"huyện Yên Bình"}
    # What only the contract names in English is Vietnamese here.
    assert {row[HEADINGS.index("Loại số liệu")] for row in rows[1:]} <= {
        "thực hiện", "kế hoạch", "% kế hoạch", "tăng, giảm"
    }  # fmt: skip
    assert load_workbook(io.BytesIO(content)).sheetnames == ["Số liệu"]
    assert 412.6 in {row[8] for row in rows[1:]}
    content = table.files["document"][1]
    assert content.startswith(b"\xef\xbb\xbf")
    listed = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {"305", "6100", "8"} <= {row["Giá trị"] for row in listed}
    assert "thực hiện" in {row["Loại số liệu"] for row in listed}
    assert nothing.text == texts.EXPORT_NOTHING.format(words="kim ngạch xuất khẩu")
    assert handlers.MOST_ROWS > 1000


async def test_theodoi_says_when_there_is_nothing_yet(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    told = []
    async with running(books.service, **books.settings):
        for number, words in enumerate(
            ("Yên Bình", "quế vỏ khô", "hộ nghèo Yên Bình", "abcxyz", "hộ nghèo Mường La"), start=1
        ):
            telegram.say(f"/theodoi {words}")
            told.append((await off_loop(telegram.wait_sent, number)).text)
    assert all(text.startswith("Đã ghi nhận.") for text in told)
    assert [texts.FOLLOW_NOTHING_YET in text for text in told] == [False] * 3 + [True] * 2
