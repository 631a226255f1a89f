"""Areas that a question names only to say what another was formed of, or which of two it means.

"xã A (*thị trấn B cũ*)" and "tỉnh A *sau sáp nhập B*" ask about A alone; "địa bàn *A cũ*" asks
about the area that bore the name before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.language.place_questions import OnFile
from index.language.places import Gazetteer, PlaceMention
from index.language.text import fold, has_marks
from retrieval.words import folded, one_of

_MERGED = re.compile(
    rf"[,(]? ?{one_of('new_area', 'merged', bare=True)}"
    rf"(?: {one_of('new_area', 'joined', bare=True)})*$"
)
_AND = re.compile(rf"^,? ?(?:{one_of('new_area', 'joined', bare=True)} ?)*$")
_FORMER = re.compile(rf"^ ?\(?{one_of('new_area', 'former')}\)?(?!\w)", re.IGNORECASE)
# "cu the", "cu tri" are other words.
_BARE_FORMER = re.compile(
    rf"^ ?\(?{one_of('new_area', 'former', bare=True)}\)?(?!\w| (?:the|tri|ly|cai|tru)\b)"
)


def without_parts(
    mentions: Sequence[PlaceMention], text: str, on_file: Collection[Place] = ()
) -> str:
    """Cut what says of which areas the one asked about was formed; ``text`` where nothing does.

    Args:
        mentions: the places found.
        text: the question as typed.
        on_file: the places that reports are about: one of them stays.
    """
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    known = {m.span for m in mentions if any(p.key in keys for p in m.candidates)}
    if len({m.span for m in mentions}) < len(known) or not known:
        return text
    said = fold(text)
    if len(said) != len(text):
        return text
    return _without_bracket(mentions, text, said, known) or _without_merged(
        mentions, text, said, known
    )


def _without_bracket(
    mentions: Sequence[PlaceMention], text: str, said: str, known: Collection[Span]
) -> str:
    """Cut "xã A *(thị trấn B cũ)*": the bracket names no place that is asked about."""
    for bracket in re.finditer(r"\(([^()]*)\)", said):
        inside = [m for m in mentions if bracket.start() < m.span.start < bracket.end()]
        before = [m for m in mentions if m.span.end <= bracket.start() and m.span in known]
        words = f" {bracket[1]} "
        tells = any(f" {w} " in words for w in folded("new_area", "formed"))
        if inside and before and tells:
            return f"{text[: bracket.start()]} {text[bracket.end() :]}"
    return ""


def _without_merged(
    mentions: Sequence[PlaceMention], text: str, said: str, known: Collection[Span]
) -> str:
    """Cut "A *sau khi sáp nhập với B*": of A alone."""
    for mention in mentions:
        head = _MERGED.search(said[: mention.span.start].rstrip())
        others = [m for m in mentions if m.span in known and m.span != mention.span]
        if head is None or not others:
            continue
        end = mention.span.end
        for other in mentions:  # "sau sáp nhập B *và C*"
            if other.span.start > end and _AND.match(said[end : other.span.start].strip()):
                end = other.span.end
        if not any(m.span.end <= head.start() or m.span.start >= end for m in others):
            continue
        behind = text[end:].removeprefix(")")
        return f"{text[: head.start()]} {behind}"
    return text


def of_former(
    mentions: tuple[PlaceMention, ...], text: str, gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """Read "Tuyên Quang *cũ*" as the province that there was before the one of its name.

    Args:
        mentions: the places found.
        text: the question as typed.
        gazetteer: for the units of that name.
    """
    read, marked = [], has_marks(text)
    for mention in mentions:
        behind = text[mention.span.end :]
        called = _FORMER.match(behind) or (not marked and _BARE_FORMER.match(fold(behind)))
        now = all(p.successor is None and p.level is AreaLevel.PROVINCE for p in mention.candidates)
        if now and called:
            before = tuple(
                former
                for place in mention.candidates
                for former in gazetteer.predecessors(place)
                if former.short == place.short and former.level is AreaLevel.PROVINCE
            )
            mention = replace(mention, candidates=before) if before else mention
        read.append(mention)
    return tuple(read)
