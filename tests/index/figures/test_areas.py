"""Which place or body a number is about."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


def places(text: str, head: Head | None = None) -> list[str]:
    return [figure.place.name if figure.place else "" for figure in figures_of(text, head)]


def test_a_list_of_places_shares_its_indicator() -> None:
    text = (
        "Có 3 địa phương có tỷ lệ giải ngân vốn cao hơn bình quân, trong đó huyện Đô Lương dẫn đầu "
        "với 41,3%, thành phố Vinh 23,6%, Quỳ Hợp 23,5%."
    )
    figures = figures_of(text)
    assert [figure.place.name for figure in figures[1:] if figure.place] == [
        "huyện Đô Lương",
        "thành phố Vinh",
        "huyện Quỳ Hợp",
    ]
    assert {figure.indicator for figure in figures[1:]} == {"tỷ lệ giải ngân vốn"}


def test_a_place_before_the_semicolon_owns_nothing_behind_it() -> None:
    text = "Sản lượng điện tăng nhờ huyện Quế Phong; thu ngân sách đạt 5 tỷ đồng."
    head = Head(places="tỉnh Nghệ An")
    assert places(text, head)[-1] in {"tỉnh Nghệ An", "huyện Quế Phong"}
    text = "GRDP tăng 8%, cao hơn bình quân chung của cả nước; thu ngân sách đạt 5 tỷ đồng."
    assert places(text, head) == ["tỉnh Nghệ An", "tỉnh Nghệ An"]


def test_the_signer_of_a_document_is_no_area() -> None:
    head = Head(places="huyện Đô Lương, tỉnh Nghệ An")
    text = "Thu phí theo Nghị quyết 24/2019/NQ-HĐND tỉnh Nghệ An đạt 31 tỷ đồng."
    assert places(text, head) == ["huyện Đô Lương"]


def test_a_label_may_name_the_place() -> None:
    head = Head(places="huyện Quỳnh Lưu, tỉnh Nghệ An")
    text = (
        "1. Phân bổ vốn theo đơn vị\n\n"
        "- UBND xã Quỳnh Lương: 469 triệu đồng (Hỗ trợ các xã là 69 triệu đồng)."
    )
    figures = figures_of(text, head)
    assert places(text, head) == ["xã Quỳnh Lương", "xã Quỳnh Lương"]
    assert "Phân bổ vốn" in figures[0].indicator


def test_a_compared_place_is_not_the_figures() -> None:
    text = "Thu ngân sách đạt 5 tỷ đồng, đứng sau Hà Nội và Hải Phòng với 3 dự án."
    assert set(places(text)) == {"tỉnh Nghệ An"}


def test_communes_are_counted_in_their_district() -> None:
    head = Head(places="huyện Quỳnh Lưu, tỉnh Nghệ An")
    text = "Xã Quỳnh Yên đạt chuẩn nông thôn mới, nâng tổng số lên 23/31 xã."
    assert places(text, head) == ["huyện Quỳnh Lưu"]
    # A commune has hamlets and households, and a district communes.
    assert places("Xã Quỳnh Yên có 3 thôn đạt chuẩn.", head) == ["xã Quỳnh Yên"]
    text = "Huyện Đô Lương đạt chuẩn nông thôn mới, nâng tổng số lên 23/31 xã."
    assert places(text) == ["huyện Đô Lương"]


CUSTOMS = Head(title="Cục Hải quan Nghệ An thu ngân sách", places="Cục Hải quan Nghệ An")


def test_a_bare_name_beside_an_office_is_an_office() -> None:
    text = "Chi cục Hải quan Vinh thu 204 tỷ đồng, tiếp đến {} 121 tỷ đồng."
    offices = ["Chi cục Hải quan Vinh", "Chi cục Hải quan Cửa Lò"]
    assert places(text.format("Cửa Lò"), CUSTOMS) == offices
    # A place with its unit word, a report of the province, and no office beside it.
    assert places(text.format("thị xã Cửa Lò"), CUSTOMS)[1] == "thị xã Cửa Lò"
    assert places(text.format("Cửa Lò"))[1] == "thị xã Cửa Lò"
    assert places("Tại Cửa Lò thu 121 tỷ đồng.", CUSTOMS) == ["thị xã Cửa Lò"]


def test_places_in_a_row_before_a_new_measure_own_nothing() -> None:
    text = (
        "Dự án dài 57 km, đi qua thành phố Vinh, huyện Nam Đàn và Đô Lương, tổng mức đầu tư "
        "900 tỷ đồng."
    )
    assert places(text) == ["tỉnh Nghệ An", "tỉnh Nghệ An"]


def test_a_place_in_passing_is_no_subject() -> None:
    text = "Vi phạm còn xảy ra ở huyện Quế Phong; thu ngân sách đạt 5 tỷ đồng."
    assert places(text) == ["tỉnh Nghệ An"]
    assert places("Tại huyện Quế Phong, thu ngân sách đạt 5 tỷ đồng.") == ["huyện Quế Phong"]


def test_several_subjects_are_not_the_paragraphs() -> None:
    text = "Huyện Nam Đàn, huyện Đô Lương đã về đích nông thôn mới. Thu ngân sách đạt 5 tỷ đồng."
    assert places(text)[-1] == "tỉnh Nghệ An"
    text = "Khu tái định cư Bản Cánh (huyện Tương Dương) đạt 62%. Mỗi hộ được 2 triệu đồng/tháng."
    assert places(text)[-1] == "tỉnh Nghệ An"


def test_an_offices_paragraph_leaves_nothing_to_the_next() -> None:
    told = (
        "Năm 2022, Cục Hải quan Nghệ An thu ngân sách 312 tỷ đồng.\n\n"
        "Riêng tháng 9, giải ngân vốn đầu tư công đạt 320 tỷ đồng."
    )
    places = {f.text: f.place.name if f.place else "" for f in figures_of(told)}
    assert places["320 tỷ đồng"] == "tỉnh Nghệ An"


def test_one_of_several_parts_is_not_what_follows_is_about() -> None:
    head = Head(places="huyện Nam Đàn, tỉnh Nghệ An")
    text = (
        "Xã Nam Giang thu 412 triệu đồng; xã Kim Liên thu 380 triệu đồng. Lượng gạo bán ra đạt "
        "5,2 nghìn tấn."
    )
    assert places(text, head) == ["xã Nam Giang", "xã Kim Liên", "huyện Nam Đàn"]
    text = "Xã Nam Giang 34 ca, xã Kim Liên 41 ca. Đã tiêm 8.120 liều vắc xin."
    assert places(text, head) == ["xã Nam Giang", "xã Kim Liên", "huyện Nam Đàn"]


def test_a_group_is_told_of_in_its_own_sentence() -> None:
    text = (
        "Khối huyện giải ngân đạt 62%. Khối sở, ban, ngành giải ngân đạt 47%, trong đó Ban Quản "
        "lý dự án giao thông giải ngân 210 tỷ đồng. Có 4 chủ đầu tư chưa giải ngân.\n\n"
        "Riêng dự án cầu Sông Lam đã thi công 2,4 km."
    )
    province = "tỉnh Nghệ An"
    groups = ["khối huyện Nghệ An", "khối sở, ngành Nghệ An"]
    assert places(text) == [*groups, province, province, province]


def test_what_a_rank_is_taken_in_is_not_where_the_number_is() -> None:
    text = "GRDP của tỉnh tăng 7,2%, đứng thứ 21 cả nước, thấp hơn mục tiêu (8%)."
    assert set(places(text)) == {"tỉnh Nghệ An"}


def test_where_those_work_who_paid_the_customs_is_not_whose_number_it_is() -> None:
    text = (
        "Các nhà thầu điện gió tại huyện Nghi Lộc và Quỳnh Lưu đã nhập khẩu tuabin với trị giá "
        "90 triệu USD, nộp thuế 104 tỷ đồng."
    )
    figures = figures_of(text, Head(places="Cục Hải quan Nghệ An"))
    assert {f.place and f.place.name for f in figures} == {"Cục Hải quan Nghệ An"}


def test_a_part_behind_a_semicolon_is_of_the_same_place() -> None:
    text = (
        "Theo Ban Quản lý dự án tỉnh Nghệ An, kinh phí bồi thường qua huyện Quế Phong là 86 tỷ "
        "đồng; trong đó, kinh phí đã chi trả là 52 tỷ đồng."
    )
    assert places(text) == ["huyện Quế Phong", "huyện Quế Phong"]


def test_what_is_raised_owns_nothing_behind_its_clause() -> None:
    text = "Tỉnh sẽ xây dựng xã Hữu Kiệm đạt chuẩn nông thôn mới, giảm hộ nghèo 3%."
    assert [f.place and f.place.short for f in figures_of(text)] == ["Nghệ An"]


def test_the_others_are_none_that_is_named() -> None:
    text = "Vốn là 19 tỷ đồng, cho xã Hữu Kiệm 7 tỷ đồng, các xã còn lại bình quân 2 tỷ đồng."
    places = [f.place and f.place.short for f in figures_of(text)]
    assert places == ["Nghệ An", "Hữu Kiệm", "Nghệ An"]


def test_land_handed_over_is_the_communes() -> None:
    found = figures_of("Huyện bàn giao 104 ha. Xã Hữu Kiệm đã giao 31,2 ha.")
    assert found[-1].place is not None
    assert found[-1].place.short == "Hữu Kiệm"


def test_an_area_of_old_is_told_of_in_its_own_sentence() -> None:
    text = (
        "Hợp nhất tỉnh Nghệ An và tỉnh Hà Tĩnh.\n\nKhu vực Hà Tĩnh (cũ) đóng góp thu ngân sách "
        "40 tỷ đồng. Chi ngân sách 90 tỷ đồng."
    )
    assert places(text, Head(places="tỉnh Nghệ An")) == ["tỉnh Hà Tĩnh", "tỉnh Nghệ An"]


def test_one_named_as_an_example_is_not_what_follows() -> None:
    text = (
        "Một số đơn vị giải ngân cao như: Công an tỉnh (93%), huyện Con Cuông (71%). Ngược lại, "
        "còn 6 đơn vị chưa giải ngân. Thu nội địa đạt 205 tỷ đồng."
    )
    areas = {f.text: f.place.name for f in figures_of(text) if f.place}
    assert areas["93%"] != areas["6 đơn vị"] == areas["205 tỷ đồng"] == "tỉnh Nghệ An"


@pytest.mark.parametrize("mark", [",", ";"])
def test_the_other_communes_are_not_the_one_named(mark: str) -> None:
    text = f"Xã Minh Sơn có 12 hộ nghèo{mark} các xã còn lại có 30 hộ nghèo."
    one, others = figures_of(text)
    assert one.place
    assert others.place
    assert one.place.name == "xã Minh Sơn"
    assert others.place.name != "xã Minh Sơn"
    assert others.parent == "xã còn lại"


@pytest.mark.parametrize(
    "text",
    [
        "Xã Minh Sơn có 12 hộ nghèo; còn lại các xã có 30 hộ nghèo.",
        "Xã Minh Sơn có 12 hộ nghèo. Các xã khác có 30 hộ nghèo.",
    ],
)
def test_those_left_are_not_the_one_named_either(text: str) -> None:
    others = figures_of(text, Head(places="huyện Đô Lương, Nghệ An"))[-1]
    assert others.place
    assert others.place.name == "huyện Đô Lương"


def test_a_place_in_a_bracket_of_a_list_is_not_what_follows() -> None:
    text = (
        "Nghề đan lát làng Đông (huyện Con Cuông), nghề mộc làng Tây phát triển. Có 26 hợp tác xã."
    )
    (figure,) = figures_of(text)
    assert figure.place
    assert figure.place.name == "tỉnh Nghệ An"


def test_one_of_several_courts_is_no_subject_of_what_follows() -> None:
    text = (
        "Tòa án huyện Đô Lương thụ lý 142 vụ; Tòa án huyện Yên Thành thụ lý 120 vụ. Bình quân mỗi "
        "thẩm phán giải quyết 9 vụ."
    )
    place = figures_of(text)[-1].place
    assert place
    assert place.name == "tỉnh Nghệ An"


def test_the_whole_province_behind_who_reports() -> None:
    text = "Theo Công an tỉnh Nghệ An, trong năm, toàn tỉnh xảy ra 91 vụ tai nạn giao thông."
    place = figures_of(text)[0].place
    assert place
    assert place.name == "tỉnh Nghệ An"


def test_examples_with_their_bodies_leave_no_area_behind() -> None:
    text = (
        "Một số đảng bộ làm tốt như: Đảng bộ huyện Đô Lương kết nạp 14 đảng viên; Đảng bộ huyện "
        "Nam Đàn 12 đảng viên. Ngược lại, có 9 chi bộ chưa kết nạp được đảng viên."
    )
    assert places(text) == ["huyện Đô Lương", "huyện Nam Đàn", "tỉnh Nghệ An"]
