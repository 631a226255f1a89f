"""Sums told body by body: "Dư nợ *qua Hội Phụ nữ* 214 tỷ đồng; *Hội Nông dân* 198 tỷ đồng".

The second body's sum is measured as the first's was and is no part of it; how many borrow is told
of each body, never of the district.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set

_BODIES = tuple(f"{word} " for word in sorted(word_set("through_bodies", "bodies")))
_NAMED = tuple(word.capitalize() for word in _BODIES)
_JOINTS = word_set("through_bodies", "joints")
_THROUGH = "qua"
_BEHIND = {",", "với", "cho", "có", "của", "và", "/"}


def by_body(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the sums and counts of a sentence that tells them body by body.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = _through_counted(sentence, drafts)
    frame = first = noun = ""
    for number, draft in enumerate(done):
        figure = draft.figure
        if draft.amount.kind is AmountKind.MONEY and draft.named:
            words = figure.indicator_text
            if frame and words.lower().startswith(_BODIES):
                full = f"{frame} {words}"
                parent = None if figure.parent == first else figure.parent
                figure = renamed(figure, full, parent=parent)
            elif not frame and (frame := _frame(words)):
                first = figure.indicator
        elif frame and draft.amount.kind is AmountKind.COUNT and _told_with(sentence, done, number):
            bare = figure.indicator.lower() == figure.unit.lower()
            noun = noun or (figure.indicator if not bare else "")
            name = noun if bare and noun.startswith(f"{figure.unit} ") else figure.indicator
            parent = done[number - 1].figure.indicator
            figure = renamed(figure, name, parent=parent)
        done[number] = replace(draft, figure=figure)
    return done


def _through_counted(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name a sum told through so many bodies: "*Dư nợ ủy thác qua 4 hội* đạt 3.921 tỷ đồng".

    The count's noun stands before the sum, and would be taken for what was summed up.
    """
    done = list(drafts)
    for at, (count, money) in enumerate(pairwise(drafts), start=1):
        first, noun = count.amount.first, count.figure.indicator
        kinds = (count.amount.kind, money.amount.kind) == (AmountKind.COUNT, AmountKind.MONEY)
        if not kinds or not first or sentence.tokens[first - 1].text != _THROUGH:
            continue
        start = sentence.clause_start(first - 1)
        head = phrase_words().heads.match(sentence.tokens, start)
        told = money.figure.indicator.lower()
        if head is None or head.last >= first or told not in noun.lower():
            continue
        name = f"{sentence.words(start, first)} {noun}"
        old = money.figure.indicator
        for number in range(at, len(done)):
            figure = done[number].figure
            parent = name if figure.parent == old else figure.parent
            if figure.indicator == old:
                figure = renamed(figure, name)
            done[number] = replace(done[number], figure=replace(figure, parent=parent))
    return done


def _frame(words: str) -> str:
    """Return the measure of "*Dư nợ qua* Hội Phụ nữ", up to what leads to the body, or ""."""
    syllables = words.split()
    for at in range(1, len(syllables) - 1):
        body = " ".join(syllables[at + 1 :])
        if syllables[at].lower() in _JOINTS and body.startswith(_NAMED):
            return " ".join(syllables[: at + 1])
    return ""


def _told_with(sentence: Sentence, drafts: Sequence[Draft], number: int) -> bool:
    """Tell whether a count stands right behind a body's sum: "214 tỷ đồng, *với 3.876 hộ vay*"."""
    before = drafts[number - 1] if number else None
    if before is None or before.amount.kind is not AmountKind.MONEY:
        return False
    tokens = sentence.tokens[before.reading.after : drafts[number].amount.first]
    return bool(tokens) and {token.text for token in tokens} <= _BEHIND
