"""What sort of answer a question wants: a number, a comparison, a list, a sentence."""

from __future__ import annotations

import re

from index.language.numbers import whole_number
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question_content import content
from retrieval.question_words import FreeWords
from retrieval.text_words import folded_phrases, said_words, says_one
from retrieval.words import folded as folded_list
from retrieval.words import folded_set, has_phrase, word_set

_SHARE = re.compile(r"\d ?%")
# How many of what is counted met a plan; no money and no percent stands behind the question word.
_MET_BY = re.compile(
    r"\b(?:bao nhieu|may|bn) (?!(?:ty|ti|trieu|dong|tien|so|nua|thi|moi|de)\b|%)(?:\w+ ){1,6}"
    r"(?:da |chua |khong )?(?:hoan thanh |dat |vuot |hut ){1,2}(?:va |hon |muc |vuot ){0,3}"
    r"(?:du toan|ke hoach|chi tieu)\b"
)
_MOST_NAMES = 30  # more are not listed by name
_NEAR = 4  # words


def intent_of(said: FreeWords) -> Intent:
    """Return the intent: the first phrase of ``[[intent]]`` that counts, or what the rest asks."""
    tables = said.tables
    for intent, table in tables.intents:
        if intent is Intent.RANK and _asks_cause(said):
            continue  # "vì sao thu cao nhất từ trước tới nay"
        if intent is Intent.LIST and _asks_first(said):
            continue  # "địa phương nào … cao nhất": one of them, no list
        if said.has(table) and (intent is not Intent.COMPARE or _has_two(said)):
            return intent
    if _joins_places(said) or _compares_periods(said):
        return Intent.COMPARE
    if not _asks_cause(said) and (_superlative(said) or _asks_all(said)):
        return Intent.RANK
    if _names_wanted(said):
        return Intent.LIST
    if said.how_much:
        return numeric_intent(said)
    if asks_how_changed(said):
        return Intent.CHANGE
    if said.has(tables.passage) or said.told or (said.has(tables.topics) and not said.percent):
        return Intent.PASSAGE
    asked = set(content(said, ()))
    if asked <= word_set("overview") and said.places and not said.percent:
        plan_or_change = said.has(tables.plan) or said.has(tables.change)
        return numeric_intent(said) if plan_or_change else Intent.OVERVIEW
    return numeric_intent(said)


def _asks_first(said: FreeWords) -> bool:
    """Tell whether it is asked which one ranks first: by no word for several of them."""
    several = folded_phrases("unit_kinds_open", "names") + folded_list("listing", "openers")
    first = said.has(dict(said.tables.intents)[Intent.RANK])
    return first and not _asks_cause(said) and not set(several).intersection(said.words)


def _asks_cause(said: FreeWords) -> bool:
    words = f" {' '.join(said.words)} "
    return any(
        f" {phrase} " in words
        for phrase in (*folded_list("why", "asked"), *folded_list("why", "short"))
    )


def numeric_intent(said: FreeWords) -> Intent:
    """Return which number is asked for: a result, a plan, a percent of the plan or a change."""
    tables = said.tables
    plan = said.has(tables.plan) or bool(said.givers)
    if plan and whether_met(said):
        return Intent.PERCENT_OF_PLAN
    if plan and said.percent and not (_plan_in_percent(said) or _change_is_planned(said)):
        return Intent.PERCENT_OF_PLAN
    counted = _plan_is_counted(said)
    if plan and said.has(tables.with_plan) and not counted:
        return Intent.PERCENT_OF_PLAN
    if plan and not counted:
        return Intent.PLAN
    if (said.has(tables.change) or names_growth(said)) and not counted:
        return Intent.CHANGE
    if said.percent and said.how_much and any(mention.base for mention in said.periods):
        return Intent.CHANGE  # "so năm trước bao nhiêu phần trăm"
    return Intent.VALUE


def asks_how_changed(said: FreeWords) -> bool:
    """ "so với cùng kỳ *thế nào*", "tăng giảm *ra sao*": a change, by a word that asks for text.

    Nothing else may ask for text beside it: "vì sao", "ai", "hạn chế".
    """
    against = said.has(said.tables.change) or any(mention.base for mention in said.periods)
    if not against or said.told or said.has(said.tables.topics) or _asks_cause(said):
        return False
    how = folded_set("manner")
    asking = [match.value for match in said.tables.passage.find(said.free)]
    return bool(asking) and all(fold(phrase) in how for phrase in asking)


def names_growth(said: FreeWords) -> bool:
    """ "tốc độ *tăng trưởng kinh tế* 2018": a rate, though the words are a name of the GRDP.

    What a part adds "*vào* mức tăng trưởng kinh tế" is none.
    """
    text = " ".join(said.words)
    for phrase in folded_list("usually_change", "growth"):
        before, found, _ = text.partition(phrase)
        if found and folded_set("usually_change", "added_to").isdisjoint(before.split()[-_NEAR:]):
            return True
    return False


def whether_met(said: FreeWords) -> bool:
    """ "có vượt dự toán không": whether a plan is met, and by how many percent."""
    words = [word for word in said.words if word.isalnum()]
    ends = folded_phrases("whether", "ends")
    ended = bool(words) and words[-1] in ends and not said.how_much
    return ended and says_one(" ".join(words[:-1]), "whether", "met")


