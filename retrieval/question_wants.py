"""Which numbers answer a question: their relation, their unit, what they count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from index.domain import Relation
from index.language.lexicon import load_table
from index.language.terms import as_meant, concept_names
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question_words import FreeWords
from retrieval.unit_fit import counted_words
from retrieval.words import folded, folded_set, has_phrase, word_set

# So many words behind "bao nhiêu" may be said for the two of a noun: "vụ vi phạm pháp luật".
_NOUN_REACH = 5


def relations_wanted(said: FreeWords, numeric: Intent) -> tuple[Relation, ...]:
    """Return the relations that answer, best first.

    Args:
        said: the question's free words.
        numeric: which number it asks for (``numeric_intent``).
    """
    if numeric is Intent.PERCENT_OF_PLAN and plan_words(said):
        return (Relation.PERCENT_OF_PLAN,)
    shares = said.percent and has_phrase(f" {' '.join(said.words)} ", "two_things", "shares")
    if numeric is Intent.PERCENT_OF_PLAN and not shares:
        return (Relation.PERCENT_OF_PLAN, Relation.SHARE)
    if numeric is Intent.CHANGE:
        return (Relation.CHANGE,)
    if numeric is Intent.PLAN:
        aimed = said.has(said.tables.target)
        return (Relation.TARGET, Relation.PLAN) if aimed else (Relation.PLAN, Relation.TARGET)
    words = frozenset(said.words)
    if _counts_set(said) or _to_be_done(said):
        return (Relation.VALUE, Relation.TARGET, Relation.PLAN)
    if said.percent and folded_set("level") & words:
        return (Relation.VALUE, Relation.SHARE)  # "hộ nghèo còn mấy %": no plan is meant
    if said.percent and (shares or _rate_of_counted(said)):
        return (Relation.VALUE, Relation.SHARE)  # "chi cục X *chiếm* mấy % tổng thu": of no plan
    if said.percent:
        return (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE)
    spent = folded_set("allotted", "spent") <= words  # "giải ngân vốn": no plan is meant
    money = frozenset() if spent else folded_set("allotted", "money") & words
    if money and folded_set("allotted", "given") & words:
        return (Relation.PLAN, Relation.TARGET, Relation.VALUE)  # "vốn … giao cho huyện"
    if money or folded_set("allotted", "divided") <= words:
        # Money allotted is a plan by nature: "vốn OCOP năm 2025".
        return (Relation.VALUE, Relation.PLAN, Relation.TARGET)
    return (Relation.VALUE,)


def _rate_of_counted(said: FreeWords) -> bool:
    """ "*tỷ lệ hộ* nghèo", "*tỷ lệ trường* đạt chuẩn": so many of all of them, of no plan."""
    words, counted = said.words, counted_words()
    behind = [
        i + len(rate.split())
        for rate in folded("rates_of", "words")
        for i in range(len(words))
        if words[i : i + len(rate.split())] == rate.split()
    ]
    return any(" ".join(words[i : i + size]) in counted for i in behind for size in (1, 2))


def _counts_set(said: FreeWords) -> bool:
    """ "đề ra mấy chỉ tiêu": those set are counted, which are aims by nature; not those reached."""
    words, counting = said.words, folded_set("how_much", "counting")
    text = f" {' '.join(words)} "
    counted = any(
        word in counting and words[i + 1 : i + 3] == ["chi", "tieu"] for i, word in enumerate(words)
    )
    if not counted or has_phrase(text, "how_much", "done"):
        return False
    return has_phrase(text, "how_much", "set")


def _to_be_done(said: FreeWords) -> bool:
    """ "quý IV *phải* giải ngân *bao nhiêu*": an aim tells it, where no result does."""
    asking = next((i for i in range(len(said.free)) if said.tables.how_much.match(said.free, i)), 0)
    text = f" {' '.join(said.words[:asking])} "
    return asking > 0 and has_phrase(text, "how_much", "to_do")


def plan_words(said: FreeWords) -> str:
    """Return the question's first word for a plan ("dự toán"), "" where it has none."""
    for index in range(len(said.free)):
        match = said.tables.plan.match(said.free, index)
        if match:
            return match.value
    return ""


