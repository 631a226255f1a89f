"""Headings over the aims of a later year, in a text whose day nothing tells."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(title="Kết quả phát triển kinh tế - xã hội năm 2019", date="", period="năm 2019")


def _told(text: str, head: Head) -> list[tuple[str, str, int | None]]:
    return [
        (f.text, f.relation.value, f.period.end.year if f.period and f.period.end else None)
        for f in figures_of(text, head)
    ]


def test_aims_of_the_year_after() -> None:
    found = _told(
        "Thu ngân sách đạt 61 tỷ đồng.\n\nCác chỉ tiêu kinh tế - xã hội năm 2020\n\n"
        "1. Kinh tế: Thu ngân sách 70 tỷ đồng, tăng 8%. 2. Tỷ lệ hộ nghèo giảm 1%.",
        _HEAD,
    )
    assert found == [
        ("61 tỷ đồng", "value", 2019),
        ("70 tỷ đồng", "target", 2020),
        ("8%", "target", 2020),
        ("1%", "target", 2020),
    ]


def test_aims_of_the_next_term() -> None:
    head = Head(title="Dấu ấn nhiệm kỳ 2015 - 2020", date="", period="nhiệm kỳ 2015 - 2020")
    found = _told(
        "Thu ngân sách đạt 61 tỷ đồng.\n\nMỤC TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025\n\n"
        "I. Kinh tế\n\n1. Sản lượng lương thực bình quân hàng năm: 31.000 tấn.",
        head,
    )
    assert found[-1] == ("31.000 tấn", "target", 2025)


def test_what_was_reached_of_them_is_none() -> None:
    found = _told("Kết quả thực hiện các chỉ tiêu năm 2020\n\nThu ngân sách 70 tỷ đồng.", _HEAD)
    assert found[0][1] == "value"
