"""Whatever a report holds comes out of the catalogue as it went in."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.domain import Block, Figure, Passage, Period, Place, Report, Span
from tests.index.catalogue.test_reader import written

_ODD = st.text(
    alphabet=st.characters(exclude_categories=["Cs"])
    | st.sampled_from("\x00'\"%;\u0301đ\U0001f600")
)
_MAYBE = st.none() | _ODD
_SOME = st.lists(_ODD, max_size=2).map(tuple)
_DAYS = st.none() | st.dates()
_SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(p[0], p[0] + p[1]))
_MAYBE_SPANS = st.none() | _SPANS
_DECIMALS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
# Kinds, levels, relations and whatever else is left to its type (...) are drawn from all there are.
_PERIODS = st.none() | st.builds(Period, label=_ODD, start=_DAYS, end=_DAYS, inferred=...)
_PLACES = st.builds(
    Place,
    name=_ODD,
    short=_ODD,
    code=_MAYBE,
    province=_MAYBE,
    province_code=_MAYBE,
    within=_SOME,
    successor=_MAYBE,
)
_REPORTS = st.builds(
    Report,
    id=_ODD,
    file=_ODD,
    title=_ODD,
    body=_ODD,
    blocks=st.lists(st.builds(Block, span=_SPANS), max_size=2).map(tuple),
    source=_MAYBE,
    url=_MAYBE,
    author=_MAYBE,
    author_span=_MAYBE_SPANS,
    printed_date=_DAYS,
    printed_date_span=_MAYBE_SPANS,
    session_date=_DAYS,
    session_date_span=_MAYBE_SPANS,
    session_basis=...,
    period=_PERIODS,
    places=st.lists(_PLACES, max_size=2).map(tuple),
)
_FIGURES = st.builds(
    Figure,
    report_id=_ODD,
    span=_SPANS,
    sentence=_SPANS,
    text=_ODD,
    indicator=_ODD,
    indicator_text=_ODD,
    value=_DECIMALS,
    unit=_ODD,
    value_high=_DECIMALS,
    total=_DECIMALS,
    qualifier=_MAYBE,
    direction=_MAYBE,
    base=_MAYBE,
    parent=_MAYBE,
    place=st.none() | _PLACES,
    period=_PERIODS,
    flags=_SOME,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=_REPORTS, figures=st.lists(_FIGURES, max_size=3), text=_ODD)
def test_odd_values_come_back_equal(
    tmp_path: Path, report: Report, figures: list[Figure], text: str
) -> None:
    passage = Passage(report.id, Span(0, 1), text, text)
    catalogue = written(tmp_path, [report], [passage], figures)
    assert catalogue.reports() == [report]
    assert catalogue.report(report.id) == report
    assert catalogue.passages() == [passage]
    assert catalogue.figures() == figures
    for figure in figures:
        assert figure in catalogue.figures(indicators=[figure.indicator])
        if figure.place:
            assert figure in catalogue.figures(place_codes=[figure.place.key])
    catalogue.close()
