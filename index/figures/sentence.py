"""A sentence made ready for extraction: its tokens, amounts, periods and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, TypeVar

from index.domain import Place, Span
from index.figures.acts import with_acts, with_done
from index.figures.arrived_counts import with_arrivals
from index.figures.bare_plans import with_bare_plans
from index.figures.counted_parts import with_counted_parts
from index.figures.former_areas import as_of_old
from index.figures.glosses import without_glosses
from index.figures.introduced import with_full_units
from index.figures.name_runs import taken_together
from index.figures.noise import without_noise
from index.figures.rated_lists import with_rated
from index.figures.shared_counts import Counted, with_implied, with_shares
from index.figures.subgroups import with_subgroups
from index.figures.summed_counts import with_summed_parts
from index.figures.told_names import told_to_be
from index.figures.written_out import parted, written_out
from index.language.amounts import Amount, find_amounts
from index.language.carried_over import sources, targets
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, find_periods
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import PhraseMatch, PhraseTable, Token, scan

Value = TypeVar("Value")

STOPS = {",", ";", "(", ")", ".", ":", "…", "[", "]", "“", "”"}
"""Tokens that end what belongs to a number."""

_OPEN, _CLOSE = {"(", "["}, {")", "]"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report; all offsets are into the report's body."""

    body: str
    span: Span
    tokens: tuple[Token, ...]
    amounts: tuple[Amount, ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]
    depth: tuple[int, ...]  # of brackets, per token
    named: tuple[Span, ...] = ()  # periods that are part of a name: "vốn *năm 2021* chuyển sang"
    # What was found out about all of it, to be asked for at each of its numbers.
    known: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def words(self, first: int, last: int) -> str:
        """Return the text of ``tokens[first:last]`` as written."""
        if first >= last:
            return ""
        return self.body[self.tokens[first].start : self.tokens[last - 1].end].replace("\n", " ")

    def matches(self, table: PhraseTable[Value]) -> dict[int, PhraseMatch[Value]]:
        """Return the phrases of ``table`` by the token that they begin at; they may overlap.

        The same few tables are asked for at each of a sentence's numbers, so this is kept.
        """
        found: dict[int, PhraseMatch[Value]] | None = self.known.get(table)
        if found is None:
            found = {match.first: match for match in table.starting(self.tokens)}
            self.known[table] = found
        return found

    def names_counted(self) -> list[tuple[int, int]]:
        """Return the tokens of names that a number counts (``taken_together``); found once."""
        found: list[tuple[int, int]] | None = self.known.get("names_counted")
        if found is None:
            found = self.known["names_counted"] = taken_together(self.body, self.tokens)
        return found

    def dated(self) -> set[int]:
        """Return the tokens that lie in a period; found once."""
        found: set[int] | None = self.known.get("dated")
        if found is None:
            spans = [m.span for m in self.periods if m.span not in self.named]
            found = {
                index
                for index, token in enumerate(self.tokens if spans else ())
                if any(span.start < token.end and token.start < span.end for span in spans)
            }
            self.known["dated"] = found
        return found

    def clause_start(self, index: int) -> int:
        """Return where the clause of ``tokens[index]`` begins: behind a mark or a number."""
        first = index
        while (
            first
            and self.tokens[first - 1].text not in STOPS
            and not self.tokens[first - 1].is_number
        ):
            first -= 1
        return first

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that begins at or after ``offset``."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low


_HEAD = 80
"""How far into a sentence without numbers its subject is looked for, in characters."""
_BUT = word_set("sentence", "but")


def parse_sentence(
    body: str,
    span: Span,
    gazetteer: Gazetteer,
    context: Sequence[Place],
    *,
    followed: bool = True,
    counted: str = "",
    whole: Counted | None = None,
    rated: str = "",
) -> Sentence:
    """Return the sentence at ``body[span]`` with all its mentions.

    Args:
        body: the report's text.
        span: the sentence.
        gazetteer: the places.
        context: the areas that the report is about; they resolve homonyms and "toàn huyện".
        followed: numbers follow in the same paragraph. A sentence without numbers is searched
            for places only then, and only at its head, where the paragraph's subject stands.
        counted: what the sentence before counted; the numbers of its parts may stand bare.
        whole: what the text before counted last; a bare number beside its share is of it.
        rated: what the list that the sentence is an item of rates.
    """
    text = body[span.start : span.end].replace("\n", " ")  # a line broken within a sentence
    found = find_periods(parted(text))
    carried = sources(text, found)
    named = tuple(_shift(m, span.start).span for m in (*carried, *targets(text, found)))
    periods = tuple(_shift(mention, span.start) for mention in found)
    sourced = named[: len(carried)]
    tokens = without_glosses(body, written_out(scan(body, span)))
    dated = [mention.span for mention in periods]
    amounts = with_full_units(body, tokens, find_amounts(body, tokens, dated))
    where = span if amounts else Span(span.start, min(span.end, _clause_told(tokens, span) + _HEAD))
    places = _places(body, where, gazetteer, context) if amounts or followed else []
    if amounts or followed:
        places = as_of_old(tokens, places, gazetteer)
        places = [*places, *told_to_be(body, tokens, places, gazetteer, context)]
    kept = without_noise(body, tokens, amounts, places)
    kept = with_arrivals(tokens, with_implied(tokens, kept, dated), dated)
    kept = with_summed_parts(tokens, with_subgroups(tokens, kept, dated), dated)
    kept = with_rated(tokens, with_counted_parts(tokens, kept, dated), dated, rated)
    kept = with_acts(tokens, with_done(tokens, kept, dated), dated, counted)
    return Sentence(
        body,
        span,
        tuple(tokens),
        tuple(with_bare_plans(body, tokens, with_shares(tokens, kept, dated, whole), dated)),
        tuple(mention for mention in periods if mention.span not in sourced),
        tuple(sorted(places, key=lambda place: place.span)),
        _depths(tokens),
        named,
    )


def _clause_told(tokens: Sequence[Token], span: Span) -> int:
    """Return where the clause begins that a sentence is about, behind what it concedes.

    "Năm 2022, dù giá vật tư tăng cao và hạn kéo dài, *nhưng thu ngân sách của tỉnh* vẫn khá."
    """
    turns = (
        token.start
        for before, token in pairwise(tokens)
        if before.text == "," and token.text in _BUT
    )
    return next(turns, span.start)


def _places(
    body: str, span: Span, gazetteer: Gazetteer, context: Sequence[Place]
) -> list[PlaceMention]:
    places: list[PlaceMention] = list(gazetteer.find(body, span, context))
    for reference in gazetteer.find_references(body, span, context):
        if not any(reference.span.overlaps(place.span) for place in places):
            places.append(reference)
    return places


def _shift(mention: PeriodMention, offset: int) -> PeriodMention:
    if not offset:
        return mention
    return replace(mention, span=Span(mention.span.start + offset, mention.span.end + offset))


def _depths(tokens: Sequence[Token]) -> tuple[int, ...]:
    depth, depths = 0, []
    for token in tokens:
        if token.text in _CLOSE and depth:
            depth -= 1
        depths.append(depth)
        if token.text in _OPEN:
            depth += 1
    return tuple(depths)


def span_with_bound(sentence: Sentence, amount: Amount) -> Span:
    """Return the number's span with the bound right behind it: "180 tỷ đồng *trở lên*"."""
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 2]]
    if behind not in (["trở", "lên"], ["trở", "xuống"]):
        return amount.span
    return Span(amount.span.start, sentence.tokens[amount.last + 1].end)
