"""How people ask in speech is read as the words that reports answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Intent, Status
from retrieval.service import LocalAnswerService
from retrieval.spoken_asking import as_asked, asked_otherwise
from tests.retrieval.making import asked

REPORT = """---
title: Kinh tế - xã hội huyện Tuy An 6 tháng đầu năm 2023
date: 2023-07-03
---

Trong 6 tháng đầu năm 2023, tổng thu ngân sách huyện Tuy An ước đạt 214,6 tỷ đồng, đạt 63% dự toán \
tỉnh giao, đạt 57% dự toán HĐND huyện giao, tăng 8,2% so với cùng kỳ năm trước.

Chỉ tiêu gọi công dân nhập ngũ đạt 100% kế hoạch. Giá trị sản xuất nông - lâm nghiệp, thủy sản đạt \
702 tỷ đồng, tăng 3,1%; giá trị sản xuất thương mại - dịch vụ đạt 930 tỷ đồng, tăng 9,4%.

Tính đến nay, diện tích gieo trồng đạt 9.318 ha, giảm 1,7% so với cùng kỳ.

Năm 2022 đánh dấu hộ nghèo giảm sâu nhất so với năm 2015.

Tuy nhiên, giải ngân vốn đầu tư công còn chậm; nuôi trồng thủy sản chưa đạt kế hoạch.
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("spoken")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("thu ngân sách lên hay xuống", "thu ngân sách tăng hay giảm"),
        ("thu ngân sách được nhiêu", "thu ngân sách được bao nhiêu"),
        ("thu ngan sach bao nhiu", "thu ngan sach bao nhieu"),
        ("bỏ tiền đất ra thì thu được bao nhiêu", "trừ tiền đất thì thu được bao nhiêu"),
        ("huyện Tuy An xin tỉnh bao nhiêu", "huyện Tuy An đề nghị tỉnh hỗ trợ bao nhiêu"),
        ("cho xin tỉnh Phú Yên số liệu", "cho xin tỉnh Phú Yên số liệu"),
        ("xã A gộp từ xã nào", "xã A thành lập từ xã nào"),
        ("năng suất vụ đông xuân 21-22", "năng suất vụ đông xuân 2021-2022"),
        ("năm học 22/23 có mấy lớp", "năm học 2022-2023 có mấy lớp"),
        ("làm 1 ha lúa lời mấy triệu", "lúa lãi bao nhiêu triệu đồng/ha"),
        ("lúa lãi bao nhiêu một ha", "lúa lãi bao nhiêu triệu đồng/ha"),
        ("chi BHTN bao nhiêu", "chi trợ cấp thất nghiệp bao nhiêu"),
        ("giá đi xuống hay đi lên", "giá tăng hay giảm"),
        ("thu ngan sach len hay xuong", "thu ngan sach tang hay giam"),
        ("thu hơn hay kém cùng kỳ năm ngoái", "thu tăng hay giảm so với cùng kỳ năm ngoái"),
        ("có khá hơn năm ngoái không", "tăng hay giảm so với năm ngoái"),
        ("thu nhập hơn năm trước bao nhiêu", "thu nhập tăng giảm so với năm trước bao nhiêu"),
        ("chênh bao nhiêu so với cùng kỳ", "tăng giảm bao nhiêu so với cùng kỳ"),
        ("biến động mấy %", "tăng giảm mấy %"),
        ("vượt hay hụt dự toán", "đạt bao nhiêu phần trăm dự toán"),
        ("có đạt một nửa kế hoạch không", "có đạt bao nhiêu phần trăm kế hoạch không"),
        ("đạt mấy phần kế hoạch", "đạt bao nhiêu phần trăm kế hoạch"),
        ("thu ngân sách về đích chưa", "thu ngân sách đạt bao nhiêu phần trăm kế hoạch"),
        ("đạt bao nhiêu so với HĐND tỉnh giao", "đạt bao nhiêu so với kế hoạch HĐND tỉnh giao"),
        ("đạt cỡ bao nhiêu", "đạt bao nhiêu"),
        ("thu hụt bao nhiêu so với 2022", "thu giảm bao nhiêu so với 2022"),
        ("gấp mấy lần năm trước", "tăng bao nhiêu so với năm trước"),
        ("thu vượt mấy phần trăm", "thu vượt mấy phần trăm kế hoạch"),
        ("thu năm 2023 vượt bao nhiêu?", "thu năm 2023 vượt bao nhiêu phần trăm kế hoạch?"),
        ("huyện nuôi bao nhiêu con lợn", "huyện đàn lợn có bao nhiêu con"),
        ("huyen co may con trau", "huyen dan trau co bao nhieu con"),
        ("việc làm 2022 được mấy người", "giải quyết việc làm 2022 được mấy người"),
        ("tình hình thu ntn", "tình hình thu như thế nào"),
        ("the huyen ea kar", "con huyen ea kar"),
        ("thế xã Ea Tih", "còn xã Ea Tih"),
        ("xa nao dong khach nhat", "xa nao luot khach cao nhat"),
        ("nơi nào đông khách hơn", "nơi nào lượt khách nhiều hơn"),
        ("CPI so với cùng tháng năm ngoái", "CPI so với cùng kỳ năm ngoái"),
        ("cpi so cung thang nam truoc", "cpi so cung ky nam truoc"),
        ("GRDP so với cùng quý năm trước", "GRDP so với cùng kỳ năm trước"),
        ("dư nợ so với cùng thời điểm năm 2022", "dư nợ so với cùng kỳ năm 2022"),
        ("CPI cao hơn tháng trước không", "CPI tăng hay giảm so với tháng trước"),
    ],
)
def test_spoken_words_are_read_as_those_of_the_tables(said: str, read: str) -> None:
    assert as_asked(said) == read


