"""The server's two addresses: methods, and files to download."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import tornado.iostream
import tornado.web

from tests.fake_telegram.faults import give

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


class ApiHandler(tornado.web.RequestHandler):
    def initialize(self, fake: FakeTelegram) -> None:
        self.fake = fake
        self.polling = False

    async def post(self, token: str, method: str) -> None:
        self.polling = method == "getUpdates"
        params = {
            name: values[-1].decode("utf-8") for name, values in self.request.arguments.items()
        }
        files = {
            name: (parts[0]["filename"], parts[0]["body"])
            for name, parts in self.request.files.items()
        }
        fault = self.fake.fault_of(method)
        if fault is None or fault.taken:
            code, body = await self.fake.answer(token, method, params, files)
        if fault is not None:
            with suppress(tornado.iostream.StreamClosedError):
                await give(self, fault.kind)
            return
        self.set_status(
            code, body.get("description", "OK")[:60].encode("ascii", "replace").decode()
        )
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    get = post

    def on_connection_close(self) -> None:
        if self.polling:
            self.fake.abandon()


class FileHandler(tornado.web.RequestHandler):
    def initialize(self, fake: FakeTelegram) -> None:
        self.fake = fake

    def get(self, token: str, path: str) -> None:
        content = self.fake.file_content(path) if token == self.fake.token else None
        if content is None:
            raise tornado.web.HTTPError(404)
        self.finish(content)
