"""Logging for an operator: one line an event, text or JSON, and never the token.

httpx logs the URL of every request at INFO, and the Bot API has the token in its URLs; the Bot
object logs what it sends and gets at DEBUG: the webhook's secret, links to files, what people say.
So these loggers are quietened, a filter redacts records, and the formatter redacts what is left
(tracebacks are only text there).
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import quote

REDACTED = "<token>"
_NOISY = (
    "httpx", "httpcore", "telegram.Bot", "telegram.ext.ExtBot", "apscheduler",
    "sentence_transformers", "urllib3", "filelock", "faiss",
)  # fmt: skip


class Redactor(logging.Filter):
    """Replaces secrets in log records."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        forms = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}
        # The longer first, else a secret that contains another leaves its rest readable.
        self._forms = sorted(forms, key=len, reverse=True)

    def clean(self, text: str) -> str:
        """Return ``text`` without the secrets."""
        for form in self._forms:
            text = text.replace(form, REDACTED)
        return text

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the record's message; every record passes."""
        message = record.getMessage()
        cleaned = self.clean(message)
        if cleaned != message:
            record.msg, record.args = cleaned, ()
        return True


class LineFormatter(logging.Formatter):
    """Formats a record as one text line (a traceback follows) or one JSON object."""

    def __init__(self, redactor: Redactor, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as text, redacted."""
        if not self._as_json:
            return self._redactor.clean(super().format(record))
        row = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            row["traceback"] = self.formatException(record.exc_info)
        if record.stack_info:
            row["stack"] = self.formatStack(record.stack_info)
        return self._redactor.clean(json.dumps(row, ensure_ascii=False))


def configure_logging(
    level: str, as_json: bool, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send all log lines to ``stream`` (default: stderr), redacted of ``secrets``."""
    redactor = Redactor(secrets)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.addFilter(redactor)
    handler.setFormatter(LineFormatter(redactor, as_json))
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old.formatter, LineFormatter):
            root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
