"""What stands before and behind a period: the end of a stretch, a base, a range, a length.

The patterns are written as those of ``period_patterns``, on text without diacritics; the words of
lengths of time are in ``index/language/data/periods.toml``.
"""

from __future__ import annotations

import re
from functools import cache

from index.language.lexicon import load_table
from index.language.period_words import any_of, pattern
from index.language.text import fold

_TABLE = load_table("periods")
_AROUND = _TABLE["around"]

# "tính đến 17 giờ 30", "đến 18h"
HOUR = r"(?:\d{1,2}(?:_gio|_g|_h)(?:_\d{1,2}(?:_phut|'| ph)?)? )?"
AS_OF = pattern(
    r"(?:\b(?:luy ke|cong don) )?(?:\b(?:ke )?tu dau nam )?(?:\btinh )?\b(?:den|toi) "
    rf"{HOUR}(?:(?:{any_of(_AROUND['ends'])}),? ){{0,4}}[(]?$"
)
"""What stands before the end of a cumulative period."""

NOW_TOLD = pattern(r"_\(_(?:(?:dau|cuoi|giua|het|ngay|tinh|den|toi) ){0,3}$")
""" "đến nay (*đầu tháng 3/2025*)": between "now" and when that is."""

AT = pattern(r"(?:^|\b(?:tai|vao) )thoi diem (?:ngay )?$")
""" "tại thời điểm 31/12/2021": what there was on a day, before that day."""

ENDED = pattern(r"\b(?:het|ket thuc|tinh het) (?:ngay )?$")
""" "hết quý III": cumulative too, before a month or quarter."""

_COMPARED = rf"(?:(?:{any_of(_AROUND['compared'])}) ){{0,5}}"
_NUMBER = r"(?:khoang |gan |hon |tren )?\d[\d.,]{0,12}_"
_LEVEL = rf"(?:{any_of(_AROUND['levels'])})"
BASE = pattern(
    rf"(?:\bso (?:voi )?{_COMPARED}"
    rf"|\bngang(?: bang)? (?:voi )?{_COMPARED}"
    rf"|\b(?:cao|thap|nhieu|it|lon|tot|nhanh|cham|kem) hon (?:so voi )?{_COMPARED}"
    rf"|\b(?:so voi|hon(?: so voi)?) {_LEVEL} {_NUMBER}(?:%|\w+)_"
    rf"(?:\w+ ){{0,2}}(?:cua )?{_COMPARED}"
    rf"|\b(?:bang|gap) {_NUMBER}(?:%|lan) (?:so )?(?:voi )?{_COMPARED}"
    r"|\bcung (?:ky|thoi diem|thoi gian) (?:cua )?)$"
)
"""What stands before the period that a change is measured against."""

AS_MUCH = pattern(rf"\btuong duong (?:voi )?{_COMPARED}$")
""" "tương đương *tháng trước*"; without marks it is also the district Tương Dương."""

MORE_THAN = pattern(r"[a-z%,] (?:hon|kem) $")
"""A bare "hơn" right before a year that is measured against: ", *hơn* năm 2020 4 tấn"."""

FROM = pattern(rf"\b(?:ke )?tu {HOUR}(?:(?:dau|ngay) ){{0,2}}$")
"""What stands before the beginning of a range of days or months."""

WHEN_NAMED = pattern(r"\b(?:luc|khi|hoi|thoi) [|]{1,60} $")
""" "lúc" and the name of a place, which stands blanked out: "lúc *A* mới tái lập"."""

DASHED_END = pattern(r" (?:den|toi) (?:ngay )?\d{1,2}-\d")
"""What follows the first day of "từ 1-7 đến 30-9"."""

FROM_DAY = pattern(
    r"(?:\btu (?:ngay )?(?P<d>\d{1,2}) (?:den|toi) (?:ngay )?"
    r"|\b(?:tu|tuan)(?: ngay)?_\(?_(?P<dashed>\d{1,2})_[-–—]_)$"
)
""" "từ ngày 5 đến 7/8", "tuần 4-10/7": the first day has no month of its own."""

MONTH_CUE = pattern(rf"\b(?:{any_of(_AROUND['month_cues'])}|\d{{1,2}}) $")
"""What makes "tháng tám" a month where no year follows."""


EVENT = pattern(r"\bcach mang $")
"""What makes a month a name: "Cách mạng Tháng Tám"."""


@cache
def durations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what makes months a length: the words before them, and behind them."""
    table = _TABLE["durations"]

    def either(words: list[str]) -> str:
        longest = sorted(words, key=len, reverse=True)
        both = [*longest, *(fold(word) for word in longest if fold(word) != word)]
        return "|".join(re.escape(word).replace(r"\ ", " ") for word in both)

    return (
        pattern(
            rf"(?:(?<!\w)(?:{either(table['before'])})|\d nam|\d năm|\d_[-–]|\d (?:den|đến))_$"
        ),
        pattern(rf"_(?:{either(table['after'])})(?!\w)"),
    )
