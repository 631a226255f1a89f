"""A figure is measured as what is asked for is: an output in tonnes, never in đồng a kilo."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.answer import Status
from retrieval.unit_fit import answers_kind, no_percent
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "unit", "fits"),
    [
        ("sản lượng cam", "tấn", True),
        ("sản lượng cam", "nghìn tấn", True),
        ("sản lượng cam", "ha", False),
        ("năng suất lúa", "tạ/ha", True),
        ("năng suất lúa", "ha", False),
        ("năng suất lao động", "triệu đồng/người", True),
        ("năng suất lao động", "tạ/ha", False),
        ("diện tích cam", "ha", True),
        ("diện tích cam", "tấn", False),
        ("doanh thu cam", "tỷ đồng", True),
        ("doanh thu cam", "hồ sơ", False),
        ("kim ngạch cam", "triệu USD", True),
        ("kim ngạch cam", "tấn", False),
        ("trị giá cam", "tỷ đồng", True),
        ("trị giá cam", "vụ", False),
        ("giá cam", "đồng/kg", True),
    ],
)
def test_what_is_asked_for_is_measured_so(question: str, unit: str, fits: bool) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator=question)
    asking = asked(f"{question} Krông Năng")
    assert answers_kind(asking, stated, (Relation.VALUE,)) is fits
    change = figure("8%", "8", "%", indicator=question, relation=Relation.CHANGE)
    assert answers_kind(asking, change, (Relation.CHANGE,))


@pytest.mark.parametrize("unit", ["đồng/lượng", "đồng/kg"])
def test_an_output_is_no_price(unit: str) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator="sản lượng cam")
    assert not answers_kind(asked("sản lượng cam Krông Năng"), stated, (Relation.VALUE,))


def test_fewer_firms_are_no_fall_of_trade() -> None:
    fields = {"relation": Relation.CHANGE, "direction": "giảm"}
    firms = figure("4%", "4", "%", indicator="doanh nghiệp xuất nhập khẩu", **fields)
    trade = figure("9%", "9", "%", indicator="kim ngạch xuất nhập khẩu", **fields)
    wants = (Relation.CHANGE,)
    for text, fits in (
        ("kim ngạch xuất nhập khẩu Krông Năng giảm bao nhiêu", False),
        ("doanh nghiệp xuất nhập khẩu Krông Năng giảm bao nhiêu", True),
    ):
        assert answers_kind(asked(text), firms, wants) is fits
    assert answers_kind(asked("kim ngạch xuất nhập khẩu Krông Năng giảm bao nhiêu"), trade, wants)


def test_what_is_collected_or_paid_is_no_count() -> None:
    offices = figure("16 đơn vị", "16", "đơn vị", indicator="đơn vị đạt số thu")
    for text in (
        "toàn ngành hải quan Krông Năng thu đến 10/8 được bao nhiêu",
        "6 dự án Krông Năng vốn bao nhiêu",
    ):
        assert not answers_kind(asked(text), offices, (Relation.VALUE,))


def test_a_number_in_words_names_nothing() -> None:
    two = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="Hai")
    assert not answers_kind(asked("hải quan Krông Năng thu bao nhiêu"), two, (Relation.VALUE,))


@pytest.mark.parametrize(
    ("question", "unit", "fits"),
    [
        ("số dự án FDI Krông Năng", "tỷ USD", False),
        ("số dự án FDI Krông Năng", "dự án", True),
        ("vốn các dự án FDI Krông Năng", "tỷ USD", True),
        ("cơ sở dự án Krông Năng", "tỷ USD", True),
        ("dự án FDI Krông Năng bao nhiêu", "tỷ USD", False),
        ("dự án FDI Krông Năng bao nhiêu", "dự án", True),
        ("dự án FDI Krông Năng vốn bao nhiêu", "tỷ USD", True),
        ("mấy lượt phương tiện Krông Năng", "lượt phương tiện", True),
        ("lượt phương tiện Krông Năng", "lượt phương tiện", True),
    ],
)
def test_a_count_that_is_named_is_no_money(question: str, unit: str, fits: bool) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator="dự án FDI")
    assert answers_kind(asked(question), stated, (Relation.VALUE,)) is fits


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("vốn đầu tư thực hiện của các KCN", False),
        ("tổng vốn đầu tư các KCN", False),
        ("nhà máy có vốn đầu tư tại các KCN", True),
    ],
)
def test_capital_asked_for_is_no_count_of_projects(question: str, fits: bool) -> None:
    projects = figure("352 dự án", "352", "dự án", indicator="tổng số dự án đầu tư các KCN")
    asking = asked(f"{question} Krông Năng")
    assert answers_kind(asking, projects, (Relation.VALUE,)) is fits
    if fits:
        return
    capital = figure("384 triệu USD", "384", "triệu USD", indicator="vốn đầu tư các KCN")
    assert answers_kind(asking, capital, (Relation.VALUE,))


def test_a_percent_is_told_where_one_is_asked_for() -> None:
    fell = {"relation": Relation.CHANGE, "direction": "giảm"}
    acres, rate = figure("920 ha", "920", "ha", **fell), figure("7,2%", "7.2", "%", **fell)
    question = asked("thu ngân sách Krông Năng 2022 giảm mấy %")
    assert no_percent(question, acres)
    assert not no_percent(question, rate)
    assert not no_percent(asked("thu ngân sách Krông Năng 2022 giảm bao nhiêu"), acres)


@pytest.mark.parametrize(
    ("question", "words", "terms"),
    [
        ("Krông Năng trồng mấy nghìn tấn cam", ("tấn",), "tan"),
        ("krong nang trong may nghin cay cam", (), "cay"),
        ("Krông Năng đón bao nhiêu triệu lượt khách", (), "luot"),
    ],
)
def test_a_scale_stands_before_the_unit(question: str, words: tuple[str, ...], terms: str) -> None:
    asking = asked(question)
    assert asking.unit_words == words
    assert asking.unit_terms[0] == terms


def test_millions_alone_are_money() -> None:
    assert "đồng" in asked("Krông Năng thu mấy triệu đồng").unit_words


def test_a_count_is_of_the_noun_behind_so() -> None:
    projects = figure("125 dự án", "125", "dự án", indicator="dự án FDI")
    workers = figure("48.500 lao động", "48500", "lao động", indicator="giải quyết việc làm")
    question = asked("số lao động dự án FDI huyện Krông Năng")
    assert not answers_kind(question, projects, [Relation.VALUE])
    assert answers_kind(question, workers, [Relation.VALUE])
    assert answers_kind(asked("số dự án FDI huyện Krông Năng"), projects, [Relation.VALUE])
    money = asked("số vốn 125 dự án FDI huyện Krông Năng")
    assert not answers_kind(money, projects, [Relation.VALUE])
    assert answers_kind(
        asked("dân số xã Môn Sơn"),
        figure("9 người", "9", "người", indicator="dân số"),
        [Relation.VALUE],
    )


def test_a_sort_of_goods_counts_nothing() -> None:
    tea = figure("9%", "9", "%", indicator="mặt hàng chè", relation=Relation.CHANGE)
    firms = figure("9%", "9", "%", indicator="doanh nghiệp xuất khẩu", relation=Relation.CHANGE)
    question = asked("xuất khẩu chè Krông Năng tăng bao nhiêu")
    assert answers_kind(question, tea, question.wants)
    assert not answers_kind(question, firms, question.wants)


@pytest.mark.parametrize(
    "question", ["bao nhiêu hộ phải di dời Krông Năng", "mấy xã về đích Krông Năng"]
)
def test_what_is_counted_is_answered_by_no_length(question: str) -> None:
    stated = figure("8 km", "8", "km", indicator="tuyến đường phải di dời")
    assert not answers_kind(asked(question), stated, (Relation.VALUE,))


def test_a_capacity_is_no_count_of_those_that_have_it() -> None:
    name = "nhà máy chế biến mủ có công suất"
    mills = figure("3 nhà máy", "3", "nhà máy", indicator=name)
    capacity = figure("90 tấn/ngày", "90", "tấn/ngày", indicator=name)
    question = asked("công suất của 3 nhà máy chế biến mủ ở Krông Năng là bao nhiêu")
    assert not answers_kind(question, mills, [Relation.VALUE])
    assert answers_kind(question, capacity, [Relation.VALUE])


def test_a_population_is_counted_in_people() -> None:
    question = asked("dân số Krông Năng bao nhiêu")
    people = figure("9 người", "9", "người", indicator="dân số")
    communes = figure("9 xã", "9", "xã", indicator="dân số của các xã")
    assert answers_kind(question, people, [Relation.VALUE])
    assert not answers_kind(question, communes, [Relation.VALUE])


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "fits"),
    [
        ("bao nhiêu giường bệnh Krông Năng", "giường", "số giường bệnh", True),
        ("bao nhiêu hộ Krông Năng", "ha", "diện tích của hộ", False),
        ("tổng số đv Krông Năng", "đồng chí", "tổng số đảng viên", True),
        ("số vụ vi phạm Krông Năng", "trường hợp", "vi phạm", True),
        ("số hộ Krông Năng", "dự án", "dự án của dân", False),
    ],
)
def test_nouns_that_are_counted_by_another_word(
    question: str, unit: str, indicator: str, fits: bool
) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator=indicator)
    assert answers_kind(asked(question), stated, (Relation.VALUE,)) is fits


def test_points_are_no_money() -> None:
    spent = figure("320 triệu đồng", "320", "triệu đồng", indicator="kinh phí CCHC")
    question = asked("chỉ số CCHC Krông Năng được mấy điểm")
    assert not answers_kind(question, spent, (Relation.VALUE,))
    scored = figure("81,2 điểm", "81.2", "điểm", indicator="chỉ số CCHC")
    assert answers_kind(question, scored, (Relation.VALUE,))


def test_a_noun_of_three_words_is_counted() -> None:
    question = asked("Krông Năng có bao nhiêu khu công nghiệp")
    money = figure("272 triệu USD", "272", "triệu USD", indicator="vốn khu công nghiệp")
    count = figure("8 khu công nghiệp", "8", "khu công nghiệp", indicator="khu công nghiệp")
    assert not answers_kind(question, money, (Relation.VALUE,))
    assert answers_kind(question, count, (Relation.VALUE,))


measures_service = _service_over(
    {
        "measures.md": (
            "# Huyện Tiên Lãng: kết quả năm 2023\n\n"
            "Ngày 28/12/2023, UBND huyện Tiên Lãng, thành phố Hải Phòng tổng kết năm 2023. "
            "Công ty TNHH Hoàng Gia Phát có 1.130 lao động với thu nhập bình quân 8,7 triệu "
            "đồng/người/tháng. Công ty Cổ phần May Đông Á sử dụng 790 lao động, doanh thu đạt "
            "188 tỷ đồng. Tuyến đường bộ ven biển đoạn qua huyện dài 14,5 km, tổng mức đầu tư "
            "2.410 tỷ đồng, đi qua 4 xã. Cầu Dương Áo dài 620 m, vốn đầu tư 840 tỷ đồng. "
            "Hợp tác xã Tân Tiến có 52 thành viên, vốn điều lệ 9 tỷ đồng, diện tích canh tác "
            "41 ha. Trường THPT Nhữ Văn Lan có 36 lớp, 1.520 học sinh, 84 giáo viên. "
            "Dân số trung bình năm 2023 là 158.200 người. "
            "Huấn luyện dân quân cho 655 đồng chí. Sản lượng lương thực có hạt 48.700 tấn. "
            "Công ty Việt Đài có 310 lao động.\n"
        )
    }
)
ask_measures = _ask_of("measures_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("lao động Công ty Hoàng Gia Phát", "1.130 lao động"),
        ("số lao động Công ty TNHH Hoàng Gia Phát là bao nhiêu", "1.130 lao động"),
        ("cong ty hoang gia phat co bao nhieu lao dong", "1.130 lao động"),
        ("thu nhập lao động Công ty Hoàng Gia Phát", "8,7 triệu đồng"),
        ("lao động công ty may Đông Á bao nhiêu", "790 lao động"),
        ("doanh thu công ty May Đông Á", "188 tỷ đồng"),
        ("vốn đường bộ ven biển qua Tiên Lãng", "2.410 tỷ đồng"),
        ("von duong bo ven bien tien lang", "2.410 tỷ đồng"),
        ("đường bộ ven biển qua Tiên Lãng dài bao nhiêu", "14,5 km"),
        ("vốn cầu Dương Áo", "840 tỷ đồng"),
        ("lương thực có hạt Tiên Lãng", "48.700 tấn"),
        ("lao dong cong ty viet dai", "310 lao động"),
        ("cầu Dương Áo vốn", "840 tỷ đồng"),
        ("cầu Dương Áo dài bao nhiêu", "620 m"),
        ("vốn HTX Tân Tiến", "9 tỷ đồng"),
        ("diện tích HTX Tân Tiến", "41 ha"),
        ("thành viên HTX Tân Tiến", "52 thành viên"),
        ("học sinh trường THPT Nhữ Văn Lan", "1.520 học sinh"),
        ("giáo viên trường THPT Nhữ Văn Lan", "84 giáo viên"),
        ("dân số Tiên Lãng", "158.200 người"),
        ("Tiên Lãng huấn luyện dân quân bao nhiêu người", "655 đồng chí"),
    ],
)
def test_the_unit_told_is_of_the_measure_asked_for(
    ask_measures: Ask, question: str, told: str
) -> None:
    answer = ask_measures(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline
