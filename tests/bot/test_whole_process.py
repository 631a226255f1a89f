"""The whole bot process: ``python -m bot.cli run`` against the fake Bot API server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import texts
from tests.conftest import ROOT, SmallIndex
from tests.fake_telegram import FakeTelegram

ADMIN = 42
LOAD_SECONDS = 180  # a busy machine takes long to import torch


@dataclass
class Bot:
    """A running bot process with its own copies of the reports and the index."""

    telegram: FakeTelegram
    process: subprocess.Popen[bytes]
    reports_dir: Path
    log: Path

    def ask(self, text: str, **who: int) -> int:
        """Send a text; returns how many messages there will be when it is answered."""
        expected = len(self.telegram.sent()) + 1
        self.telegram.say(text, **who)
        return expected


@pytest.fixture(scope="module")
def bot(small_index: SmallIndex, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("bot")
    reports, index = folder / "reports", folder / "index"
    shutil.copytree(small_index.reports_dir, reports)
    shutil.copytree(small_index.index_dir, index)
    telegram = FakeTelegram().start()
    environment = {
        **{k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_BASE_URL": telegram.base_url,
        "ADMINS": str(ADMIN),
        "INDEX_DIR": str(index),
        "REPORTS_DIRS": str(reports),
        "CACHE_DIR": str(small_index.cache_dir.resolve()),
        "STATE_FILE": str(folder / "state.sqlite3"),
        "LOG_LEVEL": "DEBUG",
    }
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "run"],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        telegram.say("/start")
        try:
            telegram.wait_sent(1, timeout=LOAD_SECONDS)
        except AssertionError as error:
            error.add_note(log.read_text(encoding="utf-8", errors="replace")[-3000:])
            raise
        yield Bot(telegram, process, reports, log)
    finally:
        process.kill()
        process.wait(10)
        telegram.stop()


def test_question_in_cited_answer_out_button_pressed_passage_shown(bot: Bot) -> None:
    answer = bot.telegram.wait_sent(bot.ask("thu ngân sách Yên Bình 2023?"))
    first_line = answer.text.splitlines()[0]
    assert "412,6 tỷ đồng" in first_line
    assert "467,8" in answer.text
    assert "88,2%" in answer.text
    assert "Huyện Yên Bình sơ kết 9 tháng năm 2023" in answer.text
    assert answer.buttons[0]["text"] == "[1]"
    expected = len(bot.telegram.sent()) + 1
    bot.telegram.press(answer, answer.buttons[0]["callback_data"])
    passage = bot.telegram.wait_sent(expected)
    text = passage.result["text"].encode("utf-16-le")
    marked = " ".join(
        text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in passage.result["entities"]
        if e["type"] == "underline"
    )
    assert "412,6 tỷ đồng" in marked
    assert "Toàn huyện trồng mới 1.250 ha rừng" in passage.text
    citation_id = answer.buttons[0]["callback_data"].removeprefix("c:")
    cited = bot.telegram.wait_sent(bot.ask(f"/cite {citation_id}"))
    assert cited.text == passage.text


def test_unaccented_question(bot: Bot) -> None:
    answer = bot.telegram.wait_sent(bot.ask("thu ngan sach van yen nam 2022", user=5))
    assert "305 tỷ đồng" in answer.text.splitlines()[0]


def test_follow_up_uses_the_conversation_until_moi(bot: Bot) -> None:
    bot.telegram.wait_sent(bot.ask("tỷ lệ hộ nghèo huyện Yên Bình 2023?", user=6))
    follow = bot.telegram.wait_sent(bot.ask("còn trồng rừng?", user=6))
    assert "1.250 ha" in follow.text
    forgotten = bot.telegram.wait_sent(bot.ask("/moi", user=6))
    assert forgotten.text == texts.FORGOTTEN


def test_what_is_not_in_the_reports_is_not_stated(bot: Bot) -> None:
    answer = bot.telegram.wait_sent(bot.ask("kim ngạch xuất khẩu huyện Yên Bình 2023?", user=7))
    stated = ("412,6", "467,8", "88,2", "1.250", "104%", "2.310", "7,45")
    assert not any(figure in answer.text.splitlines()[0] for figure in stated)


@pytest.mark.parametrize(
    "text", ["😀😀😀", "?", "\ud800\udbff", "a\x00\x07b", "thu ngân sách " * 7000, "<b>&amp;</i>"]
)
def test_hostile_questions_get_a_short_answer(bot: Bot, text: str) -> None:
    answer = bot.telegram.wait_sent(bot.ask(text, user=8))
    assert answer.params["chat_id"] == "8"
    assert len(answer.text) < 2500


def test_rebuild_takes_in_a_new_report_and_loses_no_question(bot: Bot) -> None:
    (bot.reports_dir / "luc-yen-2024.txt").write_text(
        "Huyện Lục Yên tổng kết năm 2024\n\nNăm 2024, thu ngân sách trên địa bàn huyện Lục Yên, "
        "tỉnh Yên Bái đạt 277,5 tỷ đồng, bằng 101% kế hoạch. Huyện có 12 xã đạt chuẩn nông thôn "
        "mới; đàn trâu, bò phát triển ổn định, dịch bệnh được kiểm soát.\n",
        encoding="utf-8",
    )
    bot.telegram.wait_sent(bot.ask("/rebuild", user=ADMIN), timeout=60)
    while not any("✅" in call.text for call in bot.telegram.sent("editMessageText")):
        during = bot.telegram.wait_sent(bot.ask("thu ngân sách Yên Bình 2023?", user=9))
        assert "412,6 tỷ đồng" in during.text.splitlines()[0]
        seen = len(bot.telegram.sent("editMessageText"))
        bot.telegram.wait_sent(seen + 1, "editMessageText", timeout=LOAD_SECONDS)
        assert not any("❌" in call.text for call in bot.telegram.sent("editMessageText"))
    assert "3 báo cáo" in bot.telegram.sent("editMessageText")[-1].text
    answer = bot.telegram.wait_sent(bot.ask("thu ngân sách Lục Yên 2024?", user=9))
    assert "277,5 tỷ đồng" in answer.text.splitlines()[0]


def test_sigterm_stops_gracefully_and_the_log_has_no_token(bot: Bot) -> None:
    bot.process.send_signal(signal.SIGTERM)
    assert bot.process.wait(60) == 0
    log = bot.log.read_text(encoding="utf-8")
    assert "is answering" in log
    assert log.rstrip().endswith("stopped")
    assert bot.telegram.token not in log
    assert "Traceback" not in log
