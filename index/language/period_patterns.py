"""The patterns of the period grammar, on text without diacritics (same offsets).

A pattern is written with a space for "one or more blanks" and ``_`` for "blanks or none"; both
are bounded, as is every repeat, so that a search is linear in the text. Named groups: ``y`` a
year, ``y1``/``y2`` a span of years, ``n`` a number of months or a month, ``d`` a day, ``q`` a
quarter, ``rel`` a word such as "trước", ``part`` of a term or year. The words are in
``index/language/data/periods.toml``; the forms stand in the files that are joined here.
"""

from __future__ import annotations

import re

from index.language.period_moments import MOMENTS
from index.language.period_months import WITHIN_YEAR
from index.language.period_questions import QUESTION_FORMS
from index.language.period_stretches import STRETCHES
from index.language.period_words import pattern
from index.language.period_years import YEARS

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, pattern(source)) for name, source in (*STRETCHES, *WITHIN_YEAR, *YEARS, *MOMENTS)
)
"""Names and patterns, in the order in which they may claim text."""

QUESTION_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, pattern(source)) for name, source in QUESTION_FORMS
)
"""What only a question may leave out: "thu ngân sách 2022", "T8", "9T", "31/8"."""
