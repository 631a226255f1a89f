"""One sentence's figures: each number with its indicator, relation, place and period."""

from __future__ import annotations

from dataclasses import replace

from index.domain import BlockKind, Figure, Period, Place, Relation
from index.figures import areas, bodies, rates, sentence_relations
from index.figures.aims_go_on import goes_on_aiming
from index.figures.aims_left import leaves_aims, tells_honours
from index.figures.announced_aims import announced_for, passed_for
from index.figures.area_mentions import own_places
from index.figures.areas_behind import are_examples
from index.figures.base_values import UNDER_AIM
from index.figures.case_changes import of_the_same_cases
from index.figures.collectors import collected_by_customs, collected_there, nationwide
from index.figures.counted_changes import joined_change
from index.figures.dating_periods import own_periods
from index.figures.draft import Draft, Indicator, Naming
from index.figures.elided_units import as_told_here
from index.figures.figure_periods import figure_period
from index.figures.indicators import indicator_of
from index.figures.inheriting import next_change, next_share, same_change, shares_change
from index.figures.label_topics import with_label
from index.figures.listed_places import in_list_of_places, of_unit_list
from index.figures.merged_from import without_merged
from index.figures.naming import name_of
from index.figures.new_terms import with_years_of_term
from index.figures.number import Number
from index.figures.offices_revenue import collected, next_of_plan
from index.figures.one_of_those import counting
from index.figures.phrase_trim import whole
from index.figures.plan_titles import opens_aim
from index.figures.project_labels import under_label_of_project
from index.figures.readings import read_all, right_of
from index.figures.relations import Reading
from index.figures.remembering import remember
from index.figures.seasons import taken_up
from index.figures.sentence import Sentence, span_with_bound
from index.figures.side_by_side import as_told, side_by_side
from index.figures.state import State
from index.figures.subjects_told import not_named_before
from index.figures.task_headings import tasks_told
from index.figures.told_years import in_force, year_begun
from index.figures.topics import open_topic, with_topic
from index.figures.work import Work, goes_into_parts, opens_part
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words
from index.language.places import Gazetteer
from index.language.scan import scan


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
    if not tells_honours(sentence):
        return _figures_of(sentence, kind, state, gazetteer, lead=lead)
    kept = (state.aim, state.heading_aim, state.aim_period)
    state.aim = state.heading_aim = state.aim_period = None
    figures = _figures_of(sentence, kind, state, gazetteer, lead=lead)
    state.aim, state.heading_aim, state.aim_period = kept
    return figures


def _figures_of(
    sentence: Sentence, kind: BlockKind, state: State, gazetteer: Gazetteer, *, lead: bool
) -> list[Figure]:
    """Return the figures of one sentence, read in the running context as it is."""
    listed = kind is BlockKind.LIST_ITEM
    left = state.aim and not state.heading_aim and leaves_aims(sentence, state, listed=listed)
    if left and not goes_on_aiming(sentence):
        state.aim = None
    if state.announced and (goes_into_parts(sentence) or opens_aim(sentence)):
        aim, period = state.announced
        state.aim = aim or state.aim
        state.aim_period = period or state.aim_period
    state.aim = state.aim or tasks_told(sentence, state)
    ahead = announced_for(sentence, state)
    if ahead is not None:
        state.aim, state.aim_period = Relation.TARGET, replace(ahead, inferred=True)
    elif (passed := passed_for(sentence, state))[0]:
        state.aim, state.aim_period = Relation.TARGET, passed[1]
    work = _opened(sentence, kind, state, gazetteer)
    for number in range(len(sentence.amounts)):
        draft = _read_number(work, number)
        if draft is not None:
            work.drafts.append(draft)
    work.drafts = side_by_side(work)
    remember(work, lead=lead)
    open_topic(sentence, state)
    told = with_label(sentence, with_topic(as_told(work), state.topic, sentence), state)
    return under_label_of_project(sentence, told, state)


def _opened(sentence: Sentence, kind: BlockKind, state: State, gazetteer: Gazetteer) -> Work:
    """Return the sentence with what holds for all of its numbers."""
    if bodies.leaves(sentence, state.place):
        state.place = None
    sentence.known[UNDER_AIM] = state.aim is not None
    readings = read_all(sentence)
    named = without_merged(sentence, own_places(sentence, state.home), state)
    places = bodies.with_body(named, state)
    places = as_told_here(sentence, nationwide(sentence, places, gazetteer), state)
    subject, part = areas.subject_of(sentence, places), opens_part(sentence)
    if subject is None:
        # "đơn vị thu được …" tells of the body before; "Trong đó, …" of the whole before.
        unit = bodies.opens_with_unit(sentence)
        subject = state.body if unit else state.whole_place if part else None
        subject = subject or not_named_before(sentence, places, state, gazetteer)
    told = [
        taken_up(with_years_of_term(m, sentence, state), sentence, state)
        for m in own_periods(sentence, readings, state.anchor, state.report.period)
    ]
    mentions = [in_force(year_begun(mention, sentence, state), state) for mention in told]
    return Work(sentence, kind, state, gazetteer, readings, mentions, places, subject, part)


