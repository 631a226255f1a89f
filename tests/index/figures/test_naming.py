"""What of its surroundings names a number: the first rule that knows."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A label that only opens the clause names nothing.
        ("Khó khăn: 27 công chức chưa đúng chuyên môn.", ["công chức chưa đúng chuyên môn"]),
        ("Toàn xã có 92 hộ dân (đã di dời 77 hộ).", ["hộ dân", "di dời hộ"]),
        (
            "Thuế thu nhập chiếm 71% tổng thu (204 tỷ đồng).",
            ["Thuế thu nhập", "Thuế thu nhập"],
        ),
    ],
)
def test_the_first_rule_that_knows_names_it(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_goods_are_listed_over_brackets() -> None:
    text = "Đã trồng 412 ha ngô (đạt 98%), 215 ha lạc (đạt 104%), 86 ha rau."
    names = [indicator for text, indicator, _, _ in facts_of(text) if text.endswith("ha")]
    assert [name.split()[-1] for name in names] == ["ngô", "lạc", "rau"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Huyện thu gom 84% rác thải.", "thu gom rác thải"),
        ("Toàn huyện đã cấp được 98% giấy chứng nhận.", "cấp giấy chứng nhận"),
        ("Huyện cứng hóa đạt 98% kế hoạch.", "cứng hóa"),
    ],
)
def test_a_percent_of_what_something_is_done_to(text: str, indicator: str) -> None:
    assert facts_of(text)[0][1].endswith(indicator)


def test_a_resolution_sets_a_percent_of_things() -> None:
    text = "Nghị quyết đề ra có 80% xã đạt chuẩn nông thôn mới."
    assert facts_of(text) == [("80%", "xã đạt chuẩn nông thôn mới", "plan", None)]


def test_investment_from_within_the_country_is_one_name() -> None:
    text = "Thu hút đầu tư trong nước được 24 dự án mới, tổng vốn đăng ký 1.900 tỷ đồng."
    assert figures_of(text)[0].indicator == "Thu hút đầu tư trong nước dự án mới"


def test_a_field_before_a_colon_names_no_number() -> None:
    told = figures_of("Về nhà ở: 43 nhà bị ngập. Về nông nghiệp: 120 ha ngô bị gãy đổ.")
    assert [figure.indicator for figure in told] == ["nhà bị ngập", "ngô bị gãy đổ"]


def test_a_label_that_only_shares_a_syllable() -> None:
    told = figures_of("Cuộc bầu cử đại biểu HĐND: toàn xã có 812/820 cử tri đi bầu.")
    assert told[0].indicator == "cử tri đi bầu"


def test_areas_that_have_many_are_told_by_what_they_have() -> None:
    text = "Các huyện còn nhiều hộ nghèo là: huyện Đô Lương 246 hộ, huyện Nam Đàn 198 hộ."
    told = [(figure.indicator, figure.parent) for figure in figures_of(text)]
    assert told == [("hộ nghèo", None)] * 2
