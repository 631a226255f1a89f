"""A small Bot API server for tests: real HTTP, Telegram's own refusals, every call recorded."""

from tests.fake_telegram.server import Call, FakeTelegram

__all__ = ["Call", "FakeTelegram"]
