"""Changes told by rank, the verb only with the first: "*tăng cao nhất* là nhóm A với 4,6%".

"…; *kế tiếp là* nhóm B với 1,8%, nhóm C 0,9%": they rose, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan

_RANK = "nhất"
_NEXT = PhraseTable({words: words for words in word_set("plans_in_rows", "next_item")})
_SAID = word_set("relations", "stating") | {"còn"}
_JOINTS = {",", ";", "và"}
_LONGEST = 16  # tokens from one of the row to the next


def in_rank(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Read bare percents behind a change that is told as the highest as changes of its way.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    row: Draft | None = None  # the ranked change that the row goes on with
    announced = False  # "kế tiếp là" stood before an item of it
    for at, draft in enumerate(drafts):
        last = drafts[at - 1].amount.last if at else 0
        words = [token.text for token in sentence.tokens[last : draft.amount.first]]
        if draft.amount.kind is not AmountKind.PERCENT:
            row = None
        elif draft.figure.relation is Relation.CHANGE:
            row, announced = (draft if _RANK in words else row), False
        elif row is not None and len(words) <= _LONGEST and words[:1] and words[0] in _JOINTS:
            announced = announced or _opens_next(sentence, last + 1)
            if announced and _goes_on(draft, row, words):
                way, base = row.figure.direction, row.figure.base
                told = replace(draft.figure, relation=Relation.CHANGE, direction=way, base=base)
                done[at] = replace(draft, figure=told)
            else:
                row = None
        else:
            row = None
    return done


def _goes_on(draft: Draft, row: Draft, words: list[str]) -> bool:
    """Tell whether nothing else is said of the item: no measure of its own, nothing reached."""
    figure = draft.figure
    if figure.relation is not Relation.VALUE or not _SAID.isdisjoint(words):
        return False
    if figure.indicator == row.figure.indicator:
        return True  # of the next place
    return draft.named and phrase_words().heads.match(scan(figure.indicator), 0) is None


def _opens_next(sentence: Sentence, first: int) -> bool:
    return first < len(sentence.tokens) and _NEXT.match(sentence.tokens, first) is not None
