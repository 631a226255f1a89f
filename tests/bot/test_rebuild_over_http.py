"""/rebuild over HTTP, with builds that are real processes."""

from __future__ import annotations

import sys

import pytest

from bot import texts
from bot.handlers import rebuild
from tests.bot.conftest import ADMIN, Books, Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram


def _build(code: str) -> list[str]:
    return [sys.executable, "-c", f"import sys, time\n{code}"]


@pytest.fixture(autouse=True)
def _quick_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "EDIT_SECONDS", 0.2)


async def test_progress_is_shown_questions_are_answered_and_the_index_is_swapped(
    telegram: FakeTelegram, running: Running
) -> None:
    service = ScriptedService()
    build = _build(
        "print('encoding 12/40', file=sys.stderr, flush=True); time.sleep(1.5)\n"
        'print(\'{"skipped": [{"file": "a.pdf", "reason": "empty file"}]}\')'
    )
    async with running(service, build):
        telegram.say("/rebuild", user=ADMIN)
        progress = await off_loop(telegram.wait_sent, 1, "editMessageText")
        telegram.say("thu ngân sách?", user=ADMIN)
        telegram.say("/rebuild", user=ADMIN)
        await off_loop(telegram.wait_sent, 3)
        assert service.refreshed == 0
        await off_loop(
            telegram.wait,
            lambda: any("✅" in call.text for call in telegram.sent("editMessageText")),
        )
    sent = telegram.sent()
    assert progress.text.startswith("⏳ Đang dựng lại chỉ mục")
    assert any("mã hóa các đoạn 12/40" in call.text for call in telegram.sent("editMessageText"))
    assert sent[0].text == texts.REBUILD_STARTED
    assert "412,6" in sent[1].text
    assert sent[2].text == texts.REBUILD_BUSY
    assert service.refreshed == 1
    result = telegram.sent("editMessageText")[-1].text
    assert "1 báo cáo" in result
    assert "Không đưa vào được 1 tệp:\n• a.pdf: tệp rỗng" in result


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("hoibaocao: no reports in seeds; add one", "thư mục báo cáo không có tệp nào đọc được"),
        ("hoibaocao: /r: no such folder of reports; check --reports", "không thấy thư mục báo cáo"),
        ("hoibaocao: cannot write the index in /i: No space left on device", "máy hết chỗ"),
        ("MemoryError in line 12", "lỗi chưa rõ, người vận hành xem nhật ký với mã"),
    ],
)
async def test_a_failed_build_says_why_in_vietnamese_and_changes_nothing(
    telegram: FakeTelegram,
    running: Running,
    caplog: pytest.LogCaptureFixture,
    reason: str,
    told: str,
) -> None:
    service = ScriptedService()
    async with running(service, _build(f"sys.exit({reason!r})")):
        telegram.say("/rebuild", user=ADMIN)
        result = await off_loop(telegram.wait_sent, 1, "editMessageText")
    assert result.text.startswith("❌")
    assert told in result.text
    assert reason not in result.text
    assert reason in caplog.text  # the operator's words are in the operator's log
    assert service.refreshed == 0


async def test_an_unchanged_build_says_so_and_offers_no_way_back(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    (books.reports_dir / "hong.pdf").write_bytes(b"%PDF-1.4 junk")
    async with running(books.service, None, **books.settings):
        before = books.service.status().generation
        for times in (1, 2, 3):
            telegram.say("/rebuild", user=ADMIN)
            await off_loop(
                telegram.wait,
                lambda wanted=times: (
                    sum("✅" in c.text for c in telegram.sent("editMessageText")) == wanted
                ),
                120,
            )
        result = telegram.sent("editMessageText")[-1]
        assert books.service.status().generation == before
    assert result.text.startswith(texts.REBUILD_SAME.split("{", 1)[0])
    assert "không có gì thay đổi" in result.text
    assert "• hong.pdf: " in result.text
    assert result.buttons == []


async def test_others_are_refused_politely(telegram: FakeTelegram, running: Running) -> None:
    async with running(ScriptedService(), _build("raise SystemExit(3)")):
        telegram.say("/rebuild")
        assert (await off_loop(telegram.wait_sent, 1)).text == texts.ADMINS_ONLY


async def test_stopping_the_bot_stops_the_build(telegram: FakeTelegram, running: Running) -> None:
    async with running(ScriptedService(), _build("time.sleep(600)")):
        telegram.say("/rebuild", user=ADMIN)
        await off_loop(telegram.wait_sent, 1)
    assert telegram.sent("editMessageText")[-1].text == texts.REBUILD_STOPPED
