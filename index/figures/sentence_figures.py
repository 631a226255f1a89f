"""One sentence's figures: each number with its indicator, relation, place and period."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.domain import BlockKind, Figure, Place, Relation
from index.figures import areas, carrying, counted, indicators, rates, times
from index.figures.aims import aim_before, tells_results, with_aims
from index.figures.announced import announced
from index.figures.breakdown import broken_down
from index.figures.currencies import currency, fits_unit
from index.figures.distribution import distributed, shared_out
from index.figures.draft import Draft, Naming
from index.figures.phrase_trim import without_enumerator
from index.figures.relations import Reading, read_amount
from index.figures.segments import topic_of
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words
from index.language.periods import PeriodMention, resolve
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import scan


@dataclass(slots=True)
class _Work:
    """A sentence while its numbers are read from left to right."""

    sentence: Sentence
    kind: BlockKind
    state: State
    gazetteer: Gazetteer
    readings: list[Reading]
    mentions: list[PeriodMention]
    places: list[PlaceMention]
    subject: Place | None
    opens_part: bool
    drafts: list[Draft]


def sentence_figures(
    sentence: Sentence, kind: BlockKind, state: State, gazetteer: Gazetteer, *, lead: bool = False
) -> list[Figure]:
    """Return the figures of one sentence and leave in ``state`` what the next one inherits.

    Args:
        sentence: the parsed sentence.
        kind: the block it stands in.
        state: the running context; changed here.
        gazetteer: the places.
        lead: the sentence ends in a colon and opens a list.
    """
    if state.aim and not state.heading_aim and tells_results(sentence, state):
        state.aim = None
    if state.announced and _opens_part(sentence):
        state.aim, period = state.announced
        state.aim_period = period or state.aim_period
    readings = _readings(sentence)
    places = areas.with_body(areas.own_places(sentence), state)
    work = _Work(
        sentence,
        kind,
        state,
        gazetteer,
        readings,
        times.own_periods(sentence, readings),
        places,
        areas.subject_of(sentence, places),
        _opens_part(sentence),
        [],
    )
    if work.subject is None:
        # "đơn vị thu được …" tells of the body before; "Trong đó, …" of the whole before.
        unit = areas.opens_with_unit(sentence)
        work.subject = state.body if unit else state.whole_place if work.opens_part else None
    for number in range(len(sentence.amounts)):
        draft = _read_number(work, number)
        if draft is not None:
            work.drafts.append(draft)
    work.drafts = broken_down(sentence, distributed(sentence, work.drafts))
    work.drafts = shared_out(sentence, work.drafts, work.places)
    _remember(work, lead)
    return [draft.figure for draft in work.drafts]


def _opens_part(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and cues().parts.match(sentence.tokens, 0) is not None


def _readings(sentence: Sentence) -> list[Reading]:
    """Read all numbers; ``after`` also covers the words that complete a number on its right."""
    readings: list[Reading] = []
    for number, amount in enumerate(sentence.amounts):
        left = readings[-1].after if readings else 0
        reading = read_amount(sentence, number, left, readings[-1] if readings else None)
        right = _right(sentence, number)
        after = max(reading.after, counted.aspect_end(sentence, amount, right))
        if amount.kind is AmountKind.COUNT or counted.completing_phrase(
            sentence, amount, right, free=True
        ):
            after = max(after, counted.counted_end(sentence, amount, right))
        elif amount.kind is AmountKind.PERCENT and counted.percent_of(sentence, amount, right):
            after = max(after, _end_of_clause(sentence, amount, right))
        readings.append(replace(reading, after=after))
    return readings


def _end_of_clause(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the comma behind "100% xã có đường ô tô đến trung tâm", else the noun's end."""
    for index in range(amount.last, right):
        if sentence.tokens[index].text in {",", ";", "."}:
            return index
    return counted.counted_end(sentence, amount, right)


def _right(sentence: Sentence, number: int) -> int:
    following = number + 1
    return (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )


