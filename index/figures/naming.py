"""The indicator's words as far as a number's own surroundings give them.

They are the act, the label before a colon, the noun phrase before the number, the counted noun or
what completes the number behind it; ``own=False`` says that there are none.
"""

from __future__ import annotations

from index.domain import AIMS, Relation
from index.figures import bare_counts, completions, counted, exclusions, item_names, noun_phrase
from index.figures.acts import act_before, done_before
from index.figures.arrived_counts import ARRIVED
from index.figures.behind_names import given_sum, given_too, undone
from index.figures.carried_out import done_of_plan
from index.figures.count_names import count_name
from index.figures.draft import Draft, Naming
from index.figures.economy import economic_growth
from index.figures.money_sources import behind_source
from index.figures.no_names import names_nothing
from index.figures.noun_phrase import Phrase
from index.figures.part_bodies import counted_offices
from index.figures.phrase_trim import clean, is_measure, text_of, whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.shared_counts import with_list_head
from index.figures.siblings import like_sibling
from index.figures.state import State
from index.figures.summed_up import summed
from index.figures.sums_paid import paid_for
from index.figures.unsaid import of_public_investment
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, phrase_words, word_set
from index.language.scan import scan

_GROWTH = "tăng trưởng kinh tế"
_BARE = {"thu", "chi", "nộp"}
_CHANGING = {"còn", "giảm", "tăng"}
_GOODS_UNITS = word_set("naming", "goods_units")
_ITEM = 3  # words
_STATED = word_set("naming", "stated")
_UNDERTAKINGS = word_set("naming", "undertakings")
_PERCENT_DOINGS = word_set("naming", "percent_doings")
_LABEL_WORDS = word_set("naming", "label_words")


