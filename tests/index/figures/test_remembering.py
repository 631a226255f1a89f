"""What one sentence leaves to the next."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of


def test_a_caption_is_no_subject_of_the_next_sentence() -> None:
    text = "Nông dân xã Nghi Kim thu hoạch cà chua. Tỷ lệ hộ nghèo cuối năm 2022 còn 6,2%."
    (figure,) = figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An"))
    assert figure.place
    assert figure.place.name == "huyện Nghi Lộc"


def test_results_told_behind_the_aims_of_a_meeting() -> None:
    text = (
        "Huyện mở hội nghị nghe báo cáo công tác năm 2022 và phương hướng, nhiệm vụ năm 2023.\n\n"
        "Năm 2022, huyện đạt nhiều kết quả. Cụ thể, thu ngân sách được 212 tỷ đồng (tăng 9,4%)."
    )
    for figure in figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An", date="2022-12-14")):
        assert figure.relation in (Relation.VALUE, Relation.CHANGE)
        assert figure.period
        assert figure.period.year == 2022


def test_aims_told_behind_the_aims_of_a_meeting() -> None:
    text = "Hội nghị bàn nhiệm vụ năm 2023. Theo đó, thu ngân sách 230 tỷ đồng."
    (figure,) = figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An", date="2022-12-14"))
    assert figure.relation in (Relation.PLAN, Relation.TARGET)
