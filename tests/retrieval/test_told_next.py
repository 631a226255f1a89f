"""A sentence that only says that there is one is told with the next, which names it."""

from __future__ import annotations

import pytest

from index.domain import Block, BlockKind, Report, Span
from retrieval.sentence_rank import Sentence
from retrieval.telling import tells
from retrieval.told_next import told_with_next
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked

HAS_ONE = "Đã có xã hoàn thành chỉ tiêu cả năm."
ASKED = "xã nào hoàn thành chỉ tiêu cả năm"


def sentence(behind: str) -> Sentence:
    """The first sentence of a paragraph, with one behind it."""
    body = f"{HAS_ONE} {behind} Các xã khác đang cố gắng."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(body)))
    report = Report("r", "r.md", "Báo cáo", body, (block,))
    return Sentence(report, Span(0, len(HAS_ONE)), 1.0, 1.0, 0)


@pytest.mark.parametrize(
    ("question", "behind", "told"),
    [
        (ASKED, "Đó là xã Ea Tu thu hơn 3 tỷ đồng.", True),
        (ASKED, "Đó chính là xã Ea Tu.", True),
        (ASKED, "Cụ thể là: xã Ea Tu, xã Ea Kao.", True),
        (ASKED, "Gồm xã Ea Tu và xã Ea Kao.", True),
        (ASKED, "Đó là do chính quyền xã Ea Tu cố gắng.", False),
        (ASKED, "Xã Ea Tu thu chậm.", False),
        ("xã hoàn thành chỉ tiêu cả năm như thế nào", "Đó là xã Ea Tu.", False),
    ],
)
def test_the_next_sentence_names_it(question: str, behind: str, told: bool) -> None:
    first = sentence(behind)
    span = told_with_next(asked(question), first)
    whole = f"{HAS_ONE} {behind}" if told else HAS_ONE
    assert first.report.body[span.start : span.end] == whole


def test_a_kind_may_be_named_in_the_next_sentence() -> None:
    assert tells(asked(ASKED), sentence("Đó là xã Ea Tu."))
    assert not tells(asked(ASKED), sentence("Đó là do xã cố gắng."))


def test_the_last_sentence_has_no_next() -> None:
    only = Report("r", "r.md", "Báo cáo", HAS_ONE, ())
    span = Span(0, len(HAS_ONE))
    assert told_with_next(asked(ASKED), Sentence(only, span, 1.0, 1.0, 0)) == span


def test_both_sentences_are_quoted(ask_text: Ask) -> None:
    answer = ask_text("chi cục nào hoàn thành chỉ tiêu thu hồi nợ đọng")
    assert "Đó là Chi cục Thuế Phố Hiến." in answer.headline
    assert "Phố Hiến" in answer.citations[0].quote


def test_a_paragraph_below_may_name_it() -> None:
    body = f"{HAS_ONE}\n\nCụ thể, xã Ea Tu thu 3 tỷ đồng; xã Ea Kao 2 tỷ đồng."
    end = len(HAS_ONE)
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, end)),
        Block(BlockKind.PARAGRAPH, Span(end + 2, len(body))),
    )
    report = Report("r", "r.md", "Báo cáo", body, blocks)
    first = Sentence(report, Span(0, end), 1.0, 1.0, 0)
    assert told_with_next(asked(ASKED), first) == Span(0, len(body))


def test_a_sentence_that_asks_is_told_with_the_answer() -> None:
    body = "Vì sao giải ngân chậm? Ông Nam cho biết do thiếu đất san lấp. Tỉnh sẽ gỡ."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(body)))
    report = Report("r", "r.md", "Báo cáo", body, (block,))
    first = Sentence(report, Span(0, body.index("?") + 1), 1.0, 1.0, 0)
    span = told_with_next(asked("vì sao giải ngân chậm"), first)
    assert body[span.start : span.end].endswith("đất san lấp.")
