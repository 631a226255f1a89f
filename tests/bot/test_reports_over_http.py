"""Reports in and out over HTTP, with real builds: sent, confirmed, told of, removed."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from bot import texts, uploads
from bot.handlers import rebuild
from tests.bot.conftest import ADMIN, Books, Running, off_loop
from tests.bot.reports import LUC_YEN, VAN_YEN
from tests.fake_telegram import Call, FakeTelegram

GROUP, TOPIC = -1007, 33


@pytest.fixture(autouse=True)
def _quick_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "EDIT_SECONDS", 0.3)


def send(telegram: FakeTelegram, name: str, content: bytes, *, user: int = ADMIN) -> None:
    telegram.push_message(
        user=user,
        document={
            "file_id": telegram.add_file(content, name.rsplit("/", 1)[-1]),
            "file_unique_id": "u",
            "file_name": name,
            "file_size": len(content),
        },
    )


async def built(telegram: FakeTelegram, times: int) -> Call:
    """Wait until the ``times``-th build has said that it is done."""

    def done() -> Call | None:
        calls = [c for c in telegram.sent("editMessageText") if c.text.startswith(("✅", "❌"))]
        return calls[times - 1] if len(calls) >= times else None

    call: Call = await off_loop(telegram.wait, done, 120)
    return call


async def test_a_report_sent_in_is_read_confirmed_built_told_of_removed_and_rolled_back(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, None, **books.settings):
        telegram.say("/theodoi Lục Yên", user=7)
        await off_loop(telegram.wait_sent, 1, chat=7)
        telegram.say(
            "/theodoi trồng rừng", chat=GROUP, message_thread_id=TOPIC, is_topic_message=True
        )
        await off_loop(telegram.wait_sent, 1, chat=GROUP)
        telegram.say("/theodoi quế vỏ khô", user=8)
        await off_loop(telegram.wait_sent, 1, chat=8)

        send(telegram, "Lục Yên/2024.txt", LUC_YEN.encode())
        shown = await off_loop(telegram.wait_sent, 1, chat=ADMIN)
        assert "Huyện Lục Yên tổng kết năm 2024" in shown.text
        assert "277,5 tỷ đồng" in shown.text
        assert "20/12/2024" in shown.text
        waiting = list((books.reports_dir / uploads.INCOMING).iterdir())
        assert len(waiting) == 1
        assert [b["text"] for b in shown.buttons] == [texts.UPLOAD_ADD, texts.UPLOAD_DISCARD]
        telegram.press(shown, shown.buttons[0]["callback_data"], user=7)
        await off_loop(telegram.wait_sent, 2, chat=ADMIN)
        telegram.press(shown, shown.buttons[0]["callback_data"], user=ADMIN)
        done = await built(telegram, 1)
        assert "5 báo cáo" in done.text
        news = await off_loop(telegram.wait_sent, 2, chat=7)
        assert news.text.startswith(texts.NEWS_HEAD.format(words="Lục Yên"))
        assert "277,5 tỷ đồng" in news.text
        in_topic = await off_loop(telegram.wait_sent, 2, chat=GROUP)
        assert in_topic.params["message_thread_id"] == str(TOPIC)
        assert "900 ha" in in_topic.text

        send(telegram, "khác.txt", LUC_YEN.encode())
        count = len(telegram.sent(chat=ADMIN)) + 1
        duplicate = await off_loop(telegram.wait_sent, count, chat=ADMIN)
        assert duplicate.text == texts.UPLOAD_DUPLICATE.format(
            title="Huyện Lục Yên tổng kết năm 2024"
        )

        telegram.say("/xoa Lục Yên", user=ADMIN)
        ask = await off_loop(telegram.wait_sent, count + 1, chat=ADMIN)
        telegram.press(ask, ask.buttons[0]["callback_data"], user=ADMIN)
        removed = await built(telegram, 2)
        assert "4 báo cáo" in removed.text
        telegram.press(removed, removed.buttons[0]["callback_data"], user=ADMIN)
        back = await off_loop(telegram.wait_sent, count + 3, chat=ADMIN)
        assert back.text.startswith(texts.ROLLED_BACK.split("{", 1)[0])
        assert re.search(r"dựng lúc \d\d:\d\d ngày \d+/\d+/\d{4}\.", back.text)
        telegram.say("thu ngân sách Lục Yên 2024?", user=9)
        answer = await off_loop(telegram.wait_sent, 1, chat=9)
        telegram.say("/thongke", user=ADMIN)
        stats = await off_loop(telegram.wait_sent, count + 4, chat=ADMIN)
    assert "277,5 tỷ đồng" in answer.text.splitlines()[0]
    assert len(telegram.sent(chat=8)) == 1
    assert len(telegram.sent(chat=7)) == 2
    assert not list((books.reports_dir / uploads.INCOMING).iterdir())
    assert len(list((books.reports_dir / uploads.REMOVED).iterdir())) == 1
    for act in ("thêm báo cáo: Lục Yên 2024.txt", "gỡ báo cáo: Lục Yên", "quay lại chỉ mục: "):
        assert act in stats.text
    assert "Hôm nay: 1 người, 1 câu hỏi (1 trả lời được" in stats.text


async def test_what_cannot_be_taken_in_is_refused_and_leaves_nothing(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    before = sorted(books.reports_dir.iterdir())
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("word/document.xml", b"x")
    async with running(books.service, **books.settings):
        send(telegram, "a.exe", b"MZ")
        send(telegram, "b.docx", bomb.getvalue())
        send(telegram, "c.txt", b"\x00\x01\x02")
        send(telegram, "d.txt", b"x" * (uploads.MAX_BYTES + 1))
        send(telegram, "../../etc/e.txt", LUC_YEN.encode())
        shown = await off_loop(telegram.wait_sent, 5)
        telegram.press(shown, shown.buttons[1]["callback_data"], user=ADMIN)
        discarded = await off_loop(telegram.wait_sent, 1, "editMessageText")
        telegram.press(shown, shown.buttons[0]["callback_data"], user=ADMIN)
        gone = await off_loop(telegram.wait_sent, 6)
        send(telegram, "f.txt", LUC_YEN.encode(), user=5)
        stranger = await off_loop(telegram.wait_sent, 7)
    said = [call.text for call in telegram.sent()]
    assert said[0].startswith("Tôi đọc được tệp .doc")
    assert said[1].startswith("Tôi không đọc được tệp này")
    assert said[2].startswith("Tôi không đọc được tệp này")
    assert said[3] == texts.UPLOAD_TOO_LARGE
    assert discarded.text == texts.UPLOAD_DISCARDED.format(name="etc e.txt")
    assert gone.text == texts.UPLOAD_GONE
    assert stranger.text == texts.UPLOAD_ADMINS
    left = [p for p in sorted(books.reports_dir.iterdir()) if p.name != uploads.INCOMING]
    assert left == before
    assert not list((books.reports_dir / uploads.INCOMING).iterdir())


async def test_a_file_that_telegram_finds_too_big_is_refused_whatever_its_stated_size(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    big = telegram.add_file(b"x" * (20 * 2**20 + 1), "a.txt")
    async with running(books.service, **books.settings):
        telegram.push_message(
            user=ADMIN,
            document={"file_id": big, "file_unique_id": "u", "file_name": "a.txt", "file_size": 9},
            caption="thu ngân sách Yên Bình 2021?",
        )
        said = await off_loop(telegram.wait_sent, 2)
    assert telegram.sent()[0].text == texts.UPLOAD_TOO_LARGE
    assert "352 tỷ đồng" in said.text  # the caption is a question all the same


async def test_a_new_version_of_a_file_takes_its_place_and_the_old_one_is_kept(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    async with running(books.service, **books.settings):
        send(telegram, "van-yen-2023.txt", VAN_YEN.replace("305", "307").encode())
        shown = await off_loop(telegram.wait_sent, 1)
        telegram.press(shown, shown.buttons[0]["callback_data"], user=ADMIN)
        await off_loop(telegram.wait_sent, 2)
    assert texts.UPLOAD_REPLACES in shown.text
    now = (books.reports_dir / "van-yen-2023.txt").read_text(encoding="utf-8")
    assert "đạt 307 tỷ" in now
    [kept] = (books.reports_dir / uploads.REMOVED).iterdir()
    assert "đạt 305 tỷ" in kept.read_text(encoding="utf-8")


async def test_only_administrators_remove_and_the_last_report_stays(
    telegram: FakeTelegram, running: Running, books: Books
) -> None:
    report_id = books.library.headers()[0].id
    async with running(books.service, **books.settings):
        telegram.say("/xoa Yên Bình", user=5)
        refused = await off_loop(telegram.wait_sent, 1)
        telegram.press(refused, f"e:{report_id}-yes", user=5)
        again = await off_loop(telegram.wait_sent, 2)
        telegram.press(refused, "k:20200101T000000000000-aaaaaaaaaaaa", user=ADMIN)
        no_such = await off_loop(telegram.wait_sent, 3)
    assert refused.text == again.text == texts.ADMINS_ONLY
    assert no_such.text == texts.ROLLBACK_GONE
    assert len(list(books.reports_dir.iterdir())) == 4
