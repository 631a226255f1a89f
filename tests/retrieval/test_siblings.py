"""Which figures are told beside each other."""

from __future__ import annotations

from index.domain import Relation
from retrieval.siblings import Told, moved_so
from retrieval.things_asked import things_asked
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure, report


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


def test_another_list_may_tell_what_none_of_one_did() -> None:
    question = things_asked(asked("sản phẩm nào giảm mạnh nhất ở Krông Năng 2022"))
    assert question is not None
    rose, fell = (
        figure("5%", "5", "%", relation=Relation.CHANGE, direction=way) for way in ("tăng", "giảm")
    )
    assert not moved_so(question, [Told(report("x"), {None: [rose]}, [])])
    assert moved_so(question, [Told(report("x"), {None: [rose], 1: [fell]}, [])])
    assert moved_so(question, [Told(report("x"), {None: [rose]}, [fell])])


def test_what_is_listed_with_things_of_the_kind_is_one_of_them(ask_series: Ask) -> None:
    answer = ask_series("mặt hàng nào xuất khẩu tăng nhanh nhất Đắk Nông")
    assert answer.headline.startswith("Ván ép tăng nhanh nhất trong số 3 mặt hàng")
