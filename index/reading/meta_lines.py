"""Lines around a text that are not of it: printing dates, page furniture, document heads."""

from __future__ import annotations

import re
from functools import lru_cache

from index.language.dates import DateMention, find_dates
from index.reading.captions import is_byline
from index.reading.genre import one_of, plain, words

_MAX_LINE = 160
_MAX_NAME = 20
_MAX_LINKS = 400
_LINK_MARKS = ("»", ">>", "››")
_TIME = re.compile(r"\d{1,2}\s?(?:[:h]|giờ)\s?\d{0,2}(?::\d{2})?|gmt\s?\+?\d{0,2}|\+07:?00", re.I)
_TIME_BEFORE = re.compile(r"[-–|]\s*\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\s*[,|-]?\s*$", re.IGNORECASE)
# "Hướng Hóa, ngày 31 tháng 8 năm 2022" at the head of an official document.
_PLACE_AND_DATE = re.compile(r"[^\W\d_][^,\d]{1,40},\s*(?:ngày\s*)?$", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"số\s?:?\s?\d{0,6}\s?[-/]\s?[\w/-]{2,}", re.IGNORECASE)
# What counts beside a button or can be called: "(0) Bình luận", "Hotline: 0900.123.456".
_COUNT = re.compile(r"\(\s?\d{1,5}\s?\)|(?<!\d)0\d{1,3}(?:[. ]?\d{2,4}){2,3}(?!\d)")
_CRUMBS = re.compile(r"^(?:trang chủ|home)\s*[»>/|›]", re.IGNORECASE)
_SITE_VIEWS = re.compile(
    r"^(?:(?:người đăng|tác giả|nguồn)\s?:?[^.|:\d]{2,50}[.|-]\s?)?"
    r"(?:(?:số )?lượt (?:xem|đọc|truy cập)|số lần đọc|đã (?:xem|đọc))\s?:?\s?[\d.,]+\s*$",
    re.IGNORECASE,
)
# Paths and addresses of pictures, empty image marks, notes of rights, links for screen readers.
_SITE_LINE = re.compile(
    r"^(?:[^\s|]{1,150}\.(?:png|jpe?g|gif|svg|webp|bmp)|https?://\S+|!?\[[^\]\n]{0,60}\]\([^)\n]{0,99}\)\s?\|?"
    r"|(?:copyright|©|logo of|skip to|print\s?\+|back to)(?!\w).*)$",
    re.IGNORECASE,
)
# The name of the site or paper alone on a line: "Cổng thông tin điện tử tỉnh A", "Nguồn: Báo B".
_SITE_NAME = re.compile(
    r"^(?:nguồn(?: tin)?\s?:\s?)?(?:(?:cổng|trang) (?:thông tin|tt) điện tử [^.;:,]{2,50}"
    r"|báo [^.;:,]{2,30} (?:điện tử|online))$|^nguồn(?: tin)?\s?:\s?[^.;:,\d]{2,50}$",
    re.IGNORECASE,
)
# What parts a date from the paper, its section or the author in front of it or behind it.
_PARTS = re.compile(r"[|,()\n•]|\s[-–—/]\s|^[-–—]|[-–—]$")
_ABBREVIATED = re.compile(r"[A-ZĐ]{2,6}")  # "HNM", "QNO"
_DOMAIN = re.compile(r"(?:theo\s)?(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,20}){1,4}", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:tác giả|người viết|người đăng|đăng bởi)\s?:?\s", re.IGNORECASE)
_MENU = re.compile(r"\s*[|»›•·]\s*|\s{3,}")
_FEW_ENTRIES = 3
_RULE = re.compile(r"^[-–—=_*~.\s#]+$")


@lru_cache(maxsize=1)
def _buttons() -> re.Pattern[str]:
    """Return the pattern of several words of furniture in one line: "Cỡ chữ A- A A+"."""
    return re.compile(rf"(?:{one_of(words('meta', 'furniture'))}(?:[\s|:•»/.-]+|$))+")


@lru_cache(maxsize=1)
def _papers() -> re.Pattern[str]:
    """Return the pattern of a paper or site by its name: "báo mẫu", "cổng ttđt huyện mẫu"."""
    return re.compile(
        rf"(?:(?:theo|nguồn)\s?:?\s)?{one_of(words('meta', 'papers'))}\s[^.;:,\d]{{2,40}}"
    )


@lru_cache(maxsize=1)
def _date_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(words('meta', 'date_line_words'))}(?!\w)")


def printed_date_in(text: str) -> DateMention | None:
    """Return the date of a line that says nothing but when it was printed or posted."""
    if len(text) > _MAX_LINE:
        return None
    dates = [m for m in find_dates(text) if m.day is not None and m.year is not None]
    if not dates:
        return None
    first = dates[0]
    if _PLACE_AND_DATE.match(text[: first.span.start]) and not text[first.span.end :].strip(" ."):
        return first
    around = _TIME.sub(" ", f"{text[: first.span.start]} | {text[first.span.end :]}")
    rest = _date_words().sub(" ", plain(around))
    letters = sum(c.isalpha() for c in rest)
    # "Báo Mẫu điện tử - 12/05/2021 09:00", "Lan Anh - 09:00, 12/05/2021": a short name is let pass
    # beside a time of day.
    timed = _TIME.search(text[first.span.end :]) or _TIME_BEFORE.search(text[: first.span.start])
    allowed = _MAX_NAME if timed else 2
    return first if letters <= allowed or _only_of_the_page(text, first) else None


