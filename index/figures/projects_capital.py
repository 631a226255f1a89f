"""The capital of the projects counted right before it: "9 dự án FDI *với tổng vốn 41 triệu USD*".

"Tổng vốn" alone would be all that was invested; of foreign projects it is foreign capital, of
domestic ones domestic. The projects go over it, and over what is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, word_set
from index.language.scan import PhraseTable, scan

_KINDS = PhraseTable({words: words for words in word_set("projects_capital", "kinds")})
_SUMS = tuple(word_set("projects_capital", "sums"))
_TOLD = PhraseTable({words: words for words in _SUMS})
_INVESTED = word_set("projects_capital", "invested")
_WITH = "với"
_STOPS = frozenset({";", ".", ":"})


def under_projects(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the projects over the sums of a sentence that are told right behind their number.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    projects, capital = "", ""
    last = 0
    for number, draft in enumerate(done):
        between = range(last, draft.amount.first)
        tokens = [sentence.tokens[i] for i in between]
        if any(sentence.tokens[i].text in _STOPS and not sentence.depth[i] for i in between):
            projects = capital = ""
        last = draft.amount.last
        figure = draft.figure
        if draft.amount.kind is AmountKind.COUNT:
            kind = _KINDS.find(scan(figure.indicator))
            joined = [token.text for token in tokens if token.is_word][-1:] == ["và"]
            if kind:
                first, end = kind[0].first, kind[0].last
                projects = " ".join(t.text for t in scan(figure.indicator)[first:end])
                projects = _as_written(figure.indicator, projects)
            elif not joined:
                projects = ""
            capital = ""
            continue
        money = draft.amount.kind is AmountKind.MONEY and figure.parent is None
        if money and not projects:
            projects, told = _invested(sentence, draft)
            if projects and not draft.named:
                # "tổng vốn" names nothing by itself, so a heading may stand for its name.
                figure = replace(figure, indicator=told, indicator_text=told)
                done[number] = replace(draft, figure=replace(figure, parent=projects))
                continue
        if projects and money:
            named = draft.named and figure.indicator.lower().startswith(_SUMS)
            capital = figure.indicator if named else capital
        inside = money and sentence.depth[draft.amount.first] > 0
        if capital and figure.parent is None and (figure.indicator == capital or inside):
            done[number] = replace(draft, figure=replace(figure, parent=projects))
    return done


def _invested(sentence: Sentence, draft: Draft) -> tuple[str, str]:
    """Return whose capital a sum is, and the sum's own words; ("", "") where no one's.

    "đứng thứ ba về *thu hút FDI* với *tổng vốn đầu tư* năm 2020 đạt 2 tỷ USD".
    """
    tokens, first = sentence.tokens, draft.amount.first
    while first > 0 and tokens[first - 1].text not in _STOPS | {","}:
        first -= 1
    clause = tokens[first : draft.amount.first]
    found = [m for m in concept_table().find(clause) if m.value.id in _INVESTED]
    if len(found) != 1:
        return "", ""
    at = next((i for i in range(found[0].last, len(clause)) if clause[i].text == _WITH), None)
    told = _TOLD.match(clause, at + 1) if at is not None and at + 1 < len(clause) else None
    if told is None:
        return "", ""
    said = sentence.words(first + found[0].first, first + found[0].last)
    return said, sentence.words(first + told.first, first + told.last)


def _as_written(name: str, words: str) -> str:
    """Return folded-case words as they stand in a name."""
    at = name.lower().find(words)
    return name[at : at + len(words)] if at >= 0 else words
