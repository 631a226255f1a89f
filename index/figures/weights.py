"""Weights that shifted: "giảm *tỷ trọng nông nghiệp* từ 46% xuống 39%".

What an economy's structure did ("chuyển dịch tích cực, giảm …") is no part of the sector's name,
and sectors joined by commas have one weight together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable, scan

_HEADS = PhraseTable({words: words for words in word_set("weights", "heads")})
_SHIFTS = word_set("weights", "shifts")
_LINKS = word_set("weights", "links")
_STOPS = {";", ":", "(", ")"}
_STATED = (Relation.VALUE, Relation.SHARE, Relation.TARGET, Relation.PLAN)


def of_weights(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the percents behind "tăng tỷ trọng …", "giảm tỷ trọng …" by that weight.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    left, name = 0, ""
    for number, draft in enumerate(drafts):
        amount = draft.amount
        stated = amount.kind is AmountKind.PERCENT and draft.figure.relation in _STATED
        own = _weight(sentence, left, draft.reading.cue, amount.first) if stated else ""
        goes_on = stated and not draft.named and number and drafts[number - 1].reading.from_value
        name = own or (name if goes_on else "")
        if name:
            whole = draft.figure.parent
            if whole is not None and _HEADS.find(scan(whole)):
                whole = None  # another sector's weight
            named = renamed(draft.figure, name, parent=whole)
            draft = replace(draft, figure=named)
        elif stated and number:
            between = sentence.tokens[drafts[number - 1].amount.last : amount.first]
            draft = _of_its_own(draft) if not cues().parts.find(between) else draft
        left = draft.reading.after
        done.append(draft)
    return done


def _of_its_own(draft: Draft) -> Draft:
    """Name a sector's weight that would be a part of another's.

    "*Tỷ trọng* công nghiệp chiếm 46%; *dịch vụ 31%*" of one economy.
    """
    figure, whole = draft.figure, draft.figure.parent or ""
    head = _HEADS.match(scan(whole), 0) if whole else None
    if head is None or _HEADS.find(scan(figure.indicator)):
        return draft
    name = f"{whole[: scan(whole)[head.last - 1].end]} {figure.indicator}"
    return replace(draft, figure=renamed(figure, name, parent=None))


def _weight(sentence: Sentence, left: int, cue: int, first: int) -> str:
    """Return the weight that shifted, told between ``left`` and ``cue``, or "".

    ``first`` is the number's own token: what stands before it says that a level is told.
    """
    tokens = sentence.tokens
    for index in range(cue - 1, max(left, 1) - 1, -1):
        if tokens[index].text in _STOPS:
            return ""
        if _HEADS.match(tokens, index) and tokens[index - 1].text in _SHIFTS:
            words = without_mentions(sentence, range(index, cue))
            told = len(words)
            while words and (not tokens[words[-1]].is_word or tokens[words[-1]].text in _LINKS):
                words.pop()
            # "tăng tỷ trọng công nghiệp 5%" may be by so much
            return text_of(sentence, words) if len(words) < told or cue < first else ""
    return ""
