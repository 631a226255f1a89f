"""What a paragraph is about where its numbers do not say it: the words that open it.

"*Công tác giải phóng mặt bằng* được tập trung chỉ đạo. Đến nay đã chi trả 418 trường hợp": the
payments are of the land clearance. The topic becomes the ``parent`` of figures that have none and
name no known indicator, so that they answer for the topic and for nothing wider.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.item_labels import is_bare_measure, label_before, label_colon
from index.figures.item_marks import past_mark
from index.figures.judgements import thing_judged
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.work_told import work_introduced
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.scan import scan

_VERBS = word_set("topics", "verbs")
_TURNS = [words.split() for words in word_set("topics", "turns")]
_SET_OFF = word_set("topics", "set_off")
_DOINGS = word_set("completions", "doings")
_NO_MATTER = tuple(sorted(word_set("label_topics", "none", "told_of")))
_FUNDS = word_set("topics", "funds")
_WORK = ["công", "tác"]
_LEAST, _MOST = 2, 14  # words
_REACH = 3  # sentences
_JUDGED_REACH = 1
_ENDS = {",", ":"}
_CLOSERS = {",", ":", ";", ".", "(", "…"}


def open_topic(sentence: Sentence, state: State) -> None:
    """Keep the topic that the sentence opens, or let the one before reach a sentence less far."""
    opened = topic_opened(sentence)
    judged = thing_judged(sentence) if opened is None else ""
    work = work_introduced(sentence) if opened is None else ""
    if judged or work:
        state.topic, state.topic_left = work or judged, _REACH if work else _JUDGED_REACH
    elif opened:
        own = [token.text for token in sentence.tokens[:2]] == _WORK and sentence.amounts
        state.topic, state.topic_left = opened, 0 if own else _REACH
    elif opened is None and state.topic_left and not (_turns(sentence) or _labelled(sentence)):
        state.topic_left -= 1
    else:
        state.topic, state.topic_left = None, 0


def _turns(sentence: Sentence) -> bool:
    """ "*Ngoài ra*, tiêu chí môi trường …": another matter."""
    opening = [token.text for token in sentence.tokens[:3]]
    return any(opening[: len(each)] == each for each in _TURNS)


def _labelled(sentence: Sentence) -> bool:
    """ "Về du lịch, …. *Rừng: trồng mới 350 ha*": a label of its own turns to another matter."""
    tokens, colon = sentence.tokens, label_colon(sentence)
    first = past_mark(tokens)
    if not sentence.amounts or not first < colon < sentence.amounts[0].first:
        return False
    if not sentence.body[tokens[first].start].isupper():
        return False
    label = label_before(sentence, colon, first)
    return bool(label) and not label.lower().startswith(_NO_MATTER)


def topic_opened(sentence: Sentence) -> str | None:
    """Return the topic that the sentence opens with, "" if it only ends the one before, or None.

    A sentence with numbers opens one only in words set off by a comma ("Về công tác X, …"): else
    they are the subject of its numbers.
    """
    tokens = sentence.tokens
    first = past_mark(tokens)
    opener = phrase_words().topic_openers.match(tokens, first) if len(tokens) > first else None
    if opener is None:
        return None
    end = opener.last
    while end < len(tokens):
        compound = _compound_over(sentence, opener.last, end)
        if compound is not None:
            end = compound
            continue
        verb = tokens[end].text in _VERBS and not sentence.body[tokens[end].start].isupper()
        if tokens[end].text in _CLOSERS or (verb and end > opener.last):
            break
        end += 1
    if end == len(tokens) or any(amount.first < end for amount in sentence.amounts):
        return None
    set_off = tokens[end].text in {",", ":"} and tokens[first].text in _SET_OFF
    if sentence.amounts and not set_off and not _told_first(sentence, first, end):
        return None
    words = clean(sentence, range(opener.last, end))
    if len(words) < _LEAST:
        return ""  # "*Về rừng*, diện tích 300 ha": no more of the topic before
    return text_of(sentence, words) if len(words) <= _MOST else None


def _told_first(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether a clause of its own tells of the topic before the first number.

    "*Công tác thanh tra, kiểm tra được đẩy mạnh*, đã hoàn thành 632 cuộc".
    """
    work = [token.text for token in sentence.tokens[first : first + 2]] == _WORK
    if not work or sentence.tokens[end].text not in _VERBS:
        return False
    between = range(end + 1, sentence.amounts[0].first)
    return any(sentence.tokens[i].text in _ENDS and not sentence.depth[i] for i in between)


def _compound_over(sentence: Sentence, first: int, end: int) -> int | None:
    """Return the token behind the fixed list ("bồi thường, hỗ trợ") that runs over ``end``."""
    for start in range(max(first, end - 3), end + 1):
        match = phrase_words().compounds.match(sentence.tokens, start)
        if match and match.last > end:
            return match.last
    return None


def with_topic(figures: Sequence[Figure], topic: str | None, sentence: Sentence) -> list[Figure]:
    """Put the topic over the figures of one sentence that say nothing of what they are about.

    "3 xã đạt 19/19 tiêu chí *về xây dựng nông thôn mới*" says it behind its number.
    """
    if topic is None:
        return list(figures)
    bare = {f.indicator for f in figures if f.parent is None and not _told_behind(sentence, f)}
    bare = {indicator for indicator in bare if _untold(indicator, topic)}
    return [_of_measure(under(figure, topic, bare), topic) for figure in figures]


def _of_measure(figure: Figure, topic: str) -> Figure:
    """Put the topic over a bare measure of what has another name: "doanh thu" of those who came."""
    told = (figure.parent or "").lower()
    if not told or topic.lower() in told or not is_bare_measure(figure.indicator):
        return figure
    return replace(figure, parent=f"{topic} – {figure.parent}")


def _told_behind(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether the words right behind a number name a known indicator."""
    tokens, first = sentence.tokens, sentence.token_at(figure.span.end)
    last = first
    while last < len(tokens) and tokens[last].text not in _CLOSERS:
        last += 1
    return bool(concept_table().find(tokens[first:last]))


def under(figure: Figure, topic: str, bare: set[str]) -> Figure:
    """Return the figure under ``topic`` when its words, or its whole's, are in ``bare``."""
    if figure.parent is None and figure.indicator in bare:
        return replace(figure, parent=topic)
    if figure.parent in bare and figure.indicator != topic:
        return replace(figure, parent=f"{topic} – {figure.parent}")
    return figure


def _untold(indicator: str, topic: str) -> bool:
    """Tell whether the words name neither a known indicator nor the topic itself."""
    words = scan(indicator)
    if indicator.lower() in _DOINGS and any(f" {fund} " in f" {topic.lower()} " for fund in _FUNDS):
        return True  # "*Về chương trình A*, … giải ngân 18 tỷ đồng": of that programme
    named = {token.text for token in words}
    return not concept_table().find(words) and not {t.text for t in scan(topic)} <= named
