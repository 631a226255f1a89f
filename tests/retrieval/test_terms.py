"""Terms: the names of one concept meet, different concepts do not."""

from __future__ import annotations

import pytest

from index.language.scan import scan
from retrieval.terms import CONCEPT_WEIGHT, term_list, term_set, terms, weight


@pytest.mark.parametrize(
    "names",
    [
        ("thu ngân sách", "thu NSNN", "tổng thu ngân sách", "thu ngân sách nhà nước"),
        ("TNBQ đầu người", "thu nhập bình quân đầu người"),
        ("kim ngạch XNK", "tổng kim ngạch xuất nhập khẩu"),
        ("GTSX công nghiệp", "giá trị sản xuất công nghiệp"),
    ],
)
def test_the_names_of_one_concept_are_one_term(names: tuple[str, ...]) -> None:
    found = {tuple(t for t in term_list(name) if t.startswith("#")) for name in names}
    assert len(found) == 1
    assert found.pop() != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thu ngân sách", "chi ngân sách"),
        ("xuất khẩu", "nhập khẩu"),
        ("xuất khẩu", "xuất nhập khẩu"),
        ("GRDP", "GRDP bình quân đầu người"),
    ],
)
def test_different_concepts_stay_apart(one: str, other: str) -> None:
    assert term_list(one) != term_list(other)


def test_a_word_that_no_concept_names_is_its_folded_syllable() -> None:
    assert term_list("hồ tiêu") == ("ho", "tieu")
    assert term_list("") == ()
    assert term_list("1.234 – ?") == ()


def test_tone_placement_does_not_matter() -> None:
    assert term_list("văn hoá") == term_list("văn hóa")


def test_text_without_diacritics_matches_only_when_told_so() -> None:
    tokens = scan("thu ngan sach")
    assert [term for term, _ in terms(tokens)] == ["thu", "ngan", "sach"]
    assert [term for term, _ in terms(tokens, folded=True)] == ["#budget_revenue"]


def test_a_set_holds_the_concept_and_its_syllables() -> None:
    assert {"#budget_revenue", "thu", "ngan", "sach"} <= term_set("thu ngân sách")


def test_a_whole_name_counts_for_more_than_a_syllable() -> None:
    assert weight("#budget_revenue") == CONCEPT_WEIGHT > weight("tieu") > weight("#state_budget")
