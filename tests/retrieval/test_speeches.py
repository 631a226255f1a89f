"""Proposals and instructions: by who says them."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.speeches import Speaker, speech_asked
from tests.retrieval.conftest import Ask, Read


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ân Thi kiến nghị gì", "bố trí 24 tỷ đồng"),
        ("an thi de xuat gi voi tinh", "bố trí 24 tỷ đồng"),
        ("huyện Ân Thi đề nghị tỉnh những gì", "phê duyệt giá đất"),
        ("Phó Bí thư Tỉnh ủy lưu ý Ân Thi điều gì", "mưa bão"),
        ("chủ tịch tỉnh Hưng Yên yêu cầu gì", "báo cáo hằng tuần"),
    ],
)
def test_what_is_said_by_the_one_asked(ask_text: Ask, question: str, said: str) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline
    assert said in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        # "các đại biểu đề xuất", "kiến nghị của cử tri", "đồng chí đề nghị các cấp ủy".
        "Kim Động kiến nghị gì",
        "kim dong de xuat gi voi tinh",
        "huyện Kim Động đề nghị những gì",
    ],
)
def test_what_others_say_is_no_proposal(ask_text: Ask, question: str) -> None:
    assert ask_text(question).status is Status.NOT_FOUND


def test_a_mention_of_a_proposal_holds_none(ask_text: Ask) -> None:
    assert "ghi nhận" not in ask_text("huyện Ân Thi kiến nghị gì").headline


def test_who_is_asked_about(read: Read) -> None:
    area = speech_asked(read("huyện Tân Kỳ kiến nghị gì với tỉnh"))
    assert area is not None
    assert area.speaker is Speaker.AREA
    official = speech_asked(read("bí thư tỉnh ủy yêu cầu Tân Kỳ làm gì"))
    assert official is not None
    assert (official.speaker, official.verb) == (Speaker.OFFICIAL, "yeu cau")
    assert speech_asked(read("cử tri Tân Kỳ kiến nghị gì")) is None
    assert speech_asked(read("ai đề nghị tách huyện Tân Kỳ")) is None
    assert speech_asked(read("thu ngân sách Tân Kỳ năm 2021")) is None


def test_proposals_go_on_without_their_subject(ask_sectors: Ask) -> None:
    answer = ask_sectors("Gò Dầu đề nghị mở rộng cấp nước sạch cho những nơi nào")
    assert answer.status is Status.ANSWERED, answer.text
    assert "Phước Trạch" in answer.headline
