"""Bytes of a text file to text: Unicode first, then the legacy Vietnamese encodings.

What counts is whether the outcome reads as Vietnamese: each decoding is scored by how many of its
syllables are everyday Vietnamese words, and the best one wins.
"""

from __future__ import annotations

import codecs
from functools import lru_cache

import viparse

from index.language.text import clean, fold, tokens
from index.reading.page_edges import joined_pages

_SAMPLE = 20_000
_MAX_CONTROLS = 0.02
_BINARY = "binary file, save it as text in UTF-8"
_LEGACY = ("tcvn3", "vni", "viscii", "vps")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WORDS = """của và các được trong có năm là đã với cho đến từ theo trên tại xã huyện tỉnh đảng công
    tác thực hiện nhiệm vụ kế hoạch đạt tăng giảm tỷ đồng phát triển kinh tế nông thôn hội nghị
    ủy chỉ tiêu thu ngân sách so không những người dân về này để cùng"""
_FOLDED_WORDS = """cua cac duoc trong nam theo tren huyen tinh dang cong tac thuc hien nhiem ke
    hoach tang giam dong phat trien kinh nong thon hoi nghi chi tieu ngan sach khong nhung nguoi"""

# Words that hardly any Vietnamese report of three sentences is without.
# Only those with a diacritic: mojibake leaves the others whole.
_COMMON = frozenset(word for word in _WORDS.split() if not word.isascii())
# The same for text without diacritics; short ones that other languages have too are left out.
_COMMON_FOLDED = frozenset(_FOLDED_WORDS.split())
_VIETNAMESE = 0.08
_VIETNAMESE_FOLDED = 0.15
# Letters that only Vietnamese has, and how many words of a mere list of crops or goods have one.
_ONLY_VIETNAMESE = frozenset("ơưđ").union(map(chr, range(0x1EA0, 0x1EFA)))
_VIETNAMESE_LETTERS = 0.2


class NotText(Exception):
    """The bytes are not text. The message is a short reason."""


def vietnameseness(text: str) -> float:
    """Return the share of everyday Vietnamese words with diacritics at the start of ``text``."""
    return _share_of_common(text[:_SAMPLE])


# The same text is judged as it is decoded and as it is read.
@lru_cache(maxsize=4)
def _share_of_common(sample: str) -> float:
    words = [word for word in tokens(sample) if word.isalpha()]
    if not words:
        return 0.0
    return sum(word in _COMMON for word in words) / len(words)


def is_vietnamese(text: str) -> bool:
    """Tell whether ``text`` is Vietnamese, with or without diacritics."""
    if vietnameseness(text) >= _VIETNAMESE:
        return True
    words = [word for word in tokens(text[:_SAMPLE]) if word.isalpha()]
    if not words:
        return False
    marked = sum(not _ONLY_VIETNAMESE.isdisjoint(word) for word in words)
    everyday = sum(fold(word) in _COMMON_FOLDED for word in words)
    return marked / len(words) >= _VIETNAMESE_LETTERS or everyday / len(words) >= _VIETNAMESE_FOLDED


def decode(data: bytes) -> str:
    """Return the text of ``data``, cleaned.

    Raises:
        NotText: the bytes are binary, or empty of text.
    """
    return clean(joined_pages(_decoded(data)))


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data[:4_096] and (wide := _wide(data)):
        return wide
    # Exports of Word and PDF files leave a few, as blanks; a binary file is full of them.
    if data.count(b"\x00") > _MAX_CONTROLS * len(data):
        raise NotText(_BINARY)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)
    if _controls(text) > _MAX_CONTROLS:
        raise NotText(_BINARY)
    return repair(text)


def repair(text: str) -> str:
    """Return Unicode ``text``, a legacy font encoding undone where that makes it Vietnamese."""
    score = vietnameseness(text)
    if score >= _VIETNAMESE:
        return text
    best = max([text, *_conversions(text), *_double(text)], key=vietnameseness)
    return best if vietnameseness(best) >= max(_VIETNAMESE, 2 * score) else text


def _conversions(text: str) -> list[str]:
    """Return ``text`` read in each legacy encoding that changes it (decided on a sample)."""
    sample = text[:_SAMPLE]
    best = max(_LEGACY, key=lambda name: vietnameseness(viparse.fix(sample, encoding=name)))
    if vietnameseness(viparse.fix(sample, encoding=best)) < _VIETNAMESE:
        return []
    # fix() tidies white space within lines: lines are kept, which is all that a reader needs.
    return [viparse.fix(text, encoding=best)]


def _double(text: str) -> list[str]:
    """Return UTF-8 that was once taken for windows-1252, set right."""
    try:
        return [text.encode("cp1252").decode("utf-8")]
    except (UnicodeEncodeError, UnicodeDecodeError):
        return []


def _wide(data: bytes) -> str | None:
    """Return UTF-16 text without a byte order mark, or None."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, errors="replace")
        if is_vietnamese(text) and _controls(text) <= _MAX_CONTROLS:
            return text
    return None


def _controls(text: str) -> float:
    sample = text[:_SAMPLE]
    bad = sum(c < " " and c not in "\t\n\r\x0b\x0c" for c in sample)
    return bad / max(1, len(sample))


def _legacy(data: bytes, error: UnicodeDecodeError) -> str:
    candidates = [data.decode("cp1258", errors="replace"), *_conversions(data.decode("latin-1"))]
    best = max(candidates, key=lambda text: vietnameseness(clean(text)))
    if vietnameseness(clean(best)) >= _VIETNAMESE:
        return best
    # A few bad bytes in otherwise good UTF-8 are no reason to lose the report.
    text = data.decode("utf-8", errors="replace")
    if is_vietnamese(text) and text.count("\ufffd") * 200 <= len(text):
        return text
    raise NotText(
        _BINARY
        if _controls(data.decode("latin-1")) > _MAX_CONTROLS
        else f"unknown text encoding (byte {error.start}), save it as UTF-8"
    )
