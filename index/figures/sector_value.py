"""A bare "giá trị sản xuất" behind a clause on a sector is that sector's.

"*Công nghiệp - xây dựng* giữ đà tăng, *giá trị sản xuất* đạt 812 tỷ đồng", "*Về thủy sản*, giá trị
sản xuất đạt 96 tỷ đồng": no value of all that the area produces.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.domain import Figure
from index.figures.draft import renamed
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import scan

_MEASURES = word_set("sector_value", "measures")
_VALUES = word_set("sector_value", "values")
_JOINTS = word_set("sector_value", "joints")
_OPENERS = word_set("sector_value", "openers")
_TOPICS = word_set("sector_value", "topics")
_LONGEST_OPENER = 2  # words
_WORDS = word_set("inheriting", "sector_words")
_SECTORS = frozenset(tuple(name.split()) for name in word_set("sector_value", "sectors"))
_ENDS = {",", ":"}
_MARKS = {"-", "–", "+", "*"}


def of_sector(
    sentence: Sentence, figures: Sequence[Figure], heading: str | None = None
) -> list[Figure]:
    """Name the sector that the sentence opens with in the bare values of its first clauses.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        heading: what it stands under; a sector's own says whose value a bare one is.
    """
    sector, end = _sector(sentence)
    if not sector:
        return _under_heading(figures, heading or "")
    texts = [token.text for token in sentence.tokens]
    read = []
    for figure in figures:
        at = sentence.token_at(figure.span.start)
        between = texts[end:at]
        bare = figure.indicator.lower() in _MEASURES and figure.parent is None
        near = not _JOINTS.isdisjoint(between) or between[:1] == [":"]
        near = near and ";" not in between
        if bare and near and _SECTORS.isdisjoint(pairwise(between)):
            name = f"{figure.indicator} {sector}"
            figure = renamed(figure, name)
        read.append(figure)
    return read


def _under_heading(figures: Sequence[Figure], heading: str) -> list[Figure]:
    """Name the sector that is all a heading says: "2. Công nghiệp - xây dựng", "a) Nông nghiệp"."""
    tokens = scan(heading)
    first, _ = _behind_openers([token.text for token in tokens], 0)
    named = tuple(token.text for token in tokens[first : first + 2]) in _SECTORS
    if not named or any(token.text not in _WORDS for token in tokens[first:]):
        return list(figures)
    sector = " ".join(heading[tokens[first].start :].split()).strip(" .:").lower()
    return [
        renamed(figure, f"{figure.indicator} {sector}")
        if figure.indicator.lower() in _VALUES and figure.parent is None
        else figure
        for figure in figures
    ]


def _sector(sentence: Sentence) -> tuple[str, int]:
    """Return the sector that opens the sentence, with a clause of its own, and where it ends."""
    tokens = sentence.tokens
    start = subject_start(sentence, _MARKS)
    first, topic = _behind_openers([token.text for token in tokens], start)
    end = first
    while end < len(tokens) and tokens[end].text in _WORDS:
        end += 1
    while end > first and not tokens[end - 1].is_word:
        end -= 1
    if tuple(token.text for token in tokens[first : first + 2]) not in _SECTORS:
        return "", 0
    if end >= len(tokens) or not (tokens[end].is_word or (topic and tokens[end].text in _ENDS)):
        return "", 0  # a list of sectors, or no clause that tells of it
    return sentence.words(first, end).lower(), end


def _behind_openers(texts: list[str], first: int) -> tuple[int, bool]:
    """Return where "Đối với lĩnh vực" ends, and whether it announces what is told of."""
    topic = False
    for length in [_LONGEST_OPENER, 1] * 2:
        opening = " ".join(texts[first : first + length])
        if opening in _OPENERS or opening in _TOPICS:
            topic = topic or opening in _TOPICS
            first += length
    return first, topic
