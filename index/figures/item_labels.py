"""What a label names, over the bare measures behind it: "*Cây chè:* diện tích 500 ha; năng suất …".

"Diện tích" alone would be any; the label before the colon says of what, to the sentence's end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft
from index.figures.phrase_trim import without_enumerator
from index.figures.sentence import Sentence
from index.language.lexicon import cues, phrase_words, word_set

_MEASURES = word_set("naming", "bare_measures") | word_set("item_labels", "measures")
_NONE = word_set("item_labels", "none")
_YEAR = re.compile(r" (?:năm )?(?:19|20)\d\d$")
_LONGEST = 12  # words of a label


def under_label(sentence: Sentence, drafts: Sequence[Draft], heading: str | None) -> list[Draft]:
    """Put the label that a sentence opens with over its bare measures.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        heading: what the sentence stands under; it stays over the label.
    """
    colon = label_colon(sentence)
    behind = [d for d in drafts if d.amount.first > colon]
    if not colon or not behind or not is_bare_measure(behind[0].figure.indicator):
        return list(drafts)
    label = label_before(sentence, colon)
    area = any(sentence.tokens[colon].start < m.span.start for m in sentence.places)
    if not label or area:
        return list(drafts)  # "Cây lúa: *toàn tỉnh* …": its measures are named by the crop
    under = {None: label, heading: f"{heading} – {label}" if heading else label}
    read = []
    for draft in drafts:
        figure = draft.figure
        free = draft.amount.first > colon and figure.parent in under
        if free and is_bare_measure(figure.indicator):
            draft = replace(draft, figure=replace(figure, parent=under[figure.parent]))
        read.append(draft)
    return read


def is_bare_measure(name: str) -> bool:
    """Tell whether a name only measures: "diện tích", "giải ngân vốn 2025", "tổng mức đầu tư"."""
    said = _YEAR.sub("", name.lower())
    return said.removesuffix(" vốn") in _MEASURES or said in _MEASURES


def label_colon(sentence: Sentence) -> int:
    """Return the token of the first colon, outside brackets, or 0."""
    tokens = sentence.tokens[: _LONGEST + 3]
    return next((i for i, t in enumerate(tokens) if t.text == ":" and not sentence.depth[i]), 0)


def label_before(sentence: Sentence, colon: int) -> str:
    """Return what stands before the colon, where it names a thing: no clause, place or time."""
    tokens = sentence.tokens
    label = " ".join(without_enumerator(sentence.words(0, colon)).split()).strip(" -–+*•")
    label = label.removeprefix("Về ").removeprefix("về ")
    if not label or label.count(" ") >= _LONGEST or label.lower() in _NONE:
        return ""
    inside = {
        i
        for match in phrase_words().compounds.find(tokens[:colon])
        for i in range(match.first, match.last)
    }
    if any(cues().verbs.match(tokens, i) for i in range(colon) if i not in inside):
        return ""  # no "bằng" of "giải phóng *mặt bằng*"
    start, end = tokens[0].start, tokens[colon].start
    spans = [m.span for m in sentence.places] + [m.span for m in sentence.periods]
    if any(start <= span.start < end and span.end >= end - 1 for span in spans):
        return ""  # "Huyện A: diện tích …": the numbers' area
    return "" if phrase_words().replies.match(tokens, 0) else label
