"""What a name leaves unsaid: its object, its subject, its standard, what it leaves out."""

from __future__ import annotations

import re

from index.domain import AreaLevel, Relation
from index.figures.draft import Draft
from index.figures.figure_terms import collects
from index.figures.inheriting import without_owner
from index.figures.phrase_trim import whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.takings import earned
from index.figures.unsaid import done_for, of_public_investment
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, load_table, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_RAISED = PhraseTable({words: words for words in word_set("completions", "raised")})
_BARE = {"thu": "thu ngân sách", "phần thu": "phần thu ngân sách", "chi": "chi ngân sách"}
_CRITERIA = ("tiêu chí", "số tiêu chí", "tổng số tiêu chí")
_FULFILLING = (["hoàn", "thành"], ["thực", "hiện"])
_NEARLY = word_set("completions", "nearly")
_AIMED_AT = word_set("completions", "aimed_at")
_REACHED = ("xã đạt chuẩn", "xã về đích", "thôn đạt chuẩn", "bản đạt chuẩn")
_RECOGNISED = ("được công nhận",)
_UNITS = ("xã", "thôn", "bản", "ấp", "buôn")
_SPENT = ("vốn", "kinh phí")
_SPENDING = word_set("spent_of_funds", "doings")
_GROWN = tuple(f"{word} " for word in load_table("figures")["completions"]["grown"])
_ALL_COLLECTED = word_set("completions", "all_collected")
_ALL_SPENT = word_set("completions", "all_spent")
_PACE = word_set("completions", "revenue_pace")
_ALL_INSURED = word_set("completions", "all_insured")
_NOT_BUDGET = word_set("completions", "not_budget")
_INSURER = ":bhxh"
_OTHER_INCOME: list[str] = load_table("figures")["completions"]["other_income"]
_COLLECTOR = "ngành thuế"
_GIVEN = word_set("aims", "given")
_BOUNDS = {"trên", "dưới", "hơn", "từ"}


def whole_name(sentence: Sentence, words: str, state: State, amount: Amount) -> str:
    """Complete a bare "thu"/"chi" where the report speaks of a budget; "thu 214 kg ma túy" not."""
    name = _BARE.get(words.lower())
    insured = state.body is not None and (state.body.code or "").endswith(_INSURER)
    if insured and words.lower() in _ALL_INSURED:
        return f"{words} BHXH"  # no budget is the insurers'
    if amount.kind not in (AmountKind.MONEY, AmountKind.PERCENT):
        return words
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 2]]
    if name is not None and _NOT_BUDGET.intersection([*behind[:1], " ".join(behind)]):
        return words  # "đã thu được 302 tỷ đồng *nợ thuế*": of the debts, not all that came in
    if name is None:
        return _of_budget(sentence, words, state, amount)
    if words.lower() == "thu" and earned(sentence, amount):
        return words
    near = (
        sentence.body[sentence.span.start : sentence.span.end] + " " + state.report.title
    ).lower()
    if "nsnn" in near or "ngân sách nhà nước" in near:
        return f"{words} NSNN"
    place = state.report.place
    agency = place is not None and place.level is AreaLevel.AGENCY
    if place is not None and agency and words.lower() == "thu":
        return name if collects(place) else f"số {words.lower()}"  # no budget is the insurers'
    told = f"{state.report.title} {state.report.body[:4000]}".lower()
    return name if agency or "ngân sách" in told else words


def carried_name(sentence: Sentence, words: str, state: State, amount: Amount, *, own: bool) -> str:
    """Return what a sum or percent is of that goes on with a count of those who did it.

    "3 *đơn vị thu* trên 20 tỷ đồng là: Chi cục A *78 tỷ đồng*": what it took in.
    """
    doing = words if own else without_owner(words)
    if doing == words and words.lower() not in _BARE:
        return words
    named = whole_name(sentence, doing, state, amount)
    return of_public_investment(sentence, amount, named, state)


