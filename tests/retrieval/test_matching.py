"""Matching: the indicator by its words, the period by its kind and its ends."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Figure, Period, PeriodKind
from retrieval.matching import COVERED, indicator_fit, plan_fits
from retrieval.period_fit import asked_period, period_rank, same_period
from tests.retrieval.making import asked, figure, months, year

TODAY = date(2023, 12, 31)
DISTRICT = "huyện Krông Năng"


def coverage(question: str, indicator: str, **fields: object) -> float:
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator=indicator, **fields)
    sentence = f"Năm 2022, {indicator} đạt 8 tỷ đồng."
    return indicator_fit(asked(f"{question} {DISTRICT}"), stated, sentence, "").coverage


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("thu NSNN", "tổng thu ngân sách nhà nước trên địa bàn"),
        ("thu ngan sach", "thu ngân sách"),
        ("sản lượng hồ tiêu", "Sản lượng hồ tiêu"),
        ("hồ tiêu sản lượng", "Sản lượng hồ tiêu"),
        ("diện tích trồng chanh leo", "diện tích chanh leo trồng mới"),
        ("TNBQ", "thu nhập bình quân đầu người"),
        ("giải ngân đầu tư công", "giải ngân vốn đầu tư công"),
    ],
)
def test_own_words_synonyms_and_abbreviations_fit(question: str, indicator: str) -> None:
    assert coverage(question, indicator) >= COVERED


@pytest.mark.parametrize("question", ["diện tích trồng chanh loe", "diện tch chanh leo"])
def test_one_wrong_letter_fits(question: str) -> None:
    assert coverage(question, "diện tích trồng chanh leo") >= COVERED


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("chi ngân sách", "thu ngân sách"),
        ("diện tích hồ tiêu", "sản lượng hồ tiêu"),
        ("sản lượng cao su", "sản lượng hồ tiêu"),
        ("xuất khẩu", "nhập khẩu"),
        ("số doanh nghiệp giải thể", "số doanh nghiệp thành lập mới"),
        ("tỷ lệ hộ cận nghèo", "tỷ lệ hộ nghèo"),
    ],
)
def test_another_indicator_does_not_fit(question: str, indicator: str) -> None:
    assert coverage(question, indicator) < COVERED


def test_a_part_does_not_answer_for_its_whole() -> None:
    part = figure("2 tỷ đồng", "2", "tỷ đồng", indicator="thu nội địa", parent="thu ngân sách")
    whole = figure("8 tỷ đồng", "8", "tỷ đồng")
    question = asked(f"thu ngân sách {DISTRICT}")
    sentence = "Thu ngân sách đạt 8 tỷ đồng, trong đó thu nội địa 2 tỷ đồng."
    fits = [indicator_fit(question, f, sentence, "") for f in (whole, part)]
    assert fits[0].score > fits[1].score
    assert fits[1].coverage < COVERED


def test_the_shorter_name_wins() -> None:
    question = asked(f"diện tích cà phê {DISTRICT}")
    plain = figure("8 ha", "8", "ha", indicator="diện tích cà phê")
    special = figure("8 ha", "8", "ha", indicator="diện tích cà phê tái canh vụ hè")
    scores = [indicator_fit(question, f, f.indicator, "").score for f in (plain, special)]
    assert scores[0] > scores[1]


def rank(question: str, period: Period | None) -> int | None:
    asking = asked(question)
    stated: Figure = figure("8 tỷ đồng", "8", "tỷ đồng", period=period)
    return period_rank(asking, asked_period(asking), stated, TODAY)


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("thu ngân sách 2022", year(2022)),
        ("thu ngân sách năm ngoái", year(2022)),
        ("thu ngân sách 9 tháng đầu năm 2022", months(9, 2022)),
        ("thu ngân sách 9 tháng", months(9, 2022)),
        ("thu ngân sách 9T/2022", months(9, 2022)),
        (
            "thu ngân sách tính đến 31/8/2022",
            Period("đến 31/8", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 31)),
        ),
        ("thu ngân sách", months(6, 2019)),
    ],
)
def test_the_period_asked_for_is_exact(question: str, period: Period) -> None:
    assert rank(question, period) == 0


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("thu ngân sách 2021", year(2022)),
        ("thu ngân sách năm ngoái", year(2021)),
        ("thu ngân sách 8 tháng đầu năm 2022", months(6, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2022", months(9, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2021", months(6, 2022)),
        ("thu ngân sách tháng 6/2022", months(6, 2022)),
        ("thu ngân sách quý II/2022", months(6, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2022", year(2022)),
        ("thu ngân sách cả năm 2022", months(6, 2022)),
        ("thu ngân sách 2022", None),
    ],
)
def test_another_period_is_no_answer(question: str, period: Period | None) -> None:
    assert rank(question, period) is None


def test_a_year_prefers_the_whole_year_to_a_part_of_it() -> None:
    whole, part = (
        rank("thu ngân sách 2022", year(2022)),
        rank("thu ngân sách 2022", months(6, 2022)),
    )
    assert whole is not None
    assert part is not None
    assert whole < part


def test_the_base_of_a_comparison_is_not_the_period_asked_for() -> None:
    mention = asked_period(asked("thu ngân sách năm 2022 tăng bao nhiêu so với năm 2021"))
    assert mention is not None
    assert mention.year == 2022


def test_same_period() -> None:
    assert same_period(year(2022), Period("cả năm", PeriodKind.YEAR, *_ends(2022)))
    assert not same_period(year(2022), months(9, 2022))
    assert same_period(None, None)
    assert not same_period(None, year(2022))


def _ends(value: int) -> tuple[date, date]:
    return date(value, 1, 1), date(value, 12, 31)


def test_the_plan_that_the_question_names() -> None:
    law = figure("91%", "91", "%", base="chỉ tiêu pháp lệnh")
    aim = figure("87%", "87", "%", base="chỉ tiêu phấn đấu")
    assert plan_fits(asked("thu ngân sách đạt mấy % pháp lệnh"), [law, aim]) == [law]
    assert plan_fits(asked("thu ngân sách đạt mấy % chỉ tiêu phấn đấu"), [law, aim]) == [aim]
    assert plan_fits(asked("thu ngân sách đạt mấy % kế hoạch"), [law, aim]) == [law]


@pytest.mark.parametrize(
    ("question", "indicator", "unit"),
    [
        ("dân số", "giải quyết việc làm mới", "người"),
        ("dân số", "xuất khẩu lao động", "người"),
        ("diện tích tự nhiên", "trồng rừng sản xuất", "ha"),
        ("xuất khẩu", "tổng kim ngạch xuất nhập khẩu", "triệu USD"),
    ],
)
def test_a_unit_or_shared_syllables_name_no_indicator(
    question: str, indicator: str, unit: str
) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator=indicator)
    sentence = f"Năm 2022, {indicator} 8 {unit}."
    fit = indicator_fit(asked(f"{question} {DISTRICT}"), stated, sentence, "")
    assert fit.coverage < COVERED
