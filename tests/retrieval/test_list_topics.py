"""What a list of numbers is of: nothing but what it or its lead says."""

from __future__ import annotations

from index.domain import Span
from retrieval.list_topics import ListTopic
from retrieval.listed_values import ListedValues
from retrieval.service import LocalAnswerService


def test_a_list_is_of_what_leads_up_to_it(text_service: LocalAnswerService) -> None:
    catalogue = text_service.catalogue
    header = next(h for h in catalogue.report_headers() if "hung-yen" in h.file)
    report = catalogue.report(header.id)
    figures = catalogue.figures_in(report.id, Span(0, len(report.body)))
    area = [p for p in text_service.catalogue.places() if p.name == "tỉnh Hưng Yên"]
    values = ListedValues(report, lambda: figures, "huyen", area, text_service._gazetteer)
    by_text = {item.figure.text: item.figure for item in values.all_items()}
    disbursed = ListTopic(report, ["#disbursement"], values)
    assert disbursed.is_about(by_text["36,4%"])
    assert disbursed.is_about(by_text["81,3%"])
    assert not disbursed.is_about(by_text["2,7%"])
    assert not ListTopic(report, ["#poverty_rate"], values).is_about(by_text["36,4%"])


def test_a_search_leaves_out_no_list_of_the_topic(text_service: LocalAnswerService) -> None:
    catalogue = text_service.catalogue
    skipped = 0
    for header in catalogue.report_headers():
        report = catalogue.report(header.id)
        figures = catalogue.figures_in(report.id, Span(0, len(report.body)))
        values = ListedValues(
            report, lambda figures=figures: figures, "huyen", report.places, text_service._gazetteer
        )
        for topic in (["#disbursement"], ["#poverty_rate"], ["#budget_revenue", "thu"], ["ha"]):
            lists = ListTopic(report, topic, values)
            held = set(lists.may_hold())
            items = values.all_items()
            assert {i.figure.sentence for i in items if lists.is_about(i.figure)} <= held
            skipped += len({item.figure.sentence for item in items} - held)
    assert skipped
