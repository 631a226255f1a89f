"""Two things and two numbers, in order: "ngô và mía đạt *32.400 tấn* và *118.600 tấn*".

Without "lần lượt" as well: of one thing nobody states two numbers joined by "và".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.distribution import clause_before, split_names
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words
from index.language.scan import scan

_PAIR = 2
_TOLD = (Relation.VALUE, Relation.CHANGE)


def joint_subjects(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give each of two things named together its own of two numbers joined by "và"."""
    result = list(drafts)
    for at, (first, second) in enumerate(pairwise(drafts)):
        if not _alike(sentence, first, second) or _goes_on(sentence, drafts, at + _PAIR):
            continue
        names = _names(clause_before(sentence, first, drafts[:at]))
        if len(names) != _PAIR:
            continue
        for offset, name in enumerate(names):
            member = result[at + offset]
            figure = replace(
                member.figure,
                indicator=name,
                indicator_text=name,
                relation=first.figure.relation,
                direction=first.figure.direction,
                base=first.figure.base or second.figure.base,
            )
            result[at + offset] = replace(member, figure=figure)
    return result


def _alike(sentence: Sentence, first: Draft, second: Draft) -> bool:
    """Tell whether nothing but "và" stands between two numbers of one name and one unit."""
    one, other = first.figure, second.figure
    between = [t.text for t in sentence.tokens[first.amount.last : second.amount.first]]
    return (
        between == ["và"]
        and not first.reading.distributes
        and one.indicator == other.indicator
        and one.unit == other.unit
        and one.relation in _TOLD
        and other.relation in (Relation.VALUE, one.relation)
    )


def _goes_on(sentence: Sentence, drafts: list[Draft], following: int) -> bool:
    """Tell whether a third number stands right behind the second: no pair."""
    if following >= len(drafts):
        return False
    last, after = drafts[following - 1].amount.last, drafts[following].amount.first
    return all(token.text in {",", "và"} for token in sentence.tokens[last:after])


def _names(clause: str) -> list[str]:
    """Return the two things that a clause names, each with the measure; none where they are not."""
    names = split_names(clause, _PAIR)
    if len(names) != _PAIR or names[0].lower() == names[1].lower():
        return []
    heads = [phrase_words().heads.match(scan(name), 0) for name in names]
    return names if all(heads) else []
