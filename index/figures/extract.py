"""Figures of a report: every stated number with its indicator, relation, place and period.

The report is read from top to bottom with a running ``State``; each sentence is parsed once and
its numbers are read from left to right. What each number means is decided by the modules beside
this one: ``relations`` (the words around it), ``noun_phrase`` (its indicator), ``areas``, ``times``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.domain import Block, BlockKind, Figure, Period, Place, Relation, Report, Span
from index.figures import areas, noun_phrase, times
from index.figures.relations import Reading, aims_before, read_amount
from index.figures.sentence import Sentence, parse_sentence
from index.figures.state import State, anchor_of
from index.figures.tables import table_figures
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues
from index.language.periods import PeriodMention, resolve
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import scan
from index.language.sentences import split_sentences

MAX_SENTENCE = 6_000
"""Longest sentence read, in characters; what follows is left to the passages."""
_INDEXED = {BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def extract_figures(report: Report, gazetteer: Gazetteer) -> list[Figure]:
    """Return the figures of ``report`` in the order of the text; the same statement only once."""
    state = State(report, anchor_of(report))
    figures: list[Figure] = []
    for block in report.blocks:
        if block.kind is BlockKind.TABLE:
            figures.extend(table_figures(report, block, gazetteer, state.anchor, state.parent))
        elif block.kind in _INDEXED:
            figures.extend(_read_block(report, block, state, gazetteer))
    return _distinct(figures)


def _read_block(report: Report, block: Block, state: State, gazetteer: Gazetteer) -> list[Figure]:
    """Read one block and leave in ``state`` what the next one inherits."""
    text = report.body[block.span.start : block.span.end]
    state.place = None
    if block.kind is BlockKind.LEAD:
        state.period, state.aim = None, False
    if block.kind is not BlockKind.LIST_ITEM:
        state.lead = None
        state.aim = state.heading_aim
    if block.kind is BlockKind.HEADING:
        _open_heading(text, state)
    figures: list[Figure] = []
    for span in split_sentences(report.body, block.span):
        span = Span(span.start, min(span.end, span.start + MAX_SENTENCE))
        sentence = parse_sentence(report.body, span, gazetteer, report.places)
        figures.extend(_read_sentence(sentence, block, state, gazetteer))
    if text.rstrip().endswith(":") and block.kind is not BlockKind.HEADING:
        state.lead = _lead(text)
        state.aim = state.aim or bool(cues().aims.find(scan(text[:400])))
    return figures


def _open_heading(text: str, state: State) -> None:
    words = " ".join(text.split()).strip(" :.-")
    tokens = scan(words[:400])
    state.heading_aim = any(cues().aims.match(tokens, i) for i in range(len(tokens)))
    state.headings.append(words[:120])
    del state.headings[:-3]
    state.aim = state.heading_aim


def _lead(text: str) -> str:
    return " ".join(text.split()).strip(" :.-+")[-120:]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A figure before the sentence is finished."""

    figure: Figure
    amount: Amount
    reading: Reading
    named: bool  # its own words name the indicator


def _read_sentence(
    sentence: Sentence, block: Block, state: State, gazetteer: Gazetteer
) -> list[Figure]:
    opens_part = bool(sentence.tokens) and cues().parts.match(sentence.tokens, 0) is not None
    if state.aim and not state.heading_aim and _tells_results(sentence, state):
        state.aim = False
    readings = _readings(sentence)
    mentions = times.own_periods(sentence, readings)
    places = areas.own_places(sentence)
    subject = areas.subject_of(sentence, places)
    drafts: list[_Draft] = []
    for number, amount in enumerate(sentence.amounts):
        draft = _read_number(
            sentence, number, amount, readings, drafts, mentions, places, subject, state,
            gazetteer, block, opens_part,
        )  # fmt: skip
        if draft is not None:
            drafts.append(draft)
    drafts = _distributed(sentence, drafts)
    _remember(sentence, drafts, mentions, subject, state, opens_part)
    return [draft.figure for draft in drafts]


