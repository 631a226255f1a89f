"""The words around places in a question, ready to match: roads, stated units, bodies, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from index.domain import AreaLevel, Place
from index.language.agencies import lower_head
from index.language.gazetteer_data import load_toml
from index.language.periods import PeriodMention
from index.language.place_lexicon import is_current
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token, scan
from index.language.text import fold, has_marks
from retrieval.words import folded, listed, one_of, word_set

_HEADS = one_of("routes", "heads", bare=True)
_LONG = one_of("routes", "long", bare=True)

# Each is searched in the folded words that stand before a place.
ROUTE = re.compile(rf"\b{_HEADS}\b[^,?;]{{0,24}}$")
"""A road or bridge close before the place: "cao toc "."""

ROUTE_HEAD = re.compile(rf"\b{_LONG} $")
"""A road right before the place: "cao toc "."""

ROUTE_FROM = re.compile(rf"\b{_HEADS}(?: \w+){{1,6}} ?[-–—] ?$")
"""A route's name up to its dash: "cao toc khanh hoa - "."""

ROUTE_THROUGH = re.compile(
    rf"\b{_LONG}(?: \w+){{1,6}} {one_of('routes', 'through', bare=True)} ?"
    rf"{one_of('routes', 'units', bare=True)}? ?$"
)
"""A route's name up to what it runs through: "cao toc van phong nha trang qua "."""


_ASKING = re.compile(rf"{one_of('new_area', 'asking', bare=True)}(?!\w)")


def _either_case(words: str) -> str:
    """Return the source of a pattern for words whose first letter may be a capital."""
    return f"[{words[0].upper()}{words[0]}]{words[1:]}"


STATED_UNIT = re.compile(
    rf"\b(?:{'|'.join(map(_either_case, listed('stated_units')))})\s+"
    r"((?:[A-ZĐÀ-ỸƠƯĂÂÊÔ][\wà-ỹ]*\s?){1,3})"
)
"""A unit with its kind: "huyện Mai Sơn"; the first group is the name."""


@cache
def facilities() -> tuple[str, ...]:
    """Return the heads of things that carry a place's name, longest first."""
    words = load_toml("places.toml")["question_facilities"]["words"]
    return tuple(sorted(words, key=len, reverse=True))


@cache
def gates() -> frozenset[str]:
    """Return those of them that have a customs office of their name."""
    return frozenset(load_toml("places.toml")["question_facilities"]["gates"])


def posts_at(place: Place, on_file: Iterable[Place]) -> list[Place]:
    """Return the customs offices on file at the gate that is named as a place is."""
    head = lower_head("hai-quan")
    name = head.other.format(place.short) if head else ""
    return [p for p in on_file if p.level is AreaLevel.AGENCY and p.name == name]


@cache
def _no_facilities() -> tuple[str, ...]:
    return tuple(load_toml("places.toml")["question_facilities"]["not"])


def ends_in(said: str, head: str) -> bool:
    """Tell whether words end in a head; without marks only a head of several syllables counts."""
    if any(said.endswith(f" {phrase}") for phrase in _no_facilities()):
        return False
    if said.endswith(f" {head}"):
        return True
    return " " in head and not has_marks(said) and said.endswith(f" {fold(head)}")


@cache
def forms_of(body: Place) -> tuple[str, ...]:
    """Return how people write the kind of a body, folded: "hai quan", "hq"."""
    name = fold(body.name)
    for head in load_toml("agencies.toml")["head"]:
        upper = fold(head["province"]).replace(" {}", "")
        if name == f"{upper} {fold(body.short)}":
            return tuple(fold(form) for form in head["forms"])
    return ()


@cache
def unit_names(gazetteer: Gazetteer) -> dict[tuple[str, ...], list[Place]]:
    """Return provinces and districts by the folded syllables of their names (two and more)."""
    names: dict[tuple[str, ...], list[Place]] = {}
    for province in gazetteer.provinces():
        for place in (province, *gazetteer.districts(province)):
            words = tuple(fold(t.text) for t in scan(place.short) if t.is_word)
            if len(words) > 1:
                names.setdefault(words, []).append(place)
    return names


def without_new_area(
    free: Sequence[Token],
    places: Sequence[PlaceMention],
    periods: Sequence[PeriodMention],
    text: str,
) -> list[Token]:
    """Drop the word that says which of two areas of one name is meant: "tỉnh A *mới* năm 2025".

    Only where no word follows that it could belong to ("Hàm Yên *mới kết nạp* mấy đảng viên").
    """
    ends = {mention.span.end for mention in places}
    starts = {mention.span.start for mention in periods} | {len(text.rstrip(" ?."))}
    words = word_set("new_area")

    def says_which(token: Token) -> bool:
        before = len(text[: token.start].rstrip())
        behind = token.end + len(text[token.end :]) - len(text[token.end :].lstrip())
        alone = behind in starts or token.end in starts or text[token.end : token.end + 1] == ","
        alone = alone or _ASKING.match(fold(text[behind:])) is not None
        return token.text in words and before in ends and alone

    kept = [token for token in free if not says_which(token)]
    current = any(all(map(is_current, mention.candidates)) for mention in places)
    return _without_merger(kept) if current else kept


def _without_merger(free: list[Token]) -> list[Token]:
    """Drop "sau sáp nhập" of a unit of July 2025, which there is only since then."""
    words = [fold(token.text) for token in free]
    for phrase in folded("new_area", "merged"):
        run = phrase.split()
        for i in range(len(words) - len(run) + 1):
            if words[i : i + len(run)] == run and len(words) > len(run):
                return [*free[:i], *free[i + len(run) :]]
    return free
