"""Whether a figure is of the kind and the unit that a question asks for: hộ, money, a percent."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from index.domain import Figure, Relation
from index.figures.figure_terms import is_money, nouns_alike, people_words
from index.language.amount_numbers import number_words
from index.language.lexicon import load_table, units
from index.language.scan import scan
from index.language.text import fold, has_marks, lower
from retrieval.asked import off_places
from retrieval.kept import once_each, once_for
from retrieval.planned_capital import is_aim_of_payment
from retrieval.question import Question
from retrieval.terms import term_list
from retrieval.text_words import said_words, words_meant
from retrieval.words import concept_terms, folded_set, has_phrase, listed, one_of, word_set

# Flags of numbers that are never an answer by themselves.
NEVER = {"malformed"}


def answers_kind(question: Question, figure: Figure, wanted: Sequence[Relation]) -> bool:
    """Tell whether a figure is of a relation and a unit that may answer."""
    if figure.relation not in wanted or not NEVER.isdisjoint(figure.flags):
        return False
    # All that it is judged by; a place's reports name the same things alike.
    name = (figure.indicator, figure.unit, figure.relation, figure.total is None)
    kept = _judged(question)
    if name not in kept:
        kept[name] = _answers_kind(question, figure)
    return kept[name]


@once_each
def _judged(question: Question) -> dict[tuple[object, ...], bool]:
    return {}


def _answers_kind(question: Question, figure: Figure) -> bool:
    """Tell whether a figure of a relation that is wanted is of a kind that may answer."""
    if figure.indicator.lower() in number_words():
        return False  # "*Hai* đơn vị thu 9.000 tỷ": no name at all
    return not is_aim_of_payment(question, figure) and _unit_fits(question, figure)


def _unit_fits(question: Question, figure: Figure) -> bool:
    """Tell whether it is measured as asked: hộ by hộ, money in money, a percent where one is."""
    percent = "%" in figure.unit
    if is_money(figure) and not folded_set("money", "scores").isdisjoint(question.unit_terms):
        return False  # "chỉ số được mấy *điểm*": no sum that was spent on it
    if not _counts_named(question, figure):
        return False
    if not _counts_nouns(question) and not measured_so(question, figure):
        return False
    if _counts_nouns(question) and figure.unit and not _counts_things(figure):
        return False  # "bao nhiêu hộ": neither money nor a share, no length and no weight
    if figure.relation not in (Relation.VALUE, Relation.SHARE, Relation.PLAN, Relation.TARGET):
        changed = figure.relation is Relation.CHANGE and _asks_money(question)
        return not (changed and _names_another_count(question, figure))
    if (_asks_money(question) or asks_sum_of_money(question)) and _is_count(figure):
        # An amount of money is asked for; "22 dự án FDI" is none.
        return False
    if percent and question.unit_terms and question.how_much and not question.percent:
        return figure.relation in (Relation.PLAN, Relation.TARGET)
    if question.percent:
        return percent or (figure.total is not None and not question.terms)
    if question.unit_words:
        unit = figure.unit.lower()
        if any(word in unit.split() for word in question.unit_words):
            return True
        return "người" in question.unit_words and fold(unit) in people_words()
    if percent and figure.relation is Relation.VALUE:
        # "thu ngân sách đạt hơn 81%" gives no amount of a thing that is measured in money.
        named, money = set(term_list(figure.indicator)), concept_terms("money")
        return not named & money or bool(named & folded_set("money", "rates"))
    return True


@once_each
def _asks_money(question: Question) -> bool:
    """Tell whether an amount of money is asked for."""
    if not question.unit_terms and _collects(question):
        return True
    if not question.unit_terms and has_phrase(said_words(off_places(question)), "money", "sums"):
        return True  # outside of names: "dân *số Tiên* Du" holds no "số tiền"
    named = concept_terms("money") | concept_terms("uncounted")
    counted = question.unit_terms or _names_count(question)
    if not counted and _asks_debt(question):
        return True
    return not counted and not named.isdisjoint(question.terms)


def _asks_debt(question: Question) -> bool:
    """Tell whether it is asked how much is owed: "nợ BHXH bao nhiêu" is no number of debtors."""
    if not question.how_much or question.percent or "no" not in question.terms:
        return False
    return not has_marks(question.text) or "nợ" in lower(question.text).split()


def _collects(question: Question) -> bool:
    """Tell whether it is asked what an office collects: "toàn ngành thuế *thu* được bao nhiêu"."""
    if not question.how_much or question.percent or not has_marks(question.text):
        return False
    said = f" {' '.join(lower(question.text).split())} "
    return all(
        any(f" {phrase} " in said for phrase in listed("money", key))
        for key in ("collectors", "collecting")
    )


@once_each
def asks_sum_of_money(question: Question) -> bool:
    """Tell whether "vốn bao nhiêu", "kinh phí mấy" asks for a sum: no count of things is one."""
    if question.percent or not question.how_much or question.unit_terms:
        return False
    return _SUM_ASKED.search(" ".join(fold(question.text).split())) is not None


_SUM_ASKED = re.compile(
    rf"\b{one_of('sums', bare=True)}(?: {one_of('sums', 'between', bare=True)}){{0,3}}"
    rf" {one_of('how_much', 'phrases', bare=True)}\b"
)


def measured_so(question: Question, figure: Figure) -> bool:
    """Tell whether the unit can be of what is asked: an output in tonnes, never in đồng a kilo."""
    if figure.relation not in (Relation.VALUE, Relation.PLAN, Relation.TARGET) or question.percent:
        return True
    if not figure.unit or figure.unit[:1] == "%":
        return True
    held = _held_units(question)
    if held is None:
        return True
    unit = f" {figure.unit.lower().partition('/')[0]} "
    return any(f" {h} " in unit or f" {h} " in f" {figure.unit.lower()} " for h in held)


@once_for("indicator", "how_much", "unit_words", "unit_terms")
def _held_units(question: Question) -> tuple[str, ...] | None:
    """Return what the unit of the measure asked for may hold; None when it names no measure."""
    marked = has_marks(question.indicator)
    # "phương *tiện*" is no "tiền": marks count where they were typed.
    typed = lower(question.indicator) if marked else fold(question.indicator)
    said = f" {' '.join(typed.split())} "
    # "cong ty viet *dai*", typed without marks, is no "dài".
    closes = marked or question.how_much
    closing = (
        held
        for words, held in _measured("measured_last", marked=marked)
        if closes and _ends(said, words)
    )
    opening = (h for words, h in _measured("measured_first", marked=marked) if _opens(said, words))
    inside = (h for words, h in _measured("measured", marked=marked) if f" {words} " in said)
    found = next(itertools.chain(closing, opening, inside), None)
    if found is not None or question.unit_words or question.unit_terms:
        return found
    return _people_asked(said, marked=marked)


def _opens(said: str, words: str) -> bool:
    return said.startswith(f" {words} ")


def _ends(said: str, words: str) -> bool:
    return said.endswith(f" {words} ")


def _people_asked(said: str, *, marked: bool) -> tuple[str, ...] | None:
    """Return what the unit may hold where people are asked for by a bare noun, else None.

    "*lao động* Công ty A" asks how many they are: no wage of theirs, nor what the firm sells.
    """
    form = lower if marked else fold
    opens = any(_opens(said, form(w)) for w in listed("measured_people"))
    other = any(f" {form(w)} " in said for w in listed("measured_people", "but"))
    return listed("measured_people", "held") if opens and not other else None


@cache
def _measured(section: str, *, marked: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the words of a measure with what its unit may hold, the longest words first.

    Args:
        section: all, or those that measure only where the question opens or ends with them.
        marked: with diacritics.
    """
    table = load_table("questions")[section]
    form = lower if marked else fold
    rows = [(form(words), tuple(h.lower() for h in held)) for words, held in table.items()]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@once_each
