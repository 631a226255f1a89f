"""Some of those asked for, who are told by a name of their own: pupils insured, one sort of firms.

"bao nhiêu % dân tham gia BHYT" is not answered by the rate of the pupils, nor what all state
enterprises paid by what those of the State's own paid.
"""

from __future__ import annotations

from index.domain import Figure
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded, has_phrase, one_table


def insurances_in(words: str) -> frozenset[str]:
    """Return the insurances that folded words name."""
    table = one_table("insurances")
    return frozenset(
        kind
        for kind, names in table.items()
        if kind != "owed" and any(f" {name} " in words for name in names)
    )


@once_each
def insurances_asked(question: Question) -> frozenset[str]:
    """Return the insurances that a question names."""
    return insurances_in(said_words(question.text))


@only_where(insurances_asked)
def of_some_insured(question: Question, figure: Figure, _: str) -> bool:
    """ "bao nhiêu % dân tham gia BHYT": of the "*học sinh, sinh viên* tham gia BHYT" is another."""
    own = said_words(figure.indicator)
    if not insurances_in(own):
        return False
    told = {group for group in folded("insured", "groups") if f" {group} " in own}
    asked = said_words(question.text)
    return bool(told) and not any(f" {group} " in asked for group in told)


@only_where(lambda question: "#state_enterprises" in question.terms)
def of_some_enterprises(question: Question, figure: Figure, _: str) -> bool:
    """ "doanh nghiệp nhà nước nộp mấy tỷ": those "*trung ương*" are only some of them."""
    own, asked = said_words(figure.indicator), said_words(question.text)
    told = {sort for sort in folded("enterprise_sorts") if f" {sort} " in own}
    return bool(told) and not any(f" {sort} " in asked for sort in told)


@only_where(lambda question: has_phrase(said_words(question.text), "handed_over", "asked"))
def handed_over_there(question: Question, figure: Figure, sentence: str) -> bool:
    """ "thu hút mấy dự án": those whose papers were handed over at a meeting are not all."""
    if has_phrase(said_words(question.text), "handed_over", "told"):
        return False
    before = said_words(sentence[: max(0, figure.span.start - figure.sentence.start)])
    return has_phrase(before, "handed_over", "told")


@once_each
def _members_asked(question: Question) -> frozenset[str]:
    """Return whom of a body's members a question asks for: "đảng viên *trong doanh nghiệp*"."""
    if concept_terms("some_people").isdisjoint(question.terms):
        return frozenset()
    said = said_words(question.text)
    return frozenset(group for group in folded("some_people", "where") if f" {group} " in said)


@only_where(_members_asked)
def of_all_members(question: Question, figure: Figure, sentence: str) -> bool:
    """ "đảng viên *trong doanh nghiệp* kết nạp được mấy người": all who were admitted are more."""
    asked = _members_asked(question)
    if not asked:
        return False
    before = sentence[: max(0, figure.span.end - figure.sentence.start)]
    told = said_words(f"{figure.indicator} {figure.parent or ''} {before}")
    return not any(f" {group} " in told for group in asked)
