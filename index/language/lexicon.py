"""The language tables of ``index/language/data`` as objects, loaded once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from index.language.scan import PhraseTable


@cache
def load_table(name: str) -> dict[str, Any]:
    """Return the TOML table ``index/language/data/<name>.toml``; shared, not to be changed."""
    text = (resources.files("index.language") / "data" / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


def word_set(section: str, key: str, table: str = "figures") -> frozenset[str]:
    """Return the words listed under ``[section] key`` of ``figures.toml``, or of another table."""
    return frozenset(load_table(table)[section][key])


def _words(words: list[str]) -> PhraseTable[str]:
    return PhraseTable({word: word for word in words})


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words: alone, as the last digit, as the digit before "mươi", and multiples."""

    alone: dict[str, int]
    units: dict[str, int]
    digits: dict[str, int]
    multiples: dict[str, Decimal]
    scaled: dict[str, Decimal]
    not_after: PhraseTable[str]
    not_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class NumberContext:
    """Words around a number that make it a name, a date or a rank, or share its unit."""

    naming: frozenset[str]
    counting: frozenset[str]
    loose: frozenset[str]
    small: frozenset[str]
    several: frozenset[str]
    calendar: frozenset[str]
    stretches: frozenset[str]
    dates: frozenset[str]
    ranks: PhraseTable[str]
    stating: frozenset[str]
    respectively: PhraseTable[str]
    list_joints: frozenset[str]
    from_to: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class Units:
    """Scale words, currencies, physical units, counted nouns and durations."""

    scales: dict[str, Decimal]
    scaled_dong: dict[str, str]
    implied_scales: frozenset[str]
    implied_before: frozenset[str]
    medals: tuple[str, ...]
    currencies: PhraseTable[str]
    physical: PhraseTable[str]
    counted: PhraseTable[str]
    durations: PhraseTable[str]
    not_counted: PhraseTable[str]
    per: PhraseTable[str]
    not_nouns: frozenset[str]
    words: NumberWords
    context: NumberContext


