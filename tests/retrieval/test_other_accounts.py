"""What is recommended is no revenue, and who is carried no guest."""

from __future__ import annotations

from retrieval.other_accounts import (
    only_carried,
    only_coming_or_going,
    only_of_communes,
    only_recommended,
    only_traded,
)
from tests.retrieval.making import asked, figure


def test_what_auditors_recommend_is_no_revenue() -> None:
    told = figure(
        "8 tỷ đồng",
        "8",
        "tỷ đồng",
        indicator="tăng thu ngân sách",
        parent="kiến nghị xử lý tài chính",
    )
    assert only_recommended(asked("thu ngân sách Krông Năng 2022"), told)
    assert not only_recommended(asked("kiểm toán kiến nghị tăng thu ngân sách Krông Năng"), told)
    own = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="thu ngân sách")
    assert not only_recommended(asked("thu ngân sách Krông Năng 2022"), own)


def test_passengers_are_no_guests() -> None:
    carried = figure(
        "9 triệu lượt khách", "9", "triệu lượt khách", indicator="vận chuyển hành khách"
    )
    assert only_carried(asked("khách du lịch Krông Năng 2022"), carried)
    assert not only_carried(asked("vận chuyển hành khách Krông Năng bao nhiêu lượt khách"), carried)
    guests = figure("9 nghìn lượt khách", "9", "nghìn lượt khách", indicator="khách du lịch")
    assert not only_carried(asked("khách du lịch Krông Năng 2022"), guests)


def test_what_is_exported_is_not_all_that_is_produced() -> None:
    sold = figure("8 tấn", "8", "tấn", indicator="xuất khẩu gạo")
    assert only_traded(asked("sản lượng gạo Krông Năng 2022"), sold)
    assert not only_traded(asked("sản lượng gạo xuất khẩu Krông Năng 2022"), sold)
    grown = figure("8 tấn", "8", "tấn", indicator="sản lượng gạo")
    assert not only_traded(asked("sản lượng gạo Krông Năng 2022"), grown)


def test_firms_founded_are_not_all_that_there_are() -> None:
    new = figure("8 doanh nghiệp", "8", "doanh nghiệp", indicator="doanh nghiệp thành lập mới")
    assert only_coming_or_going(asked("Krông Năng có bao nhiêu doanh nghiệp"), new)
    assert not only_coming_or_going(asked("Krông Năng thành lập mới bao nhiêu doanh nghiệp"), new)
    there = figure("80 doanh nghiệp", "80", "doanh nghiệp", indicator="doanh nghiệp đang hoạt động")
    assert not only_coming_or_going(asked("Krông Năng có bao nhiêu doanh nghiệp"), there)


def test_what_communes_collect_is_not_all_of_a_district() -> None:
    communes = figure("3,1 tỷ đồng", "3.1", "tỷ đồng", indicator="thu ngân sách xã")
    assert only_of_communes(asked("thu ngân sách huyện Krông Năng 2022"), communes)
    assert not only_of_communes(asked("thu ngân sách xã ở huyện Krông Năng 2022"), communes)
    assert not only_of_communes(asked("thu ngân sách huyện Krông Năng"), figure("9 tỷ", "9", "tỷ"))
