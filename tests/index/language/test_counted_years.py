"""Years that are counted and then named one by one."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Trong ba năm 2019, 2020 và 2021 huyện xây 15 nhà văn hóa", (2019, 2021)),
        ("Trong 2 năm 2021 và 2022, tỉnh làm 45 km đường", (2021, 2022)),
        ("5 năm 2016, 2017, 2018, 2019, 2020 toàn tỉnh kết nạp", (2016, 2020)),
    ],
)
def test_as_many_years_as_were_counted_are_one_stretch(text: str, years: tuple[int, int]) -> None:
    (mention,) = find_periods(text)
    assert mention.kind is PeriodKind.RANGE
    assert (mention.year, mention.year_high) == years


@pytest.mark.parametrize(
    "text",
    [
        "các năm 2019, 2020 và 2021",
        "trong 3 năm 2019, 2021 và 2022",
        "hai năm 2021 và 2022 thu lần lượt 210 và 230 tỷ đồng",
    ],
)
def test_other_years_are_told_one_by_one(text: str) -> None:
    assert all(mention.kind is PeriodKind.YEAR for mention in find_periods(text))


def test_a_question_asks_for_each_of_the_years() -> None:
    found = find_periods("2 năm 2021 và 2022 thu bao nhiêu", question=True)
    assert [mention.year for mention in found] == [2021, 2022]
