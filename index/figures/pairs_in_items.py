"""A count and a sum in each item of a list, the sum named in the first item alone.

"Hàn Quốc 96 dự án, *tổng vốn* 845 triệu USD; Nhật Bản 71 dự án, *600 triệu USD*": the second sum is
a capital, too, and of the same time as the projects before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words
from index.language.scan import scan

_ITEM, _JOINTS = ";", {",", "với", "và"}


def named_in_first_item(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the sums of later items as that of the first one, under the count beside each.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    first: tuple[int, Draft] | None = None  # where the first item's sum stands, and its count
    for at, (count, money) in enumerate(pairwise(drafts)):
        if not _is_pair(sentence, count, money):
            continue
        if first is None or money.figure.indicator != count.figure.indicator:
            first = (at + 1, count) if _is_measure(money, count) else None
            continue
        head, counted = done[first[0]], first[1].figure
        if counted.unit == count.figure.unit and _behind_item(sentence, drafts[at - 1], count):
            done[at + 1] = replace(money, figure=_of_count(money, head.figure.indicator, count))
            if head.figure.parent == counted.indicator:
                timed = replace(head.figure, period=counted.period)
                done[first[0]] = replace(head, figure=timed)
    return done


def _of_count(money: Draft, name: str, count: Draft) -> Figure:
    figure = renamed(money.figure, name, parent=count.figure.indicator)
    return replace(figure, period=count.figure.period, place=count.figure.place)


def _is_measure(money: Draft, count: Draft) -> bool:
    """Tell whether a sum is named by a measure alone, that later items may have as well."""
    name = scan(money.figure.indicator)
    if not name or phrase_words().heads.match(name, 0) is None:
        return False
    return not {t.text for t in name} & {t.text for t in scan(count.figure.indicator)}


def _is_pair(sentence: Sentence, count: Draft, money: Draft) -> bool:
    """Tell whether a sum stands right behind a count of its item: ", tổng vốn 845 triệu USD"."""
    kinds = (count.amount.kind, money.amount.kind) == (AmountKind.COUNT, AmountKind.MONEY)
    values = count.figure.relation is money.figure.relation is Relation.VALUE
    between = [t.text for t in sentence.tokens[count.amount.last : money.amount.first]]
    dated = any(
        count.amount.span.end <= m.span.start < money.amount.span.start for m in sentence.periods
    )
    joined = _ITEM not in between and any(text in _JOINTS for text in between)
    return kinds and values and joined and not dated and "/" not in money.figure.unit


def _behind_item(sentence: Sentence, before: Draft, count: Draft) -> bool:
    between = sentence.tokens[before.amount.last : count.amount.first]
    return any(token.text == _ITEM for token in between)
