"""What the head of a table column says of the numbers below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from index.domain import Period, PeriodKind, Place, Relation
from index.language.amounts import find_amounts
from index.language.lexicon import cues, phrase_words, table_words, word_set
from index.language.periods import Anchor, PeriodMention, find_periods, resolve
from index.language.scan import scan

_BRACKET = re.compile(r"\(([^()]{1,30})\)")
_SCALE = re.compile(r"1[.,]?000(?P<million>[.,]?000)?\s*(?=[^\W\d_])")
_YEAR_OVER_YEAR = re.compile(
    r"(?<!\d)(?P<year>20\d\d)\s*/\s*(?:[^\W\d]{2,4}\s*){0,2}(?P<base>20\d\d)(?!\d)"
)
_STANDARDS = frozenset({"chuẩn", "chí"})
_BEHIND_AGAINST = re.compile(
    r"\bso(?:\s+với)?\s+((?:cùng|tháng|quý|năm|kỳ|đầu|cuối)\b[^()]*)", re.IGNORECASE
)
_RISE_OR_FALL = re.compile(
    r"\s*tăng\s*(?:\(?\+\)?)?\s*[,/;-]?\s*giảm\s*(?:\(?[-–]\)?)?\s+", re.IGNORECASE
)
_AGAINST = re.compile(r"\bso\b", re.IGNORECASE)
_COMPARISON = re.compile(r"so sánh\s*(?:\(%\)|%)?\s*(?=\S)", re.IGNORECASE)
_EDGE = re.compile(r"(?<!từ )(?<!tháng )\b(?:đầu|cuối) năm\b(?! *\d)", re.IGNORECASE)
_COMPARED = (Relation.CHANGE, Relation.PERCENT_OF_PLAN)
_PART_OF_YEAR = frozenset(
    {PeriodKind.YEAR_TO_DATE, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.AS_OF}
)


class Role(StrEnum):
    """What a column holds."""

    NUMBERS = "numbers"
    LABEL = "label"
    PLACE = "place"
    UNIT = "unit"
    TIME = "time"  # of each row: "Năm | Thu ngân sách"
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
    against: str = ""  # "KH tỉnh giao": the plan that a percent is of
    place: Place | None = None  # a column a place
    part: bool = False  # "Trong đó: …": of the column left of it …
    parent: str | None = None  # … which is about this

    @property
    def base(self) -> str:
        """What a change or a percent is measured against: "4 tháng so với *cùng kỳ*"."""
        behind = _BEHIND_AGAINST.search(self.head) if self.relation is Relation.CHANGE else None
        return self.against or (plain_head(behind[1]) if behind else "") or _compared(self.head)


def _compared(head: str) -> str:
    """Return the base in the head of a column under "So sánh (%)": "Cùng kỳ", "TH 2022/TH 2021"."""
    under = _COMPARISON.match(head)
    if under is None:
        return head
    base = head[under.end() :].rpartition("/")[2].strip()
    return plain_head(base) or head


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
    part = cues().parts.match(tokens, 0) if tokens else None
    if part and part.last < len(tokens):
        head = head[tokens[part.last].start :]
        tokens = scan(head)
    head = _dated(head, anchor)
    mentions = [
        m for m in find_periods(head, question=True) if not (m.base or _of_a_standard(head, m))
    ]
    bracket = _BRACKET.search(head)
    unit = "%" if any(token.text == "%" for token in tokens) else ""
    if bracket and not unit:
        unit = unit_of(bracket.group(1))
    planned = next(iter(cues().plans.find(tokens)), None)
    plan = planned.value if planned else None
    changes = [match.value for match in cues().changes.find(tokens)]
    words = {token.text for token in tokens}
    compared = "cùng" in words or "so" in words or bool(changes)
    qualifier = "ước" if words & {"ước", "ưth"} else None
    relation = Relation.VALUE
    full = head
    over = _YEAR_OVER_YEAR.search(head) if unit == "%" and not plan else None
    if over and over["year"] > over["base"]:
        compared = True
        head = head[: over.end("year")]
        mentions = find_periods(head, question=True)
    if plan and (compared or unit == "%" or "đạt" in words):
        relation, unit = Relation.PERCENT_OF_PLAN, "%"
    elif compared and not _earlier_value(words):
        relation = Relation.CHANGE
    elif plan:
        relation = Relation.PLAN if plan == "plan" else Relation.TARGET
    period = _period_of(mentions, anchor)
    if relation is Relation.CHANGE:
        period = _period_of(_before_base(head, mentions), anchor)
    name = _BRACKET.sub(" ", head) if bracket else head.replace("%", " ")
    for mention in mentions:
        name = name.replace(mention.label, " ")
    if relation is Relation.CHANGE and (rise := _RISE_OR_FALL.match(name)):
        name = _AGAINST.split(name[rise.end() :])[0]  # "Tăng (+), giảm (-) *hộ nghèo* so với 2021"
    elif relation is Relation.CHANGE:
        # "*Sản lượng* so cùng kỳ (%)": of that alone
        name = _AGAINST.split(name)[0] or name
    name = _bare(name)
    if relation in _COMPARED and all_in(name, "comparing"):
        name = ""
    if plan and changes:  # "Tăng, giảm so với KH": how far from the plan, no percent of it
        return Column(Role.SKIP, full)
    column = Column(Role.NUMBERS, full, name, relation, unit, period, qualifier)
    if planned and relation is Relation.PERCENT_OF_PLAN:
        column = replace(column, against=plain_head(head[tokens[planned.first].start :]))
    return replace(column, signed=bool(changes), part=part is not None)


def _of_a_standard(head: str, mention: PeriodMention) -> bool:
    """ "Hộ nghèo *chuẩn 2022-2025*": by which standard, no time."""
    before = [token.text for token in scan(head[: mention.span.start]) if token.is_word]
    return mention.kind is PeriodKind.RANGE and not _STANDARDS.isdisjoint(before[-3:])


def _dated(head: str, anchor: Anchor) -> str:
    """Write the report's year behind "đầu năm" and "cuối năm": its first and its last day."""
    return _EDGE.sub(rf"\g<0> {anchor.year}", head) if anchor.year else head


