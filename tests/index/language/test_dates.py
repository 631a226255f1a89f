import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.dates import find_dates


def _one(text: str) -> tuple[str, int | None, int, int | None]:
    (mention,) = find_dates(text)
    return (
        text[mention.span.start : mention.span.end],
        mention.day,
        mention.month,
        mention.year,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tính đến 31/8/2022 đạt", ("31/8/2022", 31, 8, 2022)),
        ("họp 31-8-2022.", ("31-8-2022", 31, 8, 2022)),
        ("15:35, Thứ Tư, 7-9-2022", ("7-9-2022", 7, 9, 2022)),
        ("vào 10.4.2025, huyện", ("10.4.2025", 10, 4, 2025)),
        ("Thứ tư, 31 Tháng 8 2022 08:15", ("31 Tháng 8 2022", 31, 8, 2022)),
        ("ngày 31 / 8 / 2022 , huyện", ("31 / 8 / 2022", 31, 8, 2022)),
        ("date: 2025-04-22 21:48:00", ("2025-04-22", 22, 4, 2025)),
        ("(BĐ) - Chiều 22.4, Chủ tịch", ("22.4", 22, 4, None)),
        ("đến ngày 10.4, các đơn vị", ("10.4", 10, 4, None)),
        ("đến ngày 30.4.", ("30.4", 30, 4, None)),
        ("Sáng nay (9/10), tại phường", ("9/10", 9, 10, None)),
        ("hôm nay ( 9/10 )", ("9/10", 9, 10, None)),
        ("Ngày 20/8 , UBND tỉnh", ("20/8", 20, 8, None)),
        ("tính đến 15/10, chi cục", ("15/10", 15, 10, None)),
        ("đến hết 31/12 toàn tỉnh thu", ("31/12", 31, 12, None)),
        ("ngày 6/9 năm 2022", ("6/9 năm 2022", 6, 9, 2022)),
        ("ngày\u00a06/9,", ("6/9", 6, 9, None)),
        ("sáng 25-12, UBND", ("25-12", 25, 12, None)),
        ("ngày 31 tháng 8 năm 2022", ("31 tháng 8 năm 2022", 31, 8, 2022)),
        ("ngày 5 tháng 4, huyện", ("5 tháng 4", 5, 4, None)),
        ("trong tháng 9/2019 thu", ("tháng 9/2019", None, 9, 2019)),
        ("vào tháng 12.2025.", ("tháng 12.2025", None, 12, 2025)),
        ("tháng 9 năm 2019", ("tháng 9 năm 2019", None, 9, 2019)),
        ("đến 9/2019, toàn huyện", ("9/2019", None, 9, 2019)),
        ("các ngày 5 và 6/10, đoàn", ("6/10", 6, 10, None)),
        ("từ ngày 5-7/8, đoàn", ("7/8", 7, 8, None)),
        ("ngày 29/2, huyện", ("29/2", 29, 2, None)),
    ],
)
def test_a_date_is_found_with_its_exact_span(
    text: str, expected: tuple[str, int | None, int, int | None]
) -> None:
    assert _one(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "có 7/9 chỉ tiêu đạt kế hoạch",
        "nâng từ 4/12 xã lên 9/12 xã",
        "tính đến nay có 5/9 tiêu chí",
        "đến 9/9 nhiệm vụ hoàn thành",
        "bàn giao 22,8/22,8 km",
        "theo Quyết định 24/2019/QĐ-UBND",
        "Nghị định 11/2020/NĐ-CP",
        "Quyết định số 5/2020/QĐ-UBND",
        "tăng 10.4% so với",
        "tăng từ 10.4 % lên 11.2 %",
        "đạt 10.4 tỷ đồng, đến 10.4 tỷ đồng",
        "đạt 4.203,1 tỷ đồng",
        "từ 9-10 xã",
        "ngày 31/2, ngày 30/13",
        "ngày 31/2/2022 họp",
        "trong 9 tháng 10 huyện",
        "năm nay 5/9 tiêu chí đạt",
        "tỷ lệ 1/2 và 3/4",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert find_dates(text) == []


def test_several_dates_come_in_order() -> None:
    text = "Từ 1/4 đến 30/4, rồi ngày 2 tháng 5 năm 2021; năm 2019 đạt 5/9 tiêu chí, tháng 6/2020."
    assert [(m.day, m.month, m.year) for m in find_dates(text)] == [
        (1, 4, None),
        (30, 4, None),
        (2, 5, 2021),
        (None, 6, 2020),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("nghỉ lễ (từ 29/4 - 2/5)", [(29, 4), (2, 5)]),
        ("nghỉ lễ 29/4-2/5/2023", [(29, 4), (2, 5)]),
        ("từ 16/3-15/4 có 3 vụ", [(16, 3), (15, 4)]),
        ("đạt 5/9-6/9 xã", []),
        ("từ 8/12-7/12 điểm", []),
        ("đạt 17/19 - 18/19 tiêu chí", []),
    ],
)
def test_a_day_until_a_later_one(text: str, days: list[tuple[int, int]]) -> None:
    assert [(found.day, found.month) for found in find_dates(text)] == days


def test_hostile_runs_end() -> None:
    # Any superlinear step would not end in reasonable time on these.
    for unit in ("1/", "9 ", "ngày ", "1.", "ngày 5, ", "tháng  ", "12 tháng "):
        find_dates(unit * 60_000)


@given(st.text(alphabet="0123459/.-, ngàythángăm()%\n", max_size=80))
def test_spans_are_ordered_and_inside(text: str) -> None:
    end = 0
    for mention in find_dates(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end


@pytest.mark.parametrize("text", ["đến 30.9 giải ngân 74 tỷ đồng", "đến 9.8 các huyện thu"])
def test_a_dotted_day_before_the_clause_it_dates(text: str) -> None:
    assert [(d.day, d.month) for d in find_dates(text)] in ([(30, 9)], [(9, 8)])


@pytest.mark.parametrize("text", ["tăng đến 6.2 giải thưởng", "đến 9.8 chỉ tiêu"])
def test_a_dotted_number_of_things_is_no_day(text: str) -> None:
    assert find_dates(text) == []
