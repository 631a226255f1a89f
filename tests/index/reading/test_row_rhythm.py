"""How wide the rows of a run of cells are."""

import pytest

from index.reading.row_rhythm import is_head, numbers_columns, row_width


@pytest.mark.parametrize(
    ("cells", "width"),
    [
        ("STT|Xã|Hộ nghèo|1|Hòa Mẫu|143|2|Vân Mẫu|80", 3),
        ("STT|Xã|Hộ nghèo|A|B|1|1|Hòa Mẫu|143|2|Vân Mẫu|80", 3),
        ("Chỉ tiêu|2018|2019|Thu|100|120|Chi|90|95", 3),
        # A counter that leaps, a row that has lost a cell, a head that is a number.
        ("STT|Xã|Hộ nghèo|1|Hòa Mẫu|143|3|Vân Mẫu|80", None),
        ("Chỉ tiêu|2018|2019|Thu|100|120|Chi|90", None),
        ("Xã|143|Hòa Mẫu|80|Vân Mẫu|20", None),
    ],
)
def test_width(cells: str, width: int | None) -> None:
    assert row_width(cells.split("|")) == width


def test_a_head_says_something_in_each_cell() -> None:
    assert is_head(["Chỉ tiêu", "2019"])
    assert not is_head(["Chỉ tiêu", "-"])
    assert not is_head(["Chỉ tiêu", "143"])


def test_a_row_that_only_numbers() -> None:
    assert numbers_columns(["A", "B", "1", "2"])
    assert not numbers_columns(["A", "B", "2", "1"])
