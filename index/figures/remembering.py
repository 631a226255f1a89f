"""What a sentence leaves to the sentences after it: indicator, area, period, aim."""

from __future__ import annotations

from index.domain import AIMS, AreaLevel, BlockKind, Figure, Period, Place, Relation
from index.figures import areas, bodies, carrying
from index.figures.aim_periods import carry_aims, carry_announced
from index.figures.aim_times import lies_ahead
from index.figures.aims import aim_before
from index.figures.announced import announced
from index.figures.currencies import currency
from index.figures.draft import Draft
from index.figures.period_names import opens_clause
from index.figures.plan_titles import passed_for
from index.figures.report_period import HEADED
from index.figures.same_order import opens_in_order
from index.figures.sections import turn_to
from index.figures.sentence import Sentence
from index.figures.summed_up import period_of_whole
from index.figures.work import Work
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.periods import PeriodMention, resolve

_TASKS = word_set("period_names", "tasks")
_GUESTS = word_set("remembering", "guests")
_PUNISHED, _PEOPLE = "kỷ luật", word_set("wholes", "people")
_AIMS_COUNTED = tuple(sorted(word_set("look_left", "aims_counted")))


def remember(work: Work, *, lead: bool) -> None:
    """Leave in the state what the next sentence inherits; ``lead``: this one opens a list."""
    sentence, state = work.sentence, work.state
    named = [draft for draft in work.drafts if draft.named]
    if not sentence.amounts:
        # Numbers behind it may go on with what it announces, or with what was told before it.
        state.indicator = announced(sentence) or state.indicator
    elif not work.opens_part:
        _remember_indicator(work, named)
    if work.drafts and not opens_in_order(sentence):
        state.told = tuple(draft.figure for draft in work.drafts)
    ends_in = aim_before(sentence, len(sentence.tokens))
    aim = work.drafts[0].figure.relation in AIMS if work.drafts else ends_in is not None
    carrying.carry(sentence, work.mentions, state, aim=aim, lead=lead)
    carrying.carry_to_now(sentence, work.mentions, [d.figure for d in work.drafts], state)
    carry_aims([draft.figure for draft in work.drafts], state)
    if ends_in is not None and not sentence.amounts:
        carry_announced(sentence, state)
    state.body = _body_told_of(work)
    if work.drafts and not work.opens_part:
        state.whole_place = work.drafts[0].figure.place
        state.whole_period = period_of_whole(sentence, work.drafts)
    elif not sentence.amounts and not aim:
        state.whole_period = _told_of(work) or state.whole_period
    lasting = areas.lasts(sentence, work.places, work.subject) and not _of_people(work)
    if work.subject is not None and lasting and not _part_of_body(work, work.subject):
        turn_to(work.subject, sentence, state)
        state.place = work.subject if work.subject != state.home else None
    if ends_in is not None and _aims_throughout(work):
        state.aim = ends_in
    elif _set_for_later(work):
        state.aim = Relation.TARGET
    if not work.opens_part:
        told = not sentence.amounts and ends_in is not None
        dated = [resolve(m, state.anchor) for m in sentence.periods if not m.base] if told else []
        if told and ends_in:
            state.announced = (ends_in, dated[-1] if dated else None)
        elif sentence.amounts:  # a caption between the two announces nothing else
            state.announced = _aims_counted(work)
        elif passed := passed_for(sentence, state.anchor):
            state.announced = (None, passed)
        elif _told_of_before(work):
            state.announced = None


def _body_told_of(work: Work) -> Place | None:
    """Return the body that "đơn vị" stands for behind the sentence.

    Behind a row of them ("*Chi cục A* thu 6 tỷ; *Chi cục B* thu 2 tỷ") it is the one above them.
    """
    body, chief = bodies.body_of(work.sentence), work.state.report.place
    offices = [m for m in work.sentence.places if m.place.level is AreaLevel.AGENCY]
    if body is not None and offices and areas.one_of_several(work.sentence, offices):
        return chief if chief is not None and chief.level is AreaLevel.AGENCY else None
    return body or work.state.body


def _told_of(work: Work) -> Period | None:
    """ "Xuất khẩu *9 tháng qua* tăng là nhờ được giá. Trong đó, gỗ …": of those nine months."""
    told = [m for m in work.mentions if m.kind in HEADED]
    return resolve(told[0], work.state.anchor) if len(told) == 1 else None


def _told_of_before(work: Work) -> bool:
    """Tell whether the sentence turns to a time before the announced aims.

    "Hội nghị bàn nhiệm vụ *năm 2023*." / "*Năm 2022*, huyện đạt nhiều kết quả. Cụ thể, …": results.
    """
    sentence, state = work.sentence, work.state
    aimed = state.announced[1] if state.announced else None
    if aimed is None or aimed.start is None:
        return False
    heads = [
        m
        for m in sentence.periods
        if not m.base and (opens_clause(sentence, m) or _task_done(sentence, m))
    ][:1]
    ends = [resolve(mention, state.anchor).end for mention in heads]
    return any(end is not None and end < aimed.start for end in ends)


