"""One thing at several times: its name stands at the first of them.

"năm 2011 đạt 3,2 tiêu chí/xã, đến nay *13,4 tiêu chí/xã*", "Đàn bò có 12.400 con (năm 2020 là
*12.100 con*)", "6 xã đạt chuẩn nông thôn mới. Năm 2022 có *4 xã*", "chiếm 2,5% số phải thu (năm
2021 là *3,1%*)".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import AIMS, Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_TAKEN = tuple(f"{words} " for words in sorted(word_set("series", "taken")))
_APART = word_set("series", "apart")
_BARE = "thu"
_MORE = " thêm"
_LINKS = word_set("series", "links")
_SAME_TIME = word_set("series", "same_time")
_RUNNING = word_set("summed_up", "running_totals")
_JOINTS = {",", "và", "/", "với"}
_SCALES = {"nghìn", "ngàn", "vạn", "triệu", "tỷ"}
_CLAUSE = {",", ";", "(", ")", ".", "và"}


def one_rate(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give counts per unit of one clause, at other times, the name of the first of them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number in range(1, len(done)):
        first, later = done[number - 1], done[number]
        if not _goes_on(sentence, first, later):
            continue
        named = first.figure
        figure = replace(
            later.figure, indicator=named.indicator, indicator_text=named.indicator_text
        )
        done[number] = replace(later, figure=figure)
    return done


def _goes_on(sentence: Sentence, first: Draft, later: Draft) -> bool:
    one, other = first.figure, later.figure
    if later.amount.kind is not AmountKind.COUNT or "/" not in other.unit:
        return False
    if one.unit != other.unit or one.period == other.period or one.place != other.place:
        return False
    if {one.relation, other.relation} != {Relation.VALUE}:
        return False
    between = {t.text for t in sentence.tokens[first.amount.last : later.amount.first]}
    return ";" not in between and first.named and "," in between


def one_count(sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Figure]) -> list[Draft]:
    """Give bare counts of another time the name of the count before them in the same unit.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        before: those of the last sentence with numbers.
    """
    done, going_on = list(drafts), False
    for number, later in enumerate(done):
        told = [draft.figure for draft in done[:number]] or list(before)
        joined = going_on and _joined(sentence, done[number - 1], later)
        harmed = [*before, *told] if going_on else []
        going_on = False
        if later.amount.kind is not AmountKind.COUNT:
            continue
        timed = _only_timed(sentence, later)
        named = _same_count(told, later.figure) if timed or joined else None
        named = named or _same_harm(harmed, later.figure)
        if named is None:
            going_on = joined or (timed and any(_again(f, later.figure) for f in told))
            continue
        old, going_on = later.figure.indicator, True
        for at in range(number, len(done)):
            if at == number or (done[at].figure.indicator == old and not done[at].named):
                done[at] = _called(done[at], named)  # "…, đạt 84% kế hoạch": of it, too
    return done


def one_percent(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Make a percent that a bracket tells with nothing but its time the one before it, of then.

    "Nợ chiếm 2,5% số phải thu (*cuối năm 2021 là 3,1%*)": a share, too, and of the debts. Behind a
    change ("giảm 3% (năm 2021 là 8%)") it may be what there was, or how much it changed then.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number, later in enumerate(done):
        first = _outside(sentence, done[:number], later)
        if first is None or not _timed_clause(sentence, later.amount.first, _LINKS):
            continue
        told = first.figure
        figure = replace(_called(later, told).figure, parent=told.parent)
        if told.relation not in AIMS and figure.relation not in AIMS:
            figure = replace(figure, relation=told.relation, base=told.base)
        done[number] = replace(later, figure=figure)
    return done


def _outside(sentence: Sentence, before: Sequence[Draft], later: Draft) -> Draft | None:
    """Return the percent right before the bracket that another one stands in, or None."""
    tokens, depth = sentence.tokens, sentence.depth
    inside = depth[later.amount.first]
    if not inside or later.amount.kind is not AmountKind.PERCENT:
        return None
    if later.figure.relation is Relation.CHANGE or later.reading.base_value:
        return None
    first = next((d for d in reversed(before) if depth[d.amount.first] < inside), None)
    if first is None or first.amount.unit != later.amount.unit:
        return None
    opening = first.amount.last
    while opening < later.amount.first and tokens[opening].is_word:
        opening += 1
    changed = first.figure.relation is Relation.CHANGE
    return first if tokens[opening].text == "(" and not changed else None


def _called(draft: Draft, named: Figure) -> Draft:
    figure = replace(draft.figure, indicator=named.indicator, indicator_text=named.indicator_text)
    return replace(draft, figure=figure)


def _same_count(told: Sequence[Figure], later: Figure) -> Figure | None:
    """Return what a bare count of another time counts as well, or None.

    So does one that only says that it happened: "5 vụ cháy; *9 tháng xảy ra 42 vụ*".
    """
    if later.relation is Relation.CHANGE:
        return None
    more = later.indicator.endswith(_MORE)
    like = [
        figure
        for figure in told
        if _counted(figure) == _counted(later)
        and figure.indicator.endswith(_MORE) == more
        and (_bare(later) or f" {later.indicator} " in f" {figure.indicator} ")
    ]
    stated = [figure for figure in like if figure.relation is not Relation.CHANGE]
    named = stated[-1] if stated else None
    if named is None or _bare(named) or named.relation not in (Relation.VALUE, later.relation):
        return None
    return named if named.period != later.period and named.place == later.place else None


def _same_harm(told: Sequence[Figure], later: Figure) -> Figure | None:
    """Return those whom the same events harmed: "5 tháng 96 vụ, *làm chết 57 người*"."""
    named = (figure for figure in told if figure.indicator.startswith(f"{later.indicator} do "))
    return next((figure for figure in named if _of_another_time(figure, later)), None)


def _of_another_time(first: Figure, later: Figure) -> bool:
    alike = first.unit == later.unit and first.relation is later.relation
    return alike and first.period != later.period and first.place == later.place


def _again(first: Figure, later: Figure) -> bool:
    """Tell whether one thing is told for another time."""
    return first.indicator == later.indicator and _of_another_time(first, later)


def _bare(figure: Figure) -> bool:
    """Tell whether nothing but the unit names a count: "vụ", "lũy kế vụ", "xã thêm"."""
    words = figure.indicator.lower().removesuffix(_MORE)
    running = next((w for w in _RUNNING if words.startswith(f"{w} ")), "")
    return words[len(running) :].strip() in (figure.unit.lower(), _counted(figure))


def _counted(figure: Figure) -> str:
    """Return what is counted, be it in thousands or not: "lượt" of "4,6 triệu lượt"."""
    unit = figure.unit.lower().split()
    while len(unit) > 1 and unit[0] in _SCALES:
        unit = unit[1:]
    return " ".join(unit)


def _joined(sentence: Sentence, first: Draft, later: Draft) -> bool:
    between = {t.text for t in sentence.tokens[first.amount.last : later.amount.first]}
    return bool(between) and between <= _JOINTS


def _only_timed(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a clause says no more than a time and a count: "; *năm 2022 có 4 xã*,"."""
    tokens, first, last = sentence.tokens, draft.amount.first, draft.amount.last
    if last < len(tokens) and tokens[last].text not in _CLAUSE:
        return False
    if draft.reading.base_value:  # "xảy ra 12 vụ (*cùng kỳ 15 vụ*)"
        return _timed_clause(sentence, first, _LINKS | _SAME_TIME, dated=False)
    return _timed_clause(sentence, first, _LINKS)


def _timed_clause(
    sentence: Sentence, end: int, links: Collection[str], *, dated: bool = True
) -> bool:
    """Tell whether a time and such words alone stand in a clause before the token ``end``.

    ``dated`` wants a time that is written out.
    """
    tokens, first = sentence.tokens, end
    while first > 0 and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    until = tokens[end].start
    times = [m.span for m in sentence.periods if tokens[first].start <= m.span.start < until]
    rest = [
        token.text
        for token in tokens[first:end]
        if not any(span.start <= token.start < span.end for span in times)
    ]
    return (bool(times) or not dated) and all(word in links for word in rest)


def taken_then(
    sentence: Sentence, amount: Amount, words: str, drafts: Sequence[Draft], before: str | None
) -> str:
    """Return what a bare "thu" of another time took: "*thu thuế* 231 tỷ. Riêng quý IV *thu* 71 tỷ".

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        words: what names it.
        drafts: the figures before it in the sentence.
        before: what the sentence before told of, or None.
    """
    told = drafts[-1].figure.indicator_text if drafts else before or ""
    if words.lower() != _BARE or not told.lower().startswith(_TAKEN):
        return ""
    return told if _timed_clause(sentence, amount.first, {*_LINKS, *_APART, _BARE}) else ""
