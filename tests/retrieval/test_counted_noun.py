"""A count is of the noun that is asked for, or of another, or nobody can tell."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.counted_noun import (
    counts_another,
    counts_asked,
    names_the_count,
    of_another_noun,
)
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "unit", "counts"),
    [
        ("Krông Năng có bao nhiêu hộ nghèo", "hộ", True),
        ("Krông Năng có bao nhiêu hộ nghèo", "vị trí", False),
        ("Krông Năng có bao nhiêu hộ nghèo", "%", None),
        ("thu ngân sách Krông Năng", "hộ", None),
        ("Krông Năng có bao nhiêu HTX", "htx", True),
    ],
)
def test_the_noun_that_is_counted(question: str, unit: str, counts: bool | None) -> None:
    assert counts_asked(asked(question), figure(f"8 {unit}", "8", unit)) is counts


@pytest.mark.parametrize(
    ("question", "unit", "another"),
    [
        ("Krông Năng có bao nhiêu xã nông thôn mới", "tiêu chí/xã", True),
        ("Krông Năng có bao nhiêu xã nông thôn mới", "xã", False),
        ("Krông Năng có bao nhiêu KCN", "khu công nghiệp", False),
        ("Krông Năng có bao nhiêu gốc chè", "cây", False),
        ("bao nhiêu người Krông Năng vào đảng", "đảng viên", False),
    ],
)
def test_another_known_noun_is_another_count(question: str, unit: str, another: bool) -> None:
    assert counts_another(asked(question), figure(f"8 {unit}", "8", unit)) is another


def test_a_unit_that_only_counts_is_of_the_noun_in_the_name() -> None:
    boats = figure("86 chiếc", "86", "chiếc", indicator="Tổng số tàu cá")
    assert counts_asked(asked("Krông Năng có bao nhiêu tàu"), boats)
    assert not counts_another(asked("Krông Năng có bao nhiêu tàu"), boats)
    assert counts_another(asked("Krông Năng có bao nhiêu xe"), boats)


def test_an_average_counts_nothing() -> None:
    average = figure("15,9 tiêu", "15.9", "tiêu", indicator="bình quân các xã")
    question = asked("Krông Năng có bao nhiêu xã đạt 19 tiêu chí")
    assert counts_asked(question, average) is False


def test_the_standards_of_a_town_are_its_criteria() -> None:
    told = figure("57 tiêu chuẩn", "57", "tiêu chuẩn", indicator="tiêu chuẩn đô thị loại IV")
    question = asked("Krông Năng đạt mấy tiêu chí đô thị loại IV")
    assert counts_asked(question, told)
    assert not counts_another(question, told)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("8 đội thuế ở Krông Năng thu được bao nhiêu", True),
        ("Krông Năng có bao nhiêu đội thuế", False),
        ("18 đội thuế ở Krông Năng thu được bao nhiêu", False),
    ],
)
def test_a_count_that_the_question_names_is_not_asked_for(question: str, named: bool) -> None:
    assert names_the_count(asked(question), figure("8 đội thuế", "8", "đội thuế")) is named


@pytest.mark.parametrize(
    ("question", "unit", "counts", "another"),
    [
        ("Krông Năng có bao nhiêu vụ vi phạm", "trường hợp", None, False),
        ("Krông Năng có bao nhiêu trường hợp vi phạm", "vụ việc", None, False),
        ("Krông Năng có bao nhiêu vụ vi phạm", "hộ", False, True),
        ("Krông Năng có bao nhiêu vụ án", "vụ", True, False),
        ("Krông Năng có bao nhiêu vụ", "vụ án", True, False),
        ("Krông Năng mấy căn nhà sập", "ngôi nhà", None, False),
        ("Krông Năng trao mấy phần quà", "suất quà", None, False),
        ("Krông Năng bao nhiêu thanh niên nhập ngũ", "công dân", None, False),
        ("Krông Năng bao nhiêu đảng viên", "đồng chí", None, False),
        ("Krông Năng bao nhiêu chi bộ", "đồng chí", False, True),
        ("Krông Năng bao nhiêu chi bộ", "chi bộ", True, False),
        ("Krông Năng bao nhiêu thầy cô", "giáo viên", True, False),
    ],
)
def test_one_thing_counted_under_several_nouns(
    question: str, unit: str, counts: bool | None, another: bool
) -> None:
    stated = figure(f"8 {unit}", "8", unit, indicator="xử lý")
    assert counts_asked(asked(question), stated) is counts
    assert counts_another(asked(question), stated) is another


def test_a_noun_of_two_words_is_not_torn() -> None:
    cases = figure("57 vụ", "57", "vụ", indicator="bắt vụ phạm tội")
    assert counts_asked(asked("Krông Năng bao nhiêu tội phạm bị bắt"), cases) is False


def test_people_are_named_before_a_bare_unit() -> None:
    told = figure("7.912 người", "7912", "người", indicator="giáo viên người")
    assert counts_asked(asked("Krông Năng có bao nhiêu giáo viên"), told)
    joint = figure("90 người", "90", "người", indicator="tổng số cán bộ, giáo viên, nhân viên")
    assert not counts_asked(asked("Krông Năng có bao nhiêu giáo viên"), joint)
    given = figure("300 người", "300", "người", indicator="hỗ trợ hộ nghèo người")
    assert not counts_asked(asked("Krông Năng có bao nhiêu hộ nghèo"), given)


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "another"),
    [
        ("Krông Năng có bao nhiêu xã", "nhiệm vụ", "nhiệm vụ trọng tâm", True),
        ("Krông Năng có bao nhiêu xã", "xã", "xã, thị trấn", False),
        ("krong nang co bao nhieu xa", "đơn vị", "xã", False),
        ("Krông Năng có bao nhiêu xã nông thôn mới", "nhiệm vụ", "nhiệm vụ", False),
        ("Krông Năng đạt bao nhiêu phần trăm", "%", "thu ngân sách", False),
        ("Krông Năng thu bao nhiêu tỷ", "tỷ đồng", "thu ngân sách", False),
    ],
)
def test_a_bare_noun_is_answered_by_no_other(
    question: str, unit: str, indicator: str, another: bool
) -> None:
    told = figure(f"8 {unit}", "8", unit, indicator=indicator)
    assert of_another_noun(asked(question), told) is another


groups_service = _service_over(
    {
        "groups.md": (
            "# Huyện Mộ Đức: kết quả năm 2023\n\n"
            "Ngày 26/12/2023, UBND huyện Mộ Đức, tỉnh Quảng Ngãi tổng kết năm 2023. "
            "Thành lập 68 tổ công nghệ số cộng đồng ở 68 thôn với 472 thành viên. "
            "Giải quyết việc làm cho 2.140 người. Đón 12.600 lượt người đến tham quan.\n"
        )
    }
)
ask_groups = _ask_of("groups_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("tổ công nghệ số cộng đồng Mộ Đức bao nhiêu thành viên", "472 thành viên"),
        ("to cong nghe so cong dong mo duc co may thanh vien", "472 thành viên"),
        ("Mộ Đức có bao nhiêu tổ công nghệ số cộng đồng", "68 tổ"),
        ("Mộ Đức giải quyết việc làm cho bao nhiêu lao động", "2.140 người"),
        ("Mộ Đức đón bao nhiêu lao động đến tham quan", ""),
    ],
)
def test_groups_and_workers_are_told_apart(ask_groups: Ask, question: str, told: str) -> None:
    answer = ask_groups(question)
    assert (answer.status is Status.ANSWERED) is bool(told), answer.text
    assert told in answer.headline
    assert "cộng được" not in answer.text


def test_members_of_a_committee_are_no_members_of_a_union() -> None:
    question = asked("Krông Năng có bao nhiêu đoàn viên")
    committee = figure(
        "27 đồng chí", "27", "đồng chí", indicator="đồng chí", parent="Ban Chấp hành"
    )
    union = figure("27 đồng chí", "27", "đồng chí", indicator="đồng chí", parent="Đoàn Thanh niên")
    assert counts_asked(question, committee) is False
    assert counts_asked(question, union) is None
