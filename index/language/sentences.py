"""Sentence boundaries in Vietnamese report prose.

One pass over the candidates (line ends, ``. … ? !``, a closing quote that runs into a capital),
each judged by what stands within a few characters of it, so the time is linear in the text.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from index.domain import Span

# Longer brackets are taken for unbalanced ones: their full stops count.
_MAX_BRACKET = 400
# How far back the word before a full stop is looked for.
_MAX_WORD = 16
# Letters of a sentence that may be no more than its enumerator.
_LONGEST_ENUMERATOR = 12

_CANDIDATE = re.compile(r"\n|[.…?!]+(?:[ \u00a0]?[.…?!]+)*|[”»](?=[^\W\d_])|[•●▪■◦‣]")
_BRACKET = re.compile(r"[()\[\]\n]")
_CLOSERS = "”»’\"')]"
_SPACE = re.compile(r"[^\S\n]*")
_ENUMERATOR = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Za-zđĐ])[ \u00a0]?\Z")
_ITEM = re.compile(r"[a-zđ][.)][ \u00a0]{1,3}([^\W\d_])")
_NAME_LETTERS = frozenset("ABC")
_NUMBER_BEFORE = re.compile(
    r"(?<![\d.,/])(?:(\d{1,2})[ \u00a0]*[./][ \u00a0]*)?(\d{1,3})[ \u00a0]*\Z"
)
_NUMBER_AFTER = re.compile(r"(\d+)(?:[ \u00a0]*[./][ \u00a0]*(\d{4})(?!\d))?(?!\d)")


class _Abbreviations(NamedTuple):
    never_ends: frozenset[str]
    never_ends_exact: frozenset[str]
    may_end: frozenset[str]
    letter_labels: frozenset[str]


@lru_cache(maxsize=1)
def _abbreviations() -> _Abbreviations:
    source = resources.files("index.language") / "data" / "abbreviations_sentence.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return _Abbreviations(*(frozenset(table[field]) for field in _Abbreviations._fields))


def split_sentences(text: str, span: Span, *, wrapped: bool = False) -> list[Span]:
    """Return the spans of the sentences in ``text[span.start:span.end]``, in order.

    A line end is always a boundary, a semicolon never; a full stop inside brackets is none, nor
    is one in a number, a date, an abbreviation, an initial or an enumerator ("1. Về kinh tế").
    Nothing but white space lies outside the spans returned, and none is empty.

    Args:
        text: the whole text, NFC.
        span: where to look; it is clipped to the text. Offsets returned are offsets into ``text``.
        wrapped: the lines are those of one paragraph: of line ends, only a blank line parts.
    """
    end = min(span.end, len(text))
    brackets = _bracket_spans(text, span.start, end, wrapped=wrapped)
    opens = [opened for opened, _ in brackets]
    sentences: list[Span] = []
    start = span.start

    for found in _CANDIDATE.finditer(text, span.start, end):
        at, after = found.span()
        if at < start:  # already inside what an earlier boundary took (closing quotes)
            continue
        mark = text[at]
        if mark == "\n" and _line_goes_on(text, at, end, wrapped=wrapped):
            continue
        if mark == "\n" or mark in "•●▪■◦‣":
            _append(sentences, text, start, at)
            start = at
            continue
        index = bisect_right(opens, at) - 1
        bracket = brackets[index] if index >= 0 and at < brackets[index][1] else None
        if bracket is None and _plainly_ends(text, start, at, after, end):
            boundary, cut = True, after
        elif mark in "”»":
            boundary = bracket is None and _is_word_start(text, after, end)
            cut = after
        else:
            cut = _after_closers(text, after, end)
            boundary = _ends_sentence(text, start, at, after, cut, end, wrapped=wrapped)
            if boundary and bracket is not None:
                # Only a sentence that is bracketed as a whole ends with its bracket.
                whole = not text[start : bracket[0]].strip()
                boundary = whole and cut > bracket[1]
        if boundary:
            _append(sentences, text, start, cut)
            start = cut
    _append(sentences, text, start, end)
    return sentences


def _plainly_ends(text: str, start: int, at: int, after: int, end: int) -> bool:
    """Tell whether one full stop stands between a common word and a capital: most of them do.

    Only what ``_ends_sentence`` says, too, of every such stop.
    """
    if text[at:after] != "." or after + 1 >= end or text[after] != " ":
        return False
    before = text.rfind(" ", start, at)
    word = text[before + 1 : at]
    known = _abbreviations()
    return (
        text[after + 1].isupper()
        and before >= 0
        and at - start > _LONGEST_ENUMERATOR
        and 1 < len(word) < _MAX_WORD
        and word.islower()
        and word.isalpha()
        and word.casefold() not in known.never_ends
        and word not in known.never_ends_exact
    )


def _append(sentences: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(Span(start, end))


def _line_goes_on(text: str, at: int, end: int, *, wrapped: bool) -> bool:
    """Tell whether the line end at ``at`` only breaks a line of a paragraph."""
    following = _SPACE.match(text, at + 1, end) if wrapped else None
    return following is not None and following.end() < end and text[following.end()] != "\n"


def _bracket_spans(
    text: str, start: int, end: int, *, wrapped: bool = False
) -> list[tuple[int, int]]:
    """Return (opening, closing) offsets of the outermost balanced brackets within one line."""
    spans: list[tuple[int, int]] = []
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return spans
    stack: list[int] = []
    for found in _BRACKET.finditer(text, start, end):
        at, mark = found.start(), found.group()
        if mark == "\n":
            if not _line_goes_on(text, at, end, wrapped=wrapped):
                stack.clear()
        elif mark in "([":
            stack.append(at)
        elif stack:
            opened = stack.pop()
            if at - opened <= _MAX_BRACKET:
                while spans and spans[-1][0] > opened:
                    spans.pop()
                spans.append((opened, at))
    return spans


def _after_closers(text: str, at: int, end: int) -> int:
    """Return the offset behind closing quotes and brackets that follow a full stop."""
    while at < end and text[at] in _CLOSERS:
        at += 1
    # Word-segmented text: the quote stands apart (" . ” Năm").
    spaced = _SPACE.match(text, at, end)
    if spaced and spaced.end() > at and spaced.end() < end and text[spaced.end()] in "”»":
        at = spaced.end() + 1
    return at


def _is_word_start(text: str, at: int, end: int) -> bool:
    """Tell whether a capitalised word, not an acronym, starts at ``at``."""
    return at + 1 < end and text[at].isupper() and text[at + 1].islower()


def _ends_sentence(
    text: str, start: int, at: int, after: int, cut: int, end: int, *, wrapped: bool
) -> bool:
    """Judge the marks ``text[at:after]``; ``cut`` is behind the closing quotes."""
    following = _SPACE.match(text, cut, end)
    after_space = following.end() if following else cut
    if wrapped and text[after_space : after_space + 1] == "\n" and after_space < end:
        if not _line_goes_on(text, after_space, end, wrapped=True):
            return True
        following = _SPACE.match(text, after_space + 1, end)
        after_space = following.end() if following else after_space + 1
    if after_space >= end or text[after_space] == "\n":
        return True
    spaced = after_space > cut
    following_char = text[after_space]
    marks = text[at:after]
    if following_char.islower() and spaced and _opens_item(text, after_space, end):
        return True
    if following_char.islower() or following_char in ",;:%)]}”»/&=":
        return False

    word_end = at
    while word_end > start and at - word_end < 3 and text[word_end - 1] in " \u00a0":
        word_end -= 1
    before = text[word_end - 1] if word_end > start else ""
    if marks != ".":
        # An ellipsis goes on before a bracket or a number; "?" and "!" do not.
        if "?" in marks or "!" in marks:
            return spaced or cut > after or following_char.isupper()
        return following_char.isupper() or (spaced and following_char not in "([-–")

    if before.isdigit() and following_char.isdigit():
        return spaced and not _inside_number(text, start, word_end, after_space, at > word_end)
    if at - start <= _LONGEST_ENUMERATOR and _ENUMERATOR.match(text[start:at].lstrip()):
        return False
    word = _word_before(text, start, word_end)
    if word and _is_abbreviation(text, start, word_end, word, following_char):
        return False
    if spaced or cut > after:
        return True
    # No space after the stop: only prose that runs on ("nông thôn mới.Năm 2016").
    return (
        _is_word_start(text, after_space, end)
        and (before.islower() or before in "%)”»" or before.isdigit() or len(word) > 1)
        and "." not in word
    )


def _opens_item(text: str, at: int, end: int) -> bool:
    """Tell whether an item of a run-in list opens: "… 500 ha. *b) Chăn nuôi:* …"."""
    item = _ITEM.match(text, at, end)
    return item is not None and item.group(1).isupper()


def _inside_number(text: str, start: int, before: int, after: int, segmented: bool) -> bool:
    """Tell whether a stop between two spaced digits belongs to a number or a date."""
    left = _NUMBER_BEFORE.search(text[max(start, before - _MAX_WORD) : before])
    right = _NUMBER_AFTER.match(text[after : after + _MAX_WORD])
    if not left or not right:
        return False
    if len(left.group(2)) <= 2 and right.group(2) and len(right.group(1)) <= 2:
        return True  # 22. 4. 2025, first stop
    if left.group(1) and len(right.group(1)) == 4 and right.group(1)[:2] in ("19", "20"):
        return True  # 22. 4. 2025, second stop
    return segmented and len(right.group(1)) == 3  # word-segmented "1 . 788"


def _word_before(text: str, start: int, end: int) -> str:
    """Return the letters, inner stops and slashes that end at ``end``."""
    at = end
    while at > start and end - at < _MAX_WORD and (text[at - 1].isalpha() or text[at - 1] in "./"):
        at -= 1
    return text[at:end].lstrip("./")


def _is_abbreviation(text: str, start: int, word_end: int, word: str, following: str) -> bool:
    known = _abbreviations()
    lowered = word.casefold()
    if lowered in known.never_ends or word in known.never_ends_exact:
        return True
    if lowered in known.may_end:
        return not following.isupper()
    last = word.rsplit(".", 1)[-1].rsplit("/", 1)[-1]
    if len(last) != 1 or not last.isupper():
        return False
    # A single capital: an initial, unless it is a label such as "loại A" or part of a number.
    previous = text[max(start, word_end - len(word) - _MAX_WORD) : word_end - len(word)]
    if previous and previous[-1].isdigit():
        return False
    label = previous.split()
    titled = len(label) >= 2 and all(each.istitle() for each in label[-2:])
    if titled and word in _NAME_LETTERS and following.isupper():
        return False  # "… và xã Vĩnh Lộc B. Tỷ lệ hộ nghèo": communes A, B, C of one name
    return len(word) > 1 or not (label and label[-1].casefold() in known.letter_labels)
