"""Diacritics of a question: none, some, all."""

from __future__ import annotations

import pytest

from index.language.accents import AccentModel
from index.language.periods import find_periods
from index.language.scan import scan
from retrieval.question_tokens import areas_written_out, sure_periods, tokens_of
from tests.retrieval.making import asked

MODEL = AccentModel.train(
    [
        "Xuất khẩu bằng bao nhiêu phần trăm kế hoạch năm nay.",
        "Cao tốc Bắc - Nam qua thị xã dài bao nhiêu. Cao tốc bắc nam qua huyện.",
        "Thu ngân sách năm nay đạt kế hoạch.",
    ]
)


def words(text: str) -> str:
    return " ".join(token.text for token in tokens_of(text, MODEL.restore))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xuat khau bang bao nhieu ke hoach", "xuất khẩu bằng bao nhiêu kế hoạch"),
        ("xuất khẩu bang bao nhieu ke hoach", "xuất khẩu bằng bao nhiêu kế hoạch"),
        ("Thu ngân sách đạt kế hoạch", "thu ngân sách đạt kế hoạch"),
    ],
)
def test_words_without_marks_get_theirs(typed: str, meant: str) -> None:
    assert words(typed) == meant


def test_offsets_stay_those_of_the_typed_text() -> None:
    text = "xuất khẩu bang bao nhieu ke hoach"
    assert [text[t.start : t.end] for t in tokens_of(text, MODEL.restore)] == text.split()


def test_south_is_no_year() -> None:
    text = "cao toc bac nam qua thi xa dai bao nhieu"
    tokens = tokens_of(text, MODEL.restore)
    found = find_periods(text, question=True)
    assert [m.label for m in found] == ["nam qua"]
    assert sure_periods(text, tokens, found) == ()
    year = "thu ngan sach nam nay"
    kept = sure_periods(year, tokens_of(year, MODEL.restore), find_periods(year, question=True))
    assert [m.label for m in kept] == ["nam nay"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("giải ngân chậm do dau", "chậm do đâu"),
        ("giai ngan DTC do dau", "giai ngan dtc do đâu"),
        ("thu ngan sach nhu the nao", "như thế nào"),
        ("hop may gio", "mấy giờ"),
        ("xep thu may", "xếp thứ mấy"),
        ("dat muc tieu toi thieu", "tối thiểu"),
        ("chi thi bao nhieu", "thì bao nhiêu"),
        ("nam 2021 con bao nhieu ho", "còn bao nhiêu"),
        ("con noi dia?", "còn noi"),
        ("thu noi dia la bao nhieu a?", "nhiêu ạ"),
        ("xin hoi thu noi dia", "xin hỏi"),
        ("dan trau xa ta may con", "đàn trâu"),
    ],
)
def test_asking_phrases_are_known_without_the_model(typed: str, meant: str) -> None:
    untrained = AccentModel.train(["Hội nghị tổng kết."])
    read = [token.text for token in tokens_of(typed, untrained.restore)]
    assert f" {meant} " in f" {' '.join(read)} "


@pytest.mark.parametrize("typed", ["dò đầu", "thu bao nhiêu"])
def test_other_words_are_no_asking_phrases(typed: str) -> None:
    untrained = AccentModel.train(["Hội nghị tổng kết."])
    assert [t.text for t in tokens_of(typed, untrained.restore)] == typed.split()


@pytest.mark.parametrize("short", ["ĐTC", "HĐND", "GPMB"])
def test_an_abbreviation_does_not_mark_a_question(short: str) -> None:
    assert words(f"{short} dat ke hoach nam nay").endswith("đạt kế hoạch năm nay")