@cache
def units() -> Units:
    """Return ``units.toml``."""
    table = load_table("units")
    nouns = [*table["counted"]["nouns"], *table["counted"]["singles"]]
    implied, around = table["implied_money"], table["context"]
    return Units(
        scales={word: Decimal(str(factor)) for word, factor in table["scales"].items()},
        scaled_dong=table["scaled_dong"],
        implied_scales=frozenset(implied["scales"]),
        medals=tuple(table["medals"]["words"]),
        implied_before=frozenset(implied["before"]),
        currencies=PhraseTable(table["currencies"]),
        physical=PhraseTable(table["physical"]),
        counted=_words(nouns),
        durations=_words(table["durations"]["nouns"]),
        not_counted=_words(table["not_counted"]["words"]),
        per=PhraseTable({**{w: w for w in table["per"]["words"]}, **table["per_spellings"]}),
        not_nouns=frozenset(table["not_nouns"]["words"]),
        words=NumberWords(
            alone=table["number_words"],
            units=table["number_word_units"],
            digits=table["number_word_digits"],
            multiples={word: Decimal(v) for word, v in table["multiple_words"].items()},
            scaled={word: Decimal(value) for word, value in table["scaled_words"].items()},
            not_after=_words(table["not_in_words"]["after"]),
            not_before=frozenset(table["not_in_words"]["words"]),
        ),
        context=NumberContext(
            naming=frozenset(around["naming"]),
            counting=frozenset(around["counting"]),
            loose=frozenset(around["loose"]),
            small=frozenset(around["small"]),
            several=frozenset(around["several"]),
            calendar=frozenset(around["calendar"]),
            stretches=frozenset(around["stretches"]),
            dates=frozenset(around["dates"]),
            ranks=_words(around["ranks"]),
            stating=frozenset(around["stating"]),
            respectively=_words(around["respectively"]),
            list_joints=frozenset(around["list_joints"]),
            from_to=_words(around["from_to"]),
        ),
    )


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of ``cues.toml``, one phrase table a kind."""

    qualifiers: PhraseTable[str]
    verbs: PhraseTable[str]
    changes: PhraseTable[str]
    bases: PhraseTable[str]
    against: PhraseTable[str]
    prices: PhraseTable[str]
    plans: PhraseTable[str]
    aims: PhraseTable[str]
    aim_headings: PhraseTable[str]
    aims_not_after: PhraseTable[str]
    aims_not_before: PhraseTable[str]
    results: PhraseTable[str]
    shares: PhraseTable[str]
    parts: PhraseTable[str]
    openers: PhraseTable[str]
    identifiers: PhraseTable[str]
    givers: PhraseTable[str]
    junk_counts: PhraseTable[str]
    programmes: PhraseTable[str]
    attendance: PhraseTable[str]


@cache
def cues() -> Cues:
    """Return ``cues.toml``."""
    table = load_table("cues")
    return Cues(
        qualifiers=PhraseTable(table["qualifiers"]),
        verbs=_words(table["verbs"]["words"]),
        changes=PhraseTable(table["changes"]),
        bases=_words(table["bases"]["words"]),
        against=_words(table["bases"]["against"]),
        prices=_words(table["prices"]["words"]),
        plans=PhraseTable(table["plans"]),
        aims=PhraseTable(
            [(word, "plan") for word in table["aims"]["plans"]]
            + [(word, "target") for word in table["aims"]["words"]]
        ),
        aim_headings=_words(table["aims"]["headings"]),
        aims_not_after=_words(table["aims"]["not_after"]),
        aims_not_before=_words(table["aims"]["not_before"]),
        results=_words(table["results"]["words"]),
        shares=_words(table["shares"]["words"]),
        parts=_words(table["parts"]["words"]),
        openers=_words(table["openers"]["words"]),
        identifiers=PhraseTable(
            [(word, word) for word in table["identifiers"]["words"]]
            + [(word, "") for word in table["identifiers"]["not"]]
        ),
        givers=_words(table["givers"]["words"]),
        junk_counts=_words(table["junk_counts"]["words"]),
        programmes=_words(table["programmes"]["words"]),
        attendance=_words(table["attendance"]["words"]),
    )


@dataclass(frozen=True, slots=True)
class Concept:
    """An indicator that people name in several ways; ``names[0]`` is its display name.

    ``misspelt`` are names with a slip that many reports have ("giá trị sản suất").
    """

    id: str
    names: tuple[str, ...]
    rate: str | None = None
    misspelt: tuple[str, ...] = ()


@cache
def concepts() -> tuple[Concept, ...]:
    """Return ``indicators.toml``."""
    return tuple(
        Concept(row["id"], tuple(row["names"]), row.get("rate"), tuple(row.get("misspelt", ())))
        for row in load_table("indicators")["concept"]
    )


@cache
def concept_table(*, folded: bool = False) -> PhraseTable[Concept]:
    """Return all names of all concepts; folded names match without diacritics."""
    return PhraseTable(
        ((name, concept) for concept in concepts() for name in (*concept.names, *concept.misspelt)),
        folded=folded,
    )


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """The words of ``phrases.toml`` that bound an indicator's noun phrase."""

    heads: PhraseTable[str]
    not_heads: PhraseTable[str]
    auxiliaries: PhraseTable[str]
    joints: PhraseTable[str]
    leading: PhraseTable[str]
    trailing: PhraseTable[str]
    completing: PhraseTable[str]
    tail_stops: PhraseTable[str]
    harms: PhraseTable[str]
    fillers: PhraseTable[str]
    tail_keeps: PhraseTable[str]
    verb_stops: PhraseTable[str]
    verb_keeps: PhraseTable[str]
    speech: PhraseTable[str]
    empty: PhraseTable[str]
    totals: PhraseTable[str]
    new_after: PhraseTable[str]
    new_before: PhraseTable[str]
    exclusions: PhraseTable[str]
    compounds: PhraseTable[str]
    activities: PhraseTable[str]
    soft_joints: PhraseTable[str]
    structures: PhraseTable[str]
    purposes: PhraseTable[str]
    late_heads: PhraseTable[str]
    predicates: PhraseTable[str]
    verb_leading: PhraseTable[str]
    growth: PhraseTable[str]
    averages: PhraseTable[str]
    revenues: PhraseTable[str]
    flows: PhraseTable[str]
    page_ends: PhraseTable[str]
    unit_words: PhraseTable[str]
    area_units: PhraseTable[str]
    ranks: PhraseTable[str]
    groupings: PhraseTable[str]
    people: PhraseTable[str]
    offices: PhraseTable[str]
    topic_openers: PhraseTable[str]
    quantities: PhraseTable[str]
    named_parts: PhraseTable[str]
    described_parts: PhraseTable[str]
    bare_doings: PhraseTable[str]
    offences: PhraseTable[str]
    period_openers: PhraseTable[str]
    lead_closers: PhraseTable[str]
    replies: PhraseTable[str]
    acts: PhraseTable[str]


@cache
def phrase_words() -> PhraseWords:
    """Return ``phrases.toml``."""
    table = load_table("phrases")
    return PhraseWords(**{name: _words(table[name]["words"]) for name in PhraseWords.__slots__})


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of table heads and totals (``phrases.toml``, section ``tables``)."""

    label: PhraseTable[str]
    place: PhraseTable[str]
    unit: PhraseTable[str]
    skip: PhraseTable[str]
    totals: PhraseTable[str]
    generic: PhraseTable[str]
    rates: PhraseTable[str]
    measures: PhraseTable[str]


@cache
def table_words() -> TableWords:
    """Return the section ``tables`` of ``phrases.toml``."""
    table = load_table("phrases")["tables"]
    return TableWords(**{name: _words(table[name]) for name in TableWords.__slots__})
