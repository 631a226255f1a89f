"""What a name leaves unsaid and takes from beside it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xuất khẩu (trừ dầu thô) đạt 3 tỷ USD.", ["Xuất khẩu (trừ dầu thô)"]),
        ("Kim ngạch trừ dầu thô hơn 3 tỷ USD.", ["Kim ngạch (trừ dầu thô)"]),
        ("Giải ngân vốn xây dựng cơ bản đạt 27%.", ["Giải ngân vốn xây dựng cơ bản"]),
        ("Thu ngân sách địa phương đạt 13 tỷ đồng.", ["Thu ngân sách địa phương"]),
        ("Toàn tỉnh đã gieo trồng 41.818 ha cây trồng.", ["diện tích gieo trồng cây trồng"]),
        ("Du lịch đem lại doanh thu 5 tỷ đồng.", ["doanh thu Du lịch"]),
        (
            "Nông thôn mới tiến bộ, đưa số xã đạt chuẩn lên 4/25 xã.",
            ["số xã đạt chuẩn nông thôn mới"],
        ),
        (
            "Chỉ số giá tiêu dùng tháng 6 tăng 0,5%; bình quân 6 tháng tăng 3,6%.",
            ["Chỉ số giá tiêu dùng", "Chỉ số giá tiêu dùng bình quân"],
        ),
        (
            "Có 20/21 xã đạt chuẩn, bình quân 18,8 tiêu chí/xã.",
            ["xã đạt chuẩn", "tiêu chí/xã bình quân"],
        ),
        (
            "Tổng vốn đầu tư công là 186 tỷ đồng; giải ngân được 158 tỷ đồng.",
            ["Tổng vốn đầu tư công", "giải ngân vốn đầu tư công"],
        ),
        (
            "Nguồn vốn đầu tư công được bố trí 186 tỷ đồng, đã giải ngân 158 tỷ đồng.",
            ["Nguồn vốn đầu tư công được bố trí", "giải ngân vốn đầu tư công"],
        ),
        (
            "Thu ngân sách bình quân 412 tỷ đồng/năm; riêng năm 2019 đạt 536 tỷ đồng.",
            ["Thu ngân sách bình quân", "Thu ngân sách"],
        ),
        ("Tỷ lệ hộ nghèo còn 5,4% (4.935 hộ).", ["Tỷ lệ hộ nghèo", "hộ nghèo"]),
        ("Khó khăn: 27/71 công chức chưa chuyên trách.", ["công chức chưa chuyên trách"]),
        ("Kết nạp 237 đồng chí, đạt 100% kế hoạch.", ["kết nạp đảng viên"] * 2),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [indicator for _, indicator, _, _ in facts_of(text)] == names


def test_a_bare_doing_goes_on_with_the_sentence_before() -> None:
    text = (
        "Đến nay, tỉnh thu hút được 850 triệu USD vốn FDI. Chỉ tính riêng năm 2022, tỉnh đã "
        "thu hút được 31 triệu USD."
    )
    assert {figure.indicator for figure in figures_of(text)} == {"thu hút vốn FDI"}


def test_another_currency_is_not_of_the_indicator_before() -> None:
    text = "Thu ngân sách ước 6.340 tỷ đồng. Mục tiêu cả năm là 3,6 tỷ USD."
    assert [figure.text for figure in figures_of(text)] == ["6.340 tỷ đồng"]


def test_a_programme_stands_over_all_its_numbers() -> None:
    text = "- Chương trình giảm nghèo: giao 9 tỷ đồng, giải ngân 7 tỷ đồng, đạt 77%."
    plan, value, percent = figures_of(text)
    assert (plan.indicator, plan.relation.value) == ("Chương trình giảm nghèo", "plan")
    assert {value.parent, percent.parent} == {"Chương trình giảm nghèo"}


def test_a_list_of_units_goes_on_with_what_was_told_before() -> None:
    text = (
        "Giải ngân đến ngày 15/9/2022 được 17 tỷ đồng, bằng 46,1% kế hoạch.\n\n"
        "Khối huyện, thị xã, thành phố:\n\n- Huyện Đô Lương: 61,25%\n\n- Thành phố Vinh: 57,8%"
    )
    items = figures_of(text)[2:]
    assert [figure.place and figure.place.name for figure in items] == [
        "huyện Đô Lương",
        "thành phố Vinh",
    ]
    assert {(f.indicator, f.relation.value) for f in items} == {("Giải ngân", "pct_of_plan")}
    assert {f.period.label for f in items if f.period} == {"đến ngày 15/9/2022"}


def test_links_under_an_article_state_nothing() -> None:
    text = "Thu ngân sách đạt 5 tỷ đồng.\n\n(0) Bình luận\n\nTỉnh thu ngân sách 21 tỷ đồng"
    assert [figure.text for figure in figures_of(text)] == ["5 tỷ đồng"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lúa vụ hè thu 28.600 ha, năng suất 5,4 tấn/ha.", "năng suất Lúa vụ hè thu"),
        ("Lúa vụ hè thu 28.600 ha; năng suất 5,4 tấn/ha.", "năng suất Lúa vụ hè thu"),
        # With words of its own a measure takes nothing; households have no yield.
        ("Lúa vụ hè thu 28.600 ha, năng suất ngô 5,4 tấn/ha.", "năng suất ngô"),
        ("Có 1.200 hộ trồng lúa, năng suất 5,4 tấn/ha.", "năng suất"),
    ],
)
def test_a_bare_yield_is_of_the_area_before(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_to_whom_something_is_given_is_not_what_is_measured() -> None:
    text = "Huyện bàn giao 71,2 ha cho chủ đầu tư, đạt 84,3%."
    assert facts_of(text)[1][1:3] == ("Huyện bàn giao", "pct_of_plan")
    text = "Huyện bàn giao 71,2 ha, cho vay giải quyết việc làm đạt 84,3%."
    assert "vay giải quyết việc làm" in facts_of(text)[1][1]


def test_a_bare_doing_is_told_of_what_does_it() -> None:
    text = (
        "Trong đó, dự án do bộ, ngành quản lý đã giải ngân 618 tỷ đồng. "
        "Huyện đã giải ngân 7 tỷ đồng."
    )
    names = [name for _, name, *_ in facts_of(text)]
    assert names[0] == "giải ngân dự án do bộ, ngành quản lý"
    assert names[1] == "giải ngân"


def test_the_insurers_collect_no_budget() -> None:
    head = Head(places="Bảo hiểm xã hội tỉnh Nghệ An")
    assert figures_of("Năm 2022, đơn vị thu 640 tỷ đồng.", head)[0].indicator != "thu ngân sách"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cây hồ tiêu 11.900 ha, giảm 7,2%.", ["diện tích Cây hồ tiêu"] * 2),
        (
            "Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ ước đạt 970 tỷ đồng, giảm 1,2%.",
            ["Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ"] * 2,
        ),
        (
            "# Kinh tế khởi sắc\n\nTổng thu cân đối đạt 426 tỷ đồng. Con số này tương đương 39% dự "
            "toán Trung ương.",
            ["Tổng thu cân đối"] * 2,
        ),
        (
            "Năng suất bình quân 61 tạ/ha, sản lượng 12.300 tấn.",
            ["Năng suất bình quân", "sản lượng"],
        ),
        (
            "Đã thu hoạch 8.630 ha, năng suất 5,9 tấn/ha.",
            ["thu hoạch", "năng suất"],
        ),
        ("Toàn tỉnh xuống giống được 12.146 ha.", ["diện tích xuống giống"]),
        ("Tỉnh đặt mục tiêu giảm 3% tỷ lệ hộ nghèo.", ["tỷ lệ hộ nghèo"]),
        ("Đã phân bổ 41 tỷ đồng thuộc Chương trình 135 giai đoạn 3.", ["phân bổ"]),
    ],
)
def test_names_that_were_cut_or_left(text: str, names: list[str]) -> None:
    assert [indicator for _, indicator, _, _ in facts_of(text)] == names


def test_an_aim_fulfilled_names_what_it_is_of() -> None:
    text = "Mía 74 ha, đạt 61% kế hoạch; hoàn thành 100% chỉ tiêu trồng rừng phân tán."
    assert facts_of(text)[-1][1] == "trồng rừng phân tán"
    of_before = "Thu ngân sách đạt 74 tỷ đồng; hoàn thành 100% kế hoạch tỉnh giao."
    assert facts_of(of_before)[-1][1] == "Thu ngân sách"


def test_sums_behind_a_count_of_offices_are_what_they_took_in() -> None:
    head = Head(title="Thu ngân sách", places="Cục Hải quan Hà Nội")
    text = (
        "Có 2 đơn vị thu trên 20 tỷ đồng là: Cục Hải quan Hà Nội hơn 78 tỷ đồng (đạt 72% dự toán); "
        "Cục Hải quan Hải Phòng hơn 43 tỷ đồng."
    )
    assert [(f.text, f.indicator) for f in figures_of(text, head)] == [
        ("2 đơn vị", "đơn vị thu trên 20 tỷ đồng"),
        ("78 tỷ đồng", "thu ngân sách"),
        ("72%", "thu ngân sách"),
        ("43 tỷ đồng", "thu ngân sách"),
    ]


def test_rates_behind_a_count_of_bodies_are_of_what_these_did() -> None:
    text = "Có 6 đơn vị giải ngân trên 70%. Dẫn đầu là huyện Đô Lương với 74,3%."
    assert [f.indicator for f in figures_of(text)][-1] == "giải ngân"


def test_what_insurers_collect_is_no_budget() -> None:
    text = (
        "Bảo hiểm xã hội tỉnh Nghệ An cho biết, toàn tỉnh có 61.200 người tham gia.\n\n"
        "Số thu đến 20/10 được 812 tỷ đồng, đạt 74,1% kế hoạch."
    )
    told = {f.text: f for f in figures_of(text, Head(date="2022-10-27", period=None))}
    assert told["812 tỷ đồng"].indicator == "Số thu BHXH"
    # Who tells it is not whose it is.
    area = told["61.200 người"].place
    assert area is not None
    assert area.name == "tỉnh Nghệ An"


def test_what_is_controlled_in_money_says_of_what() -> None:
    (figure,) = figures_of("Kho bạc đã kiểm soát 612 tỷ đồng chi thường xuyên.")
    assert figure.indicator == "kiểm soát chi thường xuyên"


def test_communes_recognised_are_so_under_their_programme() -> None:
    text = "Về xây dựng nông thôn mới, huyện có 11/20 xã đã được công nhận."
    assert figures_of(text)[0].indicator == "xã đã được công nhận đạt chuẩn nông thôn mới"
    text = "Về xây dựng NTM, huyện có 11/20 xã đã được công nhận."
    assert figures_of(text)[0].indicator.endswith("đạt chuẩn nông thôn mới")
    assert figures_of("Huyện có 11 nghệ nhân đã được công nhận.")[0].indicator.endswith("công nhận")


def test_the_pace_of_revenue_is_of_plan() -> None:
    head = Head(title="Tổng thu ngân sách 8 tháng đạt 64% dự toán")
    text = "Các địa phương có tiến độ thu tốt là: huyện Quế Phong 85%, huyện Anh Sơn 82%."
    told = [(f.text, f.indicator, f.relation.value) for f in figures_of(text, head)]
    assert told == [
        ("85%", "tiến độ thu ngân sách", "pct_of_plan"),
        ("82%", "tiến độ thu ngân sách", "pct_of_plan"),
    ]
    crop = figures_of("Tiến độ thu hoạch lúa đạt 85%.", head)
    assert "ngân sách" not in crop[0].indicator


def test_another_subject_takes_no_object_of_the_one_before() -> None:
    text = (
        "Sản lượng lúa đạt 7.000 tấn; mô hình trồng màu cho hiệu quả cao, với diện tích 240 ha, "
        "sản lượng 4.000 tấn."
    )
    assert [f.indicator for f in figures_of(text)] == ["Sản lượng lúa", "diện tích", "sản lượng"]
    same = "Diện tích lúa đạt 7.000 ha; ước năng suất 58 tạ/ha."
    assert [f.indicator for f in figures_of(same)] == ["Diện tích lúa", "năng suất lúa"]


def test_who_passed_a_bound_grew_by_what_was_named_before() -> None:
    text = (
        "Có 13/34 địa phương tăng trưởng GRDP đạt từ 8% trở lên; trong đó, 2 địa phương tăng trên "
        "10% gồm: Quảng Ninh (11,1%), Hải Phòng (11,3%)."
    )
    told = {f.text: (f.indicator, f.relation.value) for f in figures_of(text)}
    assert told["11,3%"] == ("tăng trưởng GRDP", "growth_vs_same_period")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện hoàn thành gần 91% kế hoạch xóa nhà tạm.", "xóa nhà tạm"),
        ("Huyện đã thực hiện được 84% kế hoạch trồng rừng.", "trồng rừng"),
    ],
)
def test_how_far_a_plan_is_fulfilled_is_named_by_the_plan(text: str, name: str) -> None:
    told = figures_of(f"Thu ngân sách đạt 20 tỷ đồng. {text}")[-1]
    assert (told.indicator, told.relation.value) == (name, "pct_of_plan")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng thu đạt 436 tỷ đồng, hoàn thành 97% dự toán thu năm 2022 được giao.", "Tổng thu"),
        ("Thu nội địa đạt 40 tỷ đồng, hoàn thành gần 88% dự toán thu.", "Thu nội địa"),
        ("Huyện hoàn thành 80% kế hoạch trồng rừng năm 2022.", "trồng rừng"),
    ],
)
def test_a_plans_year_is_no_name(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_what_is_spent_behind_the_parts_is_of_all() -> None:
    text = (
        "Tổng vốn đầu tư công được giao là 50 tỷ đồng, gồm vốn trung ương 30 tỷ đồng, "
        "vốn ODA 20 tỷ đồng; giải ngân 31 tỷ đồng."
    )
    assert facts_of(text)[-1][1] == "giải ngân vốn đầu tư công"


def test_a_list_of_sectors_does_not_name_the_growth() -> None:
    text = "Tăng dần tỷ trọng dịch vụ, tiểu thủ công nghiệp; tốc độ tăng trưởng đạt 12,4%."
    assert figures_of(text)[0].indicator == "tốc độ tăng trưởng kinh tế"


def test_debts_taken_in_are_not_the_budget() -> None:
    head = Head(title="Cục Thuế tỉnh Nghệ An: kết quả thu ngân sách năm 2022")
    found = facts_of("Cả năm đã thu được 302 tỷ đồng nợ thuế.", head)
    assert found[0][1] == "thu nợ thuế"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng thu ngân sách đạt 486 tỷ đồng; tổng chi 251 tỷ đồng.", "tổng chi ngân sách"),
        ("Thu ngân sách đạt 86 tỷ đồng. Tổng số chi đạt 51 tỷ đồng.", "Tổng số chi ngân sách"),
        ("Mua sắm đã xong, tổng chi 2 tỷ đồng.", "tổng chi"),
    ],
)
def test_all_that_is_spent_beside_the_revenue_is_the_budgets(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tổng vốn đầu tư công là 218 tỷ đồng, trong đó vốn ODA 41 tỷ đồng; đến ngày 30/9 giải "
            "ngân 121 tỷ đồng.",
            "giải ngân vốn đầu tư công",
        ),
        (
            "Tổng vốn đầu tư công là 218 tỷ đồng, trong đó vốn ODA 41 tỷ đồng, đã giải ngân 12 tỷ "
            "đồng.",
            "giải ngân vốn ODA",
        ),
    ],
)
def test_behind_a_part_and_a_semicolon_all_of_it_was_paid(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_what_was_raised_is_no_output_told_before() -> None:
    head = Head(places="xã Môn Sơn, huyện Con Cuông")
    text = "Tổng giá trị sản xuất đạt 412 tỷ đồng. Xã huy động 268 tỷ đồng đầu tư hạ tầng."
    assert figures_of(text, head)[-1].indicator != "Tổng giá trị sản xuất"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kinh phí sửa trường là 86 tỷ đồng, đã cấp 42 tỷ đồng.", "cấp Kinh phí sửa trường"),
        ("Tổng kinh phí làm nhà 46 tỷ đồng, đã chi trả 32 tỷ đồng.", "chi trả kinh phí làm nhà"),
        ("4 phiên đấu giá đất đã mang về 87 tỷ đồng.", "thu từ phiên đấu giá đất"),
    ],
)
def test_what_was_done_with_a_sum_is_told_of_what_it_is_for(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
