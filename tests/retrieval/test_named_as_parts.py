"""A whole is no answer to a question on a part that its sentence only names."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.answer import Status
from retrieval.named_as_parts import of_a_named_part
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure

SAID = "Kim ngạch xuất khẩu đạt 5.100 triệu USD, tập trung vào các mặt hàng giày da, dệt may."

exports_service = _service_over(
    {
        "exports.md": (
            "# Tỉnh Long An: kinh tế - xã hội năm 2022\n\n"
            f"Ngày 20/12/2022, UBND tỉnh Long An tổng kết năm 2022. {SAID}\n"
        )
    }
)
ask_exports = _ask_of("exports_service")


@pytest.mark.parametrize(
    "question", ["xuất khẩu giày da Long An", "kim ngach xuat khau giay da long an 2022"]
)
def test_what_is_only_named_as_a_part(ask_exports: Ask, question: str) -> None:
    assert ask_exports(question).status is Status.NOT_FOUND


def test_the_whole_is_told(ask_exports: Ask) -> None:
    assert "5.100 triệu USD" in ask_exports("xuất khẩu Long An").headline


def test_a_part_named_before_its_number() -> None:
    start = SAID.index("5.100")
    whole = figure(
        "5.100 triệu USD",
        "5100",
        "triệu USD",
        indicator="kim ngạch xuất khẩu",
        span=Span(start, start + 15),
        sentence=Span(0, len(SAID)),
    )
    question = asked("xuất khẩu giày da Krông Năng")
    assert of_a_named_part(question, whole, SAID)
    assert not of_a_named_part(asked("xuất khẩu Krông Năng"), whole, SAID)
    assert not of_a_named_part(question, whole, SAID.replace("tập trung vào các mặt hàng", "cùng"))
