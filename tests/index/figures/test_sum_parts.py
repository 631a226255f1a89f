"""Parts that add up to a whole."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

DISTRICT = Head(places="huyện Quỳ Châu, tỉnh Nghệ An")
FUNDS = "Tổng nguồn vốn huy động xây dựng nông thôn mới đạt {} tỷ đồng, trong đó {}."
PARTS = (
    "vốn ngân sách 180 tỷ đồng (chiếm 57,1%), vốn tín dụng 60 tỷ đồng; doanh nghiệp 30 tỷ đồng; "
    "nhân dân đóng góp 45 tỷ đồng"
)


def _parents(total: int) -> dict[str, str | None]:
    figures = figures_of(FUNDS.format(total, PARTS), DISTRICT)
    return {f.text: f.parent for f in figures if f.unit == "tỷ đồng"}


def test_parts_that_add_up_are_all_parts_of_the_whole() -> None:
    parents = _parents(315)
    whole = "Tổng nguồn vốn huy động xây dựng nông thôn mới"
    assert parents.pop("315 tỷ đồng") is None
    assert set(parents.values()) == {whole}
    assert len(parents) == 4


def test_parts_that_do_not_add_up_are_left_as_they_were_read() -> None:
    whole = "Tổng nguồn vốn huy động xây dựng nông thôn mới"
    assert _parents(900)["30 tỷ đồng"] != whole


def test_who_gave_a_part_is_not_where_it_was_given() -> None:
    parts = "ngân sách trung ương và tỉnh 40 tỷ đồng; doanh nghiệp 8 tỷ đồng; dân góp 12 tỷ đồng"
    figures = figures_of(FUNDS.format(60, parts), DISTRICT)
    assert {f.place.name for f in figures if f.place} == {"huyện Quỳ Châu"}
