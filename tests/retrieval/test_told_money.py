"""An answer to "bao nhiêu tiền" tells an amount of money."""

from __future__ import annotations

import pytest

from retrieval.answer import Answer, Status
from retrieval.told_money import lacks_money
from tests.retrieval.making import asked

PERCENTS = "“6 địa phương có tỷ lệ giải ngân trên mức bình quân, cao nhất 67,9%.”"


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("các xã ở Krông Năng giải ngân được bao nhiêu tiền", PERCENTS, True),
        ("các xã ở Krông Năng giải ngân được bao nhiêu tiền", "Giải ngân 12,4 tỷ đồng.", False),
        ("các xã ở Krông Năng giải ngân được bao nhiêu tỷ", "“Đã chi 3.450 triệu.”", False),
        ("các xã ở Krông Năng giải ngân được bao nhiêu %", PERCENTS, False),
        ("các xã ở Krông Năng giải ngân ra sao", PERCENTS, False),
    ],
)
def test_percents_are_no_money(question: str, said: str, lacks: bool) -> None:
    assert lacks_money(asked(question), Answer(Status.ANSWERED, said)) is lacks
