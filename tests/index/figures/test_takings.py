"""Money that was taken in by a doing or from a source."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

TAXES = Head(title="Thu ngân sách hai tháng đầu năm", date="2022-03-07", period=None)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        (
            "Khu vực ngoài quốc doanh dự toán giao 812 tỷ đồng, chiếm 31% dự toán, đến nay đã thu "
            "được 704 tỷ đồng, đạt 86,7% dự toán.",
            "704 tỷ đồng",
            "thu khu vực ngoài quốc doanh",
        ),
        (
            "Đến nay, huyện Yên Thành thu được 61,3 tỷ đồng tiền sử dụng đất.",
            "61,3 tỷ đồng",
            "thu tiền sử dụng đất",
        ),
        (
            "Sau hai tháng, ngành thuế đã thu được 914 tỷ đồng.",
            "914 tỷ đồng",
            "ngành thuế đã thu ngân sách",
        ),
        ("Lũy kế 2 tháng tổng thu 1.233 tỷ đồng.", "1.233 tỷ đồng", "tổng thu ngân sách"),
        ("Du lịch khởi sắc, tổng thu ước 268 tỷ đồng.", "268 tỷ đồng", "tổng thu"),
    ],
)
def test_what_is_collected_says_from_what(text: str, number: str, name: str) -> None:
    told = {f.text: f.indicator for f in figures_of(text, TAXES)}
    assert told[number] == name


def test_what_was_collected_of_a_planned_revenue_is_of_it() -> None:
    text = (
        "Nguồn thu từ thuế trước bạ, năm 2022 dự toán giao 90 tỷ đồng (chiếm 12% dự toán thu), "
        "6 tháng đầu năm đã thu hơn 41 tỷ đồng, đạt 45,6% dự toán."
    )
    told = {f.text: f.indicator for f in figures_of(text)}
    assert told["41 tỷ đồng"] == told["45,6%"] == "Nguồn thu từ thuế trước bạ"


def test_what_enforcement_brought_in_is_not_all_revenue() -> None:
    told = figures_of(
        "Cục Thuế đã ban hành 43 quyết định cưỡng chế nợ thuế, thu được 9 tỷ đồng.",
        Head(title="Cục Thuế tỉnh Nghệ An: kết quả thu ngân sách năm 2022"),
    )
    assert told[1].indicator == "thu từ cưỡng chế nợ thuế"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khu di tích bán được 12.400 vé tham quan, thu 1,2 tỷ đồng.", "thu từ bán vé tham quan"),
        ("Chợ bán ra 900 con dê giống Ninh Sơn, thu về 2,1 tỷ đồng.", "thu từ bán ra con dê giống"),
        ("Lễ hội đón 9.000 lượt khách, thu 400 triệu đồng.", "thu từ đón lượt khách"),
        ("Trang trại trồng 12 ha rừng, thu 2 tỷ đồng.", "thu từ trồng rừng"),
        ("Lợn xuất chuồng 4.000 con, thu 30 tỷ đồng.", "thu từ Lợn xuất chuồng"),
        ("Khu vực sản xuất kinh doanh dự toán giao 9 tỷ đồng, đã thu 8 tỷ đồng.",
         "thu khu vực sản xuất kinh doanh"),
        # Of another place, or of no sale: what the report's budget took in.
        ("Chợ bán 900 con dê; thu 2,1 tỷ đồng.", "thu ngân sách"),
        ("Thành lập mới 42 doanh nghiệp, thu 15 tỷ đồng.", "thu ngân sách"),
    ],
)  # fmt: skip
def test_what_a_sale_brought_in_is_no_revenue_of_the_budget(text: str, name: str) -> None:
    head = Head(title="Thu ngân sách đạt khá")
    assert figures_of(text, head)[-1].indicator.startswith(name)


def test_what_a_harvest_brought_in_is_no_budget() -> None:
    text = "Thu ngân sách đạt 90 tỷ đồng. Bà con thu hoạch 40 tấn cam, thu 3 tỷ đồng."
    assert figures_of(text)[-1].indicator != "thu ngân sách"
