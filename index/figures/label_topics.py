"""What a label over a sentence says of its numbers: "*Điện mặt trời*: có 412 khách hàng lắp đặt".

The label stands over counts and bare measures behind it, and over those of the sentence that goes
on: "Kinh phí 104 tỷ đồng". A measure that names its thing ("diện tích lúa") needs no label.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure
from index.figures.item_labels import label_before, label_colon
from index.figures.item_marks import BULLETS, past_mark
from index.figures.phrase_trim import whole
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.topics import under
from index.language.lexicon import concept_table, cues, phrase_words, word_set
from index.language.scan import scan

_NONE = tuple(sorted(word_set("label_topics", "none", "told_of")))
_LEAST, _MOST = 2, 12  # words


def with_label(sentence: Sentence, figures: Sequence[Figure], state: State) -> list[Figure]:
    """Put the label in force over the figures that say nothing of what they are about.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: keeps the label for the sentence behind its own.
    """
    opened = _opened(sentence)
    label, state.label = opened or state.label, opened
    if label is None or (opened is None and sentence.places):
        return list(figures)
    bare = {f.indicator for f in figures if f.parent is None and _untold(f, label)}
    if opened is None:  # "Trồng 12.400 cây" behind it is another work
        bare = {name for name in bare if whole(phrase_words().heads, scan(name))}
    return [under(figure, label, bare) for figure in figures]


def _opened(sentence: Sentence) -> str | None:
    """Return the label that the whole sentence stands behind, or None."""
    colon = label_colon(sentence)
    tokens = sentence.tokens
    if not colon or not sentence.amounts or sentence.amounts[0].first < colon:
        return None
    first = past_mark(tokens) if tokens[0].text not in BULLETS else 0
    if not tokens[first].is_word or not sentence.body[tokens[first].start].isupper():
        return None  # an item of a list
    named = any(place.span.start < tokens[colon].start for place in sentence.places)
    if (
        named
        or cues().parts.match(tokens, first)
        or phrase_words().speech.match_before(tokens, colon)
    ):
        return None
    label = label_before(sentence, colon)
    fits = _LEAST <= len(label.split()) <= _MOST
    return label if fits and not label.lower().startswith(_NONE) else None


def _untold(figure: Figure, label: str) -> bool:
    """Tell whether a name is a bare measure or a doing, in other words than the label."""
    words = scan(figure.indicator)
    named = {token.text for token in words}
    measure = phrase_words().heads.match(words, 0) if words else None
    counted = figure.unit.split(" ")[0].lower() in named  # "*khách hàng* lắp đặt"
    if measure is not None and measure.last < len(words) and not counted:
        return False
    return not concept_table().find(words) and not {t.text for t in scan(label)} <= named
