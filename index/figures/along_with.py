"""What is told along with those counted: "chi trả cho 23 đơn vị *với 410 lao động, số tiền 2 tỷ*".

The workers are those of these units and the sum is what they were paid, nothing of the whole area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_WITH, _FOR = "với", "cho"
_TO_THEM = ([_FOR], ["/"])
_SUMS = word_set("along_with", "sums")
_STOPS = {";", ".", ":", "(", ")", "…"}


def told_along(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put a doing and those it was done for over what is told along with them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    doing = ""
    for number, draft in enumerate(drafts):
        before = drafts[number - 1].amount if number else None
        between = range(before.last, draft.amount.first) if before else range(0)
        words = _words(sentence, between)
        if before is None or not _STOPS.isdisjoint(words):
            doing = ""
        along = _along(draft, words, doing) if doing else draft
        if along is draft and number:
            along = _paid_to(drafts[number - 1], words, draft)
        counted = along is draft and draft.amount.kind is AmountKind.COUNT
        if counted:
            # "28 trường với 3.400 học sinh": what an area has, not what was done.
            doing = draft.figure.indicator if draft.naming.verb else ""
        done.append(along)
    return done


def _words(sentence: Sentence, between: range) -> list[str]:
    """Return the words between two numbers, without those that tell how sure the second is."""
    last = between.stop
    while last > between.start and (sure := cues().qualifiers.match_before(sentence.tokens, last)):
        last = sure.first
    return [sentence.tokens[i].text for i in range(between.start, last)]


def _paid_to(money: Draft, words: Sequence[str], draft: Draft) -> Draft:
    """Put a sum over those who got it: "chi 12 tỷ đồng *cho 230 người*", "30 tỷ đồng*/560 hộ*"."""
    figure = draft.figure
    kinds = (money.amount.kind, draft.amount.kind) == (AmountKind.MONEY, AmountKind.COUNT)
    bare = f"{figure.indicator.lower()} ".startswith(f"{figure.unit} ")
    if not kinds or not bare or figure.parent is not None or list(words) not in _TO_THEM:
        return draft
    return replace(draft, figure=replace(figure, parent=money.figure.indicator))


def _along(draft: Draft, words: Sequence[str], doing: str) -> Draft:
    figure, said = draft.figure, " ".join(word for word in words if word not in {",", _WITH, "là"})
    if figure.parent is not None:
        return draft
    if draft.amount.kind is AmountKind.COUNT:
        bare = f"{figure.indicator.lower()} ".startswith(f"{figure.unit} ")
        told = set(doing.lower().split())
        bare = bare and bool(words) and words[-1] in {_WITH, _FOR} and told.issuperset(words[:-1])
        return replace(draft, figure=replace(figure, parent=doing)) if bare else draft
    if draft.amount.kind is AmountKind.MONEY and said in _SUMS and _unnamed(draft, said):
        figure = renamed(figure, said, parent=doing)
        return replace(draft, figure=figure)
    return draft


def _unnamed(draft: Draft, said: str) -> bool:
    """Tell whether a sum got the name of what was counted before it."""
    return not draft.named or not draft.figure.indicator.lower().startswith(said)
