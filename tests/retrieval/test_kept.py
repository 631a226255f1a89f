"""What is derived from a question is made once while the same question is judged."""

from __future__ import annotations

from retrieval.kept import once_each


def test_made_once_for_the_same_object_and_anew_for_an_equal_one() -> None:
    made: list[list[int]] = []

    @once_each
    def total(numbers: list[int]) -> int:
        made.append(numbers)
        return sum(numbers)

    one, equal = [1, 2], [1, 2]
    assert [total(one), total(one), total(equal), total(equal), total(one)] == [3] * 5
    assert [id(numbers) for numbers in made] == [id(one), id(equal), id(one)]
