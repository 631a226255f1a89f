"""Property: what a generated report states is answered when it is asked back, and nothing else is.

Reading, extraction, the catalogue and lookup are the real ones; only the encoder is left out, which
a question with a place and an indicator does not need.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from index.catalogue import Catalogue, CatalogueWriter
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.text import fold
from index.reading import read_text_report
from retrieval.lookup import Corpus
from retrieval.numeric import answer_number
from retrieval.scene import Scene
from retrieval.understanding import understand
from retrieval.wording import number
from tests.retrieval.conftest import TODAY

# Indicator, its unit, and how it is asked for.
INDICATORS = [
    ("thu ngân sách trên địa bàn", "tỷ đồng", "thu ngân sách"),
    ("tổng chi ngân sách", "tỷ đồng", "chi ngân sách"),
    ("thu nhập bình quân đầu người", "triệu đồng/người/năm", "TNBQ"),
    ("sản lượng lương thực có hạt", "tấn", "sản lượng lương thực"),
    ("giá trị sản xuất công nghiệp", "tỷ đồng", "GTSX công nghiệp"),
    ("diện tích cây ăn quả", "ha", "diện tích cây ăn quả"),
    ("tổng mức bán lẻ hàng hóa", "tỷ đồng", "tổng mức bán lẻ"),
    ("kim ngạch xuất khẩu", "triệu USD", "kim ngạch XK"),
    ("tỷ lệ che phủ rừng", "%", "tỷ lệ che phủ rừng"),
]
PLACES = [
    ("huyện Mường Khương", "Lào Cai"),
    ("huyện Quế Phong", "Nghệ An"),
    ("huyện Tuy Phước", "Bình Định"),
    ("huyện Đắk Song", "Đắk Nông"),
    ("huyện Gò Công Đông", "Tiền Giang"),
    ("huyện U Minh", "Cà Mau"),
    ("thị xã Nghi Sơn", "Thanh Hóa"),
    ("huyện Kỳ Anh", "Hà Tĩnh"),
]
PERIODS = [
    ("Năm {}", "năm {}"),
    ("Năm {}", "{}"),
    ("6 tháng đầu năm {}", "6 tháng đầu năm {}"),
    ("9 tháng năm {}", "9T/{}"),
    ("Quý I năm {}", "quý 1/{}"),
]
VERBS = [("đạt", None), ("ước đạt", "ước"), ("là", None), ("đạt trên", "trên"), ("đạt gần", "gần")]


@dataclass(frozen=True)
class Stated:
    """One generated statement with the questions about it."""

    report: str
    amount: str
    qualifier: str | None
    question: str
    another_year: str
    another_place: str


@st.composite
def statements(draw: st.DrawFn) -> Stated:
    indicator, unit, name = draw(st.sampled_from(INDICATORS))
    (place, province), (other, _) = draw(
        st.lists(st.sampled_from(PLACES), min_size=2, max_size=2, unique=True)
    )
    when, asked = draw(st.sampled_from(PERIODS))
    year = draw(st.integers(2015, 2022))
    verb, qualifier = draw(st.sampled_from(VERBS))
    high = Decimal(99) if unit == "%" else Decimal(99_999)
    value = draw(st.decimals("1.1", high, places=draw(st.sampled_from([0, 1, 2]))))
    amount = number(value) + ("%" if unit == "%" else f" {unit}")
    shape = draw(
        st.sampled_from(
            [
                "{when}, {indicator} của {place} {verb} {amount}.",
                "{when}, {place} có {indicator} {verb} {amount}.",
                "{when}, {indicator} {verb} {amount}, tăng 3,33% so với cùng kỳ.",
            ]
        )
    )
    sentence = shape.format(
        when=when.format(year), indicator=indicator, place=place, verb=verb, amount=amount
    )
    title = f"{place[0].upper()}{place[1:]} báo cáo kết quả {when.format(year).lower()}"
    body = (
        f"{title}\n\n"
        f"UBND {place} (tỉnh {province}) vừa họp đánh giá tình hình kinh tế - xã hội.\n\n"
        f"{sentence}\n"
    )
    marks = draw(st.booleans())
    question = f"{name} {place} {asked.format(year)}"
    return Stated(
        body,
        amount,
        qualifier,
        question if marks else fold(question),
        f"{name} {place} {asked.format(year - 2)}",
        f"{name} {other} {asked.format(year)}",
    )


@contextmanager
def catalogue_of(text: str, gazetteer: Gazetteer) -> Iterator[Catalogue]:
    """A real catalogue of one report."""
    report = read_text_report(text, "r.txt", gazetteer)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalogue.sqlite"
        with CatalogueWriter(path) as writer:
            writer.add_reports([report])
            writer.add_figures(extract_figures(report, gazetteer))
        catalogue = Catalogue(path)
        try:
            yield catalogue
        finally:
            catalogue.close()


@settings(max_examples=60, deadline=None)
@given(stated=statements())
def test_what_is_stated_is_answered_and_nothing_else(gazetteer: Gazetteer, stated: Stated) -> None:
    with catalogue_of(stated.report, gazetteer) as catalogue:
        scene = Scene(Corpus(catalogue), gazetteer, TODAY)

        def answer(text: str) -> str:
            question = understand(text, gazetteer, catalogue.places())
            keys = [p.key for m in question.places for p in m.candidates]
            assert keys, text
            found = answer_number(question, catalogue.figures(place_codes=keys), scene)
            return found.headline if found else ""

        head = answer(stated.question)
        assert stated.amount in head, (stated.question, stated.report)
        if stated.qualifier:
            assert stated.qualifier in head
        assert stated.amount not in answer(stated.another_year)
        assert stated.amount not in answer(stated.another_place)
