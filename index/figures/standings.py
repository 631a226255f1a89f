"""How places stand to each other: percents behind names, of the rate that was told before.

"Xếp đầu bảng là *huyện A với 63,25%*; đứng sau là *B 57,4%*": the words around the names only say
who stands where; the numbers go on with the rate of the sentence before.
"""

from __future__ import annotations

from index.domain import Figure, Place
from index.figures import areas
from index.figures.draft import Naming
from index.figures.inheriting import rate_part
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, word_set

_WORDS = word_set("standings", "words")
_RANKS = word_set("standings", "ranks")
_LINKS = word_set("standings", "links") | {"("}
_RATES = tuple(load_table("figures")["standings"]["rates"])
_MOST_LINKS = 3
_HYPHENS = {"-", "–"}
_BREAKS = {",", ";", ".", ":", "(", ")", "…"}


def standing(work: Work, amount: Amount, naming: Naming, left: int) -> tuple[Naming, Place] | None:
    """Return the rate and the place of a percent behind a name in a row of standings, or None.

    Args:
        work: the sentence.
        amount: the percent.
        naming: what the words before the number would call it.
        left: token where the amount's own words begin.
    """
    if amount.kind is not AmountKind.PERCENT or not naming.own or naming.measured:
        return None
    told = _rate_told(work)
    if told is None or not told.indicator.lower().startswith(_RATES):
        return None
    named = _place_before(work, amount, left)
    if named is None:
        return None
    place, first = named
    tokens = work.sentence.tokens
    start = first
    while start > left and tokens[start - 1].text not in _BREAKS:
        start -= 1
    if any(token.text not in _WORDS for token in tokens[start:first]):
        return None
    opened = {token.text for token in tokens[:first]}
    if not opened & _RANKS:
        return None  # "Huyện A 24%" alone: of what the sentence itself tells
    return Naming(rate_part(told.indicator), own=True, measured=True), place


def _rate_told(work: Work) -> Figure | None:
    """Return the rate of the sentence so far, else of the text before."""
    for draft in work.drafts:
        if draft.amount.kind is AmountKind.PERCENT:
            return draft.figure if draft.figure.direction is None else None
    if any(draft.named and draft.amount.kind is not AmountKind.COUNT for draft in work.drafts):
        return None  # the sentence tells of money: its percents are of that
    return work.state.stated.get(AmountKind.PERCENT)


def _place_before(work: Work, amount: Amount, left: int) -> tuple[Place, int] | None:
    """Return the place right before the number, and the token where its name begins."""
    sentence, tokens = work.sentence, work.sentence.tokens
    last = amount.first
    while last > left and tokens[last - 1].text in _LINKS and amount.first - last < _MOST_LINKS:
        last -= 1
    if last <= left:
        return None
    end = tokens[last - 1].end
    for mention in work.places:
        if mention.span.end == end and not mention.text.islower():
            return mention.place, sentence.token_at(mention.span.start)
    first = last
    while first > left and (tokens[first - 1].is_word or tokens[first - 1].text in _HYPHENS):
        word = tokens[first - 1]
        if word.is_word and not sentence.body[word.start].isupper():
            break
        first -= 1  # "Phan Rang - Tháp Chàm" is one name
    before = work.drafts[-1].figure.place if work.drafts else None
    for at in range(first, last):  # "*Có* Bù Đốp 51%": a sentence's first word has a capital, too
        name = sentence.words(at, last)
        place = areas.bare_name(name, before, work.state, work.gazetteer)
        if place is not None:
            return place, at
    return None
