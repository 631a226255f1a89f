"""Follow-ups that compare what was asked before: "chênh nhau bao nhiêu", "so với huyện B".

They name one side or none; the others are the questions before, which are written out in one.
"""

from __future__ import annotations

from index.domain import Relation
from index.language.scan import scan
from index.language.text import fold, has_marks
from retrieval.answer import NUMERIC, Intent
from retrieval.question import Question
from retrieval.words import folded, folded_set, listed, syllables


def with_both_sides(text: str, earlier: Question | None, before: Question | None) -> str:
    """Return "chênh nhau bao nhiêu" with the two sides asked about before; another text as it is.

    Args:
        text: a question as typed.
        earlier: the question before it, complete.
        before: the one before that.
    """
    if earlier is None or not _asks_bare(text):
        return text
    if earlier.intent is Intent.COMPARE:
        return earlier.text  # its answer tells which is more, and by how much
    if before is None or not (_may_compare(earlier) and _may_compare(before)):
        return text
    one, other = _place(before), _place(earlier)
    first, second = _times(before), _times(earlier)
    asked = text.rstrip(" ?.!")
    if before.terms == earlier.terms:
        if before.wants[:1] != earlier.wants[:1] or (one, first) == (other, second):
            return text
        where = (
            f"{one} {first} và {second}" if one == other else f"{one} {first} và {other} {second}"
        )
        asked = asked if one != other else listed("follow_up_pairs", "asked")[0]
        return _written(_thing(earlier), where, asked, text)
    if one != other or first != second:
        return text
    things = f"{before.indicator} và {earlier.indicator}"
    return _written(things, f"{one} {first}", listed("follow_up_pairs", "asked")[0], text)


def against(question: Question, earlier: Question | None) -> str:
    """Return "so với huyện B" with the side asked about before; "" where it is no such question."""
    if earlier is None or not question.places or not _may_compare(earlier):
        return ""
    if not syllables("comparing", "phrases").issuperset(question.terms):
        return ""  # a thing of its own
    said = fold(question.text)
    if not said.startswith(folded("follow_up_pairs", "opens")):
        return ""
    where = f"{_place(earlier)} {_times(earlier)}"
    return _written(_thing(earlier), where, question.text.rstrip(" ?.!"), question.text)


def _asks_bare(text: str) -> bool:
    """Tell whether a text holds nothing but words that ask for a difference."""
    words = [fold(t.text) for t in scan(text) if t.is_word]
    said = f" {' '.join(words)} "
    for phrase in sorted(folded("follow_up_pairs", "phrases"), key=len, reverse=True):
        if f" {phrase} " in said:
            rest = said.replace(f" {phrase} ", " ", 1)
            return not set(rest.split()) - folded_set("follow_up_pairs", "fillers")
    return False


def _may_compare(question: Question) -> bool:
    """Tell whether one number of one place was asked for: a level, or how it changed."""
    single = len({mention.span for mention in question.places}) == 1
    sorts = ((Relation.VALUE,), (Relation.CHANGE,))
    numeric = question.intent in NUMERIC and question.wants[:1] in sorts
    numeric = numeric and not question.plan_words
    return numeric and single and bool(question.indicator)


def _place(question: Question) -> str:
    return question.places[0].place.name


def _times(question: Question) -> str:
    return " ".join(dict.fromkeys(m.label for m in question.periods if not m.base))


def _thing(question: Question) -> str:
    changed = question.wants == (Relation.CHANGE,)
    return f"{question.indicator} tăng" if changed else question.indicator


def _written(thing: str, where: str, asked: str, text: str) -> str:
    """Return a question of its parts; without marks where one of what was typed has none."""
    whole = " ".join(f"{thing} {where} {asked}".split())
    return whole if has_marks(text) and has_marks(thing) else fold(whole)
