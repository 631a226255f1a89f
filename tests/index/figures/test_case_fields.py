"""Of which field the cases are that a clause before them tells of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        (
            "Tội phạm về ma túy còn phức tạp, phát hiện 84 vụ; đấu tranh với tội phạm kinh tế,"
            " phát hiện 31 vụ.",
            ["Tội phạm về ma túy", "tội phạm kinh tế"],
        ),
        (
            "Tệ nạn xã hội được kiềm chế, phát hiện 12 vụ; khởi tố 9 vụ.",
            ["Tệ nạn xã hội", "Tệ nạn xã hội"],
        ),
        # The field stands in the name already, or no clause tells of one.
        ("Tai nạn giao thông giảm, xảy ra 14 vụ tai nạn giao thông.", [None]),
        ("Chợ đầu mối hoạt động sôi động, đón 450 người.", [None]),
    ],
)
def test_the_field_stands_over_bare_cases(text: str, parents: list[str | None]) -> None:
    assert [figure.parent for figure in figures_of(text)] == parents


def test_a_change_and_who_was_caught_are_of_the_field() -> None:
    told = figures_of(
        "Tội phạm về ma túy tiếp tục tăng, phát hiện 84 vụ với 120 đối tượng (tăng 6 vụ)."
    )
    assert all((figure.parent or "").startswith("Tội phạm về ma túy") for figure in told)


def test_the_field_is_nearer_than_the_body_that_deals_with_it() -> None:
    told = figures_of(
        "Năm 2022, Tòa án nhân dân hai cấp thụ lý 812 vụ, việc. Tình hình tranh chấp đất đai còn"
        " phức tạp, thụ lý 41 vụ."
    )
    assert told[-1].parent == "tranh chấp đất đai"
