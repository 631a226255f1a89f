"""Follow-up questions: what a question lacks is taken from the ones before it."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from index.domain import AreaLevel, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from index.language.scan import scan
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.asked import asks_whole_area
from retrieval.follow_up_kinds import of_same_kind
from retrieval.follow_up_parts import of_the_whole, opens_part
from retrieval.follow_up_times import told_from
from retrieval.question import Question
from retrieval.remainders import asks_rest
from retrieval.shortfall import asked_plainly, asks_gap, without_gap
from retrieval.text_words import said_words
from retrieval.unit_fit import counted_words
from retrieval.words import folded, folded_set, one_of, one_table, syllables

_PAIR = 2
_TEXT = frozenset({Intent.PASSAGE, Intent.LIST, Intent.REPORTS, Intent.HELP})


def merge(question: Question, earlier: Question | None) -> Question:
    """Return ``question`` made complete with what ``earlier`` (itself complete) named.

    A question with a place and an indicator of its own stands alone. One that lacks the place takes
    it, with the period if it names none; one that lacks the indicator takes that.
    """
    if earlier is None or question.intent in (Intent.REPORTS, Intent.HELP):
        return question
    earlier = asked_plainly(earlier)
    question = _with_counted(told_from(_without_asking(question), earlier), earlier)
    ranks = question.intent is Intent.RANK and not question.places and bool(question.terms)
    if ranks and not _ranks_parts(question, earlier):
        return question  # "huyện nào cao nhất" is asked of all, not of the huyện before
    listed = question.intent is Intent.LIST and not question.all_terms  # "kể tên các xã đó"
    lacks_terms = not question.terms and (question.intent not in _TEXT or listed)
    lacks_place = not question.places
    if not lacks_terms and not lacks_place:
        return question
    if lacks_place and not lacks_terms and question.intent in _TEXT and not earlier.places:
        return question
    merged = replace(question, places=_chosen(question, earlier)) if lacks_terms else question
    if lacks_place:
        before = () if lacks_terms else earlier.terms
        merged = replace(merged, places=earlier.places, before=before)
        if _asks_sum(question) and not question.periods and earlier.how_much and earlier.unit_terms:
            merged = replace(merged, counted=earlier)
    if lacks_terms:
        merged = replace(merged, terms=earlier.terms, indicator=earlier.indicator)
        if asks_whole_area(earlier):  # "thu *trên địa bàn*": no name of its own, yet another thing
            merged = replace(merged, words=merged.words | syllables("whole_area", "phrases"))
    if not any(not m.base for m in merged.periods):
        periods = earlier.periods
        if merged.intent is Intent.PLAN:
            periods = tuple(map(_year_of, periods))
        merged = replace(merged, periods=(*periods, *merged.periods))
    if _asks_part(question) and earlier.how_much and earlier.unit_terms and lacks_place:
        # "còn thiếu bao nhiêu giáo viên", "*trong đó* mầm non": no schools are counted.
        merged = replace(merged, how_much=True, unit_terms=earlier.unit_terms)
    if earlier.intent is Intent.PLAN and _asks_part(question):
        # "đặt tốc độ tăng bao nhiêu", "*trong đó* dịch vụ tăng mấy %": a part of what is aimed at.
        merged = replace(merged, intent=Intent.PLAN, wants=earlier.wants)
    # "*tỷ lệ* hộ nghèo" goes on in percent for "còn hộ cận nghèo", and not for "còn trồng rừng".
    alike = not set(fold(earlier.indicator).split()).isdisjoint(fold(question.indicator).split())
    percent = earlier.percent and (lacks_terms or earlier.how_much or alike)
    if question.givers and earlier.intent is Intent.PERCENT_OF_PLAN and _says_likewise(question):
        # "dự toán *huyện* giao thì sao": the percent of another body's plan.
        merged = replace(
            merged, intent=earlier.intent, wants=earlier.wants, percent=earlier.percent
        )
    if _asks_likewise(question):
        # "vốn sự nghiệp thì sao": what was asked of the other thing is asked of this one.
        merged = replace(
            merged,
            intent=earlier.intent,
            wants=earlier.wants,
            percent=percent,
            plan_words=earlier.plan_words,
            how_much=earlier.how_much,
        )
        merged = _measured_likewise(merged, earlier)
        merged = of_same_kind(merged, question, earlier)
    if merged.intent is Intent.OVERVIEW or _says_nothing(question):
        # "còn X?", "năm 2017 thì sao": the same question about another place or time.
        single = len({m.span for m in question.places}) == 1 or not merged.places[1:]
        alone = earlier.intent is Intent.COMPARE and single and len(merged.periods) < _PAIR
        merged = replace(
            merged,
            intent=Intent.VALUE if alone else earlier.intent,
            wants=earlier.wants,
            percent=percent,
            plan_words=earlier.plan_words,
            unit_terms=earlier.unit_terms,
            how_much=earlier.how_much,
        )
    merged = of_the_whole(_asked_alike(merged, question, earlier), question, earlier)
    return replace(
        merged,
        all_terms=tuple(dict.fromkeys((*question.all_terms, *earlier.terms)))
        if lacks_terms
        else question.all_terms,
        text=_in_own_words(merged, question) if _asks_of_it(question) else resolved_text(merged),
    )


def _asked_alike(merged: Question, question: Question, earlier: Question) -> Question:
    """Ask of a bare thing what was asked of the one before: "nhập khẩu?" behind "tăng bao nhiêu".

    What was counted is counted first ("FDI?" behind "bao nhiêu dự án"); a change or a percent of
    the plan is told where no value is.
    """
    bare = bool(question.terms) and not question.places and question.wants == (Relation.VALUE,)
    bare = bare and not (question.how_much or question.percent or question.plan_words)
    if not bare or question.intent not in (Intent.VALUE, Intent.PASSAGE) or question.otherwise:
        return merged
    if earlier.intent in (Intent.CHANGE, Intent.PERCENT_OF_PLAN):
        own = replace(merged, intent=earlier.intent, wants=earlier.wants, percent=earlier.percent)
        return replace(merged, otherwise=replace(own, how_much=earlier.how_much))
    pairs = {*question.terms, *map(" ".join, itertools.pairwise(question.terms))}
    counts = not pairs.isdisjoint(counted_words())  # "*dự án* kêu gọi đầu tư?": of its own noun
    if earlier.intent is Intent.VALUE and earlier.how_much and earlier.unit_terms and not counts:
        counted = replace(merged, how_much=True, unit_terms=earlier.unit_terms)
        counted = replace(counted, unit_words=earlier.unit_words, intent=Intent.VALUE)
        return replace(counted, otherwise=merged)
    return merged


def _asks_of_it(question: Question) -> bool:
    """Tell whether a gap to the plan, or what is left, is asked for: only the words say so."""
    return asks_gap(question) or asks_rest(question)


def _in_own_words(merged: Question, question: Question) -> str:
    """Return "vượt kế hoạch mấy điểm" with what it is asked of, in the words that ask for it."""
    places = " ".join(dict.fromkeys(mention.text for mention in merged.places))
    periods = " ".join(dict.fromkeys(m.label for m in merged.periods if not m.base))
    named = "" if without_gap(question) else merged.indicator
    return " ".join(f"{places} {periods} {named} {question.text}".split())


def _chosen(question: Question, earlier: Question) -> tuple[PlaceMention, ...]:
    """Return the place meant by its province alone, where one of two was asked back: "Tiền Giang".

    The question's own places where nothing was left open.
    """
    if len(question.places) != 1 or len({m.span for m in earlier.places}) != 1:
        return question.places
    outer, open_name = question.places[0].place, earlier.places[0]
    inside = [p for p in open_name.candidates if outer.key in p.within]
    if len(open_name.candidates) < 2 or len(inside) != 1:
        return question.places
    return (replace(open_name, candidates=(inside[0],)),)


def _without_asking(question: Question) -> Question:
    """Drop the only words of "chiếm bao nhiêu %", "vượt kế hoạch mấy điểm": they name nothing."""
    asked = question.how_much and syllables("likewise", "share").issuperset(question.terms)
    gap = asks_gap(question) and not without_gap(question)
    return replace(question, terms=(), indicator="") if asked or gap else question


def _with_counted(question: Question, earlier: Question) -> Question:
    """Read a bare noun that is counted again as what was counted before.

    "năm 2022 còn bao nhiêu *hộ*" behind "bao nhiêu hộ nghèo" names nothing of its own; "*giải
    quyết* mấy vụ" behind "thụ lý bao nhiêu vụ dân sự" asks of those for another stage.
    """
    noun = set(question.unit_terms)
    if not question.how_much or not noun or not noun <= set(question.terms):
        return question
    before = {*fold(earlier.indicator).split(), *earlier.terms}
    if not noun <= before or not question.words.isdisjoint(folded_set("whole_area", "all_of")):
        return question
    if set(question.terms) == noun:
        elsewhere = bool(question.places) or any(not m.base for m in question.periods)
        return replace(question, terms=(), indicator="") if elsewhere else question
    asked, said = (_stage_words(each) for each in (question, earlier))
    if question.places or not asked or not said or asked & said:
        return question
    if not set(question.terms) - noun <= asked:
        return question
    left = tuple(t for t in earlier.terms if t not in said and t not in question.terms)
    kind = [w for w in earlier.indicator.split() if fold(w) in left]
    named = " ".join([question.indicator, *kind])
    return replace(question, terms=(*question.terms, *left), indicator=named)


def _stage_words(question: Question) -> set[str]:
    """Return the syllables of the stages of a work that a question names: "thụ lý"."""
    said = said_words(question.text)
    forms = [form for row in one_table("stages").values() for form in row]
    return {word for form in forms if f" {form} " in said for word in form.split()}


# "còn tỉnh?": a kind of unit that ends the question, and names none.
_LEVEL = re.compile(
    rf"\b({one_of('likewise', 'levels')})\s*{one_of('likewise', 'ends')}?\s*\??$", re.IGNORECASE
)


def with_level(text: str, earlier: Question | None) -> str:
    """Name the place in "còn tỉnh?": the unit of that kind with the name asked about before."""
    match = _LEVEL.search(text)
    if match is None or earlier is None or not earlier.places:
        return text
    short = earlier.places[0].place.short
    return f"{text[: match.end(1)]} {short}{text[match.end(1) :]}"


def _year_of(mention: PeriodMention) -> PeriodMention:
    """Return the year of "9 tháng 2022": plans are of years."""
    if mention.year is None or mention.kind not in (PeriodKind.YEAR_TO_DATE, PeriodKind.AS_OF):
        return mention
    return replace(mention, kind=PeriodKind.YEAR, label=f"năm {mention.year}", as_of=False)


def _ranks_parts(question: Question, earlier: Question) -> bool:
    """Tell whether units are ranked that lie inside the place asked about before."""
    words = [fold(token.text) for token in scan(question.text) if token.is_word]
    ranked = {w for w, after in itertools.pairwise(words) if after == "nao"}
    levels = {_level_served(m) for m in earlier.places}
    inside_province = bool(ranked & folded_set("degrees", "districts"))
    inside_district = bool(ranked & folded_set("degrees", "communes"))
    return (AreaLevel.PROVINCE in levels and (inside_province or inside_district)) or (
        AreaLevel.DISTRICT in levels and inside_district
    )


def _level_served(mention: PlaceMention) -> AreaLevel:
    """Return the level of a place; of a province's office ("Cục Thuế A") the province's."""
    place = mention.place
    province = f"a:{place.province_code}:"
    served = place.level is AreaLevel.AGENCY and (place.code or "").startswith(province)
    return AreaLevel.PROVINCE if served else place.level


def _asks_sum(question: Question) -> bool:
    """Tell whether only money is named, and not of what: "tổng vốn hết bao nhiêu"."""
    money = question.how_much and not question.percent and not question.unit_terms
    return money and bool(question.terms) and syllables("sums", "words").issuperset(question.terms)


def _says_nothing(question: Question) -> bool:
    """Tell whether the question names no relation, no number word and no indicator."""
    return (
        not question.terms
        and not question.how_much
        and not question.percent
        and not question.plan_words
        and question.wants == (Relation.VALUE,)
        and question.intent in (Intent.VALUE, Intent.PASSAGE)
    )


def _asks_part(question: Question) -> bool:
    """Tell whether a part's number is asked for, and nothing says of which sort: "trong đó …"."""
    changed = question.wants[:1] in ((Relation.CHANGE,), (Relation.VALUE,))
    return opens_part(question) and changed and bool(question.terms) and not question.plan_words


