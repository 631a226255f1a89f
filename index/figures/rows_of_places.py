"""What several places have together: "*Các xã A, B và C* có 3.210 hộ" is of none of them alone.

The row goes over the number as its whole. The number is of no single place: not of the area that
they lie in either, of which they are a part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.areas_together import opens_sentence
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.places import PlaceMention

_JOINTS = word_set("rows_of_places", "joints")
_EACH = word_set("rows_of_places", "each")
_ALL = {"các", "tại", "ở"}  # "*Các* xã A, B và C, 312 hộ bị ngập"; "Xã A, xã B, 9 ha" lists
_BREAKS = {",", ";", ":", "."}


def of_rows(work: Work, drafts: Sequence[Draft]) -> list[Draft]:
    """Take the numbers of a row of places from the last of them; the row's words go over them.

    Args:
        work: the sentence.
        drafts: its numbers as read.
    """
    read: list[Draft] = []
    whole: tuple[Draft, Draft] | None = None  # as read, and as told of the row
    for draft in drafts:
        row = _row_before(work, draft, drafts)
        same = whole is not None and draft.figure.place == whole[0].figure.place
        if row:
            told = replace(draft, figure=replace(draft.figure, place=None, parent=row))
            whole = draft, told
            read.append(told)
        elif whole is not None and same and not _named_between(work.sentence, whole[0], draft):
            parent = draft.figure.parent or whole[1].figure.parent
            read.append(replace(draft, figure=replace(draft.figure, place=None, parent=parent)))
        else:
            read.append(draft)
    return read


def _row_before(work: Work, draft: Draft, drafts: Sequence[Draft]) -> str:
    """Return the words of the row that a number is of, or ""."""
    sentence, amount = work.sentence, draft.amount
    if amount.kind is AmountKind.PERCENT or draft.figure.relation is not Relation.VALUE:
        return ""
    before = [m for m in work.places if m.span.end <= amount.span.start]
    row = _row(sentence, before)
    if not row or draft.figure.place != row[-1].place or draft.figure.parent:
        return ""
    others = {mention.place.key for mention in row[:-1]}
    if any(d.figure.place and d.figure.place.key in others for d in drafts):
        return ""  # each of them has its own
    if any(row[0].span.start < d.amount.span.end <= amount.span.start for d in drafts):
        return ""
    first, last = (sentence.token_at(at) for at in (row[0].span.start, row[-1].span.end))
    between = sentence.tokens[_past_bracket(sentence, last) : amount.first]
    opened = [t.text for t in between[:1]] == [","] and opens_sentence(sentence, row)
    if opened:
        between = between[1:]  # "Tại các xã A, B và C, *đã trồng* 9 ha"
    words = {token.text for token in between}
    at_once = opened and sentence.tokens[0].text in _ALL and not words
    if not at_once and (not words or words & (_BREAKS | _EACH) or not between[0].is_word):
        return ""
    while first > 0 and phrase_words().area_units.match_before(sentence.tokens, first):
        first -= 1
    return sentence.words(first, last).partition(" (")[0]


def _row(sentence: Sentence, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the last places before a number that are joined as equals, none for one alone."""
    row = list(mentions[-1:])
    for mention in reversed(mentions[:-1]):
        after = row[0]
        first, last = (sentence.token_at(at) for at in (mention.span.end, after.span.start))
        between = {token.text for token in sentence.tokens[first:last]}
        alike = mention.place.level is after.place.level and not mention.text.islower()
        if not alike or not between or not between <= _JOINTS or after.text.islower():
            break
        row.insert(0, mention)
    return row if len(row) > 1 and len({m.place.key for m in row}) == len(row) else []


def _past_bracket(sentence: Sentence, at: int) -> int:
    """Return the token behind "(huyện A)", with which the row may end or which follows it."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in {"(", ")"}:
        return at
    while at < len(tokens) and tokens[at].text != ")":
        at += 1
    return at + 1


def _named_between(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    low, high = before.amount.span.end, draft.amount.span.start
    return any(low <= m.span.start and m.span.end <= high for m in sentence.places)
