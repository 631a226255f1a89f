"""A number that is to be named, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from index.figures.draft import Draft
from index.figures.noun_phrase import Phrase
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount


@dataclass(frozen=True, slots=True)
class Number:
    """What naming looks at: the sentence, the figures before the number, the running context."""

    sentence: Sentence
    amount: Amount
    reading: Reading  # what the words beside it say
    left: int  # token where its own words may begin
    right: int  # token where the next amount begins
    drafts: list[Draft]  # the figures before it in the sentence
    state: State


@dataclass(frozen=True, slots=True)
class Count:
    """A count with the noun phrase before it, and the noun that is counted."""

    number: Number
    phrase: Phrase | None
    noun: str
    bare: bool  # nothing behind the noun says more of it
