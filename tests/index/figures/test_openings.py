"""Where a sentence's subject begins."""

from __future__ import annotations

import pytest

from index.figures.openings import subject_start
from tests.index.figures.one_report import sentence_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Gạo đạt 12 nghìn tấn.", "Gạo"),
        ("Trong 9 tháng năm 2022, gạo đạt 12 nghìn tấn.", "gạo"),
        ("– Gạo đạt 12 nghìn tấn.", "Gạo"),
    ],
)
def test_periods_and_marks_that_open_a_sentence_are_behind_its_subject(
    text: str, subject: str
) -> None:
    sentence = sentence_of(text)
    first = subject_start(sentence, frozenset(",–"))
    span = sentence.tokens[first]
    assert text[span.start - sentence.tokens[0].start :].startswith(subject)


def test_a_mark_that_is_not_named_is_the_subject() -> None:
    sentence = sentence_of("– Gạo đạt 12 nghìn tấn.")
    assert subject_start(sentence, frozenset(",")) == 0


def test_a_sentence_of_an_opening_only_has_no_subject() -> None:
    sentence = sentence_of("Trong năm 2022.")
    assert subject_start(sentence, frozenset(".")) == len(sentence.tokens)
