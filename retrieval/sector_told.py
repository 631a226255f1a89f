"""What an area's report tells of a body by its sector: "toàn ngành thuế tỉnh thu được …".

Asked of "Cục Thuế X", it is that body's own number, though the report is on the area and names no
office: the sector stands before the number in its sentence, and no other sector behind that; or
the report's title says that it is on the sector's revenue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from index.domain import AIMS, AreaLevel, Figure, Place, Relation
from index.language.lexicon import load_table
from index.language.text import lower
from retrieval.bodies import area_served, naming
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.sector_titles import is_revenue, sector_of
from retrieval.shortfall import without_gap
from retrieval.view import View
from retrieval.words import listed, one_of

_PARTS = re.compile(rf"(?<!\w){one_of('sector_told', 'parts')}(?!\w)")


def told_of_sector(question: Question, view: View) -> list[Figure]:
    """Return the figures of the area of the one body asked about that are told of its sector."""
    asked = [place for mention in question.places for place in mention.candidates]
    if len(asked) != 1 or asked[0].level is not AreaLevel.AGENCY or not asked[0].code:
        return []
    body = asked[0]
    kind = asked[0].code.split(":")[2]
    areas = area_served(body, view)
    if not areas or kind not in _sectors():
        return []
    named: set[str] | None = None
    found = []
    for figure in _figures(question, areas, view):
        if _is_of_sector(figure, kind, view.corpus.sentence(figure)):
            found.append(figure)
        elif lower(figure.indicator) in listed("sector_told", "bare"):
            # "Bảo hiểm xã hội tỉnh X cho biết … *Số thu* đến 20/10 được …"
            named = naming(body, areas, view) if named is None else named
            found += [figure] if figure.report_id in named else []
        elif _titled(figure, kind, view):
            found.append(replace(figure, place=body))
    return found


def _titled(figure: Figure, kind: str, view: View) -> bool:
    """Tell whether a report on a sector's revenue, by its title, tells the area's.

    "*Thu ngân sách hải quan* vượt đích": "Riêng tại tỉnh X, *số thu ngân sách* đã đạt …".
    """
    return is_revenue(figure) and sector_of(view.corpus.report(figure.report_id).title) == kind


def _figures(question: Question, areas: Sequence[Place], view: View) -> list[Figure]:
    pool = view.figures_of(areas)
    if not isinstance(pool, FigurePool):
        return list(pool)
    # By how much a plan is passed is computed from it and what was collected.
    gap = replace(question, terms=without_gap(question)) if question.plan_words else question
    wants = question.wants if gap.terms == question.terms else (Relation.VALUE, *AIMS)
    return [stated.figure for stated in pool.fitting(gap, wants)]


def _is_of_sector(figure: Figure, kind: str, sentence: str) -> bool:
    """Tell whether the last sector named before the number, as a whole, is of this kind."""
    before = lower(sentence[: figure.span.start - figure.sentence.start])
    last = -1, ""
    for name, pattern in _sectors().items():
        for match in pattern.finditer(before):
            last = max(last, (match.start(), name))
    return last[1] == kind and not _PARTS.search(before, last[0])


@cache
def _sectors() -> dict[str, re.Pattern[str]]:
    """Return how each kind of body is named as a sector: "ngành thuế", "cơ quan bhxh"."""
    table = load_table("questions")["sector_told"]
    heads = "|".join(map(re.escape, table["heads"]))
    return {
        kind: re.compile(rf"(?<!\w)(?:{heads}) (?:{'|'.join(map(re.escape, names))})(?!\w)")
        for kind, names in table["sectors"].items()
    }
