"""The capital of those counted, told right behind them: "39 dự án trong nước *vốn* 25 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.draft import Draft, renamed
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_CAPITAL = " vốn"
_DONE_WITH_IT = tuple(f" {words}" for words in word_set("capital_behind", "done"))


def with_capital(drafts: Sequence[Draft]) -> list[Draft]:
    """Part the capital from the name of those who have it.

    Args:
        drafts: the figures of a sentence, in order.
    """
    done = list(drafts)
    for at, (count, money) in enumerate(pairwise(drafts)):
        name = count.figure.indicator
        kinds = (count.amount.kind, money.amount.kind)
        if kinds != (AmountKind.COUNT, AmountKind.MONEY) or not name.endswith(_CAPITAL):
            continue
        if money.figure.indicator != name or name.endswith(_DONE_WITH_IT):
            continue  # "389 dự án *góp vốn* 804 triệu USD"
        things, capital = name.removesuffix(_CAPITAL), _CAPITAL.strip()
        own = renamed(count.figure, things)
        sum_ = renamed(money.figure, capital, parent=things)
        done[at], done[at + 1] = replace(count, figure=own), replace(money, figure=sum_)
    return done
