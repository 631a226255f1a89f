"""Which of several areas a stretch of a report is about, where it turns from one to the next.

A text on several provinces (or two communes' congresses) names them in its title or lead and then
speaks of each in turn, under a line that is only the name or from a sentence whose subject it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Block, BlockKind, Place, Report
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.places import Gazetteer, PlaceMention

_NAMED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LEAD})
_LONGEST_NAME = 60
_AROUND = " .:;*#-–+\n\t"
_BETWEEN = " ,()-–\n"
_JOINTS = ("", "và")
_LEAST = 2  # areas told of in turn


def areas_in_turn(report: Report, gazetteer: Gazetteer) -> frozenset[str]:
    """Return the keys of the areas of one level that the title or the lead names, if several."""
    chief = report.place
    if chief is None:
        return frozenset()
    lead = next((b for b in report.blocks if b.kind is BlockKind.LEAD), None)
    texts = [report.title]
    if lead is not None:
        texts.append(report.body[lead.span.start : lead.span.end])
    for text in texts:
        for run in _rows(text, gazetteer.find(text, None, report.places), chief):
            if chief.key in run and len(run) >= _LEAST:
                return frozenset(run)
    return frozenset()


def _rows(text: str, found: Sequence[PlaceMention], chief: Place) -> list[set[str]]:
    """Return the rows of areas like ``chief`` that are joined as equals: "A, B và C"."""
    rows: list[set[str]] = []
    end: int | None = None
    for mention in found:
        if mention.place.level is not chief.level or mention.text.islower():
            continue
        between = text[end : mention.span.start] if end is not None else None
        if between is None or between.strip(_BETWEEN) not in _JOINTS:
            rows.append(set())
        rows[-1].add(mention.place.key)
        end = mention.span.end
    return rows


def name_alone(report: Report, block: Block, gazetteer: Gazetteer) -> Place | None:
    """Return the area that a line names and nothing else: "Hải Dương", "2. Huyện A"."""
    text = report.body[block.span.start : block.span.end]
    if block.kind not in _NAMED or len(text) > _LONGEST_NAME or not any(map(str.isalpha, text)):
        return None
    found = gazetteer.find(text, None, report.places)
    if len(found) != 1 or found[0].text.islower():
        return None
    span = found[0].span
    before = text[: span.start].strip(_AROUND + "()0123456789IVXabcdABCD")
    return found[0].place if not before and not text[span.end :].strip(_AROUND) else None


def open_section(
    report: Report, block: Block, state: State, gazetteer: Gazetteer, before: Block | None
) -> None:
    """Leave in ``state`` the area that the lines behind ``block`` are about.

    Only one that the report tells of in turn with others, or that is named with its kind ("Huyện
    A"): a writer's name at the end may be a district's. Two names in a row are a list of names.
    """
    place = name_alone(report, block, gazetteer)
    if place is None:
        if block.kind is BlockKind.HEADING:
            state.section = None
        return
    listed = before is not None and name_alone(report, before, gazetteer) is not None
    line = report.body[block.span.start : block.span.end].lower()
    if _caption(place, line, report):
        return
    stated = place.name.lower() in line
    known = place.key in state.in_turn or stated
    state.section = place if known and not listed and place != report.place else None


def _caption(place: Place, line: str, report: Report) -> bool:
    """ "Thị trấn A, *huyện B*." in a report on huyện B tells where a picture was taken."""
    own = report.place
    return own is not None and own.code in place.within and own.name.lower() in line


def turn_to(subject: Place | None, sentence: Sentence, state: State) -> None:
    """Turn to the area that a sentence has as its subject, where it is one of those in turn."""
    if subject is None or subject.key not in state.in_turn or not sentence.tokens:
        return
    state.section = subject if subject != state.report.place else None
