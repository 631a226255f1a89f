""" "lần lượt": several numbers given in the order of what was named before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.against import base_end
from index.figures.draft import Draft
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.places import PlaceMention
from index.language.scan import Token, scan

_PAIR = 2
_WHOLE = 100
_TO_NUMBER = 3  # tokens from "bằng" to its number: "bằng *lần lượt* 93,2%"
_EQUAL = word_set("look_left", "equal")
_JOINS = {",", "và", ";"}
_BREAKS = {";", ":", "(", "."}
_CHANGES = {"tăng", "giảm"}
_TURNS = _JOINS | _CHANGES


def distributed(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give "giảm lần lượt 1,4% và 3,8%" to the values named before, in order."""
    result = list(drafts)
    for start, draft in enumerate(drafts):
        if not draft.reading.distributes:
            continue
        end = start + 1
        while end < len(drafts) and _in_turn(sentence, drafts[end - 1], drafts[end]):
            end += 1
        count = end - start
        bases = _bases_in_turn(sentence, drafts[start:end])
        if bases:
            for offset, one in enumerate(bases):
                member = result[start + offset]
                figure = replace(member.figure, indicator=draft.figure.indicator, base=one)
                result[start + offset] = replace(member, figure=figure)
            continue
        told = [d for d in result[:start] if d.figure.relation is Relation.VALUE][-count:]
        if len(told) != count or (draft.named and _apart(sentence, told[-1], draft)):
            told = []
        targets = [d.figure for d in told]
        base = next((d.reading.base for d in reversed(drafts[start:end]) if d.reading.base), None)
        if all(_has_aspect(sentence, d) for d in drafts[start:end]):
            continue  # "tăng lần lượt 3% *về lượng* và 8% *về trị giá*": each says what it is of
        names = [f.indicator for f in targets]
        names = names or _both_named(sentence, draft, result[:start], count)
        names = names or split_names(draft.figure.indicator, count)
        names = names or _names_before(clause_before(sentence, draft, result[:start]), count)
        names = names or _names_behind_count(sentence, draft, result[:start], count)
        if len(names) != count:
            continue
        last = drafts[end - 1].figure
        change = draft.figure.relation is Relation.CHANGE
        # "đạt lần lượt 96,5% và 83,2% *kế hoạch*": both are of plan
        like_all = draft.figure if change or last.base is None else last
        for offset in range(count):
            member = result[start + offset]
            like = targets[offset] if targets else member.figure
            figure = replace(
                member.figure,
                indicator=names[offset],
                indicator_text=names[offset],
                relation=like_all.relation,
                direction=_turned(sentence, drafts, start + offset)
                or _told_by_size(sentence, draft, member, like_all.relation)
                or like_all.direction,
                base=base if change else like_all.base or member.figure.base,
                parent=like.parent,
                place=like.place,
                period=like.period,
            )
            result[start + offset] = replace(member, figure=figure)
        _go_on(sentence, result, end, names)
    return result


def _bases_in_turn(sentence: Sentence, drafts: Sequence[Draft]) -> list[str]:
    """Return each number's base: "so với *tháng trước và cùng kỳ* tăng lần lượt 5% và 17%"."""
    bases = {draft.reading.base for draft in drafts if draft.reading.base}
    if len(bases) != 1 or any(draft.figure.relation is not Relation.CHANGE for draft in drafts):
        return []
    parts = [part.strip() for part in bases.pop().split(" và ")]
    after = drafts[-1].reading.after
    joined = after < len(sentence.tokens) and sentence.tokens[after].text == "và"
    if joined and cues().bases.match(sentence.tokens, after + 1):
        end = base_end(sentence, after + 1, len(sentence.tokens))
        parts.append(sentence.words(after + 1, end))
    return parts if len(parts) == len(drafts) else []


def _turned(sentence: Sentence, drafts: list[Draft], at: int) -> str | None:
    """Return a change's own direction: "lần lượt tăng 5% *và giảm 3%*", not "tăng 5% *và 3%*"."""
    draft, before = drafts[at], drafts[at - 1].amount.last if at else 0
    if draft.figure.relation is not Relation.CHANGE or draft.reading.distributes:
        return None
    between = {token.text for token in sentence.tokens[before : draft.amount.first]}
    return draft.figure.direction if between & _CHANGES else None


