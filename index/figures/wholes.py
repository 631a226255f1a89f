"""The whole that a number is a part of, or the heading that it is listed under."""

from __future__ import annotations

from index.domain import BlockKind
from index.figures.acts import is_act
from index.figures.draft import Draft, Naming
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues


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
    if is_act(naming.verb):
        counts = [draft for draft in drafts if draft.amount.kind is AmountKind.COUNT]
        parted = [d.figure.indicator for d in counts if not is_act(d.naming.verb)]
        if parted:
            return parted[-1]
    for index in range(left, amount.first):
        if cues().parts.match(sentence.tokens, index) and drafts:
            named = [d for d in drafts if d.named] or drafts
            # "nuôi tôm 1.450 ha; sản lượng 61.200 tấn, *trong đó* tôm 8.300 tấn": of the tonnes.
            first = next((d for d in named if _alike(d.amount, amount)), named[0]).figure
            return first.parent or first.indicator
    if kind is BlockKind.LIST_ITEM and drafts and naming.own and drafts[0].labelled:
        # "- Chương trình A: giao 9 tỷ đồng, giải ngân 7 tỷ đồng": both are of A.
        return drafts[0].figure.indicator
    if drafts and drafts[-1].figure.parent and not naming.measured:
        return drafts[-1].figure.parent
    if opens_part and state.indicator and not naming.measured:
        return state.indicator
    if kind is BlockKind.LIST_ITEM or (state.headings and not naming.measured and not drafts):
        return state.parent
    if naming.own and not naming.measured and drafts and amount.kind is not AmountKind.COUNT:
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
        if whole_draft is not None:
            return whole_draft.figure.parent or whole_draft.figure.indicator
    return None


def _alike(whole: Amount, part: Amount) -> bool:
    """Tell whether two amounts are measured alike: in the same unit, but for its scale word."""
    return whole.unit.split(" ")[-1] == part.unit.split(" ")[-1]