def _readings(sentence: Sentence) -> list[Reading]:
    """Read all numbers; ``after`` also covers the words that complete a number on its right."""
    readings: list[Reading] = []
    for number, amount in enumerate(sentence.amounts):
        left = readings[-1].after if readings else 0
        reading = read_amount(sentence, number, left, readings[-1] if readings else None)
        right = _right(sentence, number)
        after = reading.after
        if amount.kind is AmountKind.COUNT:
            after = max(after, noun_phrase.counted_end(sentence, amount, right))
        after = max(after, _aspect_end(sentence, amount, right))
        if amount.kind is not AmountKind.COUNT and noun_phrase.completing_phrase(
            sentence, amount, right
        ):
            after = max(after, noun_phrase.counted_end(sentence, amount, right))
        readings.append(replace(reading, after=after))
    return readings


def _right(sentence: Sentence, number: int) -> int:
    following = number + 1
    return (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )


def _read_number(
    sentence: Sentence,
    number: int,
    amount: Amount,
    readings: list[Reading],
    drafts: list[_Draft],
    mentions: list[PeriodMention],
    places: list[PlaceMention],
    subject: Place | None,
    state: State,
    gazetteer: Gazetteer,
    block: Block,
    opens_part: bool,
) -> _Draft | None:
    reading = readings[number]
    left = readings[number - 1].after if number else 0
    right = _right(sentence, number)
    previous = drafts[-1].figure if drafts else None
    indicator, own, measured = _indicator(sentence, amount, reading, left, right, state)
    parent = _parent(sentence, drafts, left, amount, state, block, opens_part, measured)
    if (
        own
        and not measured
        and amount.kind is AmountKind.PERCENT
        and previous is not None
        and _names_place(sentence, places, left, amount)
    ):
        own, indicator = False, ""
    if not own:
        inherited = _inherited(drafts, amount, reading, state)
        if inherited is None:
            indicator = indicator or state.parent or state.indicator or ""
        else:
            indicator = inherited.indicator_text + (f" {indicator}" if indicator else "")
            parent = inherited.parent
        if not indicator:
            return None
    elif (
        not measured
        and parent is None
        and previous is not None
        and amount.kind is not AmountKind.COUNT
    ):
        whole = next((d.figure for d in reversed(drafts) if d.named), None)
        parent = whole.parent or whole.indicator if whole else None
    place, _ = areas.area_of(
        sentence,
        amount,
        places,
        left,
        previous.place if previous else None,
        subject,
        state,
        gazetteer,
    )
    period, stated = times.period_of(sentence, amount, mentions, state, right)
    if period is None and previous is not None:
        period = previous.period
    if reading.base_value and period is not None:
        base = [m for m in sentence.periods if m.base and m.span.end <= amount.span.start]
        period = times.shifted(period, base[-1] if base else None)
    relation = _with_aims(sentence, amount, reading, period, stated, state)
    if relation is Relation.VALUE:
        relation = _rate(indicator, amount, drafts, sentence, left)
    flags = (*amount.flags, *(("earlier_value",) if reading.from_value else ()))
    aspect = _aspect(sentence, amount, right)
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
        qualifier=reading.qualifier,
        direction=_direction(reading, relation, indicator),
        base=reading.base or _share_base(sentence, amount, relation, right),
        parent=parent if parent != indicator else None,
        place=place,
        period=period,
        flags=flags,
    )
    return _Draft(_growth_rate(figure, amount), amount, reading, own)


