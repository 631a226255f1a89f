"""One project's numbers: "*1. Dự án đường A - B:* tuyến dài 23,4 km …. Đã chi trả 214,6 tỷ đồng."

The label before the colon stands over all numbers of its paragraph: what was paid for one project
is not what the district paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from index.domain import Figure, Relation
from index.figures.item_labels import is_bare_measure
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_HEADS = PhraseTable({words: words for words in word_set("project_labels", "heads")})
_MARKS = frozenset("-–+*•")
_LEAST, _MOST = 2, 24  # tokens of a label


def under_label_of_project(
    sentence: Sentence, figures: Sequence[Figure], state: State
) -> list[Figure]:
    """Put the project that the paragraph's label names over the figures that do not name it.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: the running context; the label in force is kept in it.
    """
    tokens = sentence.tokens
    starts = [0, *(i + 1 for i, t in enumerate(tokens) if t.text == ";" and not sentence.depth[i])]
    labels = [(tokens[at].start, said) for at in starts if (said := _label(sentence, at))]
    before, done = state.project or _gone_on(sentence, figures, state), []
    for figure in figures:
        told = [said for start, said in labels if start <= figure.span.start]
        label = told[-1] if told else before
        done.append(_under(figure, label) if label else figure)
    state.project = labels[-1][1] if labels else before
    return done


def _gone_on(sentence: Sentence, figures: Sequence[Figure], state: State) -> str | None:
    """Return the project of the paragraph above, where this one only measures it.

    "*Dự án kè A:* tổng mức đầu tư 86 tỷ đồng." / "Khối lượng thực hiện đạt 52 tỷ đồng."
    """
    label, state.project_above = state.project_above, None
    amounts = [figure for figure in figures if figure.relation is Relation.VALUE]
    bare = bool(amounts) and all(is_bare_measure(figure.indicator) for figure in amounts)
    return label if bare and not sentence.places else None


@lru_cache(maxsize=4096)
def project_label(label: str) -> tuple[str, str] | None:
    """Return the kind and the name of the project that a label names: "Dự án", "kè Xà No"."""
    tokens = scan(label)
    head = _HEADS.match(tokens, 0) if tokens else None
    if head is None or head.last == len(tokens):
        return None
    name = label[tokens[head.last].start :]
    named = any(c.isupper() or c.isdecimal() for c in name)
    return (label[: tokens[head.last - 1].end], name) if named else None


def _under(figure: Figure, label: str) -> Figure:
    told = f"{figure.parent or ''} {figure.indicator}".lower()
    if label.lower() in told:
        return figure
    parent = f"{figure.parent} – {label}" if figure.parent else label
    return replace(figure, parent=parent)


def _label(sentence: Sentence, start: int) -> str | None:
    """Return the label that a sentence or clause opens with, if it names one project, or None."""
    tokens = sentence.tokens
    first = start or subject_start(sentence, _MARKS)
    if [t.text for t in tokens[first + 1 : first + 2]] in (["."], [")"]):
        first += 2  # "*1.* Dự án …", "*a)* Dự án …"
    head = _HEADS.match(tokens, first) if first < len(tokens) else None
    if head is None:
        return None
    colon = next((i for i in range(head.last, len(tokens)) if tokens[i].text == ":"), len(tokens))
    amount = next((a.first for a in sentence.amounts if a.first >= first), len(tokens))
    if colon == len(tokens) or colon > amount or not _LEAST <= colon - head.last <= _MOST:
        return None
    named = any(
        sentence.body[token.start].isupper() or token.is_number
        for token in tokens[head.last : colon]
    )
    return sentence.words(first, colon) if named else None
