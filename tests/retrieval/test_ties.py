"""Which of several numbers that fit alike comes first."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure, Span
from retrieval.conversation import merge
from retrieval.ties import led_by, nearness, settled
from tests.retrieval.making import asked, figure, year


def named(indicator: str) -> Figure:
    return figure("5 tỷ đồng", "5", "tỷ đồng", indicator=indicator)


def test_the_fewest_words_that_nobody_asked_for() -> None:
    question = asked("giá trị xây dựng huyện Hàm Yên")
    both, alone = named("công nghiệp và xây dựng"), named("xây dựng")
    assert nearness(question, alone, str) < nearness(question, both, str)


def test_words_that_only_name_what_is_asked_for_once_more() -> None:
    question = asked("lượt khách du lịch huyện Hàm Yên 2018")
    lodging, all_of_them = named("tổng lượt khách lưu trú"), named("tổng lượt khách du lịch đến")
    assert nearness(question, all_of_them, str) < nearness(question, lodging, str)


def test_a_year_that_is_written_before_this_year() -> None:
    question = asked("tổng sản lượng lúa huyện Hàm Yên năm 2018")
    dated = replace(named("sản lượng lúa"), period=replace(year(2018), inferred=False))
    undated = replace(dated, period=replace(year(2018), inferred=True))
    assert nearness(question, dated, str) < nearness(question, undated, str)


def test_told_beside_what_was_asked_before() -> None:
    first = asked("tổng dư nợ Hàm Yên")
    then = merge(asked("bao nhiêu hộ vay"), first)
    assert then.before == first.terms
    assert merge(asked("còn Chiêm Hóa"), first).before == ()
    loans = figure("412 hộ", "412", "hộ", indicator="hộ vay")
    near_it = nearness(then, loans, lambda: "Tổng dư nợ đạt 91 tỷ đồng, với 412 hộ vay.")
    apart = nearness(then, loans, lambda: "Trong quý, giải ngân cho 412 hộ vay.")
    assert near_it < apart
    alone = replace(then, before=())
    assert nearness(alone, loans, lambda: "Tổng dư nợ.") == nearness(
        alone, loans, lambda: "Trong quý."
    )


def test_only_the_leading_ones_that_fit_alike_are_put_in_order() -> None:
    found = [(1, 3), (1, 2), (2, 1), (2, 0)]
    assert settled(found, lambda one: one[0], lambda one: (0, one[1])) == [
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 0),
    ]
    nothing: list[tuple[int, int]] = []
    assert settled(nothing, lambda one: one[0], lambda one: one) == []


def test_what_the_question_before_excludes_comes_last() -> None:
    then = merge(asked("được mấy dự án"), asked("FDI Hàm Yên nửa đầu năm 2022 bao nhiêu"))
    home, all_of_them = (
        figure(f"{n} dự án", str(n), "dự án", indicator=name)
        for n, name in ((14, "dự án đầu tư trong nước"), (22, "thu hút đầu tư dự án mới đăng ký"))
    )
    assert nearness(then, all_of_them, str) < nearness(then, home, str)
    alone = replace(then, before=())
    assert nearness(alone, home, str) < nearness(alone, all_of_them, str)


def test_an_example_stands_behind_what_tells_of_all() -> None:
    def fits(one: tuple[int, str]) -> tuple[float, int, int]:
        return -one[0], 0, 0

    def example(one: tuple[int, str]) -> bool:
        return one[1].startswith("đơn cử")

    def behind(one: tuple[int, str]) -> tuple[int, str]:
        return one[0] - 3, one[1]

    found = [(5, "tất cả"), (6, "đơn cử"), (7, "đơn cử nữa"), (1, "khác")]
    order = ["tất cả", "đơn cử nữa", "đơn cử", "khác"]
    assert [name for _, name in led_by(found, fits, example, behind)] == order
    assert led_by([(6, "đơn cử"), (1, "khác")], fits, example, behind)[0][1] == "đơn cử"
    assert led_by([], fits, example, behind) == []


def test_a_count_that_says_where_comes_behind_what_there_is() -> None:
    unit = "cụm công nghiệp"
    question = asked("Krông Năng có bao nhiêu cụm công nghiệp")
    found = figure(f"2 {unit}", "2", unit, indicator=unit)
    where = f"{'Có nhà máy hoạt động':<36} tại 2 {unit}."
    at = where.index("2 ")
    there = replace(found, span=Span(at, at + len(found.text)))
    assert nearness(question, there, lambda: where) > nearness(question, found, lambda: " " * 60)


def test_no_part_of_what_nobody_asked_for() -> None:
    question = asked("Hàm Yên kỷ luật bao nhiêu đảng viên")
    alone = figure("31 đảng viên", "31", "đảng viên", indicator="kỷ luật đảng viên")
    part = replace(alone, parent="dấu hiệu vi phạm")
    assert nearness(question, alone, str) < nearness(question, part, str)
