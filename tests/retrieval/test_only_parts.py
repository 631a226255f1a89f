"""Parts of a whole that no number is told of."""

from __future__ import annotations

from index.domain import Figure, Span
from retrieval.lookup import Candidate
from retrieval.only_parts import kinds_told, only_parts
from tests.retrieval.making import asked, figure

QUESTION = "vốn chương trình mục tiêu quốc gia Krông Năng 2022"
NAMES = ("giảm nghèo bền vững", "dân tộc thiểu số và miền núi", "xây dựng nông thôn mới")


def part(name: str, value: int) -> Figure:
    """The money of one programme."""
    return figure(f"{value} triệu đồng", str(value), "triệu đồng", indicator=f"vốn {name}".strip())


def candidates(names: tuple[str, ...]) -> list[Candidate]:
    return [Candidate(part(name, 10 + at), 0.9, 0.9, 0) for at, name in enumerate(names)]


def test_three_parts_are_all_meant_alike() -> None:
    found = candidates(NAMES)
    assert only_parts(asked(QUESTION), found[:1], found) == found


def test_a_whole_or_one_that_is_named_answers() -> None:
    whole = candidates(("", *NAMES))
    assert only_parts(asked(QUESTION), whole[:1], whole) == []
    assert only_parts(asked(QUESTION), whole[1:2], whole) == []
    found = candidates(NAMES)
    assert only_parts(asked(f"{QUESTION} giảm nghèo bền vững"), found[:1], found) == []


def test_two_parts_are_too_few_to_ask_back() -> None:
    found = candidates(NAMES[:2])
    assert only_parts(asked(QUESTION), found[:1], found) == []


PONDS = (
    "Diện tích nuôi trồng thủy sản 950 ha, trong đó nuôi tôm thâm canh 310 ha; quảng canh 420 ha; "
    "tôm - rừng 160 ha."
)


def ponds() -> list[Figure]:
    """The hectares of PONDS, the first of them the whole."""
    said = (("950 ha", "Diện tích nuôi trồng thủy sản"), ("310 ha", "nuôi tôm thâm canh"))
    said += (("420 ha", "quảng canh"), ("160 ha", "tôm - rừng"))
    return [
        figure(
            text,
            text.split()[0],
            "ha",
            indicator=name,
            parent=said[0][1] if at else None,
            span=Span(PONDS.index(text), PONDS.index(text) + len(text)),
            sentence=Span(0, len(PONDS)),
        )
        for at, (text, name) in enumerate(said)
    ]


def test_kinds_of_what_is_asked_are_all_told() -> None:
    whole, *parts = ponds()
    question = asked("diện tích nuôi tôm Krông Năng 2022")
    assert kinds_told(question, parts[2], [whole, *parts], PONDS) == parts
    assert kinds_told(question, whole, [whole, *parts], PONDS) == []


def test_the_kind_that_is_named_answers() -> None:
    whole, *parts = ponds()
    question = asked("diện tích nuôi tôm - rừng Krông Năng 2022")
    assert kinds_told(question, parts[2], [whole, *parts], PONDS) == []
