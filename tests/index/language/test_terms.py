"""Terms: what texts and questions meet on."""

from __future__ import annotations

import pytest

from index.language.lexicon import concepts, load_table
from index.language.scan import scan
from index.language.terms import term_list, term_set, terms
from index.language.text import fold, lower

REVENUE, RECOVERED, SITE = "#budget_revenue", "#recovered_to_budget", "#site_handover"


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("thu hồi nộp ngân sách", RECOVERED, REVENUE),
        ("truy thu ngân sách", RECOVERED, REVENUE),
        ("phạt nộp ngân sách nhà nước", RECOVERED, REVENUE),
        ("thu nộp ngân sách", REVENUE, RECOVERED),
        ("thu ngân sách", REVENUE, RECOVERED),
        ("mặt bằng bàn giao", SITE, REVENUE),
        ("mặt bằng bán lẻ", "mat", SITE),
        ("cảng hàng không quốc tế A", "#airport", SITE),
        ("sân bay A", "#airport", SITE),
        ("57 tiêu chuẩn đô thị loại IV", "#urban_standard", SITE),
        ("KKT A", "kinh", "kkt"),
        ("tổng giá trị sản suất", "#production_value", "#industrial_index"),
        ("sản lượng đánh bắt hải sản", "#sea_catch", "#water_catch"),
        ("khai thác thủy sản", "#water_catch", "#sea_catch"),
        ("đàn heo", "lon", "#production_value"),
        ("sản lượng bắp", "ngo", "#production_value"),
    ],
)
def test_concepts(text: str, has: str, lacks: str) -> None:
    assert has in term_set(text)
    assert lacks not in term_set(text)
    assert has in term_list(text)


def test_the_other_spelling_of_billion_is_one_term() -> None:
    assert term_list("5 tỉ đồng") == term_list("5 tỷ đồng")
    assert term_list("5 ti vi") != term_list("5 ty vi")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("đàn heo", "đàn lợn"),
        ("sản lượng bắp", "sản lượng ngô"),
        ("sản lượng đậu phộng", "sản lượng lạc"),
        ("sản lượng đánh bắt thủy, hải sản", "sản lượng khai thác thủy sản"),
        ("tiền đền bù", "tiền bồi thường"),
        ("thuế TNCN", "thuế thu nhập cá nhân"),
        ("thuế VAT", "thuế GTGT"),
        ("số người tử vong", "số người chết"),
    ],
)
def test_synonyms_meet(said: str, meant: str) -> None:
    assert term_list(said) == term_list(meant)
    folded = [term for term, _ in terms(scan(fold(said)), folded=True)]
    assert folded == [term for term, _ in terms(scan(fold(meant)), folded=True)]


def test_a_longer_name_is_no_synonym() -> None:
    assert "ngo" not in term_set("diện tích bắp cải")
    assert "quan" not in term_set("hộ có mức sống trung bình")


def test_all_rows_of_synonyms_are_spelt_as_texts_are_read() -> None:
    for table in load_table("synonyms").values():
        for said, meant in table.items():
            assert said == lower(said)
            assert meant == lower(meant)
            assert term_list(said) == term_list(meant)


def test_a_people_is_named_with_and_without_its_kind() -> None:
    assert term_list("đồng bào dân tộc Chăm") == term_list("người Chăm")
    assert term_list("lượt xe nhập cảnh") == term_list("lượt phương tiện nhập cảnh")


