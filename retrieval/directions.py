"""Whether something rose or fell: as a text says it, and as a question asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from index.domain import Figure, Relation
from index.language.lexicon import concept_table
from index.language.scan import PhraseTable, Token, scanned
from index.language.text import fold
from retrieval.asked_words import may_hold, signs_of
from retrieval.question import Question
from retrieval.read_texts import words_of
from retrieval.words import listed

_REACH = 26  # words behind the name in which its rise or fall is told
_BEFORE = 4  # and before it: "hụt thu ngân sách"
_ENDS = frozenset(".;")
_PARTS = frozenset(".;,")


@cache
def _words() -> PhraseTable[str]:
    return PhraseTable({phrase: row for row in ("rise", "fall") for phrase in listed("why", row)})


@lru_cache(maxsize=4096)
def directions(text: str, concepts: frozenset[str]) -> frozenset[str]:
    """Return "rise" or "fall" for each time that a text names a thing and tells how it went.

    Args:
        text: a report's text.
        concepts: the thing's concept terms ("#budget_revenue").
    """
    words = words_of(fold(text))
    if not any(may_hold(signs_of(concept), words) for concept in concepts):
        return frozenset()
    tokens = [token for token in scanned(text) if token.is_word or token.text in _PARTS]
    found: set[str] = set()
    for name in concept_table().find(tokens):
        if f"#{name.value.id}" in concepts:
            before = _since(tokens[max(0, name.first - _BEFORE) : name.first])
            ahead = next((match.value for match in _words().find(before)), "")
            behind = _told(tokens[name.last : name.last + _REACH])
            found.update(told for told in (ahead or behind,) if told)
    return frozenset(found)


def _told(tokens: Sequence[Token]) -> str:
    """Return the row of the first phrase up to a sentence's end, "" where there is none."""
    ends = (i for i, token in enumerate(tokens) if token.text in _ENDS)
    kept = tokens[: next(ends, len(tokens))]
    return next((match.value for match in _words().find(kept)), "")


def _since(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens behind the last mark."""
    marks = [i for i, token in enumerate(tokens) if token.text in _PARTS]
    return tokens[marks[-1] + 1 :] if marks else tokens


def effect(text: str) -> str:
    """Return the row of what stands right before a word of cause: "nguồn thu *tăng* chủ yếu do"."""
    tokens = [token for token in scanned(text) if token.is_word or token.text in _PARTS]
    for cause in _causes().find(tokens):
        ahead = _since(tokens[max(0, cause.first - _NEAR) : cause.first])
        told = [match.value for match in _words().find(ahead)]
        if told:
            return told[-1]
    return ""


_NEAR = 4  # words between what went up or down and its cause


@cache
def _causes() -> PhraseTable[str]:
    return PhraseTable({phrase: phrase for phrase in listed("why", "behind")})


def goes_otherwise(question: Question, figure: Figure) -> bool:
    """Tell whether a figure rose where what fell is asked for, or back."""
    if figure.relation is not Relation.CHANGE or not figure.direction:
        return False
    asked = {word for word in ("tang", "giam") if word in question.words}
    return len(asked) == 1 and fold(figure.direction) in {"tang", "giam"} - asked
