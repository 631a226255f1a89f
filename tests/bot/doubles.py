"""A scripted answering service: the seam for what only the bot decides.

What is tested against it is the bot's own part (order, failures, layout); whole conversations are
tested with the real service.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from index.domain import AreaLevel, Period, PeriodKind, Place, Span, citation_id
from index.errors import CitationNotFound
from retrieval.answer import (
    Answer,
    Choice,
    Citation,
    CitedPassage,
    Intent,
    Nearest,
    Status,
    Understood,
)
from retrieval.service_protocol import IndexStatus

BODY = (
    "Đồng chí Bí thư Huyện ủy báo cáo tình hình. Tổng thu ngân sách trên địa bàn huyện Sao Mai "
    "tính đến ngày 30/9/2023 đạt 412,6 tỷ đồng, bằng 88,2% kế hoạch & tăng <rõ rệt>. "
    "Huyện đã trồng mới 1.250 ha rừng."
)
QUOTE = BODY[BODY.index("Tổng thu") : BODY.index(" Huyện đã")]
NUMBER = "412,6 tỷ đồng"


def _span(text: str) -> Span:
    start = BODY.index(text)
    return Span(start, start + len(text))


def citation(quote: str = QUOTE, marked: str = NUMBER) -> Citation:
    """Return a citation of the double's one report."""
    span = _span(quote)
    return Citation(
        id=citation_id("9f8e7d6c5b4a", span),
        report_id="9f8e7d6c5b4a",
        file="sao-mai.txt",
        title="Huyện Sao Mai: kinh tế 9 tháng <2023>",
        source="Báo Sao Mai & bạn đọc",
        date=date(2023, 10, 5),
        quote=quote,
        span=span,
        marked=(_span(marked),),
    )


def answered(question: str) -> Answer:
    """Return an answer with one citation."""
    return Answer(
        Status.ANSWERED,
        "Thu ngân sách huyện Sao Mai: 412,6 tỷ đồng",
        ("Tính đến 30/9/2023", "Đạt 88,2% kế hoạch"),
        Understood(Intent.VALUE, "thu ngân sách"),
        citations=(citation(),),
        resolved=question,
    )


def clarify(question: str) -> Answer:
    """Return an answer that asks which of two readings is meant."""
    return Answer(
        Status.CLARIFY,
        "Bạn hỏi tỉnh hay thành phố Sao Mai?",
        understood=Understood(Intent.VALUE, "thu ngân sách"),
        choices=(
            Choice("Tỉnh Sao Mai", "thu ngân sách tỉnh Sao Mai"),
            Choice("Thành phố Sao Mai", "thu ngân sách thành phố Sao Mai"),
        ),
        resolved=question,
    )


def not_found(question: str) -> Answer:
    """Return an answer that has only something close."""
    near = Nearest(None, "412,6 tỷ đồng (đến 30/9/2023)", "năm 2023, không phải 2019", citation())
    return Answer(
        Status.NOT_FOUND,
        "Các báo cáo không nói thu ngân sách Sao Mai năm 2019.",
        understood=Understood(Intent.VALUE, "thu ngân sách"),
        nearest=(near,),
        resolved=question,
    )


class ScriptedService:
    """Answers by a function of the question, and records what it was asked."""

    def __init__(self, reply: Callable[[str], Answer] = answered, seconds: float = 0) -> None:
        self.reply = reply
        self.seconds = seconds
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.threads: set[str] = set()
        self.refreshed = 0
        self.begun = threading.Event()

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        self.begun.set()
        self.threads.add(threading.current_thread().name)
        time.sleep(self.seconds)
        return self.reply(question)

    def cite(self, citation_id: str) -> CitedPassage:
        cited = citation()
        if citation_id != cited.id:
            raise CitationNotFound(f"no report answers to {citation_id}")
        start = BODY.index(NUMBER) - cited.span.start
        return CitedPassage(
            cited,
            passage=cited.quote,
            marked=(Span(start, start + len(NUMBER)),),
            before=BODY[: cited.span.start],
            after=BODY[cited.span.end :],
            place=Place("huyện Sao Mai", "Sao Mai", AreaLevel.DISTRICT),
            period=Period("9 tháng năm 2023", PeriodKind.YEAR_TO_DATE),
        )

    def status(self) -> IndexStatus:
        built = datetime(2024, 1, 2, tzinfo=UTC)
        return IndexStatus(f"g{self.refreshed}", built, 1, 1, 1234, "s", "double")

    def refresh(self) -> bool:
        self.refreshed += 1
        return True
