"""Cutting a stretch of words down to a noun phrase: what leads, trails and links goes.

The words are in ``data/phrases.toml``; a concept's own name is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.adjectives import is_adjective_new
from index.figures.sentence import Sentence
from index.language.lexicon import Concept, concept_table, phrase_words, word_set
from index.language.scan import PhraseTable, Token

_QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
LONGEST = 22
_ENUMERATOR = re.compile(
    r"(?:[\s,;:.–-]{1,9}|(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/](?:\s{1,9}|$)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s{1,9}(?=[^\W\d])|[a-zđ]\)\s{1,9})"
)
_PLACE_LINKS = word_set("phrase_trim", "place_links")
_RECEIVERS = word_set("phrase_trim", "receivers")
_CHIEF = word_set("phrase_trim", "chief")
_STILL = word_set("phrase_trim", "still")
_TRADE = word_set("phrase_trim", "trade")
_PASSING = word_set("phrase_trim", "passing")
_SOURCES = word_set("phrase_trim", "sources")


def clean(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Return the token indexes of ``group`` that make the phrase; empty when nothing is left."""
    words = without_mentions(sentence, group)
    words = _without_predicate(sentence, strip(sentence, words))
    words = _cut_long(sentence, _without_source(sentence, words))
    words = strip(sentence, words)
    words = _without_receiver(sentence, words)
    words = _without_owner(sentence, _without_activity(sentence, words))
    if not any(sentence.tokens[i].is_word for i in words):
        return []
    return words


def _without_source(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut "theo Nghị quyết 24" off the end of a phrase; "theo chuẩn đa chiều" stays."""
    for at in range(1, len(words) - 1):
        if (
            sentence.tokens[words[at]].text == "theo"
            and sentence.tokens[words[at + 1]].text in _SOURCES
        ):
            return words[:at]
    return words


def _without_receiver(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut "cho Ban Quản lý dự án" off "bàn giao cho Ban Quản lý dự án": to whom, not what."""
    texts = [sentence.tokens[i].text for i in words]
    if texts[:2] != ["bàn", "giao"] or "cho" not in texts:
        return words
    at = texts.index("cho")
    received = at + 1 < len(texts) and texts[at + 1] in _RECEIVERS
    return words[:at] if received else words


def _without_predicate(sentence: Sentence, words: list[int]) -> list[int]:
    """ "*Gỗ dán* vẫn là mặt hàng chủ lực với 412 triệu USD": what it is, not what it is called."""
    texts = [sentence.tokens[i].text for i in words]
    if "là" not in texts[1:]:
        return words
    at = texts.index("là", 1)
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
    if unit is None or unit.last + 1 >= len(tokens) or tokens[unit.last].text != "có":
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


def without_mentions(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Leave out periods, places and the little words that link places."""
    drop: set[int] = set()
    dated = sentence.dated()
    for index in group:
        if index in dated or sentence.tokens[index].text in _QUOTES:
            drop.add(index)
    for low, high in sentence.names_counted():
        drop.update(index for index in group if low <= index < high)
    named = _in_compounds(sentence, group)
    for place in sentence.places:
        if sentence.token_at(place.span.start) in named:
            continue  # "ngân sách địa phương" names a budget, no place
        inside = [
            at
            for at, index in enumerate(group)
            if place.span.start <= sentence.tokens[index].start < place.span.end
        ]
        if not inside:
            continue
        drop.update(group[at] for at in inside)
        at = inside[0]
        while at > 0 and sentence.tokens[group[at - 1]].text in _PLACE_LINKS:
            at -= 1
            if _ends_concept(sentence, group, at):
                break  # "thu nội *địa* do Cục Thuế quản lý"
            drop.add(group[at])
            if sentence.tokens[group[at]].text == "qua" and at > 0:
                passing = sentence.tokens[group[at - 1]].text in _PASSING
                drop.update(group[at - 1 : at] if passing else ())
    return [i for i in group if i not in drop]


def _ends_concept(sentence: Sentence, group: Sequence[int], at: int) -> bool:
    """Tell whether the last word of a concept's name stands at ``group[at]``."""
    tokens = [sentence.tokens[i] for i in group[: at + 1]]
    return concept_table().match_before(tokens, len(tokens), 6) is not None


def _in_compounds(sentence: Sentence, group: Sequence[int]) -> set[int]:
    """Return the tokens of ``group`` behind the first of a fixed name that they are part of."""
    compounds = sentence.matches(phrase_words().compounds)
    if not compounds:
        return set()
    found = (compounds[index] for index in group if index in compounds)
    return {inside for each in found for inside in range(each.first + 1, each.last)}


def strip(sentence: Sentence, words: list[int]) -> list[int]:
    """Strip leading and trailing words that belong to no phrase."""
    tables = phrase_words()
    concepts = concept_table()
    while words:
        tokens = [sentence.tokens[i] for i in words]
        if not tokens[0].is_word and not tokens[0].is_number:
            words = words[1:]
            continue
        if tokens[0].text == "mới":
            words = words[1:]  # "mới thu vào ngân sách": only just
            continue
        leading = tables.leading.match(tokens, 0)
        concept = concepts.match(tokens, 0)
        if leading and not (concept and concept.last >= leading.last):
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
        if tokens[-1].text == "mới":
            if is_adjective_new(sentence, words[-1]):
                break
            words = words[:-1]
            continue
        if tokens[-1].text == "năm" and len(tokens) > 2 and tokens[-2].is_number:
            break  # "chương trình 10 năm"
        trailing = _longest_at_end(tables.trailing, tokens)
        concept_end = _longest_at_end(concepts, tokens)
        fixed = _longest_at_end(tables.compounds, tokens)
        if trailing and not max(concept_end, fixed) >= max(trailing, 2):
            words = words[:-trailing]
            continue
        break
    return words


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
    named = 0  # inside a concept's own name nothing is cut
    for position in range(len(tokens)):
        if position == 0 or position >= named:
            concept = concept_table().match(tokens, position)
            named = max(named, concept.last if concept else 0)
        if position == 0 or (position < named and not concept_starts(tokens, position)):
            continue
        joint = tables.joints.match_before(tokens, position, 2)
        starts = joint is not None and _head_at(tokens, position)
        if starts and not (_soft(tokens, position) and _head_at(tokens, best)):
            best = position
        purpose = tables.purposes.match_before(tokens, position, 2)
        if tables.late_heads.match(tokens, position) and not _head_at(tokens, best):
            best = position
        if purpose and any(_head_at(tokens, i) for i in range(position, len(tokens))):
            best = position
        auxiliary = tables.auxiliaries.match_before(tokens, position, 2)
        if (
            auxiliary
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


def _soft(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the joint before ``position`` may stand inside one measure's name."""
    return phrase_words().soft_joints.match_before(tokens, position, 2) is not None


def concept_starts(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a concept's name begins at ``position``."""
    return concept_table().match(tokens, position) is not None


def _head_at(tokens: Sequence[Token], position: int) -> bool:
    if phrase_words().not_heads.match(tokens, position):
        return False
    return bool(
        phrase_words().heads.match(tokens, position) or concept_table().match(tokens, position)
    )


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
