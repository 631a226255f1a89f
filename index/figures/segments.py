"""Semicolon lists whose items open with what they are about.

"Cho vay hộ nghèo, dư nợ 1.133 triệu đồng, có 31 hộ; cho vay hộ cận nghèo, dư nợ 729 triệu đồng":
the words before an item's first comma stand over all of its numbers.
"""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, phrase_words

_LEAST, _MOST_WORDS = 2, 9
_OPEN = {";", ":"}


def topic_of(sentence: Sentence, amount: Amount) -> str | None:
    """Return the topic of the list item that the amount stands in, or None."""
    if "topics" not in sentence.known:  # asked for at each of its numbers
        sentence.known["topics"] = dict(_topics(sentence))
    topics: dict[int, str | None] = sentence.known["topics"]
    if sum(topic is not None for topic in topics.values()) < _LEAST:
        return None
    start = max((s for s in topics if s <= amount.first), default=None)
    return topics[start] if start is not None else None


def _topics(sentence: Sentence) -> list[tuple[int, str | None]]:
    """Return each item's first token and its topic."""
    tokens = sentence.tokens
    starts = [0] + [i + 1 for i, t in enumerate(tokens) if t.text == ";" and not sentence.depth[i]]
    if len(starts) < _LEAST:
        return []
    colon = next((i for i in range(len(tokens)) if tokens[i].text == ":"), None)
    if colon is not None and colon < starts[1] and not _numbers(sentence, 0, colon):
        starts[0] = colon + 1
    return [(start, _topic(sentence, start)) for start in starts]


def _numbers(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= amount.first < last for amount in sentence.amounts)


def _topic(sentence: Sentence, start: int) -> str | None:
    tokens = sentence.tokens
    end = start
    while end < len(tokens) and tokens[end].text not in {",", ";", ":"}:
        doings = phrase_words().compounds.match(tokens, end)
        end = doings.last if doings else end + 1  # "*tiếp nhận, xác minh* 42 tin báo": no topic
    if end >= len(tokens) or tokens[end].text != "," or not 2 <= end - start <= _MOST_WORDS:
        return None
    if _numbers(sentence, start, end) or cues().parts.match(tokens, start):
        return None
    if cues().openers.match(tokens, start) or phrase_words().period_openers.match(tokens, start):
        return None
    span = (tokens[start].start, tokens[end - 1].end)
    named = [*(m.span for m in sentence.places), *(m.span for m in sentence.periods)]
    if any(span[0] < other.end and other.start < span[1] for other in named):
        return None
    if not all(token.is_word for token in tokens[start:end]):
        return None
    return sentence.words(start, end)
