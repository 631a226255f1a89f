"""What a list of numbers is of: nothing but what it or its lead says."""

from __future__ import annotations

from index.domain import Span
from retrieval.list_topics import is_about
from retrieval.listed_values import listed_values
from retrieval.service import LocalAnswerService


def test_a_list_is_of_what_leads_up_to_it(text_service: LocalAnswerService) -> None:
    catalogue = text_service.catalogue
    header = next(h for h in catalogue.report_headers() if "hung-yen" in h.file)
    report = catalogue.report(header.id)
    figures = catalogue.figures_in(report.id, Span(0, len(report.body)))
    area = [p for p in text_service.catalogue.places() if p.name == "tỉnh Hưng Yên"]
    items = listed_values(report, figures, "huyen", area, text_service._gazetteer)
    names = [item.name for item in items]
    by_text = {item.figure.text: item.figure for item in items}
    assert is_about(report, by_text["36,4%"], ["#disbursement"], names)
    assert is_about(report, by_text["81,3%"], ["#disbursement"], names)
    assert not is_about(report, by_text["2,7%"], ["#disbursement"], names)
    assert not is_about(report, by_text["36,4%"], ["#poverty_rate"], names)
