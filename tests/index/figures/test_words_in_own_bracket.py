"""The words before a number that stand in its own bracket."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tiền chậm đóng chiếm 2,5% số phải thu (cuối năm 2021 là 3,1%).", "Tiền chậm đóng"),
        ("Nợ xấu chiếm 1,8% tổng dư nợ (đầu năm 2,1%).", "Nợ xấu"),
        ("Theo chuẩn nghèo đa chiều, đầu năm còn 8,4% hộ nghèo.", "hộ nghèo"),
    ],
)
def test_what_a_percent_is_of_or_counted_by_names_none(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
