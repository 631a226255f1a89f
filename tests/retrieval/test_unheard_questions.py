"""What unheard questions showed: years summed up, seasons, levels of school, prices, areas."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind, Span
from index.language.scan import scan
from retrieval.crop_seasons import of_another_season
from retrieval.other_group import of_another_group
from retrieval.other_kind import is_example
from retrieval.people import persons
from retrieval.period_fit import asked_period, period_rank
from retrieval.place_words import without_new_area
from retrieval.question_tokens import areas_written_out
from tests.retrieval.making import asked, figure

TODAY = date(2023, 12, 31)
FIVE = Period("5 năm", PeriodKind.RANGE, date(2016, 1, 1), date(2020, 6, 17), True)
NOW = Period("hiện nay", PeriodKind.TO_NOW, None, date(2022, 9, 28), True)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("thu ngân sách Krông Năng 5 năm đạt bao nhiêu", 0),
        ("thu ngân sách Krông Năng 5 năm qua đạt bao nhiêu", 0),
        ("thu ngân sách Krông Năng 3 năm qua đạt bao nhiêu", None),
        ("thu ngân sách Krông Năng 2016-2019", None),
    ],
)
def test_so_many_years_without_their_dates(question: str, expected: int | None) -> None:
    asking = asked(question)
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="thu ngân sách", period=FIVE)
    assert period_rank(asking, asked_period(asking), stated, TODAY) == expected


@pytest.mark.parametrize(
    ("question", "unit", "expected"),
    [
        ("giá lúa Krông Năng tháng 9/2022", "đồng/kg", True),
        ("giá lúa Krông Năng tháng 8/2022", "đồng/kg", False),
        ("thu nhập Krông Năng tháng 9/2022", "triệu đồng/người/năm", False),
    ],
)
def test_a_price_now_is_that_of_its_month(question: str, unit: str, expected: bool) -> None:
    asking = asked(question)
    stated = figure(f"8 {unit}", "8", unit, indicator="giá lúa", period=NOW)
    assert (period_rank(asking, asked_period(asking), stated, TODAY) == 1) is expected


def test_another_season_is_no_answer() -> None:
    assert of_another_season("vu dong xuan 2022", "vụ hè-thu 2022")
    assert not of_another_season("vu he thu 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022", "vụ Đông Xuân 2022")
    assert of_another_season("vụ đông 2022", "vụ đông xuân 2022")
    assert not of_another_season("năm 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022-2023", "vụ Đông Xuân 2022-2023")
    assert of_another_season("vụ hè 2022", "vụ hè thu 2022")


@pytest.mark.parametrize(
    ("question", "indicator", "parent", "other"),
    [
        ("trường THCS đạt chuẩn Krông Năng", "trường tiểu học đạt chuẩn", None, True),
        ("trường THCS đạt chuẩn Krông Năng", "mức độ 2", "trường tiểu học đạt chuẩn", True),
        ("truong tieu hoc Krong Nang", "trường tiểu học và THCS", None, False),
        ("trường đạt chuẩn Krông Năng", "trường tiểu học đạt chuẩn", None, False),
    ],
)
def test_another_level_of_school(
    question: str, indicator: str, parent: str | None, other: bool
) -> None:
    found = figure("9 trường", "9", "trường", indicator=indicator, parent=parent)
    assert of_another_group(asked(question), found, f"9 trường {indicator}.") is other


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("dt gieo trồng lúa", "diện tích gieo trồng lúa"),
        ("dt tự nhiên", "diện tích tự nhiên"),
        ("thu ngân sách so dt giao", "thu ngân sách so dt giao"),
    ],
)
def test_dt_before_what_covers_an_area(text: str, read: str) -> None:
    assert " ".join(token.text for token in areas_written_out(scan(text))) == read


def test_after_the_merger_says_which_unit() -> None:
    text = "dân số Krông Năng sau khi sáp nhập"
    kept = without_new_area(scan(text), asked(text).places, (), text)
    assert kept == scan(text)  # no unit of July 2025
    text = "dân số xã Hưng Nguyên Nam sau sáp nhập"
    kept = without_new_area(scan(text), asked(text).places, (), text)
    assert [token.text for token in kept][-1] == "nam"


def test_what_comes_on_top_stands_behind_the_sum() -> None:
    assert is_example("Ngoài ra, quỹ nhận thêm 900 triệu đồng.")


def test_a_province_is_nobody_s_name() -> None:
    text = "Bà Lò Thị Mai, nguyên Phó Ban Tỉnh ủy Sơn La giữ chức Bí thư Đảng ủy xã."
    assert [p.name for p in persons(text, Span(0, len(text)))] == ["Lò Thị Mai"]
