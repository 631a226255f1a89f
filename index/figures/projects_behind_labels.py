"""One project told of behind a label: its name stands over what the clause goes on to tell.

"Công tác GPMB được tháo gỡ: *dự án đường A* đã bàn giao 14 ha, chi trả 23 tỷ đồng": both of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.item_labels import label_colon
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set

_VERBS = word_set("topics", "verbs") | word_set("named_parts", "verbs")
_DASHES = {"-", "–"}
_LEAST, _MOST = 2, 16  # tokens of a name


def of_project_behind_label(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put the project that a clause behind a label opens with over its other numbers.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    named = _project(sentence)
    if named is None:
        return list(figures)
    name, first = named
    tokens = sentence.tokens
    ends = (t.start for t in tokens[first:] if t.text == ";")
    begin, end = tokens[first].start, next(ends, sentence.span.end)
    return [_under(f, name) if begin < f.span.start < end else f for f in figures]


def _project(sentence: Sentence) -> tuple[str, int] | None:
    """Return the project right behind the sentence's label, and the token where it begins."""
    tokens, colon = sentence.tokens, label_colon(sentence)
    first = colon + 1
    kind = phrase_words().described_parts.match(tokens, first) if 0 < first < len(tokens) else None
    if not colon or kind is None or any(a.first < first for a in sentence.amounts):
        return None
    last = kind.last
    stated = {amount.first for amount in sentence.amounts}
    while last < len(tokens) and last not in stated and last - first < _MOST:
        if not (tokens[last].is_word or tokens[last].is_number or tokens[last].text in _DASHES):
            break
        small = sentence.body[tokens[last].start].islower()
        if tokens[last].text in _VERBS and small and last > kind.last:
            break
        last += 1
    name = sentence.body[tokens[kind.last - 1].end : tokens[last - 1].end]
    named = any(c.isupper() or c.isdecimal() for c in name) and last - kind.last >= _LEAST
    told = named and last < len(tokens) and tokens[last].is_word
    return (sentence.words(first, last), first) if told else None


def _under(figure: Figure, name: str) -> Figure:
    told = f"{figure.indicator} {figure.parent or ''}".lower()
    if name.lower() in told:
        return figure
    return replace(figure, parent=f"{figure.parent} – {name}" if figure.parent else name)
