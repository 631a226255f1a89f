"""Where the words stand that say what a figure is of: its indicator, its unit, its clause.

The catalogue keeps these terms for every figure, so that the figures that may answer a question
are found by an index. Whoever judges a figure uses the same functions.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from index.domain import AIMS, AreaLevel, Figure, Place, Relation
from index.language.lexicon import load_table
from index.language.terms import term_set
from index.language.text import fold

# True of every figure.
ALWAYS = frozenset({"gia", "tri"})
# Any amount of money is some.
_MONEY = frozenset({"von", "tien", "kinh", "phi"})
_CAPITAL = frozenset({"von"})
# What a unit says by itself: hectares are of an area ("rộng mấy ha"), tonnes of an output.
_IMPLIED = {
    "ha": frozenset({"dien", "tich", "rong"}),
    "m2": frozenset({"dien", "tich", "rong"}),
    "km2": frozenset({"dien", "tich", "rong"}),
    "tấn": frozenset({"san", "luong"}),
    "km": frozenset({"chieu", "dai"}),
}
# What a share is, whether its sentence says so or not.
_SHARED = frozenset({"ty", "trong", "le", "co", "cau"})
# A percent is a rate ("tỷ lệ bàn giao") unless it says by how much something changed.
_RATE = frozenset({"ty", "le"})
_RATE_NAMES = ("ty le", "ti le")
_RATES = (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.PLAN, Relation.TARGET)
# "dự toán thu", "chỉ tiêu được giao": what a customs or tax office says of its revenue.
_OF_REVENUE = frozenset(
    (
        "thu", "so", "tong", "nop", "duoc", "du", "toan", "chi", "tieu", "ke", "hoach", "phap",
        "lenh", "phan", "dau", "nhiem", "vu", "giao", "do", "don", "vi",
    )
)  # fmt: skip
# What those who stop them count as "vụ" are offences.
_GUARDS = ("cuc hai quan", "chi cuc hai quan", "cuc quan ly thi truong", "chi cuc kiem lam")
_OFFENCE = frozenset({"vi", "pham"})
_STOPPED = re.compile(r"\b(?:bat|phat hien|xu ly)\b")
# Whoever has all nineteen criteria has reached the standard: "11/61 xã *đạt 19 tiêu chí*".
_ALL_CRITERIA = re.compile(r"\b(?:dat|hoan thanh)(?: du| ca)? 19(?:/19)? tieu chi\b")
_COLLECTORS = ("cuc hai quan", "chi cuc hai quan", "cuc thue", "chi cuc thue")
_CRITERIA = re.compile(r"\d+(?:\s*[-–/]\s*\d+)?(?=\s+tiêu chí)")
_CLAUSE = re.compile(r"[^,;:.()\n\d]*")
_DIGIT = re.compile(r"\d")
_CLAUSE_REACH = 90
# "giảm bình quân hằng năm *(theo chuẩn đa chiều):* 2%": no end of the number's own words.
_LABEL_END = re.compile(r"\s*:\s*$")


def own_terms(figure: Figure) -> frozenset[str]:
    """Return the terms of the indicator and the unit, and what the unit implies."""
    own = term_set(f"{figure.indicator} {figure.unit}") | _by_unit(figure.unit)
    if figure.relation is Relation.SHARE:
        own |= _SHARED
    elif figure.unit[:1] == "%" and figure.relation in _RATES:
        own |= _RATE
        if fold(figure.indicator).startswith(_RATE_NAMES):
            own |= {"chiem"}  # "hộ nghèo *chiếm* mấy %" asks for the rate of them
    if figure.direction and figure.relation in AIMS:
        own |= {fold(figure.direction)}  # "nghị quyết đặt mục tiêu *tăng* 7%"
    if figure.unit.startswith("xã") and _ALL_CRITERIA.search(fold(figure.indicator)):
        own |= {"#new_rural"}
    if "#disbursement" in own:
        own |= _CAPITAL  # "giải ngân đạt 52%": what is paid out is capital
    if figure.relation in AIMS and is_money(figure):
        own |= _planned_budget(fold(figure.indicator))
    if figure.place and figure.place.level is AreaLevel.AGENCY:
        # What a tax or customs office collects is its revenue.
        guards = figure.unit == "vụ" and fold(figure.place.name).startswith(_GUARDS)
        if guards and _STOPPED.search(fold(figure.indicator)):
            own |= _OFFENCE  # "bắt giữ 141 *vụ*"
        taxes = {"#tax_collection", "#domestic_revenue"} & own
        own |= {"#budget_revenue"} if taxes else frozenset()
        own |= {"#tax_collection", "thu"} if "thue" in own else frozenset()
        revenue = collects(figure.place) and own_words(figure) <= _OF_REVENUE
        if is_money(figure) and (revenue or own_words(figure) == {"thu"}):
            own |= {"#budget_revenue", "thu"}
    return own


def _planned_budget(name: str) -> frozenset[str]:
    """Return the budget that a plan of it leaves unsaid: "*Dự toán thu* năm 2024: 3.400 tỷ"."""
    return frozenset(f"#{concept}" for concept, names in _bare_plans().items() if name in names)


@cache
def _bare_plans() -> dict[str, frozenset[str]]:
    """Return the folded names of plans that leave their budget unsaid, by its concept."""
    table = load_table("figures")["planned_budget"]
    concepts = ("budget_revenue", "budget_expenditure")
    return {concept: frozenset(map(fold, table[concept])) for concept in concepts}


@lru_cache(maxsize=4096)
def _by_unit(unit: str) -> frozenset[str]:
    """Return what a figure is of by its unit alone."""
    found = ALWAYS | (_MONEY if names_currency(unit) else frozenset())
    folded = fold(unit)
    if folded in people_words() or people_words() & set(folded.split()[:2]):
        found |= {"nguoi"}
    if folded.startswith("luot nguoi"):
        found |= {"khach"}  # "nhập cảnh 12.700 lượt người": who came
    for noun in nouns_alike(folded):
        found |= frozenset(noun.split())
    return found | _IMPLIED.get(unit.split("/")[0].split(" ")[-1], frozenset())


def collects(place: Place) -> bool:
    """Tell whether a body collects revenue: customs and tax offices."""
    return fold(place.name).startswith(_COLLECTORS)


def own_words(figure: Figure) -> frozenset[str]:
    """Return the folded syllables of the indicator."""
    return frozenset(fold(figure.indicator).split())


@cache
def people_words() -> frozenset[str]:
    """Return the folded counted nouns that are people: "bao nhiêu người" asks for them too."""
    return frozenset(fold(word) for word in load_table("questions")["people"]["nouns"])


@cache
def nouns_alike(noun: str) -> frozenset[str]:
    """Return the folded nouns under which the same is counted: "vụ" for "trường hợp"."""
    rows = [fold(row).split("|") for row in load_table("questions")["told_alike"]["nouns"]]
    return frozenset(other for row in rows if noun in row for other in row if other != noun)


def clause_terms(figure: Figure, sentence: str) -> frozenset[str]:
    """Return the terms right around the number, and of the subject that it belongs to."""
    return term_set(clause_text(figure, sentence))


def clause_text(figure: Figure, sentence: str) -> str:
    """Return the words right around the number, and the subject that it belongs to."""
    return f"{_clause(figure, sentence)} {_lead(figure, sentence)}"


def figure_terms(figure: Figure, sentence: str) -> frozenset[str]:
    """Return every term that says what a figure is of, but those that are true of all."""
    found = term_set(figure.indicator) | own_terms(figure) | term_set(figure.parent or "")
    return (found | clause_terms(figure, sentence)) - ALWAYS


def is_money(figure: Figure) -> bool:
    """Tell whether a figure is an amount of money; "đồng chí" are people."""
    return names_currency(figure.unit)


def names_currency(unit: str) -> bool:
    unit = unit.replace("đồng chí", "")
    return "đồng" in unit or "USD" in unit or "EUR" in unit


def _clause(figure: Figure, sentence: str) -> str:
    """Return the words right before and behind the number, up to punctuation or another number."""
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    before = sentence[max(0, start - _CLAUSE_REACH) : start].removesuffix("\n")
    before = _asides().sub(" ", _LABEL_END.sub(" ", before))
    # Read backwards: a search for what reaches to the end tries every letter.
    length = len(_clause_of(before[::-1]))
    behind = sentence[end : end + _CLAUSE_REACH]
    if "tiêu chí" in behind:
        # "8 xã đạt 19 tiêu chí đã được công nhận": the number of criteria ends no clause.
        behind = _CRITERIA.sub(lambda m: " " * len(m.group()), behind)
    return f"{before[len(before) - length :]} {_clause_of(behind)}"


@cache
def _asides() -> re.Pattern[str]:
    """Return the pattern of a bracket that says by what a number is measured."""
    openers = "|".join(
        re.escape(words) for words in load_table("figures")["figure_terms"]["asides"]
    )
    return re.compile(rf"\s*\((?:{openers})(?!\w)[^()]{{0,60}}\)", re.IGNORECASE)


def _clause_of(text: str) -> str:
    """Return a text up to punctuation or a number."""
    found = _CLAUSE.match(text)
    return found.group() if found else ""


def _lead(figure: Figure, sentence: str) -> str:
    """Return the words from the last semicolon to the first number, if they are this one's own.

    They are when no other number stands in between, or when the number is how far a plan is
    reached: the subject of "đã bàn giao 22,8 km, đạt 100%".
    """
    start = figure.span.start - figure.sentence.start
    segment = sentence[:start].rpartition(";")[2]
    number = _DIGIT.search(segment)
    lead = segment[: number.start()] if number else segment
    if len(lead) == len(segment) or figure.relation is Relation.PERCENT_OF_PLAN:
        return lead
    return ""


def alike_units(one: str, other: str) -> bool:
    """Tell whether two units measure alike, but for the scale word: "nghìn tấn" and "tấn" do."""
    return one.split(" ")[-1] == other.split(" ")[-1]
