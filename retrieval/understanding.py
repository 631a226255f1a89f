"""Understanding a question: intent, indicator, places, period.

Pure: the same question, gazetteer and places on file give the same result. The tables are in
``index/language/data/questions.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from index.domain import Place, Relation
from index.language.periods import find_periods
from index.language.place_questions import OnFile
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token, scan
from index.language.spoken_spelling import as_written
from index.language.text import clean_question, fold, has_marks
from retrieval.answer import NUMERIC
from retrieval.carried import without_carried
from retrieval.common_home import without_common_home
from retrieval.counted_units import without_units
from retrieval.givers import take_givers
from retrieval.named_after import may_name_firm
from retrieval.opening_also import without_also
from retrieval.place_words import without_new_area
from retrieval.price_bases import without_prices
from retrieval.question import MAX_QUESTION, Question
from retrieval.question_bodies import (
    as_item_of_area,
    bare_bodies,
    branches,
    like_the_other,
    may_be_gate,
    named_apart,
    without_bodies,
    without_head_office,
)
from retrieval.question_houses import houses
from retrieval.question_mergers import of_former, without_parts
from retrieval.question_places import (
    bare_places,
    off_facilities,
    off_routes,
    off_words,
    sure,
    with_namesakes,
    without_assigner,
    without_home_of_group,
)
from retrieval.question_reader import QuestionReader
from retrieval.question_sources import article_of, without_article, without_documents
from retrieval.question_tables import question_tables
from retrieval.question_tokens import (
    areas_written_out,
    sure_periods,
    tokens_of,
    without_rounding,
)
from retrieval.rank_fields import rank_field
from retrieval.receivers import without_receiver
from retrieval.spelling import bodies_respelt, respelt
from retrieval.spoken_asking import as_asked, asked_otherwise
from retrieval.spoken_names import as_reported
from retrieval.spoken_why import with_why
from retrieval.standards import years_of_standard
from retrieval.stray_marks import nearly_unmarked
from retrieval.term_plans import without_plans_term
from retrieval.words import folded_set, one_of, word_set


def understand(
    text: str,
    gazetteer: Gazetteer,
    on_file: Collection[Place] = (),
    restore: Callable[[str], str] | None = None,
    before: Sequence[Place] = (),
) -> Question:
    """Return what ``text`` asks.

    Args:
        text: the question as typed; it is cleaned and cut at ``MAX_QUESTION`` characters.
        gazetteer: for places.
        on_file: the places that reports on file are about; they win over homonyms.
        restore: gives a question typed without diacritics its marks back.
        before: the places of the question before it.
    """
    text = as_written(" ".join(_TAG.sub(" ", clean_question(text)).split()))[:MAX_QUESTION]
    text = as_asked(as_reported(bodies_respelt(text)))
    text = fold(text) if nearly_unmarked(text) else text
    text = _WHENCE.sub("vì sao", with_why(without_also(text, gazetteer, on_file)))
    text = _CONCEDED.sub("", text) if _WHY.search(text) else text
    text = _ALL_TOLD.sub("tong so", _IN_AND_OUT.sub(_both_sides, text))
    text = _IN_ALL.sub("", text)
    text = _OF_BOTH.sub(r"\1 \3\2\3", text)
    plain, prices = without_prices(text)
    if prices:
        return replace(understand(plain, gazetteer, on_file, restore, before), prices=prices)
    bare, documents = without_documents(text)
    if documents:
        question = _understood(bare, gazetteer, on_file, restore, before)
        if question.intent in NUMERIC:
            return replace(question, text=text, documents=documents)
    question = _understood(text, gazetteer, on_file, restore, before)
    if question.places and has_marks(text) and _marks_only_names(text, question.places):
        # "iip *Bình Dương* thang 8 tang may %": typed without marks, but for the name picked.
        unmarked = _understood(fold(text), gazetteer, on_file, restore, before)
        keys = [m.place.key for m in unmarked.places]
        if keys == [m.place.key for m in question.places]:
            question = unmarked
        elif _only_on_file(unmarked.places, question.places, on_file):
            question = unmarked  # "thu noi dia *quang bình*": some marks of Quảng Bình
    item = as_item_of_area(text, question.places)
    if item:
        # Where no report on that office tells it, the area's own may.
        told = _understood(item, gazetteer, on_file, restore, before)
        return replace(question, otherwise=told)
    other = asked_otherwise(text)
    if other:
        reading = _understood(other, gazetteer, on_file, restore, before)
        if reading.percent and Relation.PERCENT_OF_PLAN not in question.wants:
            reading = replace(reading, wants=question.wants)  # "*chiếm* mấy %": of no plan
        return replace(question, otherwise=reading)
    if len(question.places) == 1 and may_name_firm(text):
        # "công ty giầy Vân Du": of the firm, where nothing answers for the place.
        firm = _understood(text, gazetteer, on_file, restore, before, firms=True)
        return question if firm.places else replace(question, otherwise=firm)
    if not question.places and may_be_gate(text):
        # "cửa khẩu X thu bao nhiêu": the branch of that name, where the words alone do not answer.
        branch = _understood(text, gazetteer, on_file, restore, before, gates=True)
        return replace(question, otherwise=branch) if branch.places else question
    return question


def _understood(
    text: str,
    gazetteer: Gazetteer,
    on_file: Collection[Place],
    restore: Callable[[str], str] | None,
    before: Sequence[Place],
    *,
    gates: bool = False,
    firms: bool = False,
) -> Question:
    """Return what a cleaned text asks.

    Args:
        text, gazetteer, on_file, restore, before: as for ``understand``.
        gates: read "cửa khẩu X" as the branch of that name.
        firms: read "công ty giầy X" as a firm of that name.
    """
    field = rank_field(text)
    if field is not None:
        # "Huế xếp thứ mấy *cả nước*": where another place is asked about, only that one is.
        blank = _NO_WORD * (field.end - field.start)
        asked = f"{text[: field.start]}{blank}{text[field.end :]}"
        other = _understood(asked, gazetteer, on_file, restore, before, gates=gates)
        if other.places:
            return replace(other, text=text)
    found = gazetteer.find_in_question(without_units(text), on_file)
    tokens = tokens_of(text, restore)
    places = off_routes(sure(found, on_file, text), text, gazetteer, on_file)
    places = off_facilities(places, text, tokens, on_file, firms=firms)
    places = off_words(places, tokens, on_file)
    places = without_receiver(places, text)
    places = branches(places, tokens, text, on_file, gates=gates)
    places = bare_bodies(places, tokens, text, on_file, gates=gates)
    follows = fold(text).split(" ")[0] in folded_set("likewise", "names")
    places = like_the_other(
        places, before, on_file, follows=follows, find=gazetteer.find_in_question
    )
    asked = " ".join(without_parts(places, without_assigner(places, text), on_file).split())
    if asked != text:
        return _understood(asked, gazetteer, on_file, restore, before, gates=gates)
    places = named_apart(with_namesakes(places, on_file), text, on_file)
    places = of_former(places, text, gazetteer)
    places = houses(places, text, on_file)
    plain = _without_more(_without_names(text, places))
    found_times, carried = without_carried(plain, find_periods(plain, question=True))
    found_times = without_plans_term(plain, found_times)
    mentions = tuple(
        mention
        for mention in found_times
        if not fold(text[mention.span.end :]).lstrip().startswith("nao")
        and not any(a <= mention.span.start < b for a, b in years_of_standard(text))
    )
    article = article_of(text, mentions)
    dated = tuple(mention for mention in mentions if mention is not article)
    periods = sure_periods(text, tokens, dated)
    folded = not has_marks(text)
    unmarked = folded
    if folded and restore is not None:
        folded = not any(has_marks(token.text) for token in tokens)
    if not places:
        bare = bare_places(text, tokens, periods, gazetteer)
        bare = off_routes(bare, text, gazetteer, on_file)
        places = off_facilities(bare, text, tokens, on_file, firms=firms)
    spans = [*(m.span for m in places), *(m.span for m in periods), *carried]
    if article is not None:
        spans.append(article.span)
        tokens = without_article(tokens, article)
    free = [t for t in tokens if not any(s.start < t.end and t.start < s.end for s in spans)]
    # "đầu năm 2018": the word before a period belongs to it ("phấn đấu" does not).
    edges = {t.end + 1 for t in free if t.text in question_tables(folded).edges}
    ahead = edges & {mention.span.start for mention in periods}
    free = [t for t in free if t.end + 1 not in ahead]
    joining = folded_set("place_edges") if not has_marks(text) else frozenset[str]()
    starts = {mention.span.start for mention in places}
    free = [t for t in free if t.end + 1 not in starts or fold(t.text) not in joining]
    free = without_new_area(free, places, periods, text)
    free = areas_written_out(respelt(free, folded=folded))
    givers, free = take_givers(free)
    free = without_rounding(without_bodies(free, places))
    places = without_head_office(without_home_of_group(places, tokens), text)
    places = without_common_home(places, text)
    question = QuestionReader(
        question_tables(folded), text, _first_part(free), places, periods, unmarked, givers
    ).question()
    return question if article is None else replace(question, article=article)


def _marks_only_names(text: str, places: Sequence[PlaceMention]) -> bool:
    """Tell whether only the places' names were typed with their marks, and words stand beside."""
    rest = _without_names(text, places)
    return not has_marks(rest) and sum(t.is_word for t in scan(rest)) >= _FEW_WORDS


