"""A small Bot API server for tests: real HTTP, Telegram's own refusals, every call recorded."""

from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.users import Call

__all__ = ["Call", "FakeTelegram"]
