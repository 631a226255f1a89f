"""Understanding a question as a whole: its places, its periods, its marks, any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.domain import PeriodKind
from index.language.places import Gazetteer
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question import MAX_QUESTION
from retrieval.understanding import is_greeting, understand
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("thu ngân sách Vị Xuyên", {"huyện Vị Xuyên"}),
        ("thu ngan sach vi xuyen", {"huyện Vị Xuyên"}),
        ("thu ngân sách Hà Giang", {"tỉnh Hà Giang", "thành phố Hà Giang"}),
        ("thu ngân sách TP Hà Giang", {"thành phố Hà Giang"}),
        ("thu ngân sách tỉnh Hà Giang", {"tỉnh Hà Giang"}),
        ("hộ nghèo Hoà Vang", {"huyện Hòa Vang"}),
        ("hộ nghèo Hòa Vang", {"huyện Hòa Vang"}),
    ],
)
def test_places(text: str, names: set[str]) -> None:
    found = {p.name for mention in asked(text).places for p in mention.candidates}
    assert names <= found
    if len(names) == 1:
        assert found == names


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        ("thu ngân sách Vị Xuyên 2021", PeriodKind.YEAR, 2021),
        ("thu ngân sách Vị Xuyên năm 2021", PeriodKind.YEAR, 2021),
        ("thu ngân sách Vị Xuyên 9 tháng đầu năm 2021", PeriodKind.YEAR_TO_DATE, 2021),
        ("thu ngân sách Vị Xuyên 9T/2021", PeriodKind.YEAR_TO_DATE, 2021),
        ("thu ngân sách Vị Xuyên quý III/2021", PeriodKind.QUARTER, 2021),
        ("thu ngân sách Vị Xuyên tháng 8/2021", PeriodKind.MONTH, 2021),
    ],
)
def test_periods(text: str, kind: PeriodKind, year: int) -> None:
    (mention,) = asked(text).periods
    assert (mention.kind, mention.year) == (kind, year)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hoà Vang", "Hòa Vang"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Kiến Thuỵ", "Kiến Thụy"),
        ("Lệ Thuỷ", "Lệ Thủy"),
        ("Ninh Hoà", "Ninh Hòa"),
    ],
)
def test_both_tone_placements_name_the_same_place(old: str, new: str) -> None:
    one, other = asked(f"thu ngân sách {old} 2021"), asked(f"thu ngân sách {new} 2021")
    assert [m.place.key for m in one.places] == [m.place.key for m in other.places] != []


def test_a_question_without_a_period_has_none() -> None:
    assert asked("thu ngân sách Vị Xuyên").periods == ()


def test_asking_words_are_no_terms() -> None:
    plain = asked("hồ tiêu Chư Prông").terms
    assert asked("cho tôi biết hồ tiêu của huyện Chư Prông là bao nhiêu ạ").terms == plain


def test_a_long_question_is_cut() -> None:
    assert len(asked("thu ngân sách " * 400).text) <= MAX_QUESTION


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_understood_as_something(text: str) -> None:
    question = asked(text)
    assert len(question.text) <= MAX_QUESTION
    assert question.wants


@pytest.mark.parametrize("text", ["thu ngân sách Vị Xuyên 2021", "tỷ lệ hộ nghèo Đồng Văn 2020"])
def test_without_diacritics_the_terms_are_the_same(text: str) -> None:
    bare = asked(fold(text))
    full = asked(text)
    assert bare.terms == full.terms
    assert [m.place.key for m in bare.places] == [m.place.key for m in full.places]


def test_a_place_s_name_holds_no_year() -> None:
    question = asked("thu ngân sách Mỏ Cày Nam 2020")
    assert [m.label for m in question.periods] == ["2020"]
    assert [m.place.short for m in question.places] == ["Mỏ Cày Nam"]


@pytest.mark.parametrize(
    "text",
    [
        "anh ơi cho em hỏi thu ngân sách Vị Xuyên 2021 với ạ",
        "bạn có thể cho tôi biết thu ngân sách Vị Xuyên 2021 được không",
        "nhờ bot tra giúp thu ngân sách Vị Xuyên 2021",
        "vui lòng cung cấp thu ngân sách Vị Xuyên 2021",
        "e cần gấp thu ngân sách Vị Xuyên 2021, thanks",
        "alo, tra cứu thu ngân sách Vị Xuyên 2021",
        "can you tell me thu ngân sách Vị Xuyên 2021",
        "bạn ơi làm ơn cho mình biết thu ngân sách Vị Xuyên 2021 nhé, cảm ơn bạn",
        "em chào anh, em muốn hỏi thu ngân sách Vị Xuyên 2021 ạ",
        "bot ơi thu ngân sách Vị Xuyên 2021",
        "cho toi hoi thu ngan sach Vi Xuyen 2021 voi a",
    ],
)
def test_how_one_is_addressed_asks_for_nothing(text: str) -> None:
    plain = asked("thu ngân sách Vị Xuyên 2021")
    question = asked(text)
    assert question.terms == plain.terms
    assert question.intent is plain.intent


def test_a_polite_word_inside_a_name_stays() -> None:
    assert "hoi" in asked("số hội viên hội nông dân Vị Xuyên").terms


@pytest.mark.parametrize("text", ["sao số thu Vị Xuyên giảm", "vì sao số thu Vị Xuyên giảm"])
def test_why_may_be_said_shortly(text: str) -> None:
    assert asked(text).text.startswith("vì sao số thu")


def test_only_the_first_of_two_questions_is_read() -> None:
    question = asked("Vị Xuyên đạt bao nhiêu tiêu chí nông thôn mới, thiếu tiêu chí nào")
    assert "thieu" not in question.terms


def test_a_greeting_is_the_whole_text() -> None:
    assert is_greeting("Xin chào!")
    assert not is_greeting("xin chào, thu ngân sách Vị Xuyên 2021")


def test_a_yield_is_asked_for_by_its_whole_unit() -> None:
    assert asked("năng suất lúa Hàm Yên 2022 bao nhiêu tấn/ha").unit_words == ("tấn/ha",)
    assert "đồng/người" in asked("thu nhập bình quân Hàm Yên mấy triệu/người").unit_words
    assert "đồng/ha" in asked("giá trị thu hoạch Hàm Yên mấy triệu/ha").unit_words
    assert "ha" not in asked("năng suất lúa Hàm Yên mấy tạ một ha").terms
    assert asked("sản lượng lúa Hàm Yên 2022 bao nhiêu tấn").unit_words == ("tấn",)


def test_months_behind_more_are_a_period_where_they_are_compared() -> None:
    labels = [m.label for m in asked("thu Hàm Yên cả năm 2021 hơn 6 tháng bao nhiêu").periods]
    assert labels == ["cả năm 2021", "6 tháng"]
    assert len(asked("dự án Hàm Yên chậm hơn 6 tháng").periods) == 0


def test_a_name_picked_with_its_marks_marks_no_other_word() -> None:
    mixed = asked("thu ngan sach Nghệ An 9 thang 2022 tang may %")
    bare = asked("thu ngan sach nghe an 9 thang 2022 tang may %")
    assert (mixed.intent, mixed.terms, mixed.wants) == (bare.intent, bare.terms, bare.wants)
    assert [m.place.name for m in mixed.places] == ["tỉnh Nghệ An"]


@pytest.mark.parametrize(
    "text",
    [
        "Nghệ An xếp thứ mấy cả nước về tăng trưởng 2022",
        "GRDP Nghệ An 2022 đứng thứ mấy trong toàn quốc",
        "nghe an dung thu may ca nuoc ve grdp 2022",
    ],
)
def test_among_whom_a_rank_is_taken_is_no_place_asked_about(text: str) -> None:
    question = asked(text)
    assert [m.place.name for m in question.places] == ["tỉnh Nghệ An"]
    assert "nuoc" not in question.terms
    assert question.text == text


def test_a_rank_of_nobody_keeps_its_field() -> None:
    (mention,) = asked("tỉnh nào xếp thứ mấy cả nước").places
    assert mention.place.name == "cả nước"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("nhờ đâu mà huyện Hàm Yên thu ngân sách cao nhất từ trước tới nay", Intent.PASSAGE),
        ("vi sao huyen ham yen thu ngan sach cao nhat", Intent.PASSAGE),
        ("huyện Hàm Yên có bao nhiêu chi cục thuế vượt dự toán năm 2019", Intent.VALUE),
        ("thu ngân sách huyện Hàm Yên đạt mấy % dự toán", Intent.PERCENT_OF_PLAN),
    ],
)
def test_a_cause_and_a_count_are_no_rank_and_no_plan(text: str, intent: Intent) -> None:
    assert asked(text).intent is intent


def test_words_that_only_sum_up_or_date_name_nothing() -> None:
    assert not {"cong", "tong"} & set(asked("ham yen co tong cong bao nhieu san pham").terms)
    assert "sang" not in asked("sáng 18/11/2022 huyện Hàm Yên di dời mấy ngôi mộ").terms
    assert "hom" not in asked("xe xuất khẩu Lào Cai giảm bao nhiêu so hôm trước").terms


def test_those_who_passed_a_plan_are_counted() -> None:
    question = asked("Krông Năng có mấy chi cục hải quan đã thu vượt dự toán")
    assert question.intent is Intent.VALUE


def test_which_of_two_areas_of_one_name_is_no_term() -> None:
    assert asked("thu ngân sách tỉnh Cà Mau mới năm 2025").terms == ("#budget_revenue",)
    assert "moi" in asked("tỉnh Cà Mau mới thành lập mấy doanh nghiệp").terms


def test_half_the_marks_of_a_name_are_of_the_place_on_file() -> None:
    # "Quang Bình" is a district elsewhere; reports are about Quảng Bình.
    filed = [p for p in Gazetteer.load().provinces() if p.short == "Quảng Bình"]
    question = understand("thu noi dia quang bình nam 2020 dc bao nhieu", Gazetteer.load(), filed)
    assert [m.place.name for m in question.places] == ["tỉnh Quảng Bình"]


def test_a_comma_may_join_what_is_counted() -> None:
    joined = asked("Krông Năng còn bao nhiêu thôn, tổ dân phố sau sắp xếp")
    assert {"thon", "pho", "xep"} <= set(joined.terms)
    for text in (
        "Krông Năng có bao nhiêu xã, thị trấn đạt chuẩn NTM",
        "krong nang co may xa, phuong dat chuan NTM",
    ):
        assert "#new_rural" in asked(text).terms
    two = asked("Krông Năng đạt bao nhiêu tiêu chí, thiếu tiêu chí nào")
    assert "thieu" not in two.terms


def test_what_is_conceded_is_not_asked_about() -> None:
    why = asked("vì sao số thu của Krông Năng vẫn tăng dù kim ngạch giảm")
    assert "#trade" not in why.terms
    assert why.terms == asked("vì sao số thu của Krông Năng vẫn tăng").terms


def test_a_follow_up_may_open_with_its_word_unmarked() -> None:
    assert asked("con can ngheo thi sao").terms == asked("cận nghèo thì sao").terms


def test_in_all_says_nothing() -> None:
    for said in ("thu được tất cả bao nhiêu", "thu duoc tat ca bao nhieu"):
        assert (
            asked(f"Krông Năng 2021 {said}").terms == asked("Krông Năng 2021 thu bao nhiêu").terms
        )


def test_what_is_not_the_states_is_a_thing_of_its_own() -> None:
    terms = asked("vốn ngoài nhà nước Krông Năng 2021").terms
    assert "#non_state_part" in terms
    assert "#non_state_part" not in asked("vốn nhà nước Krông Năng 2021").terms


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("tổng thu với tổng chi NS Krông Năng 2021 chênh", "tổng thu NS với tổng chi NS"),
        ("thu và chi ngân sách Krông Năng 2021", "thu ngân sách và chi ngân sách"),
        ("tong thu hon tong chi ngan sach krong nang 2021", "thu ngan sach hon tong chi ngan sach"),
    ],
)
def test_what_is_said_once_of_revenue_and_spending_is_of_both(text: str, read: str) -> None:
    assert read in asked(text).text


def test_another_name_is_asked_for_where_the_first_is_not_told() -> None:
    question = asked("nhân khẩu huyện Vị Xuyên")
    assert question.otherwise is not None
    assert question.otherwise.terms == asked("dân số huyện Vị Xuyên").terms