def _of_budget(sentence: Sentence, words: str, state: State, amount: Amount) -> str:
    """Complete "ngành thuế đã thu", "tổng chi" where "thu ngân sách" stands before it or above."""
    lowered = words.lower()
    spent = lowered in _ALL_SPENT
    pace = lowered in _PACE and amount.kind is AmountKind.PERCENT
    if (
        not pace
        and not spent
        and lowered not in _ALL_COLLECTED
        and not (lowered.endswith(" thu") and _COLLECTOR in lowered)
    ):
        return words
    body = sentence.body
    before = body[body.rfind("\n", 0, sentence.span.start) + 1 : amount.span.start].lower()
    if any(word in before for word in _OTHER_INCOME):
        return words  # "Du lịch khởi sắc, … tổng thu ước 268 tỷ đồng"
    said = f"{state.report.title.lower()} {before}"
    completed = "tiến độ thu ngân sách" if pace else f"{words} ngân sách"
    told = _BARE["thu"] in said or (spent and _BARE["chi"] in said)
    return completed if told else words


def of_fulfilled_aim(sentence: Sentence, amount: Amount, reading: Reading) -> str:
    """Name the percent of "…; *hoàn thành 100%* chỉ tiêu *trồng rừng*", which goes on with nothing.

    "hoàn thành 100% kế hoạch tỉnh giao" is of what was told before.
    """
    if reading.relation is not Relation.PERCENT_OF_PLAN or amount.kind is not AmountKind.PERCENT:
        return ""
    first = amount.first
    while first > 0 and sentence.tokens[first - 1].text in _NEARLY:
        first -= 1  # "hoàn thành *gần* 93% kế hoạch xóa nhà tạm"
    before = [token.text for token in sentence.tokens[max(0, first - 2) : first]]
    words = (reading.base or "").split()
    plan = cues().plans.match(scan(" ".join(words)), 0) if words else None
    of = words[plan.last :] if plan is not None else []
    of = of[: of.index("năm")] if "năm" in of else of  # "dự toán thu *năm 2019*"
    fulfilled = before in _FULFILLING and bool(of) and of[0].lower() in _AIMED_AT
    told = next((a for a in reversed(sentence.amounts) if a.first < amount.first), None)
    bare = told is not None and told.kind is AmountKind.MONEY and len(of) == 1
    if told and bare and ";" not in {t.text for t in sentence.tokens[told.last : first]}:
        return ""  # "thu nội địa đạt 40 tỷ đồng, hoàn thành 88% *dự toán thu*": of that
    return " ".join(of) if fulfilled else ""


def grown(sentence: Sentence, amount: Amount, words: str) -> str:
    """Name what a bare "tốc độ tăng trưởng" is of: the last indicator named before it."""
    if not whole(phrase_words().growth, scan(words)):
        return words
    before = sentence.tokens[: amount.first]
    named = [m for m in concept_table().find(before) if m.value.id != "growth_rate"]
    if not named or _only_listed(sentence, amount, named[-1].first):
        return f"{words} kinh tế"
    return f"{words} {sentence.words(named[-1].first, named[-1].last)}"


def _only_listed(sentence: Sentence, amount: Amount, first: int) -> bool:
    """Tell whether a name goes on a list of sectors that no number tells of.

    "… dịch vụ, *tiểu thủ công nghiệp*, xây dựng; tốc độ tăng trưởng đạt 12,4%".
    """
    numbers = any(token.is_number for token in sentence.tokens[first : amount.first])
    return not numbers and first > 0 and sentence.tokens[first - 1].text in {",", "và"}


def fuller(sentence: Sentence, words: str, amount: Amount, drafts: list[Draft]) -> str:
    """Complete a bare "nợ", "giải ngân" or "tỷ lệ bao phủ" from what the sentence named before."""
    words = done_for(words, drafts)
    lowered = words.lower()
    if amount.unit == "ha" and f"{lowered} ".startswith(_GROWN):
        return f"diện tích {words}"
    for draft in reversed(drafts):
        name = draft.figure.indicator_text
        if not draft.named:
            continue
        if lowered == "nợ" and " nợ " in f" {name.lower()} ":
            return name
        if lowered in _SPENDING and (own := _own_funds(sentence, amount, drafts)):
            return f"{words} {own}"
        if lowered in _SPENDING and (fund := _fund_in(name)):
            name = _sum_of_parts(sentence, amount, drafts) or name
            return f"{words} {_funds(name[name.lower().index(f'{fund} ') :])}"
        if lowered in {"tỷ lệ bao phủ", "tỉ lệ bao phủ", "bao phủ"}:
            named = list(concept_table().find(scan(name)))
            tokens = scan(name)
            if named:
                first, last = tokens[named[-1].first].start, tokens[named[-1].last - 1].end
                return f"{words} {name[first:last]}"
    return words


