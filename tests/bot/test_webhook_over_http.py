"""Webhook mode, /healthz and /metrics over HTTP."""

from __future__ import annotations

import json
import logging
import socket
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from bot.errors import SettingsError
from tests.bot.conftest import Running, off_loop
from tests.bot.doubles import ScriptedService
from tests.fake_telegram import FakeTelegram

SECRET = "0123456789abcdef-XYZ"


async def test_updates_come_by_webhook_with_the_secret_only(
    telegram: FakeTelegram, running: Running, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    base = f"http://127.0.0.1:{port}"
    service = ScriptedService()
    update: dict[str, Any] = {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": 0,
            "chat": {"id": 6, "type": "private"},
            "from": {"id": 6, "is_bot": False, "first_name": "x"},
            "text": "giả mạo?",
        },
    }
    async with running(
        service, webhook_url=f"{base}/hook", webhook_secret=SecretStr(SECRET), http_port=port
    ):
        await off_loop(telegram.wait_sent, 1, "setWebhook")
        telegram.say("thu ngân sách?", user=5)
        await off_loop(telegram.wait_sent, 1, chat=5)
        async with httpx.AsyncClient() as client:
            forged = await client.post(f"{base}/hook", json=update)
            header = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            broken = await client.post(f"{base}/hook", content=b"[1", headers=header)
            for number, day in enumerate((10**30, -(10**18), "x"), start=900):
                update["message"]["date"] = day
                bent = {**update, "update_id": number}
                # Taken, and dropped: what is refused is posted again, and others wait behind it.
                response = await client.post(f"{base}/hook", json=bent, headers=header)
                assert response.status_code == 200
            for number in ("1", -1, 2**63, True, None):
                unknown = {**update, "update_id": number}
                response = await client.post(f"{base}/hook", json=unknown, headers=header)
                assert response.status_code == 400
            nothing = await client.get(f"{base}/../etc/passwd")
            health = await client.get(f"{base}/healthz")
            metrics = await client.get(f"{base}/metrics")
    assert (forged.status_code, broken.status_code, nothing.status_code) == (403, 400, 404)
    assert health.status_code == 200
    assert health.json() | {"built_at": ""} == {
        "ok": True, "generation": "g0", "built_at": "", "reports": 1
    }  # fmt: skip
    assert 'hoibaocao_answers_total{status="answered"} 1.0' in metrics.text
    assert 'hoibaocao_updates_total{kind="message"} 1.0' in metrics.text
    assert 'hoibaocao_refused_total{reason="secret"} 1.0' in metrics.text
    assert 'hoibaocao_index{what="figures"} 1234.0' in metrics.text
    assert [q for q, _ in service.asked] == ["thu ngân sách?"]
    assert not [c for c in telegram.calls if c.method == "getUpdates"]
    hook = telegram.sent("setWebhook")[0].params
    assert hook["secret_token"] == SECRET
    assert json.loads(hook["allowed_updates"]) == ["message", "callback_query", "inline_query"]
    ours = [r.getMessage() for r in caplog.records if r.name.startswith(("bot", "tornado"))]
    assert not any(telegram.token in line or SECRET in line for line in ours)


async def test_health_is_served_beside_polling(
    telegram: FakeTelegram, running: Running, port: int
) -> None:
    async with running(ScriptedService(), http_port=port):
        telegram.say("thu ngân sách?")
        await off_loop(telegram.wait_sent, 1)
        async with httpx.AsyncClient() as client:
            health = await client.get(f"http://127.0.0.1:{port}/healthz")
    assert health.json()["ok"] is True


async def test_a_taken_port_is_one_line(running: Running, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with pytest.raises(SettingsError, match="choose another HTTP_PORT"):
            async with running(ScriptedService(), http_port=port):
                pass
