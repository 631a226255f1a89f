"""Whether a figure is of another thing than what is asked, though it shares the question's words.

An act for a stock ("kết nạp 18 đảng viên"), what was not done for what was ("4 vị trí chưa di
chuyển"), one stage of a work for another ("phê duyệt 428 tỷ", "chi trả 379 tỷ"), a size of
something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from index.domain import AreaLevel, Figure, Relation
from index.figures.figure_terms import is_money
from index.language.scan import scan
from index.language.terms import concept_names
from index.language.text import fold, has_marks, lower
from retrieval.all_goods import of_all_goods
from retrieval.another_name import names_another
from retrieval.answer import Intent
from retrieval.asks_left import done_not_left
from retrieval.base_times import of_another_month, of_another_year
from retrieval.carried import carried_on_instead, only_carried_over, only_paid_of_carried
from retrieval.costs import only_spent
from retrieval.counted_noun import names_the_count
from retrieval.denials import denies_otherwise, done_not_owed
from retrieval.each_unit import of_each_unit
from retrieval.each_year import of_each_year
from retrieval.follow_up_parts import of_another_part
from retrieval.grades import of_another_grade
from retrieval.in_force import of_all_in_force
from retrieval.jobs_kept import jobs_kept
from retrieval.kept import once_each
from retrieval.kind_of_deed import of_any_kind
from retrieval.listed_examples import of_unasked_example
from retrieval.named_as_parts import of_a_named_part
from retrieval.named_numbers import of_another_number
from retrieval.of_an_office import of_an_office
from retrieval.one_owner import of_one_owner, of_one_project, of_one_small_part
from retrieval.only_added import of_all_instead, of_those_added
from retrieval.origins import of_unsaid_origin
from retrieval.other_accounts import (
    only_carried,
    only_coming_or_going,
    only_of_communes,
    only_recommended,
    only_traded,
)
from retrieval.other_doer import collected_apart, done_by_another
from retrieval.other_group import of_another_group
from retrieval.other_kind import (
    of_another_base,
    of_another_market,
    of_another_price,
    of_another_programme,
    of_any_money,
    of_insurers,
    of_one_lender,
    of_payers,
    of_the_opposite,
    of_the_other_side,
    of_the_rest,
    only_moved,
)
from retrieval.other_measure import of_another_account, of_another_measure
from retrieval.other_plant import of_another_plant, of_one_crop
from retrieval.part_measures import of_a_thing_inside
from retrieval.parts_of_whole import of_a_part
from retrieval.party_badges import of_another_badge, of_those_honoured
from retrieval.plan_fit import aimed_not_assigned
from retrieval.price_bases import at_other_prices
from retrieval.question import Question
from retrieval.question_sources import names_documents
from retrieval.recovered import only_recovered
from retrieval.rounds import of_another_round
from retrieval.rules import in_play, of_few_questions, only_where
from retrieval.sounds_alike import only_sounds_alike, sounds_alike
from retrieval.standards import of_another_standard
from retrieval.term_plans import of_a_terms_plan
from retrieval.terms import term_list
from retrieval.text_words import said_words, words_meant
from retrieval.unit_fit import counted_words
from retrieval.unit_prices import is_unit_price
from retrieval.whole_preferred import only_left_out
from retrieval.words import (
    concept_terms,
    folded,
    folded_set,
    has_phrase,
    listed,
    one_table,
    syllables,
    word_set,
)

_ByName = Callable[[Question, Figure], bool]
_BySentence = Callable[[Question, Figure, str], bool]

_NAME = 2  # so many capitalised words are a name
_UNMET = "#unmet"
_SPENT = "#disbursement"
_OUTPUTS = frozenset({"#production_value", "#industrial_output"})
_COMPARED = (Intent.PERCENT_OF_PLAN, Intent.CHANGE)


def is_other(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure that names what is asked is of something else.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    by_name, by_sentence = _rules(question)
    return any(rule(question, figure) for rule in by_name) or any(
        rule(question, figure, sentence) for rule in by_sentence
    )


def telling_rules() -> tuple[_BySentence, ...]:
    """Return the rules on sentences that only some questions leave in play."""
    return of_few_questions(_BY_SENTENCE)


@once_each
def _rules(question: Question) -> tuple[tuple[_ByName, ...], tuple[_BySentence, ...]]:
    """Return the rules that the question leaves in play."""
    return in_play(_BY_NAME, question), in_play(_BY_SENTENCE, question)


def other_thing(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of another thing than what is asked, though it names that too.

    Of an act ("kết nạp 18 đảng viên"), of what a sector trades ("xuất khẩu của khu vực FDI", no
    FDI), or, where a total is asked for, of a part.
    """
    named = [t for t in term_list(figure.indicator) if t.startswith("#")]
    concepts = {t for t in question.terms if t.startswith("#")}
    other = set(named) - concepts
    if figure.relation is Relation.CHANGE:
        other.discard("#growth_rate")  # of what is named behind it: "*tốc độ tăng* GRDP"
    if concept_terms("acts") & other:
        return True
    if not concepts.isdisjoint(named):
        collected = {t for t in question.terms if t in folded_set("money", "collected")}
        own = figure.place is not None and figure.place.level is AreaLevel.AGENCY
        if named[0] == "#domestic_revenue" and own:
            return False  # all that a tax office collects
        if named[0] in _OUTPUTS and question.intent in _COMPARED:
            return False  # "công nghiệp tăng mấy %": the output is what grows
        if named[0] in concept_terms("money") & other and not collected:
            return True  # "tổng số thu BHXH" is what "thu BHXH" asks for
        whole = next((t for t in term_list(figure.parent or "") if t.startswith("#")), "")
        flows = concept_terms("flows")
        if whole in flows - concepts and concepts == set(question.terms) and not concepts & flows:
            return True
    if "no" in question.terms and concepts & concept_terms("owed_together"):
        other -= concept_terms("owed_together")  # "nợ BHXH, BHYT, BHTN" is told as one
    of_all = not question.words.isdisjoint(folded("whole_area", "totals"))
    return bool(other) and of_all and not _is_total(figure)


