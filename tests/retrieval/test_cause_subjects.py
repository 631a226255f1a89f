"""A cause is of what the sentence says it is of, and of nothing told beside it."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.cause_subjects import _placed, effect_told, of_another_subject
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thu tiền thuê đất giảm là do giá thấp.", "Thu tiền thuê đất giảm là "),
        ("Nguyên nhân thu giảm là giá dầu xuống.", "Nguyên nhân thu giảm "),
        ("Do mưa lũ, sản lượng giảm.", None),
        ("Sản lượng giảm.", None),
    ],
)
def test_what_is_explained_stands_before_its_cause(text: str, told: str | None) -> None:
    assert effect_told(text) == told


def test_the_cause_of_a_neighbour_is_none(ask_kinds: Ask) -> None:
    told = ask_kinds("vì sao thu tiền thuê đất ở Quan Hóa giảm")
    assert "trả lại mặt bằng" in told.headline
    other = ask_kinds("vì sao thu phí chợ ở Quan Hóa giảm")
    assert other.status is Status.NOT_FOUND, other.text


def test_the_cause_of_another_place_is_none(ask_kinds: Ask) -> None:
    told = ask_kinds("vì sao hộ nghèo xã Trung Sơn Quan Hóa còn nhiều")
    assert "lũ quét" in told.headline
    other = ask_kinds("vì sao hộ nghèo xã Hiền Kiệt Quan Hóa còn nhiều")
    assert other.status is Status.NOT_FOUND, other.text


def test_small_letters_name_no_place() -> None:
    assert _placed().findall("Thu ở đó đã giảm, nhất là ở xã Trung Sơn") == ["Trung Sơn"]


def test_an_effect_may_stand_behind_what_causes_it() -> None:
    text = "Theo báo cáo , trong 6 tháng , do kim ngạch giảm mạnh nên số thu thuế giảm mạnh ."
    assert effect_told(text) == " số thu thuế giảm mạnh ."
    assert effect_told("Thu tiền đất giảm, do thị trường trầm lắng.") == "Thu tiền đất giảm, "


def test_a_bare_thu_is_the_revenue_asked_about() -> None:
    leading = "Thu ngân sách nhà nước trên địa bàn đạt 91 tỷ đồng, giảm 10% so với cùng kỳ."
    text = "Nguyên nhân thu giảm là do thị trường trầm lắng."
    question = asked("vì sao thu ngân sách Krông Năng giảm")
    assert not of_another_subject(question, question.terms, text, leading)
