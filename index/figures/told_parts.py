"""Parts that only their place in the text tells of: in a bracket, or behind "Trong đó, …".

"26 trường đạt chuẩn (*9 trường mầm non*, 17 trường tiểu học)": the nine are of those 26, and not
all that there are. "Đường dài 90 km. Trong đó có *81 km đi qua đất nông nghiệp*" is no other
length of the road.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.counted_parts import listed_parts, part_name
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.subgroups import is_subgroup
from index.language.amounts import AmountKind
from index.language.lexicon import cues

_WHERE = {"tại", "ở"}
_PARTED = (AmountKind.COUNT, AmountKind.PHYSICAL, AmountKind.MONEY)
_LEAST = 2
_LONGEST_TAIL = 8  # tokens


def in_brackets(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put counts in a bracket that sum up to the count before it under that one."""
    done = _behind_colon(sentence, _listed(sentence, drafts))
    for at, whole in enumerate(done):
        inside = _bracket_behind(sentence, done, at)
        values = [d.amount.value for d in inside if d.amount.value is not None]
        bare = whole.figure.indicator.lower() == whole.amount.unit.lower()
        if bare or len(values) < _LEAST or sum(values) != whole.amount.value:
            continue
        for number, part in enumerate(inside, start=at + 1):
            if part.figure.parent is None and part.figure.indicator != whole.figure.indicator:
                figure = replace(part.figure, parent=whole.figure.indicator)
                done[number] = replace(part, figure=figure)
    return [_of_group(sentence, done, at) for at in range(len(done))]


