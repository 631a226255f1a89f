"""Numbers, running heads and breaks of pages in the middle of a text."""

import pytest

from index.reading.page_edges import joined_pages

LINE = "Tổng diện tích gieo trồng của toàn huyện trong sáu tháng đầu năm được giữ vững, vượt"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("ước đạt\n- 2 -\n203,8 tỷ đồng", "ước đạt 203,8 tỷ đồng"),
        ("ước đạt\n\n\x0c2\n\ntrên 203,8 tỷ", "ước đạt\ntrên 203,8 tỷ"),
        ("đạt kế hoạch.\n\nTrang 3/12\n\nBò 5.000 con", "đạt kế hoạch.\n\n\nBò 5.000 con"),
        ("Đàn bò\n5.000\nĐàn dê\n300", "Đàn bò\n5.000\nĐàn dê\n300"),
        ("1\n2\n3\n4", "1\n2\n3\n4"),
        ("- 2 tỷ -", "- 2 tỷ -"),
    ],
)
def test_pages(text: str, joined: str) -> None:
    assert joined_pages(text) == joined


def test_running_heads_go_with_the_numbers() -> None:
    pages = [
        f"{LINE} {crop}\n{crop} {LINE}\n\n- {at} -\n\x0cBáo cáo 6 tháng - UBND huyện, trang {at}\n"
        for at, crop in enumerate(("lúa", "ngô", "sắn"), 2)
    ]
    text = joined_pages("".join(pages))
    assert "Báo cáo 6 tháng" not in text
    assert "- 3 -" not in text
    assert text.count(LINE) == 6


def test_sentences_that_repeat_at_pages_ends_stay() -> None:
    text = "\n".join(f"Xã {n} đạt {n} tiêu chí.\n\x0c" for n in range(10, 13))
    assert joined_pages(text).count("tiêu chí.") == 3


def test_bare_numbers_are_pages_where_they_count_on_far_apart() -> None:
    page = "\n".join([LINE] * 12)
    text = joined_pages("\n".join(f"{page}\n{number}" for number in range(2, 6)))
    assert [line for line in text.split("\n") if line.isdecimal()] == []


def test_what_is_no_report_is_left_alone() -> None:
    text = "- 2 -\n" * 200_001
    assert joined_pages(text) is text


def test_bare_numbers_beside_a_running_head_are_pages() -> None:
    text = (
        "Một số dự án có tỷ lệ\n\n      1\nBáo cáo giám sát đầu tư công\n\ngiải ngân thấp, đạt\n"
        "2\nBáo cáo giám sát đầu tư công\n28,3%.\n3\nBáo cáo giám sát đầu tư công\nHết."
    )
    assert joined_pages(text).split("\n") == [
        "Một số dự án có tỷ lệ",
        "giải ngân thấp, đạt 28,3%.",
        "",
        "Hết.",
    ]
