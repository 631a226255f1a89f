"""Cutting a stretch of words down to a noun phrase: what leads, trails and links goes.

The words are in ``data/phrases.toml``; a concept's own name is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.adjectives import is_adjective_new
from index.figures.caused import without_cause
from index.figures.field_doers import without_doer
from index.figures.judgements import without_judgement
from index.figures.phrase_ends import without_rank, without_receiver, without_source
from index.figures.phrase_mentions import without_mentions
from index.figures.sentence import Sentence
from index.figures.yielded import measure_first
from index.language.lexicon import Concept, concept_table, cues, phrase_words, word_set
from index.language.scan import PhraseMatch, PhraseTable, Token

LONGEST = 22
_ENUMERATOR = re.compile(
    r"(?:[\s,;:.–-]{1,9}|(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/](?:\s{1,9}|$)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s{1,9}(?=[^\W\d])|[a-zđ]\)\s{1,9}|[a-zđ]\.\s{1,9}(?=[^\W\d_a-z])|\((?:\d{1,2}|[a-zđ])\)\s{0,9})"
)
_INSIDE = tuple(sorted(word_set("phrase_trim", "inside")))
_LONGEST_INSIDE = max(words.count(" ") + 1 for words in _INSIDE)
_ESTIMATES = word_set("phrase_trim", "estimates")
_SUCH_AS = word_set("phrase_trim", "such_as")
_CHIEF = word_set("phrase_trim", "chief")
_STILL = word_set("phrase_trim", "still")
_TRADE = word_set("phrase_trim", "trade")
_COPULAS = word_set("phrase_trim", "copulas")
_HAVING = word_set("phrase_trim", "having")
# Who does it, not what is measured: a part of the whole told before.
_SECTORS = word_set("naming", "sectors")
_NEW = word_set("phrase_trim", "new")
_YEARS = word_set("phrase_trim", "years")
_TOTAL = "tổng"


def clean(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Return the token indexes of ``group`` that make the phrase; empty when nothing is left."""
    words = _example(sentence, _without_estimate(sentence, without_mentions(sentence, group)))
    words = strip(sentence, without_rank(sentence, words))
    words = strip(sentence, without_judgement(sentence, _without_predicate(sentence, words)))
    words = _cut_long(sentence, measure_first(sentence, without_source(sentence, words)))
    words = strip(sentence, words)
    words = without_receiver(sentence, words)
    words = without_doer(sentence, _without_activity(sentence, words))
    words = without_cause(sentence, words)
    words = _without_owner(sentence, words)
    if not any(sentence.tokens[i].is_word for i in words):
        return []
    return words


def _without_estimate(sentence: Sentence, words: list[int]) -> list[int]:
    """ "cây ngô *dự kiến* gieo trồng", "tổng mức đầu tư *dự kiến* của dự án": how sure, no name."""
    said = [estimate_at(sentence, i) for i in words]
    over = {i for match in said if match for i in range(match.first, match.last)}
    return [i for i in words if i not in over] if over else words


def estimate_at(sentence: Sentence, index: int) -> PhraseMatch[str] | None:
    """Return the "ước", "dự kiến" at a token that tells how sure a number is, or None.

    "hương *ước*" is a noun.
    """
    found = cues().qualifiers.match(sentence.tokens, index)
    if found is None or found.value not in _ESTIMATES:
        return None
    compounds = sentence.matches(phrase_words().compounds).values()
    return None if any(c.first <= index < c.last for c in compounds) else found


def _example(sentence: Sentence, words: list[int]) -> list[int]:
    """ "một số *mặt hàng* xuất khẩu tăng mạnh *như* chè": the first of the things, not the sort."""
    tokens = [sentence.tokens[i] for i in words]
    for at in range(len(tokens) - 1, 0, -1):
        such = tokens[at].text in _SUCH_AS and phrase_words().predicates.begins(tokens, 0, at)
        if such and strip(sentence, words[at + 1 :]):
            return words[at + 1 :]
    return words