def _task_done(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*Thực hiện nhiệm vụ năm 2018*, huyện vượt nhiều chỉ tiêu": at the sentence's head."""
    first = sentence.token_at(mention.span.start)
    return " ".join(token.text for token in sentence.tokens[:first]) in _TASKS


def _aims_counted(work: Work) -> tuple[Relation, Period | None] | None:
    """ "Năm 2023, huyện xây dựng *21 chỉ tiêu*. Theo đó, …": what they are follows."""
    figures = [draft.figure for draft in work.drafts]
    if not figures or any(f.relation not in (Relation.PLAN, Relation.TARGET) for f in figures):
        return None
    counted = all(f.unit.startswith(_AIMS_COUNTED) for f in figures)
    return (figures[0].relation, figures[0].period) if counted else None


def _set_for_later(work: Work) -> bool:
    """ "Đại hội thông qua *26 chỉ tiêu cho nhiệm kỳ 2020 - 2025*. Thu nhập …": they follow."""
    counted = _aims_counted(work)
    later = counted[1] if counted is not None else None
    return later is not None and not later.inferred and lies_ahead(later, work.state)


def _told_of_another_time(work: Work) -> bool:
    """Tell whether a sentence opens with a time and says of it how much there was, of the thing
    told of before it."""
    told = [m for m in work.mentions[:1] if opens_clause(work.sentence, m)]
    like = work.drafts and work.drafts[0].figure.indicator == work.state.indicator
    return bool(told and like) and work.drafts[0].figure.relation is Relation.VALUE


def _remember_indicator(work: Work, named: list[Draft]) -> None:
    state = work.state
    if not named and _told_of_another_time(work):
        return  # "Tính chung 6 tháng đạt 71 tỷ đồng. *Quý I đạt 35 tỷ đồng*": of one thing
    state.indicator = named[0].figure.indicator if named else None
    if named and named[0].figure.unit in _GUESTS:
        state.indicator = None  # "218 đại biểu" came to hear what follows, and are no part of it
    money = [draft.amount for draft in named[:1] if draft.amount.kind is AmountKind.MONEY]
    state.currency = currency(money[0].unit) if money else None
    if work.kind is not BlockKind.LIST_ITEM:
        state.rate = _rate_of_whole(work) or state.rate
        for draft in reversed(work.drafts):
            shared = "unit_shared" in draft.amount.flags  # a part told of the sentence before
            if draft.figure.relation is not Relation.CHANGE and not shared:
                state.stated[draft.amount.kind] = draft.figure
        punished = [d for d in work.drafts if _PUNISHED in d.naming.verb.lower()]
        people = next((d.figure for d in punished if d.figure.unit in _PEOPLE), None)
        if people is not None:
            # "kỷ luật 1 chi bộ, *9 đảng viên*. Hình thức: khiển trách 6": of the members
            state.stated[AmountKind.COUNT] = people


def _rate_of_whole(work: Work) -> Figure | None:
    """Return how much of its plan the whole area reached, where the sentence tells of one thing."""
    counted = {d.figure.indicator for d in work.drafts if d.amount.kind is AmountKind.COUNT}
    reached = [d.figure for d in work.drafts if d.figure.relation is Relation.PERCENT_OF_PLAN]
    if len({figure.indicator for figure in reached}) != 1 or reached[0].indicator in counted:
        return None
    whole = reached[0].place == work.state.home and reached[0].direction is None
    return reached[0] if whole else None


def _aims_throughout(work: Work) -> bool:
    """Tell whether the sentence can be the first of a list of aims: it states no result.

    "Tỉnh giao 40 km, các huyện đã làm 43 km" and "hộ nghèo 5,8%, phấn đấu còn 4,5%" open none.
    """
    told = (Relation.VALUE, Relation.PERCENT_OF_PLAN)
    if work.kind is BlockKind.LIST_ITEM:
        return True
    return not any(draft.figure.relation in told for draft in work.drafts)


def _of_people(work: Work) -> bool:
    """ "*Nông dân xã A* thu hoạch cà chua.": a caption, and no subject of what follows."""
    sentence = work.sentence
    opening = phrase_words().people.match(sentence.tokens, 0) if sentence.tokens else None
    return opening is not None and not sentence.amounts


def _part_of_body(work: Work, subject: Place) -> bool:
    """ "Trong đó, Chi cục A thu 201 tỷ": the office is a part, and no subject of what follows."""
    whole = work.state.report.place
    bodies_both = whole is not None and {whole.level, subject.level} == {AreaLevel.AGENCY}
    return work.opens_part and bodies_both
