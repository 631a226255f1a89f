"""Whether a figure is of another sort of plant than is asked about: of herbs, and no forest."""

from __future__ import annotations

from functools import cache

from index.domain import Figure
from index.language.lexicon import load_table
from index.language.scan import scan
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import one_table


def of_another_plant(question: Question, figure: Figure) -> bool:
    """Tell whether a figure names what is planted, and the question names only something else.

    "diện tích *rừng* trồng mới" is not that of "diện tích trồng *cây dược liệu*", though the
    sentence names forests, too.
    """
    asked = _asked(question)
    if not asked:
        return False
    said = f"{figure.parent or ''} {figure.indicator}"
    words = f" {' '.join(t.text for t in scan(said) if t.is_word)} "
    own = {row for row, names in _written().items() if any(f" {name} " in words for name in names)}
    return bool(own) and own.isdisjoint(asked)


@once_each
def _asked(question: Question) -> frozenset[str]:
    said = said_words(question.text)
    rows = one_table("plants").items()
    return frozenset(row for row, names in rows if any(f" {name} " in said for name in names))


@cache
def _written() -> dict[str, list[str]]:
    """Return the names with their marks: "điều" is no "điêu"."""
    return {row: list(names) for row, names in load_table("questions")["plants"].items()}