def _names_wanted(said: FreeWords) -> bool:
    """ "5 chỉ tiêu chưa đạt", "các nơi còn vướng": the names are wanted, by no question word."""
    if said.how_much or said.percent or len(said.places) > 1 or said.has(said.tables.passage):
        return False
    words = said.words
    spelt = folded_phrases("list_nouns", "counts")
    if words[:1] and words[0] in folded_phrases("list_nouns", "asks"):
        return words[1:2] != [] and (words[1].isdigit() or words[1] in _openers())
    count = next((i for i, w in enumerate(words[:2]) if w.isdigit() or w in spelt), None)
    openers = _openers()
    first = count + 1 if count is not None else int(bool(words) and words[0] in openers)
    if count is not None and whole_number(words[count]) > _MOST_NAMES:
        return False
    rest = f"{' '.join(words[first:])} "
    named = any(rest.startswith(f"{n} ") for n in folded_phrases("list_nouns", "words"))
    return named and (first > 0 or says_one(" ".join(words), "list_nouns", "chief"))


def _openers() -> tuple[str, ...]:
    return folded_phrases("list_nouns", "openers")


def _has_two(said: FreeWords) -> bool:
    """Tell whether there are two places or periods to compare, or a word for two of them."""
    moments = folded_set("joining", "moments")
    return len(said.places) >= 2 or len(said.periods) >= 2 or bool(moments & set(said.words))


def _joins_places(said: FreeWords) -> bool:
    """ "thu ngân sách Chợ Gạo hay Cái Bè nhiều hơn": two places joined, and a thing to compare."""
    if len({place.span for place in said.places}) < 2 or said.has(said.tables.passage):
        return False
    joined = folded_set("joining") & set(said.words)
    return bool(joined) and (said.how_much or bool(content(said, ())))


def _compares_periods(said: FreeWords) -> bool:
    """ "năm 2021 so với 6 tháng đầu năm 2022": two dated periods, and no change asked for."""
    dated = [m for m in said.periods if m.year]
    text = " ".join(said.words)
    joined = any(phrase in text for phrase in folded_list("joining", "periods"))
    return len(dated) == 2 and joined and not said.has(said.tables.change)


def _superlative(said: FreeWords) -> bool:
    """ "xã nào ở X nghèo nhất": which one is the first of its kind."""
    words, units = said.words, folded_set("degrees", "units")
    which = [i for i, w in enumerate(words) if w == "nao" and i and words[i - 1] in units]
    if not which:
        return False
    most = not folded_set("degrees", "most").isdisjoint(words[which[0] :])
    ends = [word for word in words if word.isalnum()]
    last = ends[-1] if ends else ""
    if " ".join(ends[-2:]) in folded_set("degrees", "names"):
        return most  # "xã nào đạt chuẩn *nâng cao*" ranks nothing
    return most or last in folded_set("degrees")


def _asks_all(said: FreeWords) -> bool:
    """ "thu ngân sách các huyện Lạng Sơn": every unit of a kind, in order."""
    if said.has(said.tables.passage):
        return False  # "ai giao chỉ tiêu cho các huyện"
    text = f" {' '.join(said.words)} "
    named = any(f" {words} " in text for words in folded_list("degrees", "all_of"))
    return named and bool(content(said, ()))


def _plan_in_percent(said: FreeWords) -> bool:
    """ "phấn đấu hộ nghèo còn mấy %": the plan itself is a percent."""
    words = said.words
    first = next((i for i in range(len(words)) if said.tables.plan.match(said.free, i)), None)
    opens = folded_set("how_much", "opens")
    asked = next((i for i, word in enumerate(words) if word in opens), len(words))
    if first is None or first > asked:
        return False
    if first and words[first - 1] in folded_set("percent", "signs"):
        return False  # "% dự toán", "phần trăm kế hoạch": of the plan
    return said.has(said.tables.target) or folded_set("against_plan").isdisjoint(words[:asked])


def _change_is_planned(said: FreeWords) -> bool:
    """ "tỉnh giao *giảm hộ nghèo* mấy %", "chỉ tiêu *tăng thu* mấy %/năm": the plan is a change.

    A change asked of the plan itself is another one: "so với dự toán tỉnh giao tăng mấy %".
    """
    text = said_words(said.text)
    opens, moves = folded_set("how_much", "opens"), folded_set("planned_growth")
    givers = [" ".join(words) for giver in said.givers for words in giver.asked]
    names = folded_list("planned_growth", "names")
    for plan in (*givers, *names):
        before, found, behind = text.partition(f" {plan} ")
        words = behind.split()
        at = next((i for i, word in enumerate(words) if word in moves), None)
        if not found or at is None or (plan in names and at):
            continue  # another word stands right behind the plan's name
        if not (folded_set("planned_growth", "against") | opens).isdisjoint(before.split()):
            continue  # "đạt mấy % chỉ tiêu giảm nghèo"
        if opens.isdisjoint(words[: at + 2]) and words[at + 1 :]:
            return True
    return False


def _plan_is_counted(said: FreeWords) -> bool:
    """ "mấy chỉ tiêu đạt và vượt kế hoạch": chỉ tiêu is counted, no plan is asked for.

    "*Phấn đấu* hoàn thành bao nhiêu chỉ tiêu" asks for what is aimed at.
    """
    if has_phrase(f" {' '.join(said.words)} ", "gap", "striven"):
        return False
    if said.how_much and not said.percent and _SHARE.search(said.text):
        return True  # "mấy khoản thu đạt trên 50% dự toán"
    words, counting = said.words, folded_set("how_much", "counting")
    plans = folded_set("how_much", "counted_plan")
    for index, word in enumerate(words):
        if " ".join(words[index + 1 : index + 3]) in plans and (word in counting or word.isdigit()):
            return True
    text = " ".join(words)
    if said.how_much and not said.percent and _MET_BY.search(text):
        return True  # "bao nhiêu chi cục vượt dự toán"
    return any(phrase in text for phrase in folded_list("how_much", "reached"))
