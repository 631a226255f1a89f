"""Years and their ends: feasts, beginnings, years past and summed up, weeks."""

from __future__ import annotations

from index.language.period_fragments import COUNT, NOT_IN_MONTHS, REL, TABLE, YEAR, ZODIAC
from index.language.period_words import any_of
from index.language.text import fold

_FEASTS = any_of(TABLE["feasts"]["words"])
_NO_PROGRAMME = "".join(
    r"(?<!{}\s)".format(fold(word).replace(" ", r"\s"))
    for word in TABLE["years_summed"]["programmes"]
)
_NOT_LAST_MONTHS = "".join(rf"(?<!{word}\s)" for word in TABLE["not_year_end"]["before"])
_AREAS = any_of(TABLE["stood"]["areas"])
_STOOD = any_of(TABLE["stood"]["verbs"])
_ABOUT = any_of(TABLE["stood"]["about"])
_YEARS_OF = any_of(TABLE["years_of"]["works"])
_FORESEEN = "|".join(
    rf"(?<=\b{fold(word)} )".replace(" ", r"\s") for word in TABLE["foreseen"]["words"]
)
_AIMED = "|".join(
    rf"(?<=\b{fold(word)} )".replace(" ", r"\s") for word in TABLE["aimed_years"]["words"]
)
_YEAR_SAID = rf"(?=_[:;,.()]|_$|_\d| (?:{any_of(TABLE['same_period']['after'])})\b)"

YEARS: tuple[tuple[str, str], ...] = (
    (
        "holiday",
        rf"(?<!\bco\s)\b(?:ky|dip|tuan|ngay) (?:nghi )?(?:{_FEASTS})\b(?! (?:hoi|lon|mit))"
        rf"(?:(?: (?:nam )?(?:{ZODIAC}))?(?: nam)? {YEAR})?",
    ),
    ("year_start", rf"{NOT_IN_MONTHS}\bdau nam {YEAR}"),
    # từ 52% cuối 2021 xuống 23% cuối 2025
    ("year", rf"\bcuoi {YEAR}"),
    # cùng kỳ 2021 là 14,1%; so với cùng kỳ 2021
    ("year", rf"(?:(?<=\bcung\sky\s)|(?<=\bcung\ski\s)){YEAR}{_YEAR_SAID}"),
    # hộ nghèo đầu năm 17,2%, đầu năm là 3.012 hộ
    ("year_start", rf"{NOT_IN_MONTHS}\bdau nam(?= (?:la |o muc |chiem )?\d)"),
    # đầu năm của tỉnh là 15,3%; theo chuẩn mới, đầu năm huyện còn 38,4% hộ nghèo
    (
        "year_start",
        rf"{NOT_IN_MONTHS}\bdau nam(?= (?:cua )?(?:toan )?(?:{_AREAS})"
        rf" (?:{_STOOD}) (?:(?:{_ABOUT}) )?\d)",
    ),
    # Đầu năm huyện có 3.412 hộ nghèo
    (
        "year_start",
        r"^dau nam\b(?=_,?_(?:huyen|tinh|xa|phuong|toan|ca|thi xa|thanh pho|dia phuong)\b"
        r"[^,;.:()\d]{0,40}\d)",
    ),
    # đến giữa năm 2019; but "giữa năm 2019 và năm 2020"
    ("mid_year", rf"\bgiua (?:nam )?{YEAR}(?!,? (?:va|voi) )"),
    (
        "year",
        r"\b(?:ca |het |trong |cuoi )?nam"
        rf"(?: (?:ngan sach|tai chinh|tai khoa|ke hoach))?_{YEAR}",
    ),
    # (chỉ tiêu 2025: 74%), mục tiêu đến 2025 là 74%: a year, as no number of aims is meant
    ("year", rf"(?:{_AIMED}){YEAR}(?=_[:)]| (?:la|dat|phai|tren|duoi)\b)"),
    # 5 năm qua; "những năm gần đây" says nothing that could be dated
    ("years_past", rf"{COUNT} nam (?:(?:vua )?qua|gan day|tro lai day)\b"),
    ("years_past", rf"\bnhin lai {COUNT} nam\b"),
    # sau 3 năm thực hiện nghị quyết: what was done in them
    (
        "years_after",
        rf"\b(?:sau|qua) (?:hon |gan )?{COUNT} nam"
        rf"(?=(?P<rest> (?:{_YEARS_OF}))\b)",
    ),
    # tổng thu ngân sách 5 năm đạt …: the years summed up
    (
        "years_summed",
        rf"{_NO_PROGRAMME}(?<![\d.,/-])(?P<n>[2-9]|10) nam"
        rf"(?=_,? (?:{any_of(TABLE['years_summed']['before'])})\b|_,?_\d)",
    ),
    # trong 10 năm, xã huy động 96 tỷ đồng; trong 5 năm thực hiện nghị quyết
    (
        "years_summed",
        rf"{_NO_PROGRAMME}\btrong (?P<n>[2-9]|1\d) nam"
        rf"(?=_,(?! (?:sau|truoc|trong|qua|hoac)\b)|(?P<rest> (?:{_YEARS_OF}))\b)",
    ),
    ("nothing", rf"\b(?:cac|nhung|nhieu|may|vai|bao|moi|hang) nam (?:{REL}|gan day)\b"),
    ("nothing", r"\d{1,2} nam (?:truoc|sau|toi|nay)\b"),
    ("year_rel", rf"\b(?:ca |trong )?nam (?P<rel>{REL})\b(?! do\b)"),
    # đưa tổng số kết nạp trong năm lên 148 đồng chí
    ("year_rel", r"\btrong (?P<in>nam)\b(?= len (?:toi |den )?\d)"),
    ("week", r"\b(?:trong )?tuan (?P<rel>qua|vua qua|nay|truoc|toi|sau)\b"),
    # Trong tuần, toàn tỉnh xảy ra 4 vụ: the days that a bulletin is of
    ("week", r"^trong (?P<in>tuan)\b(?=_,| (?:toan|co|xay|tren|ca|da) )"),
    # đến cuối năm, đến hết năm nay
    (
        "year_end",
        r"\b(?:den|toi) (?:truoc )?(?:het |cuoi ){1,2}nam(?: nay)?\b"
        r"(?!_(?:19|20)\d\d(?![\d.,]))(?! hoc)",
    ),
    # dự kiến hết năm thu 31 tỷ đồng, dự kiến cuối năm hộ nghèo còn 7,2%
    (
        "year_end",
        rf"(?:{_FORESEEN})(?:het|cuoi) nam(?: nay)?\b(?!_(?:19|20)\d\d(?![\d.,]))(?! hoc)",
    ),
    # phấn đấu cuối năm còn 4,5%
    (
        "year_end",
        rf"{_NOT_LAST_MONTHS}\bcuoi nam(?= (?:con|giam|keo giam|ha|xuong|la|dat|o muc|duoi)\b"
        r"[^,;.:()\d]{0,40}\d)",
    ),
    # cuối năm có 3/11 bản đạt chuẩn
    (
        "year_end",
        rf"{_NOT_LAST_MONTHS}\bcuoi nam(?= co (?:them )?(?:(?:{_ABOUT}) )?\d)",
    ),
    # hộ nghèo 8,6% (kế hoạch cuối năm 7%)
    ("year_end", r"(?:(?<=\bhoach\s)|(?<=\btieu\s))cuoi nam(?=_:?_\d)"),
    ("whole_year", r"\bca nam\b"),
)
"""Names and sources of patterns, in the order in which they may claim text."""
