"""Which figures are told beside each other."""

from __future__ import annotations

from tests.retrieval.conftest import Ask


def test_a_whole_is_none_of_its_parts(ask_things: Ask) -> None:
    answer = ask_things("khoản thu nào lớn nhất Quỳ Hợp 6 tháng 2021")
    assert "100,4" not in answer.text
    assert [s.figure.text for s in answer.figures] == ["44 tỷ đồng", "31 tỷ đồng", "12,3 tỷ đồng"]


def test_areas_are_not_ranked_with_tons(ask_things: Ask) -> None:
    answer = ask_things("cây trồng nào có diện tích thấp nhất ở Văn Bàn 2022")
    assert answer.headline.startswith("Diện tích lạc thấp nhất")
    assert {s.figure.unit for s in answer.figures} == {"ha"}


def test_what_is_against_another_plan_is_ranked_by_its_percent(ask_things: Ask) -> None:
    answer = ask_things("chỉ tiêu nào đạt cao nhất so với kế hoạch Văn Bàn 2022")
    assert "118% dự toán" in answer.headline


def test_what_is_split_further_is_a_whole(ask_things: Ask) -> None:
    answer = ask_things("khoản thu nào lớn nhất huyện Bình Liêu 2022")
    assert answer.headline.startswith("Lệ phí trước bạ ô tô lớn nhất trong số 2 ")


def test_a_crop_that_ends_like_a_degree_keeps_its_name(ask_things: Ask) -> None:
    assert ask_things("sản lượng ca cao Đại Từ 2022").headline.startswith("Sản lượng ca cao")
