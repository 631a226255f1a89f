"""What befell several things is told once."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_what_befell_the_last_befell_those_before_it() -> None:
    text = "Gió lốc làm 64 ha ngô, 12 ha chuối và 8 ha mía bị gãy đổ; 3 km đê và 2 cống bị hư hỏng."
    names = [figure.indicator for figure in figures_of(text)]
    told = ["ngô bị gãy đổ", "chuối bị gãy đổ", "mía bị gãy đổ", "đê bị hư hỏng", "cống bị hư hỏng"]
    assert [name.removeprefix("Gió lốc làm ") for name in names] == told


def test_a_thing_with_a_predicate_of_its_own() -> None:
    text = "Lốc xoáy làm 4 nhà sập đổ hoàn toàn, 55 nhà bị tốc mái."
    assert "bị tốc mái" not in figures_of(text)[0].indicator


def test_what_did_it_is_no_part_of_their_names() -> None:
    told = figures_of("Hạn mặn đã làm 280 ha lúa, 70 ha thủy sản bị thiệt hại.")
    assert [figure.indicator for figure in told] == ["lúa bị thiệt hại", "thủy sản bị thiệt hại"]


def test_the_accused_are_no_harm() -> None:
    told = figures_of("Khởi tố 9 vụ, 15 bị can; xét xử 8 vụ và 12 bị cáo.")
    assert [figure.indicator for figure in told] == [
        "Khởi tố vụ",
        "Khởi tố bị can",
        "xét xử vụ",
        "xét xử bị cáo",
    ]


def test_who_died_was_not_hurt() -> None:
    text = "Xảy ra 268 vụ tai nạn giao thông khiến 171 người tử vong, 219 người bị thương."
    names = [figure.indicator for figure in figures_of(text)]
    assert names[1:] == [
        "người tử vong do tai nạn giao thông",
        "người bị thương do tai nạn giao thông",
    ]
