"""Disciplinary acts that part a whole: "kỷ luật 9 đảng viên, trong đó cách chức 2, khiển trách 7".

Their numbers carry no noun: each counts the whole's, under the act's own name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, units, word_set
from index.language.numbers import parse_number
from index.language.scan import Token, scan

_FLAGS = ("unit_shared",)
_FORM = "hình"  # "Hình thức: khiển trách 9, cảnh cáo 2"
_LONGEST_LABEL = 10  # tokens of "Hình thức kỷ luật đảng viên"
_LONGEST_DONE = 8  # tokens of "(đã di dời 851)"
_LONGEST_ACT = 5  # tokens: "khai trừ ra khỏi Đảng"
_OUT_OF = (" ra khỏi đảng", " khỏi đảng")
_STANDS_FOR = word_set("acts", "stands_for")
_PUNISHED = word_set("acts", "punished")
_PUNISHING = word_set("acts", "punishing")
_OPENERS = {":", "("}
_NOT_BARE = {"%", "/", "-", "–"}


def with_acts(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span], whole: str = ""
) -> list[Amount]:
    """Return ``amounts`` with the bare numbers of acts that follow a count, in order.

    The count may stand in the sentence before: "kỷ luật 28 đảng viên. *Trong đó khiển trách 17*".

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
        whole: what the sentence before counted, "" where it counted nothing.
    """
    counts = [a for a in amounts if a.kind is AmountKind.COUNT and a.noun_first is not None]
    whole = whole or _label_noun(tokens)
    goes_on = bool(whole and tokens) and (cues().parts.match(tokens, 0) or tokens[0].text == _FORM)
    if not counts and not goes_on:
        return list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    found = _counted_alike(tokens, amounts)
    for index in range(counts[0].last + 1 if counts and not goes_on else 1, len(tokens)):
        token = tokens[index]
        if not token.is_number or index in covered:
            continue
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        span = Span(token.start, token.end)
        value = parse_number(token.text)
        if (
            phrase_words().acts.match_before(tokens, _behind_act(tokens, index)) is None
            or following in _NOT_BARE
            or value is None
            or value != int(value)
            or any(span.overlaps(other) for other in taken)
        ):
            continue
        before = [count for count in counts if count.last <= index]
        # "5 chi bộ và 9 đảng viên, trong đó cách chức 2": of the nearer
        unit = before[-1].unit if before else whole
        if unit in _STANDS_FOR:  # "31 đảng viên, tăng 5 *trường hợp*; trong đó khiển trách 21"
            unit = next((c.unit for c in reversed(before) if c.unit in _PUNISHED), unit)
        found.append(Amount(span, index, index + 1, value, unit, AmountKind.COUNT, flags=_FLAGS))
    return sorted(found, key=lambda amount: amount.first)


def _counted_alike(tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    """ "kỷ luật 18 đảng viên: cảnh cáo 11, *khai trừ 7 trường hợp*": members, too."""
    found: list[Amount] = []
    for amount in amounts:
        before = [count.unit for count in found if count.unit in _PUNISHED]
        end = _behind_act(tokens, amount.first)
        punished = phrase_words().acts.match_before(tokens, end, _LONGEST_ACT)
        if before and punished and amount.unit in _STANDS_FOR:
            amount = replace(amount, unit=before[-1])
        found.append(amount)
    return found


def _label_noun(tokens: Sequence[Token]) -> str:
    """Return what "*Hình thức kỷ luật đảng viên:* khiển trách 24, cảnh cáo 13" counts, or ""."""
    if not tokens or tokens[0].text != _FORM:
        return ""
    colon = next((i for i, t in enumerate(tokens[:_LONGEST_LABEL]) if t.text == ":"), None)
    noun = units().counted.match_before(tokens, colon) if colon else None
    return noun.value if noun is not None else ""


def _behind_act(tokens: Sequence[Token], index: int) -> int:
    """Return where an act ends before a number: "khiển trách 3", "khiển trách*:* 3"."""
    return index - 1 if index and tokens[index - 1].text == ":" else index


def with_done(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with bare numbers of what is done: "864 ngôi mộ (*đã di dời 851*)".

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
    """
    found = list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    for count in amounts:
        opening = count.last
        if count.kind is not AmountKind.COUNT or count.noun_first is None:
            continue
        words = [token.text for token in tokens[opening : opening + _LONGEST_DONE]]
        if words[:2] != ["(", "đã"] or ")" not in words:
            continue
        index = opening + words.index(")") - 1
        span = Span(tokens[index].start, tokens[index].end)
        value = parse_number(tokens[index].text) if tokens[index].is_number else None
        if value is None or value != int(value) or index in covered or index < opening + 3:
            continue
        if not any(span.overlaps(other) for other in taken):
            found.append(
                Amount(span, index, index + 1, value, count.unit, AmountKind.COUNT, flags=_FLAGS)
            )
    return sorted(found, key=lambda amount: amount.first)


def done_before(words: str) -> str:
    """Return the verb of "đã di dời" in the words between a bracket and its number, or ""."""
    opened, told, verb = words.partition("đã ")
    return verb.strip() if told and opened.strip() == "(" else ""


def act_before(tokens: Sequence[Token], amount: Amount, body: str) -> str:
    """Return the act right before a count ("khai trừ" of "khai trừ 3 đảng viên"), or ""."""
    if amount.kind is not AmountKind.COUNT or not amount.unit:
        return ""
    act = phrase_words().acts.match_before(tokens, _behind_act(tokens, amount.first), _LONGEST_ACT)
    words = body[tokens[act.first].start : tokens[act.last - 1].end] if act else ""
    out = next((tail for tail in _OUT_OF if words.lower().endswith(tail)), "")
    return words[: len(words) - len(out)]  # "khai trừ ra khỏi Đảng" is what "khai trừ" is


def is_act(words: str) -> bool:
    """Tell whether ``words`` are the name of an act and nothing else."""
    tokens = scan(words)
    match = phrase_words().acts.match(tokens, 0) if tokens else None
    return match is not None and match.last == len(tokens)


def may_be_parted(tokens: Sequence[Token], name: str, whole: Amount, act: Amount) -> bool:
    """Tell whether an act may part a count: no "chuyển sinh hoạt 245 đảng viên, *xóa tên 6*".

    Args:
        tokens: the sentence's.
        name: what was counted before.
        whole: that count.
        act: the number of the act.
    """
    between = range(whole.last, act.first)
    opened = any(cues().parts.match(tokens, i) or tokens[i].text in _OPENERS for i in between)
    return opened or any(f" {word} " in f" {name.lower()} " for word in _PUNISHING)
