"""Answers to "ai …": the person who holds an office, and sentences that name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import INDEXED_BLOCKS, BlockKind, PeriodKind, Report, Span
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval import people
from retrieval.answer import Answer, Status
from retrieval.citing import Citations, cite, stated_day
from retrieval.offices_held import with_level
from retrieval.question import Question
from retrieval.scene import understood
from retrieval.sentence_rank import Sentence
from retrieval.text_words import folded_phrases, says_one
from retrieval.words import folded_set, listed


def asks_who(question: Question) -> bool:
    """Tell whether a question asks for a person: "ai" by its marks, no "AI", no "ải"."""
    said = [t.text for t in scan(question.text)]
    named = _which_holder(question.text) or only_office(question)
    return ("ai" in question.words and "ai" in said) or named


def only_office(question: Question) -> bool:
    """Tell whether nothing but an office and its place is named: "bí thư huyện ủy X".

    Its holder is asked for then.

    Args:
        question: the question.
    """
    office = people.office_asked(scan(question.text), [m.span for m in question.places])
    plain = set(" ".join(folded_phrases("offices_told", "plain")).split())
    return bool(office) and set(question.all_terms) <= {*(office or ()), *plain}


def _which_holder(text: str) -> bool:
    """ "bí thư tỉnh ủy *nào*": an office with "nào" asks for its holder."""
    tokens = scan(text)
    office = people.office_named(tokens)
    if office is None or office[-1] in folded_set("offices", "ranks"):
        return False  # "giám đốc sở nào" asks which sở
    return f"{' '.join(office)} nao" in fold(text)


def office_held(question: Question) -> tuple[str, ...] | None:
    """Return the office whose holder is asked for; None where "ai" is somebody else."""
    said = fold(question.text)
    if any(f"ai {words} " in f"{said} " for words in folded_phrases("offices_told", "patients")):
        return None
    if says_one(_before_ai(said), "offices_told", "objects"):
        return None
    office = people.office_asked(scan(question.text), [m.span for m in question.places])
    bodies = [fold(m.place.name).split() for m in question.places]
    while (
        office and len(office) > 2 and any(office[-1] in body for body in bodies if len(body) > 3)
    ):
        office = office[:-1]  # "chi cục trưởng *hải quan* X" of the body asked about
    return office


def _before_ai(said: str) -> str:
    """Return the two syllables before the last "ai", less "những": "đi *thăm* những ai"."""
    words = said.replace("?", " ").split()
    if "ai" not in words:
        return ""
    before = words[: len(words) - 1 - words[::-1].index("ai")]
    before = [w for w in before if w not in folded_phrases("offices_told", "plural")]
    return " ".join(before[-2:])


def names_somebody(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence names a person, an office, or a body that may act as one.

    With "ai chủ trì" the sentence must hold what follows "ai", and an office or a body that does it
    stands before that, where the sentence does not open with the act.
    """
    act, text = _act_asked(question), sentence.text
    if act and f" {act} " not in f" {_said(text)} ":
        return False
    if people.persons(sentence.report.body, sentence.span):
        return True
    at = fold(text).find(act) if act else 0
    text = text[:at] if at > 0 else text
    tokens = scan(text)
    return any(people.offices().match(tokens, i) for i in range(len(tokens))) or any(
        word in text for word in listed("document", "bodies")
    )


def names_doer(question: Question, sentence: Sentence) -> bool:
    """Tell whether a person stands right before what "ai …" is asked to have done."""
    act = _act_asked(question)
    body = sentence.report.body
    for person in people.persons(body, sentence.span):
        behind = _said(body[person.span.end : min(sentence.span.end, person.span.end + _REACH)])
        if act and f" {act} " in f" {behind} ":
            return True
    return False


_REACH = 110
_YEAR = re.compile(r"\b20\d\d\b")


def _act_asked(question: Question) -> str:
    """Return the act behind "ai", folded, "" where it is no verb of its own: "là", "được"."""
    words = fold(question.text).split()
    behind = words[words.index("ai") + 1 : words.index("ai") + 2] if "ai" in words else []
    plain = folded_phrases("offices_told", "no_acts")
    act = next((w for w in behind if w.isalpha() and len(w) > 1 and w not in plain), "")
    said = f"{' '.join(words)} "
    whole = (name for name in folded_phrases("offices_told", "acts") if f" {act} " in f" {name} ")
    return next((name for name in whole if act and f"ai {name} " in said), act)


def _said(text: str) -> str:
    return " ".join(fold(t.text) for t in scan(text))


def who_holds(
    question: Question, ranked: Sequence[tuple[Report, Span]], office: Sequence[str]
) -> Answer | None:
    """Answer "bí thư huyện ủy X là ai" only from a sentence that gives somebody that office.

    Args:
        question: the question.
        ranked: passages (report, span), best first; their reports are read whole.
        office: the office's folded syllables (``people.office_asked``).
    """
    seen: set[str] = set()
    ways = people.spellings(office)
    places = [place for m in question.places for place in m.candidates]
    asked = with_level(office, [m.place for m in question.places])
    for report, _ in ranked:
        if report.id in seen:
            continue
        seen.add(report.id)
        if _of_another_year(question, report):
            continue
        for block in report.blocks:
            if block.kind not in INDEXED_BLOCKS and block.kind is not BlockKind.CAPTION:
                continue
            for span in split_sentences(report.body, block.span):
                found = (people.holder(report.body, span, way, asked, places) for way in ways)
                person = next((p for p in found if p is not None), None)
                if person is not None:
                    person = people.off_asked(people.off_place(person, report), places)
                    citations = Citations()
                    citations.add(cite(report, span, (person.span,)))
                    head = f"{person.name} (theo báo cáo{_dated(report)})."
                    return Answer(
                        Status.ANSWERED, head, (), understood(question), (), citations.all()
                    )
    return None


def _of_another_year(question: Question, report: Report) -> bool:
    """Tell whether the question names a year that the report is not of."""
    asked = {m.year for m in question.periods if m.year and m.kind is PeriodKind.YEAR}
    told = {report.session_date.year if report.session_date else None}
    told.add(report.period.year if report.period else None)
    told.update(int(year) for year in _YEAR.findall(report.title))
    if told == {None}:
        return not all(str(year) in report.body for year in asked)
    return bool(asked) and not asked & told


def _dated(report: Report) -> str:
    """Return " ngày 5/7/2023", or "" where the report's day is not known."""
    day = stated_day(report)
    return f" ngày {day:%-d/%-m/%Y}" if day else ""
