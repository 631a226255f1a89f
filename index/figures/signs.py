"""Changes told by a sign: "dư nợ 90 tỷ đồng (*+9,1%*)", "giảm sâu (*-12,2%*) so với cùng kỳ"."""

from __future__ import annotations

from index.domain import Relation
from index.figures.against import against_end, base_end
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues

_SIGNS = {"+", "-", "−", "–"}


def base_behind_bracket(sentence: Sentence, amount: Amount) -> str | None:
    """Return the base of "giảm mạnh (-12,2%) *so với cùng kỳ*", or None."""
    tokens, closing = sentence.tokens, amount.last
    if closing >= len(tokens) or tokens[closing].text != ")":
        return None
    first = against_end(tokens, closing + 1)
    return sentence.words(first, base_end(sentence, first, len(tokens))) if first else None


def signed_direction(
    sentence: Sentence, amount: Amount, before: Relation | None, against: str
) -> str | None:
    """Return the direction of a percent that has a sign of its own, or None.

    It stands alone in brackets, behind another rate there, or before what it is compared with:
    "(+9,1%)", "(đạt 55,6% kế hoạch; *+2,9%*)", "đạt 98% kế hoạch, *+1,2%* so với cùng kỳ".
    """
    at = amount.first - 1
    sign = sentence.tokens[at].text if at > 0 else ""
    if sign not in _SIGNS:
        return None
    ahead = sentence.tokens[at - 1].text
    if amount.kind is not AmountKind.PERCENT:
        # "do diện tích lúa giảm (*-684 ha*)": by so much
        falls = ahead == "(" and sign != "+" and _falls_before(sentence, at - 2)
        return "giảm" if falls else None
    told = before or Relation.VALUE
    alone = ahead == "(" and told in (Relation.VALUE, Relation.CHANGE)
    glued = sentence.tokens[at].end == sentence.tokens[amount.first].start
    follows = [t.text for t in sentence.tokens[amount.last : amount.last + 1]]
    told_of = against == "base" or sentence.depth[at] > 0 or follows == ["về"]
    behind = ahead in {";", ",", "và"} and told_of
    if not alone and not (glued and (behind or (ahead == "(" and against == "base"))):
        return None
    return "tăng" if sign == "+" else "giảm"


def _falls_before(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is of a word that says that something fell."""
    found = cues().changes.match_before(sentence.tokens, index + 1) if index > 0 else None
    return found is not None and found.value == "giảm"
