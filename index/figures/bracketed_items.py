"""What each of the things listed measures: "4 KCN: *Quế Võ* (636 ha), *Nam Sơn* (1.000 ha)".

The hectares are of that park, and not of the district; a name that a district has too is no place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_AREAS = word_set("bracketed_items", "areas")
_STANDS = {",", ";", ":"}
_IN_NAMES = {"-", "–"}
_LONGEST = 6  # tokens of a name
_SIZES = {"ha": "diện tích", "m2": "diện tích", "km2": "diện tích", "km": "chiều dài"}


def of_listed_items(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put each thing listed behind a count over the numbers in its brackets.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number, counted in enumerate(drafts):
        noun, last = _listed(sentence, counted)
        for at in range(number + 1, len(drafts)) if noun else ():
            name = _item(sentence, drafts[at].amount.first, last)
            if name:
                done[at] = _of(drafts[at], f"{noun} {name}", noun, name, counted)
    return done


def _of(draft: Draft, item: str, noun: str, name: str, counted: Draft) -> Draft:
    figure = replace(draft.figure, parent=item, place=counted.figure.place)
    said = {token.text for token in scan(figure.indicator)}
    if said <= {token.text for token in scan(f"{noun} {name}")}:  # "Nam Sơn (1.000 ha)"
        words = _SIZES.get(figure.unit, noun)
        figure = renamed(figure, words)
    return replace(draft, figure=figure)


def _listed(sentence: Sentence, draft: Draft) -> tuple[str, int]:
    """Return the noun of a count that a colon follows, and the colon's token; ("", 0) for none."""
    amount, tokens = draft.amount, sentence.tokens
    if amount.kind is not AmountKind.COUNT or amount.noun_first is None:
        return "", 0
    area = phrase_words().area_units.match(tokens, amount.noun_first)
    if area is not None and area.value in _AREAS:
        return "", 0
    colon = amount.last
    while colon < len(tokens) and tokens[colon].is_word:
        colon += 1
    if colon >= len(tokens) or tokens[colon].text != ":":
        return "", 0
    return sentence.words(amount.noun_first, amount.last), colon


def _item(sentence: Sentence, first: int, colon: int) -> str:
    """Return the name right before the bracket that a number stands in, or ""."""
    tokens = sentence.tokens
    bracket = first
    while bracket > colon and not (tokens[bracket].text == "(" and not sentence.depth[bracket - 1]):
        bracket -= 1
    if bracket <= colon or sentence.depth[first] == 0:
        return ""
    start = bracket
    while start - 1 > colon and tokens[start - 1].text not in {*_STANDS, ")", "và"}:
        start -= 1
    name = tokens[start:bracket]
    capital = all(
        sentence.body[t.start].isupper() or t.is_number or t.text in _IN_NAMES for t in name
    )
    return sentence.words(start, bracket) if name and capital and len(name) <= _LONGEST else ""
