"""Sentences that go on with another topic than the body told of before them can have.

"Công an xã xử lý 11 vụ. *Tiêm phòng 1.950 con gia súc*": of the commune again, and not of its
police; "*Phạt 9 trường hợp*" goes on with it.
"""

from __future__ import annotations

from functools import cache

from index.figures.sentence import Sentence
from index.language.lexicon import load_table
from index.language.scan import PhraseTable

_BEHIND = 6  # tokens behind the first number that may name it


def is_foreign(body: str, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of what the body told of before it has no part in.

    Args:
        body: the body's name as written.
        sentence: the sentence behind; one without numbers tells nothing.
    """
    if not sentence.amounts:
        return False
    name = f"{body.lower()} "
    told = sentence.tokens[: sentence.amounts[0].last + _BEHIND]
    foreign = False
    for names, subjects, keep in _bodies():
        if name.startswith(names):
            if keep.find(told):
                return False
            foreign = foreign or bool(subjects.find(told))
    return foreign


@cache
def _bodies() -> tuple[tuple[tuple[str, ...], PhraseTable[str], PhraseTable[str]], ...]:
    """Return for each kind of body how its names open, the words foreign to it and its own."""
    data = load_table("told_of")["foreign_topics"]
    words: dict[str, list[str]] = data["subjects"]
    return tuple(
        (
            tuple(f"{name} " for name in body["names"]),
            PhraseTable({w: subject for subject in body["subjects"] for w in words[subject]}),
            PhraseTable({w: w for w in body["keep"]}),
        )
        for body in data["body"]
    )