def test_one_marked_word_does() -> None:
    assert words("thu đạt 9 phan") == "thu đạt 9 phan"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("GRDP tang may %", "grdp tang mấy %"),
        ("thu may ty", "thu mấy ty"),
        ("co may xa dat chuan", "co mấy xa dat chuan"),
        ("xuat khau det may", "xuat khau det may"),
        ("nha may may mac", "nha may may mac"),
    ],
)
def test_may_asks_how_many_unless_it_sews_or_is_a_machine(typed: str, meant: str) -> None:
    machines = AccentModel.train(["Nhà máy dệt may, máy móc, máy tính."])
    read = tokens_of(typed, machines.restore)
    asks = [t.text for t in read if t.text == "mấy"]
    assert len(asks) == meant.split().count("mấy")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("so cong trinh moi", "số công trình mới"),
        ("giam doc so cong thuong", "giám đốc sở công thương"),
    ],
)
def test_so_counts_but_before_a_department(typed: str, meant: str) -> None:
    model = AccentModel.train(
        ["Giám đốc Sở Công Thương báo cáo. Sở Công Thương họp. Công trình mới được sở duyệt."] * 3
    )
    assert " ".join(token.text for token in tokens_of(typed, model.restore)) == meant


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


@pytest.mark.parametrize("typed", ["con bò sữa giá bao nhiêu", "con bo sua", "con so thu", "con"])
def test_what_is_counted_opens_no_follow_up(typed: str) -> None:
    untrained = AccentModel.train(["Hội nghị tổng kết."])
    assert tokens_of(typed, untrained.restore)[0].text == "con"


def test_a_year_counts_no_thing_behind_it() -> None:
    model = AccentModel.train(["Năm 2021 còn nghèo. Năm 2019 cả nước còn nghèo."])
    read = [token.text for token in tokens_of("nam 2021 con ngheo 15 con", model.restore)]
    assert read == ["năm", "2021", "còn", "nghèo", "15", "con"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sen trong duoc may ha", "mấy ha"),
        ("vu mua gat bao nhieu tan", "bao nhiêu tấn"),
        ("con nuoi trong bao nhieu ho dan", "bao nhiêu hộ dân"),
        ("toa xu duoc may vu", "mấy vụ"),
        ("co bao nhieu ho chua lon", "bao nhiêu hồ chưa lớn"),
        ("lua ha thu", "hà thu"),
    ],
)
def test_units_without_marks_stay_units_behind_what_counts(typed: str, meant: str) -> None:
    model = AccentModel.train(
        [
            "Ở Hà Nội, hà thu tân mới vũ hồ dân.",
            "Hồ chưa lớn, bao nhiêu hồ chưa lớn. Bao nhiêu tân, bao nhiêu hà.",
        ]
    )
    read = " ".join(token.text for token in tokens_of(typed, model.restore))
    assert meant in read


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("năm tới (2022) thu bao nhiêu", ["2022"]),
        ("quý này (quý II/2024) thu bao nhiêu", ["quý II/2024"]),
        ("năm nay so với năm 2021", ["năm nay", "năm 2021"]),
    ],
)
def test_a_time_that_is_spelt_out_is_one_time(text: str, labels: list[str]) -> None:
    found = find_periods(text, question=True)
    kept = sure_periods(text, tokens_of(text, None), found)
    assert [mention.label for mention in kept] == labels


@pytest.mark.parametrize("asks", ["dat may", "dat bao nhieu", "bang may", "chiem bao nhieu"])
def test_what_asks_how_much_gets_its_marks(asks: str) -> None:
    meant = {"dat may": "đạt mấy", "dat bao nhieu": "đạt bao nhiêu"}
    meant |= {"bang may": "bằng mấy", "chiem bao nhieu": "chiếm bao nhiêu"}
    model = AccentModel.train(["Huyện đặt máy bơm ở xã. Bảng máy tính, bàn bao nhiều."])
    found = " ".join(token.text for token in tokens_of(f"xa a {asks} tieu chi", model.restore))
    assert meant[asks] in found


def test_all_of_a_year_named_beside_it_is_heeded() -> None:
    text = "thu ngân sách năm 2018 cả năm"
    found = sure_periods(text, tokens_of(text, None), find_periods(text, question=True))
    assert [mention.label for mention in found] == ["năm 2018", "cả năm"]


def test_fish_before_a_year_is_no_whole_year() -> None:
    boats = asked("binh son co bao nhieu tau ca nam 2016")
    assert [m.label for m in boats.periods] == ["nam 2016"]
    whole = asked("thu ngan sach binh son ca nam 2016")
    assert [m.label for m in whole.periods] == ["ca nam 2016"]
