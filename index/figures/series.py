"""One thing at several times: its name stands at the first of them.

"năm 2011 đạt 3,2 tiêu chí/xã, đến nay *13,4 tiêu chí/xã*", "Đàn bò có 12.400 con (năm 2020 là
*12.100 con*)", "6 xã đạt chuẩn nông thôn mới. Năm 2022 có *4 xã*".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import Figure, Relation
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
    done = list(drafts)
    for number, later in enumerate(done):
        figure = later.figure
        if later.amount.kind is not AmountKind.COUNT or not _only_timed(sentence, later):
            continue
        if figure.indicator.lower().removesuffix(_MORE) != figure.unit.lower():
            continue
        told = [draft.figure for draft in done[:number]] or list(before)
        more = figure.indicator.endswith(_MORE)
        like = [f for f in told if f.unit == figure.unit and f.indicator.endswith(_MORE) == more]
        named = like[-1] if like else None
        if named is None or not _same_count(named, figure):
            continue
        figure = replace(figure, indicator=named.indicator, indicator_text=named.indicator_text)
        done[number] = replace(later, figure=figure)
    return done


def _same_count(named: Figure, later: Figure) -> bool:
    if named.indicator.lower().removesuffix(_MORE) == named.unit.lower():
        return False
    if named.relation not in (Relation.VALUE, later.relation) or later.relation is Relation.CHANGE:
        return False
    return named.period != later.period and named.place == later.place


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
