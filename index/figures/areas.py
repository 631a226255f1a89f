"""Which place or body each number of a sentence is about."""

from __future__ import annotations

from index.domain import AreaLevel, Place
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.places import Gazetteer, PlaceMention

# A place right behind one of these is compared with, or passed through; the figure is not its own.
_COMPARING = {"hơn", "sau", "sang", "giáp", "đi", "nối", "so", "trừ", "ngoài"}


def own_places(sentence: Sentence) -> list[PlaceMention]:
    """Return the mentions that can be an area of a number (no comparisons, no destinations)."""
    kept: list[PlaceMention] = []
    compared_until = -1
    for mention in sentence.places:
        first = sentence.token_at(mention.span.start)
        if 0 <= compared_until and {t.text for t in sentence.tokens[compared_until:first]} <= {
            "và",
            ",",
        }:
            # "sau Hà Nội và Hải Phòng": the comparison runs through the list.
            compared_until = sentence.token_at(mention.span.end)
            continue
        before = sentence.tokens[first - 1].text if first else ""
        two = sentence.tokens[first - 2].text if first > 1 else ""
        if before in _COMPARING or (before == "với" and two == "so"):
            compared_until = sentence.token_at(mention.span.end)
            continue
        kept.append(mention)
    return kept


def area_of(
    sentence: Sentence,
    amount: Amount,
    mentions: list[PlaceMention],
    left: int,
    previous: Place | None,
    subject: Place | None,
    state: State,
    gazetteer: Gazetteer,
) -> tuple[Place | None, bool]:
    """Return the amount's area and whether its own clause names it.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        mentions: ``own_places`` of the sentence.
        left: token where the amount's own words begin.
        previous: area of the amount before it in the sentence, or None.
        subject: the area that the sentence opens with, or None.
        state: the running context.
        gazetteer: for what lies in what.
    """
    start = sentence.tokens[left].start if left < len(sentence.tokens) else sentence.span.start
    default = subject or state.place or state.report.place
    depth = sentence.depth[amount.first]
    near = [
        mention
        for mention in mentions
        if start <= mention.span.start
        and mention.span.end <= amount.span.start
        and sentence.depth[sentence.token_at(mention.span.start)] <= depth
    ]
    for mention in reversed(near):
        place = _unit_meant(sentence, mention, mentions)
        if _only_hosts(place, default, gazetteer) and mention is not near[0]:
            continue
        if _only_hosts(place, default, gazetteer) and _in_document(sentence, mention):
            continue
        return place, True
    semicolon = any(token.text == ";" for token in sentence.tokens[left : amount.first])
    if previous is not None and not semicolon:
        return previous, False
    return default, False


def _unit_meant(sentence: Sentence, mention: PlaceMention, mentions: list[PlaceMention]) -> Place:
    """Return the body that "đơn vị", "chi cục" stands for: the last body named in the sentence."""
    if mention.text.lower() not in {"đơn vị", "chi cục", "cục", "toàn chi cục", "ngành"}:
        return mention.place
    named = [
        m.place
        for m in mentions
        if m.span.end <= mention.span.start
        and m.place.level is AreaLevel.AGENCY
        and m.text.lower() != mention.text.lower()
    ]
    return named[-1] if named and mention.text.lower() in {"đơn vị", "chi cục"} else mention.place


def _only_hosts(place: Place, default: Place | None, gazetteer: Gazetteer) -> bool:
    """Tell whether ``place`` is merely where the area lies (huyện X, tỉnh Y; a body of tỉnh Y)."""
    if default is None or place.key == default.key:
        return False
    if default.level is AreaLevel.AGENCY:
        return place.code is not None and place.code in default.within
    return gazetteer.contains(place, default)


def _in_document(sentence: Sentence, mention: PlaceMention) -> bool:
    """ "Nghị quyết 24/2019/NQ-HĐND tỉnh X": the province only signed it."""
    first = sentence.token_at(mention.span.start)
    words = {token.text for token in sentence.tokens[max(0, first - 10) : first]}
    return bool(
        words & {"hđnd", "ubnd", "tw", "tu", "nq", "qđ", "nđ", "ct", "kh"}
        and words & {"quyết", "thị", "kế", "đề"}
        and "/" in words
    )


def subject_of(sentence: Sentence, mentions: list[PlaceMention]) -> Place | None:
    """Return the area that the sentence opens with: before its first number and first verb."""
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.span.end <= limit]
    return heads[0].place if heads else None
