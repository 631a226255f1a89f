"""Names of sums and quantities that stand behind them, or of which only one thing is said."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures import counted
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_NOT_YET = "chưa"
_GIVEN_SUMS = word_set("naming", "given_sums")


def undone(sentence: Sentence, amount: Amount, right: int, drafts: Sequence[Draft]) -> str:
    """Return what was not done with so much: "đã trồng 412 ha; còn 88 ha *chưa trồng*".

    What was done says with what: "bàn giao 18 km *mặt bằng*, còn 4 km chưa bàn giao".
    """
    if amount.last >= right or sentence.tokens[amount.last].text != _NOT_YET:
        return ""
    if amount.kind not in (AmountKind.PHYSICAL, AmountKind.MONEY):
        return ""
    end = counted.counted_end(sentence, amount, right)
    doing = sentence.words(amount.last + 1, end).lower()
    for draft in reversed(drafts):
        at = draft.figure.indicator.lower().find(doing)
        if doing and at >= 0:
            return f"{_NOT_YET} {draft.figure.indicator[at:]}"
    return sentence.words(amount.last, end)


def given_sum(sentence: Sentence, amount: Amount, reading: Reading) -> str:
    """Return "vốn được phân bổ" for money told of by no more: "huyện *được phân bổ* 86 tỷ"."""
    told = " ".join(t.text for t in sentence.tokens[max(0, reading.cue) : amount.first])
    allotted = next((words for words in _GIVEN_SUMS if told.startswith(words)), "")
    return f"vốn {allotted}" if allotted and amount.kind is AmountKind.MONEY else ""


def given_too(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """ "*đóng góp* 8.420 ngày công *và* 3,1 tỷ đồng tiền mặt": money beside what was counted."""
    between = [token.text for token in sentence.tokens[before.reading.after : amount.first]]
    money = amount.kind is AmountKind.MONEY and before.amount.kind is AmountKind.COUNT
    return money and between == ["và"] and bool(before.naming.verb)
