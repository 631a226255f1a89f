"""What only a question may leave out: "thu ngân sách 2022", "T8", "9T", "31/8"."""

from __future__ import annotations

from index.language.period_fragments import NOT_IN_MONTHS, QUARTER, REL, SETS_OUT, YEAR, ZODIAC

QUESTION_FORMS: tuple[tuple[str, str], ...] = (
    ("day", r"(?<![\d/.,-])(?P<d>\d{1,2})/(?P<n>\d{1,2})(?![\d/]|[.,]\d)(?=_(?:[?!.,;)]|$))"),
    # "tu 15/12 den het nam 2020 thu them bao nhieu"
    ("day", r"\btu (?P<d>\d{1,2})/(?P<n>\d{1,2})(?= (?:den|toi) (?:het|cuoi) nam\b)"),
    ("beginning", rf"\b(?:khi|luc|hoi)(?: moi)?(?=(?P<rest>{SETS_OUT})\b)"),
    # đầu năm huyện có bao nhiêu hộ nghèo
    ("year_start", rf"{NOT_IN_MONTHS}\bdau nam\b(?! (?:{REL}|den|toi|hoc|tien|moi)\b)"),
    ("holiday", rf"\btet(?: nguyen dan)?(?: {ZODIAC})?(?: nam)? {YEAR}"),
    ("beginning_of", r"\bmoi(?=(?P<rest> (?:duoc )?(?:thanh lap|tai lap|chia tach))\b)"),
    ("quarter", rf"\bq(?P<q>{QUARTER})\b"),
    ("month", r"\bt(?P<n>\d{1,2})\b"),
    ("ytd", r"(?<![\w.,/])(?P<n>\d{1,2})t\b(?: dau nam)?"),
    ("year", r"\bnam (?P<yy>[012]\d)(?![\d.,/%]|_%)"),
    ("year", r"(?<![\d/.,-])(?P<y>(?:199|20[0-4])\d)(?![\d/]|[.,-]\d|%)"),
)
"""Names and sources of patterns, in the order in which they may claim text."""
