"""Sentence boundaries: what ends a sentence in report prose and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Span
from index.language.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, Span(0, len(text)))]


ONE = [
    "Toàn xã có 1.788 người, tăng 2,5% so với năm trước.",
    "Ngày 10.4, đoàn về làm việc; ngày 22.4.2025 kết thúc.",
    "Hội nghị họp ngày 22. 4. 2025 tại hội trường.",
    "Đoàn công tác của TP. Hồ Chí Minh và TX. Sông Xanh cùng dự.",
    "Ông ở Q.1, TP.HCM và làm việc tại P. Bến Nghé.",
    "ThS. Nguyễn Văn Bình, PGS. TS. Lê Hoa, BS. Trần An trình bày.",
    "Đồng chí Nguyễn V. An và đ/c. Lê Văn Cường tham dự.",
    "T. HIỀN",
    "Các cây lúa, ngô, khoai v.v. được trồng nhiều.",
    "Công ty Sao Mai Co., Ltd. đầu tư 5 tỷ đồng.",
    "Nhiều mô hình (nuôi gà. Trồng rau. Nuôi cá) có hiệu quả.",
    "Trồng keo, bạch đàn... và cây ăn quả.",
    "Trồng keo, bạch đàn… (xem phụ lục) trên 20 ha.",
    "Thu 5 tỷ đồng; chi 4 tỷ đồng; còn 1 tỷ đồng.",
    "1. Về kinh tế",
    "II. Kết quả thực hiện",
    "2.1. Thu ngân sách đạt khá",
    "a. Nông nghiệp",
    "Dân số có 1 . 788 người , tăng 2,5 % .",
    "Truy cập trang songxanh.vn để biết thêm.",
    "“Vì sao chậm?” là câu hỏi được nêu.",
    "Theo P.V. Hoàng Lan ghi nhận.",
    "Giá 25.000đ/kg, cao nhất năm.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


TWO = [
    ("Thu đạt 90,41%.", " ", "Chi đạt 80%."),
    ("Đến năm 2020.", " ", "15 xã đạt chuẩn."),
    ("Toàn tỉnh có 3 huyện nghèo .", " ", "Năm 2016 còn 2 huyện ."),
    ("Sản lượng 5 tạ/ha.", "", "Năm 2016 đạt 6 tạ/ha."),
    ("Có 3 xã đạt chuẩn NTM.", "", "Năm 2016 có 5 xã."),
    ("Chi đạt 80%.", "", "Trong đó có nợ."),
    ("Chương trình “điện gió”", "", "Tháo gỡ khó khăn cho doanh nghiệp"),
    ("Các cây lúa, ngô, khoai, v.v.", " ", "Năm nay được mùa."),
    ("Trồng keo, bạch đàn...", " ", "Đến nay có 20 ha."),
    ("Vì sao chậm?", " ", "Do thiếu vốn."),
    ("Phấn đấu cao hơn!", " ", "Đó là yêu cầu."),
    ("Ông nói: “Phải làm ngay.”", " ", "Các xã đồng tình."),
    ("Ông nói : “ Phải làm ngay . ”", " ", "Các xã đồng tình ."),
    ("(Ảnh do xã cung cấp.)", " ", "Năm nay được mùa."),
    ("Có 5 sản phẩm loại A.", " ", "Năm sau phấn đấu hơn."),
    ("Kết quả quý I.", " ", "Nhiệm vụ quý II tới."),
    ("Thu ngân sách đạt khá.", " ", "2. Chi ngân sách tiết kiệm"),
    ("Dòng thứ nhất", "\n", "dòng thứ hai"),
    ("Kết quả:", " ", "• Thu đạt 5 tỷ"),
    ("Đời sống ấm no.", " ", "Trẻ em đến trường."),
    ("Diện tích 5ha.", "", "Sản lượng cao."),
]


@pytest.mark.parametrize(("first", "gap", "second"), TWO)
def test_two_sentences_part(first: str, gap: str, second: str) -> None:
    assert split(first + gap + second) == [first, second]


def test_offsets_are_into_the_whole_text_and_stay_inside_the_span() -> None:
    text = "Bỏ qua. Thu 5 tỷ. Chi 4 tỷ. Bỏ qua."
    spans = split_sentences(text, Span(8, 27))
    assert [text[s.start : s.end] for s in spans] == ["Thu 5 tỷ.", "Chi 4 tỷ."]


def test_unbalanced_bracket_does_not_swallow_the_rest() -> None:
    assert len(split("Một (hai. Ba bốn. Năm sáu.\nBảy. Tám.")) == 5
    assert len(split("Mở (" + "chữ " * 150 + ". Hai. Ba ). Bốn")) == 4


@pytest.mark.parametrize(
    "text",
    ["." * 300_000, "(" * 300_000, ". " * 150_000, "A." * 150_000, " " * 300_000, "1 . " * 80_000],
)
def test_hostile_runs_end(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)


@given(st.text(alphabet=st.sampled_from('aAđĐ1 .…?!\n()“”"\u00a0•;,%')))
def test_only_space_lies_outside_the_spans(text: str) -> None:
    position, rest = 0, ""
    for span in split_sentences(text, Span(0, len(text))):
        piece = text[span.start : span.end]
        assert span.start >= position
        assert piece
        assert piece == piece.strip()
        assert "\n" not in piece
        rest += text[position : span.start]
        position = span.end
    assert not (rest + text[position:]).strip()


def test_a_letter_of_a_commune_ends_its_sentence() -> None:
    text = "Đạt chuẩn có xã An Thạnh và Vĩnh Lộc B. Hộ nghèo còn 3%. Ông Trần V. Bình dự."
    spans = split_sentences(text, Span(0, len(text)))
    assert [text[s.start : s.end].split()[0] for s in spans] == ["Đạt", "Hộ", "Ông"]


def test_an_item_of_a_run_in_list_opens_a_sentence() -> None:
    told = "Lúa 500 ha. b) Chăn nuôi: 9 con. c. Thủy sản: 7 tấn, điểm a. khoản 2."
    assert split(told) == [
        "Lúa 500 ha.",
        "b) Chăn nuôi: 9 con.",
        "c. Thủy sản: 7 tấn, điểm a. khoản 2.",
    ]