def _counts_nouns(question: Question) -> bool:
    """Tell whether the noun behind "bao nhiêu" is one that is counted: hộ, xã, dự án."""
    asked = " ".join(question.unit_terms)
    if question.percent:
        return False
    alone = question.unit_terms[:1] and question.unit_terms[0] in folded_set("counted_alone")
    counted = asked in counted_words() or bool(alone) or _opens_longer(question, asked)
    return (question.how_much and bool(asked) and counted) or _names_count(question)


def _opens_longer(question: Question, asked: str) -> bool:
    """Tell whether the noun goes on behind its second word: "bao nhiêu *khu công nghiệp*"."""
    said = said_words(question.text)
    longer = [noun for noun in counted_words() if noun.startswith(f"{asked} ")]
    return any(f" {noun} " in said for noun in longer)


def _counts_named(question: Question, figure: Figure) -> bool:
    """Tell whether a count may be of the noun behind "số": "số lao động" counts no projects."""
    noun = "" if question.percent else _named_noun(question)
    if not noun or not _is_count(figure) or figure.relation is Relation.CHANGE:
        return True
    unit = " ".join(fold(figure.unit).split())
    people = people_words()
    counted = words_meant(f"{figure.unit} {figure.indicator}")  # "530 *GCN*"
    if f" {noun} " in f" {unit} {fold(figure.indicator)} {counted}" or unit in nouns_alike(noun):
        return True
    return noun in people and unit in people


