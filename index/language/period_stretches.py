"""Stretches of time: school years, terms, since and until, spans of years, crop seasons."""

from __future__ import annotations

from index.language.period_fragments import COUNT, REL, TABLE, YEAR
from index.language.period_words import any_of

_TO = r"_(?:-|–|—|den|toi)_(?:nam )?"
_SPAN = rf"(?P<y1>(?:19|20)\d\d){_TO}(?P<y2>20\d\d)(?!\d)"
_LOOSE_SPAN = rf"(?P<y1>(?:19|20)\d\d)(?:{_TO}| |_/_)(?P<y2>20\d\d)(?!\d)"
_CROPS = any_of(TABLE["crops"]["words"]).replace(" ", "_[-–]?_")  # "hè-thu", too
_SEASONS = "dong xuan|he thu|thu dong".replace(" ", "_[-–]?_")
_SO_FAR = any_of(TABLE["since_new_year"]["after"])
_ONWARDS = any_of(TABLE["years_of"]["onwards"])
_TERM_YEARS = (
    rf"(?:_\(?_(?:nam )?(?:{_LOOSE_SPAN}|(?P<t1>\d\d)_[-–]_(?P<t2>\d\d)(?!\d|[.,]\d))\)?)?"
)

STRETCHES: tuple[tuple[str, str], ...] = (
    ("school_year", rf"\bnam hoc (?:{_LOOSE_SPAN}|(?P<t1>\d\d)_[-–]_(?P<t2>\d\d)(?!\d))"),
    # từ đầu nhiệm kỳ đến nay
    (
        "term_to_now",
        rf"\b(?:ke )?tu dau (?:nhiem ky|giai doan){_TERM_YEARS} (?:cho )?(?:den|toi) nay\b",
    ),
    # "từ đầu nhiệm kỳ *đã* kết nạp 615 đảng viên": until now, too.
    ("term_to_now", rf"\b(?:ke )?tu dau nhiem ky{_TERM_YEARS}(?=,| da\b)"),
    (
        "term",
        r"(?:\b(?P<part>nua dau|qua nua|nua|giua|dau|cuoi) )?(?:\b(?:toan|ca) )?\bnhiem ky"
        rf"(?: dai hoi)?{_TERM_YEARS}(?(part)|(?: (?:nay|qua|vua qua|vua roi)\b)?)",
    ),
    # từ đầu năm đến nay, những tháng đầu năm
    (
        "ytd_now",
        rf"\b(?:(?:luy ke|cong don) )?(?:ke )?(?:tu )?dau nam(?: {YEAR}| nay)?"
        r" (?:cho )?(?:den|toi) nay\b",
    ),
    # lũy kế từ đầu năm: as far as the report goes
    (
        "ytd_now",
        r"\b(?:luy ke|cong don|tinh)(?: tinh| chung)?_,?_(?:ke )?tu dau nam\b"
        r"(?! (?:nay )?(?:den|toi|cho)\b| (?:19|20)\d\d\b)",
    ),
    # nâng tổng thu từ đầu năm lên 66 tỷ; Từ đầu năm, huyện đã trồng 12 ha
    ("ytd_now", rf"\b(?:ke )?tu dau nam(?: {YEAR}| nay)?(?= (?:{_SO_FAR})\b)"),
    # …; từ đầu năm kết nạp 41 đảng viên
    (
        "ytd_now",
        rf"(?<=;.)(?:ke )?tu dau nam(?: {YEAR}| nay)?(?! (?:den|toi|cho|hoc)\b)(?= \w)",
    ),
    # Từ đầu năm, huyện trồng 12 ha; Về xây dựng Đảng: từ đầu năm, kết nạp 41 đảng viên
    ("ytd_now", rf"(?:^|(?<=[:;,(].))(?:ke )?tu dau nam(?: {YEAR}| nay)?(?=_,)"),
    (
        "ytd_now",
        r"^(?:ke )?tu dau nam(?: nay)?(?= (?:toan|huyen|tinh|xa|ca|co|don vi|nganh)\b)",
    ),
    ("ytd_asked", rf"\b(?:ke )?tu dau nam(?: {YEAR}| nay)?\b(?! (?:den|toi|cho)\b)"),
    ("ytd_now", rf"\b(?:cac|nhung|may) thang dau(?: cua)? nam(?: {YEAR}| (?P<rel>{REL})\b)?"),
    (
        "to_now_year",
        r"\b(?:ke )?tu (?:nam )?(?P<y1>(?:19|20)\d\d) "
        rf"(?:(?:cho )?(?:den|toi) nay|{_ONWARDS})\b",
    ),
    ("until_year", rf"\b(?:tu )?nam {YEAR} tro ve truoc\b"),
    # giai đoạn 2016-2020, 5 năm (2016-2020), từ 2016 đến 2020
    ("range", rf"\b(?:giai doan|gd|thoi ky)_\(?_(?:nam )?{_LOOSE_SPAN}\)?"),
    (
        "range",
        rf"(?:\b(?:cac nam|tu nam|tu|nam)|{COUNT} nam)_\(?_{_SPAN}\)?",
    ),
    # vụ đông xuân 2019-2020, niên vụ 2020-2021, vụ hè thu 2020
    (
        "crop",
        rf"\b(?:nien vu|vu(?: (?:{_CROPS})){{1,2}}|{_SEASONS})(?: nam)?_\(?_"
        r"(?P<y1>20\d\d)(?!\d|[.,]\d|_%)(?:_[-–/]_(?P<y2>20\d\d)(?!\d))?\)?",
    ),
    ("range", r"(?<![\d/.,-])(?P<y1>(?:19|20)\d\d)_[-–—]_(?P<y2>20\d\d)(?![\d]|[/.,-]\d)"),
)
"""Names and sources of patterns, in the order in which they may claim text."""
