"""Who assigned a plan: "đạt bao nhiêu % dự toán *tỉnh giao*" is of that plan and of no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from index.domain import Figure
from index.language.lexicon import load_table
from index.language.scan import Token
from index.language.text import fold
from retrieval.words import folded_set


@dataclass(frozen=True, slots=True)
class Giver:
    """A body that assigns plans: ``asked`` as questions name it, ``written`` as reports do."""

    asked: tuple[tuple[str, ...], ...]
    written: tuple[str, ...]


@cache
def _givers() -> tuple[Giver, ...]:
    rows = load_table("questions")["giver"]
    return tuple(
        Giver(
            tuple(tuple(fold(phrase).split()) for phrase in row["asked"]),
            tuple(f" {fold(phrase)} " for phrase in row["written"]),
        )
        for row in rows
    )


@cache
def _longest_first() -> tuple[tuple[Giver, tuple[tuple[str, ...], ...]], ...]:
    """Return each giver with how questions name it, the longest first."""
    return tuple((g, tuple(sorted(g.asked, key=len, reverse=True))) for g in _givers())


_GIVES = "giao"


@cache
def _plan_ends() -> frozenset[str]:
    """Return the last syllables of a plan's names: "(dự) toán", "(kế) hoạch"."""
    return folded_set("giver_plans", "ends")


def take_givers(tokens: Sequence[Token]) -> tuple[tuple[Giver, ...], list[Token]]:
    """Return the bodies that the question says assigned its plan, and the tokens without them.

    Which words count is in the table: "tỉnh giao", but no bare "trung ương", which is also whose
    money it is ("vốn trung ương").
    """
    kept = list(tokens)
    folded = [fold(token.text) for token in kept]
    found: list[Giver] = []
    for giver, asked in _longest_first():
        for words in asked:
            if words[0] not in folded:
                continue
            at = _position(folded, words)
            if at is None and len(words) > 2 and words[-1] == _GIVES:
                # "% dự toán *HĐND tỉnh*", behind the plan's own name
                words = words[:-1]
                at = _position(folded, words)
                at = at if at and _plan_before(folded, at) else None
            if at and len(words) == 1 and folded[at - 1] in folded_set("giver_plans", "money"):
                at = None
            if at is not None:
                found.append(giver)
                del kept[at : at + len(words)], folded[at : at + len(words)]
                break
    return tuple(found), kept


def _plan_before(folded: Sequence[str], at: int) -> bool:
    """Tell whether a plan's name stands before: "chỉ tiêu *phấn đấu của* Tổng cục"."""
    while at and folded[at - 1] in folded_set("giver_plans", "between"):
        at -= 1
    return at > 0 and folded[at - 1] in _plan_ends()


def _position(folded: Sequence[str], words: tuple[str, ...]) -> int | None:
    for first in range(len(folded) - len(words) + 1):
        if tuple(folded[first : first + len(words)]) == words:
            return first
    return None


def of_givers(
    givers: Sequence[Giver], figures: Sequence[Figure], words: Sequence[str]
) -> list[Figure]:
    """Keep the figures of the plan that these bodies assigned.

    Args:
        givers: the bodies that the question names.
        figures: plans and percents of plans.
        words: what each figure's plan is called in its sentence.

    Returns the figures that name most of the bodies, and nothing where none names any: whose plan
    it was is then not stated.
    """
    told = [f" {' '.join(fold(said).split())} " for said in words]
    counts = [sum(_names(giver, said) for giver in givers) for said in told]
    most = max(counts, default=0)
    return [f for f, count in zip(figures, counts, strict=True) if most and count == most]


def _names(giver: Giver, said: str) -> bool:
    return any(phrase in said for phrase in giver.written)
