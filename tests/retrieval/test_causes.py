"""Causes: the sentence that tells why, of the very thing and direction asked about."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.answer import Status
from retrieval.causes import _of_another_year, asks_why, cause
from retrieval.sentence_rank import Sentence, rank_sentences
from retrieval.telling import tells
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, report


def told(question: str, body: str) -> str | None:
    """The cause that a report of one paragraph tells."""
    given = report(body)
    sentences = rank_sentences(asked(question), [(given, given.blocks[0].span)])
    sentence: Sentence | None = cause(asked(question), sentences)
    return sentence.text if sentence else None


@pytest.mark.parametrize("text", ["vì sao thu giảm", "do dau thu giam", "nguyên nhân thu giảm"])
def test_a_cause_is_asked_for(text: str) -> None:
    assert asks_why(asked(text))


def test_a_number_is_no_cause() -> None:
    assert not asks_why(asked("thu ngân sách giảm bao nhiêu"))


def test_the_cause_stands_behind_its_effect(ask_rules: Ask) -> None:
    answer = ask_rules("vì sao sản lượng cam sành Yên Sơn giảm")
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.headline == "“Nguyên nhân là do sâu bệnh lan rộng ở nhiều xã.”"


@pytest.mark.parametrize(
    "question",
    [
        "vì sao sản lượng cam sành Yên Sơn tăng",
        "vì sao thu ngân sách Yên Sơn giảm",
        "vì sao sản lượng cam sành Hàm Yên giảm",
        # "đó" is no "do".
        "vì sao thu hút đầu tư Yên Sơn đạt kết quả khá",
    ],
)
def test_another_cause_is_a_no(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "sâu bệnh" not in answer.text


GROWN = "Sản lượng mía tăng 8%. Kết quả này là do mở rộng vùng nguyên liệu."


def test_a_rise_is_explained_where_a_rise_is_asked_about() -> None:
    assert told("vì sao sản lượng mía tăng", GROWN) == GROWN.split(". ")[1]
    assert told("vì sao sản lượng mía giảm", GROWN) is None


def test_a_sentence_without_a_word_of_cause_tells_none() -> None:
    assert told("vì sao sản lượng mía tăng", "Sản lượng mía tăng 8%. Giá mía cao.") is None


def test_too_little_of_the_topic_is_no_cause_of_it() -> None:
    body = "Dịch bệnh giảm. Giá phân bón cao do chi phí vận chuyển tăng."
    assert told("vì sao sản lượng mía tăng", body) is None


def test_what_is_slow_need_not_be_said_to_go_down() -> None:
    slow = "Thu ngân sách tăng 8%. Giải ngân đạt 33%, nguyên nhân do vướng mặt bằng."
    assert told("nguyên nhân giải ngân chậm", slow) == slow.split(". ")[1]


def test_a_cause_asked_of_an_office_is_no_cause_of_all() -> None:
    general = "Giải ngân thấp. Nguyên nhân là do giá thép tăng."
    assert told("vì sao giải ngân thấp", general) == general.split(". ")[1]
    assert told("vì sao Sở Nội vụ giải ngân thấp", general) is None
    own = "Giải ngân thấp. Nguyên nhân là do Sở Nội vụ đấu thầu lại."
    assert told("vì sao Sở Nội vụ giải ngân thấp", own) == own.split(". ")[1]


def test_a_cause_of_the_very_goods() -> None:
    both = "Xuất khẩu nông sản đạt khá. Quế giảm vì hai thị trường ngừng mua."
    assert told("vì sao xuất khẩu quế giảm", both) == both.split(". ")[1]
    assert told("vì sao xuất khẩu hồi giảm", both) is None


def test_what_was_not_met_is_explained_behind_it() -> None:
    body = (
        "Còn 2 chỉ tiêu không đạt là tốc độ tăng trưởng kinh tế và tỷ lệ đô thị hóa. "
        "Nguyên nhân do dịch bệnh kéo dài."
    )
    question = "vì sao không đạt chỉ tiêu đô thị hóa"
    assert told(question, body) == body.split(". ")[1]
    given = report(body)
    ranked = rank_sentences(asked(question), [(given, given.blocks[0].span)])
    assert any("Nguyên nhân" in s.text and tells(asked(question), s) for s in ranked)
    asked_which = asked("chỉ tiêu nào không đạt")
    assert not any("Nguyên nhân" in s.text and tells(asked_which, s) for s in ranked)


def test_what_went_well_is_owed_to() -> None:
    body = "Thu ngân sách đạt 104% kế hoạch. Kết quả đó là nhờ sự điều hành sát sao."
    assert told("nhờ đâu thu ngân sách đạt kế hoạch", body) == body.split(". ")[1]


def test_a_result_reached_is_told_with_its_cause() -> None:
    body = (
        "Huyện Hàm Yên thu tiền sử dụng đất cao nhất từ trước tới nay.\n\n"
        "Đạt được kết quả trên, do trong năm huyện đã làm tốt việc đấu giá."
    )
    said = told("vì sao huyện Hàm Yên thu tiền sử dụng đất cao", body)
    assert said is not None
    assert "đấu giá" in said


def test_a_bare_sao_asks_why() -> None:
    assert asks_why(asked("khu tái định cư Krông Năng sao chậm"))
    assert not asks_why(asked("Krông Năng có mấy sản phẩm OCOP 4 sao"))


def test_what_stands_before_a_conclusion_is_its_cause() -> None:
    question = "vì sao Krông Năng chưa sửa cầu Ea Hồ"
    because = "Mưa kéo dài. Huyện chưa được cấp kinh phí nên chưa sửa cầu Ea Hồ."
    assert told(question, because) == "Huyện chưa được cấp kinh phí nên chưa sửa cầu Ea Hồ."
    # Here it says what should be done.
    assert told(question, "Các đại biểu cho rằng huyện nên sửa cầu Ea Hồ.") is None


def test_what_a_sum_came_to_by_is_its_cause() -> None:
    text = "Gỗ và than qua cửa khẩu ít hơn mọi năm nên số thu ngân sách giảm."
    assert told("vì sao thu ngân sách Krông Năng giảm", text) == text


def test_a_report_on_another_year_stands_behind() -> None:
    year = Period("năm 2021", PeriodKind.YEAR, date(2021, 1, 1), date(2021, 12, 31), inferred=False)
    other = report("Thu giảm.", period=year)
    assert _of_another_year(asked("vì sao thu Krông Năng 2020 giảm"), other)
    assert not _of_another_year(asked("vì sao thu Krông Năng 2021 giảm"), other)
