"""A sentence while its numbers are read from left to right."""

from __future__ import annotations

from dataclasses import dataclass, field

from index.domain import BlockKind, Place
from index.figures.draft import Draft
from index.figures.item_marks import past_mark
from index.figures.merged_from import end_of_merged
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention
from index.language.places import Gazetteer, PlaceMention

_CLAUSE = {",", ";", "("}
_INCLUDING = [words.split() for words in word_set("work", "including")]


@dataclass(slots=True)
class Work:
    """What is known of the sentence, and the figures found in it so far."""

    sentence: Sentence
    kind: BlockKind
    state: State
    gazetteer: Gazetteer
    readings: list[Reading]
    mentions: list[PeriodMention]
    places: list[PlaceMention]
    subject: Place | None
    opens_part: bool
    drafts: list[Draft] = field(default_factory=list)

    def left(self, number: int) -> int:
        """Return the token where the words of the amount may begin: behind the one before."""
        first, depth = number, self.sentence.depth
        while (
            first
            and depth[self.sentence.amounts[first - 1].first]
            > (depth[self.sentence.amounts[number].first])
        ):
            first -= 1
        if first < number and self._includes(self.sentence.amounts[first].first):
            number = first
        if number:
            return self.readings[number - 1].after
        first = self.sentence.amounts[0].first
        return max(end_of_merged(self.sentence, self.places, first), self._past_letter(first))

    def _past_letter(self, first: int) -> int:
        """Return the token behind "b)" of "*b)* Thủy sản có …": a letter would be part of a name.

        What a colon stands behind is a label, and read as one.
        """
        tokens = self.sentence.tokens
        if not tokens[0].is_word or any(token.text == ":" for token in tokens[:first]):
            return 0
        return min(past_mark(tokens), first)

    def _includes(self, inside: int) -> bool:
        """Tell whether a bracket only says what is counted in: "Thu (*gồm cả 2 xã A và B*) đạt"."""
        opening = inside
        while opening and self.sentence.depth[opening - 1] >= self.sentence.depth[inside]:
            opening -= 1
        words = [t.text for t in self.sentence.tokens[opening : opening + 3] if t.is_word]
        return words[:2] in _INCLUDING

    def same_level(self, amount: Amount) -> list[Draft]:
        """Return the figures so far but those in brackets, which belong to an item before."""
        depth = self.sentence.depth
        return [d for d in self.drafts if depth[d.amount.first] <= depth[amount.first]]

    def parted(self, amount: Amount) -> Draft | None:
        """Return what a bracket between subject and verb tells: "Lào (*chiếm 11%*) tăng 32%".

        Its subject is that of the number behind the verb, too.
        """
        inside = self.drafts[-1] if self.drafts else None
        tokens, depth = self.sentence.tokens, self.sentence.depth
        if inside is None or not inside.named:
            return None
        opening, closing = inside.amount.first, inside.amount.last
        if depth[opening] <= depth[amount.first]:
            return None
        while opening and depth[opening - 1] > depth[amount.first]:
            opening -= 1
        while closing < amount.first and depth[closing] > depth[amount.first]:
            closing += 1
        before = [a for a in self.sentence.amounts if a.last >= opening - 1 and a.first < closing]
        between = [token.text for token in tokens[closing : amount.first]]
        goes_on = len(between) > 1 and _CLAUSE.isdisjoint(between)
        return inside if len(before) == 1 and goes_on else None


def opens_part(sentence: Sentence) -> bool:
    """Tell whether the sentence opens with "Trong đó" or the like."""
    return bool(sentence.tokens) and cues().parts.match(sentence.tokens, 0) is not None


def goes_into_parts(sentence: Sentence) -> bool:
    """Tell whether the sentence tells what was announced: it opens with "Trong đó", "Theo đó"."""
    return opens_part(sentence) or [token.text for token in sentence.tokens[:2]] == ["theo", "đó"]
