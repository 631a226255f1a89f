"""Limits and tasks: told, and not only mentioned."""

from __future__ import annotations

import pytest

from retrieval.limits import (
    asks_limits,
    asks_solutions,
    gives_limits,
    gives_solutions,
    shortfalls,
    tells_shortfall,
)
from retrieval.sentence_rank import Sentence
from tests.retrieval.making import asked, report


def sentence(text: str) -> Sentence:
    given = report(text)
    return Sentence(given, given.blocks[0].span, 1.0, 1.0, 0)


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Hội nghị chỉ ra một số hạn chế: giải ngân chậm, thiếu cán bộ.", True),
        ("Khó khăn lớn nhất là nguồn vốn.", True),
        ("Còn một số tồn tại như chậm quyết toán.", True),
        ("Đồng chí chỉ ra hạn chế, đó là kinh tế phát triển chậm.", True),
        ("Hội nghị thẳng thắn chỉ ra: sinh hoạt chi bộ còn nể nang.", True),
        ("Tuy nhiên huyện còn gặp khó khăn về vốn.", True),
        ("Huyện kịp thời tháo gỡ khó khăn cho doanh nghiệp.", False),
        ("Huyện có 3 xã đặc biệt khó khăn và 30% dân số là đồng bào Mường.", False),
        ("Đời sống còn nhiều khó khăn, vì vậy xã có xuất phát điểm thấp.", False),
        ("Trong bối cảnh khó khăn chung, kinh tế vẫn tăng.", False),
    ],
)
def test_limits_are_told(text: str, gives: bool) -> None:
    assert gives_limits(sentence(text)) is gives


def test_questions_on_limits() -> None:
    assert asks_limits(asked("hạn chế của huyện Tân Kỳ"))
    assert asks_limits(asked("huyện Tân Kỳ còn khó khăn gì"))
    assert not asks_limits(asked("thu ngân sách huyện Tân Kỳ"))


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Thời gian tới, huyện cần đẩy mạnh thu hút đầu tư.", True),
        ("Huyện đề ra 5 nhóm giải pháp, trong đó tập trung thu hồi nợ đọng.", True),
        ("HĐND huyện khai mạc kỳ họp, bàn giải pháp cho 5 chỉ tiêu.", False),
        ("Các đại biểu thảo luận giải pháp phát triển chăn nuôi.", False),
        ("Thu ngân sách đạt 96 tỷ đồng.", False),
    ],
)
def test_solutions_are_told(text: str, gives: bool) -> None:
    assert gives_solutions(sentence(text)) is gives


def test_questions_on_solutions() -> None:
    assert asks_solutions(asked("giải pháp của huyện Tân Kỳ"))
    # With a topic of its own the sentence is found by that.
    assert not asks_solutions(asked("giải pháp thu hút đầu tư của huyện Tân Kỳ"))


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Tuy nhiên, một số chỉ tiêu đạt thấp.", True),
        ("Bên cạnh đó, tiến độ giải ngân còn chậm.", True),
        ("Bên cạnh đó, du lịch tăng khá.", False),
        ("Tiến độ giải ngân còn chậm.", False),
    ],
)
def test_a_turn_to_what_fell_short_gives_limits(text: str, gives: bool) -> None:
    assert tells_shortfall(text) is gives
    assert gives_limits(sentence(text)) is gives


def test_shortfalls_answer_nothing_but_limits() -> None:
    given = report("Kinh tế tăng khá. Tuy nhiên, giải ngân còn chậm.")
    passages = [(given, given.blocks[0].span)]
    (found,) = shortfalls(asked("hạn chế của huyện Tân Kỳ"), passages)
    assert found.text == "Tuy nhiên, giải ngân còn chậm."
    assert not shortfalls(asked("hạn chế trong giáo dục của huyện Tân Kỳ"), passages)
    assert not shortfalls(asked("thu ngân sách huyện Tân Kỳ"), passages)
