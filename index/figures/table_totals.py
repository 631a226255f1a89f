"""What the total of a table's rows is of: the column says it ("Số học sinh"), or the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Relation
from index.figures.columns import Column, Role
from index.figures.table_heads import uncapped
from index.figures.table_titles import Above
from index.language.lexicon import table_words, word_set
from index.language.scan import scan

_LEAST, _MOST = 2, 12  # words of what a title is about
_END = re.compile(
    r"\s(?:trên địa bàn|theo|của|tại|toàn|huyện|tỉnh|thành phố|thị xã|quận|xã|phường)\b|[,;:(]"
)
_TOTAL = "tổng"


def is_bare_total(label: str) -> bool:
    """Tell whether a label says no more than "Tổng cộng", "Tổng số", "Cộng"."""
    tokens = [token for token in scan(label) if token.is_word]
    found = table_words().totals.match(tokens, 0) if tokens else None
    return found is not None and found.last == len(tokens) and tokens[0].text in {"tổng", "cộng"}


def total_named(label: str, words: str, columns: Sequence[Column], above: Above) -> str:
    """Return the indicator of a total.

    Args:
        label: the row's, which says that it is the total.
        words: what its column holds, "" where the head only says when or whether planned.
        columns: all columns.
        above: what stands above the table.
    """
    rate = bool(words) and table_words().rates.match(scan(words), 0) is not None
    if words:
        whole = rate or words.lower().startswith((_TOTAL, "tỷ", "tỉ", "năng suất", "bình quân"))
        return words if whole else f"Tổng {uncapped(words)}"
    told = [c for c in columns if c.role is Role.NUMBERS and c.relation is Relation.VALUE]
    topic = _topic(above.title or "") if not any(c.words for c in told) else ""
    return f"Tổng {topic}" if topic else label


def _topic(title: str) -> str:
    """Return what a table's title is about: "Tình hình *thu ngân sách nhà nước* trên địa bàn …"."""
    words = title.strip().lower() if title.isupper() else title.strip()
    openers = sorted(word_set("table_titles", "openers"), key=len, reverse=True)
    while opened := next((each for each in openers if words.lower().startswith(f"{each} ")), ""):
        words = words[len(opened) :].strip()
    end = _END.search(words)
    words = uncapped(words[: end.start()] if end else words).strip(" -–.")
    return words if _LEAST <= len(words.split()) <= _MOST else ""
