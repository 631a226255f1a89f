"""What stands under which of a report's headings."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _wholes(text: str) -> list[str]:
    return [figure.parent or "" for figure in figures_of(text)]


def test_a_heading_of_the_same_depth_closes_the_one_before() -> None:
    text = "## Công thương\n\n- Trồng trọt 12 tỷ đồng.\n\n## Thể thao\n\n- Thư viện 9 tỷ đồng."
    economy, culture = _wholes(text)
    assert "Công thương" in economy
    assert "Thể thao" in culture
    assert "Công thương" not in culture


def test_what_is_deeper_or_numbered_stands_under_it() -> None:
    text = (
        "## Công thương\n\n### Nông nghiệp\n\n- Trồng trọt 12 tỷ đồng.\n\n"
        "## Đời sống\n\n1. Y tế\n\n- Trạm y tế 9 tỷ đồng.\n\n2. Giáo dục\n\n- Trường học 8 tỷ đồng."
    )
    first, second, third = _wholes(text)
    assert "Công thương – Nông nghiệp" in first
    assert "Đời sống" in second
    assert "Công thương" not in second
    assert "Đời sống" in third
