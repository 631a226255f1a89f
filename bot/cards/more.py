"""More of an answer: the quotes that its card left out, and other figures of the same report."""

from __future__ import annotations

from collections.abc import Sequence

from bot import texts
from bot.cards.changes import changed_answer
from bot.render import (
    QUOTES_SHOWN,
    Card,
    all_citations,
    citation_buttons,
    quote_block,
)
from bot.richtext import joined, rich
from index.domain import Figure, Report, citation_id
from retrieval import wording
from retrieval.answer import Answer

FIGURES_SHOWN = 10


def more_card(
    answer: Answer, figures: Sequence[Figure], report: Report | None, before: str | None = None
) -> Card:
    """Lay out the rest of an answer.

    Args:
        answer: the answer as it is now.
        figures: other figures of the report that it rests on.
        report: that report.
        before: the first line that was shown, when it is another one now.
    """
    citations = all_citations(answer)
    blocks = []
    if before is not None:
        blocks.append(changed_answer(before, answer.headline))
    if answer.resolved:
        blocks.append(rich(texts.UNDERSTOOD.format(question=answer.resolved), "i"))
    rest = list(enumerate(citations, start=1))[QUOTES_SHOWN:]
    if rest:
        blocks.append(rich(texts.MORE_QUOTES, "b"))
        blocks += [quote_block(citation, number) for number, citation in rest]
    ids = [citation.id for citation in citations]
    first = len(rest) and QUOTES_SHOWN
    lines = []
    for figure in figures[:FIGURES_SHOWN] if report else ():
        identifier = citation_id(figure.report_id, figure.sentence)
        if identifier not in ids:
            ids.append(identifier)
        number = ids.index(identifier) + 1
        assert report is not None  # noqa: S101  (for mypy: the loop is empty without it)
        stated = wording.headline(figure, report).removesuffix(".")
        lines.append(rich(f"• {stated} [{number}]"))
    if lines:
        blocks.append(joined([rich(texts.MORE_FIGURES, "b"), *lines], "\n"))
    if not rest and not lines:
        blocks.append(rich(texts.MORE_SAME))
    shown = ids[first:] if rest else ids
    return Card(joined(blocks, "\n\n"), citation_buttons(shown, first + 1))
