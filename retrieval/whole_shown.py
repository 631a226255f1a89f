"""What of a figure's whole, or of the headings it stands under, is shown before its name."""

from __future__ import annotations

from functools import lru_cache

from index.domain import Figure
from index.language.text import fold
from retrieval.terms import term_list
from retrieval.words import folded, word_set

_LONGEST = 110  # characters
_CHAPTER = 4  # more words than this in capitals are a chapter's heading, no name


def whole_shown(figure: Figure) -> str:
    """Return what is shown before a figure's name, or "".

    "Về phát triển người tham gia" is shown without "Về". "PHẦN I. KẾT QUẢ NĂM 2016" and "Nhiệm vụ
    6 tháng cuối năm" say where a figure stands and not what it is of; "Xây dựng nông thôn mới,
    giảm nghèo" of several things adds nothing to a name that says all ("số hộ nghèo").

    Args:
        figure: the figure; its ``parent`` may hold several headings, the outermost first.
    """
    return _shown(figure.parent or "", _is_known(figure.indicator)) if figure.parent else ""


@lru_cache(maxsize=4096)
def _shown(parent: str, known: bool) -> str:
    parts = parent.split(" – ")
    while len(parts) > 1 and parts[0].isupper() and parts[0].count(" ") >= _CHAPTER:
        del parts[0]
    kept = [_as_name(part) for part in parts if not _says_where(part, known=known)]
    whole = " – ".join(kept)
    return whole if len(whole) <= _LONGEST else ""


def _says_where(heading: str, *, known: bool) -> bool:
    """Tell whether a heading only tells where in the report a figure stands."""
    words = f"{fold(heading)} "
    if words.startswith(tuple(f"{opener} " for opener in folded("whole_shown", "places"))):
        return True
    topics = tuple(f"{opener} " for opener in folded("whole_shown", "topics"))
    # "tổng thu BHXH, BHYT" is a whole that its parts are parts of, in a sentence and no heading.
    several = "," in heading and heading[:1].isupper()
    several = several and not words.startswith(folded("whole_area", "totals"))
    return known and (several or words.startswith(topics))


def _as_name(heading: str) -> str:
    """Return a heading as a name: "*Về* thu hút đầu tư" without what leads it in."""
    first, _, rest = heading.partition(" ")
    if rest and first.lower() in word_set("whole_shown", "about"):
        return rest[:1].upper() + rest[1:]
    return heading


@lru_cache(maxsize=4096)
def _is_known(indicator: str) -> bool:
    """Tell whether a name holds an indicator of the tables: it says itself what it is of."""
    return any(term.startswith("#") for term in term_list(indicator))
