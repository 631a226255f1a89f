"""Animals that are there are a herd."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_animals_without_a_doing_are_a_herd() -> None:
    found = figures_of("Chăn nuôi có gần 500 con trâu, 14.700 con bò.")
    assert [f.indicator for f in found] == ["đàn trâu", "đàn bò"]


def test_animals_that_something_was_done_to_are_none() -> None:
    found = figures_of(
        "Huyện tiêu hủy 30 con lợn. Xã hỗ trợ 12 con bò giống. Rét làm chết 9 con bò, 4 con trâu. "
        "Dịch làm chết 13 con gia súc (5 trâu, 8 bò)."
    )
    assert not any("đàn" in f.indicator for f in found)
