"""Who holds an office and who does what: a name from its own sentence, or none."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.who import asks_who
from tests.retrieval.conftest import Ask, _ask_of, _service_over
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


chair_service = _service_over(
    {
        "chair.md": (
            "# Huyện Con Cuông: hoạt động năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Con Cuông, tỉnh Nghệ An tổng kết năm 2022. "
            "Đồng chí Nguyễn Văn Hải, Chủ tịch UBND huyện chủ trì hội nghị giao ban. "
            "Hội nghị sơ kết do Ban Thường vụ Huyện ủy chủ trì. "
            "Công tác đối thoại tiếp tục được chủ trì tại các hội nghị đối thoại.\n"
        ),
        "nobody.md": (
            "# Huyện Anh Sơn: hoạt động năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Anh Sơn, tỉnh Nghệ An tổng kết năm 2022. "
            "Hội nghị đã nghe Chủ tịch UBND tỉnh đánh giá chất lượng hội nghị trực tuyến.\n"
        ),
    }
)
ask_chair = _ask_of("chair_service")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("ai chủ trì hội nghị giao ban Con Cuông", "Nguyễn Văn Hải"),
        ("ai chu tri hoi nghi giao ban con cuong", "Nguyễn Văn Hải"),
        ("hội nghị sơ kết Con Cuông ai chủ trì", "Ban Thường vụ Huyện ủy"),
    ],
)
def test_who_chaired_it(ask_chair: Ask, question: str, said: str) -> None:
    answer = ask_chair(question)
    assert said in answer.headline
    assert "tiếp tục được chủ trì" not in answer.text


def test_a_sentence_that_names_nobody_who_did_it_is_not_quoted(ask_chair: Ask) -> None:
    assert ask_chair("ai chủ trì hội nghị trực tuyến Anh Sơn").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question", ["giám đốc sở xây dựng Đắk Nông", "giam doc so xay dung dak nong"]
)
def test_an_office_and_its_place_ask_for_the_holder(ask_series: Ask, question: str) -> None:
    assert ask_series(question).headline.startswith("Phạm Hữu Thịnh")


def test_those_to_whom_the_holder_did_something_are_not_the_holder(ask_series: Ask) -> None:
    answer = ask_series("chủ tịch huyện Cư Jút đi thăm những ai")
    assert "bà Y Blết" in answer.headline
