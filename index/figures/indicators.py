"""Which indicator a number is of: its own words, or those of a number before it."""

from __future__ import annotations

from index.domain import Figure
from index.figures import counted_tails
from index.figures.bare_measures import is_bare_measure, measured_thing
from index.figures.completions import carried_name
from index.figures.diseases import of_disease
from index.figures.draft import Indicator, Naming
from index.figures.elided_names import elided
from index.figures.figure_terms import is_money
from index.figures.inheriting import bare_rate, bare_sum
from index.figures.markets import measure_of_goods
from index.figures.per_times import per_time
from index.figures.phrase_trim import without_enumerator
from index.figures.readings import right_of
from index.figures.relations import Reading
from index.figures.same_order import next_in_rank
from index.figures.segments import topic_of
from index.figures.wholes import parent_of
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_ALL_PEOPLE = word_set("relations", "peopled")
_PEOPLE = 2  # tokens: "dân số"


def indicator_of(
    work: Work, number: int, reading: Reading, naming: Naming, above: Figure | None
) -> Indicator | None:
    """Return the indicator of one number, or None when nothing names one.

    Args:
        work: the sentence and its figures so far.
        number: index of the amount.
        reading: what the words beside it say.
        naming: what its own words name.
        above: the figure that a list under a header of units goes on with, or None.
    """
    sentence = work.sentence
    amount, right = sentence.amounts[number], right_of(sentence, number)
    aspect = sentence.words(amount.last, counted_tails.aspect_end(sentence, amount, right))
    if above is not None:
        found = Indicator(without_enumerator(above.indicator), aspect)
    else:
        parent = parent_of(
            sentence, work.drafts, work.left(number), amount, work.state, work.kind, naming,
            opens_part=work.opens_part,
        )  # fmt: skip
        if naming.own:
            parent = measure_of_goods(sentence, work.drafts, amount, naming.text, parent)
        found = Indicator(without_enumerator(naming.text), aspect, parent)
        if not naming.own:
            found = elided(work, amount, right, reading, found)
            if not found.words:
                return None
        elif parent is None and is_bare_measure(found.words):
            found = Indicator(found.words, aspect, measured_thing(work, amount))
    words = found.words
    if amount.kind is AmountKind.COUNT and words.lower() == amount.unit:
        words = next_in_rank(sentence, amount, work.state) or words
    of_things = not naming.own and work.drafts and not is_money(work.drafts[-1].figure)
    if amount.kind is AmountKind.MONEY or (amount.kind is AmountKind.PERCENT and not of_things):
        words = carried_name(sentence, words, work.state, amount, own=naming.own)
    if amount.kind is AmountKind.PERCENT:
        words = _of_all_people(work, amount, bare_rate(words))
    elif amount.kind is AmountKind.MONEY:
        words = bare_sum(words)
    if naming.own:
        words = per_time(sentence, amount, work.left(number), words)
    if amount.kind is AmountKind.COUNT and found.parent is None:
        words = of_disease(words, sentence, amount, work.drafts, work.state)
    if words != found.words:
        found = Indicator(words, found.aspect, found.parent)
    topic = topic_of(sentence, amount)
    if topic is not None and topic.lower() not in found.words.lower():
        return Indicator(found.words, found.aspect, topic)
    return found


def _of_all_people(work: Work, amount: Amount, words: str) -> str:
    """Cut what a rate is of: "tỷ lệ bao phủ BHYT" of "tỷ lệ bao phủ 89,8% *dân số*"."""
    tokens = work.sentence.tokens[amount.last : amount.last + _PEOPLE]
    behind = " ".join(token.text for token in tokens)
    return words.removesuffix(f" {behind}") if behind in _ALL_PEOPLE else words