def _read_number(work: Work, number: int) -> Draft | None:
    """Return one number with all that is told of it, or None when it states nothing."""
    amount = work.sentence.amounts[number]
    if work.readings[number].of_comparison:
        return None
    reading = _with_change_before(work, amount, work.readings[number])
    reading = sentence_relations.plan_of_percent(work, amount, reading)
    work.readings[number] = reading
    left, right = work.left(number), right_of(work.sentence, number)
    around = Number(work.sentence, amount, reading, left, right, work.drafts, work.state)
    naming = name_of(around)
    parted = None if naming.own else work.parted(amount)
    naming = naming if parted is None else parted.naming
    naming, listed = in_list_of_places(work, amount, naming, left)
    above = of_unit_list(work, amount, naming)
    if above is not None:
        naming = Naming(above.indicator, own=True, measured=True)
    place = listed if listed is not None else _place(work, amount, naming, left, right)
    indicator = indicator_of(work, number, reading, naming, above)
    indicator = collected(indicator, place, amount, reading)
    if indicator is None:
        return None
    place = bodies.office(
        counting(place, amount, work.sentence, work.state), amount, work.places, work
    )
    place = bodies.of_body_named(place, indicator.words, work.state, own=naming.own)
    place = collected_there(place, indicator.words, amount, work)
    indicator = collected_by_customs(indicator, place, work)
    period, stated = figure_period(work, number, reading, naming)
    relation, qualifier = sentence_relations.relation_of(
        work, amount, reading, naming, indicator.words, period if stated else None, left
    )
    relation = sentence_relations.still_ahead(
        work, amount, relation, qualifier, period, stated=stated
    )
    passed = sentence_relations.above_plan(work, amount, reading)
    if passed is not None:
        period = passed.period
    if above is not None and relation is Relation.VALUE:
        relation = above.relation
        period = period if stated else above.period or period
    if relation is Relation.VALUE:
        relation = rates.relation_of_percent(
            work.sentence, amount, reading, work.drafts, naming, indicator.words, left
        )
    if relation is Relation.VALUE and next_share(work.sentence, work.same_level(amount), amount):
        relation = Relation.SHARE
    if relation in (Relation.VALUE, Relation.CHANGE):
        qualifier = sentence_relations.estimated_ahead(work.sentence, amount, qualifier)
    if amount.kind is AmountKind.COUNT:
        qualifier = sentence_relations.estimated(work.sentence, reading.cue, naming, qualifier)
    base = reading.base
    if base is None and relation is Relation.SHARE:
        base = rates.share_base(work.sentence, amount, right)
    direction = sentence_relations.direction_of(
        work, indicator.words, amount, relation, naming, reading
    )
    figure = _figure(
        work, amount, reading, indicator, relation, qualifier, direction, base, place, period
    )
    figure = rates.growth_rate(work.sentence, figure, amount, reading)
    return next_of_plan(work, Draft(figure, amount, reading, naming))


def _with_change_before(work: Work, amount: Amount, reading: Reading) -> Reading:
    """Take over the change that "giảm 12 phòng và *31 đơn vị*" goes on with."""
    shared = (
        shares_change(work.sentence, work.drafts, amount)
        or same_change(work.sentence, work.drafts, amount)
        or joined_change(work.sentence, work.drafts, amount)
        or of_the_same_cases(work.sentence, work.same_level(amount), amount)
        or next_change(work.sentence, work.same_level(amount), amount, reading)
    )
    if shared is None:
        return reading
    direction, base = shared.reading.direction, reading.base or shared.reading.base
    return replace(reading, relation=Relation.CHANGE, direction=direction, base=base)


def _place(work: Work, amount: Amount, naming: Naming, left: int, right: int) -> Place | None:
    """Return the number's area, where it is no name in a list of places."""
    before = work.drafts[-1] if work.drafts else None
    if (
        before is not None
        and before.figure.place is not None
        and not naming.own
        and are_examples(work.sentence, work.places, before.amount, amount)
    ):
        return before.figure.place
    # "(Trạm Tấu giảm 7,5%), còn 4,43%": what stood in brackets ends with them.
    level = work.same_level(amount) if work.subject or work.state.report.places else work.drafts
    previous = level[-1].figure.place if level else None
    place = areas.area_of(
        work.sentence, amount, work.places, left, right, previous, work.subject, work.state,
        work.gazetteer,
    )  # fmt: skip
    return bodies.own_area(naming, place, previous, work.state)


def _parent(indicator: Indicator) -> str | None:
    """Return the whole, where it says something: not "huyện" alone, nor the indicator again."""
    parent = indicator.parent
    if parent is None or parent == indicator.words:
        return None
    return None if whole(phrase_words().area_units, scan(parent)) else parent


def _figure(
    work: Work,
    amount: Amount,
    reading: Reading,
    indicator: Indicator,
    relation: Relation,
    qualifier: str | None,
    direction: str | None,
    base: str | None,
    place: Place | None,
    period: Period | None,
) -> Figure:
    sentence = work.sentence
    span = span_with_bound(sentence, amount)
    return Figure(
        report_id=work.state.report.id,
        span=span,
        sentence=sentence.span,
        text=sentence.body[span.start : span.end],
        indicator=" ".join(f"{indicator.words} {indicator.aspect}".split()),
        indicator_text=" ".join(indicator.words.split()),
        value=amount.value,
        unit=amount.unit,
        relation=relation,
        value_high=amount.high,
        total=amount.total,
        qualifier=qualifier,
        direction=direction,
        base=base,
        parent=_parent(indicator),
        place=place,
        period=period,
        flags=(*amount.flags, *(("earlier_value",) if reading.from_value else ())),
    )
