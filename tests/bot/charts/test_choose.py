from datetime import date
from decimal import Decimal

from bot.cards.charts import chart_card
from bot.charts.choose import INCOMPARABLE, OTHER_PERIOD, comparison, plan, trend
from bot.charts.spec import Chart, ChartKind, NoChart
from bot.richtext import to_plain
from index.domain import (
    AreaLevel,
    DateBasis,
    Figure,
    Period,
    PeriodKind,
    Place,
    Relation,
    Report,
    Span,
)


def place(name: str, code: str) -> Place:
    return Place(f"huyện {name}", name, AreaLevel.DISTRICT, code, "Sao Mai", "p99")


def year(number: int) -> Period:
    return Period(f"năm {number}", PeriodKind.YEAR, date(number, 1, 1), date(number, 12, 31))


def part(number: int, kind: PeriodKind = PeriodKind.YEAR_TO_DATE) -> Period:
    return Period(f"9 tháng năm {number}", kind, date(number, 1, 1), date(number, 9, 30))


def figure(
    value: str,
    period: Period | None,
    where: Place | None = None,
    *,
    report: str = "r1",
    unit: str = "tỷ đồng",
    relation: Relation = Relation.VALUE,
    qualifier: str | None = None,
    direction: str | None = None,
    indicator: str = "thu ngân sách",
) -> Figure:
    return Figure(
        report_id=report,
        span=Span(3, 9),
        sentence=Span(0, 40),
        text=f"{value} {unit}",
        indicator=indicator,
        indicator_text=indicator,
        value=Decimal(value),
        unit=unit,
        relation=relation,
        qualifier=qualifier,
        direction=direction,
        place=where or BAI,
        period=period,
    )


BAI, CHAU = place("Bãi", "d1"), place("Châu", "d2")
REPORTS = {
    f"r{n}": Report(
        f"r{n}",
        f"{n}.txt",
        f"Báo cáo {n}",
        "",
        (),
        session_date=date(2020 + n, 1, 1),
        session_basis=DateBasis.STATED,
    )
    for n in (1, 2, 3)
}


def test_a_trend_has_like_periods_only_in_one_unit_with_estimates_told_apart() -> None:
    lead = figure("310.5", year(2020))
    chart = trend(
        lead,
        [
            lead,
            figure("398250", year(2022), unit="triệu đồng", qualifier="ước", report="r2"),
            figure("280", part(2022), report="r2"),
            figure("9", year(2021), indicator="chi ngân sách"),
            figure("7", year(2021), CHAU),
            figure("90", year(2021), relation=Relation.PLAN),
        ],
        REPORTS,
    )
    assert isinstance(chart, Chart)
    assert chart.kind is ChartKind.TREND
    assert [(b.label, b.value, b.shown, b.estimated) for b in chart.bars] == [
        ("năm 2020", Decimal("310.5"), "310,5", False),
        ("năm 2022", Decimal("398.25"), "ước 398,25", True),
    ]
    assert [b.position for b in chart.bars] == [2020, 2022]
    assert chart.subtitle == "Đơn vị: tỷ đồng"
    assert chart.left_out == (OTHER_PERIOD.format(period="9 tháng năm 2022"),)
    text = to_plain(chart_card(chart, REPORTS).text)
    assert "năm 2020: 310,5 tỷ đồng [1]\nnăm 2022: ước 398,25 tỷ đồng [2]" in text
    assert "[2] Báo cáo 2 · 1/1/2022" in text


def test_nine_months_and_as_of_the_last_day_of_september_are_alike() -> None:
    lead = figure("1", part(2021))
    chart = trend(lead, [lead, figure("2", part(2022, PeriodKind.AS_OF))], REPORTS)
    assert isinstance(chart, Chart)
    assert len(chart.bars) == 2


def test_the_last_report_to_speak_of_a_period_counts() -> None:
    lead = figure("1", year(2020))
    chart = trend(
        lead,
        [lead, figure("5", year(2021), report="r3"), figure("4", year(2021), report="r2")],
        REPORTS,
    )
    assert isinstance(chart, Chart)
    assert [b.shown for b in chart.bars] == ["1", "5"]


def test_different_periods_alone_are_no_trend() -> None:
    lead = figure("1", year(2020))
    assert trend(lead, [lead, figure("2", part(2021))], REPORTS) == NoChart(INCOMPARABLE)


def test_places_are_compared_within_one_period() -> None:
    figures = [
        figure("5", year(2022)),
        figure("88000", year(2022), CHAU, unit="triệu đồng"),
        figure("7", part(2022), place("Đức", "d3")),
        figure("3", year(2022), place("Én", "d4"), unit="USD"),
    ]
    chart = comparison(figures, REPORTS)
    assert isinstance(chart, Chart)
    assert [(b.label, b.shown) for b in chart.bars] == [("huyện Châu", "88"), ("huyện Bãi", "5")]
    assert chart.left_out == (
        "huyện Đức: số của kỳ khác (9 tháng năm 2022)",
        "huyện Én: đơn vị khác (USD)",
    )
    assert comparison([figures[0], figures[2]], REPORTS) == NoChart(INCOMPARABLE)


def test_a_result_stands_beside_its_plan_with_both_periods() -> None:
    aim = figure("467.8", year(2022), relation=Relation.PLAN)
    chart = plan(figure("412.6", part(2022)), aim, REPORTS)
    assert isinstance(chart, Chart)
    assert [(b.label, b.plan) for b in chart.bars] == [
        ("Thực hiện\n9 tháng năm 2022", False),
        ("Kế hoạch\nnăm 2022", True),
    ]
    other = figure("5", year(2022), relation=Relation.PLAN, unit="%")
    assert isinstance(plan(figure("412.6", part(2022)), other, REPORTS), NoChart)


def test_a_fall_is_drawn_below_zero_and_a_change_without_direction_is_not_drawn() -> None:
    lead = figure("4.2", year(2020), relation=Relation.CHANGE, unit="%", direction="tăng")
    fall = figure("2.5", year(2021), relation=Relation.CHANGE, unit="%", direction="giảm")
    vague = figure("9", year(2022), relation=Relation.CHANGE, unit="%")
    chart = trend(lead, [lead, fall, vague], REPORTS)
    assert isinstance(chart, Chart)
    assert [(b.value, b.shown) for b in chart.bars] == [
        (Decimal("4.2"), "+4,2%"),
        (Decimal("-2.5"), "−2,5%"),
    ]
