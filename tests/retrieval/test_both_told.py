"""Both of two things asked for at once, or one number that is of both."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask, _ask_of, _service_over


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Bắc Mê hộ nghèo và hộ cận nghèo là bao nhiêu", ("2.416", "1.309")),
        ("giá trị sản xuất nông nghiệp và công nghiệp Bắc Mê 2022", ("1.245", "986")),
        ("thu nội địa và thu xuất nhập khẩu tỉnh Phú Thọ 2021", ("8.420", "730")),
    ],
)
def test_both_are_told(ask_two: Ask, question: str, numbers: tuple[str, str]) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(number in answer.headline for number in numbers)
    assert len(answer.figures) == 2
    assert not any(stated.computed for stated in answer.figures)


@pytest.mark.parametrize(
    "question",
    ["đàn bò và đàn dê Bắc Mê", "giá trị sản xuất nông nghiệp và công nghiệp Bắc Mê 2021"],
)
def test_what_is_not_told_is_not_made_up(ask_two: Ask, question: str) -> None:
    assert len({s.figure.indicator for s in ask_two(question).figures}) < 2


@pytest.mark.parametrize(
    "question",
    [
        "thu và chi ngân sách Quảng Trị 2022",
        "thu, chi ngân sách Quảng Trị năm 2022",
        "quang tri thu chi 2022",
    ],
)
def test_what_came_in_and_what_went_out(ask_two: Ask, question: str) -> None:
    answer = ask_two(question)
    assert "4.505 tỷ đồng" in answer.headline
    assert "9.870 tỷ đồng" in answer.headline
    assert len(answer.citations) == 2


def test_an_office_named_so_and_a_balance_are_not_two_things(ask_two: Ask) -> None:
    assert "9.870" not in ask_two("thu của chi cục thuế Quảng Trị 2022").headline
    assert "9.870" not in ask_two("cân đối thu chi Quảng Trị 2022").headline


herds_service = _service_over(
    {
        "herds.md": (
            "# Huyện Bình Sơn: chăn nuôi năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Bình Sơn, tỉnh Quảng Ngãi tổng kết năm 2022. "
            "Đàn trâu 3.120 con, tăng 1,4% so với cùng kỳ; đàn bò 28.600 con, giảm 2,2% so với "
            "cùng kỳ; đàn lợn 41.000 con.\n"
        ),
        "joint.md": (
            "# Huyện Đức Phổ: chăn nuôi năm 2022\n\n"
            "Ngày 21/12/2022, UBND huyện Tư Nghĩa, tỉnh Quảng Ngãi tổng kết năm 2022. "
            "Đàn trâu, bò huyện Tư Nghĩa 21.400 con, tăng 3,3% so với cùng kỳ.\n"
        ),
    }
)
ask_herds = _ask_of("herds_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("đàn trâu bò Bình Sơn", ("3.120 con", "28.600 con")),
        ("đàn trâu bò Bình Sơn tăng bao nhiêu %", ("1,4%", "2,2%")),
        ("tổng đàn trâu bò Bình Sơn", ("31.720 con",)),
        ("đàn trâu bò Tư Nghĩa", ("21.400 con",)),
        ("đàn trâu, bò Tư Nghĩa tăng bao nhiêu", ("3,3%",)),
    ],
)
def test_joint_herds(ask_herds: Ask, question: str, told: tuple[str, ...]) -> None:
    answer = ask_herds(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(number in answer.headline for number in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách Tân Kỳ 2021 và 2022",
        "thu ngân sách Tân Kỳ năm 2021, 2022 là bao nhiêu",
        "thu ngan sach tan ky 2021 va 2022",
    ],
)
def test_both_times_are_told(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.figure.text for s in answer.figures] == ["186,4 tỷ đồng", "97,2 tỷ đồng"]


def test_of_two_times_of_which_one_is_told_none_is_made_up(ask: Ask) -> None:
    answer = ask("thu ngân sách Tân Kỳ 2021 và 2019")
    assert [s.figure.text for s in answer.figures] == ["186,4 tỷ đồng"]
    assert answer.headline.endswith("không nêu cho năm 2019.")
