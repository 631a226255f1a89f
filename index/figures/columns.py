"""What the head of a table column says of the numbers below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from index.domain import Period, PeriodKind, Relation
from index.language.amounts import find_amounts
from index.language.lexicon import cues, phrase_words, table_words, word_set
from index.language.periods import Anchor, find_periods, resolve
from index.language.scan import scan

_BRACKET = re.compile(r"\(([^()]{1,30})\)")


class Role(StrEnum):
    """What a column holds."""

    NUMBERS = "numbers"
    LABEL = "label"
    PLACE = "place"
    UNIT = "unit"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head. ``index`` marks "so với cùng kỳ" written as 112,9 for a rise of 12,9."""

    role: Role
    head: str = ""
    words: str = ""  # the head without unit and period: part of an indicator
    relation: Relation = Relation.VALUE
    unit: str = ""
    period: Period | None = None
    qualifier: str | None = None
    signed: bool = False  # "tăng/giảm": the sign is the direction


def read_head(text: str, anchor: Anchor) -> Column:
    """Return the column that a head cell opens."""
    head = " ".join(text.replace("**", "").split())
    tokens = scan(head)
    if not tokens:
        return Column(Role.SKIP)
    tables = table_words()
    for role, table in (
        (Role.SKIP, tables.skip),
        (Role.UNIT, tables.unit),
        (Role.PLACE, tables.place),
        (Role.LABEL, tables.label),
    ):
        match = table.match(tokens, 0)
        plain = not any(token.is_number or token.text == "%" for token in tokens)
        prefix = role in (Role.PLACE, Role.LABEL)
        if match and plain and (prefix or match.last == len(tokens)):
            return Column(role, head)
    return read_numbers(head, anchor)


def read_numbers(head: str, anchor: Anchor) -> Column:
    """Return the column of numbers that a head opens."""
    tokens = scan(head)
    mentions = [m for m in find_periods(head, question=True) if not m.base]
    period = resolve(mentions[0], anchor) if mentions else None
    if period and period.kind is PeriodKind.YEAR and period.label.isdecimal():
        period = Period(f"năm {period.label}", period.kind, period.start, period.end)
    bracket = _BRACKET.search(head)
    unit = "%" if any(token.text == "%" for token in tokens) else ""
    if bracket and not unit:
        unit = unit_of(bracket.group(1))
    plan = next((match.value for match in cues().plans.find(tokens)), None)
    changes = [match.value for match in cues().changes.find(tokens)]
    words = {token.text for token in tokens}
    compared = "cùng" in words or "so" in words or bool(changes)
    qualifier = "ước" if words & {"ước", "ưth"} else None
    relation = Relation.VALUE
    if plan and (compared or unit == "%" or "đạt" in words):
        relation, unit = Relation.PERCENT_OF_PLAN, "%"
    elif compared and not _earlier_value(words):
        relation = Relation.CHANGE
    elif plan:
        relation = Relation.PLAN if plan == "plan" else Relation.TARGET
    name = _BRACKET.sub(" ", head) if bracket else head.replace("%", " ")
    for mention in mentions:
        name = name.replace(mention.label, " ")
    return Column(
        Role.NUMBERS, head, _bare(name), relation, unit, period, qualifier, signed=bool(changes)
    )


def with_rates(columns: list[Column]) -> list[Column]:
    """Read a bare "Tỷ lệ (%)" beside a plan and a result as how far the plan was reached."""
    numbers = [column for column in columns if column.role is Role.NUMBERS]
    relations = {column.relation for column in numbers if not _is_bare_rate(column)}
    planned = relations & {Relation.PLAN, Relation.TARGET}
    if not planned or Relation.PERCENT_OF_PLAN in relations or Relation.VALUE not in relations:
        return columns
    return [
        replace(column, relation=Relation.PERCENT_OF_PLAN) if _is_bare_rate(column) else column
        for column in columns
    ]


def _is_bare_rate(column: Column) -> bool:
    """Tell whether a column is headed "Tỷ lệ (%)" or the like and by nothing more."""
    if column.role is not Role.NUMBERS or column.relation is not Relation.VALUE:
        return False
    words = {token.text for token in scan(column.head) if token.is_word}
    return column.unit == "%" and words <= word_set("columns", "bare_rates")


def _earlier_value(words: set[str]) -> bool:
    """Tell whether a head only says "cùng kỳ": the value of the year before, no comparison."""
    return "cùng" in words and "so" not in words and not words & {"tăng", "giảm", "%"}


def _bare(name: str) -> str:
    """Strip words such as "thực hiện", "đã", "ước" that belong to no indicator."""
    tokens = scan(name)
    first, last = 0, len(tokens)
    while last > 1:  # "Giải ngân | *Tổng số*", "Diện tích | *Thực hiện*"
        ends = table_words().generic.match_before(tokens, last)
        if ends is None or not ends.first:
            break
        last = ends.first
    name = " ".join(name[: tokens[last - 1].end].split()) if tokens else name
    tokens = scan(name)
    last = len(tokens)
    while first < last:
        match = phrase_words().leading.match(tokens, first) or table_words().generic.match(
            tokens, first
        )
        if match is None and tokens[first].is_word:
            break
        first = match.last if match else first + 1
    if first >= last:
        return ""
    if last - first < 2:  # "kế hoạch vốn" is not merely "vốn"
        return name.strip()
    return name[tokens[first].start : tokens[last - 1].end].strip()


def unit_of(text: str) -> str:
    """Return the normal form of a unit cell: "Tr. đồng" → "triệu đồng"."""
    written = " ".join(text.lower().replace("tr.", "triệu ").replace("đvt:", "").split())
    if not written or len(written) > 30:
        return ""
    probe = f"1 {written}"
    amounts = find_amounts(probe, scan(probe))
    if len(amounts) == 1 and amounts[0].unit and amounts[0].span.end == len(probe):
        return amounts[0].unit
    return written