def _fund_in(name: str) -> str:
    """Return the word by which a name tells of money that is spent ("vốn", "kinh phí"), or ""."""
    return next((fund for fund in _SPENT if f" {fund} " in f" {name.lower()}"), "")


def _own_funds(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> str:
    """Return what was paid where its clause names it: "; *vốn giao* năm 2022 giải ngân 88 tỷ".

    The year between parts it from the doing; what stood before the semicolon are other funds.
    """
    tokens, first = sentence.tokens, drafts[-1].amount.last
    breaks = [i for i in range(first, amount.first) if tokens[i].text == ";"]
    if not breaks:
        return ""
    opening = breaks[-1] + 1
    at = next((i for i in range(opening, amount.first) if i in sentence.dated()), opening)
    named = opening < at and tokens[opening].text in _SPENT
    return _funds(sentence.words(opening, at)) if named else ""


def _sum_of_parts(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> str:
    """ "*vốn được giao* 312 tỷ, gồm vốn A 120 tỷ, vốn B 192 tỷ; giải ngân 241 tỷ": of all of it.

    So it is behind one part and a semicolon: "trong đó vốn A 120 tỷ; giải ngân 241 tỷ".
    """
    last = [draft.figure for draft in drafts[-2:]]
    behind = sentence.tokens[drafts[-1].amount.last : amount.first]
    if ";" in {token.text for token in behind} and last[-1].parent is not None:
        last = last[-1:]
    parts = last[0].parent is not None and last[0].parent == last[-1].parent
    parts = parts and (len(last) > 1 or ";" in {token.text for token in behind})
    whole = last[0].parent if parts and all(f.relation is last[0].relation for f in last) else None
    if whole is None or " – " in whole:
        return ""
    named = f"{whole} "  # "tổng kế hoạch *vốn*" ends with them
    return named if _fund_in(named) else ""


def _funds(name: str) -> str:
    """Return funds without "được bố trí": what is spent of them says nothing of who gave them."""
    given = next((words for words in _GIVEN if name.lower().endswith(f" {words}")), "")
    return name[: len(name) - len(given)].rstrip()


def rate_passed(sentence: Sentence, amount: Amount, words: str) -> str:
    """Return the growth of "5 địa phương *tăng trên 10%* gồm: A (11,2%)", or "".

    The bound says who is listed; what grew is the last thing that the sentence names before.
    """
    tokens = scan(words)
    change = cues().changes.match(tokens, 0) if tokens else None
    if change is None or amount.kind is not AmountKind.PERCENT:
        return ""
    number = next((i for i, token in enumerate(tokens) if token.is_number), 0)
    if not number or tokens[number - 1].text not in _BOUNDS or number - change.last > 1:
        return ""
    return grown(sentence, amount, "tăng trưởng")


def of_new_countryside(sentence: Sentence, words: str, state: State) -> str:
    """Say of which standard a bare "số xã đạt chuẩn" is: the one named before it."""
    lowered = words.lower()
    # "xã A đạt chuẩn nông thôn mới, xã B đạt 17 *tiêu chí*"
    criteria = lowered in _CRITERIA
    recognised = lowered.startswith(_UNITS) and lowered.endswith(_RECOGNISED)
    if not criteria and not recognised and not lowered.endswith(_REACHED):
        return words
    before = sentence.body[sentence.span.start : sentence.span.end]
    near = " ".join([*state.headings[-1:], state.lead or "", before]).lower()
    named = "nông thôn mới" in near or "ntm" in re.findall(r"\w+", near)
    standard = "đạt chuẩn nông thôn mới" if recognised else "nông thôn mới"
    return f"{words} {standard}" if named else words


def done_before(words: str, amount: Amount, drafts: list[Draft], state: State) -> str | None:
    """Return what a bare "thu hút được 314 triệu USD" goes on with: the sentence before.

    Where that told of capital: an output of 412 tỷ đồng is not what was raised.
    """
    if drafts or amount.kind is not AmountKind.MONEY or state.indicator is None:
        return None
    if not whole(phrase_words().bare_doings, scan(words)):
        return None
    same = state.currency is not None and amount.unit.split("/")[0].endswith(state.currency)
    return state.indicator if same and _RAISED.find(scan(state.indicator)) else None
