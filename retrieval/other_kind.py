"""Whether a figure is of another kind than asked: a grade, a market, the opposite, no average."""

from __future__ import annotations

import re
from functools import cache

from index.domain import AreaLevel, Figure, Relation
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.base_times import base_rows
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_list
from retrieval.text_words import said_words, words_meant
from retrieval.words import folded, folded_set, has_phrase, listed, one_table, rows_said, syllables

_INSURED = frozenset({"#social_insurance", "#health_insurance"})
_LOANS = frozenset({"#outstanding_loans", "#loans_made"})
_EXAMPLES = tuple(f"{words} " for words in folded("examples"))
_CODE = re.compile(r"(?<![\w./-])\d{2,4}[abc]\b")


@once_each
def markets_asked(question: Question) -> list[str]:
    """Return the countries that a question names, none by a place: "Thanh *Hóa ký*" is none."""
    text = question.text
    for mention in question.places:
        span = mention.span
        text = f"{text[: span.start]}{'1' * (span.end - span.start)}{text[span.end :]}"
    said = said_words(text)
    return [name for name in folded("markets", "names") if f" {name} " in said]


@only_where(markets_asked)
def of_another_market(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a country is asked about that neither a figure nor its sentence names."""
    names = markets_asked(question)
    if not names:
        return False
    told = (
        f"{words_meant(figure.indicator)}{words_meant(figure.parent or '')}{words_meant(sentence)}"
    )
    return any(f" {name} " not in told for name in names)


@only_where(lambda question: "#price_index" in question.terms)
def of_another_price(question: Question, figure: Figure) -> bool:
    """Tell whether consumer prices are asked for, and a figure is of one thing's: of gold."""
    if "#price_index" not in question.terms:
        return False
    said, asked = f" {fold(figure.indicator)} ", said_words(question.text)
    return any(f" {w} " in said and f" {w} " not in asked for w in folded("other_prices"))


@once_each
def bases_asked(question: Question) -> frozenset[int]:
    """Return with which times a question compares ("so với *cùng kỳ*"): rows of the table."""
    said = said_words(question.text)
    return rows_said(said, "bases", before="so voi ") | rows_said(said, "bases", before="so ")


@only_where(bases_asked)
def of_another_base(question: Question, figure: Figure) -> bool:
    """Tell whether a change is told against another time than asked: "so với *tháng trước*"."""
    if figure.relation is not Relation.CHANGE or not figure.base:
        return False
    asked = bases_asked(question)
    own = base_rows(figure)
    return bool(asked) and bool(own) and own.isdisjoint(asked)


def base_asked(question: Question) -> str:
    """Return the one time with which a question compares, as one writes it: "cùng kỳ", or ""."""
    asked = bases_asked(question)
    if len(asked) != 1 or Relation.CHANGE not in question.wants:
        return ""
    return listed("bases")[min(asked)].split("|")[0]


@once_each
def _bare_money(question: Question) -> tuple[str, ...]:
    """Return the sorts of money one of which a figure has to name; none where a thing is named."""
    terms = set(question.terms)
    money = syllables("bare_money", "words") | folded_set("money", "collected")
    if not terms or not terms <= money:
        return ()
    for sort, others in one_table("bare_money_named").items():
        if terms.issuperset(fold(sort).split()):
            return others
    return ()


@only_where(_bare_money)
def of_any_money(question: Question, figure: Figure) -> bool:
    """Tell whether only a sort of money is asked for that a figure does not name.

    Any amount of money is some "vốn", but "tổng vốn" alone is no revenue, and "thu phí" no "thu
    ngân sách".
    """
    asked = _bare_money(question)
    if not asked or _codes(question):
        return False
    told = set(fold(f"{figure.indicator} {figure.parent or ''}").split())
    return not any(told.issuperset(sort.split()) for sort in asked)


@only_where(lambda question: _asks_programme(question))
def of_another_programme(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a programme is asked about that is not named up to the number: "vốn 30a".

    "vốn *CTMTQG*" names all of them: of one ("… *xây dựng nông thôn mới*") it is a part. Where
    "theo chương trình *giảm nghèo*" is asked, what names but another one is of that.
    """
    codes = _codes(question)
    if not codes:
        asked = _programmes_asked(question)
        if not asked and not _asks_all_programmes(question):
            return False
        said = words_meant(figure.indicator)
        if asked:
            return bool(rows := rows_said(said, "programmes", "kinds")) and rows.isdisjoint(asked)
        return has_phrase(said, "programmes", "one")
    before = sentence[: figure.span.start - figure.sentence.start]
    told = fold(f"{figure.indicator} {figure.parent or ''} {before}")
    return any(re.search(rf"\b{code}\b", told) is None for code in codes)


def _asks_programme(question: Question) -> bool:
    named = _codes(question) or _programmes_asked(question)
    return bool(named) or _asks_all_programmes(question)


@once_each
def _asks_all_programmes(question: Question) -> bool:
    said = words_meant(question.text)
    return has_phrase(said, "programmes", "all") and not has_phrase(said, "programmes", "one")


@once_each
def _programmes_asked(question: Question) -> frozenset[int]:
    """Return the rows of the programmes that a question names behind "chương trình"."""
    said = said_words(question.text)
    heads = [said.find(f" {head} ") for head in folded("programmes", "heads")]
    first = min((at for at in heads if at >= 0), default=None)
    return frozenset() if first is None else rows_said(said[first:], "programmes", "kinds")


@once_each
def _codes(question: Question) -> frozenset[str]:
    """Return the numbers with a letter that a question names something by: "30a", "15b"."""
    return frozenset(_CODE.findall(fold(question.text)))


def is_example(sentence: str) -> bool:
    """Tell whether a sentence only gives an example: "*Đơn cử*, ngày 19/2 có 4.300 lượt khách"."""
    return f"{' '.join(fold(sentence).split())} ".replace(",", " ").startswith(_EXAMPLES)


@once_each
def _asks_all_loans(question: Question) -> bool:
    loans = not _LOANS.isdisjoint(question.terms)
    return loans and not has_phrase(words_meant(question.text), "lenders")


@only_where(_asks_all_loans)
def of_one_lender(question: Question, figure: Figure) -> bool:
    """Tell whether an area's loans are asked for, and a figure is what one bank lent there."""
    return _asks_all_loans(question) and has_phrase(words_meant(figure.indicator), "lenders")


@once_each
def _asks_area_revenue(question: Question) -> bool:
    """Tell whether budget revenue is asked for, and of no office alone."""
    offices = (p.level is AreaLevel.AGENCY for m in question.places for p in m.candidates)
    return "#budget_revenue" in question.terms and not any(offices)


@only_where(_asks_area_revenue)
def of_insurers(question: Question, figure: Figure) -> bool:
    """Tell whether revenue is asked for that only the insurers collected: no budget is theirs."""
    if not _asks_area_revenue(question):
        return False
    return not _INSURED.isdisjoint(term_list(figure.indicator)) and _INSURED.isdisjoint(
        question.terms
    )


def no_average(question: Question, figure: Figure, near_by: frozenset[str], sentence: str) -> bool:
    """Tell whether an average is asked for, and another number of the sentence is it.

    "đạt 219 tiêu chí, *bình quân mỗi xã 14,6 tiêu chí*": 219 are no average.

    Args:
        question: the question.
        figure: the figure.
        near_by: the terms of the figure, its whole and its clause.
        sentence: the sentence that states it.
    """
    if not syllables("average", "words").issubset(question.terms) or "/" in figure.unit:
        return False
    if near_by >= syllables("average", "words"):
        return False
    said = said_words(sentence)
    return has_phrase(said, "average")


@once_each
def _sides_asked(question: Question) -> list[tuple[str, str]]:
    """Return what of each pair of opposites a question names alone, with its opposite."""
    return _sides_of(said_words(question.text))


@only_where(_sides_asked)
def of_the_opposite(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of what excludes the thing asked for: of trung ương, địa phương.

    A measure of projects is of what they are: "81 *dự án trong nước* với *tổng vốn* 900 tỷ đồng".
    """
    under = (figure.parent or "").rpartition(" – ")[2]
    own = f" {fold(under)} {fold(figure.indicator)} ".replace(",", "")
    for here, there in _sides_asked(question):
        if f" {there} " in own and f" {here} " not in own and not _names(question, figure, there):
            return True
    return False


def _names(question: Question, figure: Figure, words: str) -> bool:
    """Tell whether the words belong to a concept asked for: "FDI" is all of "nước ngoài"."""
    shared = set(question.terms).intersection(term_list(figure.indicator))
    return any(f" {words} " in f" {' '.join(n)} " for term in shared for n in concept_names(term))


def _sides_of(said: str, key: str = "pairs") -> list[tuple[str, str]]:
    both = _opposites(key)
    return [(one, other) for one, other in both if f" {one} " in said and f" {other} " not in said]


@cache
def _opposites(key: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a list of opposites, each both ways."""
    pairs = [tuple(pair.split("|")) for pair in folded("opposites", key)]
    return tuple((one, other) for a, b in pairs for one, other in ((a, b), (b, a)))


@once_each
def _inside_or_outside(question: Question) -> dict[str, frozenset[str]]:
    return _sides(said_words(question.text))


@only_where(_inside_or_outside)
def of_the_other_side(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of what lies inside where that outside is asked for, or the reverse.

    "FDI *ngoài khu công nghiệp*" is none of "khu công nghiệp là 361 dự án".
    """
    asked = _inside_or_outside(question)
    if not asked:
        return False
    own = _sides(said_words(f"{figure.parent or ''} {figure.indicator}"))
    return any(
        ("outside" in sides) != ("outside" in own.get(thing, ()))
        for thing, sides in asked.items()
        if len(sides) == 1
    )


def _sides(said: str) -> dict[str, frozenset[str]]:
    """Return the things that words name beside "trong" or "ngoài", each with the sides named."""
    found: dict[str, frozenset[str]] = {}
    for phrase, thing, side in _sided():
        if phrase in said:
            found[thing] = found.get(thing, frozenset()) | {side}
    return found


@cache
def _sided() -> tuple[tuple[str, str, str], ...]:
    """Return what names a thing beside "trong" or "ngoài", blanks around, with thing and side."""
    return tuple(
        (f" {word} {name} ", thing, side)
        for thing in folded("sides_of", "things")
        for side in ("inside", "outside")
        for word in folded("sides_of", side)
        for name in thing.split("|")
    )


def against_before(question: Question, figure: Figure, key: str = "pairs") -> bool:
    """Tell whether a figure is of what excludes the thing asked about in the question before.

    "được mấy dự án" behind "FDI bao nhiêu" is not asked of "dự án đầu tư *trong nước*". The pairs
    under "before" leave no doubt: "tỷ lệ bao phủ" behind BHYT is of no other insurance.
    """
    if not question.before:
        return False
    names = [name for term in question.before for name in concept_names(term) or ((term,),)]
    said = f" {'  '.join(' '.join(name).lstrip('#') for name in names)} "
    own = f" {fold(figure.indicator)} "
    sides = _sides_of(said, key)
    return any(f" {there} " in own and f" {here} " not in own for here, there in sides)


def only_moved(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts what came or went: "252 hộ nghèo *phát sinh*" are not all."""
    said, asked = f" {fold(figure.indicator)} ", said_words(question.text)
    words = folded("movement")
    if "#party_members" in question.terms:
        words += folded("movement", "members")
    moved = [w for w in words if f" {w} " in said]
    # "*khai trừ* ra khỏi Đảng 3 người" answers "khai trừ mấy đảng viên".
    return bool(moved) and not any(f" {w} " in asked for w in moved)


@only_where(lambda question: "#budget_revenue" in question.terms)
def of_payers(question: Question, figure: Figure) -> bool:
    """Tell whether some payers alone paid it: "*doanh nghiệp FDI* nộp ngân sách 412 tỷ đồng"."""
    if "#budget_revenue" not in question.terms:
        return False
    said = f" {fold(figure.indicator)} "
    payers = [said.split(f" {w} ", 1)[0] for w in folded("payers", "paid") if f" {w} " in said]
    asked = said_words(question.text)
    return any(
        f" {w} " in f"{p} " and f" {w} " not in asked for p in payers for w in folded("payers")
    )


@once_each
def _asks_done(question: Question) -> bool:
    """Tell whether no word asks for what is left."""
    asked = said_words(question.text).strip().removeprefix("con ").split()  # "còn Đồng Văn?"
    return "con" not in asked and "thieu" not in asked


@only_where(_asks_done)
def of_the_rest(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts what is left: "*số nhà còn lại* 4 nhà" are not those done."""
    if not _asks_done(question):
        return False
    said = f" {fold(figure.indicator)} "
    return has_phrase(said, "rest", "named")
