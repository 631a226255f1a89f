"""Places told behind a number: "còn vướng 6,8 km *tại huyện X*"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.places import PlaceMention

_LINKS = word_set("areas", "links_behind")
_LINK_STOPS = word_set("areas", "link_stops")
_RANKS = word_set("areas", "rank_words")
_JOINTS = {"và", ","}
_EXAMPLES = word_set("areas", "examples") | {":", "("}


def told_behind(
    sentence: Sentence, amount: Amount, mentions: list[PlaceMention], right: int
) -> list[PlaceMention]:
    """Return the places that the number was counted at, in order; empty when none are told.

    "là" names one only behind a rank. A number at several places is of none of them alone.

    Args:
        sentence: the parsed sentence.
        amount: the number.
        mentions: ``own_places`` of the sentence.
        right: token where the next amount begins.
    """
    tokens = sentence.tokens
    mention = next((m for m in mentions if m.span.start >= amount.span.end), None)
    if mention is None:
        return []
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    if not first or last > right or any(not t.is_word for t in tokens[amount.last : first]):
        return []
    link, between = tokens[first - 1].text, tokens[amount.last : first]
    if link == "là" and len(between) == 1:
        before = {token.text for token in tokens[max(0, amount.first - 4) : amount.first]}
        return [mention] if before & _RANKS else []
    # "…, ở huyện A 200 tỷ đồng": a name right before a number is that number's.
    if link not in _LINKS or last == right or any(t.text in _LINK_STOPS for t in between):
        return []
    return [mention, *_joined(sentence, last, mentions, right)]


def _joined(
    sentence: Sentence, last: int, mentions: list[PlaceMention], right: int
) -> list[PlaceMention]:
    """Return the places that "tại xã A (96 lô) *và xã B*" goes on with."""
    tokens = sentence.tokens
    found: list[PlaceMention] = []
    while True:
        depth = sentence.depth[last - 1]
        bracket = last < len(tokens) and tokens[last].text == "("
        at = last + 1 if bracket else last
        while bracket and at < len(tokens) and sentence.depth[at] > depth:
            at += 1
        at += bracket and at < len(tokens) and tokens[at].text == ")"
        if at + 1 >= len(tokens) or tokens[at].text not in _JOINTS:
            return found
        following = next((m for m in mentions if m.span.start == tokens[at + 1].start), None)
        if following is None:
            return found
        last = sentence.token_at(following.span.end)
        if last == right or (last < len(tokens) and tokens[last].is_number):
            return found  # "tại xã A, xã B 12 ha": a list of its own
        found.append(following)


def are_examples(
    sentence: Sentence, mentions: list[PlaceMention], before: Amount, amount: Amount
) -> bool:
    """Tell whether the places between two amounts only name what the first one counts.

    "công nhận 2 xã *là xã Ia Pal và Ia Blang*, bằng 200% kế hoạch": the percent is of the count.
    """
    between = [
        m for m in mentions if before.span.end <= m.span.start and m.span.end <= amount.span.start
    ]
    if not between or before.kind is not AmountKind.COUNT or amount.kind is AmountKind.COUNT:
        return False
    if amount.kind is not AmountKind.PERCENT and before.value != len(between):
        return False  # "3 đơn vị thu lớn nhất gồm: *Cục A 71 tỷ đồng*; …": each has its own
    last = sentence.token_at(between[-1].span.end)
    if amount.first - last <= (sentence.tokens[last].text == "(") and before.value != len(between):
        return False  # "4 huyện giải ngân thấp là *huyện A 31%*, huyện B 28%"
    first = sentence.token_at(between[0].span.start)
    words = {token.text for token in sentence.tokens[before.last : first]}
    return bool(words & _EXAMPLES)
