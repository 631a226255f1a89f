"""Follow-ups: what a question lacks comes from the ones before it, and nothing else does."""

from __future__ import annotations

import pytest

from retrieval.answer import Intent, Status
from retrieval.asked import asks_whole_area
from retrieval.conversation import merge, resolved_text
from retrieval.question import Question
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked

FIRST = "thu ngân sách Krông Năng 2021"


def then(*said: str) -> Question:
    earlier: Question | None = None
    for text in said:
        earlier = merge(asked(text), earlier)
    assert earlier is not None
    return earlier


def names(question: Question) -> list[str]:
    return [m.place.short for m in question.places]


def years(question: Question) -> list[int | None]:
    return [m.year for m in question.periods if not m.base]


def test_nothing_before_changes_nothing() -> None:
    question = asked(FIRST)
    assert merge(question, None) is question


def test_another_place_keeps_indicator_and_period() -> None:
    question = then(FIRST, "còn Ea Kar?")
    assert (names(question), years(question)) == (["Ea Kar"], [2021])
    assert question.terms == asked(FIRST).terms


def test_another_place_and_period() -> None:
    question = then(FIRST, "còn Ea Kar 2023?")
    assert (names(question), years(question)) == (["Ea Kar"], [2023])


def test_another_period() -> None:
    question = then(FIRST, "năm 2017 thì sao")
    assert (names(question), years(question)) == (["Krông Năng"], [2017])
    assert question.intent is Intent.VALUE


def test_another_relation() -> None:
    for text, intent in (
        ("đạt mấy % dự toán", Intent.PERCENT_OF_PLAN),
        ("tăng bao nhiêu?", Intent.CHANGE),
        ("dự toán là bao nhiêu", Intent.PLAN),
    ):
        question = then(FIRST, text)
        assert (question.intent, names(question), years(question)) == (
            intent,
            ["Krông Năng"],
            [2021],
        )
        assert question.terms == asked(FIRST).terms


def test_another_place_keeps_the_relation_asked_for() -> None:
    question = then("thu ngân sách Krông Năng 2021 đạt mấy % dự toán", "còn Ea Kar?")
    assert question.intent is Intent.PERCENT_OF_PLAN


def test_another_indicator() -> None:
    question = then(FIRST, "còn tỷ lệ hộ nghèo?")
    assert (names(question), years(question)) == (["Krông Năng"], [2021])
    assert question.terms == asked("tỷ lệ hộ nghèo").terms


def test_a_chain() -> None:
    question = then(FIRST, "còn Ea Kar?", "năm 2020 thì sao", "tăng bao nhiêu")
    assert (names(question), years(question)) == (["Ea Kar"], [2020])
    assert question.intent is Intent.CHANGE


def test_a_complete_question_stands_alone() -> None:
    question = then(FIRST, "diện tích cà phê Cư Kuin")
    assert (names(question), years(question)) == (["Cư Kuin"], [])
    assert question.terms == asked("diện tích cà phê Cư Kuin").terms


def test_the_resolved_text_asks_the_same_without_history() -> None:
    for said in ("còn Ea Kar?", "năm 2017 thì sao", "đạt mấy % dự toán", "tăng bao nhiêu?"):
        question = then(FIRST, said)
        again = asked(resolved_text(question))
        assert (again.terms, names(again), years(again), again.intent) == (
            question.terms,
            names(question),
            years(question),
            question.intent,
        ), resolved_text(question)


def test_the_same_is_asked_of_another_thing() -> None:
    first = "thu ngân sách Krông Năng 2021 đạt mấy % dự toán"
    for said in ("thu nội địa thì sao", "thế còn thu nội địa", "còn thu nội địa?"):
        question = then(first, said)
        assert question.terms == asked("thu nội địa").terms
        assert question.intent is Intent.PERCENT_OF_PLAN, said
        assert question.plan_words == "dự toán"
        assert (names(question), years(question)) == (["Krông Năng"], [2021])


