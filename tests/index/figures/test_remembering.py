"""What one sentence leaves to the next."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of


def test_a_caption_is_no_subject_of_the_next_sentence() -> None:
    text = "Nông dân xã Nghi Kim thu hoạch cà chua. Tỷ lệ hộ nghèo cuối năm 2022 còn 6,2%."
    (figure,) = figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An"))
    assert figure.place
    assert figure.place.name == "huyện Nghi Lộc"


def test_results_told_behind_the_aims_of_a_meeting() -> None:
    text = (
        "Huyện mở hội nghị nghe báo cáo công tác năm 2022 và phương hướng, nhiệm vụ năm 2023.\n\n"
        "Năm 2022, huyện đạt nhiều kết quả. Cụ thể, thu ngân sách được 212 tỷ đồng (tăng 9,4%)."
    )
    for figure in figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An", date="2022-12-14")):
        assert figure.relation in (Relation.VALUE, Relation.CHANGE)
        assert figure.period
        assert figure.period.year == 2022


def test_aims_told_behind_the_aims_of_a_meeting() -> None:
    text = "Hội nghị bàn nhiệm vụ năm 2023. Theo đó, thu ngân sách 230 tỷ đồng."
    (figure,) = figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An", date="2022-12-14"))
    assert figure.relation in (Relation.PLAN, Relation.TARGET)


CONGRESS = Head(
    date="2020-08-12", places="huyện Nam Đàn, tỉnh Nghệ An", period="nhiệm kỳ 2015-2020"
)


def test_aims_follow_the_count_of_the_new_terms_aims() -> None:
    text = (
        "Kết nạp được 512 đảng viên.\n\nĐại hội thông qua 23 chỉ tiêu, 3 khâu đột phá cho nhiệm kỳ "
        "2020 - 2025. Tốc độ tăng giá trị sản xuất bình quân 13,5%/năm trở lên. Giảm hộ nghèo "
        "xuống dưới 0,8%; cơ cấu kinh tế năm 2025, dịch vụ chiếm 61%."
    )
    rows = {f.text: f for f in figures_of(text, CONGRESS)}
    for number in ("13,5%/năm trở lên", "0,8%", "61%"):
        assert rows[number].relation is Relation.TARGET, number
        period = rows[number].period
        assert period is not None, number
        assert period.year == 2025, number
    assert rows["512 đảng viên"].relation is Relation.VALUE


def test_several_kinds_of_aims_announce_the_parts_behind_them() -> None:
    text = (
        "Nhiệm kỳ 2015-2020, huyện kết nạp 512 đảng viên.\n\nNhiệm kỳ tới, huyện xác định 21 chỉ "
        "tiêu, 5 nhiệm vụ trọng tâm. Trong đó, tốc độ tăng giá trị sản xuất bình quân 11%/năm."
    )
    figure = figures_of(text, CONGRESS)[-1]
    assert figure.relation is Relation.TARGET
    assert figure.period is not None
    assert figure.period.year == 2025


def test_the_tasks_of_the_year_over_are_none_set_for_the_next() -> None:
    head = Head(places="huyện Lạc Dương", date="2018-12-18", period="năm 2018")
    text = (
        "Kỳ họp quyết nghị nhiều vấn đề quan trọng về nhiệm vụ năm 2019.\n\n"
        "Thực hiện nhiệm vụ năm 2018, huyện đạt kết quả khá. Trong đó, một số chỉ tiêu vượt kế "
        "hoạch như tổng thu ngân sách ước đạt 201 tỷ đồng, tăng 12% so với năm trước."
    )
    found = [(f.text, f.relation.value, f.period and f.period.year) for f in figures_of(text, head)]
    assert found == [
        ("201 tỷ đồng", "value", 2018),
        ("12%", "growth_vs_same_period", 2018),
    ]


def test_those_who_came_are_no_whole_of_what_is_told() -> None:
    figures = figures_of(
        "Về dự đại hội có 218 đại biểu thay mặt cho 4.126 đảng viên trong huyện. Cụ thể, nông "
        "nghiệp chiếm tỷ trọng 46,8%."
    )
    assert figures[-1].parent is None


def test_parts_are_of_the_time_that_a_sentence_without_numbers_tells_of() -> None:
    text = (
        "Tháng 9/2022, xuất khẩu đạt 21 triệu USD. Xuất khẩu tăng trong 9 tháng qua là nhờ được "
        "giá. Trong đó, gỗ đạt 90 triệu USD."
    )
    period = figures_of(text)[-1].period
    assert period
    assert period.label == "9 tháng qua"


def test_a_thing_told_at_a_third_time_is_still_the_same() -> None:
    text = "Thu ngân sách đạt 43 tỷ đồng. Tính chung 9 tháng đạt 71 tỷ đồng. Quý I đạt 35 tỷ đồng."
    assert [figure.indicator for figure in figures_of(text)] == ["Thu ngân sách"] * 3


def test_forms_of_punishment_are_of_the_members() -> None:
    text = "Thi hành kỷ luật 1 chi bộ, 9 đảng viên. Hình thức: khiển trách 6, cảnh cáo 3."
    assert [f.indicator for f in figures_of(text)[2:]] == [
        "khiển trách đảng viên",
        "cảnh cáo đảng viên",
    ]
