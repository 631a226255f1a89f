"""The unit behind a number: scale words, then a currency, a physical unit or a counted noun.

The tables are in ``index/language/data/units.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from index.language.lexicon import units
from index.language.numbers import whole_number
from index.language.scan import PhraseMatch, Token

# The longest run of scale words ("nghìn tỷ") and of slashed words ("/người/năm").
_MAX_SCALES, _MAX_PER = 2, 3
_MONTHS = 12
_MEDALS = 12  # tokens: "41 huy chương vàng, 52 huy chương bạc, 71"
_ROUND = frozenset({"10", "100", "1000", "1.000", "10000", "10.000", "100000", "100.000"})


class AmountKind(StrEnum):
    """What sort of unit an amount has."""

    PERCENT = "percent"
    MONEY = "money"
    PHYSICAL = "physical"
    COUNT = "count"
    MULTIPLE = "multiple"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit that ends before ``tokens[last]``.

    ``unit`` is normalised with its scale words, ``scale`` their factor. ``known`` is False for a
    noun that no table has. A BARE reading with a ``unit`` is something that no amount has: a
    duration, or a name such as "4 sao".
    """

    unit: str
    kind: AmountKind
    last: int
    scale: Decimal = Decimal(1)
    scale_words: str = ""
    flags: tuple[str, ...] = ()
    noun_first: int | None = None
    known: bool = True

    @property
    def base(self) -> str:
        """The unit without its scale words."""
        return self.unit.removeprefix(self.scale_words).strip()

    @property
    def sure(self) -> bool:
        """True for a unit that only an amount has."""
        return self.known and self.kind not in (AmountKind.BARE, AmountKind.MULTIPLE)


def join(prefix: str, unit: str) -> str:
    """Return a unit behind its scale words."""
    return f"{prefix} {unit}".strip()


def unit_at(tokens: Sequence[Token], position: int) -> UnitReading | None:
    """Return the unit that begins at ``tokens[position]``, or None when a number stands alone."""
    if position < len(tokens) and tokens[position].text in units().scaled_dong:
        word = units().scaled_dong[tokens[position].text]
        return _money(tokens, position + 1, "đồng", units().scales[word], word)
    if position < len(tokens) and units().context.respectively.match(tokens, position):
        return None  # "các năm 2021, 2022 *lần lượt* là 38 và 41 triệu đồng"
    scale, words, position = _scales(tokens, position)
    prefix = " ".join(words)
    if not prefix and _is_bronze(tokens, position):
        unit = tokens[position].text
        return UnitReading(unit, AmountKind.COUNT, position + 1, scale, prefix, noun_first=position)
    if position < len(tokens):
        found = _known(tokens, position, scale, prefix) or _noun(tokens, position, scale, prefix)
        if found:
            return found
    if not prefix:
        return None
    if words[-1] in units().implied_scales:
        return _money(tokens, position, "đồng", scale, prefix, ("currency_implied",))
    return UnitReading(prefix, AmountKind.BARE, position, scale, prefix, known=False)


