"""Pieces that patterns of several kinds of periods share, see ``period_patterns``."""

from __future__ import annotations

from index.language.lexicon import load_table
from index.language.period_words import NUMBERS, any_of

TABLE = load_table("periods")
WORKS = r" (?:xay dung|trien khai|thuc hien|lam)"
SETS_OUT = rf" (?:bat tay vao|bat dau(?:{WORKS}| buoc vao)?)"
YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d|_%)"
REL = "nay|ngoai|truoc|vua qua|vua roi|qua|sau|toi"
COUNT = rf"(?P<n>(?<![\d.,/])\d{{1,2}}|\b(?:{any_of(NUMBERS)}))"
QUARTER = r"iv|iii|ii|i|[1-4]"
ZODIAC = rf"(?:{any_of(TABLE['feasts']['stems'])}) (?:{any_of(TABLE['feasts']['branches'])})"
NOT_IN_MONTHS = "".join(rf"(?<!{word}\s)" for word in TABLE["not_year_start"]["before"])