def _only_on_file(
    places: Sequence[PlaceMention], others: Sequence[PlaceMention], on_file: Collection[Place]
) -> bool:
    """Tell whether reports are about each of ``places``, and about none of ``others``."""
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    filed = [any(p.key in keys for p in m.candidates) for m in places]
    known = any(p.key in keys for m in others for p in m.candidates)
    return bool(filed) and all(filed) and not known


def _without_names(text: str, places: Sequence[PlaceMention]) -> str:
    """Blank out the places: "Mỏ Cày *Nam* 2020" holds the year 2020, and no "nam 2020"."""
    for place in places:
        span = place.span
        text = f"{text[: span.start]}{_NO_WORD * (span.end - span.start)}{text[span.end :]}"
    return text


def _without_more(text: str) -> str:
    """Blank out "hơn" before months: "cả năm 2021 *hơn* 6 tháng bao nhiêu" compares the two."""
    return _MORE_MONTHS.sub(lambda match: " " * len(match.group()), text)


def _first_part(free: list[Token]) -> list[Token]:
    """Keep the first of two questions in one ("đạt bao nhiêu tiêu chí, thiếu tiêu chí nào").

    "bao nhiêu *thôn, tổ dân phố* sau sắp xếp" is one: a comma joins what is counted.
    """
    for index, token in enumerate(free):
        if token.text in (",", ";", "?") and index >= 2:
            first = [t.text for t in free[:index]]
            second = [t.text for t in free[index + 1 :]]
            if len(second) >= 2 and not word_set("how_much", "ends").isdisjoint(first):
                goes_on = token.text == "," and word_set("how_much", "again").isdisjoint(second)
                goes_on = goes_on or (token.text == "," and _joins_units(first, second))
                return free if goes_on else free[:index]
    return free


