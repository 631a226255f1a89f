"""Scores of a ranking are named by the index that it is by."""

from __future__ import annotations

from index.figures.index_names import index_of_title
from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(title="Nghệ An xếp hạng Chỉ số cải cách hành chính năm 2022")
_NAME = "chỉ số cải cách hành chính"


def test_a_title_names_the_index() -> None:
    assert index_of_title("Công bố Chỉ số cải cách hành chính năm 2022") == _NAME
    assert index_of_title("Chỉ số tăng cao") is None
    assert index_of_title("Kết quả năm 2022") is None


def test_what_stands_in_the_ranking_is_a_score_of_the_index() -> None:
    text = (
        "Huyện Đô Lương là địa phương dẫn đầu bảng xếp hạng với 92,4%, tăng 1,7%. "
        "Xếp thứ hai là huyện Nam Đàn với 90,3%."
    )
    told = [(f.text, f.indicator, f.place and f.place.short) for f in figures_of(text, _HEAD)]
    assert told == [
        ("92,4%", _NAME, "Đô Lương"),
        ("1,7%", _NAME, "Đô Lương"),
        ("90,3%", _NAME, "Nam Đàn"),
    ]
    assert all(f.indicator != _NAME for f in figures_of(text))


def test_the_mean_of_the_places_is_no_score_of_the_whole() -> None:
    (told,) = figures_of("Giá trị trung bình toàn tỉnh đạt 86,2%.", _HEAD)
    assert told.indicator == f"{_NAME} trung bình"


def test_counts_of_those_that_fell_say_of_which_index() -> None:
    (told,) = figures_of("Có 4 địa phương có chỉ số giảm, song không nhiều.", _HEAD)
    assert told.indicator == f"địa phương có {_NAME} giảm"


def test_the_index_may_be_named_in_the_text() -> None:
    text = (
        "Sở Nội vụ công bố chỉ số chuyển đổi số cấp huyện năm 2022. "
        "Dẫn đầu bảng xếp hạng là huyện Nghi Lộc với 71,6%."
    )
    assert [f.indicator for f in figures_of(text)] == ["chỉ số chuyển đổi số cấp"]


def test_a_price_index_ranks_no_places() -> None:
    text = "Có 3 nhóm có chỉ số giá tương đương tháng trước. 6 nhóm có chỉ số giá tăng."
    names = [figure.indicator for figure in figures_of(text)]
    assert names[1] == "nhóm có chỉ số giá tăng"