def test_what_is_asked_anew_is_not_asked_likewise() -> None:
    first = "thu ngân sách Krông Năng 2021 đạt mấy % dự toán"
    assert then(first, "thu nội địa").intent is Intent.VALUE
    assert then(first, "thu nội địa là bao nhiêu thì sao").intent is Intent.VALUE
    assert then(first, "thu nội địa tăng bao nhiêu thì sao").intent is Intent.CHANGE


def test_a_ranking_of_all_is_not_of_the_place_before() -> None:
    question = then(FIRST, "huyện nào có tỷ lệ hộ nghèo cao nhất")
    assert question.intent is Intent.RANK
    assert names(question) == []
    assert years(question) == []


def test_a_ranking_without_an_indicator_takes_it() -> None:
    question = then(FIRST, "huyện nào cao nhất")
    assert question.intent is Intent.RANK
    assert question.terms == asked(FIRST).terms


def test_a_list_of_what_was_asked_about() -> None:
    first = "Krông Năng có bao nhiêu xã đạt chuẩn nông thôn mới năm 2021"
    question = then(first, "kể tên")
    assert question.intent is Intent.LIST
    assert question.terms == asked(first).terms
    assert names(question) == ["Krông Năng"]


def test_a_list_of_its_own_keeps_its_words() -> None:
    question = then(FIRST, "những xã nào sạt lở")
    assert question.intent is Intent.LIST
    assert not set(question.terms) & set(asked(FIRST).terms)


def test_parts_are_ranked_inside_the_place_before() -> None:
    inside = then("Đắk Lắk kết nạp bao nhiêu đảng viên 2021", "huyện nào kết nạp nhiều nhất?")
    assert (inside.intent, names(inside)) == (Intent.RANK, ["Đắk Lắk"])
    among_all = then(FIRST, "huyện nào thu ngân sách cao nhất?")
    assert names(among_all) == []


def test_a_share_stays_a_share() -> None:
    question = then("tỷ lệ hộ nghèo Krông Năng 2021", "thế hộ cận nghèo?")
    assert question.percent
    assert names(question) == ["Krông Năng"]


def test_a_plan_asked_for_afterwards_is_the_years() -> None:
    question = then("thu ngân sách Krông Năng 9 tháng 2022", "kế hoạch là bao nhiêu")
    assert [m.label for m in question.periods] == ["năm 2022"]
    again = then("thu ngân sách Krông Năng 9 tháng 2022", "tăng bao nhiêu?")
    assert [m.label for m in again.periods] == ["9 tháng 2022"]


def test_only_money_is_that_of_what_was_counted(ask_sources: Ask) -> None:
    counted = then("Krông Năng có mấy dự án", "tổng vốn hết bao nhiêu").counted
    assert counted is not None
    assert counted.unit_terms == ("du", "an")
    assert then("thu ngân sách Krông Năng", "tổng vốn hết bao nhiêu").counted is None
    first = "Lập Thạch 2021 triển khai mấy dự án xây dựng cơ bản"
    answer = ask_sources("tổng vốn hết bao nhiêu", first)
    assert answer.figures[0].figure.text == "940 tỷ đồng"
    cumulated = ask_sources("tổng vốn bao nhiêu", "Thái Nguyên có bao nhiêu dự án FDI còn hiệu lực")
    assert cumulated.figures[0].figure.text == "8,9 tỷ USD"


def test_a_bare_share_is_of_what_was_asked_before(ask_loose: Ask) -> None:
    before = "xuất khẩu Tam Dương sang Nhật Bản năm 2023"
    for question in ("chiếm bao nhiêu phần trăm?", "chiếm tỷ trọng bao nhiêu?"):
        assert ask_loose(question, before).figures[0].figure.text == "13,2%"


def test_a_part_of_what_is_aimed_at_is_aimed_at(ask_terms: Ask) -> None:
    before = "Yên Lập nhiệm kỳ 2020-2025 đặt tốc độ tăng giá trị sản xuất bao nhiêu"
    assert "11,2%" in ask_terms(before).headline
    assert "13,1%" in ask_terms("trong đó dịch vụ tăng mấy %", before).headline


def test_what_is_asked_of_all_the_area_stays_so() -> None:
    merged = then("thu trên địa bàn huyện Krông Năng 2021 bao nhiêu", "đạt mấy % kế hoạch")
    assert asks_whole_area(merged)
    assert not asks_whole_area(then(FIRST, "đạt mấy % kế hoạch"))


