"""A named thing told right before its measures: "*Cụm công nghiệp A* với diện tích 38 ha".

The measures are of that park, not of the area that the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.name_runs import names_at
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_BARE = word_set("naming", "bare_measures") | word_set("parts_beside", "measures")
_LINKS = word_set("parts_beside", "links")
_SIZES = word_set("parts_beside", "sizes")
_WITH = "với"
_STOPS = {";", ":", ".", "(", ")", "…"}


def of_part_beside(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put the thing over the bare measures that stand right behind its name."""
    parts = _parts(sentence)
    if not parts:
        return [_of_clause(sentence, figure) for figure in figures]
    done: list[Figure] = []
    for figure in figures:
        told = _under(sentence, figure, parts)
        if told is figure and done and _goes_on(sentence, done[-1], figure, parts):
            told = replace(figure, parent=done[-1].parent)
        done.append(told)
    return [_of_clause(sentence, figure) for figure in done]


def _of_clause(sentence: Sentence, figure: Figure) -> Figure:
    """Put the clause over a bare size: "*thu hoạch cây vụ đông* với tổng diện tích 700 ha".

    It is of what was done there, not of the area that the report is about.
    """
    name = [token.text for token in scan(figure.indicator)]
    if figure.parent is not None or figure.indicator.lower() not in _SIZES:
        return figure
    tokens, last = sentence.tokens, sentence.token_at(figure.span.start)
    while last > 0 and [t.text for t in tokens[last : last + len(name)]] != name:
        last -= 1
    first = last = last - 1
    while first > 0 and tokens[first - 1].text not in _STOPS | {","}:
        first -= 1
    told = range(first, last)
    if last < 0 or tokens[last].text != _WITH or any(tokens[i].is_number for i in told):
        return figure
    words = text_of(sentence, clean(sentence, told))
    return replace(figure, parent=words) if words.count(" ") else figure


def _parts(sentence: Sentence) -> list[tuple[int, str]]:
    """Return the things that a measure is linked to: the token behind each link, and the name."""
    tokens, found = sentence.tokens, []
    for kind in phrase_words().named_parts.find(tokens):
        named = names_at(sentence.body, tokens, kind.last)
        if named is None or named[1] != 1 or named[0] >= len(tokens):
            continue
        if tokens[named[0]].text in _LINKS:
            found.append((named[0] + 1, sentence.words(kind.first, named[0])))
    return found


def _goes_on(
    sentence: Sentence, before: Figure, figure: Figure, parts: Sequence[tuple[int, str]]
) -> bool:
    """ "KCN A với diện tích 50 ha, *tổng mức đầu tư* 300 tỷ đồng": both are of A."""
    if figure.parent is not None or figure.indicator.lower() not in _BARE:
        return False
    between = sentence.tokens[
        sentence.token_at(before.span.end) : sentence.token_at(figure.span.start)
    ]
    words = "".join(f" {token.text}" for token in between)
    named = any(before.parent == name for _, name in parts)
    return named and words.startswith(f" , {figure.indicator.lower()}")


def _under(sentence: Sentence, figure: Figure, parts: Sequence[tuple[int, str]]) -> Figure:
    if figure.parent is not None or figure.indicator.lower() not in _BARE:
        return figure
    at = sentence.token_at(figure.span.start)
    name = next((words for first, words in reversed(parts) if first < at), "")
    first = next((first for first, _ in reversed(parts) if first < at), at)
    between = sentence.tokens[first:at]
    told = [token.text for token in between]
    opens = " ".join(told[: len(scan(figure.indicator))]) == figure.indicator.lower()
    if not name or not opens or not _STOPS.isdisjoint(told):
        return figure
    return replace(figure, parent=name)
