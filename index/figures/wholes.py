"""The whole that a number is a part of, or the heading that it is listed under."""

from __future__ import annotations

from index.domain import BlockKind
from index.figures.acts import is_act, may_be_parted
from index.figures.behind_part_words import told_as_part
from index.figures.draft import Draft, Naming
from index.figures.markets import goods_of
from index.figures.own_things import behind_another, may_be_part
from index.figures.part_sums import filling_part
from index.figures.parts_after_parts import beside_part, next_part
from index.figures.parts_listed import item_label, listed_under
from index.figures.sentence import Sentence
from index.figures.shared_counts import OF_WHOLE
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues
from index.language.scan import scan

_NEAR = 6  # tokens
_NO_SUMS = (AmountKind.COUNT, AmountKind.PERCENT)
_BREAKS = {",", ";", ":", "(", ")"}


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
    item = item_label(sentence, amount, drafts) if kind is BlockKind.LIST_ITEM else ""
    if item:
        return item
    called = told_as_part(sentence, drafts, left, amount, state, naming)
    if called is not None:
        return called
    if kind is BlockKind.LIST_ITEM and drafts and naming.own and drafts[0].labelled:
        # "- Chương trình A: giao 9 tỷ đồng, giải ngân 7 tỷ đồng": both are of A.
        return drafts[0].figure.indicator
    if drafts and drafts[-1].figure.parent and not naming.measured:
        return beside_part(sentence, drafts, amount)
    if drafts and (listed := next_part(sentence, drafts, amount)):
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
        return listed_under(sentence, drafts, amount, naming)
    return None


def _whole_of_share(drafts: list[Draft], amount: Amount, state: State) -> str:
    """Return what was counted that "đạo đức, lối sống: *13* (24,1%)" is of."""
    counts = [d.figure for d in drafts if "unit_shared" not in d.amount.flags]
    told = [f for f in [state.stated.get(AmountKind.COUNT), *counts] if f is not None]
    return next((f.indicator for f in reversed(told) if f.unit == amount.unit), "")


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


def _of_other_kind(naming: Naming, state: State) -> bool:
    """Tell whether a count is of another kind than what was told last, and no part of it.

    "Hộ cận nghèo còn 3.247 hộ. Trong đó, xã A còn 812 *hộ nghèo*".
    """
    own = {m.value.id for m in concept_table().find(scan(naming.text))}
    told = {m.value.id for m in concept_table().find(scan(state.indicator or ""))}
    return bool(own) and bool(told) and own.isdisjoint(told)
