"""Questions of the comparison have one true passage."""

from __future__ import annotations

from benchmarks.peers.corpus import about_reports
from benchmarks.scale_corpus import PASSAGES_A_REPORT, YEARS, Generator


def test_no_question_is_asked_about_a_place_and_year_that_two_reports_have() -> None:
    generator = Generator()
    turn = len(generator.places) * len(YEARS)
    once, twice = list(range(40)), list(range(20, 40))
    numbers = once + [number + turn for number in twice]
    alone = about_reports(generator, once, len(once), 3)
    asked = about_reports(generator, numbers, len(numbers), 3)
    assert any(one.row >= 3 + 20 * PASSAGES_A_REPORT for one in alone)
    assert asked
    assert all(3 <= one.row < 3 + 20 * PASSAGES_A_REPORT for one in asked)
