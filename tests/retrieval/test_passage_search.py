"""Searching the text itself over a real index."""

from __future__ import annotations

import pytest

from retrieval.passage_search import find_passages
from retrieval.second_stage import DEPTH
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Read


@pytest.mark.parametrize(
    ("question", "file", "said"),
    [
        ("thu ngân sách Tân Kỳ 2021", "tan-ky-2021.md", "186,4 tỷ đồng"),
        ("thu ngan sach tan ky 2021", "tan-ky-2021.md", "186,4 tỷ đồng"),
        ("mục tiêu thu ngân sách Tân Kỳ 2022", "tan-ky-2022-06.txt", "195 tỷ đồng"),
        ("nguồn của bài về Tân Kỳ 2021", "tan-ky-2021.md", "source: Bản tin Tân Kỳ"),
    ],
)
def test_the_passage_asked_for_is_among_the_first(
    service: LocalAnswerService, question: str, file: str, said: str
) -> None:
    found = service.passages(question, 3, by_place=False)
    assert any(r.file == file and said in r.body[s.start : s.end] for r, s in found)


def test_no_more_passages_than_asked_for_and_none_twice(
    service: LocalAnswerService, read: Read
) -> None:
    view = service._view
    total = view.searcher.size
    for count in (1, 3, DEPTH + 3):
        found = find_passages(read("thu ngân sách năm 2021"), count, view.searcher, view.corpus)
        assert len(found) == min(count, total)
        assert len({passage.id for passage in found}) == len(found)


def test_nothing_is_found_for_nothing(service: LocalAnswerService) -> None:
    assert service.passages("", 5) == []
