"""Subscriptions, and the news that they bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import callback_data, texts
from bot.excerpts import shortened
from bot.render import Button, Card, citation_buttons
from bot.richtext import joined, rich
from bot.tables.subscriptions import Subscription
from index.domain import Figure, Report, citation_id
from retrieval import wording

NEWS_SHOWN = 8


def subscriptions_card(subscriptions: Sequence[Subscription]) -> Card:
    """List a chat's subscriptions with a button that ends each."""
    if not subscriptions:
        return Card(rich(texts.FOLLOW_NONE))
    lines = [rich(f"{n}. {s.words}") for n, s in enumerate(subscriptions, start=1)]
    rows = tuple(
        (
            Button(
                texts.UNFOLLOW.format(words=shortened(s.words, 40)),
                callback_data.encode(callback_data.UNFOLLOW, str(s.id)),
            ),
        )
        for s in subscriptions
    )
    return Card(joined([rich(texts.FOLLOW_LIST, "b"), *lines], "\n"), rows)


def news_card(words: str, figures: Sequence[Figure], reports: Mapping[str, Report]) -> Card:
    """Tell of new figures, the first few with their citations."""
    ids: list[str] = []
    lines = []
    for figure in figures[:NEWS_SHOWN]:
        report = reports[figure.report_id]
        identifier = citation_id(figure.report_id, figure.sentence)
        if identifier not in ids:
            ids.append(identifier)
        stated = wording.headline(figure, report).removesuffix(".")
        lines.append(rich(f"• {stated} [{ids.index(identifier) + 1}]"))
    if len(figures) > NEWS_SHOWN:
        lines.append(rich(texts.NEWS_MORE.format(count=len(figures) - NEWS_SHOWN)))
    titles = dict.fromkeys(reports[f.report_id].title for f in figures[:NEWS_SHOWN])
    head = rich(texts.NEWS_HEAD.format(words=words), "b")
    source = rich("\n".join(shortened(title, 120) for title in titles), "i")
    return Card(joined([head, joined(lines, "\n"), source], "\n\n"), citation_buttons(ids))
