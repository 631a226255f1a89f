"""Figures of a report: every stated number with its indicator, relation, place and period.

The report is read from top to bottom with a running ``State``; each sentence is parsed once and
its numbers are read from left to right (``sentence_figures``). What each number means is decided
by the modules beside this one: ``relations`` (the words around it), ``indicators`` (its
indicator), ``areas``, ``times``, ``aims``.
"""

from __future__ import annotations

import re

from index.domain import AreaLevel, Block, BlockKind, Figure, Period, Place, Relation, Report, Span
from index.figures import heading_aims, plan_titles
from index.figures.aim_titles import open_later_aims
from index.figures.aims import aim_of_heading
from index.figures.aims_go_on import aim_going_on
from index.figures.appendices import enter_appendix, opens_appendix
from index.figures.authors import author_of
from index.figures.authors_own import under_author
from index.figures.heading_entry import (
    LONGEST_LEAD,
    announce,
    is_numbered,
    only_answers,
    open_box,
    open_heading,
    section_of,
)
from index.figures.index_names import index_of_title
from index.figures.item_marks import is_numbered_item
from index.figures.months_ahead import as_aims
from index.figures.notes import is_note
from index.figures.other_articles import articles_below, of_article
from index.figures.own_stories import without_own_stories
from index.figures.people_groups import groups_named
from index.figures.phrase_trim import whole, without_enumerator
from index.figures.rated_lists import rated_in
from index.figures.section_dates import date_section
from index.figures.sections import areas_in_turn, open_section
from index.figures.sentence import Sentence, parse_sentence
from index.figures.sentence_figures import sentence_figures
from index.figures.shared_counts import counted_before
from index.figures.state import State, anchor_of
from index.figures.subjects_told import goes_on, named_throughout, of_the_area
from index.figures.table_titles import is_unit_line, without_unit
from index.figures.tables import table_figures
from index.figures.task_headings import tasks_ahead
from index.figures.zone_reports import of_zone_report
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words
from index.language.places import Gazetteer
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.reading.headings import box_title
from index.reading.meta_lines import related_marker

