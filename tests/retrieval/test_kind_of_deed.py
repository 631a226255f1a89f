"""One kind of a deed is not answered by all kinds together."""

from __future__ import annotations

import pytest

from retrieval.kind_of_deed import of_any_kind
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("Nghi Lộc cấp đổi bao nhiêu giấy chứng nhận", "cấp giấy chứng nhận", True),
        ("Nghi Lộc cấp đổi bao nhiêu giấy chứng nhận", "cấp đổi giấy chứng nhận", False),
        ("nghi loc cap lan dau bao nhieu giay", "cấp đổi giấy", True),
        ("nghi loc cap lan dau bao nhieu giay", "cấp lần đầu giấy", False),
        ("nghi loc cap lai bao nhieu giay phep", "giấy phép thu hồi", False),
        ("Nghi Lộc cấp bao nhiêu giấy chứng nhận", "cấp giấy chứng nhận", False),
    ],
)
def test_kind_of_deed(question: str, indicator: str, other: bool) -> None:
    stated = figure("12 giấy", "12", "giấy", indicator=indicator)
    assert of_any_kind(asked(question), stated) is other
