"""The bot's own HTTP server: Telegram's webhook, /healthz for a supervisor, /metrics."""

from __future__ import annotations

import hmac
import json
import logging
import socket
import sqlite3
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import tornado.httpserver
import tornado.web

from bot.context import BotApplication
from bot.errors import SettingsError
from bot.health import Monitor
from bot.inbox import number_of
from bot.polling import MAX_WAITING

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (the header's name)
MAX_BODY = 2_000_000  # an update is some kilobytes
BODY_SECONDS = 30.0  # for one update to arrive whole
IDLE_SECONDS = 300.0


class HttpServer:
    """Listens while the bot runs. ``secret`` None: there is no webhook."""

    def __init__(self, application: BotApplication, secret: str | None) -> None:
        settings = application.bot_data.settings
        given: dict[str, Any] = {"server": self}
        routes: list[Any] = [
            (r"/healthz", _Health, given),
            (r"/metrics", _Metrics, given),
        ]
        if secret is not None and settings.webhook_url is not None:
            path = urlsplit(settings.webhook_url).path or "/"
            routes.append((_literal(path), _Webhook, given))
        self.application = application
        self.secret = secret
        self.open = False  # whether updates are taken
        self.monitor = Monitor(application, lambda: self.open)
        web = tornado.web.Application(routes, log_function=lambda handler: None)
        self._server = tornado.httpserver.HTTPServer(
            web,
            max_buffer_size=MAX_BODY,
            max_body_size=MAX_BODY,
            body_timeout=BODY_SECONDS,
            idle_connection_timeout=IDLE_SECONDS,
        )

    def start(self) -> int:
        """Listen; returns the port. Raises ``SettingsError`` when it cannot."""
        settings = self.application.bot_data.settings
        try:
            listening = socket.create_server((settings.http_host, settings.port or 0))
        except OSError as error:
            raise SettingsError(
                f"cannot listen on {settings.http_host}:{settings.port} ({error.strerror}); "
                "choose another HTTP_PORT or HTTP_HOST"
            ) from error
        listening.setblocking(False)
        self._server.add_socket(listening)
        port: int = listening.getsockname()[1]
        log.info("listening on %s:%d", settings.http_host, port)
        return port

    async def stop(self) -> None:
        """Stop listening."""
        self._server.stop()
        await self._server.close_all_connections()


def _literal(path: str) -> str:
    return "".join(char if char.isalnum() or char in "/_-" else f"\\{char}" for char in path)


class _Handler(tornado.web.RequestHandler):
    def initialize(self, server: HttpServer) -> None:
        self.server = server

    def data_received(self, chunk: bytes) -> None:
        """Nothing is streamed."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say no more than the status."""
        self.finish(f"{status_code}\n")


class _Webhook(_Handler):
    async def post(self) -> None:
        """Take one update."""
        secret = self.server.secret or ""
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            self.server.application.bot_data.metrics.refused("secret")
            raise tornado.web.HTTPError(HTTPStatus.FORBIDDEN)
        application = self.server.application
        inbox = application.bot_data.inbox
        if not self.server.open or len(inbox) >= MAX_WAITING:
            # Telegram keeps what is refused so and sends it again.
            raise tornado.web.HTTPError(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            body = json.loads(self.request.body)
        except (ValueError, RecursionError):
            body = None
        if number_of(body) is None:
            log.warning("what was posted is no update")
            raise tornado.web.HTTPError(HTTPStatus.BAD_REQUEST)
        try:
            new = await inbox.take([body], application.bot)
        except sqlite3.Error as error:
            log.error("an update cannot be written to the state file: %s", error)
            raise tornado.web.HTTPError(HTTPStatus.SERVICE_UNAVAILABLE) from None
        for update in new:
            await application.update_queue.put(update)
        self.set_status(HTTPStatus.OK)


class _Health(_Handler):
    async def get(self) -> None:
        """Answer 200 while messages are taken and answered and the index can be read."""
        health = await self.server.monitor.look()
        answer: dict[str, Any] = {"ok": health.ok}
        if health.problems:
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            answer["problems"] = list(health.problems)
        if health.status is not None:
            answer["generation"] = health.status.generation
            answer["built_at"] = health.status.built_at.isoformat()
            answer["reports"] = health.status.reports
        self.finish(answer)


class _Metrics(_Handler):
    async def get(self) -> None:
        """Answer in Prometheus' text format, whatever state the bot is in."""
        health = await self.server.monitor.look()
        page = self.server.application.bot_data.metrics.page(health.status, health.ok)
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.finish(page)
