"""What is counted."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


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


def test_how_many_of_all_needs_no_unit_behind_a_number_of_them() -> None:
    text = "Có thêm 3 xã đạt chuẩn, nâng số xã đạt chuẩn nông thôn mới lên 17/29, vượt kế hoạch."
    figure = figures_of(text)[-1]
    assert (figure.text, figure.indicator) == ("17/29", "số xã đạt chuẩn nông thôn mới")


def test_counts_beside_a_slash_share_the_verb() -> None:
    found = figures_of("Lực lượng bắt giữ 22 vụ/27 đối tượng.")
    assert found[1].indicator.endswith("bắt giữ đối tượng")


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


def test_cases_and_matters_are_counted_together() -> None:
    text = "Đã thụ lý 842 vụ, việc các loại, tăng 61 vụ (7,8%) so với năm 2021."
    first, more, rate = figures_of(text)
    assert {first.indicator, more.indicator, rate.indicator} == {"thụ lý vụ, việc các loại"}


def test_pupils_of_a_minority_are_no_number_of_a_thing() -> None:
    (figure,) = figures_of("Học sinh dân tộc thiểu số 4.900 em.")
    assert (figure.text, figure.indicator) == ("4.900 em", "Học sinh dân tộc thiểu số em")
