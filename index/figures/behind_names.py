"""Names of sums and quantities that stand behind them, or of which only one thing is said."""

from __future__ import annotations

from index.figures import counted
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_NOT_YET = "chưa"
_GIVEN_SUMS = word_set("naming", "given_sums")


def undone(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return what was not done with so much: "đã trồng 412 ha; còn 88 ha *chưa trồng*"."""
    if amount.last >= right or sentence.tokens[amount.last].text != _NOT_YET:
        return ""
    measured = amount.kind in (AmountKind.PHYSICAL, AmountKind.MONEY)
    return sentence.words(amount.last, counted.counted_end(sentence, amount, right)) * measured


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
