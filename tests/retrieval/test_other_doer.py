"""A number of another body's doing than the one asked about."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.other_doer import collected_apart
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("Tỉnh đoàn Kon Tum trao bao nhiêu suất quà", "540 suất quà"),
        ("hội phụ nữ tỉnh Kon Tum trao bao nhiêu suất quà", "1.420 suất quà"),
        # Named behind the other's number, for its own.
        ("Sở Tài chính Kon Tum lập bao nhiêu biên bản", "27 biên bản"),
        ("mttq kon tum trao bao nhieu suat qua", "9.700 suất quà"),
    ],
)
def test_each_body_s_number_is_its_own(ask_offices: Ask, question: str, head: str) -> None:
    answer = ask_offices(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert head in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "Hội Nông dân tỉnh Kon Tum trao bao nhiêu suất quà",
        "liên đoàn lao động Kon Tum trao bao nhiêu suất quà",
        "công an Kon Tum thụ lý bao nhiêu vụ án",
    ],
)
def test_a_body_that_is_not_told_of_has_none(ask_offices: Ask, question: str) -> None:
    answer = ask_offices(question)
    assert answer.status is Status.NOT_FOUND, answer.text


def test_what_customs_collect_is_no_revenue_of_all_the_area() -> None:
    customs = figure("310 tỷ đồng", "310", "tỷ đồng", indicator="thu ngân sách hải quan")
    whole = figure("940 tỷ đồng", "940", "tỷ đồng", indicator="thu ngân sách")
    assert collected_apart(asked("thu ngân sách Krông Năng 2022"), customs)
    assert not collected_apart(asked("thu ngân sách Krông Năng 2022"), whole)
    for question in ("hải quan thu ngân sách Krông Năng", "thu ngân sách từ XNK Krông Năng"):
        assert not collected_apart(asked(question), customs)


def test_fines_are_no_budget() -> None:
    fine = figure("5 tỷ đồng", "5", "tỷ đồng", indicator="phạt thu nộp ngân sách")
    assert collected_apart(asked("thu ngân sách Krông Năng 2022"), fine)
    assert not collected_apart(asked("phạt thu nộp ngân sách Krông Năng"), fine)
