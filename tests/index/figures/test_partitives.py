"""What is told behind "trong tổng số 120 hộ" is told of the smaller count."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "some", "more"),
    [
        (
            "Có 35 hộ trong tổng số 120 hộ bị ảnh hưởng đã nhận tiền bồi thường.",
            "hộ đã nhận tiền bồi thường",
            "tổng số hộ bị ảnh hưởng",
        ),
        (
            "Có 12 xã trong số hơn 30 xã của huyện đã đạt chuẩn nông thôn mới.",
            "xã đã đạt chuẩn nông thôn mới",
            "xã",
        ),
    ],
)
def test_the_predicate_is_of_the_smaller(text: str, some: str, more: str) -> None:
    assert [figure.indicator for figure in figures_of(text)] == [some, more]


def test_a_number_behind_the_verb_is_its_own() -> None:
    text = "Có 5 doanh nghiệp trong số 20 doanh nghiệp đã nộp 30 tỷ đồng."
    assert [f.indicator for f in figures_of(text)][:2] == ["doanh nghiệp", "doanh nghiệp"]
