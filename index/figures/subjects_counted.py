"""Subjects that say what a bare count is of: a herd, a branch with guests, a clause that judges.

"Đàn gia súc hiện có 31.450 *con trâu, bò*"; "*Du lịch* đạt 96.000 lượt khách"; "*Nạn tảo hôn* giảm,
còn 31 cặp".
"""

from __future__ import annotations

from index.domain import Relation
from index.figures.breakdown_labels import opens_breakdown
from index.figures.herds import herd_counted
from index.figures.number import Count
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_HAVING = {"có", "còn"}
_NEAR = 2  # tokens before the words of the number itself
_TOURISM = word_set("naming", "tourism")
_GUESTS, _ENDS = "lượt khách du lịch", (["khách"], ["lượt"])
_GENERAL_NOUNS = word_set("naming", "general_nouns")
_STILL_COUNTED = word_set("naming", "still_counted")
_BY_PLACE = {"khu", "vực", "cũ", "có", "là", "còn", "địa", "bàn", "xảy", "ra"}
_HEAD = "con"
_RATES = tuple(word_set("naming", "rates_of"))
_NUMBERS = tuple(word_set("naming", "numbers_of"))
_CLAUSE = {",", ";", ":"}


def herd_told(count: Count) -> str:
    """Return the herd or the breed that a count of animals is of, or ""."""
    number, phrase = count.number, count.phrase
    if phrase is None:
        return ""
    cue = number.reading.cue
    beside = number.sentence.tokens[max(0, cue - _NEAR) : number.amount.first]
    has = phrase.near and any(token.text in _HAVING for token in beside)
    return herd_counted(phrase.text, count.noun) if has or not count.bare else ""


def guests_told(count: Count) -> str:
    """Return what "*Du lịch* đạt 96.000 lượt khách" counts, or ""."""
    phrase, noun = count.phrase, count.noun
    guests = count.bare and noun.lower().split()[-1:] in _ENDS
    told = phrase is not None and guests and phrase.text.lower() in _TOURISM
    return _GUESTS if told else ""


def broken_down(count: Count) -> str:
    """Return what was counted before and is told of each place, or "".

    "Có 912 hộ nghèo. *Phân theo địa bàn:* huyện A 120 hộ".
    """
    number = count.number
    sentence, first = number.sentence, number.amount.first
    tokens = sentence.tokens
    if not count.bare or not any(opens_breakdown(tokens, i) for i in range(first)):
        return ""
    opened = max(i for i in range(first) if opens_breakdown(tokens, i))
    last = max([opened, *(d.amount.last for d in number.drafts if d.amount.first > opened)])
    colon = next((i for i in range(last, first) if tokens[i].text in _CLAUSE), last)
    places = [place.span for place in sentence.places]
    beside = [t for t in tokens[colon + 1 : first] if t.is_word and t.text not in _BY_PLACE]
    placed = all(any(p.start <= t.start < p.end for p in places) for t in beside)
    told = [d.figure for d in number.drafts if d.amount.first < opened]
    stated = number.state.stated.get(AmountKind.COUNT)
    whole = told[-1] if told else stated
    if whole is None or not placed or not beside or whole.unit != number.amount.unit:
        return ""
    return whole.indicator if count.noun.lower() in whole.indicator.lower() else ""


def changed_to(count: Count) -> str:
    """Return what "*Đàn bò* tăng 3%, đạt 12.000 con" counts: what changed so much, or "".

    Nothing but words that count may stand between.
    """
    number = count.number
    before = number.drafts[-1] if number.drafts else None
    if not count.bare or before is None or before.figure.relation is not Relation.CHANGE:
        return ""
    rate = before.amount.kind is AmountKind.PERCENT and before.named
    between = number.sentence.tokens[before.reading.after : number.amount.first]
    said = {token.text for token in between}
    if not rate or not said <= _STILL_COUNTED | {","} or "," not in said:
        return ""
    name, noun = before.figure.indicator, count.noun.lower()
    if noun not in _GENERAL_NOUNS | {_HEAD} or number.sentence.depth[number.amount.first]:
        return ""
    words = f"{name.lower()} "
    if words.startswith(_RATES):
        return ""  # "tỷ lệ hộ nghèo giảm 5,9%, còn 613 hộ": no rate is counted
    if f" {noun} " in f" {words}" or words.startswith(_NUMBERS):
        return name
    return "" if phrase_words().heads.match(scan(name), 0) else f"{name} {noun}"


def subject_judged(count: Count) -> str:
    """Return the name by a clause before the number that only tells how its subject goes, or "".

    Between that clause and the number nothing may stand but words that count.
    """
    number, phrase = count.number, count.phrase
    if phrase is None or phrase.near or not count.bare or number.drafts:
        return ""
    tokens, first, dated = number.sentence.tokens, number.amount.first, number.sentence.dated()
    at = next((i for i in range(first - 1, 0, -1) if tokens[i].text in _CLAUSE), 0)
    between = {tokens[i].text for i in range(at + 1, first) if i not in dated}
    told, subject = number.sentence.words(0, at).lower(), phrase.text.lower()
    judged = at > 0 and subject in told and not told.endswith(subject)
    if not judged or count.noun.lower() not in _GENERAL_NOUNS or not between <= _STILL_COUNTED:
        return ""
    noun = "" if f"{subject} ".startswith(f"{count.noun.lower()} ") else count.noun
    return f"{phrase.text} {noun}".strip()
