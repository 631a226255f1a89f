"""The tables of ``index/language/data/questions.toml``, ready to match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from index.language.lexicon import load_table
from index.language.scan import PhraseTable
from index.language.text import fold
from retrieval.answer import Intent


@dataclass(frozen=True, slots=True)
class Tables:
    """Phrase tables of asking words, one a purpose."""

    intents: tuple[tuple[Intent, PhraseTable[str]], ...]
    passage: PhraseTable[str]
    told: PhraseTable[str]
    topics: PhraseTable[str]
    how_much: PhraseTable[str]
    percent: PhraseTable[str]
    plan: PhraseTable[str]
    target: PhraseTable[str]
    change: PhraseTable[str]
    comparing: PhraseTable[str]
    with_plan: PhraseTable[str]
    names: PhraseTable[str]
    met: PhraseTable[str]
    edges: frozenset[str]
    stop: frozenset[str]
    stop_phrases: PhraseTable[str]
    asked_units: frozenset[str]
    asked_money: frozenset[str]
    unit_wanted: dict[str, tuple[str, ...]]


@cache
def question_tables(folded: bool) -> Tables:
    """Return the tables; ``folded`` ones match text without diacritics."""
    raw: dict[str, Any] = load_table("questions")
    how_much = raw["how_much"]["phrases"]

    def table(phrases: Sequence[str]) -> PhraseTable[str]:
        spread = [p.replace("#", h) for p in phrases for h in (how_much if "#" in p else [""])]
        return PhraseTable({phrase: phrase for phrase in spread}, folded=folded)

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(w) if folded else w for w in raw[name]["words"])

    return Tables(
        intents=tuple((Intent(row["name"]), table(row["phrases"])) for row in raw["intent"]),
        passage=table(raw["passage"]["phrases"]),
        told=table(raw["told"]["phrases"]),
        topics=table(raw["topics"]["phrases"]),
        how_much=table(how_much),
        percent=table(raw["percent"]["phrases"]),
        plan=table(raw["plan"]["phrases"]),
        target=table(raw["target"]["phrases"]),
        change=table(raw["change"]["phrases"]),
        comparing=table(raw["comparing"]["phrases"]),
        with_plan=table(raw["with_plan"]["phrases"]),
        met=table(load_table("text_questions")["whether"]["met"]),
        names=table(raw["names"]["phrases"]),
        edges=words("edges"),
        stop=words("stop"),
        stop_phrases=table([*raw["stop"]["phrases"], *raw["polite"]["phrases"]]),
        asked_units=words("asked_units"),
        asked_money=words("asked_money"),
        unit_wanted={
            fold(word) if folded else word: tuple(held) for word, held in raw["unit_wanted"].items()
        },
    )
