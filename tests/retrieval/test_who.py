"""Who holds an office and who does what: a name from its own sentence, or none."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.who import asks_who
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("question", "said", "file"),
    [
        ("Bí thư Huyện ủy Tân Kỳ là ai", "Phan Văn Lộc", "tan-ky-2021.md"),
        ("bi thu huyen uy tan ky la ai", "Phan Văn Lộc", "tan-ky-2021.md"),
        ("Phó Bí thư Huyện ủy Đức Hòa là ai", "Võ Thị Bích", "duc-hoa-2023.md"),
        (
            "Cục trưởng Cục Hải quan tỉnh Quảng Ninh là ai",
            "Đinh Công Sáng",
            "hai-quan-quang-ninh-2019-08.md",
        ),
        (
            "Cục trưởng Hải quan Quảng Ninh là ai",
            "Đinh Công Sáng",
            "hai-quan-quang-ninh-2019-08.md",
        ),
        ("ai chủ trì hội nghị tổng kết huyện Tân Kỳ", "Phan Văn Lộc", "tan-ky-2021.md"),
        ("ai trình bày báo cáo huyện Đức Hòa", "Võ Thị Bích", "duc-hoa-2023.md"),
    ],
)
def test_the_person_asked_for(ask: Ask, question: str, said: str, file: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.text
    assert answer.citations[0].file == file


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        ("Phó Bí thư Huyện ủy Tân Kỳ là ai", "Phan Văn Lộc"),
        ("Bí thư Huyện ủy Đức Hòa là ai", "Võ Thị Bích"),
        ("Chủ tịch UBND huyện Tân Kỳ là ai", "Phan Văn Lộc"),
        ("Bí thư Thành ủy Cao Bằng là ai", "Phan Văn Lộc"),
        ("Bí thư Tỉnh ủy Nghệ An là ai", "Phan Văn Lộc"),
        ("Phó Cục trưởng Cục Hải quan Quảng Ninh là ai", "Đinh Công Sáng"),
        # The report is of another year: the office may have changed hands.
        ("Bí thư Huyện ủy Tân Kỳ năm 2015 là ai", "Phan Văn Lộc"),
    ],
)
def test_another_person_or_place_is_a_no(ask: Ask, question: str, forbidden: str) -> None:
    answer = ask(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert forbidden not in answer.text


def test_who_is_asked_by_its_mark() -> None:
    assert asks_who(asked("ai chủ trì hội nghị huyện Tân Kỳ"))
    assert not asks_who(asked("khách quốc tế hai miền đến huyện Tân Kỳ"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # Nothing but an office and its place.
        ("bí thư huyện ủy Kim Động", "Lê Thị Hòa"),
        # Somebody else's office: the one who is criticised is asked for.
        ("ai bị chủ tịch tỉnh Hưng Yên phê bình", "Ban Quản lý dự án giao thông"),
        # The person right before the verb, not who else is named.
        ("ai dự hội nghị huyện Kim Động lần thứ 15", "Ngô Văn Thạch"),
    ],
)
def test_who_is_meant(ask_text: Ask, question: str, said: str) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline


def test_which_area_an_official_means_asks_for_no_holder(ask_sums: Ask) -> None:
    answer = ask_sums("Thủ tướng mong tỉnh nào hỗ trợ Hòa Bình phát triển")
    assert "Phú Thọ và Sơn La" in answer.headline


def test_a_firm_may_be_who_it_is(ask_sums: Ask) -> None:
    answer = ask_sums("ai làm chủ đầu tư KCN Lạc Thịnh")
    assert answer.status is Status.ANSWERED, answer.text
    assert "An Phát Vina" in answer.headline
