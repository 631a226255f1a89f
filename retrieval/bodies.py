"""Areas and the bodies that report on them: each may be asked for under the other's name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure, Place
from index.language.lexicon import load_table
from index.language.places import PlaceMention
from index.language.text import fold, has_marks, lower
from retrieval.place_words import forms_of
from retrieval.question import Question
from retrieval.question_bodies import tax_offices
from retrieval.view import View
from retrieval.words import concept_terms, folded, listed, one_of

_BUDGET = "#budget_revenue"
# So much of a report is read for a body's name, of so many reports.
_OPENING, _MOST = 1500, 200


def is_revenue_or_trade(terms: Sequence[str]) -> bool:
    """Tell whether only what customs and tax offices count as their own is asked for."""
    named = [term for term in terms if term.startswith("#")]
    return not terms or not concept_terms("kept_apart").isdisjoint(named)


def customs_through(question: Question, view: View) -> list[Place]:
    """Return the customs on file of a place that trade is asked of by "qua": they clear it there.

    "XNK qua Lạng Sơn" is what its customs report, where "XK của Lạng Sơn" is the province's own.
    """
    if not concept_terms("through") & set(question.terms) or len(question.places) != 1:
        return []
    mention = question.places[0]
    before = lower(question.text[: mention.span.start])
    if not (_THROUGH if has_marks(question.text) else _BARE_THROUGH).search(before):
        return []
    kind = listed("through", "bodies")
    return [
        place
        for place in view.places
        if place.level is AreaLevel.AGENCY
        and place.code
        and place.code.split(":")[1] in {p.code for p in mention.candidates}
        and place.code.split(":")[2] in kind
    ]


_THROUGH = re.compile(
    rf"(?<!kết )(?<!hiệu )\b{one_of('through')}(?: {one_of('through', 'between')})* ?$"
)
_BARE_THROUGH = re.compile(
    rf"(?<!ket )(?<!hieu )\b{one_of('through', bare=True)}"
    rf"(?: {one_of('through', 'between', bare=True)})* ?$"
)


def other_side(
    question: Question, view: View
) -> Iterator[tuple[list[Place], Collection[str] | None]]:
    """Yield the places whose figures may answer for those asked about, and of which reports.

    For an area its bodies on file, all their reports; for a body the area that it serves, only
    reports that name the body.
    """
    asked = [place for mention in question.places for place in mention.candidates]
    if len({mention.span for mention in question.places}) != 1:
        return
    codes = {p.code for p in asked if p.level is not AreaLevel.AGENCY and p.code}
    served = [
        p for p in view.places if p.level is AreaLevel.AGENCY and p.code and _serves(p.code, codes)
    ]
    if served:
        yield served, None
    for body in (p for p in asked if p.level is AreaLevel.AGENCY and p.province_code):
        areas = area_served(body, view)
        if areas:
            yield areas, naming(body, areas, view)


def told_under_its_name(question: Question, view: View) -> list[Figure]:
    """Return what an area's reports tell under the name of the body asked about.

    "*Lực lượng Công an* – khởi tố 29 vụ", where "Công an tỉnh" has no report of its own.
    """
    asked = [place for mention in question.places for place in mention.candidates]
    found: list[Figure] = []
    for body in (p for p in asked if p.level is AreaLevel.AGENCY and p.province_code):
        name = fold(body.name.removesuffix(body.short)).strip().removesuffix(" tinh")
        for figure in view.figures_of(area_served(body, view)):
            if f" {name} " in f" {fold(figure.parent or figure.indicator)} ":
                found.append(figure)
    return found


def told_by_head_office(question: Question, view: View) -> list[Figure]:
    """Return what the report of a province's tax office tells of a district: of its branch there.

    "7/9 chi cục vượt dự toán: … *huyện A 48 tỷ đồng*", where the branch of A is asked about.
    """
    if len({mention.span for mention in question.places}) != 1:
        return []
    head = load_table("questions")["tax_office"]["head"]
    asked = [place for mention in question.places for place in mention.candidates]
    found: list[Figure] = []
    for branch in (p for p in asked if p.code and p.code.endswith(f":{head}:lower")):
        office = f"a:{branch.province_code}:{head}"
        offices = [p.key for p in view.places if p.code == office]
        reports = {h.id for h in view.live.catalogue.report_headers(about=offices)}
        areas = area_served(branch, view) if reports else []
        found += [f for f in view.figures_of(areas) if f.report_id in reports]
    return found


def told_by_tax_office(question: Question, mention: PlaceMention, view: View) -> list[Figure]:
    """Return what the report of a province's tax office tells as collected in a district of it.

    "Địa bàn có *số thu* lớn nhất là huyện A với 612 tỷ đồng": what was taken in taxes there, by
    names that say no more than that. An area's own report tells all its revenue so.
    """
    asked = concept_terms("tax_office").isdisjoint(question.terms)
    areas = [p for p in mention.candidates if p.level is AreaLevel.DISTRICT]
    if asked or not areas:
        return []
    head = load_table("questions")["tax_office"]["head"]
    codes = {f"a:{p.province_code}:{head}" for p in areas}
    offices = [p.key for p in view.places if p.code in codes]
    reports = {h.id for h in view.live.catalogue.report_headers(about=offices)} if offices else ()
    return [
        replace(figure, indicator=f"{figure.indicator} {listed('tax_office')[0]}")
        for figure in (view.figures_of(areas) if reports else ())
        if figure.report_id in reports and lower(figure.indicator) in listed("sector_told", "bare")
    ]


def with_bodies(mention: PlaceMention, view: View) -> list[Place]:
    """Return an area asked about with its bodies on file whose reports are the area's, too."""
    codes = {p.code for p in mention.candidates if p.level is not AreaLevel.AGENCY and p.code}
    serving = [p for p in view.places if p.level is AreaLevel.AGENCY and p.code]
    return [*mention.candidates, *(p for p in serving if _serves(p.code or "", codes))]