MAX_SENTENCE = 6_000
"""Longest sentence read, in characters; what follows is left to the passages."""
_INDEXED = {BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
_LONGEST_PAGE_END = 200
_DIGIT = re.compile(r"\d")


def extract_figures(report: Report, gazetteer: Gazetteer) -> list[Figure]:
    """Return the figures of ``report`` in the order of the text; the same statement only once."""
    state = State(report, anchor_of(report), in_turn=areas_in_turn(report, gazetteer))
    state.aim_period = plan_titles.year_of_title(report, state.anchor)
    state.index_name = index_of_title(report.title)
    state.author = author_of(report, gazetteer)
    figures: list[Figure] = []
    before: Block | None = None
    blocks = _reading_order(report)
    for number, block in enumerate(blocks):
        if _ends_page(report, block):
            for article, told in articles_below(report, blocks[number:], gazetteer):
                found = _read_block(article, told, State(article, anchor_of(article)), gazetteer)
                figures.extend(of_article(article, found))
            break
        if block.kind is BlockKind.TITLE:
            state.headings, state.levels = [], []  # a site's own, above what the text is called
        elif block.kind is BlockKind.TABLE:
            state.text_below, state.project_above = True, None
            figures.extend(table_figures(report, block, gazetteer, state))
        elif is_unit_line(report.body[block.span.start : block.span.end]):
            continue  # said of the table below; no figure, and no part of a name
        elif block.kind in _INDEXED:
            open_section(report, block, state, gazetteer, before)
            before = block
            figures.extend(_read_block(report, block, state, gazetteer))
    items = [block.span for block in report.blocks if block.kind is BlockKind.LIST_ITEM]
    kept = without_own_stories(report, sorted(figures, key=lambda figure: figure.span))
    return _distinct(as_aims(report, of_zone_report(report, kept)), items)


def _reading_order(report: Report) -> list[Block]:
    """Return the blocks with a lead that the site printed below the text before the text.

    The text goes on from it: "*Trong đó*, gạo đạt 259 triệu USD" is of what the lead told.
    """
    text = [i for i, block in enumerate(report.blocks) if block.kind is BlockKind.PARAGRAPH]
    last = text[-1] if text else len(report.blocks)
    below = [block for block in report.blocks[last:] if block.kind is BlockKind.LEAD]
    return [*below, *(block for block in report.blocks if block not in below)]


def _ends_page(report: Report, block: Block) -> bool:
    """Tell whether the block is a page's "(0) Bình luận": what follows links to other articles."""
    text = report.body[block.span.start : block.span.end]
    if len(text) > _LONGEST_PAGE_END:
        return False
    if block.kind is BlockKind.RELATED and related_marker(text) == "strict":
        return True  # "Các tin khác": some pages print the others' texts below it
    words = [token for token in scan(text.splitlines()[0] if text else "") if token.is_word]
    return bool(words) and whole(phrase_words().page_ends, words)


def _of_a_guest(place: Place | None, report: Report) -> bool:
    """Tell whether the last whole was an office's or a group's, in a report on an area.

    It holds for its paragraph only.

    "Cục Hải quan thu 312 tỷ đồng." / "Riêng tháng 9, giải ngân …": of the area again.
    """
    own = report.place
    return (
        place is not None
        and place.level in (AreaLevel.AGENCY, AreaLevel.GROUP)
        and own is not None
        and own.level is not AreaLevel.AGENCY
    )


def _read_block(report: Report, block: Block, state: State, gazetteer: Gazetteer) -> list[Figure]:
    """Read one block and leave in ``state`` what the next one inherits."""
    text = report.body[block.span.start : block.span.end]
    state.place = state.block_period = state.topic = state.part = None
    goes_on_below = block.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD)
    state.project_above = state.project if goes_on_below else None
    state.project = state.label = state.crop = None
    state.text_below = state.text_below or block.kind is not BlockKind.HEADING
    state.topic_left = state.part_left = 0
    state.to_now = state.item = None
    state.entered, state.begun = state.period, bool(state.stated)
    told_on = state.one_guest and goes_on(text)
    guest = block.kind is not BlockKind.LIST_ITEM and _of_a_guest(state.whole_place, report)
    if guest and not told_on:
        state.whole_place = None
    if block.kind is BlockKind.LEAD:
        state.period = state.aim = None
    if is_note(report, block):
        heading_aims.leave(state)
        state.headings, state.levels, state.period = [], [], None
    appendix = opens_appendix(text)
    if appendix:
        enter_appendix(text, state)
    if block.kind is not BlockKind.LIST_ITEM:
        state.lead = None
        going_on = block.kind is BlockKind.PARAGRAPH and aim_going_on(text, state.aim, state)
        state.aim = state.heading_aim or going_on or None
    title = section_of(text) if block.kind is not BlockKind.LIST_ITEM else ""
    if block.kind is BlockKind.HEADING and not appendix:
        state.whole_place, state.told = None, ()
        open_heading(text, state)
    elif title:
        open_heading(title, state)
    around, aimed = state.heading_aim, state.aim
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD) and not title:
        open_box(box_title(text), state)
    opens_list = text.rstrip().endswith(":") and block.kind is not BlockKind.HEADING
    listed = block.kind is BlockKind.LIST_ITEM
    figures: list[Figure] = []
    found: list[Figure] = []
    sentences: list[Sentence] = []
    sentence_span = block.span
    before_items: tuple[Period | None, Period | None] = (None, None)
    for span in split_sentences(report.body, block.span, wrapped=True):
        sentence_span = Span(span.start, min(span.end, span.start + MAX_SENTENCE))
        followed = _DIGIT.search(report.body, span.end, block.span.end) is not None
        followed = followed or bool(state.in_turn)  # any sentence may turn to another area
        told = state.stated.get(AmountKind.COUNT) if sentences else None
        counted = told.unit if told is not None else ""
        sentence = parse_sentence(
            report.body, sentence_span, gazetteer, state.context, followed=followed,
            counted=counted, whole=counted_before(state.stated.get(AmountKind.COUNT)),
            rated=rated_in(state.lead or "".join(state.headings[-1:])) * listed,
        )  # fmt: skip
        if sentences and sentence.amounts and not (figures or sentence.places or state.place):
            before = Span(block.span.start, span.start)
            state.place = named_throughout(report, before, gazetteer, state.context)
        sentences.append(sentence)
        item = is_numbered_item(sentence.tokens)
        if item:
            # "2. Thu nhập *đến năm 2025*: 52 triệu đồng. 3. Tốc độ tăng …: 9%": of the term again.
            state.period = before_items[0] or state.period
            state.aim_period = before_items[1] or state.aim_period
        found = sentence_figures(
            sentence, block.kind, state, gazetteer, lead=opens_list and span.end == block.span.end
        )
        before_items = before_items if item else (state.period, state.aim_period)
        found = under_author(sentence, groups_named(found), state)
        figures.extend(found)
        whole = (None, state.parent)
        state.item = next((f.indicator for f in found if f.parent in whole), state.item)
    guests = {figure.place for figure in figures}
    state.one_guest = (
        guests == {state.whole_place}
        and _of_a_guest(state.whole_place, report)
        and not of_the_area(text)
    )
    if state.heading_aim is not around:
        state.heading_aim, state.aim = around, None  # the box ends with its paragraph
    if block.kind is BlockKind.LIST_ITEM and aimed is None and len(sentences) > 1:
        # "* Xã A …. Nhiệm kỳ tới phấn đấu …" / "* Xã B hiện đạt 14 tiêu chí": a story of its own.
        state.aim = None
    if block.kind is BlockKind.HEADING:
        section = text.startswith("#") or is_numbered(text.strip("*_ "))
        if date_section(sentences, state, section=section):
            # "II. Nhiệm vụ, giải pháp năm 2023": what is told of a year to come is aimed at.
            announce(Relation.TARGET, text, state)
        open_later_aims(text, sentences, state)
    if opens_list:
        words = report.body[sentence_span.start : sentence_span.end]
        state.lead = _lead(words, found)
        if state.lead is None and figures:  # "… tổng số 108 tỷ đồng. Cụ thể:"
            state.lead = figures[0].indicator[:LONGEST_LEAD]
        if not any(figure.relation is Relation.VALUE for figure in figures):
            # "Kế hoạch vốn 402 tỷ đồng, *đã giải ngân 151 tỷ đồng*. Cụ thể:" lists results.
            state.aim = aim_of_heading(text) or tasks_ahead(text, state) or state.aim
        if not figures:
            plan_titles.open_aims(text, state)
    return figures


