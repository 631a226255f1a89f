"""The indicator of a number whose own words name none: what it goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Figure, PeriodKind, Relation
from index.figures import counted
from index.figures.bare_measures import is_bare_measure
from index.figures.case_changes import harmed_otherwise, rate_of_cases
from index.figures.draft import Draft, Indicator
from index.figures.figure_terms import is_money
from index.figures.inheriting import inherited, rate_part, same_change
from index.figures.names_from_text_before import told_before
from index.figures.other_measures import measured_beside
from index.figures.relations import Reading
from index.figures.share_bases import without_share_base
from index.figures.summed_up import over_parts
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set

_QUANTITIES = word_set("naming", "quantities")
_PAID = word_set("naming", "paid")
_PAYING = {"với", "tiền"}
_LESS = ("giảm tỷ lệ ", "giảm tỉ lệ ")
_YEARS = re.compile(r" \d{1,2} năm\b")
_EMPTY_OF_ASPECT = word_set("naming", "empty_of_aspect")


def elided(work: Work, amount: Amount, right: int, reading: Reading, found: Indicator) -> Indicator:
    """Return the indicator of a number whose own words name none."""
    again = same_change(work.sentence, work.drafts, amount)
    if again is not None:
        # "248 vụ (…, 73%), giảm 95 vụ (*tương đương 27,7%*)": of no bracket before it.
        return Indicator(again.figure.indicator, found.aspect, again.figure.parent)
    noun = counted.counted_phrase(work.sentence, amount, right)
    level = _ranked(work, amount, work.same_level(amount) or work.drafts)
    level = _without_purpose(work, amount, _beside_place(work, amount, level))
    level = without_share_base(work.sentence, level, amount)
    level = _chained(rate_of_cases(work.sentence, level, amount))
    level = over_parts(work.sentence, amount, reading, level)
    if _left_of_rate(work, amount, reading, level):
        level = [d for d in level if d.amount.kind is AmountKind.PERCENT and d.named]
        if not level:
            return found
    whole = _by_quantity(level, found.aspect) or inherited(
        level, amount, reading, found.aspect, noun
    )
    if whole is not None and harmed_otherwise(noun, whole.indicator):
        return Indicator(noun, found.aspect, found.parent)
    if whole is None:
        words = told_before(work, amount, right, reading, found.words)
        return Indicator(words, found.aspect, found.parent)
    if measure := measured_beside(work.sentence, amount, reading, level[-1], whole):
        bare = is_bare_measure(whole.indicator_text)
        return Indicator(measure, found.aspect, whole.parent if bare else whole.indicator)
    doing = _paid_for(work, amount, level[-1])
    if doing and level[-1].figure is whole and reading.relation is Relation.VALUE:
        doing = doing.removesuffix(" ở").removesuffix(" tại")
        return Indicator(f"số tiền {doing}", found.aspect, whole.parent or whole.indicator)
    rated = amount.kind is AmountKind.PERCENT and reading.relation is not Relation.SHARE
    words = rate_part(whole.indicator_text) if rated else whole.indicator
    if reading.relation is Relation.PERCENT_OF_PLAN and whole.indicator_text.lower().startswith(
        _LESS
    ):
        words = whole.indicator_text  # "*giảm tỷ lệ hộ nghèo* 1,4%, đạt 91% kế hoạch": of the fall
    if amount.unit == whole.unit.removesuffix("/năm") != whole.unit:
        # "bình quân 412 tỷ đồng/năm; riêng năm 2019 đạt 536 tỷ đồng": that year's own.
        words = words.removesuffix(" bình quân")
    between = {t.text for t in work.sentence.tokens[level[-1].amount.last : amount.first]}
    summed = whole.period is not None and whole.period.kind is PeriodKind.RANGE
    if "riêng" in between and (summed or _YEARS.search(words)):
        # "bình quân 5 năm thu 127 tỷ đồng, *riêng năm 2019* 168 tỷ đồng": that year's own, too
        words = _YEARS.sub("", words).removesuffix(" bình quân")
    # "giảm 7% về lượng": kept, or it would be told as the fall of the worth.
    told = bool(aspect := _words(found.aspect)) and aspect <= _words(whole.indicator)
    return Indicator(words, "" if told else found.aspect, whole.parent)


def _left_of_rate(work: Work, amount: Amount, reading: Reading, level: list[Draft]) -> bool:
    """Tell whether a percent says what is left of a rate: no amount of money is left at 23%.

    "giảm tỷ lệ hộ nghèo 7%, thu nhập 32 triệu đồng; đến năm 2025 *còn dưới 23%*".
    """
    if amount.kind is not AmountKind.PERCENT or not level or not is_money(level[-1].figure):
        return False
    if reading.relation in (Relation.PERCENT_OF_PLAN, Relation.CHANGE, Relation.SHARE):
        return False
    words = {t.text for t in work.sentence.tokens[reading.cue : amount.first]}
    return "còn" in words


def _ranked(work: Work, amount: Amount, level: list[Draft]) -> list[Draft]:
    """Return what a rank is of: "hộ nghèo 9%, hộ cận nghèo 11%; *cao nhất là* xã A (41%)"."""
    if amount.kind is not AmountKind.PERCENT:
        return level
    left = level[-1].amount.last if level else 0
    rank = phrase_words().ranks.find(work.sentence.tokens[left : amount.first])
    rates = [d for d in level if d.amount.kind is AmountKind.PERCENT and d.named]
    return rates[:1] if rank and rates else level


def _beside_place(work: Work, amount: Amount, level: list[Draft]) -> list[Draft]:
    """Return what a number right behind a place goes on with: what was told in its own unit.

    "huyện A chi trả 96 tỷ đồng cho 418 hộ, *huyện B 141 tỷ đồng* cho 562 hộ".
    """
    before = work.sentence.tokens[amount.first - 1].end if amount.first else -1
    if not any(place.span.end == before for place in work.sentence.places):
        return level
    return [d for d in level if d.figure.unit == amount.unit] or level


def _chained(level: list[Draft]) -> list[Draft]:
    """Leave out what the percent of plan before did not go on with.

    "thu hồi 46 ha để làm 12 dự án, đạt 73% kế hoạch *(64 ha) và bằng 121% cùng kỳ*": all of the 46.
    """
    last = level[-1] if level else None
    if last is None or last.named or last.figure.relation is not Relation.PERCENT_OF_PLAN:
        return level
    named = [d for d in level if d.named and d.figure.indicator == last.figure.indicator]
    if not named:
        return level
    at = level.index(named[-1])
    return [*level[: at + 1], *(d for d in level[at + 1 :] if not d.named)]


def _without_purpose(work: Work, amount: Amount, level: list[Draft]) -> list[Draft]:
    """Leave out what a number is for: "thu hồi 46 ha *để làm 12 dự án*, đạt 73% kế hoạch"."""
    tokens = work.sentence.tokens
    if len(level) < 2 or tokens[level[-1].reading.after].text != ",":
        return level
    between = range(level[-2].reading.after, level[-1].amount.first)
    if any(not tokens[i].is_word for i in between) or amount.first < level[-1].reading.after:
        return level
    aimed = any(phrase_words().purposes.match(tokens, i) for i in between)
    return level[:-1] if aimed else level


def _paid_for(work: Work, amount: Amount, before: Draft) -> str:
    """Return the doing of "*chi trả* 418 trường hợp với số tiền 96 tỷ đồng", or ""."""
    between = {t.text for t in work.sentence.tokens[before.reading.after : amount.first]}
    paid = amount.kind is AmountKind.MONEY and before.amount.kind is AmountKind.COUNT
    return before.naming.verb if paid and between <= _PAID and between & _PAYING else ""


def _by_quantity(drafts: Sequence[Draft], aspect: str) -> Figure | None:
    """Return what "giảm 7,3% *về lượng*" is of where the last number is its worth in money."""
    if aspect.lower().removeprefix("về ") not in _QUANTITIES or not drafts:
        return None
    stated = [d.figure for d in drafts if d.figure.relation is not Relation.CHANGE]
    if not stated or not is_money(stated[-1]):
        return None
    return next((f for f in reversed(stated) if not is_money(f) and f.unit[:1] != "%"), None)


def _words(text: str) -> set[str]:
    return set(text.lower().split()) - _EMPTY_OF_ASPECT
