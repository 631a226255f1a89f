"""What was carried over from the year before: asked for, or told beside what is asked for.

"vốn năm 2021 chuyển sang" is of 2022, and no part of what 2022 brought by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Span
from index.language.carried_over import says_carried, sources, targets
from index.language.periods import PeriodMention
from index.language.text import lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import folded_phrases, said_words, says_one


def without_carried(
    text: str, mentions: Sequence[PeriodMention]
) -> tuple[list[PeriodMention], list[Span]]:
    """Return the periods of a question, and the spans of the years that something came from.

    "vốn *năm 2021* chuyển sang" asks of the year after it, where no other is named.

    Args:
        text: the question without its places.
        mentions: the periods found in it.
    """
    carried = sources(text, mentions)
    if not carried:
        return list(mentions), []
    rest = [m for m in mentions if m not in carried]
    spans = [m.span for m in carried]
    named = next((m for m in carried if m.year), None)
    if named is not None and named.year and not any(not m.base for m in rest):
        year = named.year + 1
        here = Span(named.span.end, named.span.end)  # behind "từ năm 2021", which asks since none
        rest.append(replace(named, span=here, year=year, label=f"năm {year}"))
    return sorted(rest, key=lambda m: m.span), spans


@once_each
def _asks_no_carried(question: Question) -> bool:
    """Tell whether a question says nothing of what was carried over, or was left before."""
    if says_one(said_words(question.text).strip(), "carried", "asked"):
        return False
    return not (says_carried(lower(question.text)) or targets(question.text, question.periods))


@only_where(_asks_no_carried)
def only_carried_over(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is only of what was carried over, where the year's own is asked for.

    "vốn năm 2021 chuyển sang 41 tỷ đồng" is not the capital of 2022, "án cũ chuyển sang 37 vụ" none
    that came in.
    """
    return says_carried(lower(figure.indicator)) and _asks_no_carried(question)


@once_each
def _asks_carried_in(question: Question) -> bool:
    """Tell whether what came from before is asked for: "vụ *cũ* chuyển sang"."""
    return says_one(said_words(question.text).strip(), "carried", "before")


@only_where(_asks_carried_in)
def carried_on_instead(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is what was carried on to a year, where what came in is asked for.

    "*chuyển sang năm 2021* là 17 vụ" is none of "vụ cũ chuyển sang".
    """
    period, name = figure.period, said_words(figure.indicator).strip()
    if period is None or period.inferred or says_one(name, "carried", "before"):
        return False
    return name.startswith(folded_phrases("carried", "on")) and _asks_carried_in(question)


@once_each
def _asks_carried_funds(question: Question) -> bool:
    """Tell whether the funds carried over are asked for, and not what was paid of them."""
    said = said_words(question.text).strip()
    funds = says_one(said, "carried", "funds") and not says_one(said, "carried", "paid")
    return funds and not _asks_no_carried(question)


@only_where(_asks_carried_funds)
def only_paid_of_carried(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is what was paid of the funds carried over: "*giải ngân* vốn …"."""
    name = said_words(figure.indicator).strip()
    return says_one(name, "carried", "paid") and _asks_carried_funds(question)