def _lead(text: str, figures: list[Figure]) -> str | None:
    """Return what the sentence that opens a list says of its items.

    A sentence with numbers passes on its whole ("Tổng thu … 61 tỷ đồng, trong đó:"), not its text.
    """
    if figures:
        return figures[0].indicator[:LONGEST_LEAD]
    words = without_unit(" ".join(text.split())).strip(" :.-+*")
    if only_answers(words):
        return None
    tokens = scan(words)
    last = len(tokens)
    while last:
        closer = phrase_words().lead_closers.match_before(tokens, last, 4)
        if closer is None and tokens[last - 1].is_word:
            break
        last = closer.first if closer else last - 1
    return _tail(without_enumerator(words[: tokens[last - 1].end])) if last else None


def _tail(words: str) -> str:
    """Return the last words that fit."""
    kept = words[-LONGEST_LEAD:]
    return kept if len(kept) == len(words) else kept.partition(" ")[2]


def _distinct(figures: list[Figure], items: list[Span]) -> list[Figure]:
    """Drop statements that a teaser or lead repeats: the same number of the same thing.

    Items of a list may well be alike but for what they stand under: those are kept.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for figure in figures:
        under = figure.parent if any(item.contains(figure.span) for item in items) else None
        place = figure.place.key if figure.place else None
        end = figure.period.end if figure.period else None
        told = (figure.indicator.lower(), under, figure.text, figure.relation)
        key = (*told, place, end, figure.base)
        if key not in seen:
            seen.add(key)
            kept.append(figure)
    return kept