def _is_bronze(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether medals are counted: "41 vàng, 52 bạc, *71 đồng*", no money."""
    table = units().medals
    if position >= len(tokens) or tokens[position].text != table[-1]:
        return False
    before = [token.text for token in tokens[max(0, position - _MEDALS) : position]]
    silver = table[-2] in before and before[before.index(table[-2]) - 1][:1].isdigit()
    return silver and table[0] in before[: before.index(table[-2])]


def _scales(tokens: Sequence[Token], position: int) -> tuple[Decimal, list[str], int]:
    table = units()
    scale, words = Decimal(1), list[str]()
    while (
        position < len(tokens)
        and len(words) < _MAX_SCALES
        and tokens[position].text in table.scales
    ):
        word = tokens[position].text
        scale *= table.scales[word]
        words.append({"tr": "triệu", "triu": "triệu", "ngàn": "nghìn", "tỉ": "tỷ"}.get(word, word))
        position += 1
        if (
            word == "tr"
            and position + 1 < len(tokens)
            and tokens[position].text == "."
            and tokens[position].end == tokens[position + 1].start
            and table.currencies.match(tokens, position + 1)
        ):
            position += 1  # tr.đ, tr.đồng
    return scale, words, position


def _known(
    tokens: Sequence[Token], position: int, scale: Decimal, prefix: str
) -> UnitReading | None:
    """Read a unit of the tables; the longest phrase wins."""
    table = units()
    counted = table.counted.match(tokens, position)

    def beaten(match: PhraseMatch[str] | None) -> bool:
        return match is None or bool(counted and counted.last > match.last)

    physical = table.physical.match(tokens, position)
    if physical and not beaten(physical):
        kind = {
            "%": AmountKind.PERCENT,
            "‰": AmountKind.PERCENT,
            "lần": AmountKind.MULTIPLE,
        }.get(physical.value, AmountKind.PHYSICAL)
        unit, last = with_per(tokens, physical.last, physical.value)
        longer = counted is None or counted.last < physical.last  # "143 triệu lượt khách.km"
        if longer or unit != physical.value:  # "168 giường bệnh" are things that are there
            return UnitReading(join(prefix, unit), kind, last, scale, prefix)
    currency = table.currencies.match(tokens, position)
    if currency and not beaten(currency) and (prefix or _is_dong(tokens, position)):
        return _money(tokens, currency.last, currency.value, scale, prefix)
    for nothing in (table.durations, table.not_counted):
        match = nothing.match(tokens, position)
        if match and (not counted or counted.last <= match.last):
            return UnitReading(match.value, AmountKind.BARE, match.last, scale, prefix, known=False)
    if counted:
        unit, last = with_per(tokens, counted.last, counted.value)
        return UnitReading(
            join(prefix, unit), AmountKind.COUNT, last, scale, prefix, noun_first=position
        )
    return None


def _is_dong(tokens: Sequence[Token], position: int) -> bool:
    """A lone "đ" is a point of an article ("điểm đ") unless it is glued to a number of dong."""
    if tokens[position].text != "đ":
        return True
    before = tokens[position - 1] if position else None
    return bool(before and before.end == tokens[position].start and len(before.text) > 3)


def _noun(
    tokens: Sequence[Token], position: int, scale: Decimal, prefix: str
) -> UnitReading | None:
    """Read a noun that no table has as what is counted, or as no part of the amount."""
    table, token = units(), tokens[position]
    noun = token.is_word and token.text not in table.not_nouns
    money = prefix.split(" ")[-1] in table.implied_scales
    if money and (not noun or prefix.endswith("tỷ") or token.text in table.implied_before):
        return _money(tokens, position, "đồng", scale, prefix, ("currency_implied",))
    if not noun:
        return None
    unit, last = with_per(tokens, position + 1, token.text)
    return UnitReading(
        join(prefix, unit),
        AmountKind.COUNT,
        last,
        scale,
        prefix,
        noun_first=position,
        known=False,
    )


def _money(
    tokens: Sequence[Token],
    position: int,
    currency: str,
    scale: Decimal,
    prefix: str,
    flags: tuple[str, ...] = (),
) -> UnitReading:
    unit, last = with_per(tokens, position, currency)
    return UnitReading(join(prefix, unit), AmountKind.MONEY, last, scale, prefix, flags)


_ONE = {"1", "01", "một"}


def _months_behind(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether so many months stand there: "15,8 triệu đồng/người/*6 tháng*"."""
    counted = 1 < whole_number(tokens[position].text) <= _MONTHS
    return counted and position + 1 < len(tokens) and tokens[position + 1].text == "tháng"


def with_per(tokens: Sequence[Token], position: int, unit: str) -> tuple[str, int]:
    """Read "/người/năm", "/10.000 dân" after a unit."""
    base = unit
    for _ in range(_MAX_PER):
        if position + 1 >= len(tokens) or tokens[position].text != "/":
            break
        count, noun = "", position + 1
        if tokens[noun].text in _ROUND and noun + 1 < len(tokens):
            count, noun = f"{tokens[noun].text} ", noun + 1
        elif tokens[noun].text in _ONE and noun + 1 < len(tokens):
            noun += 1  # "13 tiêu chí/1 xã"
        elif _months_behind(tokens, noun):
            count, noun = f"{tokens[noun].text} ", noun + 1
        match = units().per.match(tokens, noun)
        # "120 hộ/100 hộ" is a result and its plan.
        if match is None or (count and match.value == base):
            break
        unit, position = f"{unit}/{count}{match.value}", match.last
    return unit, position
