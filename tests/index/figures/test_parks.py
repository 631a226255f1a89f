"""What parks and their firms do is not all that the province does."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(f.text, f.parent) for f in figures_of(text)]


def test_parks_that_open_a_clause() -> None:
    text = "6 tháng đầu năm 2022, các khu công nghiệp trên địa bàn tỉnh thu hút 22 dự án mới."
    assert _told(text) == [("22 dự án", "các khu công nghiệp")]
    assert _told("Lũy kế các KCN có 612 dự án; toàn tỉnh có 900 dự án.") == [
        ("612 dự án", "các KCN"),
        ("900 dự án", None),
    ]


def test_firms_in_parks_go_on_through_a_list() -> None:
    text = (
        "Doanh thu của các doanh nghiệp trong KCN đạt 1.850 tỷ đồng; kim ngạch xuất khẩu 312 "
        "triệu USD; nộp ngân sách 86 tỷ đồng."
    )
    whose = "doanh nghiệp trong KCN"
    assert _told(text) == [
        ("1.850 tỷ đồng", None),
        ("312 triệu USD", whose),
        ("86 tỷ đồng", whose),
    ]


def test_all_of_the_province_is_told_of_again() -> None:
    text = (
        "Doanh nghiệp đang hoạt động trong các KCN nộp ngân sách 86 tỷ đồng, toàn tỉnh thu "
        "ngân sách 950 tỷ đồng."
    )
    assert [parent for _, parent in _told(text)][-1] is None


def test_parks_that_only_get_something_own_nothing() -> None:
    text = "Tỉnh quan tâm hạ tầng các khu công nghiệp, thu ngân sách đạt 950 tỷ đồng."
    assert _told(text) == [("950 tỷ đồng", None)]


def test_what_one_company_does_is_its_own() -> None:
    text = "Năm 2022, Công ty CP Thép An Thịnh đạt doanh thu 82 tỷ đồng, nộp ngân sách 7 tỷ đồng."
    assert [parent for _, parent in _told(text)] == [None, "Công ty CP Thép An Thịnh"]
    text = "Công ty chưa nộp thuế 7 tỷ đồng."
    assert [parent for _, parent in _told(text)] == [None]


def test_what_is_told_of_parks_that_were_counted() -> None:
    text = "Toàn tỉnh có 19 cụm công nghiệp, thu hút 512 dự án; thu ngân sách 90 tỷ đồng."
    assert _told(text) == [
        ("19 cụm công nghiệp", None),
        ("512 dự án", "cụm công nghiệp"),
        ("90 tỷ đồng", None),
    ]


def test_jobs_told_with_a_group_s_revenue() -> None:
    text = "Doanh thu các làng nghề đạt 4.215 tỷ đồng, giải quyết việc làm cho 41.300 lao động."
    assert _told(text) == [("4.215 tỷ đồng", None), ("41.300 lao động", "làng nghề")]
