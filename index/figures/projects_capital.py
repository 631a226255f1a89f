"""The capital of the projects counted right before it: "9 dự án FDI *với tổng vốn 41 triệu USD*".

"Tổng vốn" alone would be all that was invested; of foreign projects it is foreign capital, of
domestic ones domestic. The projects go over it, and over what is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, load_table, word_set
from index.language.scan import PhraseTable, scan

_KINDS = PhraseTable({words: words for words in word_set("projects_capital", "kinds")})
_SUMS = tuple(word_set("projects_capital", "sums"))
_TOLD = PhraseTable({words: words for words in _SUMS})
_INVESTED = word_set("projects_capital", "invested")
_WITH, _PROJECT, _CAPITAL = "với", "dự án", "vốn"
_SURE = {word for phrase in load_table("cues")["qualifiers"] for word in phrase.split()}
_STOPS = frozenset({";", ".", ":"})


@dataclass(frozen=True, slots=True)
class _Told:
    """The projects that a sentence counted last, and what it calls their capital; "" for none."""

    projects: str = ""
    capital: str = ""


def under_projects(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the projects over the sums of a sentence that are told right behind their number.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    told, last = _Told(), 0
    done: list[Draft] = []
    for draft in drafts:
        between = range(last, draft.amount.first)
        told, placed = _placed(sentence, _still(sentence, told, between), between, draft)
        done.append(_bare_sum(sentence, done[-1], between, placed) if done else placed)
        last = draft.amount.last
    return done


def _bare_sum(sentence: Sentence, before: Draft, between: range, draft: Draft) -> Draft:
    """Name the capital that only its unit tells of: "14 dự án *với 21 triệu USD*"."""
    counted = before.amount.kind is AmountKind.COUNT and before.figure.unit == _PROJECT
    words = [t.text for i in between if (t := sentence.tokens[i]).is_word]
    bare = not draft.named and draft.amount.kind is AmountKind.MONEY and words[:1] == [_WITH]
    if not counted or not bare or any(word not in _SURE for word in words[1:]):
        return draft
    name = f"{_CAPITAL} {before.figure.indicator}"
    return draft.renamed(name)


def _still(sentence: Sentence, told: _Told, between: range) -> _Told:
    """Return what holds still behind the tokens between two numbers: nothing behind a stop."""
    stops = (sentence.tokens[i].text in _STOPS and not sentence.depth[i] for i in between)
    return _Told() if any(stops) else told


def _placed(sentence: Sentence, told: _Told, between: range, draft: Draft) -> tuple[_Told, Draft]:
    """Return what has been told with the next number, and that number under its projects."""
    figure = draft.figure
    if draft.amount.kind is AmountKind.COUNT:
        joined = [t.text for i in between if (t := sentence.tokens[i]).is_word][-1:] == ["và"]
        return _Told(_projects(figure.indicator) or (told.projects if joined else "")), draft
    money = draft.amount.kind is AmountKind.MONEY and figure.parent is None
    if money and not told.projects:
        projects, words = _invested(sentence, draft)
        told = _Told(projects)
        if projects and not draft.named:
            # "tổng vốn" names nothing by itself, so a heading may stand for its name.
            figure = renamed(figure, words, parent=projects)
            return told, replace(draft, figure=figure)
    if money and told.projects and draft.named and figure.indicator.lower().startswith(_SUMS):
        told = replace(told, capital=figure.indicator)
    inside = money and sentence.depth[draft.amount.first] > 0
    if told.capital and figure.parent is None and (inside or figure.indicator == told.capital):
        draft = replace(draft, figure=replace(figure, parent=told.projects))
    return told, draft


def _projects(indicator: str) -> str:
    """Return the projects of a kind that a count names, as written, or ""."""
    tokens = scan(indicator)
    kinds = _KINDS.find(tokens)
    if not kinds:
        return ""
    return indicator[tokens[kinds[0].first].start : tokens[kinds[0].last - 1].end]


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
