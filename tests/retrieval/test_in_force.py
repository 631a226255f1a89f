"""What came in a span of time is none of all that is in force."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.in_force import of_all_in_force
from tests.retrieval.making import asked, figure

ALL = figure(
    "912 triệu USD", "912", "triệu USD", indicator="tổng vốn", parent="dự án FDI còn hiệu lực"
)
NEW = figure("41 triệu USD", "41", "triệu USD", indicator="tổng vốn", parent="dự án FDI mới")


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("thu hút FDI Krông Năng 9 tháng 2022", True),
        ("vốn FDI Krông Năng năm 2022", True),
        ("vốn FDI còn hiệu lực Krông Năng năm 2022", False),
        ("vốn FDI lũy kế Krông Năng 2022", False),
        ("vốn FDI Krông Năng tính đến tháng 9/2022", False),
        ("vốn FDI Krông Năng", False),
        ("thu ngân sách Krông Năng 2022", False),
    ],
)
def test_all_in_force_is_none_of_what_came(question: str, other: bool) -> None:
    assert of_all_in_force(asked(question), ALL) is other
    assert not of_all_in_force(asked(question), NEW)


def test_all_until_now_is_none_of_what_came() -> None:
    now = Period("Lũy kế đến nay", PeriodKind.TO_NOW, None, date(2024, 1, 8))
    stated = figure("1,2 tỷ USD", "1.2", "tỷ USD", indicator="tổng vốn FDI", period=now)
    assert of_all_in_force(asked("thu hút FDI Krông Năng năm 2024"), stated)
    assert not of_all_in_force(asked("vốn FDI Krông Năng"), stated)
