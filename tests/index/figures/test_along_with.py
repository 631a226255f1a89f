"""What is told along with those counted is theirs."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chi trả cho 23 đơn vị với 410 lao động, số tiền 2 tỷ đồng.",
            [
                ("Chi trả đơn vị", None),
                ("lao động", "Chi trả đơn vị"),
                ("số tiền", "Chi trả đơn vị"),
            ],
        ),
        (
            "Thành lập 5 hợp tác xã với khoảng 120 thành viên.",
            [("Thành lập hợp tác xã", None), ("thành viên", "Thành lập hợp tác xã")],
        ),
        (
            "Cho vay hộ nghèo 300 tỷ đồng/5.600 hộ; chi 12 tỷ đồng cho 230 người có công.",
            [
                ("Cho vay hộ nghèo", None),
                ("hộ", "Cho vay hộ nghèo"),
                ("chi cho người có công", None),
                ("người có công", "chi cho người có công"),
            ],
        ),
        # Of the whole area, as are the schools.
        ("Toàn xã có 8 trường với 3.400 học sinh.", [("trường", None), ("học sinh", None)]),
        # Another clause tells of others.
        ("Khen thưởng 5 hộ; làm việc với 120 thành viên.", [("Khen thưởng hộ", None)]),
    ],
)
def test_told_along(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(f.indicator, f.parent) for f in figures_of(text)][: len(told)] == told
    assert all(f.parent is None for f in figures_of(text)[len(told) :])
