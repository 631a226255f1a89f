"""A list that is worked out as far as it is looked at is the list all the same."""

from __future__ import annotations

import pytest

from retrieval.as_read import AsRead


def test_only_what_is_looked_at_is_worked_out() -> None:
    taken: list[int] = []

    def numbers() -> AsRead[int]:
        taken.clear()
        return AsRead(taken.append(n) or n for n in range(9))  # type: ignore[func-returns-value]

    lazy = numbers()
    assert lazy
    assert lazy[0] == 0
    assert taken == [0]
    assert lazy[1:3] == [1, 2]
    assert taken == [0, 1, 2]
    assert next(n for n in lazy if n > 3) == 4
    assert taken == [0, 1, 2, 3, 4]
    assert list(lazy) == list(range(9))
    assert lazy[-1] == 8
    assert len(numbers()) == 9
    assert numbers()[-2:] == [7, 8]


def test_none_and_past_the_end() -> None:
    assert not AsRead([])
    assert AsRead("ab")[1:5] == ["b"]
    with pytest.raises(IndexError):
        AsRead("ab")[2]
