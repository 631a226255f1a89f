"""Places named together: what happened in all of them is of none of them alone.

"xảy ra tại 9 xã của *các huyện A, B và C*, tiêu hủy 842 con": all that the report tells of there.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.places import PlaceMention

_JOINTS = {",", "và", "huyện", "xã", "phường", "các"}
_EACH = word_set("rows_of_places", "each")
_NEAR = 2  # tokens
_BEFORE = word_set("rows_of_places", "openers")


def of_whole_row(sentence: Sentence, near: Sequence[PlaceMention], amount: Amount) -> bool:
    """Tell whether a clause behind a row of places tells what there was in all of them.

    Args:
        sentence: the parsed sentence.
        near: the places before the number that could be its own, in order.
        amount: the number.
    """
    if len(near) < 2 or not joined(sentence, near[-2:]):
        return False
    tokens, last = sentence.tokens, sentence.token_at(near[-1].span.end)
    if last >= amount.first or tokens[last].text != ",":
        return False
    between = tokens[last + 1 : amount.first]
    behind = tokens[amount.last : amount.last + _NEAR]
    if not _EACH.isdisjoint(token.text for token in (*between, *behind)):
        return False  # "huyện A và huyện B, *mỗi* huyện 12 ha", "…, với 469 triệu đồng *mỗi* xã"
    if any(not token.is_word for token in between):
        return False
    return bool(between) and not opens_sentence(sentence, near)


def opens_sentence(sentence: Sentence, row: Sequence[PlaceMention]) -> bool:
    """Tell whether a row of places opens its sentence: "*Tại các xã A, B và C*, đã trồng 9 ha".

    What follows is of them then, and of no more.

    Args:
        sentence: the parsed sentence.
        row: the places before a number, those of the row last.
    """
    first = len(row) - 1
    while first and joined(sentence, row[first - 1 : first + 1]):
        first -= 1
    at = sentence.token_at(row[first].span.start)
    return all(token.text in _BEFORE for token in sentence.tokens[:at])


def joined(sentence: Sentence, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether the first two mentions are joined as equals: "huyện A, huyện B".

    Args:
        sentence: the parsed sentence.
        mentions: the places, in order.
    """
    if len(mentions) < 2 or mentions[1].text.islower():
        return False
    if mentions[0].place.level is not mentions[1].place.level:
        return False
    first, last = (sentence.token_at(o) for o in (mentions[0].span.end, mentions[1].span.start))
    return first < last and {t.text for t in sentence.tokens[first:last]} <= _JOINTS
