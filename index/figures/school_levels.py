"""Schools of all levels, told level by level: "83 *trường mầm non, tiểu học và THCS* đạt chuẩn".

So many schools reached the standard; named by the first level, they would answer for it alone. The
schools of one level are named by it, and parts of what is told of all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.draft import Draft
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_LEVELS = PhraseTable({words: words for words in word_set("tail_bounds", "levels")})
_JOINTS = {",", "và"}
_YOUNGEST = ("mầm non", "mẫu giáo")
_ALL = 3  # levels that are all there are, the youngest among them


def of_all_levels(drafts: Sequence[Draft]) -> list[Draft]:
    """Name the schools of all levels without them, and what is told of each by no more than that.

    Args:
        drafts: the figures of a sentence, in order.
    """
    told: dict[str, tuple[str, bool]] = {}
    for draft in drafts:
        name = draft.figure.indicator
        if draft.amount.kind is AmountKind.COUNT and name not in told:
            told[name] = _without_levels(name)
    done: list[Draft] = []
    for draft in drafts:
        name, parent = draft.figure.indicator, draft.figure.parent
        rest = told.get(parent or "", ("", False))[0]
        if rest:  # "trường" alone says nothing over "trường mầm non"
            parent = rest if " " in rest else None
        own, all_levels = told.get(name, ("", False))
        done.append(draft.renamed(own if own and all_levels else name, parent))
    return done if any(rest for rest, _ in told.values()) else list(drafts)


def _without_levels(name: str) -> tuple[str, bool]:
    """Return a name without a list of levels in it, or "", and whether they are all levels."""
    tokens = scan(name)
    first = next((i for i in range(len(tokens)) if _LEVELS.match(tokens, i)), 0)
    last, count = first, 0
    while first and last < len(tokens) and (level := _LEVELS.match(tokens, last)):
        two = any(token.text == "và" for token in tokens[level.first : level.last])
        last, count = level.last, count + 1 + two  # "tiểu học và THCS"
        joint = last
        while joint < len(tokens) and tokens[joint].text in _JOINTS:
            joint += 1
        if joint == last or joint >= len(tokens) or _LEVELS.match(tokens, joint) is None:
            break
        last = joint
    if not first or count < _ALL - 1:
        return "", False
    behind = name[tokens[last].start :] if last < len(tokens) else ""
    opens = name[tokens[first].start :].lower().startswith(_YOUNGEST)
    return f"{name[: tokens[first].start].strip()} {behind}".strip(), opens and count >= _ALL
