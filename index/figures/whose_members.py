"""Whose the members are, and how many of those who live somewhere are people.

"*Hội Nông dân* có 1.236 hội viên, Hội Phụ nữ 1.518 hội viên": each union's own. "*Dân số* 23.614
hộ, 101.870 khẩu": the people are the population, the households are not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_MEMBERS = word_set("whose_members", "members")
_UNIONS = PhraseTable({words: words for words in word_set("whose_members", "unions")})
_POPULATION = word_set("whose_members", "population")
_HOUSEHOLDS = word_set("whose_members", "households")
_PEOPLE = word_set("whose_members", "people")
_HOUSEHOLD_NAME = "hộ dân"
_POPULATION_NAME = "dân số"
_BREAKS = {",", ";", ":", "(", ")"}
_BETWEEN = {",", "với", "và", "/", "–", "-", "hơn", "gần", "trên", "khoảng", "tương", "đương"}
_LONGEST = 16  # tokens from a union's name to its members


def of_their_union(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name bare members by the union before them in their clause.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at, draft in enumerate(drafts):
        figure = draft.figure
        unit = figure.unit.lower()
        if unit not in _MEMBERS or draft.amount.kind is not AmountKind.COUNT:
            continue
        summed = figure.indicator.lower() == f"tổng số {unit}"
        union = _union_before(sentence, draft, {";"} if summed else _BREAKS)
        bare = {unit, f"{union.lower()} {unit}", f"tổng số {unit}"}
        if union and figure.relation is Relation.VALUE and figure.indicator.lower() in bare:
            name = f"{'tổng số ' if summed else ''}{figure.unit} {union}"
            done[at] = replace(draft, figure=renamed(figure, name))
    return _dwelling(sentence, done)


def _union_before(sentence: Sentence, draft: Draft, breaks: Collection[str]) -> str:
    """Return the union that a count's clause opens with, or ""."""
    tokens, first = sentence.tokens, draft.amount.first
    while first > 0 and tokens[first - 1].text not in breaks:
        first -= 1
        if draft.amount.first - first > _LONGEST:
            return ""
    found = _UNIONS.match(tokens, first) if first < draft.amount.first else None
    return sentence.words(found.first, found.last) if found is not None else ""


def _dwelling(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Tell households and people of "dân số 23.614 hộ, 101.870 khẩu" apart."""
    done = list(drafts)
    for at, (homes, people) in enumerate(pairwise(drafts)):
        named = homes.figure.indicator.lower() in _POPULATION
        units = homes.figure.unit.lower() in _HOUSEHOLDS and people.figure.unit.lower() in _PEOPLE
        between = sentence.tokens[homes.amount.last : people.amount.first]
        joined = _BETWEEN.issuperset(token.text for token in between)
        if named and units and joined:
            for index, name in ((at, _HOUSEHOLD_NAME), (at + 1, _POPULATION_NAME)):
                figure = renamed(done[index].figure, name)
                done[index] = replace(done[index], figure=figure)
    return done
