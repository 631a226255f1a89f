"""Rankings over places and trends over periods, every row cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import AreaLevel, PeriodKind
from index.language.places import Gazetteer
from retrieval.answer import Answer, Intent, Status
from retrieval.lookup import Candidate
from retrieval.ranking import _alike_stretches, _one_each, _within
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure, months, year


def order(answer: Answer) -> list[str]:
    return [s.figure.place.short for s in answer.figures if s.figure.place]


def test_the_highest_first(ask: Ask) -> None:
    answer = ask("huyện nào có tỷ lệ hộ nghèo cao nhất")
    assert answer.understood.intent is Intent.RANK
    assert order(answer) == ["Chư Păh", "Chư Sê", "Tân Kỳ"]
    assert answer.headline.startswith("Huyện Chư Păh cao nhất")
    assert "11,38%" in answer.headline


def test_the_lowest_first(ask: Ask) -> None:
    answer = ask("huyện nào có tỷ lệ hộ nghèo thấp nhất")
    assert order(answer) == ["Tân Kỳ", "Chư Sê", "Chư Păh"]
    assert "4,86%" in answer.headline


def test_only_places_of_the_level_asked_for(ask: Ask) -> None:
    ranked = ask("huyện nào thu ngân sách cao nhất")
    assert ranked.status is Status.ANSWERED
    levels = {s.figure.place.level for s in ranked.figures if s.figure.place}
    assert levels == {AreaLevel.DISTRICT}
    assert order(ranked)[0] == "Đức Hòa"


def test_the_year_asked_for_holds_for_every_row(ask: Ask) -> None:
    answer = ask("huyện nào có tỷ lệ hộ nghèo cao nhất năm 2022")
    assert order(answer) == ["Chư Păh", "Chư Sê"]


def test_a_part_of_the_year_is_not_ranked_among_years_unsaid(ask: Ask) -> None:
    answer = ask("huyện nào thu ngân sách cao nhất 2022")
    for stated in answer.figures:
        period = stated.figure.period
        assert period is not None
        assert period.label.lower() in answer.text.lower()


def test_every_row_is_cited(ask: Ask) -> None:
    answer = ask("huyện nào có tỷ lệ hộ nghèo cao nhất")
    for stated in answer.figures:
        assert stated.figure.text in answer.citations[stated.citation - 1].quote


def test_one_place_alone_is_no_ranking(ask: Ask) -> None:
    answer = ask("huyện nào có sản lượng hồ tiêu cao nhất")
    assert "cao nhất" not in answer.headline or answer.status is not Status.ANSWERED


def test_a_trend_lists_the_periods_in_order(ask: Ask) -> None:
    answer = ask("thu ngân sách Tân Kỳ qua các năm")
    assert answer.understood.intent is Intent.TREND
    assert [s.figure.text for s in answer.figures] == ["186,4 tỷ đồng", "97,2 tỷ đồng"]
    assert len(answer.citations) == 2
    assert "195" not in answer.headline  # a target is no result


def test_without_a_place_all_that_report_it_are_ranked(ask_rules: Ask) -> None:
    answer = ask_rules("huyện nào thu ngân sách cao nhất")
    ranked = {s.figure.place.name for s in answer.figures if s.figure.place}
    assert {"huyện Hàm Yên", "huyện Yên Sơn"} <= ranked
    assert answer.headline.startswith("Huyện")


def test_all_units_inside_a_place_are_listed(ask_rules: Ask) -> None:
    answer = ask_rules("thu ngân sách các huyện Tuyên Quang")
    assert [p.name for p in answer.understood.places] == ["tỉnh Tuyên Quang"]
    assert {"huyện Hàm Yên", "huyện Yên Sơn"} <= {
        s.figure.place.name for s in answer.figures if s.figure.place
    }


def test_a_quarter_is_no_mark_among_running_totals() -> None:
    totals = [figure("8 tỷ đồng", "8", "tỷ đồng", period=months(n, 2022)) for n in (6, 9)]
    quarter = replace(
        totals[0], period=replace(months(8, 2022), kind=PeriodKind.QUARTER, label="quý I")
    )
    assert _alike_stretches([*totals, quarter]) == (totals, False)
    whole = figure("8 tỷ đồng", "8", "tỷ đồng", period=year(2021))
    assert _alike_stretches([*totals, whole]) == ([*totals, whole], True)
    assert _alike_stretches([quarter, quarter, whole]) == ([quarter, quarter], False)


def test_any_part_of_an_area_is_ranked_without_the_area(ask_two: Ask) -> None:
    answer = ask_two("nơi nào ở Quảng Bình có tỷ lệ hộ nghèo thấp nhất năm 2022")
    assert order(answer) == ["Đồng Hới", "Tuyên Hóa", "Minh Hóa"]
    assert "0,38%" in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "địa phương nào đứng đầu chỉ số CCHC Bắc Giang năm 2023",
        "hai địa phương đứng đầu CCHC tỉnh Bắc Giang năm 2023",
        "2 địa phương có chỉ số CCHC cao nhất Bắc Giang năm 2023",
    ],
)
def test_which_ranks_first_is_one_of_the_parts(ask_terms: Ask, question: str) -> None:
    answer = ask_terms(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [f.figure.text for f in answer.figures] == ["93,18%", "91,64%"]


def test_one_unit_of_many_places_is_ranked(gazetteer: Gazetteer) -> None:
    names = ("huyện Krông Năng, tỉnh Đắk Lắk", "huyện Tân Kỳ, tỉnh Nghệ An", "tỉnh Lào Cai")
    places = [gazetteer.find(name)[0].place for name in names]
    told = [("hộ nghèo", "412"), ("hộ", "90"), ("%", "4")]
    found = [
        Candidate(
            figure(f"{v} {u}", v, u, indicator="hộ nghèo", place=place), 1.0 - 0.1 * at, 1.0, 0
        )
        for at, ((u, v), place) in enumerate(zip(told, places, strict=True))
    ]
    assert len(_one_each(asked("huyện nào nhiều hộ nghèo nhất"), found)) == 2
    rates = [*found, replace(found[2], figure=replace(found[2].figure, place=places[0]))]
    ranked = _one_each(asked("xếp hạng tỷ lệ hộ nghèo các huyện"), rates)
    assert {one.unit for one in ranked.values()} == {"%"}


def test_all_communes_of_a_district_are_told_in_order(ask_kinds: Ask) -> None:
    answer = ask_kinds("diện tích mía của các xã ở Thọ Xuân")
    assert [s.figure.text for s in answer.figures] == ["320 ha", "175 ha", "92 ha"]


def test_the_area_whose_units_are_ranked_is_none_of_them() -> None:
    question = asked("đơn vị nào ở Krông Năng giải ngân thấp nhất")
    own = figure("40%", "40", "%", place=question.places[0].candidates[0])
    assert own.place is not None
    others = [replace(own, place=replace(own.place, code=code)) for code in ("a", "b")]
    found = [Candidate(each, 1.0, 1.0, 0) for each in (own, *others)]
    assert [c.figure for c in _within(question, found)] == others
    assert len(_within(question, found[:2])) == 2


aimed_service = _service_over(
    {
        "aimed.md": (
            "# Huyện Gia Viễn năm 2024\n\n"
            "Ngày 12/1/2024, UBND huyện Gia Viễn, tỉnh Ninh Bình họp. Huyện phấn đấu thu nhập "
            "bình quân đầu người đạt mức cao nhất tỉnh. Thu ngân sách các năm: năm 2021 đạt 310 "
            "tỷ đồng, năm 2022 đạt 345 tỷ đồng, năm 2023 đạt 372 tỷ đồng.\n\n"
            "Diễn biến thu ngân sách qua các năm: năm 2021 đạt 310 tỷ đồng, năm 2022 đạt 345 tỷ "
            "đồng, năm 2023 đạt 372 tỷ đồng.\n"
        )
    }
)
ask_aimed = _ask_of("aimed_service")


def test_what_is_striven_for_ranks_nothing(ask_aimed: Ask) -> None:
    answer = ask_aimed("thu nhập bình quân đầu người cao nhất là địa phương nào")
    assert answer.status is Status.NOT_FOUND, answer.text


def test_a_trend_told_in_one_sentence(ask_aimed: Ask) -> None:
    answer = ask_aimed("thu ngân sách Gia Viễn qua các năm")
    assert "3 mốc" in answer.headline, answer.text


places_service = _service_over(
    {
        "a.md": (
            "# Huyện Con Cuông: kinh tế - xã hội năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Con Cuông, tỉnh Nghệ An tổng kết năm 2022. "
            "Thu ngân sách đạt 86 tỷ đồng. Giải ngân vốn đầu tư công đạt 92,5% kế hoạch.\n"
        ),
        "b.md": (
            "# Huyện Anh Sơn: kinh tế - xã hội năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Anh Sơn, tỉnh Nghệ An tổng kết năm 2022. "
            "Thu ngân sách đạt 99 tỷ đồng. Giải ngân vốn đầu tư công đạt 88,1% kế hoạch.\n"
        ),
        "c.md": (
            "# Cục Thuế tỉnh Nghệ An: kết quả năm 2022\n\n"
            "Ngày 22/12/2022, Cục Thuế tỉnh Nghệ An tổng kết năm 2022. "
            "Thu ngân sách đạt 17.900 tỷ đồng. Giải ngân vốn đầu tư công đạt 99,9% kế hoạch.\n"
        ),
        "d.md": (
            "# Sở Giao thông vận tải Nghệ An: kết quả năm 2022\n\n"
            "Ngày 22/12/2022, Sở Giao thông vận tải Nghệ An tổng kết năm 2022. "
            "Ban Quản lý dự án giao thông giải ngân vốn đầu tư công đạt 98,8% kế hoạch.\n"
        ),
    }
)
ask_places = _ask_of("places_service")


@pytest.mark.parametrize("what", ["thu ngân sách", "giải ngân vốn đầu tư công"])
def test_no_body_is_a_place_that_ranks(ask_places: Ask, what: str) -> None:
    answer = ask_places(f"địa phương nào {what} cao nhất")
    assert sorted(order(answer)) == ["Anh Sơn", "Con Cuông"]


def test_what_one_office_did_ranks_no_province(ask_places: Ask) -> None:
    answer = ask_places("đơn vị nào giải ngân vốn đầu tư công cao nhất")
    assert all("98,8" not in stated.display for stated in answer.figures)


@pytest.mark.parametrize(
    "question",
    ["top 3 huyện thu ngân sách cao nhất", "xếp thu ngân sách các huyện", "so sánh thu ngân sách"],
)
def test_what_is_to_be_done_is_no_part_of_the_indicator(ask_places: Ask, question: str) -> None:
    answer = ask_places(question)
    assert "không nêu" not in answer.headline
    assert "99 tỷ đồng" in answer.text


def test_the_months_so_far_are_ranked_before_the_last_alone() -> None:
    nine = figure("5 tỷ đồng", "5", "tỷ đồng", period=months(9, 2022))
    last = replace(nine, text="1 tỷ đồng", period=replace(months(9, 2022), kind=PeriodKind.MONTH))
    found = [Candidate(last, 1.0, 1.0, 0), Candidate(nine, 1.0, 1.0, 0)]
    rows = _one_each(asked("huyện nào thu ngân sách cao nhất"), found)
    assert [f.text for f in rows.values()] == ["5 tỷ đồng"]


def test_a_name_that_opens_with_con(ask_places: Ask) -> None:
    answer = ask_places("con cuong thi sao", "thu ngân sách Anh Sơn 2022")
    assert "Con Cuông" in answer.headline
    assert "86 tỷ đồng" in answer.headline
    also = ask_places("con anh son thi sao", "thu ngan sach con cuong 2022")
    assert "99 tỷ đồng" in also.headline


branches_service = _service_over(
    {
        "hai-quan-quang-tri.md": """---
title: Cục Hải quan Quảng Trị: kết quả thu năm 2021
date: 2021-12-30
places: Cục Hải quan Quảng Trị
period: năm 2021
---

Năm 2021, Cục Hải quan Quảng Trị thu ngân sách đạt 421 tỷ đồng.

| Chi cục | Số thu (tỷ đồng) |
|---|---|
| Lao Bảo | 293,9 |
| La Lay | 85,4 |
"""
    }
)
ask_branches = _ask_of("branches_service")


def test_branches_are_ranked_without_their_bureau(ask_branches: Ask) -> None:
    answer = ask_branches("chi cục nào thu nhiều nhất Quảng Trị 2021")
    assert answer.headline.startswith("Chi cục Hải quan Lao Bảo cao nhất trong 2 nơi")