def _is_total(figure: Figure) -> bool:
    return figure.indicator.lower().startswith(listed("whole_area", "totals"))


@once_each
def _stages_asked(question: Question) -> frozenset[str]:
    return _stages(said_words(question.text).strip())


@only_where(_stages_asked)
def _other_stage(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of another stage of the work: "chi trả" is no "phê duyệt"."""
    asked = _stages_asked(question)
    own = _stages(fold(figure.indicator))
    return bool(asked and own) and asked.isdisjoint(own)


@lru_cache(maxsize=65536)
def _stages(words: str) -> frozenset[str]:
    """Return the stages of a work that folded words name."""
    said = f" {words} "
    return frozenset(
        stage
        for stage, forms in one_table("stages").items()
        if any(f" {form} " in said for form in forms)
    )


@only_where(lambda question: not question.places)
def _of_another_name(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a question without a known place names one that is another number's.

    "hải quan Mộc Bài" where the sentence names Mộc Bài beside other offices: the number of one of
    those is not its.
    """
    if question.places:
        return False
    place = figure.place.name if figure.place else ""
    told = set(fold(f"{figure.indicator} {figure.parent or ''} {place}").split())
    wanted = {t for t in question.terms if t[0] != "#" and t not in told}
    if not wanted:
        return False
    said = fold(sentence)
    if len(said) != len(sentence):
        return False  # a character that folds into two: offsets would not meet
    named = 0
    for term in wanted:
        found = [m.start() for m in re.finditer(rf"\b{re.escape(term)}\b", said)]
        named += bool(found) and all(at and sentence[at].isupper() for at in found)
    return named >= _NAME


@only_where(lambda question: len(question.terms) >= _NAME)
def _scattered(question: Question, figure: Figure) -> bool:
    """Tell whether a question's syllables stand in a figure only inside another name.

    "nước sạch" has both in "ngân *sách* nhà *nước*": in another order, as parts of other words.
    """
    if len(question.terms) < _NAME or any(t[0] == "#" for t in question.terms):
        return False
    held = {
        word
        for term in term_list(figure.indicator)
        if term[0] == "#"
        for name in concept_names(term)
        for word in name
    }
    if not held.issuperset(question.terms):
        return False
    words = iter([fold(token.text) for token in scan(figure.indicator) if token.is_word])
    return not all(term in words for term in question.terms)  # "đón lượt khách" has "đón khách"


@only_where(lambda question: _SPENT in question.terms)
def _only_planned(question: Question, figure: Figure) -> bool:
    """Tell whether money is planned that is asked for as spent: no plan is a disbursement."""
    if figure.relation not in (Relation.PLAN, Relation.TARGET) or question.plan_words:
        return False
    told = f"{figure.parent or ''}. {figure.indicator}"
    return _SPENT in question.terms and _SPENT not in term_list(told)


@only_where(lambda question: question.words.isdisjoint(syllables("money", "tax_rates")))
def _tax_rate(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is a rate of tax that nobody asked for: of imports it is no amount."""
    asked = not question.words.isdisjoint(syllables("money", "tax_rates"))
    return not asked and has_phrase(f" {fold(figure.indicator)} ", "money", "tax_rates")


@once_each
def _asks_fee(question: Question) -> bool:
    return has_phrase(said_words(question.text), "money", "fees")


@only_where(_asks_fee)
def _no_fee(question: Question, figure: Figure) -> bool:
    """Tell whether a fee is asked for, and the figure is of all money: "thu NSNN" is no fee."""
    if not _asks_fee(question):
        return False
    told = words_meant(f"{figure.indicator} {figure.parent or ''}").split()
    return folded_set("money", "fee").isdisjoint(told)


@only_where(lambda question: not folded_set("price").isdisjoint(question.terms))
def _no_price(question: Question, figure: Figure) -> bool:
    """Tell whether a price is asked for, and the figure is none: "giá lúa" is no "giá trị"."""
    prices = folded_set("price")
    if prices.isdisjoint(question.terms) or not _asks_price(question):
        return False
    if figure.relation is Relation.CHANGE and question.intent is Intent.CHANGE:
        return prices.isdisjoint(fold(figure.indicator).split())  # "giá vàng tăng 5,4%"
    if is_unit_price(figure):
        return False  # "thu mua 6.200 đồng/kg"
    return not is_money(figure) or prices.isdisjoint(fold(figure.indicator).split())


@once_each
def _asks_price(question: Question) -> bool:
    """Tell whether a price is asked for; where marks were typed, by its own: "Hoàng *Gia*"."""
    if has_marks(question.text) and word_set("price").isdisjoint(lower(question.text).split()):
        return False
    if " ".join(question.unit_terms) in counted_words():
        return False  # "cong ty hoang *gia* co bao nhieu lao dong"
    words = said_words(question.text).split()
    return any(
        after not in folded_set("price", "but") and before not in folded_set("price", "before")
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
        if word in folded_set("price")
    )


def _unmet_otherwise(question: Question, figure: Figure) -> bool:
    """Tell whether only one of question and figure is of what was not met.

    A part of what was not is of that: "*thiếu* 1.846 giáo viên, gồm tiểu học 538".
    """
    if _UNMET in question.terms:
        return _UNMET not in term_list(f"{figure.indicator}. {figure.parent or ''}")
    return _UNMET in term_list(figure.indicator)


@only_where(lambda question: question.prices)
def _at_other_prices(question: Question, figure: Figure, sentence: str) -> bool:
    return at_other_prices(question.prices, figure, sentence)


@only_where(lambda question: question.documents)
def _of_other_documents(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a document is asked about that the sentence does not name."""
    return not names_documents(question.documents, sentence)


# Each alone tells that a figure is of another thing: by its name, or by its sentence as well.
_BY_NAME: tuple[_ByName, ...] = (
    other_thing,
    _other_stage,
    _no_price,
    _only_planned,
    only_spent,
    _scattered,
    only_left_out,
    _tax_rate,
    _no_fee,
    _unmet_otherwise,
    names_the_count,
    sounds_alike,
    of_the_opposite,
    of_the_other_side,
    only_moved,
    of_any_money,
    of_insurers,
    of_one_lender,
    only_recommended,
    only_carried,
    only_carried_over,
    carried_on_instead,
    only_paid_of_carried,
    only_recovered,
    only_traded,
    only_coming_or_going,
    only_of_communes,
    of_payers,
    collected_apart,
    of_the_rest,
    of_another_price,
    of_another_base,
    of_another_account,
    of_another_month,
    of_all_in_force,
    of_a_thing_inside,
    of_another_badge,
    of_those_honoured,
    of_any_kind,
    of_one_owner,
    of_an_office,
    of_those_added,
    of_one_project,
    of_one_small_part,
    of_a_part,
    of_each_unit,
    of_each_year,
    of_a_terms_plan,
    of_another_plant,
    of_one_crop,
    names_another,
    of_another_part,
    done_not_left,
    of_all_instead,
)
_BY_SENTENCE: tuple[_BySentence, ...] = (
    _of_another_name,
    aimed_not_assigned,
    _at_other_prices,
    _of_other_documents,
    denies_otherwise,
    of_another_grade,
    of_another_market,
    of_another_round,
    of_another_standard,
    of_another_year,
    of_another_number,
    of_another_programme,
    of_another_measure,
    of_another_group,
    of_all_goods,
    of_unasked_example,
    only_sounds_alike,
    of_unsaid_origin,
    of_a_named_part,
    done_by_another,
    done_not_owed,
    jobs_kept,
)