@pytest.mark.parametrize(
    "text",
    [
        "xã nào về đích nông thôn mới",
        "thu ngân sách bao nhiêu",
        "xa nao thu duoc nhieu nhat",
        "xã An Ninh về đích chưa",
        "thu ngân sách năm 2022 hơn năm 2021 bao nhiêu",
        "tầm nhìn đến năm 2030",
        "Chênh nhau bao nhiêu tỷ",
        "thu hụt bao nhiêu so với dự toán",
        "vượt bao nhiêu phần trăm so với cùng kỳ",
        "thu vượt bao nhiêu so với cùng kỳ",
        "thu vượt dự toán bao nhiêu",
        "sàn giao dịch việc làm",
        "huyen co may xa dat chuan",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert as_asked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách Tuy An 2023 so với cùng kỳ thế nào",
        "thu ngân sách Tuy An 2023 tăng giảm ra sao",
        "thu ngân sách Tuy An 2023 so năm trước bao nhiêu phần trăm",
    ],
)
def test_how_something_changed_is_a_change(text: str) -> None:
    assert asked(text).intent is Intent.CHANGE


def test_why_something_changed_is_told_in_words() -> None:
    assert asked("vì sao thu ngân sách Tuy An 2023 tăng thế nào").intent is Intent.PASSAGE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thu ngân sách Tuy An 6 tháng 2023 lên hay xuống", "8,2%"),
        ("thu ngan sach Tuy An 6 thang 2023 len hay xuong", "8,2%"),
        ("thu ngân sách Tuy An 6 tháng 2023 có khá hơn năm ngoái không", "8,2%"),
        ("thu ngân sách Tuy An 6 tháng 2023 vượt hay hụt dự toán", "63%"),
        ("thu ngân sách Tuy An 6 tháng 2023 đạt bao nhiêu so với HĐND huyện giao", "57%"),
        ("thu ngân sách Tuy An 6 tháng 2023 tầm bao nhiêu", "214,6"),
        ("con số thu ngân sách Tuy An 6 tháng 2023", "214,6"),
        ("báo cáo nêu thu ngân sách Tuy An 6 tháng 2023 là bao nhiêu vậy anh", "214,6"),
        ("gọi công dân nhập ngũ Tuy An 6 tháng 2023 đạt bao nhiêu", "100%"),
        ("gọi công dân nhập ngũ Tuy An 2023 hoàn thành bao nhiêu phần trăm", "100%"),
        ("diện tích gieo trồng Tuy An 6 tháng 2023 so với cùng kỳ", "1,7%"),
        ("hạn chế của huyện Tuy An 6 tháng đầu năm 2023 là gì", "còn chậm"),
    ],
)
def test_spoken_questions_are_answered(
    service: LocalAnswerService, question: str, told: str
) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


@pytest.mark.parametrize("follow", ["so với năm ngoái thế nào?", "lên hay xuống?"])
def test_spoken_follow_ups_keep_what_was_asked(service: LocalAnswerService, follow: str) -> None:
    answer = service.ask(follow, ["thu ngân sách Tuy An 6 tháng 2023"])
    assert answer.status is Status.ANSWERED
    assert "8,2%" in answer.text


def test_the_year_of_a_comparison_is_not_the_one_asked_for(service: LocalAnswerService) -> None:
    assert service.ask("hộ nghèo Tuy An giảm sâu nhất năm nào").headline.startswith("Năm 2022: ")


def test_which_year_is_higher_is_told_by_both() -> None:
    assert asked("thu ngân sách Tuy An năm nào cao hơn").intent is Intent.TREND