def _asks_likewise(question: Question) -> bool:
    """Tell whether a question only names another thing: "thế …", "… thì sao"."""
    return (
        bool(question.terms)
        and _says_likewise(question)
        and not (question.how_much or question.percent or question.plan_words)
        and question.wants[:1] == (Relation.VALUE,)
        and question.intent in (Intent.VALUE, Intent.PASSAGE)
    )


def _says_likewise(question: Question) -> bool:
    said = f" {fold(question.text)} "
    return any(
        f" {words} " in said.replace("?", " ") for words in folded("likewise", "phrases")
    ) or said.split()[0] in folded_set("likewise", "opens")


def _measured_likewise(question: Question, earlier: Question) -> Question:
    """Ask of another crop for what was asked of the one before: "diện tích", "sản lượng"."""
    said, before = (f" {fold(each.indicator)} " for each in (question, earlier))
    measures = folded("likewise", "measures")
    measure = next((words for words in measures if before.startswith(f" {words} ")), "")
    crop = any(said.startswith(f" {words} ") for words in folded("likewise", "crops"))
    if not measure or not crop or any(f" {words} " in said for words in measures):
        return question
    typed = " ".join(earlier.indicator.split()[: len(measure.split())])
    added = tuple(term for term in earlier.terms if term in measure.split())
    return replace(
        question,
        terms=(*added, *question.terms),
        indicator=f"{typed} {question.indicator}",
    )


# How the resolved question asks, by intent; "{}" is the question's word for the plan.
_ASKED = {
    Intent.PERCENT_OF_PLAN: "đạt bao nhiêu % {}",
    Intent.CHANGE: "tăng giảm bao nhiêu",
    Intent.PLAN: "{} bao nhiêu",
    Intent.RANK: "nơi nào",
}


def resolved_text(question: Question) -> str:
    """Return a question that needs no history: indicator, place, period, what is asked."""
    asked = _ASKED.get(question.intent, "").format(question.plan_words or "kế hoạch")
    if question.intent is Intent.RANK:
        asked = "thấp nhất" if question.lowest else "cao nhất"
    places = " ".join(dict.fromkeys(mention.text for mention in question.places))
    periods = " ".join(dict.fromkeys(m.label for m in question.periods if not m.base))
    words = [question.indicator, asked, places, periods]
    text = " ".join(word for word in words if word)
    return text or question.text