def _without_predicate(sentence: Sentence, words: list[int]) -> list[int]:
    """ "*Gỗ dán* vẫn là mặt hàng chủ lực với 412 triệu USD": what it is, not what it is called."""
    texts = [sentence.tokens[i].text for i in words]
    at = next((i for i in range(1, len(texts)) if texts[i] in _COPULAS), None)
    if at is None:
        return words
    tokens = [sentence.tokens[i] for i in words]
    kind = phrase_words().predicates.match(tokens, at + 1)
    called = max((i for i in range(at, len(texts)) if texts[i] in _CHIEF), default=None)
    if kind is None or called is None or _CHIEF & set(texts[:at]):
        return words
    if any(_head_at(tokens, i) for i in range(called + 1, len(tokens))):
        return words  # "… là thị trường lớn nhất với *kim ngạch* 82 triệu USD"
    while at and texts[at - 1] in _STILL:
        at -= 1
    subject = strip(sentence, words[:at])
    trade = [i for i in words[kind.last :] if sentence.tokens[i].text in _TRADE]
    return [*subject, *trade] if subject else words


def _without_owner(sentence: Sentence, words: list[int]) -> list[int]:
    """ "*Xã có* tỷ lệ hộ nghèo cao nhất": the measure, not whose it is."""
    tokens = [sentence.tokens[i] for i in words]
    unit = phrase_words().area_units.match(tokens, 0) if tokens else None
    if unit is None or unit.last + 1 >= len(tokens) or tokens[unit.last].text not in _HAVING:
        return words
    return words[unit.last + 1 :] if _head_at(tokens, unit.last + 1) else words


def _without_activity(sentence: Sentence, words: list[int]) -> list[int]:
    """ "phối hợp với các cơ quan triển khai *thu phí*": the measure, not the doing."""
    tokens = [sentence.tokens[i] for i in words]
    if not tokens or not phrase_words().activities.match(tokens, 0):
        return words
    for position in range(1, len(tokens)):
        if _head_at(tokens, position):
            return words[position:]
    return words


def strip(sentence: Sentence, words: list[int]) -> list[int]:
    """Strip leading and trailing words that belong to no phrase."""
    tables = phrase_words()
    concepts = concept_table()
    while words:
        tokens = [sentence.tokens[i] for i in words]
        if not tokens[0].is_word and not tokens[0].is_number:
            words = words[1:]
            continue
        if tokens[0].text in _NEW:
            words = words[1:]  # "mới thu vào ngân sách": only just
            continue
        if told_inside(tokens):
            break
        leading = tables.leading.match(tokens, 0)
        concept = concepts.match(tokens, 0)
        compound = tables.compounds.match(tokens, 0)  # "*từ chối* thanh toán": no "từ"
        kept = max(concept.last if concept else 0, compound.last if compound else 0)
        if leading and kept < leading.last:
            words = words[leading.last :]
            continue
        break
    while words:
        tokens = [sentence.tokens[i] for i in words]
        if (
            not tokens[-1].is_word
            and not tokens[-1].is_number
            and tokens[-1].text not in {")", "%"}
        ):
            words = words[:-1]
            continue
        if tokens[-1].text in _NEW:
            if is_adjective_new(sentence, words[-1]):
                break
            words = words[:-1]
            continue
        if tokens[-1].text in _YEARS and len(tokens) > 2 and tokens[-2].is_number:
            break  # "chương trình 10 năm"
        trailing = _longest_at_end(tables.trailing, tokens)
        concept_end = _longest_at_end(concepts, tokens)
        fixed = _longest_at_end(tables.compounds, tokens)
        if trailing and not max(concept_end, fixed) >= max(trailing, 2):
            words = words[:-trailing]
            continue
        break
    return words


def told_inside(tokens: Sequence[Token]) -> bool:
    """Tell whether words open with in or outside of what is told: "*trong khu công nghiệp*"."""
    return " ".join(token.text for token in tokens[:_LONGEST_INSIDE]).startswith(_INSIDE)


def whole(table: PhraseTable[str] | PhraseTable[Concept], tokens: Sequence[Token]) -> bool:
    """Tell whether all of ``tokens`` are one phrase of ``table``."""
    match = table.match(tokens, 0) if tokens else None
    return match is not None and match.last == len(tokens)


def _longest_at_end(table: PhraseTable[str] | PhraseTable[Concept], tokens: Sequence[Token]) -> int:
    match = table.match_before(tokens, len(tokens), 6)
    return match.last - match.first if match else 0


