"""The indicator's words as far as a number's own surroundings give them.

They are the act, the label before a colon, the noun phrase before the number, the counted noun or
what completes the number behind it; ``own=False`` says that there are none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index.domain import Relation
from index.figures import counted, exclusions, item_names, labels_before_numbers, opening_labels
from index.figures.acts import act_before, done_before
from index.figures.arrived_counts import ARRIVED
from index.figures.base_periods import compared_in_bracket
from index.figures.carried_out import done_of_plan
from index.figures.completions import whole_name
from index.figures.count_names import count_name
from index.figures.counted_parts import NAMED_BEHIND, item_end, part_name
from index.figures.draft import Draft, Naming
from index.figures.economy import economic_growth
from index.figures.judgements import only_a_branch
from index.figures.money_sources import behind_source
from index.figures.number import Number
from index.figures.part_bodies import counted_offices
from index.figures.phrase_names import named_by_phrase
from index.figures.sentence import Sentence
from index.figures.shared_counts import with_list_head
from index.figures.sums_paid import paid_for
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_MANY = " nhiều "
_LABEL_WORDS = word_set("naming", "label_words")
_UNNAMED = Naming("", own=False, measured=False)


def name_of(number: Number) -> Naming:
    """Return the indicator's words as far as the number's own surroundings give them.

    The rules are asked in order; where none knows, the noun phrase before the number decides.
    """
    named = (rule(number) for rule in _RULES)
    return next((naming for naming in named if naming is not None), None) or named_by_phrase(number)


def _arrived(number: Number) -> Naming | None:
    """Name where a count arrived as what was counted: "từ 7 xã còn *3 xã*"."""
    if ARRIVED not in number.amount.flags or not number.drafts:
        return None
    return Naming(number.drafts[-1].figure.indicator, own=True, measured=False)


def _part_of_count(number: Number) -> Naming | None:
    """Name by the words behind it what is a part of a count: "(*3 mầm non*, 6 tiểu học)"."""
    if NAMED_BEHIND not in number.amount.flags:
        return None
    sentence, amount = number.sentence, number.amount
    words = sentence.words(amount.last, item_end(sentence.tokens, amount.first))
    return Naming(part_name(words, amount.unit), own=True, measured=False)


def _by_act(number: Number) -> Naming | None:
    """Name by the act told without a noun: "*kỷ luật* 9 đảng viên"."""
    act = act_before(number.sentence.tokens, number.amount, number.sentence.body)
    if not act:
        return None
    noun = counted.counted_phrase(number.sentence, number.amount, number.right)
    return Naming(f"{act} {noun or number.amount.unit}", own=True, measured=False, verb=act)


def _carried_out(number: Number) -> Naming | None:
    """Name what was done of a plan by what that is of: "kế hoạch 300 ha, *thực hiện* 310 ha"."""
    done = done_of_plan(number.sentence, number.amount, number.drafts)
    return Naming(done, own=True, measured=True) if done else None


def _of_offices(number: Number) -> Naming | None:
    """Name what counted offices took in: "*14 chi cục thuế thu được* 252,6 tỷ đồng"."""
    offices = counted_offices(number.sentence, number.amount, number.drafts)
    return Naming(offices, own=True, measured=True) if offices else None


def _growing(number: Number) -> Naming | None:
    """Name the growth of an economy."""
    growth = economic_growth(number.sentence, number.amount)
    return Naming(growth, own=True, measured=True) if growth else None


def _done_in_bracket(number: Number) -> Naming | None:
    """Name by the verb of a count in brackets behind another: "92 hộ dân (đã *di dời* 77 hộ)"."""
    amount, drafts = number.amount, number.drafts
    if amount.kind is not AmountKind.COUNT or not drafts or drafts[-1].amount.kind != amount.kind:
        return None
    done = done_before(number.sentence.words(drafts[-1].amount.last, amount.first))
    return Naming(f"{done} {amount.unit}", own=True, measured=False, verb=done) if done else None


def _by_label(number: Number) -> Naming | None:
    """Name by the label before a colon, or by what stands behind one that only opens a clause."""
    sentence, amount, left = number.sentence, number.amount, number.left
    label = labels_before_numbers.label(sentence, amount, left, number.reading.cue)
    if label is None:
        return None
    of_percent = opening_labels.told_of_percent(number, label)
    if of_percent:
        return Naming(of_percent, own=True, measured=True)
    if opening_labels.only_opens(number, label):
        # "Huyện A: *Đưa* 12 sản phẩm lên sàn": what is done stands behind the label.
        colons = [i for i in range(left, amount.first) if sentence.tokens[i].text == ":"]
        opened = colons[-1] + 1 if colons else amount.first
        return count_name(replace(number, left=opened), None)
    behind = ""
    field = only_a_branch(label.text) or opening_labels.opens_field(sentence, amount, left)
    if amount.kind is AmountKind.PHYSICAL and field:
        behind = counted.completing_phrase(sentence, amount, number.right, free=True)
    if behind:
        return Naming(behind, own=True, measured=True)  # "*Về nông nghiệp:* 41 ha lúa bị ngập"
    words = whole_name(sentence, label.text, number.state, amount)
    words = _that_they_have(words, amount.unit)
    words = with_list_head(sentence, amount, words)
    return Naming(words, own=True, measured=True, labels=_ends_in_colon(sentence, amount, left))


def _that_they_have(words: str, noun: str) -> str:
    """Return what "Các xã còn nhiều *hộ nghèo* là: xã A 246 hộ" counts; else the words."""
    unit = phrase_words().area_units.match(scan(words), 0)
    _, many, told = words.partition(_MANY)
    return told if unit and many and f" {noun.lower()} " in f" {told.lower()} " else words


def _for_a_purpose(number: Number) -> Naming | None:
    """Name by what the number is for (``item_names.purpose``)."""
    words = item_names.purpose(number.sentence, number.amount, number.left, number.reading.cue)
    return Naming(words, own=True, measured=True) if words else None


def _several_goods(number: Number) -> Naming | None:
    """Name several goods told as one (``item_names.several_goods``)."""
    words = item_names.several_goods(
        number.sentence, number.amount, number.left, number.reading.cue, number.drafts
    )
    return Naming(words, own=True, measured=False) if words else None


def _told_again(number: Number) -> Naming | None:
    """Leave a share's amount, or what stands behind a source of money, to what it is of."""
    again = (
        _amount_of_share(number.sentence, number.amount, number.drafts)
        or behind_source(number.sentence, number.amount, number.reading, number.drafts)
        or (bool(number.drafts) and compared_in_bracket(number.sentence, number.amount))
    )
    return _UNNAMED if again else None


def _excluding(number: Number) -> Naming | None:
    """Name by what is told apart from the rest (``exclusions``)."""
    sentence, amount, reading = number.sentence, number.amount, number.reading
    return exclusions.opening(sentence, amount, reading.cue, number.state) or exclusions.apart(
        sentence, amount, number.left, reading, number.drafts
    )


def _paid(number: Number) -> Naming | None:
    """Name by what a sum was paid for."""
    words = paid_for(number.sentence, number.amount, number.left, number.reading.cue)
    return Naming(words, own=True, measured=True) if words else None


_RULES: tuple[Callable[[Number], Naming | None], ...] = (
    _arrived,
    _part_of_count,
    _by_act,
    _carried_out,
    _of_offices,
    _growing,
    _done_in_bracket,
    _by_label,
    _for_a_purpose,
    _several_goods,
    _told_again,
    _excluding,
    _paid,
)


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
