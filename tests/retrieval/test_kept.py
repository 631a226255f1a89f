"""What is derived from a question is made once while the same question is judged."""

from __future__ import annotations

from dataclasses import dataclass, replace

from retrieval.kept import once_each, once_for


def test_made_once_for_the_same_object_and_anew_for_an_equal_one() -> None:
    made: list[list[int]] = []

    @once_each
    def total(numbers: list[int]) -> int:
        made.append(numbers)
        return sum(numbers)

    one, equal = [1, 2], [1, 2]
    assert [total(one), total(one), total(equal), total(equal), total(one)] == [3] * 5
    assert [id(numbers) for numbers in made] == [id(one), id(equal), id(one)]


@dataclass(frozen=True)
class Asking:
    terms: tuple[str, ...]
    units: tuple[str, ...]
    percent: bool = False


def test_kept_for_what_is_made_of_it_with_the_same_fields() -> None:
    made: list[Asking] = []

    @once_for("terms", "units")
    def size(asking: Asking) -> int:
        made.append(asking)
        return len(asking.terms)

    one = Asking(("thu",), ("ho",))
    other = replace(one, terms=("thu", "chi"))
    asked = (one, replace(one, percent=True), one, other, replace(other, units=("xa",)), one)
    assert [size(asking) for asking in asked] == [1, 1, 1, 2, 2, 1]
    assert made == [one, other, asked[4], one]
