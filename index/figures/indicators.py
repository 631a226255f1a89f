"""Which indicator a number is of: its own words, or those of a number before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.domain import BlockKind, Figure, PeriodKind, Relation
from index.figures import counted, counted_tails, rates
from index.figures.breakdown_labels import opens_breakdown
from index.figures.case_changes import harmed_otherwise, rate_of_cases
from index.figures.completions import carried_name
from index.figures.currencies import fits_unit
from index.figures.diseases import of_disease
from index.figures.draft import Draft, Naming
from index.figures.figure_terms import collects, is_money
from index.figures.inheriting import bare_rate, bare_sum, inherited, rate_part, same_change
from index.figures.markets import measure_of_goods
from index.figures.other_measures import measured_beside, of_its_kind
from index.figures.per_times import per_time
from index.figures.phrase_trim import without_enumerator
from index.figures.readings import right_of
from index.figures.relations import Reading
from index.figures.same_order import next_in_rank
from index.figures.segments import topic_of
from index.figures.share_bases import without_share_base
from index.figures.summed_up import over_parts, runs_on
from index.figures.wholes import parent_of
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_SUMMING = word_set("naming", "summing")
_BARE_MEASURES = word_set("naming", "bare_measures")
_QUANTITIES = word_set("naming", "quantities")
_PAID = word_set("naming", "paid")
_CON_SO = ("con", "số")
_REFERRING = PhraseTable({words: words for words in word_set("naming", "referring")})
_PAYING = {"với", "tiền"}
_LESS = ("giảm tỷ lệ ", "giảm tỉ lệ ")
_ALL_PEOPLE = word_set("relations", "peopled")
_PEOPLE = 2  # tokens: "dân số"
_COLLECTED = "thu ngân sách"
_YEARS = re.compile(r" \d{1,2} năm\b")
_BOUND = re.compile(r" (?:trên|dưới) \d")
_EMPTY_OF_ASPECT = word_set("naming", "empty_of_aspect")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator's words, the aspect told behind the number, and the whole it is a part of."""

    words: str
    aspect: str = ""  # "về sản lượng"
    parent: str | None = None


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
            found = _elided(work, amount, right, reading, found)
            if not found.words:
                return None
        elif parent is None and found.words.lower() in _BARE_MEASURES:
            found = Indicator(found.words, aspect, _measured(work, amount))
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


def _measured(work: Work, amount: Amount) -> str | None:
    """Return what a bare measure is of: what the number before it in the same item is of."""
    before = next(reversed(work.same_level(amount)), None)
    if before is None:
        return None
    if ";" in {t.text for t in work.sentence.tokens[before.amount.last : amount.first]}:
        return None
    figure = before.figure
    if figure.indicator_text.lower() in _BARE_MEASURES:
        return figure.parent
    both = _counted_together(work)
    if both:
        return both
    if amount.kind is AmountKind.MONEY and is_money(figure):
        return None  # "vốn đầu tư 2.300 tỷ đồng, *kim ngạch* 45 triệu USD": one is not of the other
    return f"{figure.parent} – {figure.indicator}" if figure.parent else figure.indicator


def _counted_together(work: Work) -> str:
    """Return both names where two counts joined by "và" stand before a bare measure, else "".

    "14 dự án FDI mới *và* 19 lượt dự án điều chỉnh với tổng vốn đăng ký 284 triệu USD".
    """
    if len(work.drafts) < 2:
        return ""
    first, second = work.drafts[-2:]
    between = work.sentence.tokens[first.amount.last : second.amount.first]
    counts = {first.amount.kind, second.amount.kind} == {AmountKind.COUNT}
    stops = any(not token.is_word for token in between)
    if not counts or stops or not between or between[-1].text != "và":
        return ""
    return f"{first.figure.indicator} và {second.figure.indicator}"


def _elided(
    work: Work, amount: Amount, right: int, reading: Reading, found: Indicator
) -> Indicator:
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
        words = _from_context(work, amount, right, reading, found.words)
        return Indicator(words, found.aspect, found.parent)
    if measure := measured_beside(work.sentence, amount, reading, level[-1], whole):
        bare = whole.indicator_text.lower() in _BARE_MEASURES
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


def _from_context(work: Work, amount: Amount, right: int, reading: Reading, words: str) -> str:
    """Return what the text before the sentence leaves to a number that opens it."""
    state = work.state
    told = state.stated.get(amount.kind)
    before_it = work.sentence.tokens[: amount.first]
    if not words and any(opens_breakdown(before_it, index) for index in range(amount.first)):
        # "*Phân theo địa bàn:* huyện A 30 tỷ đồng": of the sentence before
        alike = (f for f in state.told if f.unit == amount.unit and f.relation is Relation.VALUE)
        if (broken := next(alike, told)) is not None:
            return broken.indicator
    ranked = phrase_words().ranks.find(before_it) or phrase_words().groupings.find(before_it)
    if told is not None and ranked and not words and amount.kind is AmountKind.PERCENT:
        return rate_part(told.indicator)  # "Cao nhất là huyện X (71,4%)": of the rate told before
    refers = bool(before_it) and _REFERRING.match(work.sentence.tokens, 0) is not None
    if told is None and state.indicator and refers and amount.kind is AmountKind.PERCENT:
        return state.indicator  # "*Con số này* tương đương 39% dự toán"
    if told is not None and _CON_SO in pairwise(token.text for token in before_it):
        return told.indicator  # "Nay *con số ấy* đã là 41 triệu đồng": the last one told so
    if reading.relation is Relation.SHARE:
        words = words or rates.share_base(work.sentence, amount, right) or ""
    listed = work.kind is BlockKind.LIST_ITEM
    summed = " ".join(token.text for token in work.sentence.tokens[:2]) in _SUMMING
    if listed and state.item and not words and (summed or amount.kind is AmountKind.PERCENT):
        # "- Tổng thu 212 tỷ đồng. *Đạt 102% kế hoạch*, tăng 8%.", "… *Lũy kế 9 tháng* 1.212 tỷ"
        return state.item
    before = state.report.title if listed else of_its_kind(state, amount)
    if not listed and not state.headings and not fits_unit(state, amount):
        before = None
    if told is not None and amount.kind is AmountKind.PERCENT and before and _BOUND.search(before):
        before = rate_part(told.indicator)  # not of "địa phương giải ngân trên 60%"
    money = state.stated.get(AmountKind.MONEY)
    if (
        before is not None
        and not listed
        and amount.kind is AmountKind.MONEY
        and state.currency is None
        and money is not None
        and (told := state.stated.get(AmountKind.COUNT)) is not None
        and told.indicator == before
    ):
        # "6 chi cục có tiến độ thu khá." / "Chi cục A đạt 2.347 tỷ đồng": of the money told before.
        before = money.indicator
    chief = state.report.place
    given = chief is not None and collects(chief) and amount.unit.endswith("đồng")
    strives = "phấn đấu" in work.sentence.words(reading.cue, amount.first).lower()
    aimed = strives or reading.relation is Relation.PLAN
    if given and aimed and state.currency is None:
        before = None  # what was told before was counted ("bắt giữ 246 vụ"), no money
    if told is not None and told.unit == amount.unit and runs_on(work.sentence, amount):
        before = words = words or told.indicator
    found = words or state.parent or before or ""
    if not found and given:
        # "Chỉ tiêu pháp lệnh giao cho Cục Hải quan A là 900 tỷ đồng": nothing else is given it.
        return _COLLECTED if aimed else ""
    return found


def _words(text: str) -> set[str]:
    return set(text.lower().split()) - _EMPTY_OF_ASPECT
