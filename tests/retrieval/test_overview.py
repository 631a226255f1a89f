"""Overviews: a bare place, a bare indicator, and which reports there are."""

from __future__ import annotations

import pytest

from retrieval import overview
from retrieval.answer import Intent, Status
from tests.retrieval.conftest import Ask


def test_a_bare_place_gets_its_figures_one_an_indicator(ask: Ask) -> None:
    answer = ask("Chư Sê")
    assert answer.status is Status.ANSWERED
    assert answer.understood.intent is Intent.OVERVIEW
    assert "148,7 tỷ đồng" in answer.text
    assert "8.460 tấn" in answer.text
    assert len({s.figure.indicator for s in answer.figures}) == len(answer.figures)
    assert {s.figure.place.short for s in answer.figures if s.figure.place} == {"Chư Sê"}


def test_an_overview_shows_no_value_of_before_the_change(ask: Ask) -> None:
    assert "9,15" not in ask("Chư Sê").text
    assert "6,72%" in ask("Chư Sê").text


def test_a_bare_place_and_year_shows_that_year_only(ask: Ask) -> None:
    answer = ask("Tân Kỳ 2021")
    assert answer.status is Status.ANSWERED
    assert {s.figure.period.year for s in answer.figures if s.figure.period} == {2021}


def test_what_reports_open_with_comes_first(ask: Ask) -> None:
    names = [stated.figure.indicator for stated in ask("Tân Kỳ").figures]
    assert names[:3] == ["thu ngân sách", "Thu nhập bình quân đầu người", "Tỷ lệ hộ nghèo"]
    assert names[-1] == "trồng mới rừng tập trung"
    assert names.index("Tổng chi ngân sách") > names.index("xã đạt chuẩn nông thôn mới")


def test_choices_of_an_overview_answer(ask: Ask) -> None:
    answer = ask("Chư Sê")
    for stated, choice in zip(answer.figures, answer.choices, strict=True):
        again = ask(choice.question)
        assert again.status is Status.ANSWERED, choice.question
        assert again.figures[0].figure == stated.figure


def test_a_bare_province_with_reports_of_its_districts_only_says_so(ask: Ask) -> None:
    answer = ask("Gia Lai")
    assert "Gia Lai" in answer.text
    assert not answer.figures or "Chư" in answer.text


def test_a_bare_indicator_asks_which_place(ask: Ask) -> None:
    answer = ask("thu ngân sách")
    assert answer.status is Status.CLARIFY
    assert {c.label.split(" (")[0] for c in answer.choices} >= {
        "huyện Chư Sê",
        "huyện Tân Kỳ",
        "tỉnh Cao Bằng",
        "thành phố Cao Bằng",
        "Cục Hải quan Quảng Ninh",
    }


def test_a_bare_indicator_says_whether_more_places_tell_it(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = ask("thu ngân sách")
    assert answer.headline.endswith("Các nơi có nêu:")
    monkeypatch.setattr(overview, "_MOST", len(answer.choices) - 1)
    assert ask("thu ngân sách").headline.endswith("Nhiều nơi có nêu, ví dụ:")


def test_an_indicator_of_one_place_is_answered(ask: Ask) -> None:
    answer = ask("sản lượng hồ tiêu")
    assert answer.status is Status.ANSWERED
    assert "8.460 tấn" in answer.headline
    assert "huyện Chư Sê" in answer.headline


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("có báo cáo nào về Chư Păh", {"chu-pah-2022.txt", "chu-pah-2022-bao.txt"}),
        ("co bao cao nao ve chu pah", {"chu-pah-2022.txt", "chu-pah-2022-bao.txt"}),
        (
            "có những báo cáo nào về Gia Lai",
            {"chu-pah-2022.txt", "chu-pah-2022-bao.txt", "chu-se-2022.md"},
        ),
        ("có báo cáo nào về huyện Tân Kỳ", {"tan-ky-2021.md", "tan-ky-2022-06.txt"}),
        ("có báo cáo nào về huyện Tân Kỳ năm 2021", {"tan-ky-2021.md"}),
    ],
)
def test_the_reports_on_a_place(ask: Ask, question: str, files: set[str]) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED
    assert {c.file for c in answer.citations} == files
    assert f"Có {len(files)} báo cáo" in answer.headline


def test_the_newest_report_comes_first(ask: Ask) -> None:
    assert ask("có báo cáo nào về Tân Kỳ").citations[0].file == "tan-ky-2022-06.txt"


def test_no_report_on_a_place_is_said(ask: Ask) -> None:
    for question in ("có báo cáo nào về Đắk Nông không", "Đắk Nông"):
        answer = ask(question)
        assert answer.status is Status.NOT_FOUND
        assert "Đắk Nông" in answer.text


def test_all_reports(ask: Ask) -> None:
    answer = ask("có những báo cáo nào")
    assert "Có 9 báo cáo" in answer.headline
    assert 1 <= len(answer.citations) <= 9


@pytest.mark.parametrize("question", ["KT-XH Yên Sơn", "tình hình kinh tế xã hội Yên Sơn"])
def test_the_economy_of_a_place_is_what_is_on_file_of_it(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.understood.intent is Intent.OVERVIEW
    assert answer.figures


def test_a_place_with_two_years_tells_of_both(ask_series: Ask) -> None:
    answer = ask_series("Cư Jút 2021 và 2022")
    assert any("năm 2021: 96 tỷ đồng" in line for line in answer.details)
    assert any("năm 2022: 112,5 tỷ đồng" in line for line in answer.details)


def test_a_time_of_which_nothing_is_told_is_named(ask_series: Ask) -> None:
    assert "không có số của năm 2019" in ask_series("Cư Jút 2022 và 2019").headline


def test_plans_are_told_as_such_where_there_is_nothing_else(ask_series: Ask) -> None:
    assert ask_series("Tuy Đức").details == ("Thu ngân sách, năm 2023: mục tiêu 88 tỷ đồng",)


def test_figures_of_two_places_of_one_name_are_told_apart(ask_series: Ask) -> None:
    answer = ask_series("Hòa Bình 2021 và 2022")
    assert answer.details[0].startswith("Thu ngân sách thành phố Hòa Bình")
    assert answer.details[1].startswith("Thu ngân sách tỉnh Hòa Bình")
