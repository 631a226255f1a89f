"""The whole that a number is a part of, or the heading that it is listed under."""

from __future__ import annotations

from index.domain import BlockKind, Relation
from index.figures.acts import is_act, may_be_parted
from index.figures.draft import Draft, Naming
from index.figures.markets import goods_of
from index.figures.no_parts import is_level_apart
from index.figures.own_things import (
    RATES,
    behind_another,
    clause_start,
    ends_with_names,
    may_be_part,
    of_one_kind,
)
from index.figures.part_sums import filling_part, is_whole
from index.figures.sentence import Sentence
from index.figures.shared_counts import OF_WHOLE
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, word_set
from index.language.scan import scan

_BARE_MEASURES = word_set("naming", "bare_measures")
_NEAR = 6  # tokens
_PLACE_UNITS = word_set("wholes", "place_units")
_SUMS = word_set("wholes", "sums")
_PEOPLE = word_set("wholes", "people")
_NO_SUMS = (AmountKind.COUNT, AmountKind.PERCENT)
_BREAKS = {",", ";", ":", "(", ")"}
_LIST_MEASURES = word_set("naming", "list_measures")


def parent_of(
    sentence: Sentence,
    drafts: list[Draft],
    left: int,
    amount: Amount,
    state: State,
    kind: BlockKind,
    naming: Naming,
    *,
    opens_part: bool,
) -> str | None:
    """Return the whole that the number is a part of, or what it is listed under."""
    # What stands in brackets has no parts outside them.
    drafts = [d for d in drafts if sentence.depth[d.amount.first] <= sentence.depth[amount.first]]
    if is_act(naming.verb):
        counts = [draft for draft in drafts if draft.amount.kind is AmountKind.COUNT]
        parted = [
            d.figure.indicator
            for d in counts
            if not is_act(d.naming.verb)
            and may_be_parted(sentence.tokens, d.figure.indicator, d.amount, amount)
        ]
        if parted:
            return parted[-1]
        told = state.stated.get(AmountKind.COUNT)
        if "unit_shared" in amount.flags and told is not None:
            return told.indicator
    if OF_WHOLE in amount.flags and (of := _whole_of_share(drafts, amount, state)):
        return of
    if drafts and _held(sentence, drafts[-1], amount):
        return drafts[-1].figure.indicator
    item = _item_label(sentence, amount, drafts) if kind is BlockKind.LIST_ITEM else ""
    if item:
        return item
    for index in sentence.matches(cues().parts):
        if not left <= index < amount.first:
            continue
        if min(sentence.depth[index : amount.first + 1]) < sentence.depth[index]:
            continue  # "tổng vốn (*gồm cả* vốn kéo dài 41 tỷ đồng) 226 tỷ đồng": the bracket's own
        passed = {token.text for token in sentence.tokens[index : amount.first]}
        if ";" in passed and naming.text.lower().startswith(RATES):
            continue  # "3 đơn vị, *bao gồm*: A, B và C; tỷ lệ đồng ý 96%": of none of them
        if naming.own and ends_with_names(sentence, index, amount.first):
            continue
        if not drafts and (whole := _named_before(sentence, index, amount, naming)):
            return whole
        if drafts:
            named = [d for d in drafts if d.named] or drafts
            # "nuôi tôm 1.450 ha; sản lượng 61.200 tấn, *trong đó* tôm 8.300 tấn": of the tonnes.
            inside = [d for d in named if d.amount.first > clause_start(sentence, index)]
            same = [d for d in inside if d.amount.kind is amount.kind]
            near = same[0] if same else _shared(sentence, named, amount)
            alike = [d for d in [*inside, *named] if _alike(d.amount, amount)]
            first = next(iter(alike), near).figure
            if _of_named_place(sentence, first.unit, index, amount):
                continue
            if first.parent and first.parent == state.parent:
                # "- Chỉ số A tăng 9%, *trong đó* khai khoáng giảm 12%": of A, under its heading
                return f"{first.parent} – {first.indicator}"
            return first.parent or first.indicator
    if kind is BlockKind.LIST_ITEM and drafts and naming.own and drafts[0].labelled:
        # "- Chương trình A: giao 9 tỷ đồng, giải ngân 7 tỷ đồng": both are of A.
        return drafts[0].figure.indicator
    if drafts and drafts[-1].figure.parent and not naming.measured:
        return _beside(sentence, drafts, amount)
    if drafts and (listed := _next_part(sentence, drafts, amount)):
        return listed
    if filled := filling_part(sentence, drafts, amount, naming, state, opens_part=opens_part):
        return filled
    if goods := goods_of(sentence, amount, left, naming.text):
        return goods
    bare = naming.text.lower() == amount.unit.lower()
    apart = amount.kind in _NO_SUMS and _of_other_kind(naming, state)
    if opens_part and state.indicator and (bare or not naming.measured) and not apart:
        own = bare and behind_another(sentence, drafts, amount)
        return None if own else state.indicator
    if kind is BlockKind.LIST_ITEM or (state.headings and not naming.measured and not drafts):
        return state.parent
    if may_be_part(naming) and drafts and amount.kind is not AmountKind.COUNT:
        listed_under = _list_whole(sentence, drafts, amount)
        if listed_under is not None:
            return listed_under
        # A part is measured as its whole is: an area is no part of an output.
        whole_draft = next(
            (
                d
                for d in reversed(drafts)
                if d.named
                and d.naming.measured
                and (amount.kind is AmountKind.PERCENT or _alike(d.amount, amount))
            ),
            None,
        )
        if whole_draft is not None and _items_of_list(sentence, drafts, whole_draft, amount):
            return None
        if whole_draft is not None and is_level_apart(sentence, whole_draft, amount):
            return None
        if whole_draft is not None and of_one_kind(whole_draft.figure.indicator, naming.text):
            return None
        if whole_draft is not None and (measure := _measure_of(whole_draft, amount)):
            return measure
        if whole_draft is not None:
            return whole_draft.figure.parent or whole_draft.figure.indicator
    return None


