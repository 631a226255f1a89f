"""Places in questions: as people type them, and what must not become one."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel
from index.language.agencies import agency_table, open_agency
from index.language.places import Gazetteer
from tests.index.language.place_of import place

G = Gazetteer.load()

HUU_NGHI = open_agency(agency_table().by_id["hai-quan"], "Hữu Nghị", [place("p20")])
ON_FILE = [
    *map(place, ("d465", "p45", "p20", "d178", "d549", "d550", "p52", "c21985", "c23410")),
    place("a:p20:hai-quan"),
    HUU_NGHI,
]


def codes(question: str) -> list[list[str]]:
    found = G.find_in_question(question, ON_FILE)
    return [[p.code or p.name for p in m.candidates] for m in found]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("thu ngan sach huong hoa 8 thang 2022", [["d465"]]),
        ("thu ngân sách Hướng Hoá", [["d465"]]),
        ("huong hao thu bao nhieu", [["d465"]]),
        ("huonghoa thu bao nhieu", [["d465"]]),
        ("thu ngân sách Lạng Sơn", [["p20", "d178"]]),
        ("thu ns tp lang son", [["d178"]]),
        ("Thành ủy Lạng Sơn", [["d178"]]),
        ("tỉnh lạng sơn", [["p20"]]),
        ("hai quan lang son thu bao nhieu", [["a:p20:hai-quan"]]),
        ("cuc hai quan tinh lang son", [["a:p20:hai-quan"]]),
        ("HQ Lạng Sơn", [["a:p20:hai-quan"]]),
        ("hải quan hữu nghị thu bao nhiêu", [[HUU_NGHI.name]]),
        ("chi cuc hai quan cua khau huu nghi", [[HUU_NGHI.name]]),
        ("an nhon giai ngan dau tu cong may %", [["d549"]]),
        ("FDI bình phước", [["p70"]]),
        ("bihn phuoc FDI", [["p70"]]),
        ("xã Phước An đạt bao nhiêu tiêu chí", [["c21985"]]),
        ("phuoc an dat may tieu chi", [["c21985"]]),
        ("xa mang ri duoc phan bo", [["c23410"]]),
        ("đức thọ", [["d440"]]),
        ("kon tum", [["p62", "d608"]]),
        ("tphcm", [["p79"]]),
        ("thu ngan sach hn", [["p01"]]),
        ("tt hue", [["p46"]]),
        ("dak lak", [["p66", "n66"]]),
        ("gia lai", [["p64", "n52"]]),
        ("quảng trị", [["p45"]]),
        ("đồng nai và bình dương", [["p75", "n75"], ["p74"]]),
        ("An Lão Bình Định", [["d542"]]),
        ("huyện châu thành tiền giang", [["d821"]]),
        ("quan 1 tphcm", [["d760"]]),
        ("giải ngân khối huyện Bình Định", [["g:p52:khối huyện"]]),
        ("cả nước xuất khẩu bao nhiêu", [["vn"]]),
        ("cục thuế bình định", [["a:p52:thue"]]),
    ],
)
def test_places_are_found(question: str, expected: list[list[str]]) -> None:
    assert codes(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "thu nhap binh quan dau nguoi",
        "ke hoach giai ngan von dau tu cong",
        "ty le ho ngheo, may chi tieu dat va vuot",
        "hoan thanh ke hoach nam, nam can doi ngan sach",
        "xa nao chua dat chuan nong thon moi",
        "huyện nào thấp nhất, bao nhiêu xã đạt chuẩn",
        "tăng hay giảm, bao nhiêu?",
        "thu tien su dung dat",
        "vốn chương trình mục tiêu quốc gia xã đặc biệt khó khăn",
        "hoan thanh chuong trinh muc tieu quoc gia",
        "năm học hoàn thành chương trình",
        "tăng chênh nhau bao nhiêu điểm %",
        "sua chua duong, tang nhanh so voi nam truoc, dien bien the nao",
        "dia phuong 2 nam qua, khu kinh te xa hoi",
        "8 thang dau nam 2022, quy 3, den 15/9",
        "cong an, kho bac, thue thu duoc bao nhieu",
        "",
        "???",
    ],
)
def test_ordinary_words_are_no_places(question: str) -> None:
    assert codes(question) == []


def test_every_district_is_found_when_it_is_on_file_without_marks() -> None:
    for number in ("d001", "d264", "d412", "d542", "d617", "d705", "d906"):
        unit = G.by_code(number)
        if unit is None:
            continue
        (mention, *_) = G.find_in_question(f"thu ngan sach {unit.name} 2022", [unit])
        assert mention.place == unit


def test_a_homonym_off_file_stays_ambiguous() -> None:
    (mention,) = G.find_in_question("Châu Thành thu bao nhiêu")
    assert len(mention.candidates) == 10
    assert {p.level for p in mention.candidates} == {AreaLevel.DISTRICT}


def test_a_name_that_no_table_has_is_still_named_when_it_is_capitalised() -> None:
    (mention,) = G.find_in_question("xã Bình Thử đạt mấy tiêu chí")
    assert mention.place.name == "xã Bình Thử"
    assert mention.place.code is None


def test_an_agency_is_never_its_province() -> None:
    (mention,) = G.find_in_question("hải quan Quảng Trị thu", [place("p45")])
    assert mention.place.level is AreaLevel.AGENCY


@pytest.mark.parametrize(
    "question",
    [
        "toàn ngành hải quan thu đến 10/8 được bao nhiêu",
        "hai quan 8 thang thu bao nhieu",
        "hải quan 10/8 thu bao nhiêu",
        "cơ quan 8 tháng thu bao nhiêu",
        "q1 2023 thu bao nhieu",
        "Q2/2023 thu ngân sách",
        "thu ngan sach q.3 nam 2022",
    ],
)
def test_numbers_of_dates_and_quarters_are_no_districts(question: str) -> None:
    for on_file in ((), (place("p79"), place("a:p79:hai-quan"))):
        assert G.find_in_question(question, on_file) == []


def test_a_numbered_district_is_still_found() -> None:
    assert [m.place.code for m in G.find_in_question("quan 8 tphcm thu bao nhieu")] == ["d776"]


def test_initials_behind_a_body_or_a_unit_word_mean_the_one_on_file() -> None:
    on_file = [place("a:p25:hai-quan"), place("p93"), place("p34")]

    def found(question: str) -> list[str | None]:
        return [m.place.code for m in G.find_in_question(question, on_file)]

    assert found("Hải quan PT thu bao nhiêu") == ["a:p25:hai-quan"]
    assert found("UBND tỉnh HG báo cáo gì") == ["p93"]
    assert found("PT thu bao nhiêu") == []
    assert found("tỉnh QN thu bao nhiêu") == []
    on_file.append(place("p02"))  # Hà Giang beside Hậu Giang: initials tell no more
    assert found("tỉnh HG thu bao nhiêu") == []


def test_the_whole_branch_is_the_country_where_such_a_report_is_on_file() -> None:
    question = "toàn ngành thuế thu bao nhiêu"
    assert [m.place.code for m in G.find_in_question(question, [place("vn")])] == ["vn"]
    assert G.find_in_question(question, [place("p52")]) == []


def test_each_of_many_is_no_name() -> None:
    assert codes("bình quân mỗi xã Hướng Hóa đạt bao nhiêu tiêu chí") == [["d465"]]
    assert codes("binh quan moi xa huong hoa dat may tieu chi") == [["d465"]]
    (found,) = G.find_in_question("nông thôn mới xã Phước An", ON_FILE)
    assert found.text == "xã Phước An"


def test_a_name_that_its_province_has_no_unit_of_is_no_place() -> None:
    # Hữu Lũng lies in Lạng Sơn: a gate or hamlet of that name in Quảng Trị is another.
    assert codes("hàng hóa qua Hữu Lũng (Quảng Trị)") == [["p45"]]
    assert codes("hàng hóa qua Hướng Hóa (Quảng Trị)") == [["d465"]]


def test_clearance_of_one_is_no_district() -> None:
    assert codes("thong quan 1 lo hang o huong hoa mat bao lau") == [["d465"]]


def test_a_provinces_bare_name_is_no_commune_s() -> None:
    filed = list(G.find("xã Hòa Bình", None, [place("p19")])[0].candidates)[:1]
    assert filed[0].level is AreaLevel.COMMUNE
    (bare,) = G.find_in_question("Hòa Bình thu ngân sách bao nhiêu", filed)
    assert all(p.level is not AreaLevel.COMMUNE for p in bare.candidates)
    (stated,) = G.find_in_question("xã Hòa Bình thu ngân sách bao nhiêu", filed)
    assert list(stated.candidates) == filed


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("xã ban hành bao nhiêu văn bản", "d089"),
        ("bao nhiêu hộ cần được hỗ trợ", "d806"),
        ("diện tích lúa vụ thu đông", "d344"),
        ("bản án thi hành xong bao nhiêu việc", "d329"),
    ],
)
def test_words_with_other_marks_are_no_name(question: str, code: str) -> None:
    assert G.find_in_question(question, [place(code)]) == []
    (named,) = G.find_in_question(f"{place(code).short.lower()} thu bao nhiêu", [place(code)])
    assert [p.code for p in named.candidates] == [code]


def test_a_slip_in_one_mark_is_forgiven() -> None:
    (found,) = G.find_in_question("quế phòng thu bao nhiêu", [place("d415")])
    assert found.place.code == "d415"


@pytest.mark.parametrize("question", ["vụ đông Bắc Giang", "cây vụ đông Hải Dương"])
def test_a_season_is_no_part_of_a_name(question: str) -> None:
    (found,) = G.find_in_question(f"diện tích {question} năm 2014", ON_FILE)
    assert found.text == question.split("đông ")[1]
    assert G.find_in_question("vùng Đông Bắc có mấy tỉnh", ON_FILE)


def test_a_name_of_no_report_that_runs_into_one_on_file() -> None:
    gazetteer = Gazetteer.load()
    filed = [gazetteer.find("tỉnh Lào Cai")[0].place]
    found = gazetteer.find_in_question("toa an lao cai giai quyet bao nhieu vu", filed)
    assert [mention.place.name for mention in found] == ["tỉnh Lào Cai"]
