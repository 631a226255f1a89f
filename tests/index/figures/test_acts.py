"""Disciplinary acts: parts of a count that carry no noun."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_each_act_counts_its_own() -> None:
    text = (
        "Đã kiểm tra 12 chi bộ, kỷ luật 60 đảng viên, trong đó khai trừ 7, cách chức 3, "
        "khiển trách 50 đảng viên."
    )
    found = {f.indicator: (f.text, f.parent) for f in figures_of(text) if "đảng viên" in f.unit}
    assert found == {
        "kỷ luật đảng viên": ("60 đảng viên", None),
        "khai trừ đảng viên": ("7", "kỷ luật đảng viên"),
        "cách chức đảng viên": ("3", "kỷ luật đảng viên"),
        "khiển trách đảng viên": ("50 đảng viên", "kỷ luật đảng viên"),
    }


def test_a_year_or_percent_behind_an_act_counts_nobody() -> None:
    text = "Kỷ luật 60 đảng viên, cảnh cáo 20%, khiển trách năm 2021."
    assert next(f.text for f in figures_of(text)) == "60 đảng viên"
    assert "2021" not in {f.text for f in figures_of(text)}


def test_acts_in_the_sentence_behind_the_count() -> None:
    text = "Đã thi hành kỷ luật 28 đảng viên. Trong đó khiển trách 17, cảnh cáo 8, khai trừ 3."
    found = {f.indicator: (f.text, f.parent) for f in figures_of(text)}
    whole = "thi hành kỷ luật đảng viên"
    assert found["khai trừ đảng viên"] == ("3", whole)
    assert [f.text for f in figures_of("Họp ở huyện. Trong đó khiển trách 17.")] == []


def test_what_is_done_in_brackets_behind_what_must_be() -> None:
    text = "Dự án phải di dời 864 ngôi mộ (đã di dời 851), 92 hộ dân (đã di dời 77 hộ)."
    found = [(f.text, f.indicator) for f in figures_of(text)]
    assert found[:2] == [("864 ngôi mộ", "phải di dời ngôi mộ"), ("851", "di dời ngôi mộ")]
    assert found[3] == ("77 hộ", "di dời hộ")


def test_forms_of_discipline_count_what_their_label_names() -> None:
    text = "Hình thức kỷ luật đảng viên: khiển trách 21 (chiếm 51%), cảnh cáo 11 (28%)."
    told = [(figure.text, figure.indicator, figure.unit) for figure in figures_of(text)]
    assert told[0] == ("21", "khiển trách đảng viên", "đảng viên")
    assert told[2] == ("11", "cảnh cáo đảng viên", "đảng viên")


def test_forms_of_discipline_behind_colons() -> None:
    text = "UBKT Huyện ủy kỷ luật 9 đảng viên (khiển trách: 3; cảnh cáo: 5; khai trừ: 1)."
    told = {figure.indicator: figure.text for figure in figures_of(text)}
    assert told["khiển trách đảng viên"] == "3"
    assert told["khai trừ đảng viên"] == "1"


def test_out_of_the_party_is_one_act() -> None:
    text = "Xử lý kỷ luật 34 đảng viên: khiển trách 25 người và khai trừ ra khỏi Đảng 3 người."
    last = figures_of(text)[-1]
    assert (last.text, last.indicator) == ("3 người", "khai trừ người")


def test_cases_behind_an_act_are_those_punished() -> None:
    text = "UBKT kỷ luật 23 đảng viên: cảnh cáo 17, khai trừ ra khỏi Đảng 6 trường hợp."
    assert [f.unit for f in figures_of(text)] == ["đảng viên"] * 3
    other = figures_of("Kỷ luật 2 tổ chức đảng, khai trừ 3 người.")[-1]
    assert other.unit == "người"


def test_members_told_beside_no_punishment_are_not_parted() -> None:
    told = figures_of("Huyện ủy chuyển sinh hoạt cho 90 đảng viên, xóa tên 4 đảng viên.")
    assert told[1].parent is None


def test_acts_part_the_members_and_not_the_change() -> None:
    text = "Kỷ luật 31 đảng viên, tăng 5 trường hợp; trong đó khiển trách 21, cảnh cáo 10."
    told = figures_of(text)
    assert [figure.unit for figure in told[2:]] == ["đảng viên", "đảng viên"]
