"""Prices of a list by sort: "OM 18 từ 6.500 đồng/kg; *Đài Thơm 8 giá* 6.800 đồng/kg; nếp 6.200".

One that is told as a price tells what the others of the list are.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_PER = tuple(f"/{unit}" for unit in sorted(word_set("price_items", "per")))
_OTHER = word_set("price_items", "other")
_PRICE = "giá"
_LONGEST = 8  # words of a sort's name


def of_prices(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Say "giá" of what is sold first in its name, and of the sorts beside it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = [_price_first(draft) if _sold(draft) else draft for draft in drafts]
    if not any(a is not b for a, b in zip(done, drafts, strict=True)) or not _listed(sentence):
        return done
    units = {draft.figure.unit for draft in drafts if _said_price(draft)}
    return [
        draft.renamed(f"{_PRICE} {draft.figure.indicator}")
        if _sold(draft) and draft.named and draft.figure.unit in units and _bare(draft)
        else draft
        for draft in done
    ]


def _sold(draft: Draft) -> bool:
    figure = draft.figure
    money = draft.amount.kind is AmountKind.MONEY and figure.relation is Relation.VALUE
    return money and figure.unit.endswith(_PER)


def _said_price(draft: Draft) -> bool:
    return draft.figure.indicator.lower().endswith(f" {_PRICE}")


def _price_first(draft: Draft) -> Draft:
    """ "Đài Thơm 8 *giá*" is "giá Đài Thơm 8"."""
    name = draft.figure.indicator
    if not _said_price(draft):
        return draft
    return draft.renamed(f"{_PRICE} {name[: -len(_PRICE) - 1]}")


def _bare(draft: Draft) -> bool:
    words = draft.figure.indicator.lower().split()
    return _OTHER.isdisjoint(words) and len(words) <= _LONGEST


def _listed(sentence: Sentence) -> bool:
    return any(token.text == ";" for token in sentence.tokens)