def plain_head(words: str) -> str:
    """Return a head's words as they stand within a sentence, without a unit in brackets."""
    words = " ".join(_BRACKET.sub(" ", words).replace("%", " ").split()).strip(" .,:/()")
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def all_in(text: str, key: str) -> bool:
    """Tell whether all words of a head are among those of ``columns.key``."""
    return {token.text for token in scan(text) if token.is_word} <= word_set("columns", key)


def is_time(head: str) -> bool:
    """Tell whether a head says that its column holds years, quarters or months."""
    worded = any(map(str.isalpha, head)) and not any(map(str.isdigit, head))
    return worded and all_in(head, "times")


def _period_of(mentions: Sequence[PeriodMention], anchor: Anchor) -> Period | None:
    """Return the period of a head: "Năm 2022" over "6 tháng" is the first half of that year."""
    if not mentions:
        return None
    year = next((m for m in mentions if m.kind is PeriodKind.YEAR and m.year), None)
    months = next((m for m in mentions if m.kind in _PART_OF_YEAR and m.year is None), None)
    if year and months:
        period = resolve(replace(months, year=year.year), anchor)
        return replace(period, label=f"{months.label} năm {year.year}")
    period = resolve(mentions[0], anchor)
    if period.kind is PeriodKind.YEAR and period.label.isdecimal():
        period = replace(period, label=f"năm {period.label}", inferred=False)
    return period


def _before_base(head: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Return the periods of a change, without what it is measured against.

    "So sánh (%) TH 2021", "Năm 2022 so với 2021", "2022/2021 (%)".
    """
    against = next((token.start for token in scan(head) if token.text == "so"), len(head))
    kept = [mention for mention in mentions if mention.span.start < against]
    years = [m.year for m in kept if m.kind is PeriodKind.YEAR and m.year]
    latest = max(years, default=None)
    return [m for m in kept if m.kind is not PeriodKind.YEAR or m.year == latest]


def with_wholes(columns: Sequence[Column]) -> list[Column]:
    """Give parts what they are parts of, and a bare "So sánh (%)" what it compares.

    Where several results stand beside such a comparison, it may be of any of them: left out.
    """
    results = [c for c in columns if c.role is Role.NUMBERS and c.relation is Relation.VALUE]
    results = [c for c in results if c.words and not c.part and c.unit != "%"]
    named = list(dict.fromkeys(c.words for c in results))
    found: list[Column] = []
    whole: str | None = None
    for column in columns:
        if column.role is Role.NUMBERS and column.relation in _COMPARED and not column.words:
            role = Role.SKIP if len(named) > 1 else Role.NUMBERS
            column = replace(column, role=role, words=named[0] if named else "")
        if column.part:
            column = replace(column, parent=whole)
        elif column.role is Role.NUMBERS:
            whole = column.words or None
        found.append(column)
    return found


@lru_cache(maxsize=2_048)
def under(column: Column, when: str, anchor: Anchor) -> Column:
    """Return a column of numbers as its head reads with a row's "Năm 2021" behind it."""
    read = read_numbers(f"{column.head} {when}", anchor)
    return replace(read, place=column.place, part=column.part, parent=column.parent)


def is_bare_comparison(head: str) -> bool:
    """Tell whether a head compares and does not say with what: "So sánh (%)"."""
    words = {token.text for token in scan(head) if token.is_word}
    return bool(words) and words <= word_set("columns", "bare_comparisons")


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
    scale = _SCALE.match(written)
    if scale:  # "1.000 đồng" counts thousands
        written = f"{'triệu' if scale['million'] else 'nghìn'} {written[scale.end() :]}"
    if not written or len(written) > 30 or not any(c.isalpha() or c in "%‰" for c in written):
        return ""
    probe = f"1 {written}"
    amounts = find_amounts(probe, scan(probe))
    if len(amounts) == 1 and amounts[0].unit and amounts[0].span.end == len(probe):
        return amounts[0].unit
    return written