def _joins_units(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether a comma stands between units of areas: "bao nhiêu *xã, thị trấn* đạt chuẩn"."""
    units = folded_set("how_much", "units")
    before, behind = ([fold(word) for word in words] for words in (first, second))
    return any(" ".join(before[-size:]) in units for size in (1, 2)) and any(
        " ".join(behind[:size]) in units for size in (1, 2)
    )


# "thu, chi ngân sách", "thu chi 2022": two things, but for a balance of both.
_IN_AND_OUT = re.compile(
    r"(?<!đối )(?<!doi )(?<!so )\bthu ?[,-]? ?chi\b(?! phí| cục| bộ| phi| cuc| bo)", re.IGNORECASE
)


# "tổng thu với tổng chi *ngân sách*": said once, of both.
_OF_BOTH = re.compile(
    r"\b(thu)( (?:và|với|hơn|trừ|va|voi|hon|tru) (?:tổng |tong )?(?:số |so )?chi )"
    r"(ngân sách|ngan sach|nsnn|nsđp|nsdp|ns)\b",
    re.IGNORECASE,
)


def _both_sides(match: re.Match[str]) -> str:
    return "thu và chi" if has_marks(match.string) else "thu va chi"


# "co tong cong bao nhieu", typed without marks: no "công", and no "tổng công ty".
_ALL_TOLD = re.compile(r"\btong cong\b(?! ty\b)", re.IGNORECASE)
# "thu được *tất cả* bao nhiêu": says no more than the question without it.
_IN_ALL = re.compile(
    r" (?:tất cả|tat ca)(?= (?:là |la )?(?:bao nhiêu|bao nhieu|mấy|may)\b)", re.IGNORECASE
)
_WHENCE = re.compile(r"\b(?:nhờ đâu|nho dau|nhờ gì|nho gi)(?: (?:mà|ma))?\b", re.IGNORECASE)

# "vì sao thu tăng *dù kim ngạch giảm*": what it is told in spite of has causes of its own.
_WHY = re.compile(
    rf"\b(?:{one_of('why', 'asked')}|{one_of('why', 'asked', bare=True)})\b", re.IGNORECASE
)
_CONCEDED = re.compile(rf",? {one_of('why', 'conceded')} .*$", re.IGNORECASE)
_NO_WORD = "|"
_FEW_WORDS = 4  # fewer may have no marks of their own: "GRDP Sơn La"
_MORE_MONTHS = re.compile(
    r"\b(?:hơn|hon)(?= (?:\d{1,2}|sáu|chín|sau|chin) (?:tháng|thang)\b.* (?:bao|mấy|may|bn)\b)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,60}>")


def is_greeting(text: str) -> bool:
    """Tell whether the whole text only greets, thanks, or asks what the bot is."""
    said = " ".join(t.text for t in scan(text) if t.is_word)
    return fold(said) in folded_set("greetings", "phrases")
