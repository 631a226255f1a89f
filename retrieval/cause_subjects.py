"""Of what a cause is told, where the sentence says so itself: "Thu *tiền đất* giảm do …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from index.domain import Span
from index.language.lexicon import load_table
from index.language.scan import scan_words
from index.language.sentences import split_sentences
from index.language.text import fold, lower
from retrieval.question import Question
from retrieval.terms import term_set
from retrieval.words import folded_set, light, listed, one_of, syllables


def of_another_subject(question: Question, topic: Sequence[str], text: str, leading: str) -> bool:
    """Tell whether a sentence gives the cause of something told beside what is asked about.

    "Thu lọc dầu 8.102 tỷ đồng, thu tiền đất 872 tỷ đồng. Thu tiền đất giảm do …" tells why the
    latter fell; so does a cause "ở xã A" of that xã alone.

    Args:
        question: a question that wants a cause.
        topic: its terms.
        text: the sentence.
        leading: what stands before it.
    """
    told = effect_told(text)
    if told is None:
        return False
    return _of_another_place(question, told) or _of_a_neighbour(topic, told, leading)


@lru_cache(maxsize=4096)
def effect_told(text: str) -> str | None:
    """Return what a sentence gives the cause of: all before its first word of cause, else None.

    "Nguyên nhân *thu giảm* là do …" names it behind that word, "… , do kim ngạch giảm nên *số thu
    giảm*" behind what follows.
    """
    said = lower(text)
    found = _causes().search(said) or _named().match(said)
    if found is None:
        return None
    ahead = text[: found.start("cause")]
    follows = _follows().search(said, found.end("cause"))
    opens = not ahead.strip() or ahead.rstrip().endswith(",")
    if opens and follows is not None:
        return text[follows.end() :]
    return ahead if scan_words(ahead) else None


def _of_a_neighbour(topic: Sequence[str], told: str, leading: str) -> bool:
    """Tell whether a thing beside the one asked about is explained: both stand in what leads up."""
    own = term_set(told)
    missing = [t for t in topic if t not in own]
    moved = {word for row in ("rise", "fall", "asked") for word in syllables("why", row)}
    missing = [t for t in missing if t not in moved]
    # "*Nguyên nhân thu giảm là do …*" behind "thu ngân sách": a bare "thu" is nothing beside it.
    other = own - set(topic) - moved - light() - folded_set("money", "collected")
    return bool(missing) and any(
        held.issuperset(missing) and not other.isdisjoint(held) for held in _sentences(leading)
    )


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """Return the terms of each sentence of a text."""
    spans = split_sentences(text, Span(0, len(text)))
    return tuple(frozenset(term_set(text[s.start : s.end])) for s in spans)


def _of_another_place(question: Question, told: str) -> bool:
    """Tell whether an effect is told of a place that the question does not name: "ở *xã A*"."""
    asked = fold(question.text)
    names = [fold(name.strip()) for name in _placed().findall(told)]
    known = {fold(m.place.short) for m in question.places}
    return bool(names) and not any(
        name in asked or any(short in name for short in known) for name in names
    )


@cache
def _follows() -> re.Pattern[str]:
    return re.compile(r"\bnên\b")


@cache
def _causes() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(listed("why", "because"), key=len, reverse=True))
    return re.compile(rf"\b(?P<cause>{words})\b")


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of "Nguyên nhân … *là* …"."""
    return re.compile(rf"\W*(?:{one_of('why', 'asked')})\b[^,;:]*?\b(?P<cause>là|:)")


@cache
def _placed() -> re.Pattern[str]:
    """Return the pattern of a name of a place, behind "ở", "tại" or its kind."""
    table = load_table("text_questions")["unit_kinds"]
    kinds = {word for row in table.values() for word in row} | {"ở", "tại"}
    ways = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    capital = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper())
    return re.compile(rf"\b(?i:{ways}) ((?:[{capital}][^\W\d_]*(?: |\b)){{2,4}})")
