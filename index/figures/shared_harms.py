"""What befell several things, told once behind the last: "260 ha lúa và *31 ha ngô bị gãy đổ*".

The hectares of rice are those that fell, and not all that was sown.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import scan

_KINDS = (AmountKind.COUNT, AmountKind.PHYSICAL)
_BEFALLING = word_set("shared_harms", "befalling")
_NOUNS = word_set("shared_harms", "nouns")
_STATED = word_set("shared_harms", "stated")
_JOINTS = {",", "và"}
_QUALIFYING = {"hơn", "gần", "trên", "khoảng", "cùng", "với"}
_CAUSING = "làm "  # "hạn mặn đã *làm* 5.280 ha lúa, 730 ha thủy sản bị thiệt hại"
_LONGEST = 8  # words of what befell them


def with_shared_harm(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete the things of a list by what befell them, where only the last one says it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(len(done) - 1, 0, -1):
        harm = _told_of(done[at])
        if harm and _goes_on(sentence, done[at - 1], done[at]):
            done[at] = _named(done[at], done[at].figure.indicator)
            done[at - 1] = _named(done[at - 1], f"{done[at - 1].figure.indicator} {harm}")
    return done


def _named(draft: Draft, name: str) -> Draft:
    name = name.removeprefix(_CAUSING)
    return draft.renamed(name)


def _told_of(draft: Draft) -> str:
    """Return what befell the thing by its own name: "bị gãy đổ", or ""."""
    if draft.figure.relation is not Relation.VALUE or draft.amount.kind not in _KINDS:
        return ""
    words = draft.figure.indicator.split()
    # No "bị" of "khởi tố 9 vụ, 15 *bị can*": a noun.
    at = next(
        (
            i
            for i, (word, behind) in enumerate(pairwise(words))
            if i and word.lower() in _BEFALLING and behind.lower() not in _NOUNS
        ),
        None,
    )
    harm = words[at:] if at is not None else []
    return " ".join(harm) if 1 < len(harm) <= _LONGEST else ""


def _goes_on(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether a thing stands right before another of a list, and nothing is said of it."""
    one, two = before.amount, draft.amount
    if before.figure.relation is not Relation.VALUE or one.kind not in _KINDS:
        return False
    if one.total is not None or sentence.depth[one.first] != sentence.depth[two.first]:
        return False
    between = [token.text for token in sentence.tokens[one.last : two.first]]
    while between and between[-1] in _QUALIFYING:
        between.pop()
    told = {token.text for token in scan(before.figure.indicator)}
    if not between or between[-1] not in _JOINTS or not told.isdisjoint(_BEFALLING | _STATED):
        return False
    noun = between[:-1]
    if one.kind is AmountKind.PHYSICAL and not noun:
        return False
    return all(word.isalpha() for word in noun) and _STATED.isdisjoint(noun)