def test_abbreviations_are_written_out() -> None:
    assert term_list("SL chè") == term_list("sản lượng chè")
    assert term_list("ktra") == term_list("kiểm tra")
    assert term_list("đất LN") == term_list("đất lâm nghiệp")
    assert term_list("trường đạt chuẩn QG") == term_list("trường đạt chuẩn quốc gia")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("đấu giá đất", "đấu giá quyền sử dụng đất"),
        ("tiền thuế nợ", "nợ đọng thuế"),
        ("thu hồi nợ đọng thuế", "thu nợ thuế"),
        ("kinh phí sự nghiệp", "nguồn vốn sự nghiệp"),
        ("công trình trễ tiến độ", "công trình chậm tiến độ"),
        ("bao nhiêu công ty giải thể", "bao nhiêu DN giải thể"),
        ("tạm dừng kinh doanh", "tạm ngừng hoạt động"),
        ("hoạt động trở lại", "quay trở lại hoạt động"),
        ("sản lượng thóc", "sản lượng lúa"),
        ("đám cháy rừng", "vụ cháy rừng"),
        ("xã được công nhận đạt chuẩn", "xã được đạt chuẩn"),
        ("thu gom CTRSH", "thu gom rác thải sinh hoạt"),
        ("cấp sổ hồng", "cấp GCN QSD đất"),
        ("dạy nghề", "đào tạo nghề"),
        ("người đóng BHXH", "người tham gia BHXH"),
        ("độ bao phủ BHYT", "tỷ lệ người dân tham gia BHYT"),
        ("tốt nghiệp cấp 3", "đỗ tốt nghiệp THPT"),
        ("học sinh thôi học", "học sinh bỏ học"),
        ("vụ án ma túy", "vụ ma túy"),
        ("TAND thụ lý", "Tòa án thụ lý"),
        ("phạt hành chính", "xử phạt VPHC"),
        ("nhà bị đổ sập", "nhà bị sập"),
        ("lúa bị ngập úng", "lúa bị ngập"),
        ("hồ sơ TTHC", "hồ sơ"),
        ("thẻ CCCD", "căn cước công dân"),
        ("phát triển mới đoàn viên", "kết nạp đoàn viên"),
        ("quyên góp Quỹ Vì người nghèo", "vận động Quỹ Vì người nghèo"),
        ("tỷ lệ rừng che phủ", "độ che phủ rừng"),
        ("phát triển đảng viên", "kết nạp đảng viên mới"),
        ("giao quân", "gọi công dân nhập ngũ"),
        ("đi lính", "lên đường nhập ngũ"),
        ("hồ sơ trễ hạn", "hồ sơ quá hạn"),
        ("hồ sơ trễ hẹn", "hồ sơ quá hạn"),
        ("rút BHXH một lần", "hưởng bảo hiểm xã hội một lần"),
        ("DN FDI", "doanh nghiệp có vốn ĐTNN"),
        ("chỉ số hài lòng của người dân", "SIPAS"),
        ("lao động đi nước ngoài làm việc", "XKLĐ"),
        ("chỉ số năng lực cạnh tranh", "PCI"),
        ("xã đạt tiêu chí quốc gia về y tế", "xã đạt chuẩn y tế"),
        ("tỷ lệ hộ gia đình văn hóa", "tỷ lệ gia đình đạt chuẩn văn hóa"),
        ("thuế NQD", "thu từ khu vực ngoài quốc doanh"),
        ("ổ DTLCP", "ổ dịch tả lợn châu Phi"),
        ("vụ TNLĐ", "vụ tai nạn lao động"),
        ("thu LPTB", "thu phí trước bạ"),
        ("vốn CTMTQG GNBV", "vốn chương trình mục tiêu quốc gia giảm nghèo bền vững"),
        ("trẻ em SDD thể thấp còi", "tỷ lệ suy dinh dưỡng thể thấp còi"),
        ("quỹ ĐƠĐN", "quỹ đền ơn đáp nghĩa"),
        ("thăm NCC", "thăm người có công"),
        ("vốn ĐTXH", "vốn đầu tư toàn xã hội"),
    ],
)
def test_what_is_said_in_several_ways_is_one(said: str, meant: str) -> None:
    leading = {"ty", "le", "so", "thu", "tu"}  # of a rate or a sum, with the name or without
    one, other = ([t for t in term_list(text) if t not in leading] for text in (said, meant))
    assert one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hộ nghèo", "hộ cận nghèo"),
        ("xã đạt chuẩn nông thôn mới", "xã đạt chuẩn nông thôn mới nâng cao"),
        ("xã nông thôn mới nâng cao", "xã nông thôn mới kiểu mẫu"),
        ("đảng viên", "đảng viên mới"),
        ("khởi tố vụ án", "xét xử vụ án"),
        ("thu ngân sách", "thu nội địa"),
        ("giải ngân vốn", "phân bổ vốn"),
        ("dự án thu hút", "dự án cấp mới"),
        ("hồ sơ đúng hạn", "hồ sơ quá hạn"),
        ("tiền thuê đất", "thuế đất"),
        ("tiền thuê đất", "tiền sử dụng đất"),
        ("phương tiện xuất nhập cảnh", "khách xuất nhập cảnh"),
        ("phương tiện nhập cảnh", "phương tiện xuất cảnh"),
        ("doanh nghiệp nhà nước", "doanh nghiệp ngoài quốc doanh"),
        ("bê tông hóa", "nhựa hóa"),
        ("nước sạch", "nước hợp vệ sinh"),
        ("PCI", "DDCI"),
        ("dư nợ", "nợ xấu"),
        ("BHXH một lần", "BHXH tự nguyện"),
        ("chi thường xuyên", "chi đầu tư phát triển"),
        ("rác thải nhựa", "rác thải sinh hoạt"),
        ("việc làm mới", "nhà làm mới"),
        ("đất ngập nước", "đất bị ngập"),
    ],
)
def test_neighbours_stay_apart(one: str, other: str) -> None:
    assert term_list(one) != term_list(other)
    concept = {term for term in term_set(one) if term.startswith("#")}
    assert not concept or concept != {term for term in term_set(other) if term.startswith("#")}


def test_every_name_of_a_concept_is_read_as_the_concept() -> None:
    for concept in concepts():
        for name in concept.names:
            assert f"#{concept.id}" in term_list(name), name


def test_an_abbreviation_that_no_word_can_be_needs_no_marks() -> None:
    assert term_list("TCCSD") == term_list("TCCSĐ") == ("to", "chuc", "co", "so", "dang")
    assert term_list("HDND huyện") == term_list("HĐND huyện")
    assert "lao" not in term_list("LD")  # too short to be sure of


def test_land_use_without_marks_is_no_undernourishment() -> None:
    assert "#undernourishment" not in term_list("thu tiền SDD")
    assert term_list("đất SDD") == term_list("đất sử dụng đất")


def test_the_environment_is_no_new_school() -> None:
    assert "truong" not in term_list("vi phạm môi trường")
    assert "#environment" not in term_list("trường mới xây")


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("thu thuế thu nhập cá nhân", "#personal_income_tax"),
        ("thu thuế TNDN", "#corporate_income_tax"),
        ("thu thuế bảo vệ môi trường", "#environment_tax"),
        ("thu thuế sử dụng đất phi nông nghiệp", "#non_farm_land_tax"),
        ("thu thuế GTGT", "#value_added_tax"),
        ("lĩnh vực kinh tế dân doanh", "#non_state_sector"),
        ("thu thuế", "#tax_collection"),
    ],
)
def test_one_tax_is_not_all_of_them(name: str, concept: str) -> None:
    assert {term for term in term_set(name) if term.startswith("#")} == {concept}


def test_customs_by_their_short_form() -> None:
    assert {"hai", "quan"} <= term_set("ngành HQ thu")
