"""Periods in any text at all: in order, inside it, and found in linear time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.periods import MAX_TEXT, Anchor, find_periods, resolve
from tests.index.language.periods_of import ANCHOR, MONTH, one

_VOCABULARY = (
    "năm tháng quý nam thang quy 2020 2019 1 2 9 12 31/8 đầu cuối nửa nhiệm kỳ giai đoạn đến "
    "nay từ hết tính lũy kế so với cùng - – / , và I II iv ba sáu sau trước qua ngoái tới trong "
    "các những học vụ đông xuân T8 9T Q3 % xã ngày ( )"
)
_WORDS = st.sampled_from(_VOCABULARY.split())


def test_only_the_first_characters_are_read() -> None:
    assert find_periods("x" * MAX_TEXT + " năm 2020") == []


@given(
    st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=20).map(" ".join)),
    st.booleans(),
    st.sampled_from([ANCHOR, Anchor(), Anchor(2020), Anchor(None, date(2020, 2, 29))]),
)
def test_any_text_gives_ordered_periods_inside_it(
    text: str, question: bool, anchor: Anchor
) -> None:
    end = 0
    for mention in find_periods(text, question=question):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.label == text[mention.span.start : mention.span.end]
        period = resolve(mention, anchor)
        assert period.start is None or period.end is None or period.start <= period.end
        end = mention.span.end


@given(st.integers(1, 12), st.integers(2000, 2040), st.sampled_from(["tháng {}/{}", "T{}/{}"]))
def test_a_month_reads_back(month: int, year: int, form: str) -> None:
    period = resolve(one(f"Trong {form.format(month, year)}, huyện"), Anchor())
    assert (period.start, period.kind) == (date(year, month, 1), MONTH)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ".",
        " ",
        "1 ",
        "năm 2020, ",
        "tháng 8 ",
        "tới ",
        "so với ",
        "quý I, ",
        "từ 1/1 đến 2/2 ",
    ],
)
@pytest.mark.parametrize("question", [False, True])
def test_a_hostile_text_is_read_in_linear_time(piece: str, question: bool) -> None:
    text = piece * (1_000_000 // len(piece))
    find_periods(text, question=question)  # a quadratic step would take minutes
