"""Understanding: intent, indicator, place and period of questions as people type them."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.answer import Intent, Status
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("thu ngân sách Vị Xuyên 2021?", Intent.VALUE),
        ("Vị Xuyên thu NSNN được bao nhiêu năm 2021", Intent.VALUE),
        ("thu ngân sách Vị Xuyên 2021 đạt bao nhiêu % kế hoạch", Intent.PERCENT_OF_PLAN),
        ("thu ngân sách Vị Xuyên so với dự toán", Intent.PERCENT_OF_PLAN),
        ("dự toán thu ngân sách Vị Xuyên 2021", Intent.PLAN),
        ("Vị Xuyên phấn đấu thu ngân sách bao nhiêu", Intent.PLAN),
        ("sản lượng chè Vị Xuyên tăng bao nhiêu", Intent.CHANGE),
        ("tốc độ tăng trưởng kinh tế Vị Xuyên 2021", Intent.CHANGE),
        ("Vị Xuyên tăng trưởng kinh tế 2021 mấy %", Intent.CHANGE),
        ("kế hoạch tăng trưởng kinh tế Vị Xuyên 2021", Intent.PLAN),
        ("tổng sản phẩm Vị Xuyên 2021", Intent.VALUE),
        ("thu ngân sách Vị Xuyên và Bắc Quang chênh nhau bao nhiêu", Intent.COMPARE),
        ("so sánh hộ nghèo Vị Xuyên với Bắc Quang", Intent.COMPARE),
        ("huyện nào thu ngân sách cao nhất", Intent.RANK),
        ("thu ngân sách Vị Xuyên qua các năm", Intent.TREND),
        ("những xã nào của Vị Xuyên về đích nông thôn mới", Intent.LIST),
        ("kể các xã Vị Xuyên không còn hộ nghèo", Intent.LIST),
        ("Bí thư Huyện ủy Vị Xuyên là ai", Intent.PASSAGE),
        ("vì sao Vị Xuyên chậm giải ngân", Intent.PASSAGE),
        ("có báo cáo nào về Vị Xuyên", Intent.REPORTS),
        ("Vị Xuyên", Intent.OVERVIEW),
    ],
)
def test_what_is_asked(text: str, intent: Intent) -> None:
    assert asked(text).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("thu ngan sach Vi Xuyen 2021 dat bao nhieu % ke hoach", Intent.PERCENT_OF_PLAN),
        ("du toan thu ngan sach Vi Xuyen 2021", Intent.PLAN),
        ("huyen nao thu ngan sach cao nhat", Intent.RANK),
        ("co bao cao nao ve Vi Xuyen", Intent.REPORTS),
    ],
)
def test_what_is_asked_without_diacritics(text: str, intent: Intent) -> None:
    assert asked(text).intent is intent


@pytest.mark.parametrize("said", ["kế hoạch", "dự toán", "kế hoạch bao nhiêu", "mục tiêu"])
def test_a_year_before_the_plan_is_the_period(said: str) -> None:
    question = asked(f"thu ngân sách Vị Xuyên năm 2022 {said}")
    assert [m.year for m in question.periods if not m.base] == [2022]


@pytest.mark.parametrize("year", ["2020", "năm 2020"])
def test_a_year_before_the_asked_change_is_the_period(year: str) -> None:
    question = asked(f"thu ngân sách Vị Xuyên {year} tăng bao nhiêu")
    assert [m.year for m in question.periods if not m.base] == [2020]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("thu ngân sách Vị Xuyên 2021", "thu ngân sách"),
        ("Vị Xuyên 2021 thu NSNN đạt bao nhiêu % dự toán", "thu NSNN"),
        ("tỷ lệ hộ nghèo của huyện Vị Xuyên là bao nhiêu", "tỷ lệ hộ nghèo"),
        ("diện tích cà phê Krông Năng", "diện tích cà phê"),
    ],
)
def test_the_indicator_keeps_the_words_as_typed(text: str, indicator: str) -> None:
    assert asked(text).indicator == indicator


def test_the_indicator_is_free_of_punctuation() -> None:
    assert asked("thu ngân sách Vị Xuyên 2021?").indicator == "thu ngân sách"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("thu ngân sách Vị Xuyên", Relation.VALUE),
        ("dự toán thu ngân sách Vị Xuyên", Relation.PLAN),
        ("Vị Xuyên đặt mục tiêu thu ngân sách bao nhiêu", Relation.TARGET),
        ("thu ngân sách Vị Xuyên tăng mấy %", Relation.CHANGE),
        ("thu ngân sách Vị Xuyên đạt mấy % dự toán", Relation.PERCENT_OF_PLAN),
    ],
)
def test_the_relation_wanted(text: str, first: Relation) -> None:
    assert asked(text).wants[0] is first


def test_the_counted_noun() -> None:
    assert asked("Vị Xuyên có bao nhiêu xã đạt chuẩn nông thôn mới").unit_terms == ("xa",)


def test_lowest() -> None:
    assert asked("huyện nào có tỷ lệ hộ nghèo thấp nhất").lowest
    assert not asked("huyện nào có tỷ lệ hộ nghèo cao nhất").lowest


@pytest.mark.parametrize(
    "text",
    [
        "chỉ số PCI tỉnh Đắk Lắk xếp thứ mấy",
        "PCI Đắk Lắk đứng thứ bao nhiêu",
        "hội nghị Krông Năng bắt đầu mấy giờ",
        "đại hội Krông Năng lần thứ mấy",
    ],
)
def test_a_rank_or_an_hour_is_told_in_a_sentence(text: str) -> None:
    question = asked(text)
    assert question.intent is Intent.PASSAGE
    assert question.asks_text
    assert not question.how_much


def test_how_much_is_no_rank() -> None:
    question = asked("Krông Năng thu ngân sách mấy tỷ")
    assert question.intent is Intent.VALUE
    assert question.how_much


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("xã nào ở Krông Năng nghèo nhất", Intent.RANK),
        ("huyện nào giải ngân cao", Intent.RANK),
        ("nơi nào hộ nghèo nhiều", Intent.RANK),
        ("xã nào ở Krông Năng sạt lở", Intent.PASSAGE),
        ("Krông Năng là huyện nghèo nhất tỉnh phải không", Intent.VALUE),
    ],
)
def test_the_first_of_its_kind(text: str, intent: Intent) -> None:
    found = asked(text).intent
    assert (found is Intent.RANK) is (intent is Intent.RANK)


def test_a_share_that_is_named_is_not_asked_for() -> None:
    named = asked("Krông Năng có mấy khoản thu đạt trên 50% dự toán")
    assert named.how_much
    assert not named.percent
    assert named.intent is Intent.VALUE
    assert asked("thu ngân sách Krông Năng đạt mấy % dự toán").percent


def test_what_is_left_in_percent_is_no_plan() -> None:
    left = asked("hộ nghèo Krông Năng còn mấy %")
    assert left.percent
    assert Relation.PERCENT_OF_PLAN not in left.wants
    assert Relation.PERCENT_OF_PLAN in asked("thu ngân sách Krông Năng đạt mấy %").wants
    assert asked("Krông Năng phấn đấu hộ nghèo còn mấy %").wants[0] is Relation.TARGET


def test_the_difference_may_be_asked_for_without_marks() -> None:
    assert asked("thu ngan sach Vi Xuyen va Bac Quang chenh lech").intent is Intent.COMPARE


def test_money_behind_how_much_is_no_part_of_the_name() -> None:
    question = asked("dân đóng góp bao nhiêu tiền làm cầu")
    assert "tien" not in question.terms
    assert question.unit_words == ("đồng", "usd")
    assert asked("thu bao nhiêu tiền sử dụng đất").terms == ("#land_use_fee",)


def test_enterprises_in_letters_are_counted() -> None:
    assert asked("co bao nhieu dn thanh lap moi").unit_terms == ("doanh", "nghiep")


def test_a_share_is_no_percent_of_a_plan_that_is_named() -> None:
    assert asked("thu ngân sách đạt bao nhiêu % dự toán").wants == (Relation.PERCENT_OF_PLAN,)


def test_targets_that_were_reached_are_a_thing(ask_sources: Ask) -> None:
    answer = ask_sources(
        "số chỉ tiêu KT-XH đạt và vượt của Lập Thạch 2021 bằng bao nhiêu % kế hoạch"
    )
    assert answer.figures[0].figure.text == "84,1%"


def test_what_was_set_is_counted_as_an_aim(ask_sectors: Ask) -> None:
    answer = ask_sectors("năm 2021 tỉnh Tây Ninh đề ra mấy chỉ tiêu KTXH")
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "19 chỉ tiêu"
    assert asked("Vị Xuyên 2021 mấy chỉ tiêu đề ra đạt kế hoạch").wants == (Relation.VALUE,)


def test_what_must_be_reached_is_an_aim(ask_sectors: Ask) -> None:
    answer = ask_sectors("tỷ lệ thu gom chất thải rắn sinh hoạt Gò Dầu phải đạt bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "92%"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tây Ninh 2020 xuất khẩu khối doanh nghiệp trong nước tăng mấy phần trăm", "4,7%"),
        ("xuat khau khoi trong nuoc tay ninh 2020", "731 triệu USD"),
        ("Tây Ninh 2020 có mấy dự án FDI điều chỉnh tăng vốn", "27 dự án"),
        ("27 dự án FDI tăng vốn ở Tây Ninh 2020 tăng thêm bao nhiêu", "96 triệu USD"),
    ],
)
def test_sectors_and_raised_capital(ask_sectors: Ask, question: str, said: str) -> None:
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == said
    assert "212 triệu USD" not in answer.text


def test_passengers_across_the_border_are_no_tourists() -> None:
    terms = asked("lượng khách XNC qua Lạng Sơn giảm mấy %").terms
    assert terms == ("#border_crossings",)


def test_a_year_behind_a_place_counts_nothing() -> None:
    question = asked("Vị Xuyên 2020 doanh nghiệp mới thành lập bao nhiêu")
    assert [m.year for m in question.periods] == [2020]
    assert asked("đào tạo 2020 lao động ở Vị Xuyên").periods == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("DT du lịch Vị Xuyên 9T/2021 bn tỷ", ("#tourism_revenue",)),
        ("XK lao động Vị Xuyên 2021", ("#labour_export",)),
        ("khách nước ngoài đến Vị Xuyên 2021", ("#foreign_visitors",)),
        ("khách quốc tế đến Vị Xuyên 2021", ("#foreign_visitors",)),
        ("thuế TNCN Vị Xuyên 2021", ("#personal_income_tax",)),
        ("đàn heo Vị Xuyên 2021", ("dan", "lon")),
        ("dự án tăng vốn Vị Xuyên 2021", ("du", "an", "#raised_capital")),
    ],
)
def test_what_people_call_it_otherwise(text: str, terms: tuple[str, ...]) -> None:
    assert asked(text).terms == terms


def test_what_a_scenario_reckons_with_is_a_plan() -> None:
    assert asked("kịch bản tăng trưởng GRDP Vị Xuyên 2021").intent is Intent.PLAN


@pytest.mark.parametrize("text", ["Vị Xuyên đón bao nhiêu du khách", "Vi Xuyen don may du khach"])
def test_visitors_are_counted_as_reports_count_them(text: str) -> None:
    question = asked(text)
    assert question.unit_terms == ("khach",)
    assert question.terms == ("#tourist_arrivals",)


def test_what_visitors_spend_is_money() -> None:
    assert asked("tổng thu từ du khách Vị Xuyên").terms == ("#tourism_revenue",)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("tỉnh giao Vị Xuyên giảm tỷ lệ hộ nghèo bao nhiêu % năm 2024", Intent.PLAN),
        ("huyện giao tăng tỷ lệ che phủ rừng bao nhiêu Vị Xuyên 2024", Intent.PLAN),
        ("nhiem ky 2020-2025 Vi Xuyen dat chi tieu tang thu ngan sach may %/nam", Intent.PLAN),
        (
            "thu ngân sách Vị Xuyên so với dự toán tỉnh giao tăng bao nhiêu %",
            Intent.PERCENT_OF_PLAN,
        ),
        ("thu ngân sách Vị Xuyên vượt bao nhiêu % dự toán tỉnh giao", Intent.PERCENT_OF_PLAN),
        ("Vị Xuyên đạt bao nhiêu % chỉ tiêu giảm nghèo", Intent.PERCENT_OF_PLAN),
    ],
)
def test_a_plan_may_itself_be_a_change(question: str, intent: Intent) -> None:
    assert asked(question).intent is intent


def test_how_a_thing_moved_asks_for_its_change() -> None:
    assert asked("GRDP Vị Xuyên biến động thế nào năm 2022").wants == (Relation.CHANGE,)


@pytest.mark.parametrize(
    "text", ["Vị Xuyên định trồng mấy ha ngô", "Vị Xuyên dự định trồng mấy ha"]
)
def test_what_is_meant_to_be_done_is_a_plan(text: str) -> None:
    assert Relation.PLAN in asked(text).wants


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Vị Xuyên có tất cả bao nhiêu hợp tác xã", "tat"),
        ("bà con Vị Xuyên hiến bao nhiêu mét vuông đất", "vuong"),
    ],
)
def test_words_that_only_count_say_nothing(text: str, terms: str) -> None:
    assert terms not in asked(text).terms
