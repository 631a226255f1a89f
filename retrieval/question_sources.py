"""What a question says of where its number stands: by which document, in which article.

"thu phí theo Nghị quyết 12/2019/NQ-HĐND": the document tells one number from another and is no
part of the indicator. "(bài tháng 10/2020)": the day when it was published, no period of a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from index.domain import Period, Report
from index.language.periods import Anchor, PeriodMention, resolve
from index.language.scan import Token
from index.language.text import fold
from retrieval.words import folded, one_of, one_table


@dataclass(frozen=True, slots=True)
class Document:
    """A document that a question names: its kind, folded ("nghi quyet"), and its number."""

    kind: str
    number: str


# "quyet dinh so 24/2019/qd-ubnd ngay 31/12/2019": letters or a year make it a document's number.
_NUMBERED = re.compile(
    rf"\b(?:theo )?(?P<kind>{one_of('documents', 'kinds', bare=True)})(?: so)? "
    r"(?P<number>\d{1,5}/\d{4}|\d{1,5}(?=/[a-z]))(?:/[a-z]+\d*(?: ?- ?[a-z]+\d*)*)?(?!\w)"
    r"(?: ?,? ngay \d{1,2}[/-]\d{1,2}[/-]\d{4})?"
)


def without_documents(text: str) -> tuple[str, tuple[Document, ...]]:
    """Return the text with its numbered documents blanked out, and the documents.

    Args:
        text: the question; its length stays.
    """
    plain = fold(text)
    if len(plain) != len(text):
        return text, ()
    found = []
    for match in _NUMBERED.finditer(plain):
        found.append(Document(_in_full().get(match["kind"], match["kind"]), match["number"]))
        text = f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"
    return text, tuple(found)


def names_documents(documents: Sequence[Document], sentence: str) -> bool:
    """Tell whether a sentence names each of the documents, by its kind and its number."""
    said = fold(sentence)
    return all(
        re.search(rf"(?<![\d/]){document.number}(?!\d)", said) is not None
        and _forms(document.kind).search(said) is not None
        for document in documents
    )


@cache
def _forms(kind: str) -> re.Pattern[str]:
    """Return the pattern of a kind of document: in full or by its letters."""
    forms = (kind, *(short for short, full in _in_full().items() if full == kind))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


@cache
def _in_full() -> dict[str, str]:
    """Return the letters of each kind of document with its name: "nq", "nghi quyet"."""
    rows = one_table("document_letters").items()
    return {short: fold(name) for name, letters in rows for short in letters}


def article_of(text: str, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the period right behind "bài": when the article asked about was published."""
    dated = (m for m in mentions if m.year is not None)
    return next((m for m in dated if _ARTICLE.search(fold(text[: m.span.start]).rstrip())), None)


# Opened so it is no name that ends in "bai": "Yen Bai nam 2020".
_ARTICLE = re.compile(
    rf"(?:^|[(\[,;:–-] ?|\b{one_of('article', 'opens', bare=True)} )"
    rf"{one_of('article', 'heads', bare=True)}$"
)


def without_article(free: Sequence[Token], article: PeriodMention) -> list[Token]:
    """Drop the words for an article right before the period that dates it."""
    kept = list(free)
    heads = sorted((head.split() for head in folded("article", "heads")), key=len, reverse=True)
    for head in heads:
        for first in range(len(kept) - len(head) + 1):
            run = kept[first : first + len(head)]
            if run[-1].end + 1 == article.span.start and [fold(t.text) for t in run] == head:
                return kept[:first] + kept[first + len(head) :]
    return kept


def is_published(article: PeriodMention | None, report: Report) -> bool:
    """Tell whether a report is of the time at which the article asked about was published."""
    if article is None:
        return True
    asked = _published(article)
    days = (report.printed_date, report.session_date)
    return any(
        day is not None and asked.start and asked.end and asked.start <= day <= asked.end
        for day in days
    )


@lru_cache(maxsize=64)
def _published(article: PeriodMention) -> Period:
    return resolve(article, Anchor())
