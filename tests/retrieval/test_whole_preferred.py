"""The whole, what is left out of it, what was added: each only where it is meant."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.matching import indicator_fit
from retrieval.whole_preferred import left_out, only_left_out, whole_or_added
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure

DISTRICT = "huyện Krông Năng"


def score(question: str, indicator: str) -> float:
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator=indicator)
    sentence = f"Năm 2022, {indicator} đạt 8 tỷ đồng."
    return indicator_fit(asked(f"{question} {DISTRICT}"), stated, sentence, "").score


def test_what_is_left_out_is_score() -> None:
    without, all_of_it = "số thu (không tính tiền đất)", "số thu tiền đất"
    assert score("thu không tính tiền đất", without) > score("thu không tính tiền đất", all_of_it)
    assert score("thu tiền đất", without) < score("thu tiền đất", all_of_it)


def test_what_is_left_out_is_not_told() -> None:
    without = "Số thu thuế, phí (nếu loại trừ tiền sử dụng đất)"
    told = figure("8 tỷ đồng", "8", "tỷ đồng", indicator=without)
    assert only_left_out(asked(f"thu tiền sử dụng đất {DISTRICT}"), told)
    assert not only_left_out(asked(f"thu thuế, phí {DISTRICT}"), told)
    assert not only_left_out(asked(f"thu không tính tiền sử dụng đất {DISTRICT}"), told)


def test_what_came_new_is_not_all_there_is() -> None:
    new, stock = "cấp mới dự án FDI", "dự án FDI còn hiệu lực"
    assert score("dự án FDI", stock) > score("dự án FDI", new)
    assert score("dự án FDI cấp mới", new) > score("dự án FDI cấp mới", stock)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Ba Bể có bao nhiêu xã đạt chuẩn nông thôn mới", "7/15 xã"),
        ("ba be co bao nhieu xa dat chuan nong thon moi", "7/15 xã"),
        ("Ba Bể có thêm bao nhiêu xã đạt chuẩn nông thôn mới", "thêm 3 xã"),
    ],
)
def test_all_there_are_and_not_what_came_new(ask_sums: Ask, question: str, count: str) -> None:
    assert count in ask_sums(question).headline


def test_a_part_left_out_costs_only_where_it_is_not_asked_for() -> None:
    without = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="số thu (không tính tiền đất)")
    plain = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="số thu")
    assert left_out(asked(f"thu ngân sách {DISTRICT}"), without) > 0
    assert left_out(asked(f"thu ngân sách không kể tiền đất {DISTRICT}"), without) == 0
    assert left_out(asked(f"thu ngân sách không kể tiền đất {DISTRICT}"), plain) > 0
    assert left_out(asked(f"thu ngân sách {DISTRICT}"), plain) == 0


def test_what_was_added_is_preferred_only_where_it_is_asked_for() -> None:
    added = figure("8 xã", "8", "xã", indicator="xã đạt chuẩn thêm")
    plain, more = asked(f"mấy xã đạt chuẩn {DISTRICT}"), asked(f"thêm mấy xã đạt chuẩn {DISTRICT}")
    assert whole_or_added(plain, added, explained=True) < 0
    assert whole_or_added(more, added, explained=True) > 0


def test_what_is_brought_somewhere_is_not_all_there_is() -> None:
    moved, stock = "đưa sản phẩm OCOP lên sàn", "sản phẩm OCOP được công nhận"
    brought = figure("8 sản phẩm", "8", "sản phẩm", indicator=moved)
    assert whole_or_added(asked(f"số sản phẩm OCOP {DISTRICT}"), brought, explained=True) < 0
    named = figure("8 sản phẩm", "8", "sản phẩm", indicator=stock)
    assert whole_or_added(asked(f"số sản phẩm OCOP {DISTRICT}"), named, explained=True) == 0
    led = asked(f"đưa mấy sản phẩm OCOP lên sàn {DISTRICT}")
    assert whole_or_added(led, brought, explained=True) == 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vĩnh Tường có mấy hộ xây nhà mới được hỗ trợ khởi công xây dựng", "298 hộ"),
        ("bao nhiêu doanh nghiệp Vĩnh Tường bị ảnh hưởng sản xuất kinh doanh", "209 doanh nghiệp"),
        ("bao nhiêu doanh nghiệp Vĩnh Tường phải tạm ngưng sản xuất", "61 doanh nghiệp"),
    ],
)
def test_the_part_by_its_own_name_and_the_whole_by_the_rest(
    ask_loose: Ask, question: str, text: str
) -> None:
    assert ask_loose(question).figures[0].figure.text == text


def test_one_countrys_part_stands_behind_all() -> None:
    part = figure("22 dự án", "22", "dự án", indicator="dự án mới", parent="Hàn Quốc dự án")
    total = figure("66 dự án", "66", "dự án", indicator="dự án mới")
    asking = asked("Krông Năng có bao nhiêu dự án mới")
    assert left_out(asking, part) > left_out(asking, total) == 0
    assert left_out(asked("Hàn Quốc có bao nhiêu dự án mới ở Krông Năng"), part) == 0


def test_the_growth_of_all_by_its_own_name_is_no_worse_than_a_total() -> None:
    question = asked(f"giá trị sản xuất {DISTRICT} tăng bao nhiêu %")
    change = {"relation": Relation.CHANGE}
    named = figure("9%", "9", "%", indicator="tốc độ tăng giá trị sản xuất", **change)
    total = figure("9%", "9", "%", indicator="tổng giá trị sản xuất", **change)
    part = figure("9%", "9", "%", indicator="tốc độ tăng giá trị sản xuất chè", **change)
    assert whole_or_added(question, named, explained=True) > 0
    assert whole_or_added(question, named, explained=True) == whole_or_added(
        question, total, explained=True
    )
    assert whole_or_added(question, part, explained=True) == 0


def test_a_total_is_not_preferred_where_the_area_s_own_is_asked_for() -> None:
    total = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="tổng thu ngân sách")
    all_of, own = "thu ngân sách bao nhiêu", "thu ngân sách trên địa bàn bao nhiêu"
    asks = [asked(f"{words} {DISTRICT}") for words in (all_of, own)]
    most, less = (whole_or_added(each, total, explained=True) for each in asks)
    assert most > less


def test_what_is_left_out_may_be_said_by_the_money() -> None:
    without, all_of_it = "thu nội địa (không tính tiền sử dụng đất)", "thu tiền sử dụng đất"
    question = "thu nội địa trừ tiền sử dụng đất"
    taken = [
        left_out(
            asked(f"{question} {DISTRICT}"), figure("8 tỷ đồng", "8", "tỷ đồng", indicator=name)
        )
        for name in (without, all_of_it)
    ]
    assert taken[0] < taken[1]


def test_firms_founded_are_not_all_there_are() -> None:
    new, stock = "doanh nghiệp thành lập mới", "doanh nghiệp đang hoạt động"
    assert score("doanh nghiệp", stock) > score("doanh nghiệp", new)
    assert score("doanh nghiệp thành lập", new) > score("doanh nghiệp thành lập", stock)


def test_one_sort_of_the_revenue_stands_behind_all_of_it() -> None:
    whole, sort = "tổng thu ngân sách nhà nước", "thu cân đối ngân sách"
    assert score("thu ngân sách", whole) > score("thu ngân sách", sort)
    assert score("thu cân đối ngân sách", sort) > score("thu cân đối ngân sách", whole)


def test_all_that_are_in_force_come_before_those_of_one_sort() -> None:
    assert score("bao nhiêu dự án", "dự án còn hiệu lực") > score("bao nhiêu dự án", "dự án FDI")


def test_what_is_beside_a_crop_is_none_of_it() -> None:
    told = figure("1.080 ha", "1080", "ha", indicator="Ngoài cây lúa sen")
    assert only_left_out(asked("diện tích lúa huyện Tam Nông"), told)
    assert not only_left_out(asked("diện tích sen huyện Tam Nông"), told)
    outside = figure("80 tỷ đồng", "80", "tỷ đồng", indicator="Ngoài quốc doanh")
    assert not only_left_out(asked("thu ngoài quốc doanh huyện Tam Nông"), outside)
