"""Amounts: a number with its scale and unit, a range, a ratio, a multiple.

``find_amounts`` reads what is written next to each number and nothing else; what the amount means
(a result, a plan, a change) is decided in ``index.figures``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from index.domain import Span
from index.language.lexicon import cues, units
from index.language.numbers import WORDS, parse_number
from index.language.scan import Token

_DASHES = {"-", "–", "—", "÷", "~"}
_RANGE_WORDS = {"đến", "tới"}
# 24/2019/QĐ-UBND, 77-NQ/TU, 1040/CT-TCHQ: a number glued by / or - to capital letters.
_DOCUMENT = re.compile(r"\d+(?:/\d+)*\s?[-/]\s?[A-ZĐ]{2,}[\wĐ/-]*")


class AmountKind(StrEnum):
    """What sort of unit an amount has."""

    PERCENT = "percent"
    MONEY = "money"
    PHYSICAL = "physical"
    COUNT = "count"
    MULTIPLE = "multiple"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit. ``first``/``last`` index the tokens it covers, half-open.

    ``unit`` is normalised with its scale ("tỷ đồng"), ``noun_first`` the token where a count's
    noun begins. ``flags``: ``malformed`` (no value), ``currency_implied`` ("56 tỷ"), ``in_words``.
    """

    span: Span
    first: int
    last: int
    value: Decimal | None
    unit: str
    kind: AmountKind
    high: Decimal | None = None
    total: Decimal | None = None
    flags: tuple[str, ...] = ()
    noun_first: int | None = None


@dataclass(frozen=True, slots=True)
class _Unit:
    unit: str
    kind: AmountKind
    last: int
    scale: Decimal = Decimal(1)
    scale_words: str = ""
    flags: tuple[str, ...] = ()
    noun_first: int | None = None
    known: bool = True


def find_amounts(text: str, tokens: Sequence[Token], taken: Sequence[Span] = ()) -> list[Amount]:
    """Return the amounts among ``tokens``, left to right.

    Args:
        text: the text that the tokens were scanned from.
        tokens: tokens of one sentence.
        taken: spans (periods, dates) whose numbers are not amounts.
    """
    if not tokens:
        return []
    blocked = [*taken, *_documents(text, tokens)]
    found: list[Amount] = []
    position = 0
    while position < len(tokens):
        amount = _amount_at(tokens, position, blocked)
        if amount is None:
            position += 1
        else:
            found.append(amount)
            position = max(amount.last, position + 1)
    return found


def _documents(text: str, tokens: Sequence[Token]) -> list[Span]:
    start, end = tokens[0].start, tokens[-1].end
    return [Span(start + m.start(), start + m.end()) for m in _DOCUMENT.finditer(text[start:end])]


def _amount_at(tokens: Sequence[Token], first: int, blocked: Sequence[Span]) -> Amount | None:
    token = tokens[first]
    if not token.is_number:
        return _in_words(tokens, first, blocked)
    here = Span(token.start, token.end)
    if any(span.overlaps(here) for span in blocked) or _glued(tokens, first):
        return None
    value = parse_number(token.text)
    flags = () if value is not None else ("malformed",)
    position, high, total = first + 1, None, None
    second = _second_number(tokens, position, blocked)
    if second and tokens[position].text == "/":
        total, position = parse_number(tokens[position + 1].text), position + 2
    elif second and tokens[position].text in _DASHES | _RANGE_WORDS:
        low_word = first and tokens[first - 1].text == "từ"
        other = parse_number(tokens[position + 1].text)
        unit_after = _unit_at(tokens, position + 2)
        dash = tokens[position].text in _DASHES
        if (
            other is not None
            and value is not None
            and (dash or low_word or other > value)
            and unit_after
            and other > value
        ):
            high, position = other, position + 2
    unit = _unit_at(tokens, position) or _Unit("", AmountKind.BARE, position, known=False)
    if high is None and total is None:
        ranged = _range_with_units(tokens, first, unit, value, blocked)
        if ranged:
            return ranged
        compound = _compound(tokens, unit, value)
        if compound:
            value, unit = compound
    if _names_something(tokens, first, unit) or (
        total is not None and not unit.known and _is_date_like(tokens, first)
    ):
        return None
    last = unit.last
    return Amount(
        Span(token.start, tokens[last - 1].end),
        first,
        last,
        value,
        unit.unit,
        unit.kind,
        high=high,
        total=total,
        flags=(*flags, *unit.flags),
        noun_first=unit.noun_first,
    )


