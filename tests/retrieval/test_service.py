"""The answering service over a real index: right figures, honest noes, questions back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Intent, Status
from retrieval.service import LocalAnswerService
from tests.conftest import SmallIndex
from tests.retrieval.conftest import Ask
from tests.retrieval.reports import REPORTS

ANSWERED, CLARIFY, NOT_FOUND = Status.ANSWERED, Status.CLARIFY, Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("thu ngân sách Tân Kỳ 2021?", "ước đạt 186,4 tỷ đồng"),
        ("thu ngan sach tan ky 2021", "ước đạt 186,4 tỷ đồng"),
        ("tổng thu NSNN huyện Tân Kỳ năm 2021 là bao nhiêu ạ", "ước đạt 186,4 tỷ đồng"),
        ("2021 Tân Kỳ thu ngân sách bao nhiêu", "ước đạt 186,4 tỷ đồng"),
        ("thu ngân sách Tân Kỳ 6 tháng đầu năm 2022", "97,2 tỷ đồng"),
        ("thu NS Tân Kỳ 6T/2022", "97,2 tỷ đồng"),
        ("chi ngân sách Tân Kỳ 2021", "941,5 tỷ đồng"),
        ("TNBQ Tân Kỳ 2021", "41,3 triệu đồng/người/năm"),
        ("Tân Kỳ có bao nhiêu xã đạt chuẩn NTM", "14/21 xã"),
        ("thu ngân sách tỉnh Cao Bằng 2020", "1.512 tỷ đồng"),
        ("thu ngân sách TP Cao Bằng 2020", "207,9 tỷ đồng"),
        ("thu ngân sách Hải quan Quảng Ninh 8 tháng 2019", "7.815 tỷ đồng"),
        ("kim ngạch XNK hải quan Quảng Ninh 8T/2019", "10,27 tỷ USD"),
        ("sản lượng hồ tiêu Chư Sê 2022", "8.460 tấn"),
        ("san luong ho tieu chu se nam 2022", "8.460 tấn"),
        ("năm ngoái Chư Sê thu ngân sách được bao nhiêu", "148,7 tỷ đồng"),
        ("hộ nghèo Chư Sê 2022", "6,72%"),
        ("Chư Sê kết nạp bao nhiêu đảng viên", "131 đảng viên"),
        ("thu ngân sách Đức Hoà 2023", "1.623"),
        ("thu ngân sách Đức Hòa 2023", "1.623"),
        ("GTSX CN duc hoa 2023", "121.460"),
        ("Đức Hòa thu hút mấy dự án", "27 dự án"),
        ("dự toán thu ngân sách Tân Kỳ 2021", "166 tỷ đồng"),
        ("mục tiêu thu ngân sách Tân Kỳ 2022", "195 tỷ đồng"),
        ("kế hoạch GTSX CN Đức Hoà 2023", "118.000"),
        ("thu NSNN Tân Kỳ năm 2021 đạt bao nhiêu % dự toán", "112,3%"),
        ("thu ngân sách Tân Kỳ 2021 tăng bao nhiêu", "tăng 9,7%"),
        ("GRDP tỉnh Cao Bằng 2020 tăng bao nhiêu", "7,18%"),
        ("sản lượng hồ tiêu Chư Sê tăng hay giảm bao nhiêu", "giảm 12,5%"),
    ],
)
def test_the_figure_asked_for_is_the_first_line(ask: Ask, question: str, head: str) -> None:
    answer = ask(question)
    assert answer.status is ANSWERED, answer.text
    assert head in answer.headline
    first = answer.figures[0]
    assert first.figure.text in answer.citations[first.citation - 1].quote


def test_the_headline_has_place_and_period(ask: Ask) -> None:
    answer = ask("TNBQ Tân Kỳ 2021")
    assert "huyện Tân Kỳ" in answer.headline
    assert "năm 2021" in answer.headline
    assert answer.understood.intent is Intent.VALUE
    assert [p.short for p in answer.understood.places] == ["Tân Kỳ"]


def test_plan_percent_and_change_of_the_sentence_follow(ask: Ask) -> None:
    details = " | ".join(ask("thu ngân sách Tân Kỳ 2021").details)
    for stated in ("166 tỷ đồng", "112,3% dự toán", "Tăng 9,7% so với cùng kỳ"):
        assert stated in details


def test_a_table_gives_value_and_plan(ask: Ask) -> None:
    answer = ask("thu ngân sách Đức Hòa 2023")
    assert "1.450" in "\n".join(answer.details)
    assert "1.623" in answer.citations[0].quote


def test_the_unit_column_of_a_table_is_the_unit(ask: Ask) -> None:
    assert ask("thu ngân sách Đức Hòa 2023").figures[0].figure.unit == "tỷ đồng"
    assert ask("tỷ lệ lao động qua đào tạo Đức Hòa 2023").figures[0].figure.unit == "%"


# Each with the numbers that would be a silent substitute, and the nearest to show.
NOES = [
    ("thu ngân sách Tân Kỳ 2020", ["2020"], ["186,4", "97,2"], "số của kỳ khác"),
    ("thu ngân sách Tân Kỳ 2020 tăng bao nhiêu", ["2020"], ["9,7"], "số của kỳ khác"),
    ("thu ngân sách Tân Kỳ 8 tháng 2022", ["8 tháng"], ["97,2", "186,4"], "số của kỳ khác"),
    ("thu ngân sách Tân Kỳ tháng 6 năm 2022", ["tháng 6"], ["97,2"], "số của kỳ khác"),
    ("thu ngân sách Tân Kỳ quý 2 2022", ["quý 2"], ["97,2"], "số của kỳ khác"),
    ("thu ngân sách Tân Kỳ cả năm 2022", ["2022"], ["97,2", "195"], "số của kỳ khác"),
    ("thu nhập bình quân đầu người Tân Kỳ 2022", ["thu nhập"], ["45", "41,3"], "mục tiêu"),
    ("thu ngân sách tỉnh Quảng Ninh 2019", ["Quảng Ninh"], ["7.815"], "Cục Hải quan"),
    ("kim ngạch XNK Quảng Ninh 8 tháng 2019", ["Quảng Ninh"], ["10,27"], "Cục Hải quan"),
    ("thu ngân sách Gia Lai 2022", ["Gia Lai"], ["148,7", "83,5", "85,1"], "số riêng của huyện"),
    ("thu ngân sách Chư Prông 2022", ["Chư Prông"], ["148,7", "83,5"], "số của huyện"),
    ("sản lượng hồ tiêu Chư Păh 2022", ["hồ tiêu", "Chư Păh"], ["8.460"], "huyện Chư Sê"),
    ("GRDP thành phố Cao Bằng 2020", ["GRDP"], ["7,18"], "tỉnh Cao Bằng"),
    ("kế hoạch thu ngân sách Chư Păh 2022", ["Chư Păh"], ["83,5", "85,1"], "số thực hiện"),
    ("trồng rừng Tân Kỳ 2022 đạt bao nhiêu % kế hoạch", ["Tân Kỳ"], ["54,9"], "thực hiện"),
    ("diện tích hồ tiêu Chư Sê 2022", ["diện tích hồ tiêu"], ["8.460", "10.930"], ""),
    ("sản lượng cà phê Chư Sê 2022", ["cà phê"], ["8.460", "10.930"], ""),
    ("thu nội địa Tân Kỳ 2021", ["thu nội địa"], ["186,4"], ""),
    ("dân số Chư Sê 2022", ["dân số"], ["131"], ""),
    ("xuất khẩu Cao Bằng 2020", ["xuất khẩu"], ["643"], ""),
    ("tỷ lệ hộ cận nghèo Chư Sê 2022", ["cận nghèo"], ["6,72", "9,15"], ""),
    ("số hộ nghèo Chư Sê 2022 là bao nhiêu hộ", ["hộ nghèo"], ["6,72", "9,15"], ""),
    ("thu ngân sách xã Tân Kỳ 2021", ["Tân Kỳ"], ["186,4"], ""),
    ("thu ngân sách Hoà Vang 2021", ["Hòa Vang"], ["186,4", "148,7"], ""),
    ("thu ngân sách Đắk Song 2021", ["Đắk Song"], ["186,4", "148,7"], ""),
]


@pytest.mark.parametrize(("question", "missing", "forbidden", "differs"), NOES)
def test_no_is_said_and_names_what_is_missing(
    ask: Ask, question: str, missing: list[str], forbidden: list[str], differs: str
) -> None:
    answer = ask(question)
    assert answer.status is NOT_FOUND, answer.text
    for word in missing:
        assert word in answer.text
    for number in forbidden:
        assert number not in answer.text
    assert answer.figures == ()
    if differs:
        assert answer.nearest
        assert any(differs in nearest.differs for nearest in answer.nearest)
    for nearest in answer.nearest:
        assert nearest.differs
        assert nearest.figure is not None
        assert nearest.figure.text in nearest.citation.quote


@pytest.mark.parametrize(
    "place",
    [
        "Hoà Bình", "Hòa Bình", "hoa binh", "Định Hoá", "Biên Hoà", "Kiến Thuỵ", "Thanh Hoá",
        "dien bien", "dong anh", "yen binh", "tam nong", "thong nhat", "cho moi", "Ba Tri",
        "Cao Phong", "Nam Giang", "Ia Pa", "vinh", "giao thuy", "Mường Tè", "TP.HCM", "Đà Nẵng",
    ],
)  # fmt: skip
def test_a_place_without_reports_never_gets_another_places_number(ask: Ask, place: str) -> None:
    answer = ask(f"thu ngân sách {place} 2021")
    assert answer.status is not ANSWERED, answer.text
    bare = ask(f"thu ngan sach {place} 2021")
    assert bare.status is not ANSWERED, bare.text


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        # The only change on file is of another indicator, and none is named.
        ("tốc độ tăng trưởng kinh tế Chư Sê 2022", "12,5"),
        ("tốc độ tăng trưởng Chư Sê 2022", "12,5"),
        # Admitted in the year is not the number of members.
        ("tổng số đảng viên của Chư Sê 2022", "131"),
        # The plan of another year.
        ("thu ngân sách Tân Kỳ năm 2019 kế hoạch bao nhiêu", "166"),
        ("thu ngân sách Tân Kỳ năm 2019 dự toán", "166"),
    ],
)
def test_what_is_close_is_not_the_answer(ask: Ask, question: str, forbidden: str) -> None:
    assert forbidden not in ask(question).headline


def test_the_nearest_is_of_the_year_asked_for(ask: Ask) -> None:
    nearest = ask("thu ngân sách Tân Kỳ 8 tháng 2022").nearest
    assert "97,2" in nearest[0].display


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("thu ngân sách Cao Bằng 2020", ["1.512 tỷ đồng", "207,9 tỷ đồng"]),
        ("thu ngan sach cao bang", ["1.512 tỷ đồng", "207,9 tỷ đồng"]),
        ("tỷ lệ hộ nghèo", ["11,38%", "6,72%", "4,86%", "22,06%"]),
    ],
)
def test_two_areas_are_asked_back_with_their_values(
    ask: Ask, question: str, values: list[str]
) -> None:
    answer = ask(question)
    assert answer.status is CLARIFY, answer.text
    assert len(answer.choices) == len(values)
    for value in values:
        assert value in answer.text
    for stated, choice in zip(answer.figures, answer.choices, strict=True):
        again = ask(choice.question)
        assert again.status is ANSWERED, choice.question
        assert again.figures[0].figure.place == stated.figure.place
        assert again.figures[0].figure.relation is stated.figure.relation


def test_a_choice_without_rivals_gives_its_very_figure(ask: Ask) -> None:
    answer = ask("thu ngân sách Cao Bằng 2020")
    for stated, choice in zip(answer.figures, answer.choices, strict=True):
        assert ask(choice.question).figures[0].figure == stated.figure


def test_a_contradiction_is_shown_with_both_sources(ask: Ask) -> None:
    answer = ask("thu ngân sách Chư Păh 2022")
    assert answer.status is ANSWERED
    assert "85,1 tỷ đồng" in answer.headline
    assert "83,5 tỷ đồng" in answer.headline
    assert {c.file for c in answer.citations} == {"chu-pah-2022.txt", "chu-pah-2022-bao.txt"}


def test_several_periods_are_told_apart(ask: Ask) -> None:
    answer = ask("thu ngân sách Tân Kỳ")
    assert answer.status is not NOT_FOUND
    assert "năm 2021: ước đạt 186,4 tỷ đồng" in answer.text
    assert "6 tháng đầu năm 2022: 97,2 tỷ đồng" in answer.text


@pytest.mark.parametrize(
    ("history", "question", "head"),
    [
        (["thu ngân sách Chư Sê 2022"], "còn Tân Kỳ 2021?", "ước đạt 186,4 tỷ đồng"),
        (["thu ngân sách Chư Sê 2022"], "còn Chư Păh?", "83,5 tỷ đồng"),
        (["thu ngân sách Tân Kỳ 2021"], "đạt mấy % dự toán", "đạt 112,3% dự toán"),
        (["thu ngân sách Tân Kỳ 2021"], "tăng bao nhiêu?", "tăng 9,7%"),
        (["thu ngân sách Tân Kỳ 2021"], "dự toán là bao nhiêu", "166 tỷ đồng"),
        (["thu ngân sách Tân Kỳ 2021"], "6 tháng 2022", "97,2 tỷ đồng"),
        (["thu ngân sách Tân Kỳ 6 tháng 2022"], "năm 2021 thì sao", "186,4 tỷ đồng"),
        (["thu ngân sách Tân Kỳ 2021"], "còn chi ngân sách", "941,5 tỷ đồng"),
        (["thu ngân sách Chư Păh 2022", "còn tỷ lệ hộ nghèo?"], "Chư Sê thì sao", "6,72%"),
        (["thu ngân sách Cao Bằng 2020"], "ý tôi là thành phố Cao Bằng", "207,9 tỷ đồng"),
        (["thu ngân sách Cao Bằng 2020"], "thành phố", "207,9 tỷ đồng"),
    ],
)
def test_follow_ups(ask: Ask, history: list[str], question: str, head: str) -> None:
    answer = ask(question, *history)
    assert answer.status is ANSWERED, answer.text
    assert head in answer.headline
    if answer.resolved:
        assert ask(answer.resolved).headline == answer.headline


@pytest.mark.parametrize(
    ("history", "question", "forbidden"),
    [
        (["thu ngân sách Tân Kỳ 2021"], "năm 2017 thì sao", "186,4"),
        (["thu ngân sách Chư Sê 2022"], "còn Chi Lăng?", "148,7"),
        (["thu ngân sách Chư Sê 2022"], "còn dân số?", "148,7"),
        (["thu ngân sách Chư Sê 2022"], "kế hoạch là bao nhiêu", "148,7"),
    ],
)
def test_follow_ups_say_no_too(ask: Ask, history: list[str], question: str, forbidden: str) -> None:
    answer = ask(question, *history)
    assert answer.status is NOT_FOUND, answer.text
    assert forbidden not in answer.text


def test_what_no_report_says_is_not_answered_with_a_passage(ask: Ask) -> None:
    for question in ("bạn là ai", "thời tiết hôm nay thế nào", "xin chào"):
        answer = ask(question)
        assert answer.status is not ANSWERED, (question, answer.text)


def test_status_counts_the_index(service: LocalAnswerService) -> None:
    status = service.status()
    assert status.reports == len(REPORTS)
    assert status.figures == len(service.catalogue.figures())
    assert status.passages >= status.reports
    assert service.refresh() is False


def test_relative_years_follow_the_clock(reports_index: Path, encoder: SentenceEncoder) -> None:
    holder = LiveIndexHolder(reports_index, IndexSettings(encoder=encoder.name))
    later = LocalAnswerService(holder, encoder, today=lambda: date(2022, 3, 1))
    assert "186,4" in later.ask("thu ngân sách Tân Kỳ năm ngoái").headline


def test_open_reads_an_index_folder(small_index: SmallIndex) -> None:
    service = LocalAnswerService.open(small_index.index_dir, small_index.cache_dir)
    answer = service.ask("thu ngan sach yen binh 2023")
    assert "412,6 tỷ đồng" in answer.headline
    assert "467,8" in answer.text
    assert "88,2%" in answer.text
