"""Numbers that are no figures, beside real ones that must stay."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Phong trào “Gia đình 5 không, 3 sạch” được hưởng ứng.",
        "Chính quyền địa phương 2 cấp vận hành thông suốt.",
        "Đây là 1 trong 8 khu kinh tế trọng điểm.",
        "Tỉnh đứng thứ 7 trong 63 tỉnh, thành phố.",
        "Cục giao 2 Đội Kiểm soát thường xuyên tuần tra.",
        "Dự hội nghị có 53 đại biểu và 12 khách mời.",
        "Thực hiện tốt 3 chương trình mục tiêu quốc gia.",
        "Thực hiện Nghị quyết số 06-NQ/TU và Kế hoạch 123/KH-UBND.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["Toàn tỉnh có 52 sản phẩm 4 sao.", "Huyện có 2 xã về đích.", "Có 3 nhà máy hoạt động."],
)
def test_real_counts_stay(text: str) -> None:
    assert len(figures_of(text)) == 1


def test_a_number_without_its_noun_may_end_a_line() -> None:
    figures = figures_of("Đảng bộ kết nạp 1.240 đảng viên, nhờ đó tổng số đảng viên đã là 63.479")
    assert [figure.text for figure in figures] == ["1.240 đảng viên", "63.479"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Có 6/23 chủ đầu tư giải ngân dưới 20%.", [("6/23 chủ đầu tư", " dưới 20%")]),
        ("Có 7 đơn vị giải ngân dưới 20%.", [("7 đơn vị", " dưới 20%")]),
        ("Có 7 đơn vị, giải ngân dưới 20%.", [("7 đơn vị", ""), ("20%", "")]),
        ("Có 7 đơn vị giải ngân đạt 20%.", [("7 đơn vị", ""), ("20%", "")]),
        ("Tỷ lệ hộ nghèo giảm xuống dưới 5%.", [("5%", "")]),
    ],
)
def test_a_bound_only_says_which_are_counted(text: str, found: list[tuple[str, str]]) -> None:
    figures = figures_of(text)
    assert [figure.text for figure in figures] == [written for written, _ in found]
    assert all(f.indicator.endswith(end) for f, (_, end) in zip(figures, found, strict=True))


def test_a_bound_of_a_plan_is_no_figure() -> None:
    (figure,) = figures_of("Có 13/16 khoản thu đạt trên 75% dự toán.")
    assert figure.indicator == "khoản thu đạt trên 75% dự toán"


def test_a_bound_told_twice_is_no_figure() -> None:
    assert [f.text for f in figures_of("Có 5 xã đạt và cơ bản đạt 13 - 15 tiêu chí.")] == ["5 xã"]


def test_a_percent_that_lost_its_comma_is_none() -> None:
    assert figures_of("Dịch vụ tăng 0 74% so với năm 2021.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Về dự đại hội có 215 đại biểu đại diện cho hơn 3.820 đảng viên.",
        "Dự đại hội có 215 đại biểu chính thức thay mặt cho 3.820 đảng viên trong huyện.",
    ],
)
def test_those_whom_delegates_stand_for(text: str) -> None:
    assert [f.value for f in figures_of(text)] == [215, 3820]
    assert figures_of(text)[1].indicator == "đảng viên"


def test_a_time_of_day_counts_nothing() -> None:
    assert not figures_of("Cập nhật ngày 05/12/2022-09:15:00 AM")


def test_a_rate_that_says_which_bodies_are_counted_is_none_of_them() -> None:
    text = (
        "Giải ngân vốn đầu tư công đạt 51% kế hoạch. Có 7 đơn vị giải ngân trên 70%. Còn 8 sở, "
        "ngành, địa phương đạt dưới 40%. Dẫn đầu là huyện Quỳ Châu với 72,4%, kế đến huyện Con "
        "Cuông đạt 69,1%."
    )
    rates = {f.text: (f.indicator, f.relation.value) for f in figures_of(text) if f.unit == "%"}
    assert set(rates) == {"51%", "72,4%", "69,1%"}
    assert rates["72,4%"] == rates["69,1%"] == ("Giải ngân vốn đầu tư công", "pct_of_plan")


def test_what_is_merged_counts_nothing() -> None:
    assert not figures_of("Khối lượng công việc lớn sau hợp nhất hai tỉnh.")


def test_what_a_resolution_sets_is_counted_and_a_slogan_is_not() -> None:
    text = "Đại hội thông qua 18 chỉ tiêu, 4 chương trình trọng tâm và 3 khâu đột phá."
    assert [(f.value, f.unit) for f in figures_of(text)] == [
        (18, "chỉ tiêu"),
        (4, "chương trình trọng tâm"),
        (3, "khâu đột phá"),
    ]
    assert figures_of("Huyện tập trung thực hiện 3 khâu đột phá.") == []


def test_delegates_are_counted_with_whom_they_speak_for() -> None:
    text = "Về dự có 148 đại biểu thay mặt cho 517 đảng viên toàn Đảng bộ."
    assert [(f.text, f.indicator) for f in figures_of(text)] == [
        ("148 đại biểu", "đại biểu"),
        ("517 đảng viên", "đảng viên toàn Đảng bộ"),
    ]
    assert figures_of("Về dự có 148 đại biểu đại diện các hiệp hội.") == []


def test_a_bound_at_the_end_is_no_rate() -> None:
    found = [(f.text, f.indicator) for f in figures_of("Có 6 đơn vị giải ngân trên 70%.")]
    assert found == [("6 đơn vị", "đơn vị giải ngân trên 70%")]
    assert len(figures_of("Huyện kiểm tra 6 đơn vị, đạt trên 70%.")) == 2


def test_a_list_of_bodies_goes_on_to_its_bound() -> None:
    found = [f.text + "|" + f.indicator for f in figures_of("Có 9 sở, ngành, địa phương dưới 40%.")]
    assert found == ["9 sở|sở, ngành, địa phương dưới 40%"]


def test_a_bound_that_a_cut_text_ends_in_is_no_rate() -> None:
    text = "So với kế hoạch giao, có 17 chủ đầu tư có tỷ lệ giải ngân từ 60% trở"
    assert [figure.text for figure in figures_of(text)] == ["17 chủ đầu tư"]


def test_a_rate_that_bounds_a_count_is_part_of_its_name() -> None:
    text = "Số xã có tỷ lệ nợ quá hạn từ 0,5% trở lên 7 xã, chiếm 10,8%."
    assert [f.text for f in figures_of(text)] == ["7 xã", "10,8%"]
    assert figures_of(text)[1].indicator.startswith("Số xã")
    kept = figures_of("Tỷ lệ hộ nghèo còn trên 4%, có 7 xã khó khăn.")
    assert [f.text for f in kept] == ["4%", "7 xã"]


def test_the_last_of_a_projects_name_counts_nothing() -> None:
    text = "Có 84 hộ dân ở dự án nhiệt điện Quỳnh Lập 2 bốc thăm nhận đất."
    assert [f.text for f in figures_of(text)] == ["84 hộ dân"]
    told = figures_of("Dự án Quỳnh Lập Vinh 2 xã tham gia, thu 3 tỷ đồng.")
    assert "2 xã" in [f.text for f in told]


def test_a_stage_of_a_project_counts_no_projects() -> None:
    text = "Có 84 hộ giải tỏa trắng của giai đoạn 1 dự án đã nhận đất."
    assert [f.text for f in figures_of(text)] == ["84 hộ"]


def test_what_a_question_counts_is_stated_by_nobody() -> None:
    assert figures_of("Có 3 địa phương nào dẫn đầu?") == []


def test_the_number_in_a_places_name_counts_nothing() -> None:
    head = Head(places="thành phố Hồ Chí Minh")
    found = figures_of("Quận 3 chi 212 tỷ đồng, Q.5 chi 187 tỷ đồng; P.14 chi 12 tỷ đồng.", head)
    assert [(f.text, f.place and f.place.name) for f in found] == [
        ("212 tỷ đồng", "quận 3"),
        ("187 tỷ đồng", "quận 5"),
        ("12 tỷ đồng", "phường 14"),
    ]


def test_a_million_of_a_unit_is_no_denominator() -> None:
    (output,) = figures_of("Sản lượng lúa trên 1 triệu tấn.")
    assert (output.text, output.indicator) == ("1 triệu tấn", "Sản lượng lúa")
    assert [f.text for f in figures_of("Thu nhập trên 1 ha đạt 90 triệu đồng.")] == [
        "90 triệu đồng"
    ]


def test_all_sides_of_accidents_are_no_figure() -> None:
    text = "Tai nạn giao thông giảm sâu trên cả 3 tiêu chí so với cùng kỳ, giảm 4 vụ."
    assert [f.text for f in figures_of(text)] == ["4 vụ"]
    assert [f.text for f in figures_of("Xã tăng 3 tiêu chí.")] == ["3 tiêu chí"]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Số xã đạt từ 12 tiêu chí trở lên là 8 xã.", "Số xã đạt từ 12 tiêu chí trở lên", "8 xã"),
        ("Số xã đạt 15 đến 18 tiêu chí là 6 xã.", "Số xã đạt 15 đến 18 tiêu chí", "6 xã"),
        (
            "Số hộ có thu nhập từ 200 triệu đồng trở lên là 940 hộ.",
            "Số hộ có thu nhập từ 200 triệu đồng trở lên",
            "940 hộ",
        ),
    ],
)
def test_a_bound_before_its_count_names_it(text: str, name: str, value: str) -> None:
    (figure,) = figures_of(text)
    assert (figure.indicator, figure.text) == (name, value)


def test_a_number_of_criteria_stays() -> None:
    figures = figures_of("Bình quân toàn huyện đạt 16 tiêu chí. Số xã là 12 xã.")
    assert [figure.text for figure in figures] == ["16 tiêu chí", "12 xã"]


def test_how_far_aims_have_come_says_which_are_counted() -> None:
    found = figures_of("Có 22 chỉ tiêu đạt và vượt, 4 chỉ tiêu đạt trên 90%.")
    assert [f.indicator for f in found] == ["chỉ tiêu đạt và vượt", "chỉ tiêu đạt trên 90%"]


def test_a_bound_on_which_of_several_are_meant_is_no_count() -> None:
    assert not figures_of("Huyện sắp xếp lại các chi bộ dưới 10 đảng viên.")
    assert figures_of("Chi bộ có dưới 10 đảng viên.")
