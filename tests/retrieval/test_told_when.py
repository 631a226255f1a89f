"""How a figure's time was found is told where no words beside it say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from index.domain import Period, PeriodKind
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading.report import read_text_report
from retrieval.answer import citation_json
from retrieval.citing import cite_figure
from retrieval.told_when import is_dated

HEAD = "---\ntitle: {}\ndate: 2022-10-12\nplaces: huyện Quỳ Hợp, tỉnh Nghệ An\n---\n\n"
PLAIN = "Huyện Quỳ Hợp đẩy mạnh kinh tế"


def _notes(text: str, title: str = PLAIN) -> list[str]:
    report = read_text_report(f"{HEAD.format(title)}{text}\n", "one.md", Gazetteer.load())
    figures = extract_figures(report, Gazetteer.load())
    return [cite_figure(report, figure).note for figure in figures]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Thu ngân sách đạt 64 tỷ đồng.", ["kỳ suy từ ngày báo cáo"]),
        ("Trong 9 tháng năm 2022, thu ngân sách đạt 64 tỷ đồng. Trồng 420 ha rừng.", ["", ""]),
        (
            "Trong 9 tháng năm 2022, thu ngân sách đạt 64 tỷ đồng.\n\nHuyện trồng 420 ha rừng.",
            ["", "kỳ theo đoạn trên"],
        ),
        ("Đến nay, huyện có 12 xã đạt chuẩn.", [""]),
        # A base and a plan's year are no time of the number.
        ("Thu ngân sách tăng 5% so với năm 2021.", ["kỳ suy từ ngày báo cáo"]),
    ],
)
def test_the_source_says_how_the_time_was_found(text: str, notes: list[str]) -> None:
    assert _notes(text) == notes


def test_a_title_that_names_the_time_says_enough() -> None:
    title = "Huyện Quỳ Hợp: kết quả 9 tháng năm 2022"
    assert _notes("Thu ngân sách đạt 64 tỷ đồng.", title) == [""]


def test_a_report_without_a_day_gives_none() -> None:
    text = "Thu ngân sách đạt 64 tỷ đồng.\n\nKết quả năm 2022 là tiền đề quan trọng.\n"
    head = f"---\ntitle: {PLAIN}\nplaces: huyện Quỳ Hợp, tỉnh Nghệ An\n---\n\n"
    report = read_text_report(f"{head}{text}", "one.md", Gazetteer.load())
    assert not is_dated(report)
    (figure, *_) = extract_figures(report, Gazetteer.load())
    told = Period("năm 2022", PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 31), inferred=True)
    assert cite_figure(report, replace(figure, period=told)).note == "kỳ suy từ nội dung báo cáo"


def test_json_has_the_note_only_where_there_is_one() -> None:
    report = read_text_report(
        f"{HEAD.format(PLAIN)}Thu ngân sách đạt 64 tỷ đồng.\n", "one.md", Gazetteer.load()
    )
    (figure,) = extract_figures(report, Gazetteer.load())
    cited = cite_figure(report, figure)
    assert citation_json(cited)["note"] == "kỳ suy từ ngày báo cáo"
    assert cited.date == date(2022, 10, 12)
    assert figure.period is not None
    dated = replace(figure, period=replace(figure.period, inferred=False))
    assert "note" not in citation_json(cite_figure(report, dated))
