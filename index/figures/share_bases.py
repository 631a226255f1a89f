"""What a share is of: the whole told behind it is no subject, and a count out of all proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.percents import comes_to
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_LINKS = word_set("share_bases", "links")
_PROVEN = Decimal("0.02")  # points that a share of counted things may be off


def without_share_base(sentence: Sentence, level: list[Draft], amount: Amount) -> list[Draft]:
    """Leave out the whole of a share before a percent that goes on with the part.

    "8.896 hộ nghèo, chiếm 3,14% *so với 283.312 hộ* toàn tỉnh, *giảm 2,59%*": of the poor.

    Args:
        sentence: the parsed sentence.
        level: the figures so far that the number may go on with.
        amount: the number.
    """
    if amount.kind is not AmountKind.PERCENT or len(level) < 2:
        return level
    share, base = level[-2:]
    between = sentence.words(share.amount.last, base.amount.first).lower()
    of_share = share.figure.relation is Relation.SHARE and between in _LINKS
    return level[:-1] if of_share else level


def of_the_proven(drafts: Sequence[Draft]) -> list[Draft]:
    """Name a share by the count out of all that it is, where the numbers prove which.

    "*40/50 xã* và 1 huyện đạt chuẩn (chiếm 80%)": it is the communes' share.

    Args:
        drafts: the figures of one sentence, in order.
    """
    done = list(drafts)
    for at, share in enumerate(drafts):
        rate, name = share.figure.value, share.figure.indicator
        if at < 2 or share.figure.relation is not Relation.SHARE or rate is None:
            continue
        counts = [d for d in drafts[:at] if d.amount.total and d.amount.value is not None]
        proven = [d for d in counts if comes_to(rate, *_out_of(d), off=_PROVEN)]
        of_last = name == drafts[at - 1].figure.indicator and drafts[at - 1] not in proven
        if of_last and len(proven) == 1:
            of = proven[0].figure
            figure = replace(share.figure, indicator=of.indicator, indicator_text=of.indicator_text)
            done[at] = replace(share, figure=replace(figure, parent=of.parent))
    return done


def _out_of(draft: Draft) -> tuple[Decimal, Decimal]:
    return draft.amount.value or Decimal(0), draft.amount.total or Decimal(1)
