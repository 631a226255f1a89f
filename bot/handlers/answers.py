"""The buttons under an answer: more of it, its chart, 👍 and 👎."""

from __future__ import annotations

from telegram import Message, Update

from bot import texts
from bot.cards.charts import chart_card, source_lines
from bot.cards.more import FIGURES_SHOWN, more_card
from bot.charts.spec import Chart, NoChart
from bot.context import BotContext
from bot.desk import Desk
from bot.handlers.common import pressed, said
from bot.handlers.question import answer_question
from bot.render import Card, plain_card
from bot.sending import answer_press, send_card, send_photo, typing, uploading
from index.domain import Figure, Report
from retrieval.answer import Answer


async def press_more(update: Update, context: BotContext) -> None:
    """Handle a press on "Xem thêm"."""
    press = await pressed(update, context)
    if press is None:
        return
    desk = context.desk
    given = await desk.store(desk.state.answers.given, press.value)
    if given is None:
        await send_card(press.message, plain_card(texts.ANSWER_GONE))
        return
    async with typing(context.bot, press.message):
        answer = await desk.again(given)
        figures, report = await desk.search(_others, desk, answer)
    before = str(given.answer.get("text", "")).split("\n", 1)[0]
    changed = before if before != answer.headline else None
    await send_card(press.message, more_card(answer, figures, report, changed))


def _others(desk: Desk, answer: Answer) -> tuple[list[Figure], Report | None]:
    """Return the figures of the answer's report that it does not state, those beside it first."""
    if not answer.citations:
        return [], None
    lead = answer.citations[0]
    report = desk.library.catalogue.report(lead.report_id)
    stated = {(s.figure.report_id, s.figure.span) for s in answer.figures}
    others = [
        figure
        for figure in desk.library.catalogue.figures(report_id=report.id)
        if (figure.report_id, figure.span) not in stated and "malformed" not in figure.flags
    ]
    others.sort(key=lambda figure: abs(figure.span.start - lead.span.start))
    return sorted(others[:FIGURES_SHOWN], key=lambda figure: figure.span), report


async def press_chart(update: Update, context: BotContext) -> None:
    """Handle a press on "Biểu đồ"."""
    press = await pressed(update, context)
    if press is None:
        return
    given = await context.desk.store(context.desk.state.answers.given, press.value)
    if given is None:
        await send_card(press.message, plain_card(texts.ANSWER_GONE))
        return
    await _show_chart(press.message, context, given.resolved)


async def chart(update: Update, context: BotContext) -> None:
    """Handle /bieudo <question>."""
    asked = said(update, context)
    if asked is None:
        return
    if not asked.words:
        examples = await context.desk.examples()
        card = _usage(texts.CHART_USAGE, texts.CHART_TRY, examples.chart)
        await send_card(asked.message, card)
        return
    await _show_chart(asked.message, context, asked.words)


def _usage(why: str, example: str, words: str) -> Card:
    """Say what is lacking, with an example that the reports on file have an answer to."""
    return plain_card(f"{why} {example.format(words=words)}" if words else why)


async def _show_chart(message: Message, context: BotContext, question: str) -> None:
    desk = context.desk
    async with uploading(context.bot, message):
        chosen = await desk.chart(question)
        if isinstance(chosen, NoChart):
            examples = await desk.examples()
            await send_card(message, _usage(chosen.reason, texts.CHART_TRY, examples.chart))
            return
        picture, card = await _drawn(desk, chosen)
    await send_photo(message, picture, card)


async def _drawn(desk: Desk, chosen: Chart) -> tuple[bytes, Card]:
    reports = await desk.search(desk.reports)
    picture = await desk.painter.draw(chosen, source_lines(chosen, reports))
    return picture, chart_card(chosen, reports)


async def compare(update: Update, context: BotContext) -> None:
    """Handle /sosanh <two places or periods>: the question that says so, answered."""
    asked = said(update, context)
    if asked is None:
        return
    if not asked.words:
        examples = await context.desk.examples()
        card = _usage(texts.COMPARE_USAGE, texts.COMPARE_TRY, examples.compare)
        await send_card(asked.message, card)
        return
    await answer_question(asked.message, asked.user_id, f"so sánh {asked.words}", context)


async def press_good(update: Update, context: BotContext) -> None:
    """Handle 👍."""
    await _judge(update, context, good=True)


async def press_bad(update: Update, context: BotContext) -> None:
    """Handle 👎."""
    await _judge(update, context, good=False)


async def _judge(update: Update, context: BotContext, good: bool) -> None:
    query = update.callback_query
    if query is None or context.match is None:
        return
    desk = context.desk
    kept = await desk.store(
        desk.state.answers.judge, context.match.group(1), query.from_user.id, good
    )
    thanks = texts.THANKS_GOOD if good else texts.THANKS_BAD
    await answer_press(query, thanks if kept else texts.ANSWER_GONE)
