"""The sentence that amounts are read from: its tokens, and the stretches that are spoken for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from index.domain import Span
from index.language.lexicon import cues, units
from index.language.scan import PhraseMatch, Token

# How far back of a number "lần lượt" may stand, in tokens.
_MAX_LOOK_BACK = 40


class Blocked:
    """A set of spans that answers in logarithmic time whether a token lies in one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge ``spans`` (any order, overlaps allowed)."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def hits(self, token: Token) -> bool:
        """Tell whether ``token`` overlaps one of the spans."""
        index = bisect_right(self._starts, token.end - 1) - 1
        return index >= 0 and self._ends[index] > token.start


def identifier_before(tokens: Sequence[Token], first: int) -> PhraseMatch[str] | None:
    """Return the word before ``tokens[first]`` that a number only names ("thôn *5*"), or None."""
    found = cues().identifiers.match_before(tokens, first, 4) if first else None
    return found if found is not None and found.value else None


class Context:
    """The tokens of one sentence with what is known of all of it."""

    def __init__(self, text: str, tokens: Sequence[Token], taken: Iterable[Span]) -> None:
        """Keep the sentence; numbers in ``taken`` (periods, document numbers) are no amounts."""
        self.text = text
        self.tokens = tokens
        self.blocked = Blocked(taken)
        self._lists = [match.last for match in units().context.respectively.find(tokens)]

    def at(self, position: int) -> str:
        """Return the text of a token, "" outside the sentence."""
        return self.tokens[position].text if 0 <= position < len(self.tokens) else ""

    def number(self, position: int) -> bool:
        """Tell whether a token is a number that is not spoken for."""
        return (
            position < len(self.tokens)
            and self.tokens[position].is_number
            and not self.blocked.hits(self.tokens[position])
        )

    def listed(self, position: int) -> bool:
        """Tell whether "lần lượt" or the like stands not far before a token."""
        index = bisect_right(self._lists, position) - 1
        return index >= 0 and position - self._lists[index] <= _MAX_LOOK_BACK
