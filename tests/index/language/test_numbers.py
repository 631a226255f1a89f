from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.numbers import is_code, parse_number, read_words, whole_number
from index.language.scan import scan


def vietnamese(value: Decimal) -> str:
    """Write a number as a report does: thousands dot, decimal comma."""
    whole, _, fraction = f"{value:f}".partition(".")
    groups = f"{int(whole):,}".replace(",", ".")
    return f"{groups},{fraction}" if fraction else groups


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0", "0"),
        ("05", "5"),
        ("17", "17"),
        ("1.788", "1788"),
        ("204.772.000", "204772000"),
        ("660,191", "660.191"),
        ("0,16", "0.16"),
        ("33.448,222", "33448.222"),
        ("12.345.678,9", "12345678.9"),
        ("41.73", "41.73"),  # the other convention: no group has two digits
        ("0.788", "0.788"),  # nor does a number of thousands begin with zero
        ("1234.567", "1234.567"),
        ("90.4", "90.4"),
        ("2020", "2020"),
        ("100000000000000000", "100000000000000000"),
    ],
)
def test_a_number_has_the_value_that_its_marks_say(raw: str, value: str) -> None:
    assert parse_number(raw) == Decimal(value)


@pytest.mark.parametrize(
    "raw",
    [
        "33,448.222",
        "1,234,567",
        "12,34,56",
        "1.234.56",
        "1.2.3",
        "0.123.456",
        "0914.123.456",
        "1.234,5.6",
        ",5",
        "1,",
        "",
        "abc",
        "1234567890123456789",
        "1" * 100_000,
        "²",
    ],
)
def test_a_number_that_could_mean_two_things_has_no_value(raw: str) -> None:
    assert parse_number(raw) is None


@given(
    st.integers(0, 10**12),
    st.integers(0, 10**4 - 1),
    st.integers(0, 4),
)
def test_a_number_written_the_vietnamese_way_reads_back(whole: int, part: int, places: int) -> None:
    value = Decimal(whole) + (Decimal(part % 10**places) / 10**places if places else 0)
    assert parse_number(vietnamese(value)) == value


@given(st.text())
def test_parsing_never_raises(raw: str) -> None:
    parse_number(raw)
    is_code(raw)


@pytest.mark.parametrize("raw", ["0914123456", "0914.123.456", "007", "0233"])
def test_a_leading_zero_makes_a_code(raw: str) -> None:
    assert is_code(raw)


@pytest.mark.parametrize("raw", ["0", "05", "0,5", "0.788", "10", "100"])
def test_a_number_is_no_code(raw: str) -> None:
    assert not is_code(raw)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai", 2),
        ("mười", 10),
        ("mười một", 11),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi lăm", 25),
        ("năm mươi tư", 54),
        ("một trăm", 100),
        ("một trăm linh hai", 102),
        ("ba trăm lẻ năm", 305),
        ("hai trăm năm mươi", 250),
        ("chín trăm chín mươi chín", 999),
    ],
)
def test_number_words(words: str, value: int) -> None:
    tokens = scan(words + " xã")
    assert read_words(tokens, 0) == (value, len(tokens) - 1)


@pytest.mark.parametrize("words", ["một", "năm", "lăm", "xã", "trăm"])
def test_an_article_and_a_year_are_no_number(words: str) -> None:
    assert read_words(scan(words + " xã"), 0) is None


def test_ten_years_are_not_fifteen() -> None:
    assert read_words(scan("mười năm"), 0) == (10, 1)


@pytest.mark.parametrize(
    ("raw", "value"),
    [("05", 5), ("2022", 2022), ("1.200", -1), ("2²", -1), ("²", -1), ("", -1), ("7" * 5_000, -1)],
)
def test_a_whole_number_is_a_short_run_of_digits(raw: str, value: int) -> None:
    assert whole_number(raw) == value
