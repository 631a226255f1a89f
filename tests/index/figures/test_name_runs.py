"""Names behind a counted unit."""

from __future__ import annotations

import pytest

from index.figures.name_runs import names_at, taken_together
from index.language.scan import scan
from tests.index.figures.one_report import Head, facts_of, figures_of

_PROVINCE = Head(title="Tỉnh Nghệ An: kinh tế năm 2022")


@pytest.mark.parametrize(
    ("text", "behind", "count"),
    [
        ("Nam Giang và Kim Liên đạt chuẩn", "đạt", 2),
        ("(Nam Giang, Kim Liên, Nam Anh) đạt chuẩn", "đạt", 3),
        ("là xã Nam Giang và xã Kim Liên đạt chuẩn", "đạt", 2),
        ("Nam Giang, Kim Liên, với 5 tỷ đồng", "với", 2),
    ],
)
def test_where_names_end(text: str, behind: str, count: int) -> None:
    tokens = scan(text)
    named = names_at(text, tokens, 0)
    assert named is not None
    end, found = named
    assert found == count
    rest = tokens[end:]
    assert next(token.text for token in rest if token.is_word) == behind


@pytest.mark.parametrize("text", ["OCOP đạt 3 sao", "đạt chuẩn", "(trong đó Nam Giang) đạt"])
def test_no_names(text: str) -> None:
    assert names_at(text, scan(text), 0) is None


def test_a_count_keeps_what_is_said_behind_the_names() -> None:
    text = "Năm 2022 có thêm 2 xã Nam Giang và Kim Liên đạt chuẩn nông thôn mới, đạt 100% kế hoạch."
    assert facts_of(text) == [
        ("2 xã", "xã đạt chuẩn nông thôn mới thêm", "value", None),
        ("100%", "xã đạt chuẩn nông thôn mới thêm", "pct_of_plan", None),
    ]
    assert {f.place.name for f in figures_of(text, _PROVINCE) if f.place} == {"tỉnh Nghệ An"}


def test_a_number_that_only_introduces_names_is_no_figure() -> None:
    assert facts_of("Đoàn đã làm việc với 2 huyện Đô Lương và Quỳ Hợp.") == []


def test_names_taken_together_own_no_number() -> None:
    text = "Vốn vay dành cho 3 huyện Nam Đàn, Đô Lương và Quỳ Hợp là 412 tỷ đồng."
    assert [(f.indicator, f.place and f.place.name) for f in figures_of(text, _PROVINCE)] == [
        ("Vốn vay", "tỉnh Nghệ An")
    ]
    assert taken_together(text, scan(text))
    assert not taken_together("2 xã Nam Giang (3%) và Kim Liên", scan("2 xã Nam Giang (3%)"))


def test_behind_as_many_names_as_were_counted_comes_another_unit() -> None:
    text = "Sau sáp nhập 3 xã Nam Giang, Kim Liên, Nam Anh, xã Hùng Tiến có 25 thôn."
    (run,) = taken_together(text, scan(text))
    assert scan(text)[run[1] + 2].text == "hùng"
