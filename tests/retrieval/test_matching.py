"""Matching: the indicator by its words, the period by its kind and its ends."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Relation
from retrieval.matching import COVERED, abbreviates, fit_by_name, indicator_fit
from retrieval.other_thing import other_thing
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure

TODAY = date(2023, 12, 31)
DISTRICT = "huyện Krông Năng"


def coverage(question: str, indicator: str, **fields: object) -> float:
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator=indicator, **fields)
    sentence = f"Năm 2022, {indicator} đạt 8 tỷ đồng."
    return indicator_fit(asked(f"{question} {DISTRICT}"), stated, sentence, "").coverage


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("thu NSNN", "tổng thu ngân sách nhà nước trên địa bàn"),
        ("thu ngan sach", "thu ngân sách"),
        ("sản lượng hồ tiêu", "Sản lượng hồ tiêu"),
        ("hồ tiêu sản lượng", "Sản lượng hồ tiêu"),
        ("diện tích trồng chanh leo", "diện tích chanh leo trồng mới"),
        ("TNBQ", "thu nhập bình quân đầu người"),
        ("giải ngân đầu tư công", "giải ngân vốn đầu tư công"),
    ],
)
def test_own_words_synonyms_and_abbreviations_fit(question: str, indicator: str) -> None:
    assert coverage(question, indicator) >= COVERED


@pytest.mark.parametrize("question", ["diện tích trồng chanh loe", "diện tch chanh leo"])
def test_one_wrong_letter_fits(question: str) -> None:
    assert coverage(question, "diện tích trồng chanh leo") >= COVERED


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("chi ngân sách", "thu ngân sách"),
        ("diện tích hồ tiêu", "sản lượng hồ tiêu"),
        ("sản lượng cao su", "sản lượng hồ tiêu"),
        ("xuất khẩu", "nhập khẩu"),
        ("số doanh nghiệp giải thể", "số doanh nghiệp thành lập mới"),
        ("tỷ lệ hộ cận nghèo", "tỷ lệ hộ nghèo"),
    ],
)
def test_another_indicator_does_not_fit(question: str, indicator: str) -> None:
    assert coverage(question, indicator) < COVERED


def test_a_part_does_not_answer_for_its_whole() -> None:
    part = figure("2 tỷ đồng", "2", "tỷ đồng", indicator="thu nội địa", parent="thu ngân sách")
    whole = figure("8 tỷ đồng", "8", "tỷ đồng")
    question = asked(f"thu ngân sách {DISTRICT}")
    sentence = "Thu ngân sách đạt 8 tỷ đồng, trong đó thu nội địa 2 tỷ đồng."
    fits = [indicator_fit(question, f, sentence, "") for f in (whole, part)]
    assert fits[0].score > fits[1].score
    assert fits[1].coverage < COVERED


def test_the_shorter_name_wins() -> None:
    question = asked(f"diện tích cà phê {DISTRICT}")
    plain = figure("8 ha", "8", "ha", indicator="diện tích cà phê")
    special = figure("8 ha", "8", "ha", indicator="diện tích cà phê tái canh vụ hè")
    scores = [indicator_fit(question, f, f.indicator, "").score for f in (plain, special)]
    assert scores[0] > scores[1]


@pytest.mark.parametrize(
    ("question", "indicator", "unit"),
    [
        ("dân số", "giải quyết việc làm mới", "người"),
        ("dân số", "xuất khẩu lao động", "người"),
        ("diện tích tự nhiên", "trồng rừng sản xuất", "ha"),
        ("xuất khẩu", "tổng kim ngạch xuất nhập khẩu", "triệu USD"),
    ],
)
def test_a_unit_or_shared_syllables_name_no_indicator(
    question: str, indicator: str, unit: str
) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator=indicator)
    sentence = f"Năm 2022, {indicator} 8 {unit}."
    fit = indicator_fit(asked(f"{question} {DISTRICT}"), stated, sentence, "")
    assert fit.coverage < COVERED


@pytest.mark.parametrize(
    ("term", "text", "short"),
    [
        ("ttpvhcc", "Trung tâm Phục vụ hành chính công", True),
        ("dv", "đảng viên", True),
        ("dv", "đoàn viên", True),
        ("dv", "hội viên nông dân", False),
        ("tt", "thông tin", True),
        ("ha", "hồ ao", False),  # a word with a vowel is a word
        ("d", "đất", False),
        ("m2", "mét hai", False),
    ],
)
def test_abbreviations(term: str, text: str, short: bool) -> None:
    assert abbreviates(term, text) is short


def test_an_abbreviation_names_what_is_counted() -> None:
    stated = figure("8 đảng viên", "8", "đảng viên", indicator="kết nạp đảng viên")
    sentence = "Năm 2022, kết nạp 8 đảng viên."
    for text, fits in (("kết nạp dv", True), ("kết nạp hv", False)):
        fit = indicator_fit(asked(f"{text} {DISTRICT}"), stated, sentence, "")
        assert (fit.coverage >= COVERED) is fits


def typed(question: str, stars: int) -> float:
    indicator = f"khách sạn {stars} sao"
    stated = figure("2 khách sạn", "2", "khách sạn", indicator=indicator)
    sentence = f"Huyện có 2 {indicator}."
    return indicator_fit(asked(f"{question} {DISTRICT} năm 2022"), stated, sentence, "").score


def test_a_number_in_the_question_names_the_thing() -> None:
    assert typed("số khách sạn 4 sao", 4) > typed("số khách sạn 4 sao", 3)
    assert typed("số khách sạn", 4) == typed("số khách sạn", 3)


def test_the_number_typed_chooses_the_figure(ask_rules: Ask) -> None:
    for stars, count in ((3, "5 khách sạn"), (4, "2 khách sạn")):
        answer = ask_rules(f"số khách sạn {stars} sao Yên Sơn")
        assert answer.figures[0].figure.text == count


def length(indicator: str) -> float:
    stated = figure("8 km", "8", "km", indicator=indicator)
    sentence = f"Đến nay, các đơn vị thi công nhanh, {indicator} 8 km."
    question = asked(f"cao tốc thi công bao nhiêu km {DISTRICT}")
    return indicator_fit(question, stated, sentence, "Tiến độ cao tốc").coverage


def test_kilometres_of_another_thing() -> None:
    assert length("đã hoàn thành") >= COVERED
    assert length("bàn giao mặt bằng") < COVERED


def test_the_length_is_not_what_was_handed_over(ask_rules: Ask) -> None:
    answer = ask_rules("cao tốc qua Hàm Yên dài bao nhiêu km")
    assert "17,4 km" not in answer.headline


def test_who_was_admitted_is_not_who_there_is() -> None:
    admitted = figure("8 đảng viên", "8", "đảng viên", indicator="kết nạp đảng viên")
    assert other_thing(asked("số đảng viên"), admitted)
    assert not other_thing(asked("kết nạp bao nhiêu đảng viên"), admitted)


def test_a_count_of_another_noun() -> None:
    stated = figure("8 vị trí", "8", "vị trí", indicator="hỗ trợ sạt lở")
    fit = indicator_fit(
        asked(f"hỗ trợ bao nhiêu ngôi nhà sạt lở {DISTRICT}"), stated, "Hỗ trợ 8 vị trí sạt lở.", ""
    )
    assert fit.coverage == 0


def test_a_sector_of_exports_is_not_the_investment_in_that_sector() -> None:
    question = asked("FDI Yên Sơn 2022")
    assert question.terms == ("#fdi",)
    part = figure("5 triệu USD", "5", "triệu USD", indicator="khu vực FDI", parent="Xuất khẩu")
    own = figure("7 triệu USD", "7", "triệu USD", indicator="vốn FDI thực hiện")
    assert other_thing(question, part)
    assert not other_thing(question, own)


def worth(indicator: str) -> float:
    stated = figure(
        "7 triệu USD", "7", "triệu USD", indicator=indicator, parent="mật ong xuất khẩu"
    )
    sentence = f"Năm 2022, mật ong xuất khẩu 90 tấn, {indicator} 7 triệu USD."
    return indicator_fit(asked(f"xuất khẩu mật ong {DISTRICT}"), stated, sentence, "").score


def test_the_worth_of_a_whole_is_no_part_of_it() -> None:
    assert worth("trị giá") > 2 * worth("loại một")


def test_a_mere_measure_of_a_whole_answers_for_it() -> None:
    road = "dự án đường bộ cao tốc"
    assert coverage("cao tốc dài bao nhiêu km", "tổng chiều dài", parent=road) >= COVERED
    assert coverage("cao tốc dài bao nhiêu km", "đường công vụ", parent=road) < COVERED


def test_what_is_disbursed_is_of_public_investment_unless_told_otherwise() -> None:
    bare, usual, loans = (
        coverage("giải ngân", name)
        for name in ("giải ngân", "giải ngân vốn đầu tư công", "giải ngân vốn vay ưu đãi")
    )
    assert bare == usual > loans


def test_the_same_name_is_judged_by_its_base_too() -> None:
    question = asked("dư nợ Krông Năng tăng mấy % so với cùng kỳ")
    change = {"indicator": "Tổng dư nợ", "relation": Relation.CHANGE}
    since = figure("7%", "7", "%", base="đầu năm", **change)
    year = figure("21%", "21", "%", base="cùng kỳ năm trước", **change)
    fits = [fit_by_name(question, one) for one in (since, year)]
    coverages = [fit.coverage if fit else None for fit in fits]
    assert coverages[0] == 0
    assert (coverages[1] or 0) >= COVERED
