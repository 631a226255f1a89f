"""What a sentence must hold to answer: a time, a name of the kind, the direction, the meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from retrieval.answer import Status
from retrieval.sentence_rank import Sentence
from retrieval.telling import tells
from tests.retrieval.conftest import Ask, Read
from tests.retrieval.making import report


def told(read: Read, question: str, text: str) -> bool:
    given = report(text)
    return tells(read(question), Sentence(given, given.blocks[0].span, 1.0, 1.0, 0))


@pytest.mark.parametrize(
    ("question", "told_by", "not_by"),
    [
        (
            "Tân Kỳ phải bàn giao mặt bằng trước ngày nào",
            "Huyện phải bàn giao toàn bộ mặt bằng trước ngày 30/9/2021.",
            "Huyện đã bàn giao mặt bằng được 12 km.",
        ),
        (
            "Tân Kỳ thu hồi dự án sau bao lâu không làm",
            "Dự án quá 18 tháng không làm thì thu hồi.",
            "Huyện thu hồi 5 dự án không làm.",
        ),
        (
            "Tân Kỳ khởi công cầu mới khi nào",
            "Cầu mới khởi công vào tháng 5/2021.",
            "Cầu mới đã khởi công.",
        ),
        (
            "xã nào của Tân Kỳ chưa đạt chuẩn nông thôn mới",
            "Hai xã chưa đạt chuẩn: Giai Xuân và Hương Sơn.",
            "Toàn huyện còn 2 xã chưa đạt chuẩn nông thôn mới.",
        ),
        (
            "xã nào của Tân Kỳ chưa đạt chuẩn nông thôn mới",
            "Xã Giai Xuân chưa đạt chuẩn.",
            "Xã Giai Xuân và xã Hương Sơn đã đạt chuẩn.",
        ),
        (
            "xã nào ở Tân Kỳ nghèo nhiều nhất",
            "Xã Giai Xuân có số hộ nghèo nhiều nhất.",
            "Xã Hương Sơn có số hộ nghèo ít nhất.",
        ),
        (
            "xã ít tiêu chí nhất Tân Kỳ là xã nào",
            "Xã thấp nhất là Giai Xuân với 6 tiêu chí.",
            "Bốn xã gồm Giai Xuân, Hương Sơn đạt 19 tiêu chí.",
        ),
        (
            "Tân Kỳ còn thiếu tiêu chí nào",
            "Huyện còn thiếu tiêu chí: môi trường, thu nhập.",
            "Một số xã còn thiếu một số tiêu chí.",
        ),
        (
            "huyện nào ở Nghệ An giải ngân cao",
            "Các đơn vị giải ngân cao là huyện Đô Lương, huyện Tân Kỳ.",
            "Báo cáo của Sở Tài chính cho thấy huyện Tân Kỳ giải ngân 30%.",
        ),
        (
            "đại hội đảng bộ huyện Tân Kỳ lần thứ 24 bầu ai",
            "Đại hội lần thứ XXIV bầu 37 đồng chí.",
            "Đại hội lần thứ XXIII bầu 35 đồng chí.",
        ),
    ],
)
def test_what_a_sentence_must_hold(read: Read, question: str, told_by: str, not_by: str) -> None:
    assert told(read, question, told_by)
    assert not told(read, question, not_by)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ân Thi phải bàn giao mặt bằng khu công nghiệp trước ngày nào", "30/11/2023"),
        ("đại hội đảng bộ huyện Kim Động lần 26 tổ chức ngày nào", "14 và 15/8"),
        ("đại hội đảng bộ huyện Kim Động lần 27 dự kiến ngày nào", "20/6/2025"),
        ("ai chủ trì hội nghị Ban Chấp hành Đảng bộ huyện Kim Động lần thứ 15", "Lê Thị Hòa"),
        ("vì sao 17 hộ ở Ân Thi chưa nhận tiền", "giá đất vườn"),
        ("nguyên nhân Ân Thi bàn giao chậm", "hồ sơ đất đai"),
    ],
)
def test_the_sentence_that_tells(ask_text: Ask, question: str, said: str) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("3 chỉ tiêu Ân Thi không đạt", "trồng cây phân tán"),
        ("ba chi tieu an thi khong dat 2023", "trồng cây phân tán"),
        ("4 xã NTM nâng cao của Ân Thi", "Vân Du"),
        ("những chỉ tiêu Ân Thi không đạt năm 2023", "nước sạch"),
    ],
)
def test_names_asked_for_by_their_number(ask_text: Ask, question: str, said: str) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline


@pytest.mark.parametrize(
    "question",
    ["Ân Thi có vượt dự toán thu ngân sách không", "an thi da dat du toan thu ngan sach chua"],
)
def test_whether_a_plan_is_met(ask_text: Ask, question: str) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "104,2%" in answer.headline


def test_a_cure_is_no_denial(read: Read) -> None:
    question = "nguyên nhân vượt quỹ khám chữa bệnh Mường Khương"
    assert told(read, question, "Nguyên nhân vượt quỹ là do giá dịch vụ tăng.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tây Ninh nằm trong top mấy về PCI", "Top 7"),
        ("Tây Ninh xếp thứ mấy cả nước về thu hút FDI", "thứ tư"),
        ("ten cac don vi cap xa moi cua go dau sau sap xep", "Thanh Phước"),
    ],
)
def test_ranks_in_words_and_names(ask_sectors: Ask, question: str, said: str) -> None:
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline


def test_now_is_no_time_to_tell(ask_sectors: Ask, read: Read) -> None:
    assert ask_sectors("bao giờ Gò Dầu xóa xong nhà tạm").status is Status.NOT_FOUND
    question = "bao giờ Tân Kỳ xóa xong nhà tạm"
    assert told(read, question, "Huyện xóa xong nhà tạm trong quý III/2023.")


def test_a_year_that_is_only_compared_with_is_not_told_of(ask_kinds: Ask) -> None:
    assert "9/27" in ask_kinds("năm 2022 Quan Hóa xếp thứ mấy chuyển đổi số").text
    answer = ask_kinds("năm 2021 Quan Hóa xếp thứ mấy chuyển đổi số")
    assert answer.status is Status.NOT_FOUND, answer.text


def test_a_place_that_sounds_like_a_denial_denies_nothing(ask_kinds: Ask) -> None:
    answer = ask_kinds("xã nào của Thiệu Hóa đạt chuẩn nông thôn mới nâng cao")
    assert "Thiệu Vận, Thiệu Lý" in answer.headline


def test_when_something_happened(ask_kinds: Ask) -> None:
    assert "3/9/2022" in ask_kinds("đợt lũ ở Thọ Xuân xảy ra khi nào").headline


def test_years_of_a_movement_are_no_other_year(read: Read) -> None:
    text = "UBND tỉnh tặng Bằng khen cho Chi bộ thôn Đoài về thành tích giai đoạn 2016 - 2021."
    told_in = replace(report(text), session_date=date(2021, 7, 16))
    sentence = Sentence(told_in, told_in.blocks[0].span, 1.0, 1.0, 0)
    question = "đơn vị nào của Tân Kỳ được UBND tỉnh tặng bằng khen năm"
    assert tells(read(f"{question} 2021"), sentence)
    assert not tells(read(f"{question} 2018"), sentence)
    assert not tells(read(f"{question} 2014"), sentence)


def test_a_thing_of_the_kind_by_its_own_name(read: Read) -> None:
    question = "Chi cục Thuế Tân Kỳ khai thác thuế vãng lai từ công trình nào"
    assert told(read, question, "Chi cục khai thác thuế vãng lai như tuyến đường nối hai xã.")
    assert not told(read, question, "Chi cục khai thác thuế vãng lai, chống thất thu.")