def _indicator(
    sentence: Sentence, amount: Amount, reading: Reading, left: int, right: int, state: State
) -> tuple[str, bool, bool]:
    """Return the indicator's words, whether they are the number's own, whether they open with a measure."""
    phrase = noun_phrase.indicator_phrase(sentence, amount, left, reading.cue)
    if amount.kind is AmountKind.COUNT and not (phrase and reading.relation is Relation.CHANGE):
        noun = noun_phrase.counted_phrase(sentence, amount, right)
        if phrase and phrase.text.lower() in {"tổng", "tổng số", "số"}:
            return f"tổng số {noun}", True, True
        if phrase and phrase.measured and _counts(phrase.text, noun):
            return phrase.text, True, True
        verb = noun_phrase.verb_phrase(sentence, amount, left, reading.cue)
        words = f"{verb} {noun}".strip()
        if reading.added or (amount.first and sentence.tokens[amount.first - 1].text == "thêm"):
            words += " thêm"
        return words, reading.relation is not Relation.CHANGE, True
    completing = noun_phrase.completing_phrase(sentence, amount, right)
    if phrase:
        words = _whole_name(sentence, phrase.text, state)
        if amount.kind is AmountKind.PERCENT:
            words = _grown(sentence, amount, words)
        return f"{words} {completing}".strip(), True, phrase.measured or bool(completing)
    if amount.kind is AmountKind.PERCENT and not completing:
        of = _percent_of(sentence, amount, right)
        if of:
            return of, True, True
    return completing, bool(completing), bool(completing)


_BARE = {"thu": "thu ngân sách", "chi": "chi ngân sách"}


def _whole_name(sentence: Sentence, words: str, state: State) -> str:
    """Complete a bare "thu"/"chi" where the report speaks of a budget."""
    name = _BARE.get(words.lower())
    if name is None:
        return words
    near = (
        sentence.body[sentence.span.start : sentence.span.end] + " " + state.report.title
    ).lower()
    if "nsnn" in near or "ngân sách nhà nước" in near:
        return f"{words} NSNN"
    return name if "ngân sách" in near or "ngân sách" in state.report.body[:4000].lower() else words


def _names_place(sentence: Sentence, places: list[PlaceMention], left: int, amount: Amount) -> bool:
    start = sentence.tokens[left].start if left < len(sentence.tokens) else amount.span.start
    return any(
        start <= place.span.start and place.span.end <= amount.span.start for place in places
    )


def _counts(phrase: str, noun: str) -> bool:
    """Tell whether the phrase before a count names it already: "tổng số đảng viên … lên 63 đảng viên"."""
    words = phrase.lower()
    first = noun.lower().split()[:1]
    return words.startswith(
        ("số ", "tổng số", "tổng", "quy mô", "dân số", "lượng", "bình quân")
    ) or (bool(first) and f" {first[0]}" in f" {words}" and words.startswith(("tỷ lệ", "tỉ lệ")))


