"""A day that no report states is shown nowhere; an original is known by what it holds."""

from __future__ import annotations

import io
import os
import time

import pytest
from openpyxl import load_workbook

from bot import texts
from tests.bot.conftest import ADMIN, Books, Running, off_loop
from tests.bot.reports import VAN_YEN
from tests.bot.test_answers_over_http import data
from tests.bot.test_reports_over_http import send
from tests.fake_telegram import FakeTelegram


def _report(year: int, value: str) -> str:
    """Return a report whose text gives its year and no day."""
    return f"""Huyện Trấn Yên nhìn lại năm {year}

Năm {year}, thu ngân sách trên địa bàn huyện Trấn Yên (tỉnh Yên Bái) đạt {value} tỷ đồng. Đến nay, \
toàn huyện có 12 hợp tác xã.
"""


async def test_a_report_that_gives_only_its_year_shows_no_day(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    for year, value in ((2021, "188,5"), (2022, "201,4")):
        path = books.reports_dir / f"tran-yen-{year}.txt"
        path.write_text(_report(year, value), encoding="utf-8")
    books.rebuild()
    books.service.refresh()
    async with running(books.service, **books.settings):
        number = 0
        for asked in (
            "/nguon Trấn Yên", "/tim hợp tác xã Trấn Yên", "thu ngân sách Trấn Yên 2022",
            "số hợp tác xã Trấn Yên", "có những báo cáo nào về Trấn Yên",
        ):  # fmt: skip
            telegram.say(asked)
            number += 1
            shown = await off_loop(telegram.wait_sent, number)
            assert "Trấn Yên" in shown.text
            assert "31/12" not in shown.text, asked
        listed = telegram.sent()[0]
        assert "huyện Trấn Yên (Yên Bái) · năm 2022" in listed.text
        telegram.press(listed, listed.buttons[0]["callback_data"])
        report = await off_loop(telegram.wait_sent, number + 1)
        assert "Kỳ báo cáo: năm 2022" in report.text
        assert "Ngày:" not in report.text
        telegram.say("/bieudo thu ngân sách Trấn Yên qua các năm")
        chart = await off_loop(telegram.wait_sent, 1, "sendPhoto")
        assert "188,5" in chart.text
        assert "31/12" not in chart.text
        telegram.say("/xuat Trấn Yên")
        book = await off_loop(telegram.wait_sent, 1, "sendDocument")
        send(telegram, "tran-yen-2023.txt", _report(2023, "222").encode())
        upload = await off_loop(telegram.wait_sent, 1, chat=ADMIN)
    rows = list(load_workbook(io.BytesIO(book.files["document"][1])).active.iter_rows())
    column = [cell.value for cell in rows[0]].index("Ngày báo cáo")
    assert {row[column].value for row in rows[1:]} == {None}
    assert "201,4" in {str(cell.value).split()[0] for row in rows for cell in row}
    assert "222 tỷ đồng" in upload.text
    assert "31/12" not in upload.text


@pytest.mark.parametrize(
    ("change", "name", "caption"),
    [
        ("touch", "van-yen-2023.txt", texts.ORIGINAL_EXACT),  # copied, restored, checked out again
        ("edit", "van-yen-2023.txt", texts.ORIGINAL_TEXT),
        ("edit and date back", "van-yen-2023.txt", texts.ORIGINAL_TEXT),
        ("remove", "van-yen-2023.txt", texts.ORIGINAL_TEXT),
    ],
)
async def test_the_original_is_the_file_while_it_holds_the_same(
    telegram: FakeTelegram, running: Running, books: Books, change: str, name: str, caption: str
) -> None:
    path = books.reports_dir / "van-yen-2023.txt"
    if change.startswith("edit"):
        path.write_text(VAN_YEN.replace("305", "999"), encoding="utf-8")
    when = time.time() + 86_400 if change == "touch" else 1
    if change != "edit":
        os.utime(path, (when, when))
    if change == "remove":
        path.unlink()
    async with running(books.service, **books.settings):
        telegram.say("thu ngân sách Văn Yên 2023")
        answer = await off_loop(telegram.wait_sent, 1)
        telegram.press(answer, data(answer, "[1]"))
        opened = await off_loop(telegram.wait_sent, 2)
        telegram.press(opened, data(opened, texts.ORIGINAL))
        sent = await off_loop(telegram.wait_sent, 1, "sendDocument")
    assert sent.text == caption
    assert sent.files["document"][0] == name
    assert "305 tỷ đồng" in sent.files["document"][1].decode()