def _read_number(work: _Work, number: int) -> Draft | None:
    sentence, state, drafts = work.sentence, work.state, work.drafts
    amount, reading = sentence.amounts[number], work.readings[number]
    if reading.of_comparison:
        return None
    left = work.readings[number - 1].after if number else 0
    right = _right(sentence, number)
    shared = indicators.shares_change(sentence, drafts, amount) or indicators.same_change(
        sentence, drafts, amount
    )
    if shared is not None:
        reading = replace(
            reading, relation=Relation.CHANGE, direction=shared.reading.direction,
            base=shared.reading.base,
        )  # fmt: skip
        work.readings[number] = reading
    naming = indicators.name_of(sentence, amount, reading, left, right, drafts, state)
    naming, place = _in_list_of_places(work, amount, naming, left)
    aspect = sentence.words(amount.last, counted.aspect_end(sentence, amount, right))
    parent = indicators.parent_of(
        sentence, drafts, left, amount, state, work.kind, naming, opens_part=work.opens_part
    )
    above = _of_unit_list(work, amount, naming)
    if above is not None:
        naming = Naming(above.indicator, own=True, measured=True)
        parent = None
    indicator = without_enumerator(naming.text)
    if not naming.own:
        noun = counted.counted_phrase(sentence, amount, right)
        depth = sentence.depth
        level = [d for d in drafts if depth[d.amount.first] <= depth[amount.first]]
        whole = indicators.inherited(level or drafts, amount, reading, aspect, noun)
        if whole is None:
            if reading.relation is Relation.SHARE:
                indicator = indicator or rates.share_base(sentence, amount, right) or ""
            listed = work.kind is BlockKind.LIST_ITEM
            before = state.report.title if listed else state.indicator
            if not listed and not state.headings and not fits_unit(state, amount):
                before = None
            indicator = indicator or state.parent or before or ""
        else:
            percent = amount.kind is AmountKind.PERCENT
            indicator = indicators.rate_part(whole.indicator_text) if percent else whole.indicator
            if amount.unit == whole.unit.removesuffix("/năm") != whole.unit:
                # "bình quân 412 tỷ đồng/năm; riêng năm 2019 đạt 536 tỷ đồng": that year's own.
                indicator = indicator.removesuffix(" bình quân")
            parent = whole.parent
            if aspect and _words(aspect) <= _words(whole.indicator):
                aspect = ""
        if not indicator:
            return None
    topic = topic_of(sentence, amount)
    if topic is not None and topic.lower() not in indicator.lower():
        parent = topic
    if (
        place is None
        and drafts
        and not naming.own
        and areas.are_examples(sentence, work.places, drafts[-1].amount, amount)
    ):
        place = drafts[-1].figure.place
    if place is None:
        place = areas.area_of(
            sentence, amount, work.places, left, right,
            drafts[-1].figure.place if drafts else None, work.subject, state, work.gazetteer,
        )  # fmt: skip
    aim = aim_before(sentence, amount.first) is not None or reading.relation in (
        Relation.PLAN,
        Relation.TARGET,
    )
    period, stated = times.period_of(
        sentence, number, work.readings, work.mentions, state, own=naming.own,
        aim=aim or state.aim is not None,
    )  # fmt: skip
    bracketed = sentence.depth[amount.first] > 0 and bool(drafts)
    if period is None and drafts:
        period = drafts[-1].figure.period
    elif bracketed and not stated and reading.relation in (Relation.PLAN, Relation.TARGET):
        # "9/21 xã đạt chuẩn (kế hoạch: 8 xã)": the plan of the same time.
        period = drafts[-1].figure.period
    if reading.base_value and period is not None:
        base = [m for m in sentence.periods if m.base and m.span.end <= amount.span.start]
        period = carrying.shifted(period, base[-1] if base else None)
    if reading.relation is Relation.VALUE and _continues_plan(work, left, amount):
        relation = Relation.PLAN
    else:
        relation = with_aims(
            sentence, amount, reading, period if stated else None, indicator, state
        )
    relation, qualifier = rates.exceeding(sentence, amount, reading, relation, naming)
    if above is not None and relation is Relation.VALUE:
        relation = above.relation
        period = period if stated else above.period or period
    if relation is Relation.VALUE:
        relation = rates.relation_of_percent(
            sentence, amount, reading, drafts, naming, indicator, left
        )
    base_words = reading.base
    if base_words is None and relation is Relation.SHARE:
        base_words = rates.share_base(sentence, amount, right)
    figure = Figure(
        report_id=state.report.id,
        span=amount.span,
        sentence=sentence.span,
        text=sentence.body[amount.span.start : amount.span.end],
        indicator=" ".join(f"{indicator} {aspect}".split()),
        indicator_text=" ".join(indicator.split()),
        value=amount.value,
        unit=amount.unit,
        relation=relation,
        value_high=amount.high,
        total=amount.total,
        qualifier=qualifier,
        direction=None
        if relation is Relation.VALUE and reading.relation is Relation.CHANGE
        else reading.direction or _named_direction(indicator, amount, relation, naming, reading),
        base=base_words,
        parent=parent if parent != indicator else None,
        place=place,
        period=period,
        flags=(*amount.flags, *(("earlier_value",) if reading.from_value else ())),
    )
    return Draft(rates.growth_rate(figure, amount), amount, reading, naming)


