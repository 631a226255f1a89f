"""Elided subjects, wholes and parts."""

from __future__ import annotations

from tests.index.figures.one_report import Head, facts_of, figures_of


def test_parts_know_their_whole() -> None:
    whole, part = figures_of(
        "Tổng chi ngân sách 341 tỷ đồng, trong đó chi thường xuyên 278 tỷ đồng."
    )
    assert part.parent == whole.indicator
    assert part.indicator == "chi thường xuyên"


def test_two_indicators_with_one_percent_are_kept_apart() -> None:
    facts = facts_of("Công nghiệp tăng 6%, dịch vụ tăng 6%.")
    assert [fact[1] for fact in facts] == ["Công nghiệp", "dịch vụ"]


def test_a_change_about_something_is_of_that() -> None:
    figures = figures_of(
        "Có 245 doanh nghiệp thành lập mới với tổng vốn đăng ký 1.890 tỷ đồng, tăng 12% về số "
        "doanh nghiệp và tăng 35% về vốn."
    )
    assert figures[2].indicator == figures[0].indicator
    assert figures[3].indicator == "tổng vốn đăng ký"


def test_a_bare_measure_takes_the_crop_before_it() -> None:
    figures = figures_of("Diện tích thanh long 12.300 ha, sản lượng 262.000 tấn.")
    assert figures[1].indicator == "sản lượng thanh long"


def test_an_agencys_thu_is_of_the_budget() -> None:
    head = Head(places="Cục Hải quan Quảng Ninh, tỉnh Quảng Ninh")
    (figure,) = figures_of("Đơn vị thu đạt 5 tỷ đồng.", head)
    assert figure.indicator == "thu ngân sách"


def test_what_is_left_out_is_not_measured() -> None:
    figures = figures_of(
        "Tổng thu ngân sách 486 tỷ đồng; nếu trừ tiền sử dụng đất thì đạt 118 tỷ đồng."
    )
    assert figures[1].indicator == "Tổng thu ngân sách"


def test_nothing_enumerates_inside_an_indicator() -> None:
    text = "A. Thu ngân sách đạt 5 tỷ đồng.\n\n1.1. Rừng trồng đạt 8 ha.\n\nIII. Lúa đạt 7 tấn."
    assert [f.indicator for f in figures_of(text)] == ["Thu ngân sách", "Rừng trồng", "Lúa"]


def test_a_bracket_behind_a_share_is_the_parts() -> None:
    text = "Thuế giá trị gia tăng chiếm 71% tổng thu (204 tỷ đồng), thuế nhập khẩu 66 tỷ đồng."
    assert [f.indicator for f in figures_of(text)][1] == "Thuế giá trị gia tăng"


def test_words_that_only_join_name_nothing() -> None:
    text = "Trong khi đó, chỉ tiêu pháp lệnh giao cho Cục Hải quan Nghệ An là 640 tỷ đồng."
    assert [f.indicator for f in figures_of(text)] != ["đó"]


def test_names_of_a_list_of_amounts() -> None:
    text = "Có 910 ha cà phê, 46 ha hồ tiêu."
    assert [figure.indicator for figure in figures_of(text)] == ["cà phê", "hồ tiêu"]
    text = "Giải quyết việc làm: 780 lao động; đào tạo nghề: 650 lao động."
    assert [f.indicator for f in figures_of(text)] == ["Giải quyết việc làm", "đào tạo nghề"]


def test_a_yearly_change_is_averaged_and_not_what_changed() -> None:
    text = "Tổng thu ngân sách là 812 tỷ đồng, bình quân tăng 7,1%/năm, riêng năm 2021 đạt 190 tỷ."
    assert {f.indicator for f in figures_of(text)} == {"Tổng thu ngân sách"}


def test_a_share_of_poor_households_is_named_behind_its_number() -> None:
    text = "Thu nhập bình quân đạt 41 triệu đồng. Huyện phấn đấu giảm 5% hộ nghèo."
    figure = figures_of(text)[-1]
    assert (figure.indicator, figure.relation.value, figure.direction) == (
        "hộ nghèo", "target", "giảm",
    )  # fmt: skip


def test_what_was_given_to_be_collected_is_a_plan() -> None:
    text = "Chi cục thu nộp ngân sách 38 tỷ đồng, đạt 18% dự toán (dự toán giao thu 211 tỷ đồng)."
    assert [f.relation.value for f in figures_of(text)] == ["value", "pct_of_plan", "plan"]


def test_a_rate_of_all_the_people() -> None:
    found = facts_of("Số người tham gia BHYT là 9.400 người, đạt tỷ lệ bao phủ 89,8% dân số.")
    assert found[1][1] == "tỷ lệ bao phủ BHYT"


def test_rates_of_other_places_go_on_with_what_was_measured() -> None:
    text = (
        "Toàn tỉnh gieo cấy 25.986 ha lúa. Các địa phương khác: huyện Quỳ Châu 4.210 ha, huyện Kỳ "
        "Sơn 3.920 ha."
    )
    assert {f.indicator for f in figures_of(text)} == {"diện tích gieo cấy lúa"}
