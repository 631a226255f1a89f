"""Who is at work somewhere, and who found work in a year."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.jobs_kept import jobs_kept
from tests.retrieval.making import asked, figure

NEW = "lao động có việc làm mới Krông Năng năm 2022"
ALL = "Krông Năng giải quyết việc làm năm 2022"


@pytest.mark.parametrize(
    ("sentence", "question", "other"),
    [
        ("Các doanh nghiệp FDI đang tạo việc làm cho 900 lao động.", NEW, True),
        ("Các doanh nghiệp FDI đang tạo việc làm cho 900 lao động.", ALL, True),
        ("Khu vực FDI giải quyết việc làm cho 900 lao động.", ALL, True),
        ("Các doanh nghiệp giải quyết việc làm cho 900 lao động.", NEW, True),
        ("Các doanh nghiệp giải quyết việc làm cho 900 lao động.", ALL, False),
        ("Huyện giải quyết việc làm cho 900 lao động.", NEW, False),
        ("Khu công nghiệp có 12 dự án đang hoạt động, giải quyết việc làm mới cho 900 lao động.",
         NEW, False),
        ("Các doanh nghiệp FDI đang tạo việc làm cho 900 lao động.",
         "doanh nghiệp FDI ở Krông Năng tạo việc làm cho bao nhiêu lao động", False),
    ],
)  # fmt: skip
def test_who_is_at_work_is_no_new_job(sentence: str, question: str, *, other: bool) -> None:
    at = sentence.index("900")
    told = figure(
        "900 lao động", "900", "lao động", indicator="giải quyết việc làm lao động",
        span=Span(at, at + 12), sentence=Span(0, len(sentence)),
    )  # fmt: skip
    assert jobs_kept(asked(question), told, sentence) is other