def test_sectors_are_not_all_that_is_produced(service: LocalAnswerService) -> None:
    for question in ("tổng giá trị sản xuất Tuy An 2023", "tổng GTSX Tuy An 2023 tăng bao nhiêu"):
        assert service.ask(question).status is Status.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "hạn chế của huyện Tuy An năm 2021",
        "hạn chế trong giáo dục huyện Tuy An 2023",
        "gọi công dân nhập ngũ Tuy An 2021 đạt bao nhiêu",
        "thu ngân sách Tuy An 2021 lên hay xuống",
    ],
)
def test_what_is_not_told_stays_so(service: LocalAnswerService, question: str) -> None:
    assert service.ask(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("danh sách các xã đạt chuẩn Tuy An", "kể tên các xã đạt chuẩn Tuy An"),
        ("ds xa dat chuan tuy an", "ke ten cac xa dat chuan tuy an"),
        ("đàn trâu bò Tuy An", "đàn trâu và bò Tuy An"),
        ("tong dan trau, bo tuy an", "tong dan trau va bo tuy an"),
        ("đàn trâu, bò và lợn Tuy An", "đàn trâu, bò và lợn Tuy An"),
        ("đàn trâu bò thịt Tuy An", "đàn trâu bò thịt Tuy An"),
        ("danh sách báo cáo", "danh sách báo cáo"),
    ],
)
def test_lists_and_joint_herds(typed: str, read: str) -> None:
    assert as_asked(typed) == read


def test_who_tells_it_is_asked_of_all_places() -> None:
    assert as_asked("các tỉnh nào có số liệu về thu ngân sách") == "thu ngân sách"
    assert as_asked("huyện nào có số dân cao nhất") == "huyện nào có số dân cao nhất"


def test_what_is_paid_as_tax_may_be_told_as_paid_alone() -> None:
    assert asked_otherwise("than đá nộp thuế bao nhiêu") == "than đá nộp bao nhiêu"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bao nhiêu % dân có thẻ BHYT Tuy An", "tỷ lệ bao phủ bhyt bao nhiêu % Tuy An"),
        ("tuy an may phan tram nguoi dan tham gia bhyt", "tuy an ty le bao phu bhyt bao nhieu %"),
        ("người dân tham gia BHYT đạt mấy %", "tỷ lệ bao phủ bhyt đạt mấy %"),
        ("bao nhiêu người tham gia BHYT", "bao nhiêu người tham gia BHYT"),
        ("bao nhiêu % học sinh có thẻ BHYT", "bao nhiêu % học sinh có thẻ BHYT"),
        ("phải kết nạp ít nhất mấy đảng viên", "phải kết nạp phải mấy đảng viên"),
        ("huyện nào thu ít nhất bao nhiêu", "huyện nào thu ít nhất bao nhiêu"),
        ("mức lương tối thiểu bao nhiêu", "mức lương tối thiểu bao nhiêu"),
        ("mận bán bao nhiêu một cân", "mận bán bao nhiêu đồng/kg"),
        ("man ban may nghin 1 ky", "man ban bao nhieu dong/kg"),
        ("xóa mấy căn nhà tạm", "xóa mấy căn nhà tạm"),
        ("xoa may can nha tam", "xoa may can nha tam"),
        ("bán được mấy kg", "bán được mấy kg"),
        ("có mấy chiếc tàu cá", "có mấy tàu cá"),
        ("trồng bao nhiêu hồ tiêu", "diện tích hồ tiêu bao nhiêu ha"),
        ("9 thag 2023 bằng mấy % năm trước", "9 tháng 2023 bằng mấy % so với năm trước"),
    ],
)
def test_shares_bounds_prices_and_counts(typed: str, read: str) -> None:
    assert as_asked(typed) == read


def test_what_is_paid_for_land_is_told_under_clearing_it() -> None:
    assert asked_otherwise("đã trả tiền đền bù mấy tỷ") == "đã chi trả gpmb mấy tỷ"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("chi trợ cấp thất nghiệp hết bao nhiêu?", "chi trợ cấp thất nghiệp bao nhiêu tiền?"),
        ("lam duong ton bao nhieu", "lam duong bao nhieu tien"),
        ("hết bao nhiêu hộ nghèo", "hết bao nhiêu hộ nghèo"),
    ],
)
def test_what_is_spent_is_money(said: str, read: str) -> None:
    assert as_asked(said) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("hồ sơ nộp qua mạng bị trễ hẹn", "hồ sơ nộp trực tuyến bị quá hạn"),
        ("bao nhiêu học trò chết đuối", "bao nhiêu học sinh đuối nước"),
        ("may khu cong nghiep kin cho", "may khu cong nghiep lap day"),
        ("huyện Di Linh thu ngân sách bao nhiêu", ""),
    ],
)
def test_every_other_name_is_read_at_once(typed: str, read: str) -> None:
    assert asked_otherwise(typed) == read
