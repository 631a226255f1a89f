"""What something rose or fell to, and both ends of a change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Relation, Span
from retrieval.answer import Status
from retrieval.reached_levels import _became
from tests.retrieval.conftest import Ask
from tests.retrieval.making import figure


@pytest.mark.parametrize(
    "question",
    [
        "thuế nhập khẩu gạo nếp vào Trung Quốc tăng lên bao nhiêu (Tây Ninh 2020)",
        "thuế suất nhập khẩu gạo nếp vào Trung Quốc tăng lên mấy % Tây Ninh 2020",
    ],
)
def test_what_something_rose_to(ask_sectors: Ask, question: str) -> None:
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "44%"


def test_what_rose_from_nothing_told_is_no_level(ask_sectors: Ask) -> None:
    assert ask_sectors("dự án FDI Đồng Tháp tăng lên bao nhiêu").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Gò Dầu sắp xếp từ mấy xã, thị trấn còn mấy đơn vị",
        "go dau sap xep tu may xa thi tran con may don vi",
    ],
)
def test_both_ends_are_told(ask_sectors: Ask, question: str) -> None:
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.figure.text for s in answer.figures] == ["9 xã", "4 đơn vị"]
    assert answer.headline == "Từ 9 xã, thị trấn còn 4 đơn vị cấp xã."


def test_other_ends_are_not(ask_sectors: Ask) -> None:
    answer = ask_sectors("Gò Dầu giảm từ mấy trường còn mấy trường")
    assert answer.status is Status.NOT_FOUND


def test_a_share_became_a_share() -> None:
    was = figure("41%", "41", "%", relation=Relation.SHARE, flags=("earlier_value",))
    now = replace(was, text="35%", span=Span(60, 63), flags=())
    assert _became(was, now)
    assert not _became(was, replace(now, relation=Relation.CHANGE))


def test_what_a_weight_fell_to(ask_terms: Ask) -> None:
    answer = ask_terms("tỷ trọng nông lâm nghiệp Hà Giang giảm xuống còn bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "28,6%"
