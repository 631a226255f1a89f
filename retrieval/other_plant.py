"""Whether a figure is of another plant than is asked about: of herbs, of one crop of many."""

from __future__ import annotations

from functools import cache

from index.domain import Figure
from index.language.lexicon import load_table, word_set
from index.language.scan import PhraseTable, scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, one_table

_CROPS = PhraseTable({words: words for words in word_set("crops", "crops")})


@once_each
def _asked(question: Question) -> frozenset[str]:
    said = said_words(question.text)
    for phrase in folded("no_plants"):
        said = said.replace(f" {phrase} ", " ")
    rows = one_table("plants").items()
    return frozenset(row for row, names in rows if any(f" {name} " in said for name in names))


@only_where(_asked)
def of_another_plant(question: Question, figure: Figure) -> bool:
    """Tell whether a figure names what is planted, and the question names only something else.

    "diện tích *rừng* trồng mới" is not that of "diện tích trồng *cây dược liệu*", though the
    sentence names forests, too.
    """
    asked = _asked(question)
    if not asked:
        return False
    own = _named(figure.indicator) or _named(figure.parent or "")
    return bool(own) and own.isdisjoint(asked)


def _named(name: str) -> set[str]:
    """Return the rows of the plants that a figure's name holds.

    Its own name goes before its whole's: "cây lâu năm – *cây ăn quả*" is of fruit.
    """
    words = f" {' '.join(t.text for t in scan(name) if t.is_word)} "
    return {row for row, names in _written().items() if any(f" {name} " in words for name in names)}


@cache
def _written() -> dict[str, list[str]]:
    """Return the names with their marks: "điều" is no "điêu"."""
    return {row: list(names) for row, names in load_table("questions")["plants"].items()}


def of_one_crop(question: Question, figure: Figure) -> bool:
    """Tell whether all that is sown is asked for, and a part names the one crop that it is of.

    "diện tích *cây vụ đông*" is not that of "cây ngô", which is a part of it.
    """
    if not figure.parent or not _asks_all_sown(question):
        return False
    own = {crop.value for crop in _CROPS.find(scan(figure.indicator))}
    return bool(own - {crop.value for crop in _CROPS.find(scan(figure.parent))})


@once_each
def _asks_all_sown(question: Question) -> bool:
    """Tell whether a question names crops together ("cây trồng"), and none of them."""
    said = said_words(question.text)
    named = any(f" {fold(crop)} " in said for crop in word_set("crops", "crops"))
    return has_phrase(said, "sown_together") and not named and not has_phrase(said, "sown_each")
