"""Cards that say what has changed since an answer or a citation was shown."""

from __future__ import annotations

from collections.abc import Sequence

from bot import callback_data, texts
from bot.changes import Change, changed_words
from bot.excerpts import marked
from bot.render import Button, Card
from bot.richtext import RichText, joined, rich, styled
from index.domain import Span, citation_id


def change_card(change: Change) -> Card:
    """Lay out what became of a citation whose report is not the same any more."""
    shown, report = change.shown, change.report
    if report is None or change.span is None:
        said = texts.CITATION_REMOVED if report is None else texts.CITATION_DROPPED
        quote = styled(rich(shown.quote), "blockquote")
        return Card(joined([rich(said.format(title=shown.title)), quote], "\n"))
    gone, come = changed_words(shown.quote, change.now)
    text = joined(
        [
            rich(texts.CITATION_EDITED.format(title=report.title)),
            _version(texts.BEFORE, shown.quote, gone),
            _version(texts.NOW, change.now, come),
        ],
        "\n",
    )
    data = callback_data.encode(callback_data.CITATION, citation_id(report.id, change.span))
    return Card(text, ((Button("[1]", data),),))


def changed_answer(before: str, now: str) -> RichText:
    """Say that an answer is not the same any more: the first lines then and now."""
    gone, come = changed_words(before, now)
    return joined(
        [
            rich(texts.ANSWER_CHANGED, "i"),
            _version(texts.BEFORE, before, gone),
            _version(texts.NOW, now, come),
        ],
        "\n",
    )


def _version(label: str, text: str, marks: Sequence[Span]) -> RichText:
    return rich(label, "i") + styled(marked(text, marks), "blockquote")
