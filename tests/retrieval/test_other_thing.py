"""A figure of another thing never answers, however many words it shares with the question."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.other_thing import is_other
from tests.retrieval.making import asked, figure

DISTRICT = "huyện Hàm Yên"


def other(question: str, indicator: str, text: str, value: str, unit: str) -> bool:
    stated = figure(text, value, unit, indicator=indicator)
    return is_other(asked(f"{question} {DISTRICT}"), stated, f"Đến nay, {indicator} {text}.")


@pytest.mark.parametrize(
    ("question", "indicator", "apart"),
    [
        ("đã chi trả bồi thường bao nhiêu", "phê duyệt phương án bồi thường", True),
        ("đã chi trả bồi thường bao nhiêu", "chi trả bồi thường", False),
        ("bồi thường bao nhiêu", "phê duyệt phương án bồi thường", False),
        ("phê duyệt bồi thường bao nhiêu", "phê duyệt phương án bồi thường", False),
        ("được tạm cấp bao nhiêu tiền bồi thường", "chi trả tiền bồi thường", True),
        ("được tạm cấp bao nhiêu tiền bồi thường", "kinh phí được tạm cấp", False),
        ("khởi tố bao nhiêu vụ ma túy", "phát hiện vụ ma túy", True),
        ("khởi tố bao nhiêu vụ ma túy", "khởi tố vụ ma túy", False),
        ("tòa giải quyết bao nhiêu vụ dân sự", "thụ lý vụ án dân sự", True),
        ("tòa xét xử mấy vụ dân sự", "án dân sự tòa thụ lý", True),
        ("tòa giải quyết bao nhiêu vụ dân sự", "đã xét xử vụ án dân sự", False),
        ("tòa thụ lý bao nhiêu vụ dân sự", "thụ lý và giải quyết vụ án dân sự", False),
    ],
)
def test_stages_of_a_work(question: str, indicator: str, apart: bool) -> None:
    assert other(question, indicator, "428 tỷ đồng", "428", "tỷ đồng") is apart


@pytest.mark.parametrize(
    ("question", "indicator", "text", "unit", "apart"),
    [
        ("giá lúa", "diện tích lúa", "489 ha", "ha", True),
        ("giá lúa", "giá trị sản xuất lúa", "489 đồng", "đồng", False),
        ("giá lúa", "sản lượng lúa", "489 đồng", "đồng", True),
        ("giá lúa", "giá lúa bình quân", "489 đồng/kg", "đồng/kg", False),
        ("giá trị sản xuất lúa", "sản xuất lúa", "489 đồng", "đồng", False),
        ("trị giá lúa xuất khẩu giảm", "trị giá", "489%", "%", False),
        ("số người tham gia câu lạc bộ", "người tham gia câu lạc bộ", "489 người", "người", False),
    ],
)
def test_a_price(question: str, indicator: str, text: str, unit: str, apart: bool) -> None:
    assert other(question, indicator, text, "489", unit) is apart


def test_what_came_or_went() -> None:
    assert other("số hộ nghèo", "số hộ nghèo phát sinh", "25 hộ", "25", "hộ")
    assert not other("số hộ nghèo phát sinh", "số hộ nghèo phát sinh", "25 hộ", "25", "hộ")


def test_what_was_done_to_members() -> None:
    assert other("số đảng viên", "kỷ luật đảng viên", "36 đảng viên", "36", "đảng viên")
    assert not other(
        "kỷ luật mấy đảng viên", "kỷ luật đảng viên", "36 đảng viên", "36", "đảng viên"
    )
    assert not other("bao nhiêu vụ", "bắt giữ vụ vi phạm", "36 vụ", "36", "vụ")


def test_a_name_beside_another_offices_number() -> None:
    told = "Chi cục Tân Thanh và Chi cục Phiêng Lơi lần lượt thu 8 tỷ đồng và 5 tỷ đồng."
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="số thu")
    assert is_other(asked("chi cục Phiêng Lơi thu mấy tỷ"), stated, told)
    assert not is_other(asked("chi cục thu mấy tỷ"), stated, told)


def test_syllables_inside_another_name() -> None:
    assert other("nước sạch", "tổng chi ngân sách nhà nước", "437 tỷ đồng", "437", "tỷ đồng")
    assert not other("nước sạch", "hộ dùng nước sạch", "437 hộ", "437", "hộ")
    assert not other("sạch nước", "thùng nước", "437 hộ", "437", "hộ")


def test_a_plan_is_no_disbursement() -> None:
    plan = figure("7 tỷ đồng", "7", "tỷ đồng", indicator="vốn đầu tư công", relation=Relation.PLAN)
    told = "Kế hoạch vốn đầu tư công là 7 tỷ đồng."
    assert is_other(asked(f"giải ngân vốn đầu tư công {DISTRICT}"), plan, told)
    assert not is_other(asked(f"kế hoạch giải ngân vốn đầu tư công {DISTRICT}"), plan, told)


def test_what_excludes_the_thing_asked_for() -> None:
    def apart(question: str, indicator: str) -> bool:
        return other(question, indicator, "48%", "48", "%")

    assert apart("giải ngân vốn ngân sách địa phương", "giải ngân vốn ngân sách trung ương")
    assert not apart("giải ngân vốn ngân sách địa phương", "giải ngân vốn ngân sách địa phương")
    # The helper puts "huyện …" behind: that is whose budget it is.
    assert apart("giải ngân vốn ngân sách", "giải ngân vốn ngân sách T.Ư")
    assert not apart("giải ngân vốn ngân sách của", "giải ngân vốn ngân sách trung ương")


def test_one_syllable_by_its_marks() -> None:
    assert other("đàn", "dân tộc", "48 hộ", "48", "hộ")
    assert not other("đàn", "tổng đàn", "48 con", "48", "con")


def test_what_payers_paid_is_no_areas_revenue() -> None:
    paid = "doanh nghiệp nộp ngân sách"
    assert other("thu ngân sách bao nhiêu", paid, "412 tỷ đồng", "412", "tỷ đồng")
    assert not other("doanh nghiệp nộp ngân sách mấy", paid, "412 tỷ đồng", "412", "tỷ đồng")


def test_words_in_their_order_are_the_thing_itself() -> None:
    assert not other("đón bao nhiêu khách", "đón lượt khách", "90 lượt khách", "90", "lượt khách")


def test_two_syllables_with_other_marks_are_other_words() -> None:
    assert other("tiền bán lúa", "tiền bàn lụa", "5 tỷ đồng", "5", "tỷ đồng")
    assert not other("tiền bán lúa", "tiền bán lúa", "5 tỷ đồng", "5", "tỷ đồng")
    # Whoever types without tones means the same words.
    assert not other("tông dư nơ", "tổng dư nợ", "5 tỷ đồng", "5", "tỷ đồng")


def test_a_sector_grows_by_its_output() -> None:
    output = "giá trị sản xuất ngành công nghiệp - tiểu thủ công nghiệp"
    question = "tiểu thủ công nghiệp đạt mấy % kế hoạch"
    stated = figure("47%", "47", "%", indicator=output, relation=Relation.PERCENT_OF_PLAN)
    assert not is_other(asked(f"{question} {DISTRICT}"), stated, f"{output} đạt 47% kế hoạch.")


def test_a_price_that_rose_is_told_in_percent() -> None:
    rose = figure("5,4%", "5.4", "%", indicator="giá vàng", relation=Relation.CHANGE)
    question = asked(f"giá vàng {DISTRICT} tăng mấy %")
    assert not is_other(question, rose, "Giá vàng tăng 5,4%.")
    value = figure("5,4%", "5.4", "%", indicator="giá trị")
    assert is_other(asked(f"giá lúa {DISTRICT}"), value, "Giá trị đạt 5,4%.")


def test_a_fee_is_not_all_that_is_collected_and_a_rate_of_tax_no_amount() -> None:
    assert other("thu phí cửa khẩu", "thu NSNN", "412 tỷ đồng", "412", "tỷ đồng")
    assert not other("thu phí cửa khẩu", "thu phí", "412 tỷ đồng", "412", "tỷ đồng")
    assert other("kim ngạch nhập khẩu", "thuế suất nhập khẩu gạo", "50%", "50", "%")
    assert not other("thuế suất nhập khẩu gạo", "thuế suất nhập khẩu gạo", "50%", "50", "%")


def test_a_fee_by_its_letters_is_one() -> None:
    assert not other("thu lệ phí trước bạ", "thu LPTB", "21 tỷ đồng", "21", "tỷ đồng")


def test_the_growth_of_a_thing_is_no_other_thing() -> None:
    grown = figure("9,1%", "9.1", "%", indicator="tốc độ tăng GRDP", relation=Relation.CHANGE)
    question = asked(f"tổng sản phẩm trên địa bàn {DISTRICT} tăng mấy %")
    assert not is_other(question, grown, "Tốc độ tăng GRDP đạt 9,1%.")
