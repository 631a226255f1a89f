"""The name that stands right before a number: "*huyện A* đạt 38,6%", "*Sở Y tế* (11,7%)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Span
from index.language.text import fold, lower
from retrieval.bounds import unit_words
from retrieval.listed_names import FAR, LONGEST, WORD
from retrieval.text_words import folded_phrases, phrases

_PARTED = re.compile(r"[,;:\n•]|\s[-–—]\s|\s(?:là|gồm|như)\s")
_ROUTE = re.compile(r"[^\W\d_]\s[-–—]\s$")


def only_states(text: str) -> bool:
    """Tell whether nothing but "đạt", "bằng" stands before a number: it has the name before it."""
    said = lower(" ".join(word.group() for word in WORD.finditer(text)))
    if ";" in text or not said:
        return False
    left = f" {said} "
    for phrase in sorted(phrases("body_names", "tail"), key=len, reverse=True):
        while f" {phrase} " in left:
            left = left.replace(f" {phrase} ", " ")
    return not left.strip()


def name_before(body: str, span: Span) -> Span | None:
    """Return the name that ends a stretch of text but for "đạt", "với" and the like."""
    text = body[span.start : span.end].rstrip(" (\n–-:")
    starts = [0, *(m.end() for m in _PARTED.finditer(text))]
    start = starts[-1]
    if len(starts) > 1 and only_states(text[start:]):
        start = starts[-2]  # "Huyện A thấp nhất, mới đạt 42%"
    if _ROUTE.search(text[:start]):
        return None  # "cao tốc A - B": the end of a road
    words = list(WORD.finditer(text, start))
    first = next((i for i in range(len(words)) if _opens_name(words, i)), None)
    if first is None:
        return None
    words = words[first + _introduced(words[first:]) :]
    if not words or not _opens_name(words, 0):
        return None
    if is_body(text[words[0].start() :]):
        last = _tail(words)
        if not 1 < last <= LONGEST:
            return None
    else:
        last = 0
        while last < len(words) and (_opens_name(words, last) or words[last].group().isdigit()):
            last += 1
        if not last or len(words) - last > FAR:
            return None
    return Span(span.start + words[0].start(), span.start + words[last - 1].end())


def _introduced(words: Sequence[re.Match[str]]) -> int:
    """Return how many words only lead to the name: "*Riêng* huyện A", "*Dẫn đầu* là B"."""
    said = fold(" ".join(w.group() for w in words)) + " "
    for phrase in folded_phrases("body_names", "introduced"):
        if said.startswith(f"{phrase} "):
            size = len(phrase.split())
            return size + _introduced(words[size:])
    return 0


def _opens_name(words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a word is capitalised, or "huyện", "thị xã" before one that is."""
    if words[index].group()[0].isupper():
        return True
    for size in (1, 2):
        said = fold(" ".join(w.group() for w in words[index : index + size]))
        behind = words[index + size : index + size + 1]
        if said in unit_words() and behind and behind[0].group()[0].isupper():
            return True
    # The second half of "thị xã", "thành phố".
    pair = fold(" ".join(w.group() for w in words[max(0, index - 1) : index + 1]))
    return index > 0 and " " in pair and pair in unit_words()


def _tail(words: Sequence[re.Match[str]]) -> int:
    """Return how many of the words belong to a body's name."""
    tail = phrases("body_names", "tail")  # by their marks: "đạt" is no "đất"
    for index in range(1, len(words)):
        rest = f"{lower(' '.join(w.group() for w in words[index:]))} "
        if words[index].group()[0].islower() and any(rest.startswith(f"{t} ") for t in tail):
            return index
    return len(words)


def is_body(name: str) -> bool:
    said = f"{fold(name)} "
    opens = (*folded_phrases("body_names", "opens"), *folded_phrases("body_names", "speaks_for"))
    return any(said.startswith(f"{word} ") for word in opens)
