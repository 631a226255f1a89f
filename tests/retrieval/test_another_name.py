"""Things of one kind with names of their own."""

from __future__ import annotations

import pytest

from retrieval.another_name import names_another
from retrieval.answer import Status
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize("question", ["tỷ lệ lấp đầy KCN Calibex", "ty le lap day kcn calibex"])
def test_the_rate_of_one_park_is_not_that_of_another(ask_loose: Ask, question: str) -> None:
    assert ask_loose(f"{question} Vĩnh Tường").status is Status.NOT_FOUND
    answer = ask_loose("tỷ lệ lấp đầy KCN Đồng Sóc Vĩnh Tường")
    assert answer.figures[0].figure.text == "71%"


def test_only_a_name_on_both_sides_tells_them_apart() -> None:
    stated = figure("71%", "71", "%", indicator="tỷ lệ lấp đầy", parent="KCN Đồng Sóc")
    bare = figure("71%", "71", "%", indicator="tỷ lệ lấp đầy các KCN")
    assert names_another(asked("lấp đầy KCN Calibex"), stated)
    assert not names_another(asked("lấp đầy KCN Calibex"), bare)
    assert not names_another(asked("lấp đầy KCN Đồng Sóc"), stated)
    assert not names_another(asked("lấp đầy KCN bao nhiêu"), stated)


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("cao tốc Bãi Vọt - Hàm Nghi dài bao nhiêu km", True),
        ("cao tốc Hàm Nghi - Vũng Áng dài bao nhiêu km", False),
        ("cao toc bai vot ham nghi dai bao nhieu km", True),
        ("cao toc ham nghi vung ang dai bao nhieu km", False),
    ],
)
def test_a_road_between_other_places(question: str, other: bool) -> None:
    project = "Dự án cao tốc Bắc - Nam đoạn Hàm Nghi - Vũng Áng"
    stated = figure("54 km", "54", "km", indicator="tổng chiều dài", parent=project)
    assert names_another(asked(question), stated) is other
