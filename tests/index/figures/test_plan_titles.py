"""Texts given at the end of a year that plan for the next."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import Head, facts_of, figures_of, labels

RESOLUTION = Head(
    title="Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2022",
    date="2021-12-15",
    period=None,
)
PARTS = (
    "Ngày 10/12/2021, HĐND tỉnh Nghệ An thông qua Nghị quyết số 52/NQ-HĐND.\n\n"
    "Các chỉ tiêu chủ yếu:\n\n## 1. Về kinh tế:\n\n- Tổng thu ngân sách đạt từ 9.100 tỷ đồng trở "
    "lên.\n\n## 2. Về môi trường:\n\n- Tỷ lệ che phủ rừng duy trì trên 58%."
)


def test_a_resolution_for_the_year_to_come_aims_in_all_its_parts() -> None:
    figures = figures_of(PARTS, RESOLUTION)
    assert [f.relation for f in figures] == [Relation.TARGET, Relation.TARGET]
    assert labels(PARTS, RESOLUTION) == ["năm 2022", "năm 2022"]


def test_the_aims_of_a_report_on_results_open_no_list_of_aims() -> None:
    results = Head(title="Kết quả phát triển kinh tế - xã hội năm 2021", date="2021-12-15")
    told = [fact[2] for fact in facts_of(PARTS, results)]
    assert told[1] == "value"


def test_what_a_session_passed_dates_the_aims_behind_it() -> None:
    text = (
        "Năm 2018, thu ngân sách đạt 38 tỷ đồng. Kỳ họp đã thông qua Nghị quyết về chỉ tiêu kinh "
        "tế - xã hội năm 2019. Theo đó, phấn đấu thu ngân sách 41 tỷ đồng."
    )
    head = Head(title="Kỳ họp HĐND huyện", date="2018-12-20", period=None)
    assert labels(text, head) == ["Năm 2018", "năm 2019"]
    striving = text.replace("Theo đó, phấn đấu", "Phấn đấu")
    assert labels(striving, head) == ["Năm 2018", "năm 2019"]
    results = text.replace("Theo đó, phấn đấu thu ngân sách 41", "Chi ngân sách đạt 41")
    assert "năm 2019" not in labels(results, head)
