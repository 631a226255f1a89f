"""Parts told by the level that has them: "giải ngân đạt 40%, trong đó *cấp tỉnh đạt 35%*".

Or beside what is measured: "*cấp tỉnh* giải ngân 14 tỷ đồng", "chi ngân sách *cấp tỉnh* 9 tỷ đồng".

They are numbers of one level of government, and not of all that lies in the area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_LEVELS = word_set("levels", "levels")
_BETWEEN = word_set("levels", "between")
_BEFORE = word_set("levels", "before") | {",", ";", ":", "("}
_KINDS = (AmountKind.PERCENT, AmountKind.MONEY)
_MOST = 3  # words between the level and its number
_SIZE = 2  # words of a level


def of_levels(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those of one level named by it and put under the number they are of."""
    done = list(drafts)
    for number, draft in enumerate(drafts):
        level = _level_before(sentence, draft.amount)
        if not level:
            continue
        kind = draft.amount.kind
        whole = next((d.figure for d in drafts[:number] if d.amount.kind is kind), None)
        whole = whole or next((d.figure for d in drafts[:number] if d.named), None)
        if whole is None or draft.figure.indicator.lower() not in (whole.indicator.lower(), level):
            continue
        name = f"{whole.indicator} {level}"
        figure = replace(
            draft.figure,
            indicator=name,
            indicator_text=name,
            parent=whole.indicator,
            place=whole.place,
        )
        if figure.relation is Relation.VALUE and kind is AmountKind.PERCENT:
            told = [d.figure.relation for d in drafts[:number] if d.amount.kind is kind]
            figure = replace(figure, relation=told[-1] if told else figure.relation)
        done[number] = replace(draft, figure=figure)
    return _beside_measures(sentence, done)


def _beside_measures(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name what one level has by that level, and what goes on with it: "…, *đạt 59% kế hoạch*"."""
    done: list[Draft] = []
    bare = full = ""
    place = None
    for draft in drafts:
        figure = draft.figure
        level = _level_beside(sentence, draft)
        if level or draft.named:
            bare, full = (figure.indicator, f"{figure.indicator} {level}") if level else ("", "")
            place = figure.place
        if full and figure.indicator == bare and figure.place == place:
            figure = replace(figure, indicator=full, indicator_text=full)
        done.append(replace(draft, figure=figure))
    return done


def _level_beside(sentence: Sentence, draft: Draft) -> str:
    """Return the level that stands before or behind the words of a sum or a rate, or ""."""
    tokens, amount, name = sentence.tokens, draft.amount, draft.figure.indicator_text.lower()
    if amount.kind not in _KINDS or not draft.named or any(level in name for level in _LEVELS):
        return ""
    last = amount.first
    while last > 0 and amount.first - last < _MOST and tokens[last - 1].text in _BETWEEN:
        last -= 1
    behind, first = sentence.words(last - _SIZE, last).lower(), last - _SIZE - 1
    if behind in _LEVELS and first >= 0 and name.split()[-1:] == [tokens[first].text]:
        return behind
    first = last - len(name.split())
    before, opens = sentence.words(first - _SIZE, first).lower(), first - _SIZE - 1
    told = before in _LEVELS and sentence.words(first, last).lower() == name
    return before if told and (opens < 0 or tokens[opens].text in _BEFORE) else ""


def _level_before(sentence: Sentence, amount: Amount) -> str:
    """Return the level right before an amount, as a part of its own, or ""."""
    if amount.kind not in _KINDS:
        return ""
    tokens, last = sentence.tokens, amount.first
    while last > 0 and amount.first - last < _MOST and tokens[last - 1].text in _BETWEEN:
        last -= 1
    first = last - _SIZE
    level = sentence.words(first, last).lower() if first > 0 else ""
    return level if level in _LEVELS and tokens[first - 1].text in _BEFORE else ""
