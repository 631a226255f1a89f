"""Terms: what texts and questions meet on."""

from __future__ import annotations

import pytest

from index.language.lexicon import load_table
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