def name_of(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    left: int,
    right: int,
    drafts: list[Draft],
    state: State,
) -> Naming:
    """Return the indicator's words as far as the number's own surroundings give them.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        reading: what the words beside it say.
        left: token where the amount's own words may begin.
        right: token where the next amount begins.
        drafts: the figures before it in the sentence.
        state: the running context.
    """
    if ARRIVED in amount.flags and drafts:
        return Naming(drafts[-1].figure.indicator, own=True, measured=False)
    act = act_before(sentence.tokens, amount, sentence.body)
    if act:
        noun = counted.counted_phrase(sentence, amount, right) or amount.unit
        return Naming(f"{act} {noun}", own=True, measured=False, verb=act)
    if done := done_of_plan(sentence, amount, drafts):
        return Naming(done, own=True, measured=True)
    offices = counted_offices(sentence, amount, drafts)
    if offices:
        return Naming(offices, own=True, measured=True)
    growth = economic_growth(sentence, amount)
    if growth:
        return Naming(growth, own=True, measured=True)
    done = _done_in_bracket(sentence, amount, drafts)
    if done:
        return Naming(f"{done} {amount.unit}", own=True, measured=False, verb=done)
    label = noun_phrase.label(sentence, amount, left, reading.cue)
    if label is not None and _only_opens(sentence, amount, label, right, left):
        # "Huyện A: *Đưa* 12 sản phẩm lên sàn": what is done stands behind the label.
        colons = [i for i in range(left, amount.first) if sentence.tokens[i].text == ":"]
        opened = colons[-1] + 1 if colons else amount.first
        return count_name(sentence, amount, reading, None, opened, right, drafts, state)
    if label is not None:
        words = completions.whole_name(sentence, label.text, state, amount)
        words = with_list_head(sentence, amount, words)
        return Naming(words, own=True, measured=True, labels=_ends_in_colon(sentence, amount, left))
    several = item_names.purpose(sentence, amount, left, reading.cue)
    if several:
        return Naming(several, own=True, measured=True)
    several = item_names.several_goods(sentence, amount, left, reading.cue, drafts)
    if several:
        return Naming(several, own=True, measured=False)
    if _amount_of_share(sentence, amount, drafts) or behind_source(
        sentence, amount, reading, drafts
    ):
        return Naming("", own=False, measured=False)
    told = exclusions.opening(sentence, amount, reading.cue, state) or exclusions.apart(
        sentence, amount, left, reading, drafts
    )
    if told is not None:
        return told
    if paid := paid_for(sentence, amount, left, reading.cue):
        return Naming(paid, own=True, measured=True)
    phrase = noun_phrase.indicator_phrase(sentence, amount, left, reading.cue)
    if phrase and amount.kind is not AmountKind.COUNT:
        phrase = None if whole(phrase_words().totals, scan(phrase.text)) else phrase
    if phrase and (rate := completions.rate_passed(sentence, amount, phrase.text)):
        return Naming(rate, own=True, measured=True)
    strives = "phấn đấu" in sentence.words(reading.cue, amount.first).lower()
    aims = strives or reading.relation is Relation.PLAN
    if phrase and aims and phrase.text.lower() in _UNDERTAKINGS:
        # "*cam kết* thực hiện dự toán được giao là 9.800 tỷ đồng", "*đăng ký* phấn đấu 480 tỷ"
        phrase = None
    if phrase and names_nothing(sentence, reading, phrase.text, left):
        phrase = None
    if bare_counts.named_by_unit(amount, reading, phrase, drafts):
        return Naming(amount.unit, own=True, measured=True)
    if amount.kind is AmountKind.COUNT and not (phrase and reading.relation is Relation.CHANGE):
        return count_name(sentence, amount, reading, phrase, left, right, drafts, state)
    unnamed = phrase is None and not drafts and state.indicator is None
    if unnamed and _growth(sentence, amount, reading):
        return Naming(_GROWTH, own=True, measured=True)
    if phrase is None and (aimed_at := completions.of_fulfilled_aim(sentence, amount, reading)):
        return Naming(aimed_at, own=True, measured=True)
    if phrase is None and not drafts and (sum_given := given_sum(sentence, amount, reading)):
        return Naming(sum_given, own=True, measured=True)
    if phrase is None:
        told_before = _before_brackets(sentence, amount, drafts)
        listed = bool(told_before) and _listed_behind(sentence, told_before[-1], amount)
        free = not drafts or listed
        completing = counted.completing_phrase(sentence, amount, right, free=free)
        if completing and listed:
            completing = _done_to_both(sentence, told_before[-1], completing)
        elif completing and drafts and given_too(sentence, drafts[-1], amount):
            completing = f"{drafts[-1].naming.verb} {completing}"
        completing = completing or undone(sentence, amount, right, drafts)
        completing = completing or item_names.named_behind(sentence, amount, right, drafts)
        of = "" if completing else _percent_of(sentence, amount, reading, right)
        of = of or ("" if completing else _left_of(sentence, amount, right))
        words = completing or of
        return Naming(words, own=bool(words), measured=bool(words))
    if phrase.text.lower() in _BARE and (sum_of := summed(sentence, amount, left, drafts)):
        return Naming(sum_of, own=True, measured=True)
    if phrase.text.lower() in _BARE and (outside := _outside(sentence, amount, left)):
        return Naming(outside, own=True, measured=True)
    average = _average(phrase, drafts)
    if average is not None:
        # "bình quân tăng 6,8%/năm": the change is averaged, not what grew.
        changed = reading.relation is Relation.CHANGE and amount.unit.endswith("/năm")
        return Naming("", own=False, measured=False) if changed else average
    free = not phrase.measured or (amount.kind is AmountKind.PHYSICAL and phrase.text == "thu")
    completing = counted.completing_phrase(sentence, amount, right, free=free)
    named = phrase.measured or bool(completing)
    doing = phrase.text.lower() in _PERCENT_DOINGS
    reached = sentence.words(reading.cue, amount.first).lower() in ("", "được")
    if (not named and reading.cue == amount.first) or (doing and reached and not completing):
        # "cấp 100% thẻ": a verb and what it is done to.
        value = amount.kind is AmountKind.PERCENT and reading.relation is Relation.VALUE
        completing = _percent_of(sentence, amount, reading, right)
        completing = completing or counted.percent_of(sentence, amount, right) * (doing and value)
    elif reading.cue == amount.first and _of_a_quantity(sentence, amount, right):
        completing = _percent_of(sentence, amount, reading, right)
    between = sentence.words(drafts[-1].amount.last if drafts else 0, amount.first)
    words = completions.collected_from(phrase.text, amount, drafts, between)
    if phrase.text.lower() == "thu" and completing.startswith("tiền ") and "thuế" not in completing:
        words = phrase.text  # "thu được 95 tỷ đồng *tiền sử dụng đất*"
    words = words or completions.whole_name(sentence, phrase.text, state, amount)
    words = completions.with_object(sentence, amount, words, drafts)
    alone = words
    words = like_sibling(words, amount, drafts)
    measured = phrase.measured or words.endswith(f" {alone}")
    if amount.kind is AmountKind.PERCENT:
        words = completions.grown(sentence, amount, words)
    before = completions.done_before(words, amount, drafts, state) if not completing else None
    if before is not None:
        return Naming(before, own=True, measured=True)
    words = completions.fuller(words, amount, _before_brackets(sentence, amount, drafts))
    words = completions.with_subject(sentence, words, left, reading.cue)
    words = completions.of_new_countryside(sentence, words, state)
    if not completing:
        words = of_public_investment(sentence, amount, words, state)
    left_out = exclusions.left_out(sentence, left, reading.cue) or exclusions.exclusion(
        sentence, amount
    )
    priced = exclusions.prices(sentence, left, reading.cue)
    words = " ".join(f"{words} {completing} {priced} {left_out}".split())
    return Naming(words, own=True, measured=measured or bool(completing))