def _items_of_list(sentence: Sentence, drafts: list[Draft], before: Draft, amount: Amount) -> bool:
    """Tell whether both are items that a colon opens: "như sau: thuế A 41 tỷ; *lệ phí B 22 tỷ*"."""
    first = drafts[0].amount.first
    colon = any(token.text == ":" for token in sentence.tokens[:first])
    between = {token.text for token in sentence.tokens[before.amount.last : amount.first]}
    return before is drafts[0] and colon and ";" in between


def _of_named_place(sentence: Sentence, unit: str, index: int, amount: Amount) -> bool:
    """Tell whether a place that was counted has a number of its own behind "gồm".

    "4 đảng bộ vượt kế hoạch, *gồm: Đảng bộ huyện A* kết nạp 168 đảng viên": no part of the four.
    """
    if amount.unit.startswith(unit) or unit.split(" ")[0] not in _PLACE_UNITS:
        return False
    start, end = sentence.tokens[index].end, amount.span.start
    return any(start <= m.span.start and m.span.end <= end for m in sentence.places)


def _whole_of_share(drafts: list[Draft], amount: Amount, state: State) -> str:
    """Return what was counted that "đạo đức, lối sống: *13* (24,1%)" is of."""
    counts = [d.figure for d in drafts if "unit_shared" not in d.amount.flags]
    told = [f for f in [state.stated.get(AmountKind.COUNT), *counts] if f is not None]
    return next((f.indicator for f in reversed(told) if f.unit == amount.unit), "")


def _named_before(sentence: Sentence, index: int, amount: Amount, naming: Naming) -> str:
    """Return the sum that a sentence names without its number before "trong đó", or "".

    "*Thu ngân sách* bảo đảm kế hoạch, trong đó thu tiền sử dụng đất 12,5 tỷ đồng": a part of it.
    """
    if amount.kind is not AmountKind.MONEY:
        return ""
    found = [m for m in concept_table().find(sentence.tokens[:index]) if m.value.id in _SUMS]
    own = {m.value.id for m in concept_table().find(scan(naming.text))}
    return next((sentence.words(m.first, m.last) for m in found if m.value.id not in own), "")


