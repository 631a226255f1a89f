"""Numbers of a list that are named behind themselves: "trồng 910 ha cà phê, *46 ha hồ tiêu*"."""

from __future__ import annotations

from index.domain import Relation
from index.figures import counted, item_names
from index.figures.behind_names import given_too, undone
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_GOODS_UNITS = word_set("naming", "goods_units")
_ITEM = 3  # words
_JOINTS = {",", ";", "và"}
_GIVING = tuple(f" {words}" for words in sorted(word_set("unsaid", "giving")))
_TOLD_OF_ITEM = (Relation.CHANGE, Relation.PERCENT_OF_PLAN, Relation.SHARE)


def named_in_list(sentence: Sentence, amount: Amount, right: int, drafts: list[Draft]) -> str:
    """Return what stands behind a number and names it, with what was done to all of a list, or "".

    Args:
        sentence: the parsed sentence.
        amount: the number, with no words of its own before it.
        right: token where the next amount begins.
        drafts: the figures before it in the sentence.
    """
    level = outside_brackets(sentence, amount, drafts)
    item = _item_before(level)
    listed = item is not None and _listed_behind(sentence, item, level[-1], amount)
    words = counted.completing_phrase(sentence, amount, right, free=listed or not drafts)
    if words and listed and item is not None:
        words = _done_to_both(sentence, item, words)
    elif words and drafts and given_too(sentence, drafts[-1], amount):
        words = f"{drafts[-1].naming.verb} {words}"
    words = words or _given_next(sentence, amount, right, drafts)
    words = words or undone(sentence, amount, right, drafts)
    return words or item_names.named_behind(sentence, amount, right, drafts)


def _given_next(sentence: Sentence, amount: Amount, right: int, drafts: list[Draft]) -> str:
    """Return what else is given: "đề nghị *hỗ trợ* 9 tỷ đồng; *12 tấn giống lúa*", or ""."""
    if amount.kind is not AmountKind.PHYSICAL or not drafts or amount.first < 1:
        return ""
    if sentence.tokens[amount.first - 1].text not in _JOINTS:
        return ""
    names = (draft.figure.indicator_text for draft in reversed(drafts))
    giving = next((name for name in names if f" {name.lower()}".endswith(_GIVING)), "")
    words = counted.completing_phrase(sentence, amount, right, free=True) if giving else ""
    return f"{giving} {words}" if words else ""


def outside_brackets(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> list[Draft]:
    """Leave out what brackets said: "vốn (gồm *vốn kéo dài* 41 tỷ) 226 tỷ; giải ngân 18 tỷ"."""
    depth = sentence.depth[amount.first]
    return [draft for draft in drafts if sentence.depth[draft.amount.first] <= depth]


def _item_before(level: list[Draft]) -> Draft | None:
    """Return the item before a number, past what is told of it: "2 ha ngô, *giảm 3%*; 1 ha"."""
    for draft in reversed(level):
        if draft.named or draft.figure.relation not in _TOLD_OF_ITEM:
            return draft
    return None


def _listed_behind(sentence: Sentence, before: Draft, last: Draft, amount: Amount) -> bool:
    """Tell whether names stand behind the numbers of a list: "910 ha cà phê, *46 ha* hồ tiêu".

    Args:
        sentence: the parsed sentence.
        before: the item before the number.
        last: the last number told of that item, or the item itself.
        amount: the number.
    """
    outside = range(last.reading.after, amount.first)  # "412 ha ngô (*đạt 98%*), 215 ha lạc"
    level = [i for i in outside if sentence.depth[i] == sentence.depth[amount.first]]
    between = [t for i in level if (t := sentence.tokens[i].text) not in {"(", ")"}]
    if between not in ([","], ["và"], [";"]):
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