def _listed(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the numbers of a list that add up to the one before it under that one.

    "4 đơn vị, gồm *3 xã, 1 thị trấn*". What they say behind themselves tells them apart: "50 ha cây
    ăn quả (*30 ha na*, 20 ha bưởi)".
    """
    done = list(drafts)
    places = {draft.amount.first: at for at, draft in enumerate(drafts)}
    for whole in drafts:
        parts = listed_parts(sentence.tokens, whole.amount) if _states(whole) else []
        found = [places[part.first] for part in parts if part.first in places]
        kind = whole.amount.kind
        if not parts or len(found) < len(parts) or whole.figure.indicator == whole.amount.unit:
            continue
        if not all(_states(done[at]) and done[at].amount.kind is kind for at in found):
            continue
        told = {done[at].figure.indicator for at in found}
        for at, part in zip(found, parts, strict=True):
            figure = done[at].figure
            words = sentence.words(done[at].amount.last, part.last)
            if words and (len(told) < len(found) or figure.indicator == whole.figure.indicator):
                name = part_name(words, figure.unit) if kind is AmountKind.COUNT else words
                figure = renamed(figure, name)
            parent = figure.parent or whole.figure.indicator
            done[at] = replace(done[at], figure=replace(figure, parent=parent))
    return done


def _behind_colon(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put counts by name behind a colon under the count before it.

    "đưa 2.016 người đi làm việc ở nước ngoài: *Nhật Bản 1.487 người*, Đài Loan 386 người".
    """
    done = list(drafts)
    whole: Draft | None = None
    for at, draft in enumerate(drafts):
        before = drafts[at - 1] if at else None
        between = sentence.tokens[before.amount.last : draft.amount.first] if before else ()
        if before is not None and any(token.text == ":" for token in between):
            whole = before if _counts(before) else None
        figure = draft.figure
        alike = whole is not None and _counts(draft) and draft.amount.unit == whole.amount.unit
        if whole is None or not alike or any(token.text == ";" for token in between):
            whole = None
        elif figure.parent is None and figure.indicator_text[:1].isupper():
            done[at] = replace(draft, figure=replace(figure, parent=whole.figure.indicator))
    return done


def _states(draft: Draft) -> bool:
    return draft.figure.relation is Relation.VALUE and draft.amount.kind in _PARTED


def _of_group(sentence: Sentence, drafts: Sequence[Draft], at: int) -> Draft:
    """Put a group in brackets under what was counted: "94 đảng viên (*nữ 41*, dân tộc 23)"."""
    part = drafts[at]
    depth = sentence.depth[part.amount.first]
    grouped = _counts(part) and is_subgroup(part.figure.indicator)
    if not grouped or not depth or part.figure.parent is not None:
        return part
    before = [d for d in drafts[:at] if sentence.depth[d.amount.first] < depth and _counts(d)]
    if not before or before[-1].amount.value is None or part.amount.value is None:
        return part
    whole = before[-1]
    if whole.amount.value is None or whole.amount.value < part.amount.value:
        return part
    return replace(part, figure=replace(part.figure, parent=whole.figure.indicator))


def where_counted(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a count its own noun where a sum's name stands before the place that it says.

    "*Tổng mức đầu tư* của các dự án *tại 2 cụm công nghiệp* đạt 1.136 tỷ đồng".
    """
    done = list(drafts)
    for at, (count, money) in enumerate(pairwise(drafts)):
        name, unit = count.figure.indicator, count.amount.unit
        where = sentence.tokens[count.amount.first - 1].text if count.amount.first else ""
        goes_on = money.amount.kind is AmountKind.MONEY and money.figure.indicator == name
        if _counts(count) and goes_on and where in _WHERE and unit not in name.lower():
            named = renamed(count.figure, unit)
            done[at] = replace(count, figure=named)
    return done


def _bracket_behind(sentence: Sentence, drafts: Sequence[Draft], at: int) -> list[Draft]:
    """Return the counts of the bracket behind a count, or none where it holds anything else."""
    whole = drafts[at]
    depth = sentence.depth[whole.amount.first]
    found: list[Draft] = []
    for draft in drafts[at + 1 :]:
        if sentence.depth[draft.amount.first] <= depth:
            break
        alike = draft.amount.unit.split(" ")[0] == whole.amount.unit.split(" ")[0]
        if not _counts(draft) or not alike:
            return []
        found.append(draft)
    if not found or not _counts(whole):
        return []
    between = range(whole.amount.last, found[0].amount.first)
    return found if sum(sentence.tokens[i].text == "(" for i in between) == 1 else []


def _counts(draft: Draft) -> bool:
    kept = draft.figure.relation is Relation.VALUE and draft.amount.total is None
    return kept and draft.amount.kind is AmountKind.COUNT


def under_whole(
    sentence: Sentence, drafts: Sequence[Draft], state: State, *, opens_part: bool
) -> list[Draft]:
    """Name a size behind "Trong đó" by the words behind it, where it has no name of its own.

    Args:
        sentence: the parsed sentence.
        drafts: its figures.
        state: holds what the sentence before told.
        opens_part: the sentence opens with "Trong đó".
    """
    whole = state.stated.get(AmountKind.PHYSICAL)
    if not opens_part or whole is None or whole.value is None:
        return list(drafts)
    done: list[Draft] = []
    for draft in drafts:
        figure = draft.figure
        like = figure.indicator == whole.indicator and figure.unit == whole.unit
        less = figure.value is not None and figure.value < whole.value
        tail = tail_of(sentence, draft) if like and less and figure.parent is None else ""
        if tail and figure.relation is Relation.VALUE and draft.amount.total is None:
            named = renamed(figure, tail, parent=whole.indicator)
            draft = replace(draft, figure=named)
        done.append(draft)
    return done


def tail_of(sentence: Sentence, draft: Draft) -> str:
    """Return the words right behind a number: "81 km *đi qua đất nông nghiệp*; …", or ""."""
    tokens, first = sentence.tokens, draft.amount.last
    last = first
    while last < len(tokens) and tokens[last].is_word:
        last += 1
    told = first < last < first + _LONGEST_TAIL
    compared = told and (
        cues().bases.match(tokens, first)
        or cues().plans.match(tokens, first)
        or cues().changes.match(tokens, first)
    )
    return sentence.words(first, last) if told and not compared else ""
