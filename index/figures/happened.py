"""What happened, where a time or a colon stands between it and its verb.

"*Phạm pháp hình sự* tháng 5 xảy ra 52 vụ", "*Tai nạn giao thông*: xảy ra 21 vụ", "*Sốt xuất huyết*
quý II ghi nhận 42 ca". Seen alone, "xảy ra vụ" says nothing.
"""

from __future__ import annotations

from dataclasses import replace

from index.figures.governing_verbs import verb_phrase
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set

_HAPPENING = tuple(sorted(word_set("happened", "verbs")))
_EVENTS = word_set("happened", "units")
_TIME_WORDS = word_set("happened", "time_words")
_VERB = 2  # words of such a verb


def that_happened(sentence: Sentence, amount: Amount, left: int, cue: int, verb: str) -> str:
    """Return ``verb`` with what it says happened, told before a time or a colon.

    Args:
        sentence: the parsed sentence.
        amount: a count with nothing behind its noun.
        left: token where its own words may begin.
        cue: token behind the words that may name it.
        verb: what is told right before the count, or "".
    """
    words = verb.lower()
    if amount.unit not in _EVENTS or not words.startswith(_HAPPENING):
        return verb
    first = words.replace(",", " ").split()[:_VERB]
    at = cue - len(first)
    while at > left and [t.text for t in sentence.tokens[at : at + _VERB]] != first:
        at -= 1
    end, dated = at, sentence.dated()
    while end > left and (end - 1 in dated or sentence.tokens[end - 1].text in _TIME_WORDS):
        end -= 1
    timed = any(i in dated for i in range(end, at))
    if end > left and sentence.tokens[end - 1].text == ":":
        end, timed = end - 1, True
    if not timed or end <= left:
        return verb
    subject = verb_phrase(sentence, replace(amount, first=end), left, end)
    return f"{subject} {verb}" if len(subject.split()) > 1 else verb
