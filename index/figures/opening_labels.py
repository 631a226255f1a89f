"""Labels that only open what a number says by itself: "*Trường học:* 54/61 trường đạt chuẩn".

What is told of those counted stands behind the number and names it; the label is over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures import counted
from index.figures.draft import Draft
from index.figures.item_labels import label_before, label_colon
from index.figures.item_marks import past_mark
from index.figures.noun_phrase import Phrase
from index.figures.number import Number
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, phrase_words, units, word_set
from index.language.scan import PhraseTable, scan

_MARKS = {"-", "–", "+", "*", ",", ";", "."}
_PREDICATES = word_set("opening_labels", "predicates")
_OF_ALL = word_set("opening_labels", "of_all")
_MEASURES = word_set("opening_labels", "measures")
_NOUNS = PhraseTable({words: words for words in word_set("opening_labels", "nouns")})
_NONE = tuple(sorted(word_set("label_topics", "none", "told_of")))
_HAVE = "có"
_LONGEST = 6  # words of a label that names the field alone


def only_opens(number: Number, label: Phrase) -> bool:
    """Tell whether a label only opens what a count says by itself.

    "Khó khăn: 27/71 công chức chưa đúng chuyên môn" counts công chức. In a list of labels ("…;
    đào tạo nghề: 650 lao động") each one names its number.
    """
    sentence, amount, left = number.sentence, number.amount, number.left
    if amount.kind is not AmountKind.COUNT or amount.noun_first is None:
        return False
    tokens = scan(label.text)
    if opens_field(sentence, amount, left):
        return True
    said = f" {' '.join(token.text for token in tokens)} "
    noun = amount.unit.lower() if " " in amount.unit else sentence.tokens[amount.noun_first].text
    end = counted.counted_end(sentence, amount, number.right)
    if _names_field(label) and _tells(sentence, amount.last, end):
        return True  # "*Trường học:* 54/61 trường đạt chuẩn quốc gia"
    if f" {noun} " in said or phrase_words().heads.match(tokens, 0):
        return False
    return end > amount.last or (" " in amount.unit and not left)


def told_of_percent(number: Number, label: Phrase) -> str:
    """Return what a percent right behind its label is told of, or "".

    "Môi trường: *71% số hộ dùng nước sạch*": the households, not the environment.
    """
    sentence, amount = number.sentence, number.amount
    if amount.kind is not AmountKind.PERCENT or not _is_field(label):
        return ""
    beside = sentence.tokens[max(0, number.reading.cue - 1) : amount.first]
    if all(token.text != ":" for token in beside) or amount.last >= number.right:
        return ""
    words = counted.percent_of(sentence, amount, number.right)
    behind = amount.last + words.count(" ") + 1
    opens = sentence.tokens[amount.last].text in _PREDICATES
    return words if words and not opens and _tells(sentence, amount.last, behind) else ""


def told_of_those_had(number: Number, phrase: Phrase) -> str:
    """Return what so many percent of those that a subject has are told of, or "".

    "Bậc tiểu học *có* 99,4% *học sinh hoàn thành chương trình*": no percent of the level.
    """
    cue, first = number.reading.cue, number.amount.first
    had = any(token.text == _HAVE for token in number.sentence.tokens[cue:first])
    if number.amount.kind is not AmountKind.PERCENT or not had or phrase.measured:
        return ""
    return _told_behind(number) if number.reading.relation is Relation.VALUE else ""


def _told_behind(number: Number) -> str:
    """Return those counted behind a percent with what is told of them, or ""."""
    sentence, first = number.sentence, number.amount.last
    if first < len(sentence.tokens) and sentence.tokens[first].text in _OF_ALL:
        first += 1
    if first >= number.right:
        return ""
    if not any(nouns.match(sentence.tokens, first) for nouns in (units().counted, _NOUNS)):
        return ""
    words = counted.percent_of(sentence, number.amount, number.right)
    return words if _tells(sentence, first, first + words.count(" ") + 1) else ""


def under_field(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the label that opens an item over what is told of those counted right behind it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done, colon = list(drafts), label_colon(sentence)
    first = past_mark(sentence.tokens)
    if not drafts or not first < colon < drafts[0].amount.first:
        return done
    figure, amount = drafts[0].figure, drafts[0].amount
    label = label_before(sentence, colon, first)
    counts = amount.kind in (AmountKind.COUNT, AmountKind.PERCENT) and amount.first == colon + 1
    words = scan(figure.indicator)
    if not (label and counts and figure.parent is None) or label.lower().startswith(_NONE):
        return done
    named = {token.text for token in words}
    if concept_table().find(words) or _PREDICATES.isdisjoint(named):
        return done  # "*NTM:* 75 xã đạt chuẩn nông thôn mới": known by its own name
    if {token.text for token in scan(label)} <= named:
        return done
    for at, draft in enumerate(done):
        if draft.figure.indicator == figure.indicator and draft.figure.parent is None:
            done[at] = replace(draft, figure=replace(draft.figure, parent=label))
    return done


def opens_field(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a label only says of which field a number is: "*Về nhà ở:* 14 nhà bị ngập"."""
    tokens, first = sentence.tokens, amount.first - 1
    if first <= left or tokens[first].text != ":":
        return False
    while first > left and tokens[first - 1].text not in {";", "."}:
        first -= 1
    while tokens[first].text in _MARKS:
        first += 1
    return tokens[first].text == "về"


def _is_field(label: Phrase) -> bool:
    """Tell whether a label names no measure of its own: no "tỷ lệ …", "số …"."""
    tokens = scan(label.text)
    return bool(tokens) and tokens[0].text not in _MEASURES


def _names_field(label: Phrase) -> bool:
    """Tell whether a short label names a field or a thing, and nothing that is told of it."""
    words = [token.text for token in scan(label.text)]
    return _is_field(label) and len(words) <= _LONGEST and _PREDICATES.isdisjoint(words)


def _tells(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether something is told of those counted in ``tokens[first:end]``."""
    return any(token.text in _PREDICATES for token in sentence.tokens[first:end])