def _told_by_size(
    sentence: Sentence, first: Draft, member: Draft, relation: Relation
) -> str | None:
    """Return a percent's own direction: "lần lượt *bằng* 93,2% và 108,6% so với cùng kỳ"."""
    before = sentence.tokens[max(0, first.amount.first - _TO_NUMBER) : first.amount.first]
    value = member.figure.value
    percent = member.amount.kind is AmountKind.PERCENT and relation is Relation.CHANGE
    if not percent or value is None or _EQUAL.isdisjoint(token.text for token in before):
        return None
    return "giảm" if value < _WHOLE else "tăng"


def _has_aspect(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether "về …" stands behind the number."""
    last = draft.amount.last
    return last < len(sentence.tokens) and sentence.tokens[last].text == "về"


def _go_on(sentence: Sentence, drafts: list[Draft], start: int, names: list[str]) -> None:
    """Give the same names to what follows as many: "…, tăng 8,2% *và 1,7%* so với cùng kỳ"."""
    members = drafts[start : start + len(names)]
    joined = all(_joined(sentence, a, b) for a, b in pairwise(members))
    if len(members) != len(names) or not joined or any(d.naming.measured for d in members):
        return
    last = members[-1].figure  # "bằng 51,8% và 49,1% *kế hoạch*": both are of plan
    told = last.relation is not Relation.VALUE and last.unit == members[0].figure.unit
    for offset, (member, name) in enumerate(zip(members, names, strict=True)):
        like = drafts[start - len(names) + offset].figure
        figure = replace(
            member.figure, indicator=name, indicator_text=name, place=like.place, period=like.period
        )
        if told and figure.relation is Relation.VALUE:
            figure = replace(
                figure, relation=last.relation, direction=last.direction, base=last.base
            )
        drafts[start + offset] = replace(member, figure=figure)


def shared_out(
    sentence: Sentence, drafts: list[Draft], places: Sequence[PlaceMention]
) -> list[Draft]:
    """Give "Xã A và B có tỷ lệ hộ nghèo là 0,5% và 1,5%" to the two places in order.

    Only two numbers joined by "và" behind two places joined by "và" are; anything else stays.
    """
    if len(drafts) != _PAIR or not _joined(sentence, *drafts):
        return drafts
    first, second = drafts
    subjects = [p for p in places if p.span.end <= first.amount.span.start][:_PAIR]
    if len(subjects) != _PAIR or first.figure.unit != second.figure.unit:
        return drafts
    start, end = (sentence.token_at(at) for at in (subjects[0].span.end, subjects[1].span.start))
    if [t.text for t in sentence.tokens[start:end]] != ["và"]:
        return drafts
    return [
        replace(draft, figure=replace(draft.figure, place=subject.place))
        for draft, subject in zip(drafts, subjects, strict=True)
    ]


def _in_turn(sentence: Sentence, before: Draft, after: Draft) -> bool:
    """Tell whether a number goes on with "lần lượt tăng 5% *và giảm 3%*"."""
    both = before.figure.relation is Relation.CHANGE is after.figure.relation
    between = {t.text for t in sentence.tokens[before.amount.last : after.amount.first]}
    return _joined(sentence, before, after) or (both and bool(between) and between <= _TURNS)


def _joined(sentence: Sentence, before: Draft, after: Draft) -> bool:
    between = {t.text for t in sentence.tokens[before.amount.last : after.amount.first]}
    return bool(between) and between <= _JOINS


def _apart(sentence: Sentence, before: Draft, after: Draft) -> bool:
    between = sentence.tokens[before.amount.last : after.amount.first]
    return any(token.text == ";" for token in between)


def _both_named(sentence: Sentence, draft: Draft, before: list[Draft], count: int) -> list[str]:
    """Return the names on both sides of the one "và" of the clause, or an empty list.

    "chế biến - chế tạo *và* sản xuất - phân phối điện tăng lần lượt 3% và 9%": not the last alone.
    """
    if count != _PAIR or "và" in draft.figure.indicator.split():
        return []
    first, last = _clause_of(sentence, draft, before), draft.reading.cue
    compounds = sentence.matches(phrase_words().compounds)
    fixed = {i for match in compounds.values() for i in range(match.first, match.last)}
    joints = [i for i in range(first, last) if sentence.tokens[i].text == "và" and i not in fixed]
    if len(joints) != 1 or _names_places(sentence, first, last):
        return []
    parts = [clean(sentence, range(first, joints[0])), clean(sentence, range(joints[0] + 1, last))]
    names = [text_of(sentence, part) for part in parts]
    return names if all(names) else []


def _names_places(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether places are named in the clause: rows of them are for ``place_rows``."""
    start, end = sentence.tokens[first].start, sentence.tokens[last].start
    return any(start <= m.span.start < end and not m.text.islower() for m in sentence.places)


def _clause_of(sentence: Sentence, draft: Draft, before: list[Draft]) -> int:
    """Return the token where the clause of the numbers begins."""
    first = before[-1].reading.after if before else 0
    for index in range(first, draft.reading.cue):
        if sentence.tokens[index].text in _BREAKS:
            first = index + 1
    return first


def clause_before(sentence: Sentence, draft: Draft, before: list[Draft]) -> str:
    """Return all the words that may name what the numbers are of, from the last break on.

    "*dịch vụ, nông - lâm nghiệp và thủy sản* tăng lần lượt 8,2% và 1,9%".
    """
    first = _clause_of(sentence, draft, before)
    return text_of(sentence, clean(sentence, range(first, draft.reading.cue)))


def _names_before(clause: str, count: int) -> list[str]:
    """Split "vốn A, vốn B và vốn C, giải ngân": what stands behind the row is told of each."""
    row, comma, measure = clause.rpartition(",")
    if comma and " và " in row and " và " not in measure and measure.strip():
        return [f"{measure.strip()} {name}" for name in split_names(row.strip(" ,"), count)]
    return split_names(clause, count)


def _names_behind_count(
    sentence: Sentence, draft: Draft, before: list[Draft], count: int
) -> list[str]:
    """Return the names of a row that begins with what is counted: "29 dự án dùng *vốn A, vốn B …*".

    The first of them stands in the words of the count.
    """
    if not before or before[-1].amount.kind is not AmountKind.COUNT:
        return []
    first, last = before[-1].amount.last, draft.reading.cue
    if draft.amount.kind is not AmountKind.PERCENT or _names_places(sentence, first, last):
        return []
    heads = (i for i in range(first, last) if phrase_words().heads.match(sentence.tokens, i))
    return _names_before(sentence.words(next(heads, first), last), count)


def split_names(indicator: str, count: int) -> list[str]:
    """Split "tỷ trọng công nghiệp và dịch vụ" into ``count`` names that share their measure.

    A fixed list ("nông, lâm nghiệp và thủy sản") is one name. Returns an empty list when the words
    do not give that many names.
    """
    tokens = scan(indicator)
    parts = _parts(indicator, tokens, {"và"})
    if len(parts) != count:
        parts = _parts(indicator, tokens, {"và", ","})
    if len(parts) != count or not all(parts):
        return []
    heads = phrase_words().heads
    tokens = scan(parts[0])
    head = heads.match(tokens, 0)
    if head is None or head.last >= len(tokens):
        return parts
    prefix = parts[0][: tokens[head.last - 1].end]
    return [parts[0], *(p if heads.match(scan(p), 0) else f"{prefix} {p}" for p in parts[1:])]


def _parts(text: str, tokens: Sequence[Token], joints: set[str]) -> list[str]:
    """Cut ``text`` at the joints that stand in no fixed list."""
    parts: list[str] = []
    start, index = 0, 0
    while index < len(tokens):
        fixed = phrase_words().compounds.match(tokens, index)
        if fixed:
            index = fixed.last
            continue
        if tokens[index].text in joints:
            parts.append(text[start : tokens[index].start].strip())
            start = tokens[index].end
        index += 1
    return [*parts, text[start:].strip()]
