"""Follow-ups that only ask why, where or when."""

from __future__ import annotations

import pytest

from retrieval.text_follow_ups import with_topic
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "before", "read"),
    [
        (
            "nguyên nhân?",
            "sản lượng mía Ea Kar 2021 giảm bao nhiêu",
            "nguyên nhân sản lượng mía Ea Kar 2021 giảm",
        ),
        (
            "vì sao lại giảm",
            "sản lượng mía Ea Kar 2021 bao nhiêu?",
            "vì sao lại giảm sản lượng mía Ea Kar 2021",
        ),
        ("ở đâu vậy", "hội nghị Ea Kar họp ngày nào", "ở đâu vậy hội nghị Ea Kar họp"),
        ("vì sao lúa giảm", "sản lượng mía Ea Kar 2021", "vì sao lúa giảm"),
        ("năm 2020 thì sao", "sản lượng mía Ea Kar 2021", "năm 2020 thì sao"),
        (
            "trong đó 4 sao bao nhiêu",
            "Ea Kar có mấy sản phẩm OCOP?",
            "Ea Kar có mấy sản phẩm OCOP 4 sao",
        ),
    ],
)
def test_what_was_asked_about_is_asked_again(text: str, before: str, read: str) -> None:
    assert with_topic(text, asked(before)) == read


def test_nothing_before_changes_nothing() -> None:
    assert with_topic("vì sao", None) == "vì sao"


def test_why_and_where_of_what_was_asked_before(ask_kinds: Ask) -> None:
    why = ask_kinds("nguyên nhân là gì?", "thu tiền thuê đất Quan Hóa 2022 giảm bao nhiêu")
    assert "trả lại mặt bằng" in why.headline
    where = ask_kinds("ở đâu", "hội nghị tổng kết năm 2022 Quan Hóa tổ chức ngày nào")
    assert "Nhà văn hóa huyện" in where.headline


def test_another_grade_of_the_same(ask_kinds: Ask) -> None:
    before = "Thọ Xuân có bao nhiêu sản phẩm OCOP 3 sao"
    assert "17 sản phẩm" in ask_kinds(before).headline
    assert "6 sản phẩm" in ask_kinds("4 sao thì sao", before).headline
    assert with_topic("còn 4 sao", asked("thu ngân sách Ea Kar")) == "còn 4 sao"


def test_the_report_that_says_so_is_shown_again(ask_kinds: Ask) -> None:
    answer = ask_kinds("báo cáo nào nói vậy?", "thu ngân sách Quan Hóa 2021")
    assert "57,2 tỷ đồng" in answer.headline
    assert [c.title for c in answer.citations] == ["Huyện Quan Hóa tổng kết năm 2021"]


@pytest.mark.parametrize(
    ("text", "before", "read"),
    [
        (
            "bao nhiêu người bị thương?",
            "Ea Kar 2021 có mấy vụ tai nạn giao thông",
            "bao nhiêu người bị thương do tai nạn giao thông",
        ),
        ("may nguoi chet", "Ea Kar 2021 có mấy vụ cháy", "may nguoi chet do vu chay"),
        ("bao nhiêu người bị thương", "thu ngân sách Ea Kar 2021", "bao nhiêu người bị thương"),
        ("mấy người chết do cháy", "Ea Kar có mấy vụ tai nạn giao thông", "mấy người chết do cháy"),
    ],
)
def test_harms_are_of_the_event_asked_about(text: str, before: str, read: str) -> None:
    assert with_topic(text, asked(before)) == read
