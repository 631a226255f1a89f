"""What spares reading sentences changes no judgement: every figure fits as without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.domain import Figure
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading import read_report
from retrieval import matching
from retrieval.question import Question
from retrieval.understanding import understand

SEEDS = Path(__file__).parents[2] / "seeds"
QUESTIONS = (
    "thu ngân sách {} 2022?",
    "thu ngân sách trên địa bàn {} là bao nhiêu",
    "thu ngan sach noi dia {}",
    "tỷ lệ hộ nghèo {} năm 2018 giảm bao nhiêu",
    "{} có bao nhiêu xã đạt chuẩn nông thôn mới?",
    "{} trồng rừng mới được bao nhiêu ha",
    "tổng diện tích trồng rừng mới {}",
    "kim ngạch xuất khấu {} 9 tháng",
    "vốn đầu tư trên 50 tỷ đồng {}",
    "{} kết nạp bao nhiêu đảng viên",
    "{} bao nhiêu hộ thoát nghèo",
    "giá trị sản xuất công nghiệp, xây dựng {}",
    "{} còn bao nhiêu xã chưa đạt chuẩn nông thôn mới",
    "đường liên xã {} dài bao nhiêu km",
    "bao nhiêu dự án 50 triệu đồng {}",
    "giá trị sản xuất {}",
    "{} giải quyết việc làm cho bao nhiêu lao động",
)


@pytest.fixture(scope="module")
def stated() -> list[tuple[Figure, str, str]]:
    gazetteer = Gazetteer.load()
    found = []
    for path in sorted(SEEDS.glob("*.md")):
        if path.name != "README.md":
            report = read_report(path, SEEDS, gazetteer)
            for figure in extract_figures(report, gazetteer):
                span = figure.sentence
                found.append((figure, report.body[span.start : span.end], report.title))
    return found


def fits(question: Question, stated: list[tuple[Figure, str, str]]) -> list[matching.Fit]:
    return [matching.indicator_fit(question, *one) for one in stated]


@pytest.mark.parametrize("place", ["Hướng Hóa", ""])
@pytest.mark.parametrize("asked", QUESTIONS)
def test_every_figure_fits_as_without_the_short_ways(
    monkeypatch: pytest.MonkeyPatch, stated: list[tuple[Figure, str, str]], asked: str, place: str
) -> None:
    question = understand(asked.format(place), Gazetteer.load())
    short = fits(question, stated)
    for name in ("_is_told", "is_missing", "stands_elsewhere"):
        monkeypatch.setattr(matching, name, lambda *_: False)
    # Another object of the same question: what was kept of the first is not looked at.
    assert fits(understand(asked.format(place), Gazetteer.load()), stated) == short
    assert len(stated) > 40
