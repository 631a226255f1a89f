"""Who or what a bare doing or measure is of: "*Dự án do huyện quản lý* đã giải ngân 4 tỷ đồng"."""

from __future__ import annotations

from index.figures.phrase_trim import clean, text_of, whole
from index.figures.sentence import Sentence
from index.language.lexicon import load_table, phrase_words, word_set
from index.language.scan import scan

_DOINGS = word_set("completions", "doings")
_DOERS: list[str] = load_table("figures")["completions"]["doers"]
_IS = "là"


def with_subject(sentence: Sentence, words: str, left: int, cue: int) -> str:
    """Complete a bare measure with what brings it: "Du lịch đem lại *doanh thu* 5 tỷ đồng".

    And a bare doing with what does it: "*Dự án do huyện quản lý* đã giải ngân 4 tỷ đồng".
    """
    if not whole(phrase_words().heads, scan(words)):
        return words
    tokens = sentence.tokens
    if words.lower() in _DOINGS:
        doer = _doer(sentence, words, left, cue)
        return f"{words} {doer}" if doer else words
    for index in range(left, cue - 1):
        if tokens[index + 1].text == "lại" and tokens[index].text in {"đem", "mang"}:
            subject = text_of(sentence, clean(sentence, range(left, index)))
            return f"{words} {subject}".strip()
    return words


def _doer(sentence: Sentence, words: str, left: int, cue: int) -> str:
    """Return the kind of money or work that a bare doing in ``tokens[left:cue]`` is told of."""
    tokens, length = sentence.tokens, len(words.split())
    at = next(
        (i for i in range(cue - length, left, -1) if sentence.words(i, i + length) == words), 0
    )
    last = at
    while last > left and phrase_words().auxiliaries.match_before(tokens, last, 2):
        last -= 1
    inside: set[int] = set()  # commas of "bộ, ngành", which end nothing
    for index in range(left, last):
        compound = phrase_words().compounds.match(tokens, index)
        inside.update(range(compound.first, compound.last) if compound else ())
    first = last
    while first > left and (tokens[first - 1].is_word or first - 1 in inside):
        first -= 1
    subject = sentence.words(first, last)
    lowered = subject.lower()
    if any(lowered.startswith(f"{head} ") for head in _DOERS):
        return subject
    return _told_before(sentence, first) if not subject else ""


def _told_before(sentence: Sentence, position: int) -> str:
    """Return the funds that the clause before a comma names: "Tiếp đó *là vốn A*, giải ngân …"."""
    tokens = sentence.tokens
    last = first = position - 1
    if last < 1 or tokens[last].text != ",":
        return ""
    while first > 0 and tokens[first - 1].is_word and tokens[first - 1].text != _IS:
        first -= 1
    subject = sentence.words(first, last)
    named = first > 0 and tokens[first - 1].text == _IS
    known = any(subject.lower().startswith(f"{head} ") for head in _DOERS)
    return subject if named and known else ""
