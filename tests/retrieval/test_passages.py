"""Answers that are text: who, when, why, which limits; verbatim, or not at all."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


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
        ("hội nghị tổng kết Chư Sê diễn ra ngày nào", "15/12/2022", "chu-se-2022.md"),
        ("tác giả bài về Tân Kỳ 2021", "Hồ Thanh Vân", "tan-ky-2021.md"),
        ("những hạn chế của huyện Tân Kỳ là gì", "giải phóng mặt bằng chậm", "tan-ky-2021.md"),
        ("vì sao Tân Kỳ còn hạn chế", "dịch bệnh kéo dài", "tan-ky-2021.md"),
        ("nguyên nhân hạn chế của Tân Kỳ", "dịch bệnh kéo dài", "tan-ky-2021.md"),
    ],
)
def test_the_text_that_answers(ask: Ask, question: str, said: str, file: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.text
    assert answer.citations[0].file == file


def test_a_list_of_limits_is_whole_and_verbatim(ask: Ask) -> None:
    answer = ask("huyện Tân Kỳ còn những hạn chế gì")
    for point in ("giải phóng mặt bằng chậm", "thiếu cán bộ chuyên trách", "chưa vững chắc"):
        assert point in answer.text
        assert point in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        ("Phó Bí thư Huyện ủy Tân Kỳ là ai", "Phan Văn Lộc"),
        ("Bí thư Huyện ủy Đức Hòa là ai", "Võ Thị Bích"),
        ("Chủ tịch UBND huyện Tân Kỳ là ai", "Phan Văn Lộc"),
        ("Bí thư Thành ủy Cao Bằng là ai", "Phan Văn Lộc"),
        ("Bí thư Tỉnh ủy Nghệ An là ai", "Phan Văn Lộc"),
        ("Phó Cục trưởng Cục Hải quan Quảng Ninh là ai", "Đinh Công Sáng"),
        ("tác giả bài về Chư Sê", "Hồ Thanh Vân"),
        ("hạn chế của huyện Chư Sê là gì", "giải phóng mặt bằng"),
        ("vì sao Chư Păh giảm nghèo chậm", "dịch bệnh"),
    ],
)
def test_another_person_place_or_report_is_a_no(ask: Ask, question: str, forbidden: str) -> None:
    answer = ask(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert forbidden not in answer.text