def area_served(body: Place, view: View) -> list[Place]:
    """Return the area on file that a body serves: none or one.

    Where only the province of that name formed in 2025 is on file, it is that one.
    """
    area = body.code.split(":")[1:2] if body.code else []
    served = [p for p in view.of_province.get(body.province_code or "", []) if area == [p.code]]
    if served or area != [body.province_code]:
        return served
    return [
        p
        for p in view.places
        if p.level is AreaLevel.PROVINCE and p.short == body.short and p.successor is None
    ]


def totals_told_by_tax(question: Question, view: View) -> list[Figure]:
    """Return what a province's tax office tells as all of the area's revenue, where that is asked.

    "Cục Thuế tỉnh X: *tổng thu ngân sách nhà nước* …" is no office's own revenue; it is answered
    under the office's name.
    """
    if question.terms != (_BUDGET,):
        return []
    offices = tax_offices(folded("tax_office", "told"), question.places, view.places)
    return [
        figure
        for figure in (view.figures_of(offices) if offices else ())
        if figure.parent is None and fold(figure.indicator_text) in folded("tax_office", "totals")
    ]


def _serves(code: str, areas: Collection[str]) -> bool:
    """Tell whether a body reports on one of the areas as a whole ("a:<area>:<kind>")."""
    _, area, kind = code.split(":")[:3]
    return area in areas and kind not in listed("kept_apart", "bodies")


def naming(body: Place, areas: Sequence[Place], view: View) -> set[str]:
    """Return the reports whose title or first words name the body, in full or by its initials."""
    name = fold(body.name.removesuffix(body.short)).strip()
    initials = "".join(word[0] for word in name.split())
    if set(initials) & set("aeiouy"):
        initials = ""  # "cat" of Công an tỉnh is also a word: cát
    found = set()
    about = [body.key, *(p.key for p in areas)]
    for header in view.live.catalogue.report_headers(about=about)[:_MOST]:
        opening = fold(view.corpus.report(header.id).body[:_OPENING])
        words = set(fold(header.title).split()) | set(opening.split())
        said = f"{fold(header.title)} {opening}"
        called = any(f"{form} {fold(body.short)}" in said for form in forms_of(body))
        if name in said or called or initials in words:
            found.add(header.id)
    return found
