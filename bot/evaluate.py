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

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from bot.gold_file import GoldQuestion
from bot.gold_values import mentions, states

_SEVERAL = frozenset({"list", "compare"})
# Shorter common stretches than this share of the shorter quote are chance.
_QUOTE_OVERLAP = 0.6


class Verdict(StrEnum):
    """What came of one gold question."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


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
