"""Times within a year: what is left of it, halves, months so far, quarters, months, days."""

from __future__ import annotations

from index.language.period_fragments import COUNT, QUARTER, REL, TABLE, YEAR
from index.language.period_words import MONTHS, any_of

_TAIL = rf"(?:(?:_[/.\-–]_| (?:cua )?(?:nam )?){YEAR}| (?:cua )?nam (?P<rel>{REL})\b)?"
_IN_IT = any_of(TABLE["in_month"]["doings"])
_COUNTED = any_of(TABLE["months_counted"]["units"])

WITHIN_YEAR: tuple[tuple[str, str], ...] = (
    # 6 tháng cuối năm, những tháng còn lại của năm
    ("rest", rf"{COUNT}_thang cuoi(?: cua)?(?: nam)?{_TAIL}"),
    # 5 tháng còn lại phải thu 2.450 tỷ
    ("rest", rf"{COUNT}_thang con lai\b(?! cua (?:nhiem|quy))(?: cua)?(?: nam)?{_TAIL}"),
    ("rest", rf"\b(?:cac|nhung) thang (?:con lai|cuoi)(?: cua)?(?: nam){_TAIL}"),
    # nửa đầu năm 2022, nửa năm đầu 2022
    ("half", rf"\bnua (?P<part>dau|cuoi)(?: cua)? nam(?: {YEAR}| (?P<rel>{REL})\b)?"),
    ("half", rf"\bnua (?P<part>dau|cuoi) {YEAR}"),
    # hai quý đầu năm 2024
    ("half", rf"\b(?:hai|2) quy (?P<part>dau)(?: cua)? nam(?: {YEAR}| (?P<rel>{REL})\b)?"),
    # ba quý đầu năm 2022, qua ba quý
    (
        "three_quarters",
        rf"\b(?:(?:ba|3) quy (?P<part>dau)(?: cua)? nam|(?:qua|sau|het) (?:ba|3) quy)\b"
        rf"(?: {YEAR}| (?P<rel>{REL})\b)?",
    ),
    ("half", rf"\bnua nam(?: (?P<part>dau|cuoi)(?: nam)?)?(?:_{YEAR}| (?P<rel>nay|ngoai)\b)?"),
    # 9 tháng, 9 tháng đầu năm, 9 tháng năm 2022, 6 tháng đầu các năm 2018
    (
        "ytd",
        rf"(?<!ngay\s){COUNT}_thang\b(?P<cue>(?: dau(?: tien)?)?(?: (?:cua )?(?:cac )?nam)?"
        rf"(?: (?:vua )?qua)?(?: dau nam)?)(?:_[/.\-–]?_{YEAR}| (?P<rel>nay|ngoai|truoc)\b)?"
        rf"(?!_(?:0?\d|1[0-2])\b(?![.,]?\d)(?! (?:{_COUNTED})\b))",
    ),
    ("ytd", rf"(?<![\d.,/\w])(?P<n>\d{{1,2}})_th?_[/.\-]?_{YEAR}"),
    ("ytd", rf"(?<![\d.,/\w])(?P<n>\d{{1,2}})_th? dau nam\b(?: {YEAR}| (?P<rel>{REL})\b)?"),
    # quý I và II năm 2022, quý I, II, III/2022, quý I - III/2022
    (
        "quarters",
        r"\bquy (?P<qs>(?:iv|iii|ii|i)(?:_(?:,|va|-|–|den)_(?:quy )?(?:iv|iii|ii|i)\b){1,3})"
        rf"{_TAIL}",
    ),
    (
        "quarters",
        r"\bquy (?P<qs>[1-4](?:_(?:,|va|-|–|den)_(?:quy )?[1-4]\b){1,3})"
        rf"(?:_[/.\-]_| (?:cua )?(?:nam )?){YEAR}",
    ),
    ("quarter", rf"\bq\.?_(?P<q>{QUARTER})(?:_[/.\-]_| (?:nam )?){YEAR}"),
    (
        "quarter",
        rf"\bquy_(?P<q>{QUARTER}|mot|nhat|hai|ba|bon|tu|dau|cuoi)\b(?: nam\b(?! (?:{REL})))?"
        rf"{_TAIL}",
    ),
    ("quarter_rel", rf"\bquy (?P<rel>{REL})\b"),
    (
        "quarter_rel",
        rf"\btrong (?P<in>quy)\b(?=_(?:[,;.:]|$)| (?:da|co|uoc|toan|thu|dat|{_IN_IT}) )",
    ),
    ("month_rel", r"\bthang (?P<rel>truoc|nay|vua qua|vua roi|qua|sau|toi)\b"),
    (
        "month_rel",
        r"\btrong (?P<in>thang)\b"
        r"(?=_(?:[,;.:]|$)"
        rf"| (?:da|co|uoc|toan|thu|dat|so luot|khoi luong|san luong|tong|{_IN_IT})[ ,]"
        # "khách du lịch trong tháng 102 nghìn lượt": of no month's number
        r"| (?:1[3-9]|[2-9]\d|[1-9]\d\d+|\d{1,3}(?:\.\d{3})+) (?!thang))",
    ),
    # T8/2022, tháng 1-8/2022, tháng 8 năm trước, tháng tám
    ("month", rf"\bt\.?_(?P<n>\d{{1,2}})_[/.\-]_{YEAR}"),
    ("month", r"^(?:trong |den |het )?t(?P<n>\d{1,2})(?=_,)"),
    (
        "months",
        rf"\bthang_(?P<n1>\d{{1,2}})_[-–]_(?P<n>\d{{1,2}})(?!\d|[.,]\d){_TAIL}",
    ),
    ("month", rf"\bthang_(?P<n>\d{{1,2}})(?!\d|[.,]\d(?!\d{{3}})|_thang){_TAIL}"),
    # tháng đầu năm, tháng đầu tiên của năm 2023
    (
        "first_month",
        rf"\bthang dau(?: tien)?(?: cua)? nam(?: {YEAR}| (?P<rel>{REL})\b)?",
    ),
    # trong tháng cuối năm, vào tháng cuối cùng của năm 2023
    (
        "last_month",
        rf"\bthang cuoi(?: cung)?(?: cua)? nam(?: {YEAR}| (?P<rel>{REL})\b)?",
    ),
    ("month_word", rf"\bthang (?P<w>{any_of(MONTHS)})\b(?! lan\b){_TAIL}"),
    (
        "day",
        r"\b(?:den|toi|het|ngay|thoi diem|moc) (?P<d>\d{1,2})/(?P<n>\d{1,2})(?![\d/]|[.,]\d)",
    ),
    (
        "day",
        r"\btu (?P<d>\d{1,2})/(?P<n>\d{1,2})(?= (?:den|toi) (?:het )?(?:ngay )?\d{1,2}[/-]\d)",
    ),
    # từ 1-7 đến 30-9, đến 10-8: with a dash, and only where it can be no range
    (
        "dashed_day",
        r"\b(?P<cue>tu|den|toi|het) (?P<d>\d{1,2})-(?P<n>\d{1,2})(?![\d/%-]|[.,]\d)",
    ),
    ("month", rf"(?<![\d/.,-])(?P<n>\d{{1,2}})_/_{YEAR}(?![/.-]\w)"),
)
"""Names and sources of patterns, in the order in which they may claim text."""
