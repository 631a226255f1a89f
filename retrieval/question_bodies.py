"""Bodies of a question: branches, offices and banks, told from the areas whose names they bear."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.language.lexicon import concept_table, load_table
from index.language.place_questions import OnFile
from index.language.places import PlaceMention
from index.language.scan import Token, scan
from index.language.text import fold, lower
from retrieval.place_words import forms_of
from retrieval.text_words import folded_phrases, said_words, says_one
from retrieval.words import concept_terms, folded, folded_set, listed, one_of

Find = Callable[[str], Sequence[PlaceMention]]

_BARE_NAME = 2  # syllables of a name that may stand without its kind
_COMPARED = 2
_BRANCH = "chi"
_OF = "cua"
_ITEM = re.compile(
    rf"\b(?:{one_of('revenue_items', 'names')}|{one_of('revenue_items', 'names', bare=True)})\b",
    re.IGNORECASE,
)


def as_item_of_area(text: str, mentions: Sequence[PlaceMention]) -> str:
    """Return "thu hải quan tỉnh A" as asked of the area, whose budget has such an item, else "".

    Args:
        text: the question as typed.
        mentions: its places, among them "hải quan tỉnh A" as a body.
    """
    item = _ITEM.search(text)
    if item is None or not any(
        m.place.level is AreaLevel.AGENCY and m.span.start < item.end() < m.span.end
        for m in mentions
    ):
        return ""
    return f"{text[: item.end()]} {listed('revenue_items', 'where')[0]}{text[item.end() :]}"


def may_be_gate(text: str) -> bool:
    """Tell whether a question may name a branch by its gate or its bare name: ``gates`` below."""
    return says_one(said_words(text).strip(), "gates", "flows")


def without_head_office(mentions: tuple[PlaceMention, ...], text: str) -> tuple[PlaceMention, ...]:
    """Drop the office whose branches are compared: "*Hải quan X:* Chi cục A và B nơi nào hơn".

    So is the one behind them: "Chi cục A và Chi cục B *của Hải quan X*". It says whose they are.

    Args:
        mentions: the places found.
        text: the question as typed.
    """
    bodies = [m for m in mentions if m.place.level is AreaLevel.AGENCY]
    heads = [m for m in bodies if not fold(m.place.name).startswith(_BRANCH)]
    if len(bodies) < len(mentions) or len(heads) != 1 or len(bodies) <= _COMPARED:
        return mentions
    head = heads[0]
    own = all(set(m.place.within) & set(head.place.within) for m in bodies)
    before = fold(text[: head.span.start]).split()[-1:]
    stands = text[head.span.end :].lstrip().startswith(":") or before == [_OF]
    return tuple(m for m in mentions if m is not head) if own and stands else mentions


def branches(
    mentions: Sequence[PlaceMention],
    tokens: Sequence[Token],
    text: str,
    on_file: Collection[Place],
    *,
    gates: bool = False,
) -> tuple[PlaceMention, ...]:
    """Read "chi cục Mai Sơn" as the branch of that name on file, whose kind is left out.

    Args:
        mentions: the places found.
        tokens: the question's tokens.
        text: the question as typed.
        on_file: the places that reports on file are about.
        gates: read "cửa khẩu Mai Sơn" so, too, where no other place is named.
    """
    kind = folded("branch")[0].split()
    typed = [t for t in tokens if t.is_word]
    words = [fold(t.text) for t in typed]
    read = list(mentions)
    heads = [kind]
    if gates and not mentions:
        heads += [gate.split() for gate in folded_phrases("gates", "words")]
    for head, first in itertools.product(heads, range(len(words))):
        if words[first : first + len(head)] != head:
            continue
        rest = words[first + len(head) :]
        for body in _bodies(on_file):
            name = fold(body.short).split()
            if fold(body.name).split()[: len(kind)] != kind or rest[: len(name)] != name:
                continue
            span = Span(typed[first].start, typed[first + len(head) + len(name) - 1].end)
            read = [m for m in read if not m.span.overlaps(span)]
            read.append(PlaceMention(span, text[span.start : span.end], (body,), level_stated=True))
            break
    return tuple(sorted(read, key=lambda m: m.span.start))


def bare_bodies(
    mentions: Sequence[PlaceMention],
    tokens: Sequence[Token],
    text: str,
    on_file: Collection[Place],
    *,
    gates: bool = False,
) -> tuple[PlaceMention, ...]:
    """Read "Mộc Bài với Xa Mát bên nào thu cao hơn" as the branches on file of those names.

    Only names that are no other place's, where two are named and what they collect or clear is
    asked for; with ``gates`` also the one that opens the question right before that ("Xa Mát thu
    nộp được …").

    Args: as for ``branches``.
    """
    words = [t for t in tokens if t.is_word]
    said = [fold(t.text) for t in words]
    if folded_set("body_flows").isdisjoint(said):
        return tuple(mentions)
    found: list[PlaceMention] = []
    for body in _bodies(on_file):
        name = fold(body.short).split()
        if len(name) < _BARE_NAME:
            continue
        for first in range(len(said) - len(name) + 1):
            span = Span(words[first].start, words[first + len(name) - 1].end)
            if said[first : first + len(name)] != name or any(
                m.span.overlaps(span) for m in mentions
            ):
                continue
            found.append(
                PlaceMention(span, text[span.start : span.end], (body,), level_stated=True)
            )
    spans = [m.span for m in found]
    sure = [m for m in found if spans.count(m.span) == 1]  # no name of two bodies
    if gates and not mentions and len(sure) == 1 and sure[0].span.start == words[0].start:
        behind = " ".join(fold(t.text) for t in words if t.start >= sure[0].span.end)
        if any(f"{behind} ".startswith(f"{flow} ") for flow in folded_phrases("gates", "flows")):
            return tuple(sure)
    if len(sure) + len(mentions) < _COMPARED:
        return tuple(mentions)
    return tuple(sorted([*mentions, *sure], key=lambda m: m.span.start))


def _bodies(on_file: Collection[Place]) -> Collection[Place]:
    """Return the bodies among the places on file."""
    if isinstance(on_file, OnFile):
        return on_file.bodies
    return [place for place in on_file if place.level is AreaLevel.AGENCY]


def like_the_other(
    mentions: Sequence[PlaceMention],
    before: Sequence[Place],
    on_file: Collection[Place],
    *,
    follows: bool = False,
    find: Find | None = None,
) -> tuple[PlaceMention, ...]:
    """Read a bare name beside an agency as an agency of the same kind, where one is on file.

    "Chi cục Hải quan Tà Lùng thu nhiều hơn Trà Lĩnh bao nhiêu"; and "còn Trà Lĩnh?" after it. A
    question of its own after one on an agency keeps the district that reports are about. What only
    names a district that no report is about is of its agency, too: a list may tell of it.

    Args:
        mentions: the question's places.
        before: the places of the question before.
        on_file: the places that reports on file are about.
        follows: the question only names another place.
        find: finds the places of a text.
    """
    beside = [mention.place for mention in mentions]
    likewise = follows or any(place.level is AreaLevel.AGENCY for place in beside)
    others = [*beside, *before]
    kinds = {
        place.name.removesuffix(place.short) for place in others if place.level is AreaLevel.AGENCY
    }
    if not kinds or not mentions:
        return tuple(mentions)
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    bodies = {lower(p.name): p for p in _bodies(on_file)}
    read = []
    for mention in mentions:
        filed = any(p.key in keys for p in mention.candidates)
        bare = not mention.level_stated and (likewise or not filed)
        alike = (
            bodies.get(lower(kind + mention.place.short)) for kind in sorted(kinds) if bare and kind
        )
        body = next((place for place in alike if place), None)
        if body is None and find is not None and follows and bare and not filed:
            body = _agency_of(mention.place, kinds, find)
        read.append(replace(mention, candidates=(body,)) if body else mention)
    return tuple(read)


def _agency_of(place: Place, kinds: Collection[str], find: Find) -> Place | None:
    """Return the one agency of a district that is of one of the kinds: "Chi cục Thuế huyện "."""
    for kind in sorted(kinds):
        found = find(f"{kind}{place.short}")
        if len(found) == 1 and found[0].place.level is AreaLevel.AGENCY:
            return found[0].place if place.key in found[0].place.within else None
    return None


def named_apart(
    mentions: Sequence[PlaceMention], text: str, on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Read "Lào Cai: hải quan thu bao nhiêu" as the customs of Lào Cai, where they are on file."""
    if not mentions:
        return ()
    bodies = _bodies(on_file)
    if not bodies:
        return tuple(mentions)
    spaced = f" {' '.join(t.text for t in scan(fold(text)) if t.is_word)} "
    read = []
    for mention in mentions:
        meant = [
            p
            for p in bodies
            if not mention.level_stated
            and fold(p.short) == fold(mention.place.short)
            and any(_says_body(form, spaced, fold(mention.text)) for form in forms_of(p))
        ]
        read.append(replace(mention, candidates=tuple(meant)) if meant else mention)
    return tuple(read)


def _says_body(form: str, said: str, name: str) -> bool:
    """Tell whether a question says the kind of a body.

    What is an indicator, too, does so only right before the name: "BHXH Mai Sơn", while "số người
    tham gia BHXH Mai Sơn" asks of the place.
    """
    if _is_indicator(form):
        return f" {form} {name} " in said
    # "những *chi* cục thuế nào": offices below that body are asked about.
    return f" {form} " in said.replace(f" {_BRANCH} {form} ", " ")


def _is_indicator(form: str) -> bool:
    """Tell whether the kind of a body is also the name of an indicator: "bhxh"."""
    return concept_table(folded=True).match(scan(form), 0) is not None


def tax_offices(
    terms: Sequence[str], mentions: Sequence[PlaceMention], on_file: Collection[Place]
) -> list[Place]:
    """Return the tax offices on file of the provinces asked about, where a tax is asked for."""
    of_taxes = concept_terms("tax_office") | concept_terms("taxed_sectors")
    if not (of_taxes | folded_set("tax_office")) & set(terms):
        return []
    head = load_table("questions")["tax_office"]["head"]
    asked = {
        p.code
        for m in mentions
        for p in m.candidates
        if p.level is AreaLevel.PROVINCE and p.code is not None
    }
    return [p for p in on_file if p.code in {f"a:{code}:{head}" for code in asked}]


def without_bodies(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> list[Token]:
    """Drop the body that stands right before its place: "*đảng bộ* Mai Sơn kết nạp …"."""
    starts = {mention.span.start for mention in places}
    kept = list(tokens)
    forms = {form for mention in places for form in forms_of(mention.place)}
    # The longest first: "cục hải quan" before "hải quan" would leave its "cục".
    said = {fold(t.text) for t in kept}
    for form in sorted(forms, key=lambda words: (-len(words), words)):
        words = form.split()
        if not said.issuperset(words):
            continue
        for first in range(len(kept) - len(words), -1, -1):
            run = kept[first : first + len(words)]
            if _is_indicator(form) and run[-1].end + 1 not in starts:
                continue
            if [fold(t.text) for t in run] == words:
                del kept[first : first + len(words)]
    before = {fold(token.text) for token in kept if token.end + 1 in starts}
    if not before:
        return kept
    for body in folded("bodies", "phrases"):
        size = len(body.split())
        if body.rpartition(" ")[2] not in before:
            continue
        for first in range(len(kept) - size, -1, -1):
            run = kept[first : first + size]
            if run[-1].end + 1 in starts and fold(" ".join(t.text for t in run)) == body:
                del kept[first : first + size]
    return kept
