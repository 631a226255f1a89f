"""Names with numbers in lists: each number with the name that stands before it."""

from __future__ import annotations

import pytest

from index.domain import Figure, Report, Span
from retrieval.listed_values import ListedValues, misplaced
from retrieval.service import LocalAnswerService


@pytest.fixture(scope="module")
def listing(text_service: LocalAnswerService) -> tuple[Report, list[Figure]]:
    catalogue = text_service.catalogue
    header = next(h for h in catalogue.report_headers() if "hung-yen" in h.file)
    report = catalogue.report(header.id)
    return report, catalogue.figures_in(report.id, Span(0, len(report.body)))


def pairs(
    service: LocalAnswerService, listing: tuple[Report, list[Figure]], kind: str
) -> list[tuple[str, str]]:
    report, figures = listing
    area = [p for p in service.catalogue.places() if p.name == "tỉnh Hưng Yên"]
    found = ListedValues(report, lambda: figures, kind, area, service._gazetteer).all_items()
    return [
        (item.place.name if item.place else report.body[item.name.start : item.name.end], text)
        for item in found
        if (text := item.figure.text).endswith("%")
    ]


def test_districts_with_and_without_their_word(
    text_service: LocalAnswerService, listing: tuple[Report, list[Figure]]
) -> None:
    assert pairs(text_service, listing, "huyen") == [
        ("huyện Yên Mỹ", "81,3%"),
        ("huyện Văn Giang", "74,5%"),
        ("huyện Khoái Châu", "61,2%"),
        ("huyện Kim Động", "48,7%"),
        ("huyện Tiên Lữ", "39,1%"),  # "giải ngân chậm, mới đạt" stands between
        ("huyện Ân Thi", "36,4%"),
        ("huyện Phù Cừ", "2,7%"),
        ("huyện Văn Lâm", "0,9%"),
    ]


def test_funds_keep_their_whole_name(
    text_service: LocalAnswerService, listing: tuple[Report, list[Figure]]
) -> None:
    assert pairs(text_service, listing, "nguon von") == [
        ("Vốn ngân sách trung ương", "55,4%"),
        ("Vốn tiền sử dụng đất", "28,3%"),
        ("Vốn vay nước ngoài", "41,9%"),
    ]


def test_offices_keep_their_whole_name(
    text_service: LocalAnswerService, listing: tuple[Report, list[Figure]]
) -> None:
    assert ("Sở Y tế", "12,4%") in pairs(text_service, listing, "so")


def test_a_number_behind_another_name_is_misplaced(
    listing: tuple[Report, list[Figure]],
) -> None:
    report, figures = listing
    figure = next(f for f in figures if f.text == "81,3%")
    other = next(f.place for f in figures if f.place and f.place.short == "Kim Động")
    assert not misplaced(figure, report)
    assert misplaced(type(figure)(**{**_fields(figure), "place": other}), report)


def _fields(figure: Figure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in Figure.__slots__}
