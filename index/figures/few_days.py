"""A stretch of a few days that dates numbers: a week told of, no event in passing."""

from __future__ import annotations

from index.domain import PeriodKind
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.periods import PeriodMention

_WEEKS = word_set("few_days", "weeks")
_COUNTED = word_set("few_days", "counted")
_OF_A_DAY = word_set("few_days", "of_a_day")
_DAILY, _MEETING = word_set("few_days", "daily"), word_set("few_days", "meeting")
_EVENTS = word_set("few_days", "events")
# "*tổ chức* lễ trao 30 suất quà" is an event, too.
_NO_EVENT = (_MEETING | word_set("few_days", "summing")) - {"tổ chức"}
_BEHIND = 3  # tokens behind a number that may tell it: "812 xe *được thông quan*"
_NEAR = 2  # tokens: "trong tuần (", "tuần từ"


def is_bare_day(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a mention is a day, or some days, on which something took place.

    "Ngày 9/7, HĐND huyện họp" dates no number; the days of a bulletin do: "Trong *tuần (từ 4 đến
    10-7)*, toàn tỉnh xảy ra 4 vụ" is no number of the report's six months. So do days that are
    counted through: "*tính* từ 29/4 đến *hết* 2/5"; a single one where it is told of by itself.
    """
    if mention.kind is not PeriodKind.DAY or mention.as_of or _of_a_day(sentence, mention):
        return False
    return not (mention.low is not None and _of_week(sentence, mention))


def _of_a_day(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*Trong ngày 4/11*, tiêm được 2.310 mũi": what came on that day."""
    first = sentence.token_at(mention.span.start)
    before = sentence.tokens[max(0, first - _NEAR) : first + 1]
    words = [token.text for token in before]
    if "ngày" in words and not _OF_A_DAY.isdisjoint(words[: words.index("ngày")][-1:]):
        return True
    return first < _NEAR and _happened(sentence, mention)


def _happened(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether what follows is counted day by day, or was one event, at no meeting.

    "*Ngày 15/9*, huyện tiêu hủy 320 con lợn", "*Ngày 20/8*, huyện trao 30 suất quà".
    """
    if not sentence.amounts or mention.span.end > sentence.amounts[0].span.start:
        return False
    last = sentence.token_at(mention.span.end)
    amount = sentence.amounts[0]
    words = [token.text for token in sentence.tokens[last : amount.last + _BEHIND]]
    said = f" {' '.join(words)} "
    daily = _says(said, _DAILY) and not _says(said, _MEETING)
    return daily or (_says(said, _EVENTS) and not _says(said, _NO_EVENT))


def _says(said: str, words: frozenset[str]) -> bool:
    return any(f" {word} " in said for word in words)


def in_brackets_of_week(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a bracket right behind "tuần" says which days those were."""
    first = sentence.token_at(mention.span.start)
    return (
        mention.kind is PeriodKind.DAY
        and first > 1
        and sentence.tokens[first - 1].text == "("
        and sentence.tokens[first - 2].text in _WEEKS
    )


def _of_week(sentence: Sentence, mention: PeriodMention) -> bool:
    first = sentence.token_at(mention.span.start)
    words = {token.text for token in sentence.tokens[max(0, first - _NEAR) : first + 1]}
    last = sentence.token_at(mention.span.end)
    counted = {token.text for token in sentence.tokens[max(0, first - 1) : last]}
    return not words.isdisjoint(_WEEKS) or not counted.isdisjoint(_COUNTED)
