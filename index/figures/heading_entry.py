"""What a heading leaves for what stands under it: its topic, its depth, what it aims at."""

from __future__ import annotations

import re

from index.domain import Relation
from index.figures import heading_aims
from index.figures.aims import aim_of_heading
from index.figures.boxes import box_period
from index.figures.headlines import tells_whole
from index.figures.phrase_trim import whole, without_enumerator
from index.figures.reviews import only_reviews
from index.figures.state import State
from index.figures.task_headings import tasks_ahead
from index.language.lexicon import phrase_words
from index.language.scan import scan
from index.language.text import fold

LONGEST_LEAD = 120
_TITLE, _MOSTLY = 6, 0.75  # words of a title, and the share of them that the report's has
_TITLE_END = re.compile(r"[:(\n]")
_SECTION = 2  # "A.", "II."
_UNNUMBERED = 0.5  # so far below the last one with a number stands one that has none
_DEEPEST = 6  # headings that are kept, one under the other
_ASIDE = re.compile(r"\s*\([^()]*\)?$")
_ENUMERATED = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ](?=[.)]))[.)/]")
_LETTER = re.compile(r"^[a-zđ][.)]\s+")
_LETTERED = 7  # "a)", under whatever has a number


def is_numbered(words: str) -> bool:
    """Tell whether a heading has a number of its own: "II.", "3.1."."""
    return _ENUMERATED.match(words) is not None


def open_heading(text: str, state: State) -> None:
    words = " ".join(text.split()).strip(" :.-#*")
    level = _level(words)
    told = tells_whole(text, level)
    aim = None if told else aim_of_heading(words) or tasks_ahead(words, state)
    if 0 < level <= _SECTION:
        state.stated.clear()  # what "D." lists by commune is no part of what "C." told
    heading_aims.enter(level, aim, state)
    level = level or -_marks(text)
    named = not (told or only_answers(without_enumerator(words)) or _is_title(words, level, state))
    if named or level:
        _close_siblings(level, state)
    if level > 0:
        state.numbered = level
    elif not level:
        _close_unnumbered(words, state)
    state.text_below = False
    if named:
        topic = without_enumerator(_LETTER.sub("", words))
        state.headings.append(topic[:LONGEST_LEAD])
        unnumbered = state.numbered + _UNNUMBERED if state.numbered and not level else level
        state.levels.append(unnumbered)
    del state.headings[:-_DEEPEST], state.levels[:-_DEEPEST]
    state.aim = state.heading_aim


def open_box(title: str, state: State) -> None:
    """Take what the heading of a box announces, for its paragraph."""
    boxed = aim_of_heading(title) if title else None
    if boxed is not None:
        state.heading_aim = state.aim = boxed
        state.aim_period = box_period(title, state.anchor) or state.aim_period


def _marks(text: str) -> int:
    """Return how many marks a heading without a number begins with: 2 of "## Kinh tế"."""
    words = text.lstrip()
    return len(words) - len(words.lstrip("#"))


def _close_siblings(level: float, state: State) -> None:
    """Leave "1." and what stood under it where "2." opens, or "B." above both of them.

    A level below 0 is that of the marks before a heading without a number: "## Văn hóa" closes
    "## Kinh tế", and what is numbered stands under them.
    """
    if level < 0:
        closed = [at for at, each in enumerate(state.levels) if each <= level]
    else:
        closed = [at for at, each in enumerate(state.levels) if each >= level] if level else []
    if closed:
        del state.headings[closed[0] :], state.levels[closed[0] :]


def _close_unnumbered(words: str, state: State) -> None:
    """Leave "Giáo dục" where "Y tế" opens beside it: both without a number, text between them.

    One in capitals stands over those in small letters that follow it.
    """
    while (
        state.text_below
        and state.levels
        and state.levels[-1] in (0, state.numbered + _UNNUMBERED)
        and (words.isupper() or not state.headings[-1].isupper())
    ):
        state.headings.pop()
        state.levels.pop()


def _level(words: str) -> int:
    """Return how deep a heading's own number stands: "A." 1, "II." 2, "3." 3, "3.1." 4; else 0."""
    found = _ENUMERATED.match(words)
    if found is None:
        return 0
    number = found.group()[:-1]
    if number[0].isdecimal():
        return 3 + number.count(".")
    if number.islower():
        return _LETTERED
    return 2 if set(number) <= set("IVX") else 1


def announce(aim: Relation, text: str, state: State) -> None:
    """Let a heading's aim hold for the headings under it too: "B. KẾ HOẠCH NĂM 2021"."""
    words = " ".join(text.split()).strip(" :.-#*")
    heading_aims.enter(_level(words), aim, state)
    state.aim = state.heading_aim


def section_of(text: str) -> str:
    """Return the section that a line with a number of its own opens, or "".

    "*C. KẾ HOẠCH VỐN NĂM 2024*: Tổng số 219 triệu đồng": all capitals up to the colon or bracket.
    """
    title = _TITLE_END.split(text, maxsplit=1)[0]
    level = _level(title)
    return title if 0 < level <= _SECTION and title[2:].strip() and title.isupper() else ""


def _is_title(words: str, level: int, state: State) -> bool:
    """Tell whether a heading is the paper's own title, which stands under "BÁO CÁO".

    It is the title that the report is filed under, but for a few words, or dates all that follows:
    "Kết quả công tác năm 2022, phương hướng năm 2023".
    """
    if level > 0 or state.headings:
        return False
    said = [t for t in fold(words).split() if t.isalnum()]
    known = set(fold(state.report.title).replace(",", " ").split())
    return len(said) >= _TITLE and sum(t in known for t in said) >= _MOSTLY * len(said)


def only_answers(words: str) -> bool:
    """Tell whether a heading names no topic: "Trả lời (Công văn số 12/UBND-TH):", "II. KẾT QUẢ"."""
    told = _ASIDE.sub("", words)
    if only_reviews(told):
        return True
    return whole(phrase_words().replies, [token for token in scan(told) if token.is_word])
