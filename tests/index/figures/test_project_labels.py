"""The label of one project stands over all numbers of its paragraph."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

TEXT = """II. KẾT QUẢ TỪNG DỰ ÁN

1. Dự án cao tốc Bãi Vọt - Vũng Áng: Tuyến dài 34,2 km, thu hồi 268,3 ha. Đã chi trả 514,6 tỷ đồng.

- Khu tái định cư Kỳ Nam: quy mô 9,2 ha; đã giao 81 lô.

- Đầu tư xây dựng: giải ngân 77 tỷ đồng.
"""


def test_numbers_are_of_the_project_that_the_label_names() -> None:
    wholes = {f.text: f.parent or "" for f in figures_of(TEXT)}
    for text in ("34,2 km", "268,3 ha", "514,6 tỷ đồng"):
        assert "Dự án cao tốc Bãi Vọt - Vũng Áng" in wholes[text]
    assert "Khu tái định cư Kỳ Nam" in wholes["81 lô"]
    assert "Vũng Áng" not in wholes["81 lô"]


def test_each_project_of_a_sentence_has_its_own() -> None:
    text = (
        "Dự án đường Tân Kim: tổng mức đầu tư 20 tỷ đồng, giải ngân 5 tỷ đồng; dự án cầu Bến Lội: "
        "tổng mức đầu tư 30 tỷ đồng. Đã chi trả 14 tỷ đồng."
    )
    parents = [figure.parent or "" for figure in figures_of(text)]
    assert ["Bến Lội" in parent for parent in parents] == [False, False, True, True]
    assert ["Tân Kim" in parent for parent in parents[:3]] == [True, True, False]


def test_a_paragraph_goes_on_with_the_project_above_it() -> None:
    text = (
        "- Dự án kè suối Nậm Pàn: Tổng mức đầu tư 46 tỷ đồng.\n\n"
        "Khối lượng thực hiện đạt 31 tỷ đồng.\n\n"
        "Giải ngân 27 tỷ đồng, đạt 58%.\n\n"
        "Tổng vốn đầu tư công toàn huyện giải ngân 210 tỷ đồng.\n\n"
        "Giải ngân đạt 61%."
    )
    wholes = {f.text: f.parent or "" for f in figures_of(text)}
    assert all("Nậm Pàn" in wholes[told] for told in ("31 tỷ đồng", "27 tỷ đồng", "58%"))
    assert all("Nậm Pàn" not in wholes[told] for told in ("210 tỷ đồng", "61%"))


def test_a_heading_ends_what_goes_on() -> None:
    text = (
        "- Dự án kè suối Nậm Pàn: Tổng mức đầu tư 46 tỷ đồng.\n\nIII. GIẢI NGÂN VỐN\n\n"
        "Giải ngân 97 tỷ đồng."
    )
    assert "Nậm Pàn" not in (figures_of(text)[-1].parent or "")


def test_a_list_that_opens_with_results_lists_results() -> None:
    text = (
        "Kế hoạch vốn năm 2022 là 90 tỷ đồng, đã giải ngân 71 tỷ đồng. Cụ thể như sau:\n\n"
        "1. Dự án đường Bản Lót: kế hoạch vốn 40 tỷ đồng. Giải ngân 31 tỷ đồng, đạt 77,5%."
    )
    told = {f.text: f.relation.value for f in figures_of(text)}
    assert (told["40 tỷ đồng"], told["31 tỷ đồng"]) == ("plan", "value")
    assert told["77,5%"] == "pct_of_plan"
