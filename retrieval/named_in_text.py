"""Answer about a place that no figure is of, from a sentence of a neighbour's report that names it.

"đề án mở rộng thị trấn A trình sở nào thẩm định": no report is about the town, the one on its
district tells of it. The sentence itself must name the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place
from index.language.places import PlaceMention
from index.language.text import fold
from retrieval import passages
from retrieval.answer import Answer
from retrieval.bodies import area_served
from retrieval.place_words import forms_of
from retrieval.question import Question
from retrieval.view import View


def _kind(body: Place) -> str:
    """Return the folded kind of a body, without the area that it serves."""
    return fold(body.name.removesuffix(body.short)).strip()


def _short_forms(body: Place) -> set[str]:
    """Return how its area's report may write a body: "*BHXH tỉnh* đã lập tổ thu nợ".

    With the word of its level: alone "BHXH" is more often what is paid.
    """
    units = ("tinh", "huyen", "thi xa", "thanh pho")
    return {f"{form} {unit}" for form in forms_of(body) for unit in units}


def told_in_text(
    question: Question,
    missing: Sequence[PlaceMention],
    view: View,
) -> Answer | None:
    """Return the sentence that tells of a place without a report of its own, or None.

    Args:
        question: the question; what it asks for must be text.
        missing: its places that are not on file.
        view: for the passages of the places around.
    """
    others = tuple(m for m in question.places if m not in missing)
    around = [p.key for m in others for p in m.candidates]
    if not around:
        codes = {p.province_code for m in missing for p in m.candidates if p.province_code}
        around = [p.key for code in codes for p in view.of_province.get(code, [])]
    names = [_names(mention) for mention in missing]
    body = missing[0].place if len(missing) == 1 and not others else None
    if body is not None and body.level is AreaLevel.AGENCY:
        # "Chi cục Thuế huyện A": its area's report tells of "Chi cục Thuế huyện", or of it.
        areas = area_served(body, view)
        if areas:
            around, names = [p.key for p in areas], [{_kind(body), *_short_forms(body)}]
    found = [
        (report, span)
        for report, span in view.passages_about(question, around)
        if _named(names, report.body[span.start : span.end])
    ]
    asked = replace(question, places=others)
    answer = passages.answer_text(asked, found, view.corpus)
    if answer is None or not answer.citations:
        return None
    return answer if _named(names, answer.citations[0].quote) else None


def _names(mention: PlaceMention) -> set[str]:
    """Return how a text may call a place: an office also as the question does.

    "Chi cục Thuế Mẫu Sơn" may be that of a town today and of a district in the report.
    """
    office = mention.place.level is AreaLevel.AGENCY
    return {fold(mention.place.short), *([fold(mention.text)] if office else [])}


def _named(names: Sequence[set[str]], text: str) -> bool:
    said = fold(text)
    return all(any(name in said for name in each) for each in names)