def _aspect_end(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the token behind "về sản lượng", or the one behind the amount."""
    end = amount.last
    if end < right and sentence.tokens[end].text == "về":
        end += 1
        while (
            end < right
            and sentence.tokens[end].is_word
            and sentence.tokens[end].text not in {"và", "so", "với"}
        ):
            end += 1
    return end if 1 < end - amount.last <= 5 else amount.last


def _aspect(sentence: Sentence, amount: Amount, right: int) -> str:
    """Read "về sản lượng" behind a change."""
    return sentence.words(amount.last, _aspect_end(sentence, amount, right))


def _percent_of(sentence: Sentence, amount: Amount, right: int) -> str:
    """Read "100% trường THPT đạt chuẩn" and "60% là lao động tại chỗ"."""
    first = amount.last
    if first < right and sentence.tokens[first].text == "là":
        first += 1
    if first >= right or not sentence.tokens[first].is_word:
        return ""
    if cues().bases.match(sentence.tokens, first) or cues().plans.match(sentence.tokens, first):
        return ""
    if sentence.tokens[first].text in {
        "so",
        "và",
        "của",
        "tổng",
        "trở",
        "về",
        "trong",
        "thì",
        "nhưng",
        "để",
        "do",
    }:
        return ""
    end = noun_phrase.counted_end(sentence, replace(amount, last=first), right)
    return sentence.words(first, end)


def _inherited(
    drafts: list[_Draft], amount: Amount, reading: Reading, state: State
) -> Figure | None:
    """Return the figure whose indicator an elided subject takes up."""
    for draft in reversed(drafts):
        if draft.figure.relation in (Relation.VALUE, Relation.PLAN, Relation.TARGET) or draft.named:
            return draft.figure
    return drafts[-1].figure if drafts else None


def _parent(
    sentence: Sentence,
    drafts: list[_Draft],
    left: int,
    amount: Amount,
    state: State,
    block: Block,
    opens_part: bool,
    measured: bool,
) -> str | None:
    """Return the whole that the number is a part of."""
    for index in range(left, amount.first):
        if cues().parts.match(sentence.tokens, index) and drafts:
            whole = next((d.figure for d in drafts if d.named), drafts[0].figure)
            return whole.parent or whole.indicator
    if drafts and drafts[-1].figure.parent and not measured:
        return drafts[-1].figure.parent
    if opens_part and state.indicator and not measured:
        return state.indicator
    if block.kind is BlockKind.LIST_ITEM or (state.headings and not measured and not drafts):
        return state.parent
    return None


def _with_aims(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    period: Period | None,
    stated: bool,
    state: State,
) -> Relation:
    """Turn a result into a target where the sentence, the text before or the year says so."""
    relation = reading.relation
    if (
        relation not in (Relation.VALUE, Relation.CHANGE)
        or reading.base_value
        or reading.from_value
    ):
        return relation
    if (
        relation is Relation.CHANGE
        and reading.base
        and "cùng kỳ" in reading.base
        and not aims_before(sentence, amount.first)
    ):
        return relation
    if aims_before(sentence, amount.first):
        return Relation.TARGET
    session = state.anchor.session
    if stated and period and period.end and session:
        year = state.anchor.year or session.year
        if (
            period.start
            and period.start.year > year
            and (period.start > session or period.end.year > year)
        ):
            return Relation.TARGET
    if state.aim and not _has_result(sentence, amount.first):
        return Relation.TARGET
    return relation


def _has_result(sentence: Sentence, position: int) -> bool:
    return any(cues().results.match(sentence.tokens, i) for i in range(position))


def _rate(
    indicator: str, amount: Amount, drafts: list[_Draft], sentence: Sentence, left: int
) -> Relation:
    """Return the relation of a bare percent: of plan for disbursement, a share of a ratio."""
    if amount.kind is not AmountKind.PERCENT:
        return Relation.VALUE
    for match in concept_table().find(scan(indicator)):
        if match.value.rate == "plan":
            return Relation.PERCENT_OF_PLAN
    between = sentence.tokens[left : amount.first]
    if drafts and drafts[-1].amount.total is not None and len(between) <= 4:
        counted = drafts[-1].amount.kind is AmountKind.COUNT
        return Relation.SHARE if counted else Relation.PERCENT_OF_PLAN
    return Relation.VALUE


def _direction(reading: Reading, relation: Relation, indicator: str) -> str | None:
    return reading.direction


_GROWTH = (
    "tốc độ tăng trưởng", "tốc độ tăng", "mức tăng trưởng", "tăng trưởng", "tốc độ phát triển", "mức tăng",
)  # fmt: skip


def _growth_rate(figure: Figure, amount: Amount) -> Figure:
    """A percent whose indicator is a rate of growth states a change, however the verb reads."""
    growth = figure.indicator.lower().startswith(_GROWTH)
    if growth and amount.kind is AmountKind.MONEY:
        # "tốc độ tăng trưởng GRDP đạt 8%, với mức thực hiện 75 tỷ đồng": the amount is of the GRDP.
        return replace(figure, indicator=_without_growth(figure.indicator) or figure.indicator)
    if not growth or amount.kind is not AmountKind.PERCENT:
        return figure
    if figure.relation is Relation.VALUE:
        return replace(figure, relation=Relation.CHANGE, direction=figure.direction or "tăng")
    return replace(figure, direction=figure.direction or "tăng")


def _without_growth(indicator: str) -> str:
    lowered = indicator.lower()
    prefix = next((p for p in _GROWTH if lowered.startswith(p)), "")
    return indicator[len(prefix) :].strip(" ,của")


def _grown(sentence: Sentence, amount: Amount, words: str) -> str:
    """Name what a bare "tốc độ tăng trưởng" is of: the last indicator named before it."""
    if words.lower() not in _GROWTH:
        return words
    before = sentence.tokens[: amount.first]
    named = [m for m in concept_table().find(before) if m.value.id != "growth_rate"]
    if not named:
        return f"{words} kinh tế"
    return f"{words} {sentence.words(named[-1].first, named[-1].last)}"


def _share_base(sentence: Sentence, amount: Amount, relation: Relation, right: int) -> str | None:
    """Return the whole of a share: "chiếm 25,2% *kim ngạch xuất khẩu*"."""
    if relation is not Relation.SHARE or amount.last >= right:
        return None
    end = noun_phrase.counted_end(sentence, amount, right)
    return sentence.words(amount.last, end) or None


def _distributed(sentence: Sentence, drafts: list[_Draft]) -> list[_Draft]:
    """Give "giảm lần lượt 2,27% và 6,91%" to the values named before, in order."""
    result = list(drafts)
    for start, draft in enumerate(drafts):
        if not draft.reading.distributes:
            continue
        end = start + 1
        while end < len(drafts) and _joined(sentence, drafts[end - 1], drafts[end]):
            end += 1
        count = end - start
        targets = [d.figure for d in result[:start] if d.figure.relation is Relation.VALUE][-count:]
        base = next((d.reading.base for d in reversed(drafts[start:end]) if d.reading.base), None)
        names = (
            [f.indicator for f in targets]
            if len(targets) == count
            else _split_names(draft.figure.indicator, count)
        )
        if len(names) != count:
            continue
        for offset in range(count):
            member = result[start + offset]
            like = targets[offset] if len(targets) == count else member.figure
            figure = replace(
                member.figure,
                indicator=names[offset],
                indicator_text=names[offset],
                relation=draft.figure.relation,
                direction=draft.figure.direction,
                base=base if draft.figure.relation is Relation.CHANGE else member.figure.base,
                place=like.place,
                period=like.period,
            )
            result[start + offset] = replace(member, figure=figure)
    return result


def _joined(sentence: Sentence, before: _Draft, after: _Draft) -> bool:
    between = {t.text for t in sentence.tokens[before.amount.last : after.amount.first]}
    return bool(between) and between <= {",", "và"}


def _split_names(indicator: str, count: int) -> list[str]:
    parts = [part.strip() for part in indicator.replace(" và ", ", ").split(",")]
    return parts if len(parts) == count else []


def _tells_results(sentence: Sentence, state: State) -> bool:
    """Tell whether the sentence leaves the aims before it: a result word, or a period gone by."""
    if any(cues().results.match(sentence.tokens, i) for i in range(len(sentence.tokens))):
        return True
    session = state.anchor.session
    for mention in sentence.periods:
        period = resolve(mention, state.anchor)
        if (
            not mention.base
            and not period.inferred
            and period.end
            and session
            and period.end <= session
        ):
            return True
    return False


def _remember(
    sentence: Sentence,
    drafts: list[_Draft],
    mentions: list[PeriodMention],
    subject: Place | None,
    state: State,
    opens_part: bool,
) -> None:
    """Leave in ``state`` what the next sentence inherits."""
    named = [draft for draft in drafts if draft.named]
    if not opens_part:
        state.indicator = named[0].figure.indicator if named else None
    carried = times.carried(sentence, mentions, state)
    if carried is not None:
        state.period = carried
    if subject is not None:
        state.place = subject if subject != state.report.place else None
    if aims_before(sentence, len(sentence.tokens)):
        state.aim = True


def _distinct(figures: list[Figure]) -> list[Figure]:
    """Drop statements that a teaser or lead repeats: the same number of the same thing."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for figure in figures:
        place = figure.place.key if figure.place else None
        end = figure.period.end if figure.period else None
        key = (figure.indicator.lower(), figure.text, figure.relation, place, end, figure.base)
        if key not in seen:
            seen.add(key)
            kept.append(figure)
    return kept
