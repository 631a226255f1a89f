"""Amounts: a number with its scale and unit, a range, a ratio, a multiple.

``find_amounts`` reads what is written next to each number and nothing else; what the amount means
(a result, a plan, a change) is decided in ``index.figures``. Every look to either side of a number
is bounded, so the time is linear in the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from index.domain import Span
from index.language.amount_context import Context, identifier_before
from index.language.amount_durations import measured_duration
from index.language.amount_measure import counted_before, lacks_blank, measure
from index.language.amount_numbers import Numeral, number_words, numeral_at, word_numeral_at
from index.language.amount_units import AmountKind, UnitReading, join, unit_at
from index.language.lexicon import units
from index.language.numbers import is_code, parse_number, whole_number
from index.language.out_of import out_of_at
from index.language.scan import Token

__all__ = ["Amount", "AmountKind", "find_amounts"]

# 24/2019/QĐ-UBND, 77-NQ/TU, 1040/CT-TCHQ: a number glued by / or - to capital letters.
_DOCUMENT = re.compile(r"(?<!\d)\d{1,9}(?:/\d{1,9}){0,3}\s?[-/]\s?[A-ZĐ]{2,20}[\wĐ/-]{0,60}")
_HIGH = 50  # a number that hamlets, wards and classes do not reach
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LONGEST_FALL = 5  # tokens of "giảm gần 37 tỷ đồng"
_LONGEST_NOUN = 3  # words behind a unit: "hộ *vay vốn*/284 tổ"
_MONTHS = 12
_FRACTION = 10  # "2/3 diện tích": a fraction has small terms


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit. ``first``/``last`` index the tokens it covers, half-open.

    ``unit`` is normalised with its scale ("tỷ đồng"), ``noun_first`` the token where a count's
    noun begins. ``flags``: ``malformed`` (no value), ``currency_implied`` ("56 tỷ"), ``in_words``,
    ``unit_shared`` (the unit is written behind a later number).
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


def find_amounts(text: str, tokens: Sequence[Token], taken: Sequence[Span] = ()) -> list[Amount]:
    """Return the amounts among ``tokens``, left to right.

    Args:
        text: the text that the tokens were scanned from.
        tokens: tokens of one sentence.
        taken: spans (periods, dates) whose numbers are not amounts.
    """
    if not tokens:
        return []
    start, end = tokens[0].start, tokens[-1].end
    documents = (
        Span(start + match.start(), start + match.end())
        for match in _DOCUMENT.finditer(text[start:end])
    )
    reader = _Reader(Context(text, tokens, [*taken, *documents]))
    found: list[Amount] = []
    position, words = 0, number_words()
    while position < len(tokens):
        word = tokens[position].text
        if word not in words and not word[0].isdecimal():
            position += 1
            continue
        amount, after = reader.amount_at(position, found[-1].last if found else -1)
        if amount is not None:
            found.append(amount)
        position = max(after, position + 1)
    return found


class _Reader:
    """Reads the amounts of one sentence."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._tokens = context.tokens
        self._at = context.at

    def amount_at(self, first: int, previous: int) -> tuple[Amount | None, int]:
        """Return the amount at ``tokens[first]`` (or None) and the token to go on with.

        ``previous`` is the token behind the amount before.
        """
        tokens = self._tokens
        token = tokens[first]
        if self._context.blocked.hits(token):
            return None, first + 1
        if not token.is_number:
            if not token.is_word:
                return None, first + 1
            return self._in_words(first)
        if is_code(token.text) or self._glued(first, previous):
            return None, first + 1
        numeral = numeral_at(self._context, first)
        ratio = self._ratio(first, numeral, previous)
        if ratio:
            return ratio
        numeral, unit = measure(self._context, first, numeral)
        unit = unit and measured_duration(self._context, first, unit)
        if unit is None or self._names_something(first, unit):
            return None, numeral.last
        return self._amount(first, numeral, unit, previous), unit.last

    # --- ratios ---------------------------------------------------------------------------------

    def _ratio(
        self, first: int, numeral: Numeral, previous: int
    ) -> tuple[Amount | None, int] | None:
        """Read "17/19 chỉ tiêu"; a rank, a date, a time or a fraction gives no amount."""
        tokens, slash = self._tokens, numeral.last
        out_of = out_of_at(self._context, first, numeral)
        if out_of is not None:
            return self._amount(first, *out_of, previous), out_of[1].last
        if self._at(slash) != "/" or not self._context.number(slash + 1):
            return None
        around, after = units().context, slash + 2
        before = self._at(first - 1)
        unit = unit_at(tokens, after) or UnitReading("", AmountKind.BARE, after, known=False)
        total = parse_number(tokens[slash + 1].text)
        named = identifier_before(tokens, first)
        if around.ranks.match_before(tokens, first, 3) or (named and before not in around.counting):
            return None, after
        if numeral.value is None or total is None:
            numeral = numeral.malformed()
        elif not unit.known:
            if before in around.dates and before != "đến":
                return None, after
            if unit.kind is AmountKind.BARE:
                day = total <= 12 and numeral.value <= 31
                if before not in around.stating or unit.unit or day or numeral.value > total:
                    return None, after
            elif before in around.dates or (numeral.value < total <= _FRACTION):
                return None, after
        elif first == 0 and not unit.unit:
            return None, after
        if unit.kind is AmountKind.BARE and not unit.unit:
            # "nâng tổng số tiêu chí đạt lên 398/494": the noun stands before.
            noun = counted_before(self._context, first)
            unit = replace(noun, last=after) if noun else unit
        return self._amount(first, numeral.of(total, after), unit, previous), unit.last

    # --- words, names, signs --------------------------------------------------------------------

    def _in_words(self, first: int) -> tuple[Amount | None, int]:
        """Read "ba xã", "mười hai doanh nghiệp", "gấp đôi"."""
        found = None if self._in_name(first) else word_numeral_at(self._tokens, first)
        if found is None:
            return None, first + 1
        numeral, unit = found
        amount = self._amount(first, numeral, unit, -1)
        return amount, unit.last

    def _in_name(self, first: int) -> bool:
        """Tell whether a number word goes on with a name: "thành phố *Ngã Bảy* tổ chức lễ hội"."""
        if not first or not self._tokens[first - 1].is_word:
            return False
        raw = (self._context.text[t.start : t.end] for t in self._tokens[first - 1 : first + 1])
        return all(word[0].isupper() and not word.isupper() for word in raw)

    def _glued(self, first: int, previous: int) -> bool:
        """Tell whether the number is part of a name: Covid-19, B12, 4G, QL1A."""
        tokens = self._tokens
        token = tokens[first]
        if first and tokens[first - 1].end == token.start:
            before = tokens[first - 1]
            if before.text in {"_", "#", "@"}:
                return True
            if before.is_word:  # "đạt13,04%": only a blank is missing
                stated = before.text in units().context.stating
                return not stated and not lacks_blank(self._context, first)
            if (
                before.text in {"-", "/"}
                and first > 1
                and previous != first - 1
                and tokens[first - 2].is_word
                and tokens[first - 2].end == before.start
                and not self._counts_on(first, previous)
            ):
                return True
        after = tokens[first + 1] if first + 1 < len(tokens) else None
        return bool(
            after
            and after.is_word
            and after.start == token.end
            and len(after.text) == 1
            and after.text not in "mđ"
            and not (after.text == "g" and "," in token.text)  # "35,2g": no 4G
        )

    def _counts_on(self, first: int, previous: int) -> bool:
        """Tell whether a slash goes on with another count: "10.862 hộ vay/*284 tổ* vay vốn"."""
        words = self._tokens[max(previous, 0) : first - 1]
        near = previous >= 0 and len(words) <= _LONGEST_NOUN and all(t.is_word for t in words)
        return near and units().counted.match(self._tokens, first + 1) is not None

    def _names_something(self, first: int, unit: UnitReading) -> bool:
        """Tell whether the number names (Nghị quyết số 77, quận 1, năm 2017) and counts nothing."""
        if unit.kind is AmountKind.BARE:
            return True  # a duration, a slogan, or nothing at all
        around, tokens = units().context, self._tokens
        if unit.kind is AmountKind.MULTIPLE:
            return not first
        if not first:
            # "1. Quy mô", "2) …" are enumerations; "30 thanh niên lên đường" is not.
            noun = unit.noun_first
            return not unit.known and not (
                noun == 1 and self._context.text[tokens[1].start : tokens[1].end].islower()
            )
        before = self._at(first - 1)
        identifier = identifier_before(tokens, first)
        if identifier and unit.known and self._counts_behind(first, identifier.value):
            identifier = None
        if identifier and self._at(identifier.first - 1) not in around.several:
            if before in around.naming and self._at(first - 2) in around.counting:
                return not unit.known
            return unit.kind is AmountKind.COUNT and not (
                unit.known and identifier.value in around.loose
            )
        raw = tokens[first].text
        year = 1900 <= whole_number(raw) <= 2100
        if before in around.calendar:
            stretch = f"{self._at(first - 2)} {before}" in around.stretches
            # "5 *tháng* 268 vụ", but "ngày 12 *tháng 5*"
            months = first > 1 and tokens[first - 2].is_number
            stretch |= months and self._at(first - 3) not in around.calendar
            grouped = _GROUPED.fullmatch(raw) is not None  # "cuối năm 1.426 hộ" is no date
            # "trong *tháng 102 nghìn lượt*": no month has such a number
            grouped |= before == "tháng" and whole_number(raw) > _MONTHS
            counted = grouped or (stretch and unit.known and not year)
            return unit.kind is AmountKind.COUNT and not counted
        return not unit.known and year

    def _counts_behind(self, first: int, identifier: str) -> bool:
        """ "cán bộ *thôn* 240 người": no hamlet has that number, so it counts."""
        raw = self._tokens[first].text
        high = _GROUPED.fullmatch(raw) is not None or whole_number(raw) >= _HIGH
        return high and identifier in units().context.small

    def _sign(self, first: int, unit: UnitReading, previous: int) -> int | None:
        """Return the token of a minus before a percent ("đạt -5,3%", "âm 5,3%"), or None."""
        tokens = self._tokens
        if not first or not unit.unit.startswith(("%", "điểm %")) or previous >= first - 1:
            return None
        if any(self._at(i) == "giảm" for i in (first - 3, first - 2)):
            return None
        before = tokens[first - 1]
        if before.text == "âm":
            return first - 1
        if before.text not in {"-", "−", "–"} or before.end != tokens[first].start or first < 2:
            return None
        left = tokens[first - 2]
        gap = self._context.text[left.end : before.start]
        if "\n" in gap:
            return None  # the dash of a list
        if left.text == "(" and previous == first - 2 and self._fell(previous):
            return None  # "giảm 37 tỷ đồng (*-8,2%*)": the fall once more
        return first - 1 if (left.is_word and gap) or left.text in {"(", ":"} else None

    def _fell(self, behind: int) -> bool:
        """Tell whether the amount that ends at a token is a fall: "*giảm* 37 tỷ đồng"."""
        words = [token.text for token in self._tokens[max(0, behind - _LONGEST_FALL) : behind]]
        return "giảm" in words and "," not in words

    def _amount(self, first: int, numeral: Numeral, unit: UnitReading, previous: int) -> Amount:
        tokens = self._tokens
        value, high, start = numeral.value, numeral.high, numeral.start or tokens[first].start
        sign = self._sign(first, unit, previous)
        if sign is not None and value is not None and high is None:
            value, start = -value, tokens[sign].start
        unit_text, flags = unit.unit, unit.flags
        dollar = first and self._at(first - 1) == "$" and previous < first
        if dollar and (unit.kind is AmountKind.BARE or "currency_implied" in flags):
            unit_text, flags = join(unit.scale_words, "USD"), ()
            start = tokens[first - 1].start
        return Amount(
            Span(start, tokens[unit.last - 1].end),
            first,
            unit.last,
            value,
            unit_text,
            unit.kind,
            high=high,
            total=numeral.total,
            flags=(*numeral.flags, *flags),
            noun_first=unit.noun_first,
        )
