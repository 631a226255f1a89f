"""What is asked of a report itself: its author and the day of its session."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.document_facts import asks_session_day
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("question", "said", "file"),
    [
        ("hội nghị tổng kết Chư Sê diễn ra ngày nào", "15/12/2022", "chu-se-2022.md"),
        ("tác giả bài về Tân Kỳ 2021", "Hồ Thanh Vân", "tan-ky-2021.md"),
        ("nguồn của bài về Tân Kỳ 2021", "Bản tin Tân Kỳ", "tan-ky-2021.md"),
        ("bài về Chư Sê 2022 của báo nào đăng", "Bản tin Gia Lai", "chu-se-2022.md"),
        ("tiêu đề bài về Chư Sê 2022", "Huyện Chư Sê tổng kết năm 2022", "chu-se-2022.md"),
    ],
)
def test_what_the_report_says_of_itself(ask: Ask, question: str, said: str, file: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.text
    assert answer.citations[0].file == file
    assert said in answer.citations[0].quote


def test_an_author_is_not_another_report_s(ask: Ask) -> None:
    answer = ask("tác giả bài về Chư Sê")
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "Hồ Thanh Vân" not in answer.text


def test_a_congress_ahead_is_not_the_session(ask_rules: Ask) -> None:
    session = ask_rules("cuộc họp Hàm Yên 2023 diễn ra ngày nào")
    assert session.status is Status.ANSWERED
    assert "5/7/2023" in session.headline
    ahead = ask_rules("đại hội Hàm Yên 2023 diễn ra ngày nào")
    assert ahead.status is Status.NOT_FOUND, ahead.text
    assert "5/7/2023" not in ahead.text


def test_the_day_of_a_session_is_asked_for() -> None:
    assert asks_session_day(asked("hội nghị tổng kết Chư Sê diễn ra ngày nào"))
    assert not asks_session_day(asked("thu ngân sách Chư Sê 2022"))
