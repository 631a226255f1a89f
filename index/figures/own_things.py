"""Numbers of something of their own: no part of what stands before them."""

from __future__ import annotations

from index.figures.draft import Draft, Naming
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set

RATES = ("tỷ lệ ", "tỉ lệ ")
_MOVING = word_set("aims", "doing")


def may_be_part(naming: Naming) -> bool:
    """Tell whether words of its own leave open what a number is of; "giảm *tỷ lệ* …" do not."""
    verb, _, rest = naming.text.lower().partition(" ")
    rate = verb in _MOVING and rest.startswith(RATES)
    return naming.own and not naming.measured and not rate


def of_one_kind(whole: str, words: str) -> bool:
    """Tell whether a number's words name a thing like the one before it, and no part of that.

    "thu *quỹ quốc phòng* 45 triệu đồng; *quỹ đền ơn đáp nghĩa* 32 triệu đồng".
    """
    named, told = words.lower().split(), whole.lower().split()
    if not named or named[0] not in told:
        return False
    rest = told[told.index(named[0]) :]
    return len(rest) > 2 and len(named) > 2 and rest[1:] != named[1:]


def behind_another(sentence: Sentence, drafts: list[Draft], amount: Amount) -> bool:
    """Tell whether a measure of its own stands before the clause of the number.

    "Đáng chú ý là *thu ngân sách 684 tỷ đồng*; cuối năm còn 4.187 hộ nghèo": of neither, and of
    nothing told in the sentence before.
    """
    last = clause_start(sentence, amount.first)
    whole = [d for d in drafts if d.named and d.naming.measured and d.figure.parent is None]
    return any(d.amount.last <= last for d in whole)


def clause_start(sentence: Sentence, index: int) -> int:
    """Return the semicolon before ``tokens[index]``, outside brackets, or -1."""
    ends = (i for i in range(index - 1, -1, -1) if sentence.tokens[i].text == ";")
    return next((i for i in ends if not sentence.depth[i]), -1)


def ends_with_names(sentence: Sentence, opening: int, number: int) -> bool:
    """Tell whether a list that ``tokens[opening]`` opens names places only and ends before it.

    "thêm 3 xã, *gồm A, B và C*; số xã khó khăn còn 7": the last number is no part of the three.
    """
    tokens = sentence.tokens
    end = next((i for i in range(opening, number) if tokens[i].text == ";"), None)
    if end is None or any(token.text == ":" for token in tokens[opening:end]):
        return False
    named = any(opening < sentence.token_at(m.span.start) < end for m in sentence.places)
    return named and not any(token.is_number for token in tokens[opening:end])
