"""Areas of before a reform that have the name of the new one: "khu vực *Tuyên Quang (cũ)*".

What is told of the old one is a part of the new one's, and no number of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from index.language.lexicon import word_set
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import PhraseTable, Token

_OLD = PhraseTable({words: words for words in word_set("former_areas", "old")})
_OPENS = "("


def as_of_old(
    tokens: Sequence[Token], mentions: Sequence[PlaceMention], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """Return the mentions, those of a merged area "(cũ)" as the one of that name before.

    Args:
        tokens: the sentence's.
        mentions: the places found in it.
        gazetteer: for what the new areas were made from.
    """
    done = list(mentions)
    for number, mention in enumerate(done):
        last = bisect_left(tokens, mention.span.end, key=lambda token: token.start)
        last += last < len(tokens) and tokens[last].text == _OPENS
        if last >= len(tokens) or _OLD.match(tokens, last) is None:
            continue
        old = [p for p in gazetteer.predecessors(mention.place) if p.short == mention.place.short]
        if len(old) == 1:
            done[number] = replace(mention, candidates=(old[0],))
    return done
