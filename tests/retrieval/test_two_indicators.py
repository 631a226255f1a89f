"""Two indicators of one place compared, or a no: never one of them alone."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.computed_cases import COMPARED
from tests.retrieval.conftest import Ask


def quoted(answer_citations: str, *numbers: str) -> bool:
    return all(number in answer_citations for number in numbers)


@pytest.mark.parametrize("joiner", ["hơn", "so với"])
def test_the_difference_is_computed_and_both_are_cited(ask_rules: Ask, joiner: str) -> None:
    answer = ask_rules(f"xuất khẩu Hàm Yên 2022 {joiner} nhập khẩu bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert "cao hơn kim ngạch nhập khẩu 31,4 triệu USD" in answer.headline
    computed = answer.figures[0]
    assert computed.computed
    quotes = " ".join(answer.citations[n - 1].quote for n in computed.operands)
    assert quoted(quotes, "51,2 triệu USD", "19,8 triệu USD")


@pytest.mark.parametrize(("question", "head"), COMPARED)
def test_two_things_that_one_report_names(ask_two: Ask, question: str, head: str) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert head in answer.headline
    assert "tính từ hai số đã nêu" in answer.headline
    assert answer.figures[0].computed
    assert len(answer.figures[0].operands) == 2


@pytest.mark.parametrize(
    "question",
    [
        "xuất khẩu Hàm Yên 2022 hơn thu ngân sách bao nhiêu",
        "xuất khẩu Hàm Yên 2022 hơn nội địa bao nhiêu",
        "xuất khẩu Hàm Yên 2021 hơn nhập khẩu bao nhiêu",
        # What stands behind "hơn" is in no report.
        "sản lượng lúa nếp Hàm Yên 2022 hơn ngô lai bao nhiêu",
    ],
)
def test_one_side_alone_is_no_answer(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        # Measured otherwise: hectares against quintals a hectare, households against tonnes.
        "Bắc Mê diện tích lúa xuân hơn năng suất lúa mùa bao nhiêu",
        "Bắc Mê hộ nghèo hơn diện tích lúa mùa bao nhiêu",
        # A result against a plan of another thing.
        "Bắc Mê trồng rừng hơn lúa xuân bao nhiêu con",
        # Two of which one is not on file.
        "Bắc Mê đàn bò hơn đàn dê bao nhiêu con",
        "Bắc Mê 2021 đàn bò hơn đàn trâu bao nhiêu con",
    ],
)
def test_what_does_not_compare_is_not_subtracted(ask_two: Ask, question: str) -> None:
    answer = ask_two(question)
    assert not any(stated.computed for stated in answer.figures), answer.text


def test_what_is_measured_otherwise_is_not_subtracted(ask_rules: Ask) -> None:
    answer = ask_rules("xuất khẩu Hàm Yên 2022 hơn giá trị sản xuất công nghiệp bao nhiêu")
    assert not any(stated.computed for stated in answer.figures)
    assert answer.status is Status.NOT_FOUND, answer.text


@pytest.mark.parametrize(
    "question",
    [
        # Both are listed, or the words on either side belong to one name.
        "xuất khẩu và nhập khẩu Hàm Yên 2022",
        "công nghiệp và xây dựng Hàm Yên 2022",
        "Hàm Yên có hơn 5 xã nông thôn mới không",
    ],
)
def test_other_questions_compare_nothing(ask_rules: Ask, question: str) -> None:
    assert not any(stated.computed for stated in ask_rules(question).figures)


def test_a_surplus_is_exports_less_imports(ask_two: Ask) -> None:
    answer = ask_two("hải quan Cao Bằng 9 tháng 2023 xuất siêu bao nhiêu")
    assert "cao hơn kim ngạch nhập khẩu 151 triệu USD" in answer.headline
    assert answer.figures[0].computed


@pytest.mark.parametrize(
    "question",
    [
        "Tây Ninh 2020 khu vực FDI xuất siêu hơn khu vực trong nước bao nhiêu",
        "tay ninh 2020 khu vuc fdi xuat sieu hon khu vuc trong nuoc bao nhieu",
    ],
)
def test_what_is_said_once_behind_the_first_is_of_both(ask_sectors: Ask, question: str) -> None:
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "1,21 tỷ USD" in answer.headline
    assert {s.figure.text for s in answer.figures[1:]} == {"0,31 tỷ USD", "1,52 tỷ USD"}


def test_a_surplus_of_all_trade_is_no_markets(ask_sectors: Ask) -> None:
    computed = ask_sectors("Tây Ninh 2020 xuất siêu bao nhiêu (xuất khẩu trừ nhập khẩu)")
    assert "1.830 triệu USD" in computed.text
    assert ask_sectors("Tây Ninh 2020 xuất siêu sang Hoa Kỳ bao nhiêu").status is Status.NOT_FOUND


def test_two_markets_of_which_one_is_named_without_its_head(ask_loose: Ask) -> None:
    for question in (
        "xuất khẩu Tam Dương 2023 sang Mỹ hơn Nhật Bản bao nhiêu triệu USD",
        "tam duong 2023 xuat khau sang my hon nhat ban bao nhieu",
    ):
        answer = ask_loose(question)
        assert answer.status is Status.ANSWERED, answer.text
        assert answer.figures[0].computed
        assert answer.figures[0].figure.text == "33 triệu USD"
