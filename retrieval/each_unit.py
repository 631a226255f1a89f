"""Numbers that each unit of an area has: "các *xã* đều đạt 13-17 tiêu chí" is no district's sum."""

from __future__ import annotations

from index.domain import Figure
from index.language.text import fold, lower
from retrieval.question import Question
from retrieval.text_words import phrases
from retrieval.words import word_set


def of_each_unit(question: Question, figure: Figure) -> bool:
    """Tell whether a count of another thing is told of the units of an area, who are not asked of.

    The figure's name opens with the unit ("xã đăng ký về đích … tiêu chí") or says that it is an
    average of them ("bình quân mỗi xã … tiêu chí").
    """
    unit = figure.unit.split("/")[0]
    if not unit[:1].isalpha() or not word_set("money", "units").isdisjoint(unit.split(" ")):
        return False
    name = lower(figure.indicator).split()
    for words in phrases("each_unit", "opening"):
        name = name[len(words.split()) :] if name[: len(words.split())] == words.split() else name
    return (
        bool(name)
        and name[0] in phrases("each_unit", "units")
        and name[0] != lower(unit).split()[0]
        and fold(name[0]) not in question.words
        and not _is_itself(name[0], figure)
    )


def _is_itself(unit: str, figure: Figure) -> bool:
    """Tell whether the unit is the figure's own place: "Ý Yên là *huyện* thu cao nhất"."""
    return figure.place is not None and lower(figure.place.name).split()[0] == unit
