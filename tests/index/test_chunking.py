"""Passages: contiguous, cut at sentences, within one section, never over a caption."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.chunking import chunk_report
from index.domain import (
    INDEXED_BLOCKS,
    AreaLevel,
    Block,
    BlockKind,
    Passage,
    Period,
    PeriodKind,
    Place,
    Report,
    Span,
)
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="test")
SMALL = IndexSettings(encoder="test", passage_min=9, passage_max=16, sentence_max=24)


def make(*parts: tuple[BlockKind, str], title: str = "Báo cáo") -> Report:
    body, blocks = "", []
    for kind, text in parts:
        blocks.append(Block(kind, Span(len(body), len(body) + len(text))))
        body += text + "\n"
    return Report(id="r", file="r.txt", title=title, body=body, blocks=tuple(blocks))


def texts(report: Report, settings: IndexSettings = SMALL) -> list[str]:
    return [passage.text for passage in chunk_report(report, settings)]


def sentence(words: int, mark: str = "a") -> str:
    return ("M" + mark + " ") + "chữ " * (words - 2) + "hết."


P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE


def test_small_paragraphs_merge_until_the_passage_is_large_enough() -> None:
    report = make((P, sentence(5, "a")), (P, sentence(5, "b")), (P, sentence(5, "c")))
    assert texts(report) == [sentence(5, "a") + "\n" + sentence(5, "b"), sentence(5, "c")]


def test_small_rest_joins_the_passage_before_it() -> None:
    report = make((P, sentence(10, "a")), (P, sentence(3, "b")))
    assert texts(report) == [sentence(10, "a") + "\n" + sentence(3, "b")]


def test_long_paragraph_is_cut_between_sentences() -> None:
    report = make((P, f"{sentence(10, 'a')} {sentence(10, 'b')} {sentence(10, 'c')}"))
    assert texts(report) == [sentence(10, "a"), sentence(10, "b"), sentence(10, "c")]


def test_paragraph_that_does_not_fit_starts_the_next_passage() -> None:
    report = make((P, sentence(8, "a")), (P, f"{sentence(6, 'b')} {sentence(6, 'c')}"))
    assert texts(report) == [sentence(8, "a"), f"{sentence(6, 'b')} {sentence(6, 'c')}"]


def test_heading_opens_a_passage_and_is_never_crossed() -> None:
    report = make((P, sentence(4, "a")), (H, "Về kinh tế"), (P, sentence(4, "b")))
    assert texts(report) == [sentence(4, "a"), "Về kinh tế\n" + sentence(4, "b")]


def test_later_passages_of_a_section_name_its_heading_in_their_context() -> None:
    report = make((H, "Về kinh tế"), (P, sentence(15, "a")), (P, sentence(15, "b")))
    first, second = chunk_report(report, SMALL)
    assert first.text.startswith("Về kinh tế")
    assert first.context == "Báo cáo"
    assert second.context == "Báo cáo — Về kinh tế"


def test_caption_and_other_unindexed_blocks_end_a_passage() -> None:
    caption = (BlockKind.CAPTION, "Quang cảnh hội nghị.")
    report = make((P, sentence(4, "a")), caption, (P, sentence(4, "b")))
    assert texts(report) == [sentence(4, "a"), sentence(4, "b")]


def test_text_in_no_block_ends_a_passage_too() -> None:
    body = "Một câu.\nLạc lõng.\nHai câu."
    blocks = (Block(P, Span(0, 8)), Block(P, Span(19, 27)))
    report = Report(id="r", file="r", title="", body=body, blocks=blocks)
    assert texts(report) == ["Một câu.", "Hai câu."]


def test_overlong_sentence_is_cut_at_clauses() -> None:
    clause = "xã đạt " + "chữ " * 8 + "nữa"
    report = make((P, "; ".join([clause] * 5) + "."))
    pieces = texts(report)
    assert len(pieces) == 5
    assert all(piece.endswith((";", ".")) for piece in pieces)


def test_overlong_table_row_is_cut_between_cells_and_rows_stay_whole() -> None:
    row = "| " + " | ".join(f"ô {i}" for i in range(12)) + " |"
    assert all(piece.endswith("|") for piece in texts(make((T, row))))
    rows = "\n".join(["| xã | thu |", "| --- | --- |", *["| Sông Xanh | 5,2 |"] * 6])
    assert all(line in rows.split("\n") for t in texts(make((T, rows))) for line in t.split("\n"))


def test_hostile_line_without_a_space_gives_small_passages() -> None:
    report = make((P, "a" * 100_000), (P, "chữ " * 50_000))
    assert max(len(text) for text in texts(report, SETTINGS)) <= 160 * 9


def test_context_names_title_place_and_period() -> None:
    place = Place("huyện Sông Xanh", "Sông Xanh", AreaLevel.DISTRICT, province="Núi Bạc")
    report = make((P, "Thu đạt khá."), title="Họp  định kỳ\ntháng chín")
    full = Report(
        id=report.id,
        file=report.file,
        title=report.title,
        body=report.body,
        blocks=report.blocks,
        session_date=date(2021, 10, 9),
        places=(place,),
    )
    [passage] = chunk_report(full, SMALL)
    assert passage.context == ("Họp định kỳ tháng chín — huyện Sông Xanh, Núi Bạc — 9/10/2021")
    period = Period("9 tháng", PeriodKind.YEAR_TO_DATE, date(2021, 1, 1), date(2021, 9, 30))
    with_period = Report(
        id="r", file="r", title="", body=report.body, blocks=report.blocks, period=period
    )
    assert chunk_report(with_period, SMALL)[0].context == "9 tháng (2021)"


def test_report_without_indexed_text_has_no_passage() -> None:
    assert texts(make((BlockKind.TITLE, "Báo cáo"), (P, "  \n "))) == []


_KINDS = st.sampled_from(list(BlockKind))
_TEXT = st.text(alphabet=st.sampled_from("aĐ1 .;,|\n(”\u00a0"), max_size=120)


@given(st.lists(st.tuples(_KINDS, _TEXT), max_size=8))
def test_passages_cover_the_indexed_text_exactly_once(parts: list[tuple[BlockKind, str]]) -> None:
    report = make(*parts)
    passages: list[Passage] = chunk_report(report, SMALL)
    covered: set[int] = set()
    for passage in passages:
        assert passage.text == report.body[passage.span.start : passage.span.end]
        positions = set(range(passage.span.start, passage.span.end))
        assert not positions & covered
        covered |= positions
    for block in report.blocks:
        inside = range(block.span.start, block.span.end)
        if block.kind in INDEXED_BLOCKS:
            assert all(at in covered or report.body[at].isspace() for at in inside)
        else:
            assert not any(at in covered for at in inside)
