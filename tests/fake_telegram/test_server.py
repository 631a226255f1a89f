"""The fake refuses what Telegram refuses: tested with plain HTTP, without the bot."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.fake_telegram import FakeTelegram


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    server = FakeTelegram().start()
    yield server
    server.stop()


def _post(fake: FakeTelegram, method: str, token: str = "123:TEST", **params: Any) -> Any:  # noqa: S107
    url = f"{fake.base_url}/bot{token}/{method}"
    response = httpx.post(url, data=params, timeout=20, trust_env=False)
    body = response.json()
    assert body["ok"] == (response.status_code == 200)
    return body


def _keyboard(data: str) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "x", "callback_data": data}]]})


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "Can't find end tag"),
        ({"text": "<b><i>x</b></i>", "parse_mode": "HTML"}, "Unmatched end tag"),
        ({"text": "x</b>", "parse_mode": "HTML"}, "Unexpected end tag"),
        ({"text": "<p>x</p>", "parse_mode": "HTML"}, 'Unsupported start tag "p"'),
        ({"text": "1 < 2", "parse_mode": "HTML"}, "Unsupported start tag"),
        ({"text": "x", "reply_markup": _keyboard("x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": _keyboard("đ" * 33)}, "BUTTON_DATA_INVALID"),
    ],
)
def test_refused_messages(fake: FakeTelegram, params: dict[str, str], description: str) -> None:
    body = _post(fake, "sendMessage", chat_id=1, **params)
    assert body["error_code"] == 400
    assert description in body["description"]
    assert fake.calls[-1].code == 400


def test_accepted_messages(fake: FakeTelegram) -> None:
    long = _post(
        fake, "sendMessage", chat_id=1, parse_mode="HTML", text="<b>" + "&lt;" * 4096 + "</b>"
    )
    assert long["result"]["text"] == "<" * 4096
    assert long["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]
    assert _post(fake, "sendMessage", chat_id=1, text="x", reply_markup=_keyboard("đ" * 32))["ok"]


def test_editing_to_the_same_is_refused(fake: FakeTelegram) -> None:
    sent = _post(fake, "sendMessage", chat_id=1, text="a")["result"]
    edit = {"chat_id": 1, "message_id": sent["message_id"]}
    assert "not modified" in _post(fake, "editMessageText", **edit, text="a")["description"]
    assert _post(fake, "editMessageText", **edit, text="b")["result"]["text"] == "b"
    assert (
        "not found"
        in _post(fake, "editMessageText", chat_id=1, message_id=0, text="b")["description"]
    )


def test_unknown_method_and_token(fake: FakeTelegram) -> None:
    assert _post(fake, "noSuchMethod")["error_code"] == 404
    assert _post(fake, "getMe", token="1:X")["error_code"] == 401


def test_failures_on_demand(fake: FakeTelegram) -> None:
    fake.fail("getMe", 429, retry_after=3)
    fake.fail("getMe", 502)
    assert _post(fake, "getMe")["parameters"] == {"retry_after": 3}
    assert _post(fake, "getMe")["error_code"] == 502
    assert _post(fake, "getMe")["ok"]


def test_long_poll_confirms_by_offset_and_a_second_poller_conflicts(fake: FakeTelegram) -> None:
    first: list[Any] = []
    poller = threading.Thread(
        target=lambda: first.append(_post(fake, "getUpdates", timeout=10)), daemon=True
    )
    poller.start()
    while fake._poll is None:
        poller.join(0.01)
    assert _post(fake, "getUpdates", timeout=0)["result"] == []
    poller.join(10)
    assert first[0]["error_code"] == 409
    fake.say("một")
    (update,) = _post(fake, "getUpdates", timeout=10)["result"]
    assert update["message"]["text"] == "một"
    offset = update["update_id"] + 1
    assert _post(fake, "getUpdates", offset=offset, timeout=0)["result"] == []


def test_button_presses_are_answered_once(fake: FakeTelegram) -> None:
    _post(fake, "sendMessage", chat_id=1, text="x", reply_markup=_keyboard("c:1"))
    query = fake.press(fake.wait_sent(), "c:1")
    (update,) = _post(fake, "getUpdates", timeout=5)["result"]
    assert update["callback_query"]["data"] == "c:1"
    assert _post(fake, "answerCallbackQuery", callback_query_id=query)["ok"]
    assert "too old" in _post(fake, "answerCallbackQuery", callback_query_id=query)["description"]


def test_files_up_and_down(fake: FakeTelegram) -> None:
    file_id = fake.add_file("báo cáo".encode(), "a.txt")
    path = _post(fake, "getFile", file_id=file_id)["result"]["file_path"]
    url = f"{fake.base_url}/file/bot123:TEST/{path}"
    assert httpx.get(url, trust_env=False).text == "báo cáo"
    url = f"{fake.base_url}/bot123:TEST/sendDocument"
    response = httpx.post(
        url, data={"chat_id": "1"}, files={"document": ("b.csv", b"x")}, trust_env=False
    )
    assert response.json()["ok"]
    assert fake.calls[-1].files == {"document": ("b.csv", b"x")}
    assert "no photo" in _post(fake, "sendPhoto", chat_id=1)["description"]


def test_webhook_gets_the_updates_with_its_secret(fake: FakeTelegram) -> None:
    target = FakeTelegram().start()
    try:
        _post(fake, "setWebhook", url=f"{target.base_url}/bot123:TEST/getMe", secret_token="s3")
        assert _post(fake, "getUpdates")["error_code"] == 409
        fake.say("qua webhook")
        target.wait(lambda: target.calls)
        assert _post(fake, "deleteWebhook")["ok"]
        assert _post(fake, "getUpdates")["ok"]
    finally:
        target.stop()