def _only_of_the_page(text: str, date: DateMention) -> bool:
    """Tell whether beside the date stand only the paper, its section or the author.

    "Báo Mẫu - 12/05/2021", "12/05/2021 | Kinh tế", "(QNO) - 12/05/2021", "Lan Anh | 12/05/2021".
    """
    around = _TIME.sub(" ", f"{text[: date.span.start]}\n{text[date.span.end :]}").strip("() .")
    parts = [part.strip(" .:\t") for part in _PARTS.split(around)]
    # Only a sign parts a name from its date: "Khởi Công 12/05/2021" is none.
    parted = _PARTS.search(text[: date.span.start].rstrip()[-1:] or "|") is not None
    return all(_of_the_page(part, named=parted) for part in parts if part)


def _of_the_page(part: str, *, named: bool) -> bool:
    words_only = " ".join(_date_words().sub(" ", plain(part)).split()).strip(" :.-")
    if len(words_only) <= 2 or words_only in words("meta", "sections"):
        return True
    if _ABBREVIATED.fullmatch(part) or _DOMAIN.fullmatch(part):
        return True
    if _buttons().fullmatch(words_only) or _papers().fullmatch(words_only):
        return True
    label = _AUTHOR.match(part)
    return (named or label is not None) and is_byline(part)


def is_dateline(text: str) -> bool:
    """Tell whether ``text`` is where and when an official document was signed."""
    date = printed_date_in(text)
    return date is not None and _PLACE_AND_DATE.match(text[: date.span.start]) is not None


def is_official_head(text: str) -> bool:
    """Tell whether ``text`` is the national motto or the number of an official document."""
    if len(text) > _MAX_LINE:
        return False
    lowered = plain(text)
    return any(motto in lowered for motto in words("meta", "official")) or bool(
        _NUMBER_LINE.match(lowered)
    )


def is_furniture(text: str) -> bool:
    """Tell whether ``text`` is page furniture: share buttons, crumbs, view counts, rules."""
    if len(text) > _MAX_LINE:
        return False
    lowered = plain(text)
    return (
        lowered.strip(" :.|") in words("meta", "furniture")
        or bool(_CRUMBS.match(lowered))
        or _is_menu(lowered)
        or bool(_SITE_VIEWS.match(lowered))
        or bool(_buttons().fullmatch(_COUNT.sub(" ", lowered).strip(" :-–")))
        or bool(_SITE_NAME.match(lowered))
        or bool(_RULE.match(lowered))
        or bool(_SITE_LINE.match(lowered))
    )


def _is_menu(lowered: str) -> bool:
    """Tell whether a line is a site's menu: "giới thiệu | tin tức | văn bản | liên hệ".

    A head of columns has such signs too ("chỉ tiêu | kế hoạch | tin tức"), but not two entries
    that only sites have.
    """
    parts = [part.strip() for part in _MENU.split(lowered.strip(" |»›•·"))]
    if len(parts) < _FEW_ENTRIES or any(c.isdigit() for c in lowered):
        return False
    known = [part for part in parts if part in words("meta", "furniture")]
    also = [part for part in parts if part in words("meta", "sections")]
    return len(known) > 1 or (len(known) == 1 and len(also) > 1)


def is_links(text: str) -> bool:
    """Tell whether a line is itself links to other texts: "Xem thêm: A | B"."""
    if len(text) > _MAX_LINKS or text[-1] in ".;":
        return False
    return _opens_with(text, "prefixes")


def is_filed_under(text: str) -> bool:
    """Tell whether a line names what a text is filed under: "Từ khóa: A, B"."""
    return len(text) <= _MAX_LINKS and _opens_with(text, "filed")


def _opens_with(text: str, listed: str) -> bool:
    head, colon, told = plain(text).partition(":")
    return bool(colon and told.strip()) and head.strip(" »>|#*-–•+") in words("related", listed)


def is_link_item(text: str) -> bool:
    """Tell whether a line below a text can be a link: "» Xã A ra quân làm thủy lợi"."""
    return text.startswith(_LINK_MARKS) and text[-1] not in ".;:"


def related_marker(text: str) -> str | None:
    """Return "strict" or "soft" when ``text`` announces other texts (see the data), else None."""
    if len(text) > 60:
        return None
    lowered = re.sub(r"\(\s?\d{0,4}\s?\)", "", plain(text)).strip(" :.»>|#*")
    if lowered in words("related", "strict"):
        return "strict"
    return "soft" if lowered in words("related", "soft") else None
