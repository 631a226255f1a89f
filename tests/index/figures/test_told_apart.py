"""One body or event set apart answers for itself alone."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_one_body_of_those_that_did_it() -> None:
    told = figures_of(
        "Các cấp thi hành kỷ luật 26 đảng viên. "
        "Riêng Ủy ban Kiểm tra Huyện ủy kỷ luật 3 đảng viên. "
        "Vi phạm về đất đai có 5 đảng viên."
    )
    assert [figure.parent for figure in told] == [None, "Ủy ban Kiểm tra Huyện ủy", None]


def test_one_event_of_a_year() -> None:
    told = figures_of(
        "Trong năm có 171 nhà bị tốc mái. Riêng đợt mưa đá ngày 17/4 làm 96 nhà tốc mái."
    )
    assert [figure.parent for figure in told] == [None, "đợt mưa đá ngày 17/4"]


def test_a_body_behind_trong_do() -> None:
    told = figures_of(
        "Tòa án nhân dân hai cấp thụ lý 910 vụ. Trong đó, Tòa án nhân dân tỉnh thụ lý 84 vụ."
    )
    assert [figure.parent for figure in told] == [None, "Tòa án nhân dân tỉnh"]


def test_the_members_of_a_sector_are_not_all_of_an_area() -> None:
    told = figures_of("Đảng bộ Quân sự tỉnh kết nạp 36 đảng viên.")
    assert told[0].parent == "Đảng bộ Quân sự tỉnh"


def test_further_bodies_of_the_sentence_and_of_a_clause() -> None:
    told = figures_of(
        "Trong đó, Ủy ban Kiểm tra Huyện ủy kỷ luật 8 đảng viên, chi bộ kỷ luật 29 đảng viên."
    )
    assert [figure.parent for figure in told] == ["Ủy ban Kiểm tra Huyện ủy", "chi bộ"]
    told = figures_of("Có 74 người là nữ; Đảng bộ cơ quan có 121 đảng viên; có 9 xe.")
    assert [figure.parent for figure in told] == [None, "Đảng bộ cơ quan", None]


def test_now_is_no_part_of_a_name() -> None:
    told = figures_of("Đảng bộ Khối hiện có 94 tổ chức cơ sở đảng.")
    assert told[0].parent == "Đảng bộ Khối"
