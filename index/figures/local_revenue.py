"""Revenue raised in an area as a part of all: "tổng thu 63 tỷ, *trong đó thu trên địa bàn* 14 tỷ".

Elsewhere "trên địa bàn" only says where. Behind "trong đó" it tells what the area raised itself
from what it was given, so it stays in the name: the part would pass for the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.lexicon import cues, word_set
from index.language.terms import term_list

_REVENUE = "#budget_revenue"
_ALL = tuple(word_set("local_revenue", "all"))
_AREA = word_set("local_revenue", "area")
_HERE = "trên địa bàn"


def raised_here(sentence: Sentence, drafts: Sequence[Draft], whole: str | None) -> list[Draft]:
    """Name what an area raised itself, where it is told as a part of its revenue.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        whole: the indicator told of before the sentence, that "Trong đó" may go on with.
    """
    done = list(drafts)
    part, renamed, last = -1, "", 0
    for number, draft in enumerate(done):
        figure, tokens = draft.figure, sentence.tokens
        behind = [i for i in range(last, draft.amount.first) if cues().parts.match(tokens, i)]
        part = behind[-1] if behind else part
        last = draft.amount.last
        if draft.named:
            said = {token.text for token in tokens[max(part, 0) : draft.amount.first]}
            own = [term for term in term_list(figure.indicator) if term.startswith("#")]
            alone = own == [_REVENUE] and not figure.indicator.lower().startswith(_ALL)
            renamed = figure.indicator if part >= 0 and alone and said >= _AREA else ""
            whole = figure.indicator if part < 0 and own == [_REVENUE] else whole
        if renamed and figure.indicator == renamed:
            name = f"{renamed} {_HERE}"
            parent = figure.parent or whole
            figure = replace(figure, indicator=name, indicator_text=name, parent=parent)
            done[number] = replace(draft, figure=figure)
    return done