def _held(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether a count says whose the number before is: "19.446 tờ khai *của 542 hộ*"."""
    if amount.kind is not AmountKind.COUNT or before.amount.kind is AmountKind.PERCENT:
        return False
    between = [t.text for t in sentence.tokens[before.amount.last : amount.first]]
    first = amount.first
    while qualifier := cues().qualifiers.match_before(sentence.tokens, first):
        first = qualifier.first
    owned = sentence.tokens[first - 1].text == "của"
    return owned and len(between) <= _NEAR and not _BREAKS & set(between)


def _shared(sentence: Sentence, named: list[Draft], amount: Amount) -> Draft:
    """Return what a part of another kind is of: the first thing named; of a percent, the nearest.

    "12 dự án giải quyết việc làm cho 480 lao động, *trong đó 60% là* nữ", but not the last number
    in "dân số 71 nghìn người với 13 dân tộc, trong đó dân tộc thiểu số chiếm 95%".
    """
    if amount.kind is not AmountKind.PERCENT:
        return named[0]
    for draft in reversed(named[1:]):
        if draft.figure.relation is not Relation.VALUE or sentence.depth[draft.amount.first]:
            continue
        before = sentence.tokens[max(0, draft.amount.first - 2) : draft.amount.first]
        if "với" not in {token.text for token in before}:
            return draft
    return named[0]


def _item_label(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> str:
    """Return the label of a list item for its parts in brackets, or "".

    "- Chương trình A: 10.034 triệu đồng (*vốn đầu tư: 7.500 triệu đồng*)"; the item's own number
    may be unread for want of a unit.
    """
    tokens = sentence.tokens
    outside = drafts and not sentence.depth[drafts[0].amount.first]
    if outside and sentence.depth[amount.first] and _opens_bracket(sentence, drafts[0], amount):
        return drafts[0].figure.indicator
    depth = sentence.depth[amount.first]
    colon = next((i for i in range(amount.first) if tokens[i].text == ":"), None)
    if colon is None or not depth or colon + 2 >= len(tokens) or sentence.depth[colon]:
        return ""
    bare = tokens[colon + 1].is_number and tokens[colon + 2].text == "("
    read = any(each.first == colon + 1 for each in sentence.amounts)
    first = next((i for i in range(colon) if tokens[i].is_word), colon)
    return sentence.words(first, colon) if bare and not read else ""


def _opens_bracket(sentence: Sentence, item: Draft, amount: Amount) -> bool:
    """Tell whether the part stands in the bracket right behind the item's own number."""
    at = item.amount.last
    behind = [token.text for token in sentence.tokens[at : at + 1]]
    named = any(token.is_word for token in sentence.tokens[at + 1 : amount.first])
    return behind == ["("] and named and item.amount.kind is amount.kind


def _sibling(drafts: list[Draft]) -> Draft:
    """Return the item before: "thủy sản 121 tấn, *trị giá* 348 triệu USD; *gạo* 186 tấn"."""
    for draft in reversed(drafts):
        bare = draft.figure.indicator_text.lower() in _BARE_MEASURES
        if not bare and draft.figure.parent:
            return draft
    return drafts[-1]


def _beside(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return what the item before is of.

    Behind a semicolon it is not the thing that a bare measure was told of: "thủy sản 141 triệu
    USD, *sản lượng* 47 tấn; *may mặc* 219 triệu USD".
    """
    sibling = _sibling(drafts)
    parent = sibling.figure.parent
    bare = sibling.figure.indicator_text.lower() in _BARE_MEASURES
    between = {t.text for t in sentence.tokens[sibling.amount.last : amount.first]}
    if bare and ";" in between:
        owner = next((d.figure for d in drafts if d.figure.indicator == parent), None)
        return owner.parent if owner is not None else parent
    return parent


def _next_part(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return the whole that the part right before is of, where both still fit into it.

    "tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, *thu hải quan* 200 tỷ đồng".
    """
    before = drafts[-1]
    parent, unit = before.figure.parent, amount.unit
    between = {t.text for t in sentence.tokens[before.amount.last : amount.first]}
    if parent is None or ";" in between or before.figure.relation is not Relation.VALUE:
        return None
    if before.figure.unit == unit and any(
        is_whole(d.figure, parent) and d.figure.unit != unit and _alike(d.amount, amount)
        for d in drafts
    ):
        return parent  # "chi 13,9 nghìn tỷ đồng, trong đó A 5.032 tỷ đồng, *B 7.415 tỷ đồng*"
    if _of_same_people(drafts, before, amount):
        return parent
    like = [d.figure for d in drafts if d.figure.unit == unit and d.figure.value is not None]
    whole = next((f.value for f in like if is_whole(f, parent)), None)
    parts = [f.value for f in like if f.parent == parent and f.value is not None]
    if before.figure.unit != unit or whole is None or amount.value is None:
        return None
    return parent if sum(parts) + amount.value <= whole else None


def _of_other_kind(naming: Naming, state: State) -> bool:
    """Tell whether a count is of another kind than what was told last, and no part of it.

    "Hộ cận nghèo còn 3.247 hộ. Trong đó, xã A còn 812 *hộ nghèo*".
    """
    own = {m.value.id for m in concept_table().find(scan(naming.text))}
    told = {m.value.id for m in concept_table().find(scan(state.indicator or ""))}
    return bool(own) and bool(told) and own.isdisjoint(told)


def _of_same_people(drafts: list[Draft], before: Draft, amount: Amount) -> bool:
    """Tell whether another group of the same people is counted, which may overlap the one before.

    "kết nạp 186 đảng viên, trong đó 63 đoàn viên, *104 nữ, 12 học sinh*".
    """
    of = next((d.figure for d in drafts if d.figure.indicator == before.figure.parent), None)
    if of is None or of.value is None or amount.value is None:
        return False
    people = {of.unit.lower(), before.figure.unit.lower(), amount.unit.lower()} <= _PEOPLE
    return people and of.unit != amount.unit and amount.value <= of.value


def _list_whole(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return the whole of "gồm: vốn tỉnh 96 tỷ đồng; vốn huyện 74 tỷ đồng; *dân góp 17 tỷ*".

    An item of such a list is a part of what stands before the colon, not of the item before it.
    """
    tokens = sentence.tokens
    behind = tokens[drafts[-1].amount.last : amount.first]
    if not any(token.text == ";" for token in behind) or sentence.depth[amount.first]:
        return None
    colon = next((i for i in range(amount.first) if tokens[i].text == ":"), None)
    if colon is None or cues().parts.match_before(tokens, colon) is None:
        return None
    before = [d for d in drafts if d.amount.last <= colon and _alike(d.amount, amount)]
    return before[-1].figure.indicator if before else None


def _measure_of(before: Draft, amount: Amount) -> str:
    """Return the measure that a list goes on with where the amount is too large for a part.

    "*giá trị sản xuất* nông nghiệp 393 tỷ đồng; *công nghiệp 425 tỷ đồng*".
    """
    value, other = amount.value, before.amount.value
    if before.amount.unit != amount.unit or value is None or other is None:
        return ""
    if value <= other and "/" not in amount.unit:  # a yield is no part of another
        return ""
    words = before.figure.indicator
    listed = [each for each in _LIST_MEASURES if words.lower().startswith(f"{each} ")]
    return words[: len(max(listed, key=len))] if listed else ""


def _alike(whole: Amount, part: Amount) -> bool:
    """Tell whether two amounts are measured alike: in the same unit, but for its scale word."""
    return whole.unit.split(" ")[-1] == part.unit.split(" ")[-1]
