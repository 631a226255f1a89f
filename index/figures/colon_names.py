"""Names with a colon inside: "*Cơ cấu kinh tế chuyển dịch: nông nghiệp* giảm từ 45% xuống 38%".

What stands before the colon is over all that follows it, and what stands behind is the first part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_PARTS = ("phần ",)
_COLON = re.compile(r"\s*:\s+")
_CUTS = re.compile(
    "|".join(rf",?\s{re.escape(words)}\b.*" for words in sorted(word_set("colon_names", "cuts")))
)


def behind_colon(drafts: Sequence[Draft]) -> list[Draft]:
    """Part the names with a colon, and put what stands before it over what follows.

    Args:
        drafts: the figures of a sentence, in order.
    """
    heads: dict[str, str] = {}
    counted = {d.figure.indicator for d in drafts if d.amount.kind is AmountKind.COUNT}
    for draft in drafts:
        head, colon, _ = _parted(draft.figure.indicator)
        if colon and draft.figure.indicator not in counted:  # "Số vụ vi phạm: giao thông"
            heads[draft.figure.indicator] = head
    return [_named(draft, heads) for draft in drafts] if heads else list(drafts)


def _named(draft: Draft, heads: dict[str, str]) -> Draft:
    figure = draft.figure
    parent = heads.get(figure.parent or "", figure.parent)
    if figure.indicator in heads:
        _, _, words = _parted(figure.indicator)
        parent = " – ".join(part for part in (parent, heads[figure.indicator]) if part) or None
        figure = renamed(figure, words)
    return replace(draft, figure=replace(figure, parent=parent))


def _parted(name: str) -> tuple[str, bool, str]:
    """Return what stands before the colon, without what it did, whether there is one, the rest."""
    found = _COLON.search(name)
    rest = name[found.end() :].strip() if found is not None else ""
    if found is None or not rest or rest.lower().startswith(_PARTS):
        return name, False, ""  # "thu ngân sách: *phần thu* …" says it once more
    return _CUTS.sub("", name[: found.start()]).strip(), True, rest