def test_of_another_crop_the_same_measure_is_asked() -> None:
    question = then("diện tích sắn Krông Năng 2021", "còn cây mía thì sao")
    assert question.terms == asked("diện tích cây mía").terms
    assert question.indicator == "diện tích cây mía"
    assert then("diện tích sắn Krông Năng 2021", "còn sản lượng mía thì sao").terms == (
        asked("sản lượng mía").terms
    )
    assert then("diện tích sắn Krông Năng 2021", "còn thu ngân sách thì sao").terms == (
        asked("thu ngân sách").terms
    )


def test_a_rate_by_its_name_alone_is_asked_of_nothing_else() -> None:
    asked_before = "tỷ lệ hộ nghèo huyện Krông Năng 2021"
    assert not then(asked_before, "còn trồng rừng?").percent
    assert then(asked_before, "còn hộ cận nghèo?").percent
    assert then(asked_before, "còn năm 2022?").percent


def test_the_province_alone_says_which_of_two_was_meant(ask_kinds: Ask) -> None:
    before = "đàn dê huyện Châu Thành năm 2022"
    assert ask_kinds(before).status is Status.CLARIFY
    answer = ask_kinds("An Giang", before)
    assert "2.915 con" in answer.headline


def test_the_plan_of_another_body_in_percent_too(ask_kinds: Ask) -> None:
    before = "thu thuế Thọ Xuân 9 tháng 2022 đạt bao nhiêu % dự toán tỉnh giao"
    assert "63%" in ask_kinds(before).headline
    assert "51%" in ask_kinds("dự toán huyện giao thì sao", before).headline


def test_a_bare_noun_is_what_was_counted_before() -> None:
    for first, second in (
        ("Krông Năng năm 2019 có bao nhiêu hộ nghèo", "thế năm 2022 còn bao nhiêu hộ?"),
        ("Krông Năng năm 2021 xây mới bao nhiêu căn nhà tình nghĩa", "còn Ea Kar bao nhiêu căn"),
        ("Krông Năng 2020 có mấy xã đạt chuẩn nông thôn mới", "năm 2023 mấy xã"),
    ):
        assert set(then(first).terms) <= set(then(first, second).terms), second


def test_a_bare_noun_of_the_same_time_and_place_is_asked_of_all() -> None:
    first = "Krông Năng năm 2019 có bao nhiêu hộ nghèo"
    assert then(first, "có bao nhiêu hộ").terms == asked("có bao nhiêu hộ").terms
    total = "năm 2022 toàn huyện có bao nhiêu hộ"
    assert then(first, total).terms == asked(total).terms


def test_another_stage_is_asked_of_the_same_cases() -> None:
    for first, second, kind in (
        ("Krông Năng 2023 thụ lý bao nhiêu vụ dân sự", "giải quyết được mấy vụ", {"dan", "su"}),
        ("Krông Năng 2023 tòa thụ lý mấy vụ hình sự", "đã xét xử bao nhiêu vụ", {"hinh", "su"}),
    ):
        terms = set(then(first, second).terms)
        assert kind | {"vu"} <= terms
        assert "thu" not in terms
    apart = then("Krông Năng 2023 thụ lý bao nhiêu vụ dân sự", "hòa giải bao nhiêu vụ")
    assert "dan" not in apart.terms


def test_a_part_is_counted_as_the_whole_was(ask_series: Ask) -> None:
    answer = ask_series("trong đó mầm non", "Lạc Sơn có bao nhiêu giáo viên")
    assert "41" not in answer.headline  # those are schools


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("FDI?", "Bắc Kạn có bao nhiêu dự án năm 2022", "24 dự án"),
        ("nhập khẩu?", "xuất khẩu Bắc Kạn 2022 tăng bao nhiêu", "tăng 7,1%"),
    ],
)
def test_a_bare_thing_is_asked_for_as_the_one_before(
    ask_series: Ask, question: str, before: str, told: str
) -> None:
    assert told in ask_series(question, before).headline