@once_each
def _named_noun(question: Question) -> str:
    """Return the folded noun behind a "số" that asks for its count, "" where none does."""
    if question.unit_terms:
        return ""
    form = lower if has_marks(question.text) else fold
    words = form(question.text).split()
    known = _counted_forms(marked=form is lower)
    number = form(listed("named_counts", "number")[0])
    other = tuple(map(form, listed("named_counts", "other_behind"))) if number in words else ()
    for index, word in enumerate(words):
        if word != number or (index and words[index - 1] in other):
            continue
        nouns = (" ".join(words[index + 1 : index + 1 + size]).strip(",.?") for size in (3, 2, 1))
        noun = next((noun for noun in nouns if noun in known), "")
        if noun:
            return fold(load_table("questions")["counted_short"].get(noun, noun))
    return ""


def _names_count(question: Question) -> bool:
    """Tell whether "số" before a noun asks for its count: "số dự án FDI", no money of theirs."""
    if question.wants[:1] != (Relation.VALUE,) or question.unit_terms or question.unit_words:
        return False
    form = lower if has_marks(question.text) else fold
    opening = " ".join(form(question.text).split()[:2])
    counted = opening in map(form, listed("named_counts", "opening")) and question.how_much
    if counted and question.words.isdisjoint(folded_set("bare_money")):
        return True  # "dự án FDI X bao nhiêu": how many, not how much they cost
    return bool(_named_noun(question))


@cache
def _counted_forms(*, marked: bool) -> frozenset[str]:
    """Return the nouns that are counted, lower-case, or folded where a text has no marks."""
    counted = load_table("units")["counted"]
    form = lower if marked else fold
    return frozenset(form(noun) for noun in (*counted["nouns"], *counted["singles"]))


def counted_words() -> frozenset[str]:
    """Return the folded nouns that are counted: "ho", "du an"."""
    return _counted_forms(marked=False)


def _names_another_count(question: Question, figure: Figure) -> bool:
    """Tell whether things are counted that a question on money does not name.

    By how much the firms that export are fewer is no fall of exports; "xe nhập khẩu" names lorries.
    """
    if fold(figure.unit) in question.terms:
        return False
    name = f"{fold(figure.indicator)} "
    kinds = folded_set("named_counts", "kinds")
    nouns = (noun for noun in counted_words() - kinds if " " in noun)
    counted = next((noun for noun in nouns if name.startswith(f"{noun} ")), "")
    return bool(counted) and not question.words.issuperset(counted.split())


def in_full(unit: str) -> str:
    """Return a unit in letters written out: "31 KCN" are khu công nghiệp."""
    full: str = load_table("questions")["counted_short"].get(unit.lower(), unit)
    return full


def _is_count(figure: Figure) -> bool:
    """Tell whether a number counts things: no money, no percent, no points."""
    units = figure.unit.split("/")[0].replace("đồng chí", "").split(" ")
    return figure.unit[:1].isalpha() and word_set("money", "units").isdisjoint(units)


def _counts_things(figure: Figure) -> bool:
    """Tell whether a number counts things and measures nothing: no km, no tấn."""
    noun = fold(figure.unit.partition("/")[0])
    measured = units().physical.match(scan(figure.unit), 0) is not None
    return _is_count(figure) and (not measured or noun in counted_words())


def no_percent(question: Question, figure: Figure) -> bool:
    """ "giảm mấy %": "giảm 1.130 ha" tells the same change, but not as it was asked."""
    told = figure.unit[:1] == "%" or figure.unit.startswith(("điểm", "lần"))
    return question.percent and figure.relation is Relation.CHANGE and not told
