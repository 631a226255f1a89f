"""Which years that a text names weigh for its period."""

from __future__ import annotations

import pytest

from index.reading.period_weights import weigh


@pytest.mark.parametrize(
    ("text", "year", "weight"),
    [
        ("Chương trình mục tiêu quốc gia giảm nghèo năm 2021 được bố trí 96 tỷ đồng.", 2021, 1.0),
        ("Mục tiêu năm 2021 là thu 96 tỷ đồng.", 2021, 0.1),
        ("Theo Sở Kế hoạch và Đầu tư, trong năm 2021 có 40 dự án.", 2021, 1.0),
        ("Phòng Tài chính - Kế hoạch cho biết: Năm 2021 thu 96 tỷ đồng.", 2021, 1.0),
        ("Ông đánh giá cao quyết tâm khi đặt mục tiêu tăng trưởng năm 2021.", 2021, 0.1),
        ("Ông đánh giá kết quả đạt mục tiêu năm 2021.", 2021, 1.0),
    ],
)
def test_a_programme_s_name_plans_nothing(text: str, year: int, weight: float) -> None:
    (told,) = weigh([(text, 1.0)])
    assert (told.mention.year, told.weight) == (year, weight)


@pytest.mark.parametrize(
    "text",
    ["Tổng vốn 96 tỷ đồng (gồm cả vốn năm 2020 chuyển sang).", "Vốn năm 2020 kéo dài sang 9 tỷ."],
)
def test_the_year_that_money_was_carried_over_from_weighs_nothing(text: str) -> None:
    assert weigh([(text, 1.0)]) == []


def test_years_of_work_are_not_what_a_report_is_of() -> None:
    for text in ("Sau 3 năm thực hiện Nghị quyết, huyện đổi mới.", "Thu 5 năm đạt 640 tỷ đồng."):
        assert weigh([(text, 4.0)]) == []


def test_what_was_reached_of_a_plan_is_no_plan() -> None:
    (reached,) = weigh([("Năm 2019 tỉnh vượt 6 chỉ tiêu so với kế hoạch đề ra", 1.0)])
    assert not reached.plan
    (planned,) = weigh([("Năm 2019 tỉnh đề ra 6 chỉ tiêu", 1.0)])
    assert planned.plan


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Nếu như 8 tháng năm 2019 xuất khẩu đạt 40 triệu USD thì nay đạt 46 triệu USD.", True),
        ("Nếu năm 2015 toàn huyện chỉ có 2 xã đạt chuẩn, thì nay có 9 xã.", True),
        ("Nếu như vào quý I năm 2020 chỉ có 4 dự án, thì nay có 9 dự án.", True),
        ("Năm 2015 toàn huyện chỉ có 2 xã đạt chuẩn.", False),
    ],
)
def test_a_time_supposed_is_only_compared_with(text: str, base: bool) -> None:
    (told,) = [item for item in weigh([(text, 1.0)]) if item.mention.year]
    assert told.mention.base is base


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "Nhiệm kỳ 2020-2025, huyện phấn đấu thu 90 tỷ đồng; độ che phủ rừng đến năm 2025 "
            "đạt 61%; vốn đầu tư giai đoạn 2021-2025 đạt 900 tỷ đồng.",
            [True, True, True],
        ),
        ("Nhiệm kỳ 2020-2025, huyện phấn đấu thu 90 tỷ. Đến năm 2025 có 61%.", [True, False]),
        ("Năm 2025, huyện phấn đấu thu 90 tỷ đồng; năm 2024 thu 80 tỷ đồng.", [True, False]),
    ],
)
def test_the_sentence_of_an_aim_goes_on_to_the_end_of_its_years(
    text: str, plans: list[bool]
) -> None:
    assert [told.plan for told in weigh([(text, 1.0)])] == plans


def test_where_a_year_began_weighs_little() -> None:
    begun, until = weigh([("Đầu năm 2021 còn 320 hộ nghèo; đến 30/11/2021 còn 239 hộ.", 1.0)])
    assert begun.weight < until.weight
