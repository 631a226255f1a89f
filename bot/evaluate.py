"""Scores answers against gold questions: right, wrong, cited and missed, per kind.

The definitions, in the order in which they matter:

* **wrong**: answered, with something else (an unanswerable question: answered at all)
* **right**: answered, and the first line holds the value (several values: the whole text holds
  them all); an unanswerable question: not found, and no forbidden value in text or figures;
  an ambiguous one: at least two of the values, each with words that tell it from the others
* **cited**: right, and the first citation's quote is the gold quote, in the gold report
* **missed**: neither right nor wrong
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any, TextIO

from bot.gold_values import mentions, states
from index.errors import HoibaocaoError

_SEVERAL = frozenset({"list", "compare"})
_MAX_CHARS = 32_000_000
# Shorter common stretches than this share of the shorter quote are chance.
_QUOTE_OVERLAP = 0.6


class GoldUnreadable(HoibaocaoError):
    """A gold or batch file is missing, too large or not JSON lines."""


class Verdict(StrEnum):
    """What came of one gold question."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """One gold question. ``evidence`` holds (report file, quote) pairs that may be cited."""

    id: str
    question: str
    kind: str
    history: tuple[str, ...]
    values: tuple[str, ...]
    variants: tuple[str, ...]
    forbidden: tuple[str, ...]
    evidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold question with its answer (as JSON) and what it is worth."""

    gold: GoldQuestion
    answer: Mapping[str, Any]
    verdict: Verdict
    cited: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some questions. ``citable`` leaves out those that have nothing to cite."""

    questions: int
    right: int
    wrong: int
    cited: int
    missed: int
    citable: int

    @classmethod
    def of(cls, scored: Sequence[Scored]) -> Tally:
        """Count ``scored``."""
        verdicts = [row.verdict for row in scored]
        return cls(
            questions=len(scored),
            right=verdicts.count(Verdict.RIGHT),
            wrong=verdicts.count(Verdict.WRONG),
            cited=sum(row.cited for row in scored),
            missed=verdicts.count(Verdict.MISSED),
            citable=sum(bool(row.gold.evidence) for row in scored),
        )

    def rate(self, name: str) -> float:
        """Return ``right``, ``wrong``, ``missed`` or ``cited`` as a share (0 when empty)."""
        total = self.citable if name == "cited" else self.questions
        return float(getattr(self, name)) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All scored questions of a gold file."""

    scored: tuple[Scored, ...]

    @property
    def total(self) -> Tally:
        """Counts over everything."""
        return Tally.of(self.scored)

    @property
    def by_kind(self) -> dict[str, Tally]:
        """Counts per kind, in order of first appearance."""
        kinds = dict.fromkeys(row.gold.kind for row in self.scored)
        return {
            kind: Tally.of([row for row in self.scored if row.gold.kind == kind]) for kind in kinds
        }

    @property
    def failures(self) -> tuple[Scored, ...]:
        """Questions that are not right, the wrong ones first."""
        failed = [row for row in self.scored if row.verdict is not Verdict.RIGHT]
        return tuple(sorted(failed, key=lambda row: row.verdict is not Verdict.WRONG))

    def to_json(self, *, failures: bool = False) -> dict[str, Any]:
        """Return the counts as JSON, with the failed questions on request."""
        row: dict[str, Any] = {
            "total": asdict(self.total),
            "kinds": {kind: asdict(tally) for kind, tally in self.by_kind.items()},
        }
        if failures:
            row["failures"] = [
                {
                    "id": failed.gold.id,
                    "kind": failed.gold.kind,
                    "question": failed.gold.question,
                    "verdict": failed.verdict.value,
                    "expected": list(failed.gold.values),
                    "status": failed.answer.get("status"),
                    "text": failed.answer.get("text"),
                }
                for failed in self.failures
            ]
        return row


