"""What a question asks for, said back with its diacritics where it was typed without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index.language.lexicon import concept_table, concepts, load_table
from index.language.scan import scan
from index.language.text import fold, has_marks
from retrieval.question import Question

_YEAR = 4  # digits


def with_marks(question: Question, restore: Callable[[str], str]) -> Question:
    """Return the question with its indicator as one would write it: "thu ngân sách".

    A concept is named as the table names it; other words get the marks that they have in the
    reports. ``restore`` gives a text its diacritics back, word by word.
    """
    typed = question.indicator
    if not typed or has_marks(typed) or _marked_elsewhere(question):
        return question
    tokens = scan(typed)
    whole = [token.text for token in scan(restore(typed))]
    names = concept_table(folded=True)
    words: list[str] = []
    position = 0
    while position < len(tokens):
        name = names.match(tokens, position)
        last = name.last if name else position + 1
        said = typed[tokens[position].start : tokens[last - 1].end]
        known = [n for n in name.value.names if fold(n) == fold(said)] if name else []
        # Beside its neighbours a word is restored better than alone: "diện tích", no "điện".
        marked = " ".join(whole[position:last]) if len(whole) == len(tokens) else restore(said)
        written = known[0] if known else marked
        words.append(written if has_marks(written) else said)  # "GRDP" stays as typed
        position = last
    return replace(question, indicator=" ".join(words))


def _marked_elsewhere(question: Question) -> bool:
    """Tell whether one bare word stands beside words with marks: "còn *chi* bao nhiêu" is no "chỉ".

    Names of places are often copied with theirs, and say nothing of the rest.
    """
    if len(question.indicator.split()) > 1:
        return False
    text = question.text
    for mention in question.places:
        text = text.replace(mention.text, " ")
    return any(map(has_marks, text.split()))


def thing(question: Question) -> str:
    """Return what a question is about, as a headline names it: "thu ngân sách" for a bare "thu"."""
    for concept in concepts():
        if question.terms == (f"#{concept.id}",):
            name = concept.names[0]
            return name if has_marks(name) else name.upper()
    return question.indicator


def period_said(label: str) -> str:
    """Return a period with its diacritics: "2 tháng đầu năm 2018" for "2 thang dau nam 2018"."""
    if has_marks(label):
        return label
    if label.isdecimal() and len(label) == _YEAR:
        return f"năm {label}"
    written = load_table("questions")["period_words"]
    return " ".join(written.get(word, word) for word in label.split())
