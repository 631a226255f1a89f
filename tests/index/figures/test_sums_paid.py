"""What a sum was paid for stands before "với số tiền"."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Huyện Đô Lương hỗ trợ người nghèo với tổng số tiền 3 tỷ đồng.",
            "số tiền hỗ trợ người nghèo",
        ),
        (
            "UBND huyện Đô Lương chi trả đợt 2 cho người dân có đất bị thu hồi với số tiền 14 tỷ "
            "đồng.",
            "số tiền chi trả đợt 2 cho người dân có đất bị thu hồi",
        ),
    ],
)
def test_a_sum_is_named_by_its_doing(text: str, name: str) -> None:
    assert [figure.indicator for figure in figures_of(text)] == [name]


def test_no_doing_names_nothing() -> None:
    (told,) = figures_of("Dự án khởi công với tổng kinh phí 26 tỷ đồng.")
    assert "số tiền" not in told.indicator


def test_what_was_done_of_auditors_demands_names_its_sum() -> None:
    told = figures_of(
        "Phê duyệt sai làm tăng chi phí 21 tỷ đồng. Tỉnh đã thực hiện kiến nghị kiểm toán với số "
        "tiền 268 tỷ đồng, đạt 91,3%."
    )
    assert told[1].indicator == "số tiền thực hiện kiến nghị kiểm toán"
