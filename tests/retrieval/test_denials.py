"""A number of what was not done answers only a question for that, and the other way round."""

from __future__ import annotations

import pytest

from retrieval.denials import denied, denies_otherwise, done_not_owed
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure

DISTRICT = "huyện Hàm Yên"


def other(question: str, indicator: str, text: str, value: str, unit: str) -> bool:
    stated = figure(text, value, unit, indicator=indicator)
    return denies_otherwise(
        asked(f"{question} {DISTRICT}"), stated, f"Đến nay, {indicator} {text}."
    )


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("đã di chuyển bao nhiêu vị trí", "vị trí chưa di chuyển"),
        ("bao nhiêu hộ bàn giao mặt bằng", "hộ không bàn giao mặt bằng"),
        ("còn bao nhiêu vị trí", "vị trí đã di chuyển"),
    ],
)
def test_what_was_not_done(question: str, indicator: str) -> None:
    assert other(question, indicator, "4 vị trí", "4", "vị trí") is ("còn" not in question)


def test_what_goes_on_is_not_done() -> None:
    going_on = "đang giải quyết vụ"
    assert other("đã giải quyết bao nhiêu vụ", going_on, "22 vụ", "22", "vụ")
    assert not other("đang giải quyết bao nhiêu vụ", going_on, "22 vụ", "22", "vụ")
    assert not other("giải quyết bao nhiêu vụ", going_on, "22 vụ", "22", "vụ")


def test_what_must_be_done_is_not_done() -> None:
    owed = "trường hợp phải cưỡng chế"
    assert other("đã cưỡng chế mấy trường hợp", owed, "14 trường hợp", "14", "trường hợp")
    assert not other("phải cưỡng chế mấy trường hợp", owed, "14 trường hợp", "14", "trường hợp")
    assert not other("đã có mấy vụ cưỡng chế", "vụ cưỡng chế", "14 vụ", "14", "vụ")


def test_whether_is_asked_and_no_denial() -> None:
    told = "kết nạp đảng viên"
    for question in (
        "kết nạp đảng viên có vượt không, bao nhiêu người",
        "ket nap dang vien co vuot khong, bao nhieu nguoi",
    ):
        assert not other(question, told, "40 người", "40", "người")
    assert other("bao nhiêu hộ không nhận tiền, đất", "hộ nhận tiền", "40 hộ", "40", "hộ")


def test_what_was_not_done_is_asked_for() -> None:
    left = "vị trí chưa di chuyển"
    assert not other("còn mấy vị trí chưa di chuyển", left, "4 vị trí", "4", "vị trí")
    assert other("mấy vị trí chưa di chuyển", "vị trí di chuyển xong", "9 vị trí", "9", "vị trí")


def test_a_name_that_sounds_like_a_denial_is_none() -> None:
    stated = figure("5 hộ", "5", "hộ", indicator="hộ nghèo")
    assert not denies_otherwise(asked("bao nhieu ho ngheo tua chua"), stated, "Có 5 hộ nghèo.")


def test_leaving_out_denies_nothing() -> None:
    assert not denied("thu nội địa không kể tiền sử dụng đất")
    assert denied("khoản thu không đạt tiến độ")


def test_the_other_way_round_is_refused(ask_rules: Ask) -> None:
    done = ask_rules("Chiêm Hóa đã di chuyển bao nhiêu cột điện")
    left = ask_rules("Chiêm Hóa còn bao nhiêu cột điện chưa di chuyển")
    assert done.figures[0].figure.text == "61 cột"
    assert left.figures[0].figure.text == "7 cột"


def test_a_part_of_what_was_not_done_was_not_done() -> None:
    households = figure("4 hộ", "4", "hộ", indicator="hộ", parent="hộ chưa di chuyển")
    question = asked(f"bao nhiêu hộ chưa di chuyển {DISTRICT}")
    assert not denies_otherwise(question, households, "Trong đó, xã Yên Lâm 4 hộ.")


def test_who_no_longer_does_it_is_none_of_those_who_do() -> None:
    assert other("bao nhiêu người đóng BHXH", "người dừng đóng BHXH", "18 người", "18", "người")
    assert not other(
        "bao nhiêu người dừng đóng BHXH", "người dừng đóng BHXH", "18 người", "18", "người"
    )


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("thu ngân sách không kể tiền đất và xổ số", True),
        ("thu nội địa trừ tiền sử dụng đất, xổ số", True),
        ("thu tiền đất và xổ số", False),
    ],
)
def test_the_part_left_out_is_not_the_rest(question: str, out: bool) -> None:
    part = "tiền sử dụng đất và xổ số kiến thiết"
    assert other(question, part, "8 tỷ đồng", "8", "tỷ đồng") is out
    assert not other(question, f"thu nội địa (không tính {part})", "9 tỷ đồng", "9", "tỷ đồng")


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("Krông Năng phải di dời bao nhiêu hộ", "di dời hộ", True),
        ("Krông Năng phải di dời bao nhiêu hộ", "phải di dời hộ", False),
        ("Krông Năng di dời bao nhiêu hộ", "di dời hộ", False),
        ("Krông Năng còn phải di dời bao nhiêu hộ", "di dời hộ", False),
    ],
)
def test_what_is_done_is_not_what_must_be(question: str, indicator: str, other: bool) -> None:
    told = figure("61 hộ", "61", "hộ", indicator=indicator)
    assert done_not_owed(asked(question), told, "Di dời 61 hộ.") is other
