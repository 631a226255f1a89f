"""Which of several things a question asks for: "nguồn thu nào giảm mạnh nhất của huyện X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.domain import Relation
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.asked import off_places
from retrieval.bounds import Bound, bound_asked, kind_asked
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import folded_phrases, phrases, said_words
from retrieval.thing_kinds import ThingKind, folded_list, joined, measures, table_list, thing_kinds

_APART = 2  # words between the kind and "nào": "mặt hàng *xuất khẩu* nào"
_NEAR = 3  # words between a verb and its superlative


@dataclass(frozen=True, slots=True)
class ThingsAsked:
    """Which things are asked for.

    ``relation`` is what they are ranked by, ``direction`` the one of their changes ("tăng",
    "giảm", or ""). ``lowest`` ranks from below. ``over`` asks for all beyond their plan (True) or
    short of it (False), with ``met`` those just on it, too; ``bound`` for all within it. ``topic``
    are the terms that they must be told of, ``measure`` the folded measure asked for, ``order`` the
    superlative as one writes it ("mạnh nhất").
    """

    kind: ThingKind
    relation: Relation
    topic: tuple[str, ...]
    direction: str = ""
    lowest: bool = False
    over: bool | None = None
    met: bool = False
    bound: Bound | None = None
    measure: str = ""
    order: str = ""

    @property
    def ranks(self) -> bool:
        """Tell whether the first or last is asked for, and not all that meet a condition."""
        return self.over is None and self.bound is None


@once_each
def things_asked(question: Question) -> ThingsAsked | None:
    """Return which things a question asks for, or None where it asks for none of a known kind."""
    said = said_words(off_places(question))
    if " nao " not in said and " gi " not in said and not _ends().search(said):
        return None
    if kind_asked(question):
        return None  # units, not things
    kind = _kind_named(said)
    if kind is None:
        return None
    end = _end_asked(said)
    bound = bound_asked(question) if not end else None
    over = None if end or bound else _over_asked(said)
    if not end and over is None and bound is None:
        return None
    relation, direction = _ranked_by(question, kind, said, bound, by_plan=over is not None)
    measure = next((name for name in measures() if f" {name} " in said), "")
    topic = _topic(question, kind, measure)
    met = any(f" {phrase} " in said for phrase in folded_list("ranks", "met"))
    return ThingsAsked(
        kind, relation, topic, direction, end == "last", over, met, bound, measure,
        _order(said, end),
    )  # fmt: skip


def _kind_named(said: str) -> ThingKind | None:
    """Return the kind whose name stands before "nào", or before a superlative with "là gì"."""
    asked = next((m for m in _named().finditer(said) if _asks_thing(m)), None)
    asked = asked or (_named_first().search(said) if _ends().search(said) else None)
    if asked is None:
        return None
    name = asked["kind"]
    kind = next(k for k in thing_kinds() if name in map(fold, k.names))
    behind = said[asked.end() :].strip()
    for other in thing_kinds():
        if other is not kind and behind.startswith(tuple(f"{fold(v)} " for v in other.verbs)):
            return joined(other, kind)
    return kind


def _asks_thing(found: re.Match[str]) -> bool:
    between = (found["between"] or "").split()
    return not set(between) & set(folded_list("ranks", "no_thing"))


@cache
def _names() -> str:
    names = sorted({fold(n) for k in thing_kinds() for n in k.names}, key=len, reverse=True)
    return "|".join(map(re.escape, names))


@cache
def _named() -> re.Pattern[str]:
    between = rf"(?P<between>(?:\w+ ){{0,{_APART}}})"
    return re.compile(rf" (?P<kind>{_names()}) (?:{between}(?P<asking>nao)|(?P<what>gi)) ")


@cache
def _named_first() -> re.Pattern[str]:
    firsts = "|".join((*_superlatives("first"), *_superlatives("last")))
    between = rf"(?:\w+ ){{0,{_NEAR}}}"
    return re.compile(rf" (?P<kind>{_names()}) {between}(?:{firsts}) ")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r" (?:gi|dau|nao)(?: vay| the| a)? $")


@cache
def _superlatives(end: str) -> tuple[str, ...]:
    extra = folded_list("ranks", "first") if end == "first" else ()
    return (*folded_phrases("superlatives", end), *extra)


def _end_asked(said: str) -> str:
    """Return "first" or "last", the end of the order that is asked for, or ""."""
    if any(f" {word} " in said for word in folded_phrases("superlatives", "last")):
        return "last"
    split = "|".join(folded_phrases("superlatives", "split_last"))
    no_end = "".join(rf"(?<! {word})" for word in folded_phrases("superlatives", "no_end"))
    if re.search(rf" (?:{split}) (?:\w+ ){{1,3}}?nhat ", said):
        return "last"
    return "first" if re.search(rf"{no_end} nhat ", said) else ""


def _order(said: str, end: str) -> str:
    """Return the superlative of a question with its marks, the usual one where it has none."""
    if not end:
        return ""
    known = (*phrases("superlatives", end), *table_list("ranks", "first"))
    named = [word for word in known if f" {fold(word)} " in said and " " in word]
    return named[0] if named else ("thấp nhất" if end == "last" else "cao nhất")


def _over_asked(said: str) -> bool | None:
    """Tell whether all beyond their plan are asked for (True), or all short of it (False)."""
    plans = "|".join(folded_list("ranks", "plans"))
    for key, over in (("short", False), ("met", True), ("over", True)):
        words = "|".join(folded_list("ranks", key))
        if re.search(rf" (?:{words}) (?:\w+ ){{0,2}}?(?:{plans}) ", said):
            return over
    return None


def _ranked_by(
    question: Question, kind: ThingKind, said: str, bound: Bound | None, *, by_plan: bool
) -> tuple[Relation, str]:
    """Return what the things are ranked by, with the direction of a change."""
    if by_plan:
        return Relation.PERCENT_OF_PLAN, ""
    for key, direction in (("up", "tăng"), ("down", "giảm")):
        words = "|".join(folded_list("ranks", key))
        degree = r"(?:\w+ )?nhat" if bound is None else ""
        if re.search(rf" (?:{words}) (?:\w+ ){{0,{_NEAR}}}?{degree}", said):
            return Relation.CHANGE, direction
    plans = any(f" {word} " in said for word in folded_list("ranks", "plans"))
    if plans or (kind.any and _says(said, "reached")):
        return Relation.PERCENT_OF_PLAN, ""
    if _says(said, "shares"):
        return Relation.SHARE, ""
    percent = bound is not None and bound.unit == "%"
    return (Relation.PERCENT_OF_PLAN if percent else Relation.VALUE), ""


def _says(said: str, key: str) -> bool:
    return any(f" {word} " in said for word in folded_list("ranks", key))


def _topic(question: Question, kind: ThingKind, measure: str) -> tuple[str, ...]:
    """Return the terms that the things must be told of: without their kind, order and measure."""
    drop = {word for name in kind.names for word in fold(name).split()} | kind.plain
    drop |= set(measure.split()) | _plain_words()
    kept = [t for t in question.all_terms if t not in drop and any(c.isalpha() for c in t)]
    return tuple(
        term
        for term in dict.fromkeys(kept)
        if not term.startswith("#") or not any(set(n) <= drop for n in concept_names(term))
    )


@cache
def _plain_words() -> frozenset[str]:
    keys = ("first", "up", "down", "shares", "reached", "plans", "over", "met", "short", "plain")
    said = [*(p for key in keys for p in folded_list("ranks", key))]
    for key in ("first", "last", "split_first", "split_last"):
        said += folded_phrases("superlatives", key)
    for key in ("below", "above", "at_most", "at_least", "and_more", "and_less"):
        said += folded_phrases("bounds", key)
    return frozenset(word for phrase in said for word in phrase.split())
