"""Aims that go on in the next paragraph: "*Thu nhập bình quân đạt trên* 105 triệu đồng"."""

from __future__ import annotations

from index.domain import Relation
from index.figures.state import State
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import scan
from index.language.text import lower

_FIRST = 160  # characters that tell how a paragraph begins
_BOUNDS = word_set("aims_go_on", "bounds")
_TOLD = word_set("aims_go_on", "told")


def aim_going_on(text: str, before: Relation | None, state: State) -> Relation | None:
    """Return the aim that a paragraph goes on with, else None.

    Pages often break a list of aims into paragraphs. One goes on where it opens with the next
    measure, whose number is a bound as aims have them, and where nothing told in it has happened.

    Args:
        text: the paragraph.
        before: the aim in force at the end of the paragraph before it.
        state: the running context.
    """
    session, period = state.anchor.session, state.aim_period
    if before is None or session is None or period is None or period.end is None:
        return None
    if period.end <= session:
        return None
    tokens = scan(text[:_FIRST])
    if not phrase_words().heads.match(tokens, 0):
        return None
    words = [token.text for token in tokens]
    number = next((i for i, token in enumerate(tokens) if token.is_number), 0)
    said = f" {lower(' '.join(words))} "
    if words[number - 1] not in _BOUNDS or any(f" {told} " in said for told in _TOLD):
        return None
    return None if any(cues().results.match(tokens, i) for i in range(len(tokens))) else before
