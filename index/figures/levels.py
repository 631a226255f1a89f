"""Parts told by the level that has them: "giải ngân đạt 40%, trong đó *cấp tỉnh đạt 35%*".

Or beside what is measured: "*cấp tỉnh* giải ngân 14 tỷ đồng", "chi ngân sách *cấp tỉnh* 9 tỷ đồng".

They are numbers of one level of government, and not of all that lies in the area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_OF_GOVERNMENT = word_set("levels", "levels")
_LEVELS = PhraseTable({words: words for words in _OF_GOVERNMENT})
_COUNTED = PhraseTable({words: words for words in _OF_GOVERNMENT | word_set("levels", "counted")})
_BETWEEN = word_set("levels", "between")
_BEFORE = word_set("levels", "before") | {",", ";", ":", "("}
_KINDS = (AmountKind.PERCENT, AmountKind.MONEY, AmountKind.COUNT)
_BESIDE = (AmountKind.PERCENT, AmountKind.MONEY)
_LEVEL = "cấp "
_SIZE = 2  # words of a level
_MOST = 3  # words between the level and its number


def of_levels(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those of one level named by it and put under the number they are of."""
    done = list(drafts)
    given: set[str] = set()  # names that a level's count left to the next one
    for number, draft in enumerate(drafts):
        level = _level_before(sentence, draft.amount)
        before = list(drafts[:number])
        if draft.amount.kind is AmountKind.COUNT:
            before = [d for d, read in zip(before, done, strict=False) if d is read]
        whole = _whole(before, draft) if level else None
        if whole is None:
            if level and not draft.named and draft.amount.kind in _BESIDE:
                # "Chia theo cấp ngân sách: *cấp tỉnh* 9 tỷ đồng", of what was told before
                done[number] = draft.renamed(f"{draft.figure.indicator} {level}")
            continue
        name = draft.figure.indicator.lower()
        unit = draft.figure.unit.lower()
        unnamed = {whole.indicator.lower(), level, unit, f"{level} {unit}", *given}
        if name not in unnamed:
            continue
        given.add(name)
        done[number] = _of_level(draft, level, whole, drafts[:number])
    return _beside_measures(sentence, done)


def _whole(before: Sequence[Draft], draft: Draft) -> Figure | None:
    """Return what a level's number is part of: told in its kind, of counts in its unit, too."""
    kind = draft.amount.kind
    if kind is AmountKind.COUNT:
        value = draft.amount.value
        return next(
            (
                d.figure
                for d in reversed(before)
                if d.figure.unit == draft.figure.unit
                and d.figure.relation is Relation.VALUE
                and value is not None
                and d.amount.value is not None
                and d.amount.value > value
                and not d.figure.indicator.lower().startswith(_LEVEL)
            ),
            None,
        )
    whole = next((d.figure for d in before if d.amount.kind is kind), None)
    return whole or next((d.figure for d in before if d.named), None)


def _of_level(draft: Draft, level: str, whole: Figure, before: Sequence[Draft]) -> Draft:
    kind = draft.amount.kind
    name = f"{whole.indicator} {level}"
    figure = replace(
        draft.figure,
        indicator=name,
        indicator_text=name,
        parent=whole.indicator,
        place=whole.place,
    )
    if figure.relation is Relation.VALUE and kind is AmountKind.PERCENT:
        told = [d.figure.relation for d in before if d.amount.kind is kind]
        figure = replace(figure, relation=told[-1] if told else figure.relation)
    return replace(draft, figure=figure)


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
            figure = renamed(figure, full)
        done.append(replace(draft, figure=figure))
    return done


def _level_beside(sentence: Sentence, draft: Draft) -> str:
    """Return the level that stands before or behind the words of a sum or a rate, or ""."""
    tokens, amount, name = sentence.tokens, draft.amount, draft.figure.indicator_text.lower()
    if (
        amount.kind not in _BESIDE
        or not draft.named
        or any(level in name for level in _OF_GOVERNMENT)
    ):
        return ""
    last = amount.first
    while last > 0 and amount.first - last < _MOST and tokens[last - 1].text in _BETWEEN:
        last -= 1
    behind, first = sentence.words(last - _SIZE, last).lower(), last - _SIZE - 1
    if behind in _OF_GOVERNMENT and first >= 0 and name.split()[-1:] == [tokens[first].text]:
        return behind
    first = last - len(name.split())
    before, opens = sentence.words(first - _SIZE, first).lower(), first - _SIZE - 1
    told = before in _OF_GOVERNMENT and sentence.words(first, last).lower() == name
    return before if told and (opens < 0 or tokens[opens].text in _BEFORE) else ""


def _level_before(sentence: Sentence, amount: Amount) -> str:
    """Return the level right before an amount, as a part of its own, or ""."""
    if amount.kind not in _KINDS:
        return ""
    tokens, last = sentence.tokens, amount.first
    while last > 0 and amount.first - last < _MOST and tokens[last - 1].text in _BETWEEN:
        last -= 1
    levels = _COUNTED if amount.kind is AmountKind.COUNT else _LEVELS
    found = levels.match_before(tokens, last)
    first = found.first if found is not None else 0
    level = found.value if found is not None and first > 0 else ""
    return level if level and tokens[first - 1].text in _BEFORE else ""
