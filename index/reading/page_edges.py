"""Where a text was printed page by page: numbers and running heads of pages go, sentences go on.

An export of a PDF or of Word writes a page's number, a form feed and the head of the next page
into the middle of a sentence: "ước đạt ⏎ - 2 - ⏎ Báo cáo KT-XH 2020 ⏎ 203,8 tỷ đồng".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

FEED = "\x0c"
_SURE = re.compile(
    r"(?:[Tt]rang|[Pp]age)\s?:?\s?\d{1,4}(?:\s?(?:/|trên)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]"
)
_MAYBE = re.compile(r"(\d{1,3})(?:\s?/\s?\d{1,3})?")
_CHAIN = 3  # so many numbers in order are those of pages, where nothing else says so
_LINES_APART = 8
_FIRST_PAGES = 3
_LEAST_HEAD, _MAX_HEAD = 12, 120
_MAX_LINES = 200_000
_HEAD_LINES = 2
_SEEN_TWICE = 2
_MAX_WRAP = 140
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?:;…|\])»”\"]$")


def joined_pages(text: str) -> str:
    """Return ``text`` without the numbers, running heads and form feeds of its pages."""
    if text.count("\n") + text.count(FEED) > _MAX_LINES:
        return text  # no report
    lines = text.replace(FEED, f"\n{FEED}\n").split("\n")
    marks = _marks(lines)
    if not marks:
        return text
    gaps = _gaps(lines, marks)
    gone = set(marks)
    for _ in range(_HEAD_LINES):
        edges = {at for gap in gaps for at in _edges(gap, lines)}
        heads = Counter(_key(lines[at]) for at in edges)
        for number, gap in enumerate(gaps):
            found = [at for at in _edges(gap, lines) if heads[_key(lines[at])] >= _SEEN_TWICE]
            found = [at for at in found if _may_be_head(lines[at])]
            gone.update(found)
            gaps[number] = (min([gap[0], *found]), max([gap[1], *found]))
    return _without(lines, gone, gaps)


def _marks(lines: Sequence[str]) -> list[int]:
    """Return which lines are form feeds or numbers of pages, in order."""
    said = [number for number, line in enumerate(lines) if line.strip() or line == FEED]
    marks = {at for at in said if lines[at] == FEED or _SURE.fullmatch(lines[at].strip())}
    place = {at: number for number, at in enumerate(said)}
    for at in [at for at in marks if lines[at] == FEED]:
        for beside in (place[at] - 1, place[at] + 1):
            near = said[beside] if 0 <= beside < len(said) else at
            if _MAYBE.fullmatch(lines[near].strip()):
                marks.add(near)
    chain: list[int] = []
    for at in said:
        found = _MAYBE.fullmatch(lines[at].strip()) if at not in marks else None
        if found is None:
            continue
        number = int(found[1])
        if not chain and number <= _FIRST_PAGES:
            chain, following = [at], number + 1
        elif chain and number == following:
            apart = place[at] - place[chain[-1]] > _LINES_APART
            if apart or _beside(at, lines, said, place) & _beside(chain[-1], lines, said, place):
                chain.append(at)
                following += 1
    return sorted(marks.union(chain if len(chain) >= _CHAIN else ()))


def _beside(
    at: int, lines: Sequence[str], said: Sequence[int], place: Mapping[int, int]
) -> set[str]:
    """Return the running heads that a line may stand next to."""
    near = said[max(0, place[at] - 1) : place[at] + 2]
    heads = (lines[each] for each in near if each != at and len(lines[each].strip()) >= _LEAST_HEAD)
    return {_key(line) for line in heads if _may_be_head(line)}


def _gaps(lines: Sequence[str], marks: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last mark of each page's end: marks with nothing between them."""
    gaps: list[tuple[int, int]] = []
    for at in marks:
        if gaps and not any(line.strip() for line in lines[gaps[-1][1] + 1 : at]):
            gaps[-1] = (gaps[-1][0], at)
        else:
            gaps.append((at, at))
    return gaps


def _edges(gap: tuple[int, int], lines: Sequence[str]) -> list[int]:
    """Return the last line of the page before and the first of the page behind."""
    before, after = gap[0] - 1, gap[1] + 1
    while before >= 0 and not lines[before].strip():
        before -= 1
    while after < len(lines) and not lines[after].strip():
        after += 1
    return [at for at in (before, after) if 0 <= at < len(lines)]


def _key(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split()).casefold())


def _may_be_head(line: str) -> bool:
    """Tell whether a line may stand on every page: short, more than a number, no sentence."""
    words = line.strip()
    short = len(words) <= _MAX_HEAD and words[-1:] not in ".,;:!?"
    return short and not words.startswith("|") and any(map(str.isalpha, words))


def _without(lines: Sequence[str], gone: set[int], gaps: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for first, last in gaps:
        parts += lines[done : max(done, first)]
        done = max(done, last + 1)
        while parts and not parts[-1].strip():
            parts.pop()
        at = next((at for at in range(done, len(lines)) if lines[at].strip()), len(lines))
        before = parts[-1].strip() if parts else ""
        after = lines[at].strip() if at < len(lines) and at not in gone else ""
        if not (before and after and _goes_on(before, after)):
            parts.append("")
        elif after[0].islower() and max(len(before), len(after)) <= _MAX_WRAP:
            done = at
        else:
            parts[-1] = f"{parts[-1].rstrip()} {after}"
            done = at + 1
    return "\n".join([*parts, *lines[done:]])


def _goes_on(before: str, after: str) -> bool:
    """Tell whether the sentence at a page's end goes on at the top of the next."""
    return not _ENDS.search(before) and (after[0].islower() or after[0].isdecimal())
