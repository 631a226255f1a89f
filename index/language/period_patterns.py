"""The patterns of the period grammar, on text without diacritics (same offsets).

A pattern is written with a space for "one or more blanks" and ``_`` for "blanks or none"; both
are bounded, as is every repeat, so that a search is linear in the text. Named groups: ``y`` a
year, ``y1``/``y2`` a span of years, ``n`` a number of months or a month, ``d`` a day, ``q`` a
quarter, ``rel`` a word such as "trước", ``part`` of a term or year. The words are in
``index/language/data/periods.toml``.
"""

from __future__ import annotations

import re

from index.language.lexicon import load_table
from index.language.period_words import MONTHS, NUMBERS, any_of, pattern
from index.language.text import fold

_TABLE = load_table("periods")
_WORKS = r" (?:xay dung|trien khai|thuc hien|lam)"
_SETS_OUT = rf" (?:bat tay vao|bat dau(?:{_WORKS}| buoc vao)?)"

_Y = r"(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d|_%)"
_REL = "nay|ngoai|truoc|vua qua|vua roi|qua|sau|toi"
_TAIL = rf"(?:(?:_[/.\-–]_| (?:cua )?(?:nam )?){_Y}| (?:cua )?nam (?P<rel>{_REL})\b)?"
_TO = r"_(?:-|–|—|den|toi)_(?:nam )?"
_SPAN = rf"(?P<y1>(?:19|20)\d\d){_TO}(?P<y2>20\d\d)(?!\d)"
_LOOSE_SPAN = rf"(?P<y1>(?:19|20)\d\d)(?:{_TO}| |_/_)(?P<y2>20\d\d)(?!\d)"
_N = rf"(?P<n>(?<![\d.,/])\d{{1,2}}|\b(?:{any_of(NUMBERS)}))"
_Q = r"iv|iii|ii|i|[1-4]"
_FEASTS = any_of(_TABLE["feasts"]["words"])
_ZODIAC = rf"(?:{any_of(_TABLE['feasts']['stems'])}) (?:{any_of(_TABLE['feasts']['branches'])})"
_NO_PROGRAMME = "".join(
    r"(?<!{}\s)".format(fold(word).replace(" ", r"\s"))
    for word in _TABLE["years_summed"]["programmes"]
)
_NOT_IN_MONTHS = "".join(rf"(?<!{word}\s)" for word in _TABLE["not_year_start"]["before"])
_NOT_LAST_MONTHS = "".join(rf"(?<!{word}\s)" for word in _TABLE["not_year_end"]["before"])
_AREAS = any_of(_TABLE["stood"]["areas"])
_STOOD = any_of(_TABLE["stood"]["verbs"])
_ABOUT = any_of(_TABLE["stood"]["about"])
_CROPS = any_of(_TABLE["crops"]["words"]).replace(" ", "_[-–]?_")  # "hè-thu", too
_SEASONS = "dong xuan|he thu|thu dong".replace(" ", "_[-–]?_")
_SO_FAR = any_of(_TABLE["since_new_year"]["after"])
_IN_IT = any_of(_TABLE["in_month"]["doings"])
_COUNTED = any_of(_TABLE["months_counted"]["units"])
_YEARS_OF = any_of(_TABLE["years_of"]["works"])
_FORESEEN = "|".join(
    rf"(?<=\b{fold(word)} )".replace(" ", r"\s") for word in _TABLE["foreseen"]["words"]
)
_AIMED = "|".join(
    rf"(?<=\b{fold(word)} )".replace(" ", r"\s") for word in _TABLE["aimed_years"]["words"]
)
_YEAR_SAID = rf"(?=_[:;,.()]|_$|_\d| (?:{any_of(_TABLE['same_period']['after'])})\b)"
_ONWARDS = any_of(_TABLE["years_of"]["onwards"])
_TERM_YEARS = (
    rf"(?:_\(?_(?:nam )?(?:{_LOOSE_SPAN}|(?P<t1>\d\d)_[-–]_(?P<t2>\d\d)(?!\d|[.,]\d))\)?)?"
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, pattern(source))
    for name, source in (
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
            rf"\b(?:(?:luy ke|cong don) )?(?:ke )?(?:tu )?dau nam(?: {_Y}| nay)?"
            r" (?:cho )?(?:den|toi) nay\b",
        ),
        # lũy kế từ đầu năm: as far as the report goes
        (
            "ytd_now",
            r"\b(?:luy ke|cong don|tinh)(?: tinh| chung)?_,?_(?:ke )?tu dau nam\b"
            r"(?! (?:nay )?(?:den|toi|cho)\b| (?:19|20)\d\d\b)",
        ),
        # nâng tổng thu từ đầu năm lên 66 tỷ; Từ đầu năm, huyện đã trồng 12 ha
        ("ytd_now", rf"\b(?:ke )?tu dau nam(?: {_Y}| nay)?(?= (?:{_SO_FAR})\b)"),
        # …; từ đầu năm kết nạp 41 đảng viên
        ("ytd_now", rf"(?<=;.)(?:ke )?tu dau nam(?: {_Y}| nay)?(?! (?:den|toi|cho|hoc)\b)(?= \w)"),
        # Từ đầu năm, huyện trồng 12 ha; Về xây dựng Đảng: từ đầu năm, kết nạp 41 đảng viên
        ("ytd_now", rf"(?:^|(?<=[:;,(].))(?:ke )?tu dau nam(?: {_Y}| nay)?(?=_,)"),
        (
            "ytd_now",
            r"^(?:ke )?tu dau nam(?: nay)?(?= (?:toan|huyen|tinh|xa|ca|co|don vi|nganh)\b)",
        ),
        ("ytd_asked", rf"\b(?:ke )?tu dau nam(?: {_Y}| nay)?\b(?! (?:den|toi|cho)\b)"),
        ("ytd_now", rf"\b(?:cac|nhung|may) thang dau(?: cua)? nam(?: {_Y}| (?P<rel>{_REL})\b)?"),
        (
            "to_now_year",
            r"\b(?:ke )?tu (?:nam )?(?P<y1>(?:19|20)\d\d) "
            rf"(?:(?:cho )?(?:den|toi) nay|{_ONWARDS})\b",
        ),
        ("until_year", rf"\b(?:tu )?nam {_Y} tro ve truoc\b"),
        # giai đoạn 2016-2020, 5 năm (2016-2020), từ 2016 đến 2020
        ("range", rf"\b(?:giai doan|gd|thoi ky)_\(?_(?:nam )?{_LOOSE_SPAN}\)?"),
        (
            "range",
            rf"(?:\b(?:cac nam|tu nam|tu|nam)|{_N} nam)_\(?_{_SPAN}\)?",
        ),
        # vụ đông xuân 2019-2020, niên vụ 2020-2021, vụ hè thu 2020
        (
            "crop",
            rf"\b(?:nien vu|vu(?: (?:{_CROPS})){{1,2}}|{_SEASONS})(?: nam)?_\(?_"
            r"(?P<y1>20\d\d)(?!\d|[.,]\d|_%)(?:_[-–/]_(?P<y2>20\d\d)(?!\d))?\)?",
        ),
        ("range", r"(?<![\d/.,-])(?P<y1>(?:19|20)\d\d)_[-–—]_(?P<y2>20\d\d)(?![\d]|[/.,-]\d)"),
        # 6 tháng cuối năm, những tháng còn lại của năm
        ("rest", rf"{_N}_thang cuoi(?: cua)?(?: nam)?{_TAIL}"),
        # 5 tháng còn lại phải thu 2.450 tỷ
        ("rest", rf"{_N}_thang con lai\b(?! cua (?:nhiem|quy))(?: cua)?(?: nam)?{_TAIL}"),
        ("rest", rf"\b(?:cac|nhung) thang (?:con lai|cuoi)(?: cua)?(?: nam){_TAIL}"),
        # nửa đầu năm 2022, nửa năm đầu 2022
        ("half", rf"\bnua (?P<part>dau|cuoi)(?: cua)? nam(?: {_Y}| (?P<rel>{_REL})\b)?"),
        ("half", rf"\bnua (?P<part>dau|cuoi) {_Y}"),
        # hai quý đầu năm 2024
        ("half", rf"\b(?:hai|2) quy (?P<part>dau)(?: cua)? nam(?: {_Y}| (?P<rel>{_REL})\b)?"),
        # ba quý đầu năm 2022, qua ba quý
        (
            "three_quarters",
            rf"\b(?:(?:ba|3) quy (?P<part>dau)(?: cua)? nam|(?:qua|sau|het) (?:ba|3) quy)\b"
            rf"(?: {_Y}| (?P<rel>{_REL})\b)?",
        ),
        ("half", rf"\bnua nam(?: (?P<part>dau|cuoi)(?: nam)?)?(?:_{_Y}| (?P<rel>nay|ngoai)\b)?"),
        # 9 tháng, 9 tháng đầu năm, 9 tháng năm 2022, 6 tháng đầu các năm 2018
        (
            "ytd",
            rf"(?<!ngay\s){_N}_thang\b(?P<cue>(?: dau(?: tien)?)?(?: (?:cua )?(?:cac )?nam)?"
            rf"(?: (?:vua )?qua)?(?: dau nam)?)(?:_[/.\-–]?_{_Y}| (?P<rel>nay|ngoai|truoc)\b)?"
            rf"(?!_(?:0?\d|1[0-2])\b(?![.,]?\d)(?! (?:{_COUNTED})\b))",
        ),
        ("ytd", rf"(?<![\d.,/\w])(?P<n>\d{{1,2}})_th?_[/.\-]?_{_Y}"),
        ("ytd", rf"(?<![\d.,/\w])(?P<n>\d{{1,2}})_th? dau nam\b(?: {_Y}| (?P<rel>{_REL})\b)?"),
        # quý I và II năm 2022, quý I, II, III/2022, quý I - III/2022
        (
            "quarters",
            r"\bquy (?P<qs>(?:iv|iii|ii|i)(?:_(?:,|va|-|–|den)_(?:quy )?(?:iv|iii|ii|i)\b){1,3})"
            rf"{_TAIL}",
        ),
        (
            "quarters",
            r"\bquy (?P<qs>[1-4](?:_(?:,|va|-|–|den)_(?:quy )?[1-4]\b){1,3})"
            rf"(?:_[/.\-]_| (?:cua )?(?:nam )?){_Y}",
        ),
        ("quarter", rf"\bq\.?_(?P<q>{_Q})(?:_[/.\-]_| (?:nam )?){_Y}"),
        (
            "quarter",
            rf"\bquy_(?P<q>{_Q}|mot|nhat|hai|ba|bon|tu|dau|cuoi)\b(?: nam\b(?! (?:{_REL})))?"
            rf"{_TAIL}",
        ),
        ("quarter_rel", rf"\bquy (?P<rel>{_REL})\b"),
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
        ("month", rf"\bt\.?_(?P<n>\d{{1,2}})_[/.\-]_{_Y}"),
        ("month", r"^(?:trong |den |het )?t(?P<n>\d{1,2})(?=_,)"),
        (
            "months",
            rf"\bthang_(?P<n1>\d{{1,2}})_[-–]_(?P<n>\d{{1,2}})(?!\d|[.,]\d){_TAIL}",
        ),
        ("month", rf"\bthang_(?P<n>\d{{1,2}})(?!\d|[.,]\d(?!\d{{3}})|_thang){_TAIL}"),
        # tháng đầu năm, tháng đầu tiên của năm 2023
        (
            "first_month",
            rf"\bthang dau(?: tien)?(?: cua)? nam(?: {_Y}| (?P<rel>{_REL})\b)?",
        ),
        # trong tháng cuối năm, vào tháng cuối cùng của năm 2023
        (
            "last_month",
            rf"\bthang cuoi(?: cung)?(?: cua)? nam(?: {_Y}| (?P<rel>{_REL})\b)?",
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
        ("month", rf"(?<![\d/.,-])(?P<n>\d{{1,2}})_/_{_Y}(?![/.-]\w)"),
        (
            "holiday",
            rf"(?<!\bco\s)\b(?:ky|dip|tuan|ngay) (?:nghi )?(?:{_FEASTS})\b(?! (?:hoi|lon|mit))"
            rf"(?:(?: (?:nam )?(?:{_ZODIAC}))?(?: nam)? {_Y})?",
        ),
        ("year_start", rf"{_NOT_IN_MONTHS}\bdau nam {_Y}"),
        # từ 52% cuối 2021 xuống 23% cuối 2025
        ("year", rf"\bcuoi {_Y}"),
        # cùng kỳ 2021 là 14,1%; so với cùng kỳ 2021
        ("year", rf"(?:(?<=\bcung\sky\s)|(?<=\bcung\ski\s)){_Y}{_YEAR_SAID}"),
        # hộ nghèo đầu năm 17,2%, đầu năm là 3.012 hộ
        ("year_start", rf"{_NOT_IN_MONTHS}\bdau nam(?= (?:la |o muc |chiem )?\d)"),
        # đầu năm của tỉnh là 15,3%; theo chuẩn mới, đầu năm huyện còn 38,4% hộ nghèo
        (
            "year_start",
            rf"{_NOT_IN_MONTHS}\bdau nam(?= (?:cua )?(?:toan )?(?:{_AREAS})"
            rf" (?:{_STOOD}) (?:(?:{_ABOUT}) )?\d)",
        ),
        # Đầu năm huyện có 3.412 hộ nghèo
        (
            "year_start",
            r"^dau nam\b(?=_,?_(?:huyen|tinh|xa|phuong|toan|ca|thi xa|thanh pho|dia phuong)\b"
            r"[^,;.:()\d]{0,40}\d)",
        ),
        # đến giữa năm 2019; but "giữa năm 2019 và năm 2020"
        ("mid_year", rf"\bgiua (?:nam )?{_Y}(?!,? (?:va|voi) )"),
        (
            "year",
            rf"\b(?:ca |het |trong |cuoi )?nam(?: (?:ngan sach|tai chinh|tai khoa|ke hoach))?_{_Y}",
        ),
        # (chỉ tiêu 2025: 74%), mục tiêu đến 2025 là 74%: a year, as no number of aims is meant
        ("year", rf"(?:{_AIMED}){_Y}(?=_[:)]| (?:la|dat|phai|tren|duoi)\b)"),
        # 5 năm qua; "những năm gần đây" says nothing that could be dated
        ("years_past", rf"{_N} nam (?:(?:vua )?qua|gan day|tro lai day)\b"),
        ("years_past", rf"\bnhin lai {_N} nam\b"),
        # sau 3 năm thực hiện nghị quyết: what was done in them
        (
            "years_after",
            rf"\b(?:sau|qua) (?:hon |gan )?{_N} nam"
            rf"(?=(?P<rest> (?:{_YEARS_OF}))\b)",
        ),
        # tổng thu ngân sách 5 năm đạt …: the years summed up
        (
            "years_summed",
            rf"{_NO_PROGRAMME}(?<![\d.,/-])(?P<n>[2-9]|10) nam"
            rf"(?=_,? (?:{any_of(_TABLE['years_summed']['before'])})\b|_,?_\d)",
        ),
        # trong 10 năm, xã huy động 96 tỷ đồng; trong 5 năm thực hiện nghị quyết
        (
            "years_summed",
            rf"{_NO_PROGRAMME}\btrong (?P<n>[2-9]|1\d) nam"
            rf"(?=_,(?! (?:sau|truoc|trong|qua|hoac)\b)|(?P<rest> (?:{_YEARS_OF}))\b)",
        ),
        ("nothing", rf"\b(?:cac|nhung|nhieu|may|vai|bao|moi|hang) nam (?:{_REL}|gan day)\b"),
        ("nothing", r"\d{1,2} nam (?:truoc|sau|toi|nay)\b"),
        ("year_rel", rf"\b(?:ca |trong )?nam (?P<rel>{_REL})\b(?! do\b)"),
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
        (
            "to_now",
            r"\b(?:tinh )?tu truoc (?:den|toi) nay\b"
            r"|\b(?:(?:luy ke|cong don|tinh|cho) ){0,3}(?:den|toi) "
            r"(?:nay|thoi diem (?:nay|hien tai|hien nay))\b"
            r"|(?<!thuc\s)(?<!phat\s)(?<!xuat\s)\b(?:(?:tai |o )?thoi diem )?hien (?:nay|tai)\b"
            r"|(?<!thuc\s)(?<!phat\s)\bhien\b"
            r"(?= (?:co|con|da|dang|moi|toan|huyen|tinh|dia phuong)\b)"
            # Hiện Đô Lương có 12 xã: at the head of a sentence, before who has it
            r"|^hien\b(?=(?: (?!dai\b|trang\b|tuong\b|thuc\b|vat\b|huu\b)[a-z]+){2,4}"
            r" (?:co|con|da|dang)\b)"
            r"|(?:^|[.;:,]_)hien\b(?=_,)|\bdang co\b"
            # Nay con số ấy đã là (at the head of a sentence: "Nay" is a family name, too)
            r"|^nay\b(?= (?:con so|da la|con|chi con|da con|da len|toan|ca)\b)"
            # năm 2015 là 22 triệu đồng, nay đạt 45 triệu đồng
            r"|(?<=[,;].)nay\b(?= (?:da |moi |chi )?(?:dat|con|la|len|tang|giam|co)\b)"
            # Nếu năm 2015 thu 12 tỷ thì nay đã là 31 tỷ; từ 46 triệu đồng năm 2015 nay lên 79 triệu
            r"|(?:(?<=thi\s)|(?<=ma\s)|(?<=\d\d\d\d\s))nay\b"
            r"(?= (?:da |moi |chi )?(?:dat|con|la|len|tang|giam|co)\b)"
            # sau hơn 20 năm thành lập: all that was done until now
            r"|\bsau (?:hon |gan )?\d{1,3} nam"
            r"(?=(?P<rest> (?:ke tu khi )?(?:thanh lap|tai lap|chia tach))\b)",
        ),
        # khi mới tái lập: a moment of its own, whenever it was
        (
            "beginning",
            r"\b(?:khi moi|luc moi|hoi moi|ngay moi|ngay dau|khi)"
            r"(?=(?P<rest> (?:duoc )?(?:thanh lap|tai lap|chia tach))\b(?! (?:den|toi) nay))",
        ),
        # khi bắt tay vào xây dựng nông thôn mới, thu nhập … : where a story begins
        (
            "beginning",
            rf"^(?:khi|luc|(?:tai )?thoi diem)(?: moi)?(?=(?P<rest>{_SETS_OUT})\b)",
        ),
        # Khi mới triển khai chương trình, …
        ("beginning", rf"^(?:khi|luc) moi(?=(?P<rest>{_WORKS})\b)"),
        (
            "beginning",
            rf"^truoc khi(?=(?P<rest>{_SETS_OUT}| buoc vao|{_WORKS}"
            r"| (?:sap nhap|hop nhat|chia tach))\b)",
        ),
        # Bắt đầu thực hiện chương trình, huyện có điểm khởi đầu thấp, …
        (
            "beginning",
            rf"^bat dau(?=(?P<rest>{_WORKS})\b[^.;]{{0,150}}"
            r"\b(?:diem khoi dau|xuat phat diem|diem xuat phat|khoi diem)\b)",
        ),
        ("whole_year", r"\bca nam\b"),
    )
)
"""Names and patterns, in the order in which they may claim text."""