def unit_words(said: FreeWords) -> tuple[str, ...]:
    """Return what the unit asked for holds, by the word right behind "bao nhiêu"."""
    for index in range(len(said.free)):
        asking = said.tables.how_much.match(said.free, index)
        if asking and asking.last < len(said.free):
            if " ".join(said.words[asking.last : asking.last + 2]) in folded("persons", "comrades"):
                return ()  # people, no money
            at = _behind_scale(said, asking.last)
            unit = said.free[at].text
            behind = [t.text for t in said.free[at + 1 : at + 3]]
            if len(behind) > 1 and behind[0] == "/" and unit in said.tables.unit_wanted:
                return _by_each(said.tables.unit_wanted[unit], unit, behind[1])
            return said.tables.unit_wanted.get(unit, ())
    return ()


def _by_each(held: Sequence[str], unit: str, each: str) -> tuple[str, ...]:
    """Return what the unit of "bao nhiêu tấn/ha" holds; "mấy *triệu*/người" asks for money.

    What a person earns is told "triệu đồng/người/năm", or "triệu đồng" alone.
    """
    if fold(unit) not in folded_set("scales", "money"):
        return (f"{unit}/{each}",)
    if fold(each) == "nguoi":
        return tuple(held)
    return tuple(word for word in (f"đồng/{each}", f"đồng/{each}/năm", f"đồng/{each}/tháng"))


def _behind_scale(said: FreeWords, at: int) -> int:
    """Return where the unit stands: behind the scale in "mấy *nghìn* tấn", "mấy *triệu* lượt".

    "mấy triệu đồng" is money, and "mấy triệu" alone, too.
    """
    if at + 1 >= len(said.free) or not said.free[at + 1].is_word:
        return at
    word, behind = fold(said.free[at].text), fold(said.free[at + 1].text)
    if word in folded_set("scales"):
        counted = behind in folded_set("scales", "counted")
        known = said.free[at + 1].text in said.tables.unit_wanted
        return at + 1 if counted or known else at
    million = word in folded_set("scales", "millions")
    return at + 1 if million and behind in folded_set("scales", "counted") else at


def unit_terms(said: FreeWords) -> tuple[str, ...]:
    """Return the noun right behind "bao nhiêu", folded: what is counted ("dự án" of two words)."""
    for index in range(len(said.free)):
        asking = said.tables.how_much.match(said.free, index)
        if asking and fold(said.free[index].text) == _MAY and _asks_behind(said, asking.last):
            continue  # "kkt chan *may* lang co co bao nhieu du an": typed without its marks
        if asking:
            noun: list[str] = []
            at = _behind_scale(said, asking.last)
            if at >= len(said.free):
                return ()  # "so với dự toán thiếu *bao nhiêu*"
            if said.has(said.tables.with_plan) and said.tables.plan.match(said.free, at):
                return ()  # "đạt bao nhiêu *kế hoạch*": a percent of it, no plans are counted
            first = "".join(token.text for token in said.free[at:][:1])
            if first in said.tables.asked_money and at not in said.named:
                return ()
            short = load_table("questions")["counted_short"].get(first)
            behind = " ".join(said.words[at : at + 2])
            if short := short or _asked_alike().get(behind):
                return tuple(fold(short).split())
            for token in as_meant(said.free[at : at + _NOUN_REACH], folded=said.folded)[:2]:
                if not token.is_word or token.text in said.tables.stop:
                    if token.text in word_set("counted_stops") and not noun:
                        noun.append(fold(token.text))
                    break
                noun.append(fold(token.text))
            return tuple(noun)
    return ()


def _asks_behind(said: FreeWords, first: int) -> bool:
    """Tell whether "bao nhiêu" follows."""
    return any(pair == _HOW_MUCH for pair in pairwise(fold(t.text) for t in said.free[first:]))


_MAY, _HOW_MUCH = "may", ("bao", "nhieu")


@cache
def _asked_alike() -> dict[str, str]:
    """Return nouns of questions, folded, with what reports count them as: khách for du khách."""
    return {fold(noun): told for noun, told in load_table("questions")["asked_alike"].items()}


def repeats_name(terms: Sequence[str], counted: Sequence[str]) -> bool:
    """Tell whether what is counted is named before: "số *khu công nghiệp* nhiều hơn mấy khu".

    Args:
        terms: the question's content terms.
        counted: the noun behind "bao nhiêu" (``unit_terms``).
    """
    names = (name for term in terms if term.startswith("#") for name in concept_names(term))
    return set(counted) < set(terms) and any(
        len(name) > len(counted) and tuple(name[: len(counted)]) == tuple(counted)
        for name in names
        if counted
    )
