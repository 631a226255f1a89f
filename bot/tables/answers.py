"""Answers given, the citations that they showed, and what people think of them.

An answer is kept once however often it is given, and without who asked for it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.database import Database, storable
from retrieval.answer import Answer, Citation

MAX_TEXT = 1000
MAX_ANSWER = 100_000
KEPT_DAYS = 180


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: the question as typed, what came before it, the answer's JSON."""

    token: str
    question: str
    history: tuple[str, ...]
    answer: Mapping[str, Any]
    resolved: str

    @property
    def choices(self) -> tuple[str, ...]:
        """The complete questions that the answer offered."""
        return tuple(str(choice["question"]) for choice in self.answer.get("choices") or ())


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A citation as it was when it was shown."""

    id: str
    file: str
    title: str
    quote: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with how many people found it right and wrong."""

    given: Given
    good: int
    bad: int


def answer_token(question: str, history: Sequence[str], answer: Answer) -> str:
    """Return the short stable name of an answer to a question, for callback data."""
    parts = (question, *history, answer.text, *(c.id for c in answer.citations))
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:20]


class Answers:
    """What was answered, and how it was judged."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(
        self, question: str, history: Sequence[str], answer: Answer, shown: Iterable[Citation]
    ) -> str:
        """Keep an answer with the citations under it, and return its token."""
        token = answer_token(question, history, answer)
        now, oldest = self._db.now, self._db.now - KEPT_DAYS * 86400
        row = json.dumps(answer.to_json(), ensure_ascii=False)
        if len(row) > MAX_ANSWER:
            short = {"status": answer.status.value, "text": answer.text[:MAX_TEXT]}
            short |= {"choices": answer.to_json()["choices"]}
            row = json.dumps(short, ensure_ascii=False)
        with self._db.transaction():
            self._db.write(
                "INSERT INTO given VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (token) DO UPDATE"
                " SET given_at = excluded.given_at",
                token,
                storable(question, MAX_TEXT),
                storable(json.dumps(list(history), ensure_ascii=False), 8 * MAX_TEXT),
                storable(row, MAX_ANSWER),
                storable(answer.resolved or question, MAX_TEXT),
                now,
            )
            self._db.write_many(
                "INSERT INTO cited VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET cited_at = excluded.cited_at",
                [
                    (
                        c.id,
                        storable(c.file, MAX_TEXT),
                        storable(c.title, MAX_TEXT),
                        storable(c.quote, 4 * MAX_TEXT),
                        now,
                    )
                    for c in shown
                ],
            )
            self._db.write("DELETE FROM cited WHERE cited_at < ?", oldest)
            self._db.write(
                "DELETE FROM given WHERE given_at < ?"
                " AND token NOT IN (SELECT token FROM feedback)",
                oldest,
            )
        return token

    def given(self, token: str) -> Given | None:
        """Return the answer behind a button, or None when it is too old."""
        row = self._db.row(
            "SELECT token, question, history, answer, resolved FROM given WHERE token = ?", token
        )
        return _given(row) if row else None

    def shown(self, citation_id: str) -> ShownCitation | None:
        """Return a citation as it was shown, or None when it never was (or long ago)."""
        row = self._db.row("SELECT id, file, title, quote FROM cited WHERE id = ?", citation_id)
        return ShownCitation(*map(str, row)) if row else None

    def judge(self, token: str, user_id: int, good: bool) -> bool:
        """Keep what a user thinks of an answer; the last word counts. False: no such answer."""
        if self._db.row("SELECT 1 FROM given WHERE token = ?", token) is None:
            return False
        self._db.write(
            "INSERT INTO feedback VALUES (?, ?, ?, ?) ON CONFLICT (token, user_id) DO UPDATE"
            " SET good = excluded.good, judged_at = excluded.judged_at",
            token,
            user_id,
            int(good),
            self._db.now,
        )
        return True

    def judged(self) -> list[Judged]:
        """Return every judged answer, in the order in which they were first given a verdict."""
        rows = self._db.rows(
            "SELECT token, question, history, answer, resolved, sum(good), sum(1 - good)"
            " FROM feedback JOIN given USING (token) GROUP BY token ORDER BY min(judged_at), token"
        )
        return [Judged(_given(row[:5]), int(row[5]), int(row[6])) for row in rows]

    def verdicts(self) -> tuple[int, int]:
        """Return how many 👍 and 👎 there are."""
        row = self._db.row("SELECT total(good), total(1 - good) FROM feedback")
        return (int(row[0]), int(row[1])) if row else (0, 0)


def _given(row: tuple[Any, ...]) -> Given:
    token, question, history, answer, resolved = row
    return Given(
        str(token), str(question), tuple(json.loads(history)), json.loads(answer), str(resolved)
    )