def _in_words(tokens: Sequence[Token], first: int, blocked: Sequence[Span]) -> Amount | None:
    """Read "ba xã": a number word right before a noun that is surely counted."""
    token = tokens[first]
    if token.text not in WORDS or first + 1 >= len(tokens):
        return None
    if any(span.overlaps(Span(token.start, token.end)) for span in blocked):
        return None
    if first and tokens[first - 1].text in {
        "thứ",
        "lần",
        "tháng",
        "quý",
        "cấp",
        "vòng",
        "lớp",
        "bước",
        "mười",
        "hạng",
    }:
        return None
    noun = units().counted.match(tokens, first + 1)
    if noun is None or noun.value in units().not_in_words:
        return None
    return Amount(
        Span(token.start, tokens[noun.last - 1].end),
        first,
        noun.last,
        Decimal(WORDS[token.text]),
        noun.value,
        AmountKind.COUNT,
        flags=("in_words",),
        noun_first=noun.first,
    )


def _glued(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the number is part of a name: Covid-19, B12, 4G, QL1A."""
    token = tokens[first]
    if first and tokens[first - 1].end == token.start:
        before = tokens[first - 1]
        if before.is_word or before.text in {"_", "#", "@"}:
            return True
        if (
            before.text in {"-", "/"}
            and first > 1
            and tokens[first - 2].is_word
            and tokens[first - 2].end == before.start
        ):
            return True
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    return bool(
        after
        and after.is_word
        and after.start == token.end
        and len(after.text) == 1
        and after.text not in "mđ"
    )


def _second_number(tokens: Sequence[Token], position: int, blocked: Sequence[Span]) -> bool:
    return (
        position + 1 < len(tokens)
        and tokens[position + 1].is_number
        and not any(
            s.overlaps(Span(tokens[position + 1].start, tokens[position + 1].end)) for s in blocked
        )
    )


def _is_date_like(tokens: Sequence[Token], first: int) -> bool:
    return bool(first) and tokens[first - 1].text in {
        "ngày",
        "(",
        "đến",
        "hết",
        "sáng",
        "chiều",
        "tối",
        "trưa",
    }


def _unit_at(tokens: Sequence[Token], position: int) -> _Unit | None:
    """Read the unit that begins at ``tokens[position]``: scale words, then currency, unit or noun."""
    table, start = units(), position
    scale = Decimal(1)
    words: list[str] = []
    while position < len(tokens) and tokens[position].text in table.scales and len(words) < 2:
        word = "tỷ" if tokens[position].text == "tỉ" else tokens[position].text
        scale *= table.scales[tokens[position].text]
        words.append("triệu" if word == "tr" else "nghìn" if word == "ngàn" else word)
        position += 1
    prefix = " ".join(words)
    if position < len(tokens):
        physical = table.physical.match(tokens, position)
        currency = table.currencies.match(tokens, position)
        counted = table.counted.match(tokens, position)
        if physical and not (counted and counted.last > physical.last):
            unit = _per(tokens, physical.last, physical.value)
            kind = (
                AmountKind.PERCENT
                if physical.value in ("%", "‰")
                else (AmountKind.MULTIPLE if physical.value == "lần" else AmountKind.PHYSICAL)
            )
            return _Unit(_join(prefix, unit[0]), kind, unit[1], scale, prefix)
        if currency and not (
            currency.value == "đồng"
            and currency.last == position + 1
            and tokens[position].text == "đ"
            and not prefix
        ):
            unit = _per(tokens, currency.last, currency.value)
            return _Unit(_join(prefix, unit[0]), AmountKind.MONEY, unit[1], scale, prefix)
        if table.durations.match(tokens, position) and not counted:
            return _Unit(
                tokens[position].text, AmountKind.BARE, position + 1, scale, prefix, known=False
            )
        if counted:
            unit = _per(tokens, counted.last, counted.value)
            return _Unit(
                _join(prefix, unit[0]),
                AmountKind.COUNT,
                unit[1],
                scale,
                prefix,
                noun_first=position,
            )
        if prefix and ("tỷ" in words or "triệu" in words) and not _is_noun(tokens, position):
            unit = _per(tokens, position, "đồng")
            return _Unit(
                _join(prefix, unit[0]),
                AmountKind.MONEY,
                unit[1],
                scale,
                prefix,
                ("currency_implied",),
            )
        if _is_noun(tokens, position):
            if prefix and tokens[position].text in {"vốn", "tiền", "trong", "kế"}:
                return _Unit(
                    f"{prefix} đồng",
                    AmountKind.MONEY,
                    position,
                    scale,
                    prefix,
                    ("currency_implied",),
                )
            return _Unit(
                _join(prefix, tokens[position].text),
                AmountKind.COUNT,
                position + 1,
                scale,
                prefix,
                noun_first=position,
                known=False,
            )
    if prefix:
        return _Unit(
            f"{prefix} đồng", AmountKind.MONEY, position, scale, prefix, ("currency_implied",)
        )
    return None if position == start else _Unit("", AmountKind.BARE, position, known=False)


def _is_noun(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    return token.is_word and token.text not in units().not_nouns


def _join(prefix: str, unit: str) -> str:
    return f"{prefix} {unit}".strip()


def _per(tokens: Sequence[Token], position: int, unit: str) -> tuple[str, int]:
    """Read "/người/năm" after a unit."""
    while (
        position + 1 < len(tokens)
        and tokens[position].text == "/"
        and tokens[position + 1].text in units().per
    ):
        unit, position = f"{unit}/{tokens[position + 1].text}", position + 2
        if unit.endswith("/lao") and position < len(tokens) and tokens[position].text == "động":
            unit, position = f"{unit} động", position + 1
    return unit, position


def _compound(
    tokens: Sequence[Token], unit: _Unit, value: Decimal | None
) -> tuple[Decimal, _Unit] | None:
    """Read "825 tỷ 776 triệu đồng": one amount, in the larger unit."""
    position = unit.last
    if value is None or unit.kind is not AmountKind.MONEY or "currency_implied" not in unit.flags:
        return None
    if position >= len(tokens) or not tokens[position].is_number:
        return None
    smaller = parse_number(tokens[position].text)
    second = _unit_at(tokens, position + 1)
    if (
        smaller is None
        or second is None
        or second.kind is not AmountKind.MONEY
        or second.scale >= unit.scale
    ):
        return None
    total = value + smaller * second.scale / unit.scale
    currency = second.unit.removeprefix(second.scale_words).strip()
    flags = second.flags
    return total.normalize() if total != total.to_integral() else total.quantize(Decimal(1)), _Unit(
        _join(unit.scale_words, currency),
        AmountKind.MONEY,
        second.last,
        unit.scale,
        unit.scale_words,
        flags,
    )


def _range_with_units(
    tokens: Sequence[Token], first: int, unit: _Unit, value: Decimal | None, blocked: Sequence[Span]
) -> Amount | None:
    """Read "từ 31% đến 32%", "9 xã - 10 xã": both ends carry the unit."""
    position = unit.last
    if value is None or not unit.unit or not _second_number(tokens, position, blocked):
        return None
    word = tokens[position].text
    if word not in _DASHES and not (
        word in _RANGE_WORDS and first and tokens[first - 1].text == "từ"
    ):
        return None
    high = parse_number(tokens[position + 1].text)
    other = _unit_at(tokens, position + 2)
    if high is None or high <= value or other is None or other.unit != unit.unit:
        return None
    return Amount(
        Span(tokens[first].start, tokens[other.last - 1].end),
        first, other.last, value, other.unit, other.kind, high=high, flags=other.flags, noun_first=other.noun_first,
    )  # fmt: skip


def _names_something(tokens: Sequence[Token], first: int, unit: _Unit) -> bool:
    """Tell whether the number names (Nghị quyết số 77, quận 1, năm 2017) and counts nothing."""
    if unit.kind is AmountKind.BARE and unit.unit:
        return True  # a duration
    strong = unit.kind in (AmountKind.PERCENT, AmountKind.MONEY, AmountKind.PHYSICAL) or (
        unit.kind is AmountKind.COUNT and unit.known
    )
    if not first:
        # "1. Quy mô", "2) …": an enumeration, unless a unit makes it an amount.
        return not strong
    before = tokens[first - 1]
    identifier = cues().identifiers.match_before(tokens, first, 3)
    if identifier:
        if (
            before.text in {"số", "tổ", "nhóm"}
            and first > 1
            and tokens[first - 2].text in {"tổng", "trong", "với", "có", "số"}
        ):
            return not strong
        return unit.kind in (AmountKind.BARE, AmountKind.COUNT) and not (
            strong
            and identifier.value in {"a", "b", "c", "đợt", "loại", "tuyến", "bản", "lần", "giải"}
        )
    if before.text in {"quý", "tháng", "ngày", "năm", "mùng", "khoá"}:
        return unit.kind in (AmountKind.BARE, AmountKind.COUNT)
    year = parse_number(tokens[first].text)
    return unit.kind is AmountKind.BARE or (
        unit.kind is AmountKind.COUNT
        and not unit.known
        and year is not None
        and 1900 <= year <= 2100
        and "." not in tokens[first].text
    )
