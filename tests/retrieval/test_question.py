"""Understanding: intent, indicator, place and period of questions as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.domain import PeriodKind, Relation
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question import MAX_QUESTION
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
        ("thu ngân sách Vị Xuyên và Bắc Quang chênh nhau bao nhiêu", Intent.COMPARE),
        ("so sánh hộ nghèo Vị Xuyên với Bắc Quang", Intent.COMPARE),
        ("huyện nào thu ngân sách cao nhất", Intent.RANK),
        ("thu ngân sách Vị Xuyên qua các năm", Intent.TREND),
        ("những xã nào của Vị Xuyên về đích nông thôn mới", Intent.LIST),
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


@pytest.mark.parametrize("said", ["kế hoạch", "dự toán", "kế hoạch bao nhiêu", "mục tiêu"])
def test_a_year_before_the_plan_is_the_period(said: str) -> None:
    question = asked(f"thu ngân sách Vị Xuyên năm 2022 {said}")
    assert [m.year for m in question.periods if not m.base] == [2022]


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


def test_asking_words_are_no_terms() -> None:
    plain = asked("hồ tiêu Chư Prông").terms
    assert asked("cho tôi biết hồ tiêu của huyện Chư Prông là bao nhiêu ạ").terms == plain


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
