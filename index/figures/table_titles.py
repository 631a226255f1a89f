"""What stands above a table and is said of all of it: its title, unit and period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Period, PeriodKind
from index.figures.aim_times import lies_ahead
from index.figures.columns import read_numbers, unit_of
from index.figures.figure_terms import names_currency
from index.figures.report_period import of_table
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.periods import find_periods
from index.language.scan import scan

_UNIT = re.compile(
    r"(?:[Đđ]ơn vị(?: tính)?|ĐƠN VỊ(?: TÍNH)?|ĐVT|[đĐ]vt)\s*:\s*"
    r"((?:1[.,]?000(?:[.,]?000)?\s*)?[^\W\d][^|():;,\n]{1,28}|%)"
    r"((?:[,;]\s?[^\W\d][^|():;,\d\n]{1,20})*)"
)
_UNIT_ASIDE = re.compile(rf"\s*\(\s*{_UNIT.pattern}\s*\)")
_LAST_UNIT = re.compile(r"\(([^()\d]{1,28})\)[\s:.*_]*$")
_COUNTING, _HOME = "số", "đồng"
_TITLE = re.compile(
    r"[*_#\s(]*(?:biểu|bảng|phụ lục)(?:\s+số)?\s*[\dIVXA-Z.]{1,6}\s*[:.–-]\s*"
    r"(?P<words>[^\n|]{4,200})",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_NEAR = 160
_FAR = 400
_LINES = 3
_MAX_TITLE = 120


@dataclass(frozen=True, slots=True)
class Above:
    """What the words above a table say of all its numbers.

    ``title`` is the table's own, ``parent`` what the text before it tells of.
    """

    parent: str | None
    title: str | None
    units: tuple[str, ...]
    period: Period | None
    apart: bool = False  # its own title dates results: the aims of the heading above are not of it

    def unit_of(self, words: str) -> str:
        """Return the unit of a column or row called ``words``, or "" where it is not this money.

        "Số tờ khai" is a count whatever the money is told in; of two currencies ("tỷ đồng, triệu
        USD") trade is told in the foreign one.
        """
        said = [token.text for token in scan(words) if token.is_word]
        if not self.units or not all(map(names_currency, self.units)):
            return self.units[0] if len(self.units) == 1 else ""
        sums = word_set("table_titles", "sums")
        if said[:1] == [_COUNTING] and not (len(said) > 1 and said[1] in sums):
            return ""
        foreign = [unit for unit in self.units if _HOME not in unit]
        local = [unit for unit in self.units if _HOME in unit]
        if not (foreign and local):
            return self.units[0]
        levied = not sums.isdisjoint(said)
        traded = not levied and not word_set("table_titles", "traded").isdisjoint(said)
        return foreign[0] if traded else local[0]


def read_above(text: str, titles: Sequence[str], state: State) -> Above:
    """Return what is said of the table that begins where ``text`` ends.

    Args:
        text: the report up to the table.
        titles: rows of one cell above the table's head.
        state: what the table stands under, and which period is in force.
    """
    lines = [line for line in text[-_FAR:].split("\n") if line.strip()][-_LINES:]
    named = [match["words"] for match in map(_TITLE.match, lines) if match]
    numbered = bool(named)
    named = [line for line in titles if not _UNIT.search(line)] or named[-1:]
    if not named and state.heading_aim is None:  # whose heading dates no results
        named = [line for line in lines[-1:] if _is_caption(line)]
    title, period = None, None
    for line in named:
        column = read_numbers(line.strip(" *_#.()"), state.anchor)
        until = column.period is not None and column.period.kind is PeriodKind.AS_OF
        period = column.period if until else period or column.period
        title = title or (None if until or _names_issuer(line) else _plain(column.words))
    found = _UNIT.findall("\n".join([text[-_NEAR:], *titles]))
    units = [unit_of(each) for each in re.split("[,;]", "".join(found[-1]))] if found else []
    bracket = _LAST_UNIT.search(lines[-1]) if lines and not found else None
    if bracket and names_currency(unit_of(bracket.group(1))):  # "Một số khoản thu (tỷ đồng):"
        units = [unit_of(bracket.group(1))]
    done = numbered and period is not None and not lies_ahead(period, state)
    apart = done and state.heading_aim is not None
    parent = None if apart else state.parent
    return Above(parent, title, tuple(filter(None, units)), period or of_table(state), apart)


def _names_issuer(line: str) -> bool:
    """Tell whether a row above a table only says whose it is: "UBND HUYỆN A", "PHÒNG TÀI CHÍNH"."""
    words = line.strip(" *_#.").lower()
    issuers = word_set("table_titles", "issuers")
    return len(words) <= _NEAR and words.startswith(tuple(f"{each} " for each in issuers))


def _is_caption(line: str) -> bool:
    """Tell whether the line right above a table names it: "Kết quả thu quý III/2022 (tỷ đồng)"."""
    words = _ASIDE.sub("", line.strip(" *_#."))
    for mention in find_periods(words):
        words = words.replace(mention.label, " ")
    whole = line.rstrip(" *_")[-1:] not in {".", ";", ",", ":", "?", "!", "|"}
    plain = words[:1].isupper() and not any(map(str.isdigit, words))
    return whole and plain and len(line) <= _MAX_TITLE


def _plain(words: str) -> str | None:
    words = words[:_MAX_TITLE].strip(" -–:,.")
    return (words.lower() if words.isupper() else words) or None


def without_unit(words: str) -> str:
    """Return the words above a table without what it counts in: "Kết quả thu (ĐVT: tỷ đồng)"."""
    return _UNIT_ASIDE.sub("", words)


def is_unit_line(text: str) -> bool:
    """Tell whether a line says nothing but what a table counts in: "(ĐVT: 1.000 đồng)"."""
    return len(text) < _NEAR and _UNIT.fullmatch(text.strip(" ().;*_#\n")) is not None
