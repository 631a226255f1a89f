"""Reports for ``scale.py``, generated from ``seeds/`` so that any number of them can be had.

A generated report is about one district (or province) and one period. Its sentences are the seeds'
own, with other numbers in them; each begins with a sentence that names communes of its district.
Figures are what the extractor finds in the seeds' sentences, moved to the report's place, period
and numbers. Vectors are synthetic: the mean of the model's real vectors of the sentences, the
place and the year, with noise on top.
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.chunking import report_context
from index.domain import (
    AreaLevel,
    Block,
    BlockKind,
    DateBasis,
    Figure,
    Passage,
    Period,
    PeriodKind,
    Place,
    Report,
    Span,
)
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.sentences import split_sentences
from index.language.text import fold
from index.reading import read_report

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PASSAGES_A_REPORT = 10
SENTENCES_A_PASSAGE = 4
VARIANTS = 24
YEARS = range(2015, 2026)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Variant:
    """A sentence with numbers of its own, and its figures (offsets into it)."""

    text: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One generated report with everything that an index holds of it."""

    report: Report
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    sentences: tuple[tuple[int, ...], ...]  # numbers of the sentences of each passage


class Generator:
    """Generates report ``n``; the same number always gives the same report."""

    def __init__(self) -> None:
        self.gazetteer = Gazetteer.load()
        self.places = [
            place
            for province in self.gazetteer.provinces()
            for place in (province, *self.gazetteer.districts(province))
        ]
        # Told apart by the code, so that every district gets reports before the second round.
        _chance(1).shuffle(self.places)
        self.communes = self._communes()
        self.sentences: list[list[Variant]] = []
        self.texts: list[str] = []
        for text, figures in _seed_sentences(self.gazetteer):
            self.texts.append(text)
            chance = _chance(text)
            self.sentences.append([_vary(text, figures, chance) for _ in range(VARIANTS)])

    def _communes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self.gazetteer._units.places.values():
            if name.level is AreaLevel.COMMUNE and name.within:
                found.setdefault(name.within[0], []).append(name.name)
        return found

    def make(self, number: int) -> Made:
        """Return report ``number``."""
        chance = _chance(number)
        place = self.places[number % len(self.places)]
        year = YEARS[number // len(self.places) % len(YEARS)]
        month = chance.randint(1, 12)
        label = f"{month} tháng đầu năm {year}" if month < 12 else f"năm {year}"
        kind = PeriodKind.YEAR_TO_DATE if month < 12 else PeriodKind.YEAR
        end = date(year, month, 28)
        period = Period(label, kind, date(year, 1, 1), end)
        title = f"{place.name[:1].upper()}{place.name[1:]}: kinh tế - xã hội {label}"
        identity = hashlib.sha256(f"{number}".encode()).hexdigest()[:16]
        report = Report(
            id=identity, file=f"{number:07d}.md", title=title, body="", blocks=(),
            source="", session_date=end, session_basis=DateBasis.TEXT_YEAR, period=period,
            places=(place,),
        )  # fmt: skip
        return self._fill(report, place, period, chance)

    def _fill(self, report: Report, place: Place, period: Period, chance: random.Random) -> Made:
        context = report_context(report)
        body = f"{report.title}\n\n"
        blocks = [Block(BlockKind.TITLE, Span(0, len(report.title)))]
        passages, figures, used = [], [], []
        near = self.communes.get(place.code or "", ["xã vùng cao", "xã biên giới"])
        drawn = chance.sample(range(len(self.sentences)), PASSAGES_A_REPORT * SENTENCES_A_PASSAGE)
        for first in range(0, len(drawn), SENTENCES_A_PASSAGE):
            numbers = drawn[first : first + SENTENCES_A_PASSAGE]
            start = len(body)
            lead = f"Tại {', '.join(chance.sample(near, min(2, len(near))))}, tình hình ổn định."
            parts = [lead]
            position = start + len(lead) + 1
            for sentence in numbers:
                variant = self.sentences[sentence][chance.randrange(VARIANTS)]
                parts.append(variant.text)
                figures += [_move(f, report.id, position, place, period) for f in variant.figures]
                position += len(variant.text) + 1
            text = " ".join(parts)
            passages.append(Passage(report.id, Span(start, start + len(text)), text, context))
            blocks.append(Block(BlockKind.PARAGRAPH, passages[-1].span))
            body += text + "\n"
            used.append(tuple(numbers))
        whole = replace(report, body=body, blocks=tuple(blocks))
        return Made(whole, tuple(passages), tuple(figures), tuple(used))

    def reports(self, count: int) -> Iterator[Made]:
        """Yield the first ``count`` reports."""
        return (self.make(number) for number in range(count))

    def vectors(
        self, made: Made, number: int, base: NDArray[np.float32], places: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Return synthetic vectors for the passages of report ``number``.

        ``base`` holds the real vectors of ``self.texts``, ``places`` those of ``self.places``.
        """
        chance = np.random.default_rng(number)
        where = places[number % len(self.places)]
        rows = np.stack([base[list(part)].mean(axis=0) for part in made.sentences])
        rows = 0.7 * rows + 0.3 * where
        noise = chance.normal(size=rows.shape).astype(np.float32)
        rows = rows + noise * (0.12 / np.sqrt(rows.shape[1]))
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def _chance(seed: int | str) -> random.Random:
    return random.Random(seed)  # noqa: S311


def _seed_sentences(gazetteer: Gazetteer) -> Iterator[tuple[str, list[Figure]]]:
    for path in sorted(SEEDS.glob("*.md")):
        if path.name == "README.md":
            continue
        report = read_report(path, SEEDS, gazetteer)
        figures = extract_figures(report, gazetteer)
        for block in report.blocks:
            if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LEAD):
                continue
            for span in split_sentences(report.body, block.span):
                text = report.body[span.start : span.end]
                if "\n" not in text and len(text) < 700:
                    own = [f for f in figures if f.sentence == span]
                    home = report.place.key if report.place else ""
                    yield text, [_at_home(f, span, home) for f in own]


def _at_home(figure: Figure, sentence: Span, home: str) -> Figure:
    """Return a figure with offsets into its sentence; the report's own place becomes None."""
    moved = Span(figure.span.start - sentence.start, figure.span.end - sentence.start)
    whole = Span(0, sentence.end - sentence.start)
    own = figure.place is None or figure.place.key == home
    return replace(figure, span=moved, sentence=whole, place=None if own else figure.place)


def _vary(text: str, figures: Sequence[Figure], chance: random.Random) -> Variant:
    """Put other digits into the numbers of the figures; every offset stays."""
    varied, changed = text, []
    for figure in figures:
        start, end = figure.span.start, figure.span.end
        other = _DIGIT.sub(lambda _: str(chance.randint(1, 9)), varied[start:end])
        varied = varied[:start] + other + varied[end:]
        value = None if figure.value is None else Decimal(chance.randint(1, 99999)) / 100
        changed.append(replace(figure, text=other, value=value))
    return Variant(varied, tuple(changed))


def _move(figure: Figure, report: str, offset: int, place: Place, period: Period) -> Figure:
    return replace(
        figure,
        report_id=report,
        span=Span(figure.span.start + offset, figure.span.end + offset),
        sentence=Span(figure.sentence.start + offset, figure.sentence.end + offset),
        place=figure.place or place,
        period=period,
    )


def questions(generator: Generator, reports: int) -> list[tuple[str, str]]:
    """Return (kind, question) over the first ``reports`` generated reports."""
    chance = _chance(7)
    found: list[tuple[str, str]] = []
    for _ in range(6):
        made = [generator.make(chance.randrange(reports)).report for _ in range(2)]
        one, two = (report.places[0] for report in made)
        year = made[0].period.year if made[0].period else 2020
        found += [
            ("figure, place and year", f"thu ngân sách {one.name} năm {year} đạt bao nhiêu?"),
            ("figure, place", f"tổng kim ngạch xuất nhập khẩu {one.name}?"),
            ("growth", f"thu ngân sách {one.name} năm {year} tăng bao nhiêu so với cùng kỳ?"),
            ("percent of plan", f"thu ngân sách {one.name} {year} đạt bao nhiêu % kế hoạch"),
            ("no diacritics", fold(f"tỷ lệ hộ nghèo {one.name} năm {year}".lower())),
            ("passage, place", f"nguyên nhân hạn chế trong thu hút đầu tư ở {one.name}?"),
            ("passage, no place", "nêu những khó khăn trong giải phóng mặt bằng"),
            ("figure, no place", "tổng diện tích trồng rừng mới là bao nhiêu ha?"),
            ("compare", f"so sánh thu ngân sách {one.name} và {two.name} năm {year}"),
            ("rank", f"huyện nào của tỉnh {one.province} thu ngân sách cao nhất năm {year}?"),
            ("not on file", f"số vụ cháy rừng ở {one.name} năm {year} là bao nhiêu?"),
            ("overview", f"{one.name} {year}"),
            ("reports", f"có báo cáo nào về {one.name} không?"),
        ]  # fmt: skip
    return found
