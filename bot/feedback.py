"""Judged answers as gold questions, ready for the right value to be filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.errors import StateUnusable
from bot.state import State
from bot.tables.answers import Judged
from retrieval.answer import Intent

_KINDS = {
    Intent.CHANGE: "growth",
    Intent.PERCENT_OF_PLAN: "plan_pct",
    Intent.COUNT: "count",
    Intent.COMPARE: "compare",
    Intent.RANK: "compare",
    Intent.LIST: "list",
    Intent.PASSAGE: "passage",
}

# What a question is that is rightly not answered.
_SILENT = {"not_found": "unanswerable", "clarify": "ambiguous"}


def export(state_file: Path, *, everything: bool) -> list[dict[str, Any]]:
    """Return what people marked wrong (or all that they judged) as gold rows.

    Raises:
        StateUnusable: there is no such file, or it is none.
    """
    # Opening it would make an empty one, and "nothing was marked wrong" would be said of that.
    if not state_file.is_file():
        raise StateUnusable(
            f"{state_file}: no such state file; run this with the bot's own settings (STATE_FILE "
            "from the environment or .env, see docs/operating.md)"
        )
    state = State(state_file)
    try:
        judged = state.answers.judged()
    finally:
        state.close()
    return [gold_row(one) for one in judged if everything or one.bad >= one.good]


def gold_row(judged: Judged) -> dict[str, Any]:
    """Return a judged answer in the gold format.

    An answer that more people found right than wrong gives its value and quote as the gold ones.
    Of another one only what it is *not* is known: its numbers must not come again, and
    ``answer_values``, ``doc`` and ``quote`` wait for whoever knows. ``given`` is what was answered.
    Where it said no or asked back, the kind waits as well: whoever complains of a "not found" most
    likely says that the reports do answer, so it must not become a test that they do not.
    """
    given = judged.given
    answer = given.answer
    figures = [f for f in answer.get("figures") or [] if isinstance(f, dict)]
    values = list(dict.fromkeys(str(f.get("text", "")) for f in figures[:1] if f.get("text")))
    cited = next(iter(answer.get("citations") or []), None) or {}
    right = judged.good > judged.bad
    row: dict[str, Any] = {"id": f"fb-{given.token[:12]}", "question": given.question}
    if given.history:
        row["history"] = list(given.history)
    row |= {
        "kind": _kind(given.answer, bool(given.history), right),
        "answer_values": values if right else [],
        "doc": cited.get("file", "") if right else "",
        "quote": cited.get("quote", "") if right else "",
    }
    if not right and values:
        row["must_not_contain"] = values
    row["given"] = {
        "status": answer.get("status", ""),
        "text": answer.get("text", ""),
        "doc": cited.get("file", ""),
        "quote": cited.get("quote", ""),
        "right": judged.good,
        "wrong": judged.bad,
    }
    return row


def _kind(answer: Any, follows: bool, right: bool) -> str:
    kind = _SILENT.get(str(answer.get("status")))
    if kind is not None:
        return kind if right else ""
    if follows:
        return "followup"
    intent = (answer.get("question") or {}).get("intent", "")
    return next((kind for name, kind in _KINDS.items() if name.value == intent), "lookup")