def _before_brackets(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> list[Draft]:
    """Leave out what brackets said: "vốn (gồm *vốn kéo dài* 41 tỷ) 226 tỷ; giải ngân 18 tỷ"."""
    depth = sentence.depth[amount.first]
    return [draft for draft in drafts if sentence.depth[draft.amount.first] <= depth]


def _listed_behind(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether names stand behind the numbers of a list: "910 ha cà phê, *46 ha* hồ tiêu"."""
    outside = range(before.reading.after, amount.first)  # "412 ha ngô (*đạt 98%*), 215 ha lạc"
    level = [i for i in outside if sentence.depth[i] == sentence.depth[amount.first]]
    between = [t for i in level if (t := sentence.tokens[i].text) not in {"(", ")"}]
    if between not in ([","], ["và"]):
        return False
    if before.amount.unit != amount.unit:
        return _goods(before, amount)
    behind = sentence.words(before.amount.last, before.reading.after)
    named = before.naming.text.lower().split()
    # "gồm 148 kg *ma túy tổng hợp*": in the name, as far as it goes
    if not behind:
        return False
    return behind.lower().split()[0] in named[-_ITEM:] or before.naming.text.endswith(f" {behind}")


def _goods(before: Draft, amount: Amount) -> bool:
    """Tell whether goods are listed: "thu giữ 300 gói thuốc lá, *48 tấn* đường cát"."""
    counted_goods = before.amount.kind is AmountKind.COUNT and before.amount.noun_first is not None
    weighed = before.amount.kind is AmountKind.PHYSICAL and before.named
    plain = before.figure.relation is Relation.VALUE and before.amount.total is None
    return (counted_goods or weighed) and plain and amount.unit in _GOODS_UNITS


def _done_to_both(sentence: Sentence, before: Draft, words: str) -> str:
    """Return what is named behind the next number of a list with what was done to the first.

    "*Trồng* 910 ha cà phê, 46 ha *hồ tiêu*".
    """
    name = before.naming.text
    behind = sentence.words(before.amount.last, before.reading.after)
    if before.amount.kind is AmountKind.COUNT:  # "300 *gói* thuốc lá, 48 tấn đường cát"
        behind = f"{before.amount.unit} {behind}".strip()
    done = name[: len(name) - len(behind)] if name.endswith(f" {behind}") else ""
    return f"{done}{words}"


def _left_of(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return what "còn dưới 15% *hộ nghèo*", "giảm 3% *tỷ lệ hộ nghèo*" is of: right behind it."""
    if amount.kind is not AmountKind.PERCENT or amount.last >= right:
        return ""
    left = {token.text for token in sentence.tokens[max(0, amount.first - 3) : amount.first]}
    if _CHANGING.isdisjoint(left) or concept_table().match(sentence.tokens, amount.last) is None:
        return ""
    return counted.percent_of(sentence, amount, right)


def _growth(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a percent is growth of nothing named: "cả năm phải *tăng trưởng* 10%"."""
    words = sentence.words(reading.cue, amount.first).lower().split()
    changed = reading.relation is Relation.CHANGE and reading.base is None
    return changed and amount.kind is AmountKind.PERCENT and words[:2] == ["tăng", "trưởng"]


def _done_in_bracket(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> str:
    """Return the verb of a count in brackets behind another: "92 hộ dân (đã *di dời* 77 hộ)"."""
    if amount.kind is not AmountKind.COUNT or not drafts or drafts[-1].amount.kind != amount.kind:
        return ""
    return done_before(sentence.words(drafts[-1].amount.last, amount.first))


def _amount_of_share(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> bool:
    """Tell whether a bracket states a share once more: "chiếm 71% tổng thu (*204 tỷ đồng*)"."""
    before = drafts[-1] if drafts else None
    if before is None or before.figure.relation is not Relation.SHARE:
        return False
    between = sentence.tokens[before.amount.last : amount.first]
    opened = bool(between) and between[-1].text == "(" and all(t.is_word for t in between[:-1])
    return opened and amount.kind in (AmountKind.MONEY, AmountKind.PHYSICAL)


def _ends_in_colon(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a word of its own stands between the label's colon and the number."""
    colon = next((i for i in range(left, amount.first) if sentence.tokens[i].text == ":"), None)
    between = {t.text for t in sentence.tokens[colon + 1 : amount.first]} if colon else set()
    return bool(between & _LABEL_WORDS)


def _only_opens(sentence: Sentence, amount: Amount, label: Phrase, right: int, left: int) -> bool:
    """Tell whether a label only opens what a count says by itself.

    "Khó khăn: 27/71 công chức chưa đúng chuyên môn" counts công chức. In a list of labels ("…;
    đào tạo nghề: 650 lao động") each one names its number.
    """
    if amount.kind is not AmountKind.COUNT or amount.noun_first is None:
        return False
    tokens = scan(label.text)
    noun = sentence.tokens[amount.noun_first].text
    if any(token.text == noun for token in tokens) or phrase_words().heads.match(tokens, 0):
        return False
    longer = counted.counted_end(sentence, amount, right) > amount.last
    return longer or (" " in amount.unit and not left)


def _outside(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return what a bare "thu" in brackets is of: "*tiền sử dụng đất* đạt thấp (8 tháng thu …)"."""
    tokens, opening = sentence.tokens, amount.first
    if not sentence.depth[amount.first]:
        return ""
    while opening > left and tokens[opening].text != "(":
        opening -= 1
    first = opening
    while first > left and tokens[first - 1].is_word:
        first -= 1
    verb = next(
        (i for i in range(first + 1, opening) if cues().verbs.match(tokens, i)),
        opening,
    )
    words = clean(sentence, range(first, verb))
    return text_of(sentence, words) if is_measure(sentence, words) else ""


def _average(phrase: Phrase, drafts: list[Draft]) -> Naming | None:
    """Return the name of a bare "bình quân": the average of what was named before, or None."""
    if not whole(phrase_words().averages, scan(phrase.text)):
        return None
    named = [draft for draft in drafts if draft.named]
    if not named:
        return None
    words = f"{named[-1].figure.indicator_text} {phrase.text.lower()}"
    return Naming(words, own=True, measured=True)


def _of_a_quantity(sentence: Sentence, amount: Amount, right: int) -> bool:
    """Tell whether a percent says at once of what: "thu hoạch 92% *diện tích* gieo cấy"."""
    if amount.kind is not AmountKind.PERCENT or amount.last >= right:
        return False
    return phrase_words().quantities.match(sentence.tokens, amount.last) is not None


def _percent_of(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    there = amount.first > 0 and sentence.tokens[amount.first - 1].text == "có"
    aimed = there and reading.relation in AIMS  # "nghị quyết đề ra *có* 80% xã đạt chuẩn"
    if amount.kind is not AmountKind.PERCENT or not (aimed or reading.relation is Relation.VALUE):
        return ""
    before = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return "" if before & _STATED else counted.percent_of(sentence, amount, right)