def _cut_long(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut a clause down to the phrase that the number measures."""
    tables = phrase_words()
    tokens = [sentence.tokens[i] for i in words]
    best = 0
    named = 0  # inside a concept's own name, or a fixed one, nothing is cut
    fixed = {i for m in tables.compounds.find(tokens) for i in range(m.first + 1, m.last)}
    for position in range(len(tokens)):
        if position == 0 or position >= named:
            concept = concept_table().match(tokens, position)
            named = max(named, concept.last if concept else 0)
        if position == 0 or (position < named and not concept_starts(tokens, position)):
            continue
        if position in fixed:
            continue
        joint = tables.joints.match_before(tokens, position, 2)
        purpose = tables.purposes.match_before(tokens, position, 2)
        if purpose and best == 0 and (opened := _quantity(tokens)) is not None:
            best = opened  # "*diện tích đất thu hồi* để làm khu công nghiệp": measured already
            break
        starts = joint is not None and _head_at(tokens, position)
        if starts and not (_soft(tokens, position) and _head_at(tokens, best)):
            best = position
        if tables.late_heads.match(tokens, position) and not _head_at(tokens, best):
            best = position
        if purpose and any(_head_at(tokens, i) for i in range(position, len(tokens))):
            best = position
        auxiliary = tables.auxiliaries.match_before(tokens, position, 2)
        if (
            auxiliary
            and not _only_moves(tokens, position)
            and not any(_head_at(tokens, i) for i in range(best, auxiliary.last))
            and _content(tokens[position:])
        ):
            best = position
    words = words[best:]
    if len(words) > LONGEST:
        tokens = [sentence.tokens[i] for i in words]
        heads = [i for i in range(len(tokens)) if _head_at(tokens, i)]
        late = [i for i in heads if len(tokens) - i <= LONGEST]
        words = words[late[0] :] if late else words[-LONGEST:]
    return words


def _only_moves(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a change of nothing named stands there: "chè tiếp tục *giảm sâu*, giảm 38%"."""
    change = cues().changes.match(tokens, position)
    return change is not None and not any(_head_at(tokens, i) for i in range(position, len(tokens)))


def _quantity(tokens: Sequence[Token]) -> int | None:
    """Return where a phrase opens with how much: "*tổng vốn* để xây dựng nông thôn mới", or None.

    The number of an item may stand before it: "4. Diện tích …".
    """
    first = next((at for at, token in enumerate(tokens) if token.is_word), 0)
    measured = tokens[first].text == _TOTAL or phrase_words().quantities.match(tokens, first)
    return first if measured else None


def _soft(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the joint before ``position`` may stand inside one measure's name."""
    return phrase_words().soft_joints.match_before(tokens, position, 2) is not None


def concept_starts(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a concept's name begins at ``position``."""
    return concept_table().match(tokens, position) is not None


def _head_at(tokens: Sequence[Token], position: int) -> bool:
    if phrase_words().not_heads.match(tokens, position):
        return False
    if phrase_words().heads.match(tokens, position):
        return True
    concept = concept_table().match(tokens, position)
    return concept is not None and concept.value.id not in _SECTORS


def _content(tokens: Sequence[Token]) -> bool:
    trailing = phrase_words().trailing
    position = 0
    while position < len(tokens):
        match = trailing.match(tokens, position)
        if match is None:
            return tokens[position].is_word
        position = match.last
    return False


def is_measure(sentence: Sentence, words: Sequence[int]) -> bool:
    return bool(words) and _head_at([sentence.tokens[i] for i in words], 0)


def text_of(sentence: Sentence, words: Sequence[int]) -> str:
    """Return the words as written, with single spaces where others were left out."""
    pieces: list[str] = []
    previous: int | None = None
    for index in words:
        token = sentence.tokens[index]
        written = sentence.body[token.start : token.end]
        if previous is not None and written != ",":
            glued = previous == index - 1 and sentence.tokens[previous].end == token.start
            pieces.append("" if glued else " ")
        pieces.append(written)
        previous = index
    return "".join(pieces)


def without_enumerator(words: str) -> str:
    """Return ``words`` without the "A.", "1.1.", "III.", "a)" or comma that they begin with."""
    position = 0
    while match := _ENUMERATOR.match(words, position):
        position = match.end()
    return words[position:] or words
