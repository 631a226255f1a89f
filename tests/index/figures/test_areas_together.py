"""Places named together: what happened in all of them is of none of them alone."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _place(text: str) -> str | None:
    place = figures_of(text)[-1].place
    return place.name if place else None


@pytest.mark.parametrize(
    "where",
    [
        "tại 9 xã của các huyện Con Cuông, Kỳ Sơn và Quỳ Hợp",
        "tại các huyện Con Cuông, Kỳ Sơn và Quỳ Hợp",
        "ở huyện Con Cuông và huyện Kỳ Sơn",
        "tại 3 huyện Con Cuông, Kỳ Sơn, Quỳ Hợp",
    ],
)
def test_what_an_event_did_in_all_of_them_is_of_the_area(where: str) -> None:
    assert _place(f"Dịch bệnh xảy ra {where}, tiêu hủy 842 con lợn.") == "tỉnh Nghệ An"


def test_what_each_of_them_has_is_not_of_the_area() -> None:
    text = "Dịch xảy ra ở huyện Con Cuông và huyện Kỳ Sơn, mỗi huyện tiêu hủy 12 con."
    assert _place(text) != "tỉnh Nghệ An"


@pytest.mark.parametrize("said", ["đã trồng 842 ha quế", "842 ha quế được trồng"])
def test_what_a_row_at_the_head_has_is_of_the_row(said: str) -> None:
    [figure] = figures_of(f"Các huyện Con Cuông, Kỳ Sơn và Quỳ Hợp, {said}.")
    assert figure.place is None
    assert figure.parent is not None
    assert figure.parent.endswith("Con Cuông, Kỳ Sơn và Quỳ Hợp")


def test_each_of_a_list_keeps_its_own() -> None:
    text = "Huyện Con Cuông trồng 12 ha, huyện Kỳ Sơn trồng 13 ha, huyện Quỳ Hợp 14 ha."
    places = [f.place.short for f in figures_of(text) if f.place]
    assert places == ["Con Cuông", "Kỳ Sơn", "Quỳ Hợp"]


def test_each_said_behind_the_number_is_not_of_the_area() -> None:
    text = "Vốn cao nhất ở các huyện Con Cuông, Kỳ Sơn, với 469 triệu đồng mỗi đơn vị."
    assert _place(text) != "tỉnh Nghệ An"
