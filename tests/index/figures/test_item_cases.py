"""What was done of each kind of case in a list of kinds is of that kind."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import figures_of


def test_what_was_done_is_of_the_kind_that_opens_its_item() -> None:
    found = figures_of(
        "Án dân sự thụ lý 871 vụ, giải quyết 719 vụ (82,5%); án hành chính 186 vụ, giải quyết "
        "121 vụ (65,1%)."
    )
    assert [f.parent for f in found] == [
        None, "Án dân sự thụ lý vụ", "Án dân sự thụ lý vụ",
        None, "án hành chính vụ", "án hành chính vụ",
    ]  # fmt: skip
    assert [f.relation for f in found if f.unit == "%"] == [Relation.SHARE] * 2


def test_of_one_kind_alone_it_is_plain() -> None:
    found = figures_of("Án dân sự thụ lý 871 vụ, giải quyết 719 vụ.")
    assert [f.parent for f in found] == [None, None]


def test_more_than_there_were_is_of_something_else() -> None:
    found = figures_of("Án dân sự 87 vụ, giải quyết 719 vụ; án hành chính 186 vụ.")
    assert found[1].parent is None


def test_kinds_in_sentences_of_their_own() -> None:
    text = (
        "Án dân sự thụ lý 871 vụ, giải quyết 719 vụ. Án hành chính thụ lý 96 vụ, giải quyết 61 vụ."
    )
    parents = [f.parent for f in figures_of(text)]
    assert parents == [None, "Án dân sự thụ lý vụ", None, "Án hành chính thụ lý vụ"]


def test_cases_and_the_people_in_them_are_each_of_their_kind() -> None:
    text = "Án hình sự thụ lý 76 vụ/139 bị cáo, giải quyết 75 vụ/137 bị cáo. Án dân sự thụ lý 9 vụ."
    parents = [f.parent for f in figures_of(text)][2:4]
    assert parents == ["Án hình sự thụ lý vụ", "Án hình sự thụ lý bị cáo"]
