# ruff: noqa: PT017
"""Hostile messages: what each function must keep to whatever text it is given.

A target is a name and a function that takes one text, calls the product with it, and raises
``AssertionError`` when a promise is broken; any other exception is a crash. The campaign
(``messages.py``) and the tests (``tests/test_hostile_messages.py``) run the same targets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from benchmarks.faults.hostile_cards import check_callback, check_deep_link, check_render
from benchmarks.faults.hostile_inputs import WORDS
from index.domain import Figure, Place, Span
from index.figures.extract import extract_figures
from index.language import accents, dates, numbers, periods, scan, sentences
from index.language.accents import AccentModel
from index.language.amounts import find_amounts
from index.language.places import Gazetteer
from index.language.text import canonical, clean, clean_question, fold, lower, tokens
from index.reading import read_text_report
from index.reading.decoding import NotText, decode
from retrieval.answer import Intent
from retrieval.understanding import understand

Target = Callable[[str], object]

_GAZETTEER = Gazetteer.load()
_QUANG_TRI = _GAZETTEER.find("tỉnh Quảng Trị, huyện Hướng Hóa")
_PLACES: list[Place] = [mention.place for mention in _QUANG_TRI]
_ACCENTS = AccentModel.train(
    [word for word in WORDS if word.strip()] * 2, ["tổng thu ngân sách nhà nước trên địa bàn"]
)


# ---- normal forms


def check_clean(text: str) -> None:
    """``clean`` is idempotent and leaves nothing that hides or breaks."""
    for cleaned in (clean(text), clean_question(text)):
        assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e]", cleaned)
        assert clean(cleaned) == cleaned
        cleaned.encode("utf-8")
        for same in (canonical(cleaned), fold(cleaned), lower(cleaned)):
            assert len(same) == len(cleaned), "an offset in the folded text is one in the text"
    tokens(text)


# ---- number, date, period, sentence, place parsers


def check_numbers(text: str) -> None:
    """Numbers: a finite decimal or nothing; words read inside the tokens."""
    for piece in (text, *text.split()[:20]):
        value = numbers.parse_number(piece)
        assert value is None or (isinstance(value, Decimal) and value.is_finite())
    found = scan.scan(clean(text))
    for first in range(min(len(found), 60)):
        read = numbers.read_words(found, first)
        assert read is None or first < read[1] <= len(found)


def check_amounts(text: str) -> None:
    """Amounts: inside the text, left to right, finite."""
    text = clean(text)
    found = scan.scan(text)
    last = 0
    for amount in find_amounts(text, found):
        assert last <= amount.span.start < amount.span.end <= len(text)
        assert 0 <= amount.first < amount.last <= len(found)
        assert amount.value is None or amount.value.is_finite()
        last = amount.span.start


def check_dates(text: str) -> None:
    """Dates: real days inside the text."""
    text = clean(text)
    for mention in dates.find_dates(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.year and mention.month and mention.day:
            date(mention.year, mention.month, mention.day)


def check_periods(text: str) -> None:
    """Periods: inside the text, without overlap, resolvable, start not after end."""
    for question in (False, True):
        used = clean_question(text) if question else clean(text)
        last = 0
        for mention in periods.find_periods(used, question=question):
            assert last <= mention.span.start < mention.span.end <= len(used)
            last = mention.span.end
            period = periods.resolve(mention, periods.Anchor(2022, date(2022, 9, 1)))
            if period and period.start and period.end:
                assert period.start <= period.end


def check_sentences(text: str) -> None:
    """Sentences: inside the text, in order, nothing but white space between them."""
    text = clean(text)
    last = 0
    for span in sentences.split_sentences(text, Span(0, len(text)), wrapped=True):
        assert last <= span.start < span.end <= len(text)
        assert not text[last : span.start].strip()
        last = span.end
    assert not text[last:].strip()


def check_places(text: str) -> None:
    """Places of report text: inside the text, in order."""
    text = clean(text)
    last = 0
    for mention in _GAZETTEER.find(text, context=_PLACES):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end
    _GAZETTEER.find_references(text, context=_PLACES)


def check_question_places(text: str) -> None:
    """Places of a question: inside it."""
    text = clean_question(text)
    for mention in _GAZETTEER.find_in_question(text, _PLACES):
        assert 0 <= mention.span.start < mention.span.end <= len(text)


# ---- question, accents


def check_question(text: str) -> None:
    """A question is understood without an exception, and the same way twice."""
    asked = understand(text, _GAZETTEER, _PLACES, _ACCENTS.restore)
    assert isinstance(asked.intent, Intent)
    asked.text.encode("utf-8")
    assert asked == understand(text, _GAZETTEER, _PLACES, _ACCENTS.restore)


def check_accents(text: str) -> None:
    """Restoring changes nothing but diacritics."""
    text = clean_question(text)
    restored = _ACCENTS.restore(text)
    assert fold(restored) == fold(text)
    accents.AccentModel.train([text]).restore(text)


# ---- whole reports


def check_report(text: str) -> None:
    """A report's blocks and figures: inside the body, each figure's words where it says."""
    report = read_text_report(text, "a.txt", _GAZETTEER)
    last = 0
    for block in report.blocks:
        assert last <= block.span.start <= block.span.end <= len(report.body)
        last = block.span.end
    for figure in extract_figures(report, _GAZETTEER):
        check_figure(figure, report.body)


def check_figure(figure: Figure, body: str) -> None:
    """A figure states what its span holds."""
    assert 0 <= figure.span.start < figure.span.end <= len(body)
    assert figure.sentence.contains(figure.span)
    assert figure.value is None or figure.value.is_finite()


def check_bytes(text: str) -> None:
    """Bytes of a text file: decoded and clean, or refused with a reason."""
    for encoding in ("utf-8", "utf-16", "cp1258", "latin-1"):
        data = text.encode(encoding, "replace")
        try:
            assert clean(decode(data)) == decode(data)
        except NotText as error:
            assert str(error)


TARGETS: dict[str, Target] = {
    "normal forms": check_clean,
    "numbers": check_numbers,
    "amounts": check_amounts,
    "dates": check_dates,
    "periods": check_periods,
    "sentences": check_sentences,
    "places in reports": check_places,
    "places in questions": check_question_places,
    "questions": check_question,
    "accent model": check_accents,
    "reports and figures": check_report,
    "text files": check_bytes,
    "renderer": check_render,
    "callback data": check_callback,
    "deep links, names": check_deep_link,
}
# Share of a campaign's inputs: the cheap ones get more of them.
WEIGHTS = {
    "normal forms": 12, "numbers": 12, "amounts": 12, "dates": 10, "periods": 6, "sentences": 10,
    "places in reports": 5, "places in questions": 5, "questions": 2, "accent model": 6,
    "reports and figures": 1, "text files": 1, "renderer": 4, "callback data": 12,
    "deep links, names": 8,
}  # fmt: skip
