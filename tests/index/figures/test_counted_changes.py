"""Changes of two counts told beside each other."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Cấp ủy giám sát 84 tổ chức đảng và 190 đảng viên (tăng 12 tổ chức và 36 đảng viên so "
            "với năm 2021).",
            ("12 tổ chức", "giám sát tổ chức đảng"),
            ("36 đảng viên", "giám sát đảng viên"),
        ),
        (
            "Thành lập 14 hợp tác xã và 32 doanh nghiệp, giảm 2 hợp tác xã và 5 doanh nghiệp.",
            ("2 hợp tác xã", "Thành lập hợp tác xã"),
            ("5 doanh nghiệp", "Thành lập doanh nghiệp"),
        ),
    ],
)
def test_each_is_of_what_was_counted_in_its_unit(
    text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    told = {fact[0]: fact for fact in facts_of(text)}
    for number, name in (first, second):
        assert told[number][1] == name
        assert told[number][2] == "growth_vs_same_period"


def test_another_count_is_no_change() -> None:
    text = "Có 12 xã đạt chuẩn, tăng 2 xã và 40 hộ được vay vốn."
    assert facts_of(text)[-1][2] == "value"
