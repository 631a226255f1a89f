"""Does a text state a gold value? Numbers by value and unit, words with their diacritics.

Deliberately apart from the extractor in ``index``: a judge that reads numbers with the code that
it judges would forgive that code's mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from index.language.text import clean, lower

_SCALES = {
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
}
_MEASURES = {
    "đồng": "đồng",
    "vnđ": "đồng",
    "vnd": "đồng",
    "usd": "USD",
    "đô la mỹ": "USD",
    "đô la": "USD",
    "euro": "EUR",
    "%": "%",
    "phần trăm": "%",
    "điểm %": "%",
    "điểm phần trăm": "%",
}
_NUMBER = r"\d+(?:[.,]\d+)*"
_SCALE = "|".join(_SCALES)
_MEASURE = "|".join(sorted(map(re.escape, _MEASURES), key=len, reverse=True))
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
_QUANTITY = re.compile(
    rf"(?P<first>{_NUMBER})"
    rf"(?P<more>(?:\s*/\s*{_NUMBER}){{1,2}}|\s*%?\s*(?:[-–—]|đến|tới)\s*{_NUMBER})?"
    rf"(?P<scales>(?:\s*(?:{_SCALE})\b)*)"
    rf"(?:\s*(?P<measure>{_MEASURE})(?!\w))?"
    r"(?P<per>(?:\s*/\s*[^\W\d_]+)*)"
)
# Words before the number of a gold value that are not part of it ("năm 2019", "từ 40 – 49%").
_LEADING = re.compile(r"^(?:(?:năm|ngày|khoảng|trên|gần|hơn|dưới|ước|đạt|từ|tăng|giảm)\s+)+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as read: its parts in base units ("17/19" and ranges have several).

    ``joint`` is "/" or "-" between parts, or empty. ``unit`` is a normal measure ("đồng", "USD",
    "%"), empty, or unknown and then ``following`` holds the words after the number.
    """

    parts: tuple[Decimal, ...]
    joint: str
    unit: str
    following: tuple[str, ...]
    per: frozenset[str]
    scaled: bool


def parse_number(text: str) -> Decimal:
    """Return a number written the Vietnamese way: comma for decimals, dots for thousands."""
    if "," in text:
        whole, _, decimals = text.replace(".", "").partition(",")
        return Decimal(f"{whole}.{decimals.replace(',', '')}")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):
        return Decimal(text.replace(".", ""))
    return Decimal(text if text.count(".") <= 1 else text.replace(".", ""))


def quantities(text: str) -> Iterator[Quantity]:
    """Yield every quantity of ``text``; "107 tỷ 508 triệu đồng" is one."""
    text = lower(clean(text))
    matches = list(_QUANTITY.finditer(text))
    skip = 0
    for position, match in enumerate(matches):
        if position < skip:
            continue
        parts, joint = _parts(match)
        measure, per, end = match["measure"], match["per"], match.end()
        scale = _scale(match)
        skip = position + 1
        # A chain of falling scales with nothing between them is one amount.
        while not joint and not measure and scale > 1 and skip < len(matches):
            following = matches[skip]
            smaller = _scale(following)
            gap = text[end : following.start()]
            if following["more"] or gap.strip() or not 1 < smaller < scale:
                break
            parts = (parts[0] + parse_number(following["first"]) * smaller,)
            scale, measure, per, end = (
                smaller,
                following["measure"],
                following["per"],
                following.end(),
            )
            skip += 1
        yield Quantity(
            parts,
            joint,
            _MEASURES[measure] if measure else "",
            () if measure else tuple(_WORD.findall(re.split(r"[.,;:()\n]", text[end:])[0])[:4]),
            frozenset(_WORD.findall(per)),
            scale > 1,
        )


def _scale(match: re.Match[str]) -> Decimal:
    factor = Decimal(1)
    for word in match["scales"].split():
        factor *= _SCALES[word]
    return factor


def _parts(match: re.Match[str]) -> tuple[tuple[Decimal, ...], str]:
    numbers = [match["first"], *re.findall(_NUMBER, match["more"] or "")]
    joint = "" if not match["more"] else "/" if "/" in match["more"] else "-"
    scale = _scale(match)
    return tuple(parse_number(number) * scale for number in numbers), joint


def _words(text: str) -> list[str]:
    return _TOKEN.findall(lower(clean(text)))


def contains_words(text: str, phrase: str) -> bool:
    """Tell whether the words of ``phrase`` stand in ``text`` in order and next to each other.

    Letter case, spacing and punctuation do not matter, diacritics do (tone placement does not).
    """
    needle, hay = _words(phrase), _words(text)
    width = len(needle)
    return bool(needle) and any(
        hay[start : start + width] == needle for start in range(len(hay) - width + 1)
    )


def states(text: str, value: str) -> bool:
    """Tell whether ``text`` states the gold ``value``.

    A value that begins with a number must be there as a number of the same size and unit; any
    other value must be there in words.
    """
    bare = _LEADING.sub("", lower(clean(value)).strip())
    wanted = next(quantities(bare), None) if bare[:1].isdigit() else None
    if wanted is None:
        return contains_words(text, value)
    return any(_same(wanted, found, text) for found in quantities(text))


def _same(wanted: Quantity, found: Quantity, text: str) -> bool:
    if wanted.joint != found.joint or not _same_parts(wanted, found):
        return False
    if wanted.per and found.per and not (wanted.per <= found.per or found.per <= wanted.per):
        return False
    if wanted.unit:
        # "726,573 tỷ" beside "726,573 tỷ đồng": a scaled amount may leave its currency out.
        return wanted.unit == found.unit or (
            wanted.unit == "đồng" and wanted.scaled and found.scaled and not found.unit
        )
    if wanted.scaled:
        return found.unit in ("", "đồng")
    if not wanted.following:
        return True
    if found.unit:
        return False
    if wanted.joint == "/" or found.following[:1] == wanted.following[:1]:
        return True
    return contains_words(text, " ".join(wanted.following))


def _same_parts(wanted: Quantity, found: Quantity) -> bool:
    if wanted.parts == found.parts:
        return True
    # "9/10" is stated by "9/10/2018", unless what was asked for is a ratio of things.
    return (
        wanted.joint == "/"
        and not wanted.following
        and len(wanted.parts) == 2
        and len(found.parts) == 3
        and found.parts[:2] == wanted.parts
        and found.parts[2] > 1000
    )


def mentions(text: str, fragment: str) -> bool:
    """Tell whether the literal ``fragment`` stands in ``text`` with no digit run cut in two."""
    pattern = re.escape(" ".join(lower(clean(fragment)).split()))
    if fragment[:1].isdigit():
        pattern = r"(?<![\d.,])" + pattern
    if fragment[-1:].isdigit():
        pattern += r"(?!\d)"
    return bool(fragment) and re.search(pattern, " ".join(lower(clean(text)).split())) is not None
