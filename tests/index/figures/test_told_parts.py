"""Parts that only their place in the text tells of."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _told(text: str) -> dict[str, tuple[str, str | None]]:
    return {f.text: (f.indicator, f.parent) for f in figures_of(text)}


def test_counts_in_a_bracket_that_sum_up_are_of_the_count_before_it() -> None:
    told = _told("Huyện có 20 trường học đạt chuẩn quốc gia (8 trường mầm non, 12 trường THCS).")
    assert told["8 trường"] == ("trường mầm non", "trường học đạt chuẩn quốc gia")
    assert told["12 trường"] == ("trường THCS", "trường học đạt chuẩn quốc gia")
    other = _told("Huyện có 20 trường học đạt chuẩn quốc gia (8 trường mầm non, 9 trường THCS).")
    assert other["9 trường"] == ("trường THCS", None)


def test_a_size_behind_trong_do_is_named_by_what_follows_it() -> None:
    told = _told(
        "Tuyến đường ven biển có chiều dài 60 km. Trong đó có 52 km đi qua đất nông nghiệp; "
        "8 km đi qua khu dân cư."
    )
    assert told["52 km"] == ("đi qua đất nông nghiệp", "Tuyến đường ven biển có chiều dài")
    assert told["8 km"][0] == "đi qua khu dân cư"
    assert told["60 km"] == ("Tuyến đường ven biển có chiều dài", None)


def test_a_count_that_says_where_is_no_sum() -> None:
    told = _told("Tổng mức đầu tư của các dự án tại 2 cụm công nghiệp đạt 900 tỷ đồng.")
    assert told["2 cụm công nghiệp"][0] == "cụm công nghiệp"
    assert told["900 tỷ đồng"][0] == "Tổng mức đầu tư của các dự án"


def test_counts_by_name_behind_a_colon_are_of_the_count_before() -> None:
    told = figures_of(
        "Tỉnh đưa 216 người đi làm việc ở nước ngoài: Nhật Bản 148 người, Đài Loan 38 người."
    )
    assert [f.parent for f in told[1:]] == [told[0].indicator] * 2
