"""Parts of a whole that no number is told of."""

from __future__ import annotations

from index.domain import Figure
from retrieval.lookup import Candidate
from retrieval.only_parts import only_parts
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
