"""Each of several times and places asked for at once is answered, or named as missing."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.each_time import joined, times_listed, years_spanned
from tests.retrieval.conftest import TODAY, Ask, _ask_of, _service_over
from tests.retrieval.making import asked


def _report(place: str, year: int, revenue: str, rate: str) -> str:
    return (
        f"# Huyện {place}: kinh tế - xã hội năm {year}\n\n"
        f"Ngày 20/12/{year}, UBND huyện {place}, tỉnh Nghệ An tổng kết năm {year}. "
        f"Năm {year}, thu ngân sách huyện {place} đạt {revenue} tỷ đồng. "
        f"Tỷ lệ hộ nghèo còn {rate}%.\n"
    )


years_service = _service_over(
    {
        "a20.md": _report("Con Cuông", 2020, "120,4", "9,5"),
        "a21.md": _report("Con Cuông", 2021, "133,4", "8,5"),
        "a22.md": _report("Con Cuông", 2022, "146,4", "7,5"),
        "b22.md": _report("Đô Lương", 2022, "210,7", "4,1"),
        "c22.md": _report("Yên Thành", 2022, "198,7", "4,2"),
    }
)
ask_years = _ask_of("years_service")


@pytest.mark.parametrize(
    ("question", "told", "lacking"),
    [
        ("thu ngân sách Con Cuông năm 2019 và 2022", ("146,4",), "năm 2019"),
        ("thu ngan sach con cuong 2019 va 2022", ("146,4",), "năm 2019"),
        ("thu ngân sách Con Cuông năm 2022 và 2019", ("146,4",), "năm 2019"),
        ("thu ngân sách Con Cuông năm 2021, 2022", ("133,4", "146,4"), ""),
        ("thu ngân sách Con Cuông năm 2020, 2021 và 2022", ("120,4", "133,4", "146,4"), ""),
        ("so sánh thu ngân sách Con Cuông 2020, 2021, 2022", ("120,4", "133,4", "146,4"), ""),
        ("tỷ lệ hộ nghèo Con Cuông năm 2020 và 2021 là bao nhiêu", ("9,5%", "8,5%"), ""),
        ("thu ngân sách Con Cuông từ 2020 đến 2022", ("120,4", "133,4", "146,4"), ""),
        ("thu ngân sách Con Cuông từ năm 2020 đến nay", ("120,4", "133,4", "146,4"), ""),
        ("thu ngân sách Con Cuông 2022 so với 2021 và 2019", ("146,4", "133,4"), "năm 2019"),
        ("thu ngân sách Con Cuông từ năm 2019 đến năm 2021", ("120,4", "133,4"), "năm 2019"),
        (
            "thu ngân sách Đô Lương và Con Cuông 2021 và 2022",
            ("210,7", "133,4", "146,4"),
            "huyện Đô Lương năm 2021",
        ),
    ],
)
def test_each_time_is_told_or_named(
    ask_years: Ask, question: str, told: tuple[str, ...], lacking: str
) -> None:
    answer = ask_years(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert len(answer.figures) == len(told)
    assert all(number in answer.headline for number in told), answer.text
    assert ("không nêu cho" in answer.text) is bool(lacking)
    assert f"không nêu cho {lacking}" in answer.text or not lacking
    assert {s.citation for s in answer.figures} == set(range(1, len(answer.citations) + 1))


def test_times_of_which_none_is_told(ask_years: Ask) -> None:
    answer = ask_years("thu ngân sách Con Cuông năm 2018 và 2019")
    assert answer.status is Status.NOT_FOUND
    assert "cho năm 2018 và năm 2019" in answer.headline


def test_a_follow_up_with_two_times(ask_years: Ask) -> None:
    answer = ask_years("còn năm 2019 và 2020", "thu ngân sách Con Cuông năm 2021")
    assert "120,4" in answer.headline
    assert "không nêu cho năm 2019" in answer.headline


def test_over_a_stretch_is_from_its_first_year_to_its_last(ask_years: Ask) -> None:
    answer = ask_years("thu ngân sách Con Cuông từ 2020 đến 2022 tăng bao nhiêu")
    assert "26 tỷ đồng" in answer.headline


def test_a_place_that_no_report_is_about_is_named(ask_years: Ask) -> None:
    answer = ask_years("so sánh thu ngân sách Đô Lương, Yên Thành và Quỳ Hợp")
    assert "12 tỷ đồng" in answer.headline
    assert "không nêu cho huyện Quỳ Hợp" in answer.text


def test_a_place_that_tells_nothing_of_it_is_named(ask_years: Ask) -> None:
    answer = ask_years("thu ngân sách Đô Lương, Yên Thành, Con Cuông năm 2021")
    assert "133,4" in answer.headline
    assert (
        "không nêu cho huyện Đô Lương năm 2021 và huyện Yên Thành năm 2021"
        in (answer.headline.replace("năm 2021 huyện", "năm 2021 và huyện"))
        or "không nêu cho huyện Đô Lương và huyện Yên Thành" in answer.headline
    )


def test_what_lists_times() -> None:
    assert len(times_listed(asked("thu ngân sách Tân Kỳ 2020, 2021 và 2022"))) == 3
    quarters = times_listed(asked("thu ngân sách Tân Kỳ quý I và quý II năm 2022"))
    assert [m.number for m in quarters] == [1, 2]
    assert times_listed(asked("thu ngân sách Tân Kỳ 2021 so với 2020")) == ()
    assert times_listed(asked("kết quả thu 2021 và kế hoạch thu 2022 Tân Kỳ")) == ()
    nine = times_listed(asked("thu ngân sách Tân Kỳ 9 tháng năm 2021 và 2022"))
    assert [(m.number, m.year) for m in nine] == [(9, 2021), (9, 2022)]


def test_what_spans_years() -> None:
    spanned = years_spanned(asked("thu ngân sách Tân Kỳ từ 2021 đến 2030"), TODAY)
    assert [m.year for m in spanned] == [2021, 2022, 2023]
    assert years_spanned(asked("vốn đầu tư Tân Kỳ giai đoạn 2021-2025"), TODAY) == ()


def test_names_are_joined_as_they_are_said() -> None:
    assert joined(["năm 2018"]) == "năm 2018"
    assert joined(["năm 2018", "năm 2019", "năm 2020"]) == "năm 2018, năm 2019 và năm 2020"


def test_all_of_a_year_beside_it_is_one_time() -> None:
    assert times_listed(asked("thu ngân sách Con Cuông năm 2021 cả năm")) == ()
    assert len(times_listed(asked("thu ngân sách Con Cuông năm 2021, 2022"))) == 2
