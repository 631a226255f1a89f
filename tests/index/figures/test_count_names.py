"""What is counted."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Tỷ lệ hộ nghèo còn 5,86%, tương ứng 49.210 hộ.", "hộ nghèo"),
        ("Tỷ lệ hộ cận nghèo 6,02% với 50.560 hộ.", "hộ cận nghèo"),
        # Other households than those of the rate; a count that only comes next.
        ("Tỷ lệ hộ nghèo còn 5,86%; tách mới 49 hộ.", "tách mới hộ"),
        ("Tỷ lệ hộ nghèo còn 5,86%, tương ứng 190 thôn.", "thôn"),
    ],
)
def test_how_many_a_rate_is(text: str, indicator: str) -> None:
    assert figures_of(text)[-1].indicator == indicator


def test_a_count_beside_a_place_goes_on_with_what_was_counted() -> None:
    text = "Huyện Đô Lương có 20/20 xã đạt chuẩn, huyện Nam Đàn 18/24 xã, huyện Quỳ Hợp 12 xã."
    assert {f.indicator for f in figures_of(text)} == {"xã đạt chuẩn"}


def test_a_change_in_heads_is_of_what_the_rate_counts() -> None:
    text = "Tỷ lệ hộ nghèo giảm từ 12,83% xuống còn 9,16%, tương ứng giảm 7.920 hộ."
    assert figures_of(text)[-1].indicator == "hộ nghèo"


def test_what_is_left_goes_on_with_what_there_was() -> None:
    text = "Đầu năm 2020 có 3.120 hộ nghèo, chiếm 31%; đến cuối năm còn 2.480 hộ, chiếm 24%."
    figures = figures_of(text)
    assert [f.indicator for f in figures] == ["hộ nghèo"] * 4
    assert [str(f.period.end) for f in figures if f.period][:1] == ["2020-01-01"]


def test_graves_and_savings_groups_are_counted() -> None:
    text = "Đã di dời 864 ngôi mộ; huyện có 214 Tổ TK&VV."
    assert [f.unit for f in figures_of(text)] == ["ngôi mộ", "tổ tk&vv"]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "Xảy ra 161 vụ tai nạn giao thông làm chết 118 người, bị thương 125 người.",
            [
                "Xảy ra vụ tai nạn giao thông",
                "người chết do tai nạn giao thông",
                "người bị thương do tai nạn giao thông",
            ],
        ),
        ("Dẫn đầu là Hàn Quốc với 231 dự án.", ["Hàn Quốc dự án"]),
        ("Khó nhất là hộ nghèo ở 4 xã vùng cao.", ["xã vùng cao"]),
        ("Tỉnh đang tập trung xây mới 7 trường học.", ["đang tập trung xây mới trường học"]),
        ("Đã ký cam kết với 43 tập thể và cá nhân.", ["tập thể và cá nhân"]),
        ("Khách quốc tế 97.800 lượt.", ["Khách quốc tế"]),
        ("Cấp ủy các cấp kiểm tra 12 tổ chức đảng.", ["kiểm tra tổ chức đảng"]),
    ],
)
def test_only_what_is_counted(text: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == indicators


def test_a_bound_behind_a_count_belongs_to_the_number() -> None:
    (figure,) = figures_of("Phấn đấu kết nạp 150 đảng viên trở lên.")
    assert (figure.text, figure.indicator) == ("150 đảng viên trở lên", "kết nạp đảng viên")


def test_an_estimate_before_the_verb_is_kept() -> None:
    (figure,) = figures_of("Tỉnh ước đón trên 5,7 triệu lượt khách.")
    assert figure.qualifier == "ước, trên"


def test_a_bare_total_is_of_what_was_added() -> None:
    told = "Năm 2022, huyện có thêm 2 xã đạt chuẩn nông thôn mới, nâng tổng số lên 14/17 xã."
    assert [(f.text, f.indicator) for f in figures_of(told)] == [
        ("2 xã", "xã đạt chuẩn nông thôn mới thêm"),
        ("14/17 xã", "tổng số xã đạt chuẩn nông thôn mới"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hộ cận nghèo 1.936 hộ.", ["Hộ cận nghèo"]),
        ("Hộ nghèo đầu năm 1.426 hộ.", ["Hộ nghèo"]),
        ("Hộ nghèo giảm 262 hộ, còn 112 hộ.", ["Hộ nghèo", "Hộ nghèo"]),
        # A part of the poor, not all of them.
        (
            "Trong số hộ nghèo có 1.488 hộ là người dân tộc thiểu số.",
            ["hộ là người dân tộc thiểu số"],
        ),
        (
            "Tỉnh thực hiện GPMB 29 dự án, đã hoàn thành 13 dự án.",
            ["GPMB dự án", "hoàn thành GPMB dự án"],
        ),
        ("Tỉnh khởi công 29 dự án, hoàn thành 13 dự án.", ["khởi công dự án", "hoàn thành dự án"]),
    ],
)
def test_a_count_named_by_its_own_noun(text: str, names: list[str]) -> None:
    assert [f.indicator for f in figures_of(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trường đạt chuẩn quốc gia có 23/45 trường.", "Trường đạt chuẩn quốc gia"),
        ("Hộ cận nghèo 812 hộ.", "Hộ cận nghèo"),
        ("Hộ nghèo đầu năm 1.382 hộ.", "Hộ nghèo"),
        ("Số hộ dân tộc thiểu số 208 hộ.", "Số hộ dân tộc thiểu số"),
        ("Tỷ lệ hộ nghèo giảm 5,9%, hiện còn 6.013 hộ.", "hộ nghèo"),
        ("Khách lưu trú tháng 5 ước 93 nghìn lượt; 5 tháng đón 398 nghìn lượt.", "Khách lưu trú"),
        ("Xã Kim Liên đạt chuẩn nông thôn mới, xã Nam Giang đạt 17 tiêu chí.",
         "tiêu chí nông thôn mới"),
        ("Toàn tỉnh có 98 thôn, bản chưa có điện.", "thôn, bản chưa có điện"),
    ],
)  # fmt: skip
def test_counts_are_named_once_and_in_full(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_a_sum_since_the_year_began_is_of_what_was_counted() -> None:
    text = "Quý III kết nạp 14 đảng viên, lũy kế từ đầu năm 39 đảng viên."
    quarter, year = figures_of(text)
    assert quarter.indicator == year.indicator == "kết nạp đảng viên"
    assert quarter.period is not None
    assert year.period is not None
    assert (quarter.period.label, year.period.label) == ("Quý III", "lũy kế từ đầu năm")


def test_guests_of_a_kind_are_guests() -> None:
    text = "Tỉnh đón 1,4 triệu lượt khách, trong đó quốc tế 41.200 lượt."
    assert [f.indicator for f in figures_of(text)] == ["đón lượt khách", "khách quốc tế"]


def test_how_many_of_all_needs_no_unit_behind_a_number_of_them() -> None:
    text = "Có thêm 3 xã đạt chuẩn, nâng số xã đạt chuẩn nông thôn mới lên 17/29, vượt kế hoạch."
    figure = figures_of(text)[-1]
    assert (figure.text, figure.indicator) == ("17/29", "số xã đạt chuẩn nông thôn mới")


def test_all_there_are_after_those_added_have_the_same_name() -> None:
    text = "Toàn tỉnh có thêm 9 xã được công nhận đạt chuẩn nông thôn mới, lũy kế 41/96 xã."
    added, total = figures_of(text)
    assert added.indicator == "xã được công nhận đạt chuẩn nông thôn mới thêm"
    assert total.indicator == "xã được công nhận đạt chuẩn nông thôn mới"


def test_a_bare_plan_is_of_what_it_plans() -> None:
    found = figures_of("Kết nạp 47 đảng viên, đạt 36% kế hoạch năm (130 đảng viên).")
    assert found[2].indicator == found[0].indicator == "Kết nạp đảng viên"


def test_counts_beside_a_slash_share_the_verb() -> None:
    found = figures_of("Lực lượng bắt giữ 22 vụ/27 đối tượng.")
    assert found[1].indicator.endswith("bắt giữ đối tượng")


def test_a_part_in_brackets_keeps_its_own_name() -> None:
    found = figures_of("Lượt khách du lịch ước 820 nghìn lượt (khách quốc tế 4.100 lượt).")
    assert found[1].indicator == "khách quốc tế"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hiện có mặt 58 người.", "có mặt người"),
        ("Đảng bộ thống nhất 14 chỉ tiêu.", "thống nhất chỉ tiêu"),
        ("Đại hội bầu 39 đồng chí.", "bầu đồng chí"),
        ("Trong tháng, đã phối hợp bắt giữ 96 vụ.", "bắt giữ vụ"),
        ("Có 5 khu còn lại khối lượng mới đạt thấp.", "khu còn lại"),
        ("Có 12 xã còn lại đang phấn đấu.", "xã còn lại đang phấn đấu"),
        ("Trong tháng có 7 nhóm tăng giá.", "nhóm tăng giá"),
        ("Có 19/23 ngành tăng so với cùng kỳ.", "ngành tăng"),
        ("Theo Tổng cục Hải quan, hiện có 5 Cục Hải quan địa phương ở biên giới.",
         "Cục Hải quan địa phương"),
    ],
)  # fmt: skip
def test_the_verb_and_the_tail_of_a_count(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_a_list_of_bodies_goes_on_over_what_stands_in_brackets() -> None:
    text = (
        "Đảng bộ huyện Đô Lương kết nạp 168 đảng viên (đạt 140% kế hoạch); Đảng bộ huyện Quỳ Hợp "
        "152 đảng viên (117% kế hoạch)."
    )
    assert {f.indicator for f in figures_of(text)} == {"kết nạp đảng viên"}
    text = "Có 4 xã đạt chuẩn (Đông Sơn, huyện Đô Lương), 3 xã trong kế hoạch."
    assert [f.indicator for f in figures_of(text)][-1] == "xã"


def test_counts_behind_places_go_on_with_what_was_counted_of_all() -> None:
    text = "Còn vướng 38 hộ, tập trung ở xã Đông Sơn (16 hộ), xã Môn Sơn (14 hộ)."
    assert {f.indicator for f in figures_of(text)} == {"vướng hộ"}


def test_what_is_done_stands_behind_a_label() -> None:
    (figure,) = figures_of("Nghệ An: Đưa 57 sản phẩm OCOP đến tay người tiêu dùng.")
    assert figure.indicator.lower().startswith("đưa sản phẩm")


def test_joined_verbs_keep_their_object() -> None:
    text = "Toàn tỉnh có 118 sản phẩm được đánh giá, công nhận sản phẩm OCOP 3 sao."
    assert "OCOP" in figures_of(text)[0].indicator


def test_what_something_grew_to() -> None:
    text = "Lượng khách quốc tế tăng 31% so với cùng kỳ, ước đạt 52.000 lượt khách."
    names = {figure.indicator.lower() for figure in figures_of(text)}
    assert names == {"lượng khách quốc tế"}
    text = "Lượng khách quốc tế tăng 31% so với cùng kỳ, ước đạt 12 chuyến bay."
    assert "chuyến bay" in {figure.indicator.lower() for figure in figures_of(text)}


def test_the_rest_is_not_all_of_them() -> None:
    text = "Có 46 công trình. Số còn lại 17 công trình thuộc các nguồn vốn khác."
    assert [f.indicator for f in figures_of(text)][-1].startswith("công trình còn lại")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Huyện đón 61.000 lượt khách, trong đó khách nội địa có 52.000 lượt.", "khách nội địa"),
        (
            "Huyện đón 61.000 lượt khách, riêng khách quốc tế có gần 900 lượt khách.",
            "khách quốc tế",
        ),
        # "khách" alone says no more than what is counted.
        ("Huyện đón 61.000 lượt khách, khách có 900 lượt.", "lượt"),
    ],
)
def test_who_came_in_turns_is_their_subject(text: str, indicator: str) -> None:
    assert figures_of(text)[-1].indicator == indicator


def test_goods_of_all_kinds_are_counted() -> None:
    text = "Vớ các loại 42,3 nghìn đôi, tăng 6%; áo các loại 2,3 nghìn cái."
    names = [f.indicator.lower() for f in figures_of(text)]
    assert names == ["vớ các loại đôi", "vớ các loại đôi", "áo các loại cái"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Đan Mạch hiện dẫn đầu về số dự án và vốn đầu tư với 41 dự án.", "Đan Mạch dự án"),
        ("Na Uy đứng thứ ba với 12 dự án, gần 90 triệu USD.", "Na Uy dự án"),
        # A place of ours is the number's area.
        ("Nghệ An đứng thứ hai với 12 dự án.", "dự án"),
    ],
)
def test_who_takes_a_rank_owns_the_count(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_what_was_invested_is_the_leaders_too() -> None:
    figures = figures_of("Đan Mạch dẫn đầu về vốn với 41 dự án, hơn 275 triệu USD.")
    assert [f.indicator for f in figures] == ["Đan Mạch dự án"] * 2


def test_projects_in_and_outside_of_industrial_parks() -> None:
    text = "Trong khu công nghiệp có 8 dự án, vốn 41 triệu USD. Ngoài KCN có 5 dự án."
    figures = figures_of(text)
    assert [f.indicator for f in figures] == [
        "dự án trong khu công nghiệp",
        "vốn",
        "dự án ngoài kcn",
    ]
    assert figures[1].parent == "dự án trong khu công nghiệp"


def test_a_count_in_a_clause_of_its_own_is_not_named_by_the_rate_before() -> None:
    text = "Huyện có tỷ lệ trường tiểu học đạt chuẩn cao, 4/7 trường THCS đã đạt chuẩn quốc gia."
    assert figures_of(text)[-1].indicator == "trường THCS đã đạt chuẩn quốc gia"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Đã giám sát chuyên đề đối với 14 tổ chức đảng.", "giám sát chuyên đề tổ chức đảng"),
        ("Thi hành kỷ luật đối với 37 đảng viên.", "Thi hành kỷ luật đảng viên"),
        ("Đối với 5 dự án chậm tiến độ, tỉnh thu hồi đất.", "dự án chậm tiến độ"),
    ],
)
def test_what_is_done_to_those_counted(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_guests_in_a_bracket_are_none_of_the_rise_before() -> None:
    text = "Đón 90.000 lượt khách, tăng 8% (khách quốc tế 20.000 lượt; khách nội địa 70.000 lượt)."
    assert [f.indicator for f in figures_of(text)][2:] == ["khách quốc tế", "khách nội địa"]


def test_a_total_that_was_raised_by_what_was_told_before() -> None:
    told = figures_of("Có 3 sản phẩm OCOP được công nhận, nâng tổng số lên 17 sản phẩm.")
    assert told[1].indicator == "tổng số sản phẩm OCOP được công nhận"


@pytest.mark.parametrize("raised", ["lũy kế", "đưa toàn huyện lên", "nâng toàn huyện lên"])
def test_what_all_add_up_to_is_not_what_was_added(raised: str) -> None:
    found = figures_of(f"Có thêm 3 xã đạt chuẩn nông thôn mới (kế hoạch 5 xã), {raised} 15/25 xã.")
    assert found[-1].indicator == "xã đạt chuẩn nông thôn mới"


def test_cases_again_behind_the_people_of_another_place() -> None:
    text = "Huyện Đô Lương giảm 9 vụ, giảm 6 người chết; huyện Con Cuông giảm 12 vụ, 8 người chết."
    assert [f.indicator for f in figures_of(text)] == ["vụ", "người chết", "vụ", "người chết"]


def test_a_total_of_those_that_were_won() -> None:
    text = "Phát triển mới 120 người tham gia BHXH tự nguyện, nâng tổng số lên 3.100 người."
    assert figures_of(text)[-1].indicator == "tổng số người tham gia BHXH tự nguyện"


def test_cases_and_matters_are_counted_together() -> None:
    text = "Đã thụ lý 842 vụ, việc các loại, tăng 61 vụ (7,8%) so với năm 2021."
    first, more, rate = figures_of(text)
    assert {first.indicator, more.indicator, rate.indicator} == {"thụ lý vụ, việc các loại"}


def test_a_list_of_places_goes_on_behind_the_percents_of_an_item() -> None:
    text = "Huyện Đô Lương còn 212 hộ nghèo, chiếm 4,8%; huyện Nam Đàn 246 hộ, chiếm 2,4%."
    figures = figures_of(text)
    assert [f.indicator for f in figures] == ["hộ nghèo"] * 4
    text = (
        "Đảng bộ huyện Đô Lương kết nạp 14 đảng viên, đạt 140%; Đảng bộ huyện Nam Đàn 12 đảng viên."
    )
    assert figures_of(text)[-1].indicator == "kết nạp đảng viên"


def test_what_is_left_now_goes_on_with_the_sentence_before() -> None:
    text = "Đầu năm 2022, tỉnh có 3.486 hộ nghèo. Đến nay còn 2.912 hộ, chiếm 28,7%."
    assert figures_of(text)[-1].indicator == "hộ nghèo"
    assert figures_of("Tỉnh có 3.486 hộ nghèo. Đã di dời 45 hộ.")[-1].indicator == "di dời hộ"


def test_pupils_of_a_minority_are_no_number_of_a_thing() -> None:
    (figure,) = figures_of("Học sinh dân tộc thiểu số 4.900 em.")
    assert (figure.text, figure.indicator) == ("4.900 em", "Học sinh dân tộc thiểu số em")
