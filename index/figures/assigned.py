"""Work that someone was assigned: "huyện *được UBND tỉnh giao thu* 180 tỷ đồng" states a plan."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_ASSIGNING = "giao"
_PASSIVE = "được"
_WORK = PhraseTable({words: words for words in word_set("assigned", "work")})
_DONE = "đã"
_GIVERS = word_set("assigned", "giving")
_MONEY = word_set("assigned", "money")
_TO = 4  # tokens of whom: "giao *cho huyện A* trồng"


def is_assigned(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the clause says that so much work was assigned, before the amount.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
    """
    if amount.kind is AmountKind.PERCENT or amount.total is not None:
        return False
    tokens, first = sentence.tokens, sentence.clause_start(amount.first)
    words = [token.text for token in tokens[first : amount.first]]
    if _ASSIGNING not in words:
        return False
    at = len(words) - 1 - words[::-1].index(_ASSIGNING)
    passive = _PASSIVE in words[:at]
    given = cues().givers.match_before(tokens, first + at + 1, 5) is not None
    work = next(
        (i for i in range(at + 1, min(at + 2 + _TO, len(words))) if _WORK.match(tokens, first + i)),
        None,
    )
    told = passive and work == at + 1
    told = told or _gives_money(words, at)
    told = told or (given and work is not None)
    return bool(told) and _DONE not in words[at:]


def _gives_money(words: list[str], at: int) -> bool:
    """Tell whether a clause opens with who gives money: "*Trung ương giao vốn* … 68 tỷ"."""
    giver = " ".join(words[:at])
    return giver in _GIVERS and at + 1 < len(words) and words[at + 1] in _MONEY
