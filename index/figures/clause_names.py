"""Bare counts that the clause before them names: "*doanh nghiệp giải thể* có 31 trường hợp".

And whom a doing concerns: "*thu hồi đất của* 57 tổ chức" counts not all organisations there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, cues, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_UNITS = word_set("clause_names", "units", "told_of")
_THERE_ARE = word_set("clause_names", "there_are", "told_of")
_DOINGS = PhraseTable({words: words for words in word_set("clause_names", "doings", "told_of")})
_MOST_OF = tuple(f" {words} " for words in sorted(word_set("clause_names", "most", "told_of")))
_OF = "của"
_DONE = {word for words in word_set("clause_names", "doings", "told_of") for word in words.split()}
_STOPS = {",", ";", ":", ".", "(", ")", "…"}
_LEAST, _MOST = 2, 8  # words of a name


def by_clause(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name bare counts by their clause, and what goes on with them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    names: dict[str, str] = {}
    last = 0
    for draft in drafts:
        figure = draft.figure
        between = {token.text for token in sentence.tokens[last : draft.amount.first]}
        if ";" in between:
            names = {}
        last = draft.amount.first
        bare = figure.indicator.lower()
        if bare == figure.unit.lower() and (name := _name(sentence, draft)):
            names = {figure.indicator: name}
            figure = renamed(figure, name, parent=None)
        elif figure.indicator in names and figure.relation is not Relation.VALUE:
            name = names[figure.indicator]
            figure = renamed(figure, name, parent=None)
        elif figure.parent in names:
            figure = replace(figure, parent=names[figure.parent])
        done.append(replace(draft, figure=figure))
    return done


def _name(sentence: Sentence, draft: Draft) -> str:
    """Return what the clause before a bare count names it, or ""."""
    amount, tokens = draft.amount, sentence.tokens
    if amount.kind is not AmountKind.COUNT or draft.figure.relation is not Relation.VALUE:
        return ""
    last = amount.first
    while last and (qualifier := cues().qualifiers.match_before(tokens, last)):
        last = qualifier.first
    link = tokens[last - 1].text if last else ""
    owned = link == _OF
    if not (owned or (link in _THERE_ARE and amount.unit.lower() in _UNITS)):
        return ""
    doing = _DOINGS.match_before(tokens, last)
    if doing is None and link in _DONE:
        return ""
    first = end = doing.first if doing else last - 1
    counted = {i for each in sentence.amounts for i in range(each.first, each.last)}
    while first and tokens[first - 1].text not in _STOPS and first - 1 not in counted:
        first -= 1
    if first and first - 1 in counted:
        return ""  # "19.446 tờ khai *của 542 hộ*"
    words = text_of(sentence, clean(sentence, range(first, end)))
    for most in _MOST_OF:
        words = words.rpartition(most)[2]
    if not _LEAST <= len(words.split()) <= _MOST:
        return ""
    if phrase_words().verb_stops.match(scan(words), 0):
        return ""  # "*Sở Công Thương* tiếp nhận 12 đơn": whose they are, not what they are
    if owned and concept_table().find(sentence.tokens[first:last]):
        return ""  # "dư nợ của 41 tổ": a measure behind them is told of
    return f"{words} {_OF} {draft.figure.indicator}" if owned else words
