"""What a monitoring system wants to know, in a registry of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from retrieval.service_protocol import IndexStatus

_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """Counters and gauges of one bot."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._updates = Counter(
            "hoibaocao_updates_total", "Updates taken, by kind.", ["kind"], registry=self.registry
        )
        self._answers = Counter(
            "hoibaocao_answers_total",
            "Answers, by status; error: none.",
            ["status"],
            registry=self.registry,
        )
        self._refused = Counter(
            "hoibaocao_refused_total",
            "Messages that were not answered, by reason.",
            ["reason"],
            registry=self.registry,
        )
        self._errors = Counter(
            "hoibaocao_errors_total", "Errors that a user was told of.", registry=self.registry
        )
        self._rebuilds = Counter(
            "hoibaocao_rebuilds_total", "Rebuilds, by result.", ["result"], registry=self.registry
        )
        self._telegram = Counter(
            "hoibaocao_telegram_errors_total",
            "Calls to Telegram that failed: timeout, network or the HTTP status.",
            ["kind"],
            registry=self.registry,
        )
        self._healthy = Gauge(
            "hoibaocao_healthy", "1 while /healthz is green, else 0.", registry=self.registry
        )
        self.taken = 0  # updates that were begun
        self._built_at: datetime | None = None
        self._seconds = Histogram(
            "hoibaocao_answer_seconds",
            "From the question to its answer, waiting included.",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._waiting = Gauge(
            "hoibaocao_questions_waiting", "Questions taken and not answered yet.",
            registry=self.registry,
        )  # fmt: skip
        self._index = Gauge(
            "hoibaocao_index", "The live index, by what is counted.", ["what"],
            registry=self.registry,
        )  # fmt: skip
        self._age = Gauge(
            "hoibaocao_index_age_seconds", "How old the live index is.", registry=self.registry
        )

    def update(self, kind: str) -> None:
        """Count an update."""
        self.taken += 1
        self._updates.labels(kind).inc()

    def answered(self, status: str) -> None:
        """Count an answer."""
        self._answers.labels(status).inc()

    def refused(self, reason: str) -> None:
        """Count a message that was not answered."""
        self._refused.labels(reason).inc()

    def error(self) -> None:
        """Count an error that a user was told of."""
        self._errors.inc()

    def rebuilt(self, result: str) -> None:
        """Count a rebuild."""
        self._rebuilds.labels(result).inc()

    def telegram_failed(self, kind: str) -> None:
        """Count a call to Telegram that failed."""
        self._telegram.labels(kind).inc()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Time the block as one answer."""
        with self._waiting.track_inprogress(), self._seconds.time():
            yield

    def page(self, status: IndexStatus | None, healthy: bool = True) -> bytes:
        """Return everything in Prometheus' text format.

        Without ``status``, when the index cannot be read, its last one is shown.
        """
        if status is not None:
            for what in ("reports", "passages", "figures"):
                self._index.labels(what).set(getattr(status, what))
            self._built_at = status.built_at
        if self._built_at is not None:
            self._age.set(max(0.0, (datetime.now(UTC) - self._built_at).total_seconds()))
        self._healthy.set(healthy)
        page: bytes = generate_latest(self.registry)
        return page