QUESTION_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, pattern(source))
    for name, source in (
        ("day", r"(?<![\d/.,-])(?P<d>\d{1,2})/(?P<n>\d{1,2})(?![\d/]|[.,]\d)(?=_(?:[?!.,;)]|$))"),
        # "tu 15/12 den het nam 2020 thu them bao nhieu"
        ("day", r"\btu (?P<d>\d{1,2})/(?P<n>\d{1,2})(?= (?:den|toi) (?:het|cuoi) nam\b)"),
        ("beginning", rf"\b(?:khi|luc|hoi)(?: moi)?(?=(?P<rest>{_SETS_OUT})\b)"),
        # đầu năm huyện có bao nhiêu hộ nghèo
        ("year_start", rf"{_NOT_IN_MONTHS}\bdau nam\b(?! (?:{_REL}|den|toi|hoc|tien|moi)\b)"),
        ("holiday", rf"\btet(?: nguyen dan)?(?: {_ZODIAC})?(?: nam)? {_Y}"),
        ("beginning_of", r"\bmoi(?=(?P<rest> (?:duoc )?(?:thanh lap|tai lap|chia tach))\b)"),
        ("quarter", rf"\bq(?P<q>{_Q})\b"),
        ("month", r"\bt(?P<n>\d{1,2})\b"),
        ("ytd", r"(?<![\w.,/])(?P<n>\d{1,2})t\b(?: dau nam)?"),
        ("year", r"\bnam (?P<yy>[012]\d)(?![\d.,/%]|_%)"),
        ("year", r"(?<![\d/.,-])(?P<y>(?:199|20[0-4])\d)(?![\d/]|[.,-]\d|%)"),
    )
)
"""What only a question may leave out: "thu ngân sách 2022", "T8", "9T", "31/8"."""