def read_json_lines(path: Path, stream: TextIO | None = None) -> list[tuple[int, Any]]:
    """Return (line number, value) of every line that is not blank; a bad line's value is None.

    Args:
        path: the file.
        stream: read this instead, up to the same size; ``path`` only names it.

    Raises:
        GoldUnreadable: the file cannot be read or is over 32 million characters long.
    """
    try:
        if stream is None:
            # Not the file's stated size: a pipe or /dev/zero has none.
            with path.open(encoding="utf-8-sig", errors="replace") as file:
                text = file.read(_MAX_CHARS + 1)
        else:
            text = stream.read(_MAX_CHARS + 1)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise GoldUnreadable(f"{path}: {reason}; name a JSON lines file") from error
    if len(text) > _MAX_CHARS:
        raise GoldUnreadable(f"{path}: over 32 million characters; split the file")
    rows: list[tuple[int, Any]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                rows.append((number, json.loads(line)))
            except (ValueError, RecursionError):
                rows.append((number, None))
    return rows


def load_gold(path: Path) -> tuple[GoldQuestion, ...]:
    """Read a gold file.

    Raises:
        GoldUnreadable: the file cannot be read, or a line is not a gold question.
    """
    rows = read_json_lines(path)
    if not rows:
        raise GoldUnreadable(f"{path}: no gold questions; write one JSON object a line")
    return tuple(_gold(path, number, row) for number, row in rows)


def _gold(path: Path, number: int, row: Any) -> GoldQuestion:
    try:
        shown = [row, *row.get("support", ()), *row.get("alternatives", ())]
        return GoldQuestion(
            id=str(row.get("id", number)),
            question=str(row["question"]),
            kind=str(row["kind"]),
            history=tuple(map(str, row.get("history") or ())),
            values=tuple(map(str, row["answer_values"])),
            variants=tuple(map(str, row.get("variants", ()))),
            forbidden=tuple(map(str, row.get("must_not_contain", ()))),
            evidence=tuple((str(one["doc"]), str(one["quote"])) for one in shown if one.get("doc")),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise GoldUnreadable(
            f"{path}:{number}: not a gold question; it needs question, kind and answer_values"
        ) from error


def evaluate(
    gold: Iterable[GoldQuestion], ask: Callable[[str, Sequence[str]], Mapping[str, Any]]
) -> Evaluation:
    """Ask every gold question and score the answers.

    Args:
        gold: the questions.
        ask: takes a question and its history, returns the answer as JSON.
    """
    return Evaluation(tuple(score(row, ask(row.question, row.history)) for row in gold))


def score(gold: GoldQuestion, answer: Mapping[str, Any]) -> Scored:
    """Judge one answer (as JSON)."""
    verdict = _verdict(gold, answer)
    return Scored(gold, answer, verdict, verdict is Verdict.RIGHT and _cites(gold, answer))


def _verdict(gold: GoldQuestion, answer: Mapping[str, Any]) -> Verdict:
    status = answer.get("status")
    if gold.kind == "unanswerable":
        if status == "answered":
            return Verdict.WRONG
        clean = status == "not_found" and not _says_forbidden(gold, answer)
        return Verdict.RIGHT if clean else Verdict.MISSED
    if gold.kind == "ambiguous" and status in ("answered", "clarify"):
        if _tells_apart(gold, answer):
            return Verdict.RIGHT
        return Verdict.WRONG if status == "answered" else Verdict.MISSED
    if status != "answered":
        return Verdict.MISSED
    text = str(answer.get("text", ""))
    if len(gold.values) == 1 and gold.kind not in _SEVERAL:
        text = text.split("\n", 1)[0]
    return Verdict.RIGHT if all(_states(gold, text, v) for v in gold.values) else Verdict.WRONG


def _states(gold: GoldQuestion, text: str, value: str) -> bool:
    spellings = (value, *gold.variants) if len(gold.values) == 1 else (value,)
    return any(states(text, spelling) for spelling in spellings)


def _says_forbidden(gold: GoldQuestion, answer: Mapping[str, Any]) -> bool:
    said = [str(answer.get("text", ""))]
    said += [str(figure.get("text", "")) for figure in answer.get("figures", ())]
    return any(mentions(text, fragment) for text in said for fragment in gold.forbidden)


def _tells_apart(gold: GoldQuestion, answer: Mapping[str, Any]) -> bool:
    """Two of the values (or the only one), each in a line or choice with words of its own."""
    units = str(answer.get("text", "")).split("\n")
    units += [str(choice.get("label", "")) for choice in answer.get("choices", ())]
    labelled = 0
    for value in gold.values:
        labelled += any(states(unit, value) and _has_label(unit, value) for unit in units)
    return labelled >= min(2, len(gold.values))


def _has_label(unit: str, value: str) -> bool:
    """Whether a line says more than the bare value: a place, a period or an indicator."""
    bare = set(re.findall(r"\w+", value.lower())) | {"ước", "đạt", "trên", "gần", "được", "khoảng"}
    return len([word for word in re.findall(r"\w+", unit.lower()) if word not in bare]) >= 2


def _cites(gold: GoldQuestion, answer: Mapping[str, Any]) -> bool:
    citations = answer.get("citations") or ()
    if not citations:
        return False
    first = citations[0]
    stem, quote = _stem(str(first.get("file", ""))), str(first.get("quote", ""))
    return any(_stem(doc) == stem and _overlap(quote, shown) for doc, shown in gold.evidence)


def _stem(file: str) -> str:
    return PurePosixPath(file.replace("\\", "/")).stem


def _overlap(left: str, right: str) -> bool:
    left, right = "".join(left.split()).casefold(), "".join(right.split()).casefold()
    if not left or not right:
        return False
    if left in right or right in left:
        return True
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    longest = matcher.find_longest_match().size
    return longest >= _QUOTE_OVERLAP * min(len(left), len(right))


def table(evaluation: Evaluation) -> str:
    """Render the counts as a plain table, one kind a line and the total last."""
    lines = [f"{'kind':<13}{'n':>5}{'right':>13}{'wrong':>13}{'cited':>13}{'missed':>13}"]
    for kind, tally in (*evaluation.by_kind.items(), ("total", evaluation.total)):
        cells = "".join(
            f"{getattr(tally, name):>6} {tally.rate(name):>6.1%}"
            for name in ("right", "wrong", "cited", "missed")
        )
        lines.append(f"{kind:<13}{tally.questions:>5}{cells}")
    return "\n".join(lines)


def failure_lines(evaluation: Evaluation) -> list[str]:
    """Render each failed question in one line: verdict, id, kind, question, expected, said."""
    lines = []
    for row in evaluation.failures:
        said = str(row.answer.get("text", "")).split("\n", 1)[0]
        expected = " | ".join(row.gold.values) or "(not in the reports)"
        lines.append(
            f"{row.verdict.value:<7}{row.gold.id} [{row.gold.kind}] {row.gold.question}\n"
            f"       expected: {expected}\n       said ({row.answer.get('status')}): {said}"
        )
    return lines
