"""What a paragraph is about where its numbers do not say it."""

from __future__ import annotations

import pytest

from index.figures.topics import topic_opened
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Công tác đền bù, thu hồi đất được huyện quan tâm.", "đền bù"),
        ("Công tác giải phóng mặt bằng được huyện quan tâm.", "giải phóng mặt bằng"),
        ("Về công tác bồi thường, hỗ trợ, đến nay đã chi trả 5 tỷ đồng.", "bồi thường, hỗ trợ"),
        # The subject of its own number.
        ("Công tác thu ngân sách đạt 5 tỷ đồng.", None),
        ("Kinh tế của huyện tiếp tục tăng trưởng.", None),
    ],
)
def test_the_topic(text: str, topic: str | None) -> None:
    assert topic_opened(sentence_of(text)) == topic


def test_the_topic_stands_over_what_names_nothing() -> None:
    text = (
        "Công tác giải phóng mặt bằng được huyện quan tâm. Đến nay đã chi trả 418 trường hợp với "
        "số tiền 96 tỷ đồng. Thu ngân sách đạt 57 tỷ đồng."
    )
    found = [(f.text, f.indicator, f.parent) for f in figures_of(text)]
    assert found == [
        ("418 trường hợp", "chi trả trường hợp", "giải phóng mặt bằng"),
        ("96 tỷ đồng", "số tiền chi trả", "giải phóng mặt bằng – chi trả trường hợp"),
        ("57 tỷ đồng", "Thu ngân sách", None),
    ]


def test_the_topic_ends_with_the_paragraph() -> None:
    text = "Công tác giải phóng mặt bằng được quan tâm.\n\nĐã chi trả 418 trường hợp."
    assert [f.parent for f in figures_of(text)] == [None]


def test_a_numbered_topic_under_an_answer() -> None:
    text = (
        "Trả lời (Công văn số 12/UBND-TH ngày 7/8/2022):\n\n"
        "1. Về dự án cầu Hưng Hòa: Dự án được duyệt với tổng mức đầu tư 962 tỷ đồng."
    )
    (figure,) = figures_of(text)
    assert (figure.indicator, figure.parent) == ("tổng mức đầu tư", "dự án cầu Hưng Hòa")


def test_another_matter_ends_the_topic() -> None:
    text = (
        "Công tác giải phóng mặt bằng được tập trung chỉ đạo. Đến nay đã chi trả 418 trường hợp. "
        "Ngoài ra, người dân đã hiến 38 ha đất làm đường."
    )
    paid, given = (figure.parent for figure in figures_of(text))
    assert (paid, given) == ("giải phóng mặt bằng", None)


def test_a_clause_of_its_own_opens_a_topic_for_its_sentence() -> None:
    text = "Công tác thanh tra, kiểm tra được đẩy mạnh, đã hoàn thành 632 cuộc. Nợ đọng 46 tỷ đồng."
    assert [f.parent for f in figures_of(text)] == ["thanh tra, kiểm tra", None]


def test_a_label_of_another_matter_ends_the_topic() -> None:
    found = figures_of(
        "Về công tác giảm nghèo, đã hỗ trợ 120 hộ. Rừng: đã giao khoán 12.000 ha. Đã hỗ trợ 35 em."
    )
    assert found[0].parent == "giảm nghèo"
    assert "giảm nghèo" not in [f.parent for f in found[1:]]


def test_another_topic_of_one_word_ends_it_as_well() -> None:
    found = figures_of("Về thủy sản, sản lượng 1.200 tấn. Về rừng, diện tích 300 ha.")
    assert [f.parent for f in found] == ["thủy sản", None]


def test_what_a_number_is_of_may_stand_behind_it() -> None:
    text = (
        "Công tác phòng chống dịch bệnh gia súc, gia cầm được quan tâm. Hiện huyện có 3 xã đạt "
        "19/19 tiêu chí về xây dựng nông thôn mới."
    )
    assert figures_of(text)[0].parent is None


@pytest.mark.parametrize(
    ("opening", "parent"),
    [
        ("Chăn nuôi gặp nhiều khó khăn.", "Chăn nuôi"),
        ("Nghề muối tiếp tục khởi sắc.", "Nghề muối"),
        ("Kinh tế tiếp tục khởi sắc.", None),
        ("Huyện Con Cuông là điểm sáng.", None),
    ],
)
def test_a_branch_that_is_only_praised_is_the_next_topic(opening: str, parent: str | None) -> None:
    assert figures_of(f"{opening} Tổng đàn còn 41.000 con.")[0].parent == parent


def test_what_guests_brought_is_of_the_branch_praised() -> None:
    text = "Du lịch là điểm sáng. Huyện đón 2.600 lượt khách, doanh thu 9,8 tỷ đồng."
    assert "Du lịch" in (figures_of(text)[1].parent or "")
