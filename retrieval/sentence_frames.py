"""What a sentence opens with, and all its numbers are of: "*Kỳ thi tốt nghiệp THPT*, … đỗ 99%"."""

from __future__ import annotations

import re
from functools import lru_cache

from index.language.text import fold
from retrieval.words import folded

_LONGEST = 80  # characters
_LEAST, _MOST = 2, 10  # words
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?")
_DIGIT = re.compile(r"\d")
_MARKS = re.compile(r"[;:.()]")


@lru_cache(maxsize=4096)
def frame_of(sentence: str) -> str:
    """Return the words before a sentence's first comma where they only say what it is about.

    No frame holds a number that is no year, or says who tells ("theo Sở Y tế"), when or where.

    Args:
        sentence: a sentence of a report.
    """
    comma = sentence.find(",", 0, _LONGEST)
    frame = sentence[: max(0, comma)].strip(" -–+*•")
    if _DIGIT.search(_YEAR.sub(" ", frame)) or _MARKS.search(frame):
        return ""
    if not _LEAST <= len(frame.split()) <= _MOST:
        return ""
    said = f"{fold(frame)} "
    aside = any(said.startswith(f"{words} ") for words in folded("sentence_frames", "aside"))
    return "" if aside else frame