def _of_unit_list(work: _Work, amount: Amount, naming: Naming) -> Figure | None:
    """Return what an item of a list under a header of units goes on with, or None.

    "Khối huyện, thị xã: – Huyện A: 61,25%": the last number of that kind told of the whole.
    """
    state = work.state
    if work.kind is not BlockKind.LIST_ITEM or work.drafts or naming.own or not work.places:
        return None
    header = state.lead or (state.headings[-1] if state.headings else "")
    tokens = [token for token in scan(header) if token.is_word]
    position = 0
    while position < len(tokens):
        word = phrase_words().unit_words.match(tokens, position)
        if word is None:
            return None
        position = word.last
    return state.stated.get(amount.kind) if tokens else None


def _words(text: str) -> set[str]:
    return set(text.lower().split()) - {"về", "số", "lượng", "mặt"}


def _in_list_of_places(
    work: _Work, amount: Amount, naming: Naming, left: int
) -> tuple[Naming, Place | None]:
    """Take a name in a list of places for a place: its number goes on with the list's indicator."""
    depth = work.sentence.depth
    level = [d for d in work.drafts if depth[d.amount.first] <= depth[amount.first]]
    previous = level[-1] if level else None  # numbers in brackets belong to an item before
    if not naming.own or naming.measured:
        return naming, None
    if previous is not None and amount.kind is not previous.amount.kind:
        return naming, None
    elided = Naming("", own=False, measured=False)
    place = previous.figure.place if previous else None
    named = areas.bare_name(naming.text, place, work.state, work.gazetteer)
    if named is not None and previous is not None:
        return elided, named
    if named is not None:
        frame = indicators.frame_of(work.sentence, amount)
        return (Naming(frame, own=True, measured=True) if frame else naming), named
    if previous is None:
        return naming, None
    tokens = work.sentence.tokens
    start = tokens[left].start if left < len(tokens) else amount.span.start
    inside = any(
        start <= place.span.start and place.span.end <= amount.span.start for place in work.places
    )
    return (elided if inside and amount.kind is AmountKind.PERCENT else naming), None


def _continues_plan(work: _Work, left: int, amount: Amount) -> bool:
    """ "kế hoạch vốn 4.512 tỷ đồng, trong đó vốn trung ương 1.980 tỷ đồng": parts of a plan."""
    if not work.drafts or amount.kind is not work.drafts[-1].amount.kind:
        return False
    before = work.drafts[-1].figure
    if before.relation is not Relation.PLAN or before.base is not None:
        return False
    tokens = work.sentence.tokens
    part = any(cues().parts.match(tokens, i) for i in range(left, amount.first))
    listed = before.parent is not None and len(work.drafts) > 1
    return part or (listed and work.drafts[0].figure.relation is Relation.PLAN)


def _named_direction(
    indicator: str, amount: Amount, relation: Relation, naming: Naming, reading: Reading
) -> str | None:
    """ "phấn đấu *giảm* tỷ lệ hộ nghèo 2%": the indicator's own verb gives the direction."""
    if amount.kind is not AmountKind.PERCENT or not naming.own:
        return None
    if relation not in (Relation.VALUE, Relation.TARGET, Relation.PLAN):
        return None
    if reading.arrives:
        return None
    first = indicator.lower().split(" ", 1)[0]
    return first if first in {"giảm", "tăng"} and " " in indicator else None


def _remember(work: _Work, lead: bool) -> None:
    """Leave in the state what the next sentence inherits."""
    sentence, state = work.sentence, work.state
    named = [draft for draft in work.drafts if draft.named]
    if not sentence.amounts:
        # Numbers behind it may go on with what it announces, or with what was told before it.
        state.indicator = announced(sentence) or state.indicator
    elif not work.opens_part:
        state.indicator = named[0].figure.indicator if named else None
        money = [draft.amount for draft in named[:1] if draft.amount.kind is AmountKind.MONEY]
        state.currency = currency(money[0].unit) if money else None
        if work.kind is not BlockKind.LIST_ITEM:
            for draft in reversed(work.drafts):
                if draft.figure.relation is not Relation.CHANGE:
                    state.stated[draft.amount.kind] = draft.figure
    ends_in = aim_before(sentence, len(sentence.tokens))
    aims = (Relation.PLAN, Relation.TARGET)
    aim = work.drafts[0].figure.relation in aims if work.drafts else ends_in is not None
    carrying.carry(sentence, work.mentions, state, aim=aim, lead=lead)
    carrying.carry_aims([draft.figure for draft in work.drafts], state)
    state.body = areas.body_of(sentence) or state.body
    if work.drafts and not work.opens_part:
        state.whole_place = work.drafts[0].figure.place
    if work.subject is not None:
        state.place = work.subject if work.subject != state.report.place else None
    if ends_in is not None:
        state.aim = ends_in
    if not work.opens_part:
        told = not sentence.amounts and ends_in is not None
        dated = [resolve(m, state.anchor) for m in sentence.periods if not m.base] if told else []
        state.announced = (ends_in, dated[-1] if dated else None) if told and ends_in else None
