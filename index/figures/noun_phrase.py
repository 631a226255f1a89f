"""The indicator's own words: the noun phrase before a number.

Open vocabulary: nothing here knows any indicator by name. ``data/phrases.toml`` holds the words
that bound a phrase. Counted nouns, which stand behind their number, are in ``counted``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Span
from index.figures.look_left import is_adjective_new
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import Concept, concept_table, cues, phrase_words
from index.language.scan import PhraseTable, Token

_QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
_LONGEST = 22
_LONGEST_LABEL = 40
_PLACE_LINKS = {
    "của", "tại", "ở", "trên", "địa", "bàn", "cho", "trong", "từ", "do", "thuộc", "toàn",
}  # fmt: skip
_SOURCES = {"nghị", "quyết", "kế", "báo", "quy", "đánh", "thống", "chỉ", "số", "kết", "đề"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """An indicator's words; ``measured`` tells that it names a measure by itself."""

    text: str
    measured: bool
    near: bool = True  # nothing but left-out words stands between it and the number


def indicator_phrase(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the noun phrase in ``tokens[left:cue]`` that the amount measures, or None.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: first token that may belong to the phrase (behind the previous amount's words).
        cue: the token where the words of the number itself begin.
    """
    kept = _own_depth(sentence, amount, left, cue)
    groups = _groups(sentence, kept)
    for number in range(len(groups) - 1, -1, -1):
        words = _clean(sentence, _without_exclusion(sentence, groups[number]))
        if not words or whole(phrase_words().empty, [sentence.tokens[i] for i in words]):
            continue
        if not _is_measure(sentence, words):
            words = _with_earlier(sentence, groups, number) or words
        near = number == len(groups) - 1
        return Phrase(_text(sentence, words), _is_measure(sentence, words), near)
    return None


def label(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the label that ends in a colon right before the number, whole, or None.

    "Chương trình tăng cường bảo vệ môi trường, an toàn thực phẩm: 300 triệu đồng".
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    colon = next(
        (i for i in range(amount.first - 1, left - 1, -1) if tokens[i].text == ":" and sentence.depth[i] == depth),
        None,
    )  # fmt: skip
    if colon is None or any(
        tokens[i].text in {",", ";"} and sentence.depth[i] == depth for i in range(colon, cue)
    ):
        return None
    if _clean(sentence, [i for i in range(colon + 1, cue) if sentence.depth[i] == depth]):
        between = [tokens[i] for i in range(colon + 1, cue) if sentence.depth[i] == depth]
        if not whole(phrase_words().totals, between):
            return None
    first = colon
    while first > left and tokens[first - 1].text != ";" and colon - first < _LONGEST_LABEL:
        first -= 1
    first = _behind_marker(tokens, first, colon)
    group = [i for i in range(first, colon) if sentence.depth[i] == depth]
    group = [i for i in group if tokens[i].text not in "()"]
    if not group or phrase_words().speech.match_before(tokens, colon):
        return None
    if any(cues().parts.match(tokens, i) for i in group[:1]):
        return None
    words = _strip(sentence, _without_mentions(sentence, group))
    if not any(tokens[i].is_word for i in words):
        return None
    if whole(phrase_words().empty, [tokens[i] for i in words]):
        return None
    return Phrase(_text(sentence, words), measured=True)


def _behind_marker(tokens: Sequence[Token], first: int, last: int) -> int:
    """Step over a list marker or enumerator: "-", "D.", "2)", "a)"."""
    while first < last and not (tokens[first].is_word or tokens[first].is_number):
        first += 1
    if first + 1 < last and tokens[first + 1].text in {".", ")"} and len(tokens[first].text) <= 2:
        first += 2
    return first


def _own_depth(sentence: Sentence, amount: Amount, left: int, cue: int) -> list[int]:
    """Return the tokens at the amount's bracket depth; outside a bracket when it holds no words."""
    depth = sentence.depth[amount.first]
    if depth:
        opening = max((i for i in range(left, cue) if sentence.depth[i] < depth), default=left - 1)
        inside = [i for i in range(max(opening + 1, left), cue) if sentence.depth[i] == depth]
        if any(sentence.tokens[i].is_word for i in inside) and _clean(sentence, inside):
            return inside
    return [
        i
        for i in range(left, cue)
        if sentence.depth[i] == 0 and sentence.tokens[i].text not in "()"
    ]


def _groups(sentence: Sentence, kept: Sequence[int]) -> list[list[int]]:
    """Split at semicolons (keep what follows the last), colons and commas.

    A comma inside a fixed list ("nông, lâm, thủy sản") splits nothing.
    """
    tokens = sentence.tokens
    for index in range(len(kept) - 1, -1, -1):
        if tokens[kept[index]].text in {";", "•", "…"}:
            kept = kept[index + 1 :]
            break
    inside: set[int] = set()
    for index in kept:
        found = phrase_words().compounds.match(tokens, index)
        if found:
            inside.update(range(found.first, found.last))
    groups: list[list[int]] = [[]]
    for index in kept:
        if tokens[index].text in {",", ":"} and index not in inside:
            groups.append([])
        else:
            groups[-1].append(index)
    return groups


def _without_exclusion(sentence: Sentence, group: list[int]) -> list[int]:
    """Cut "nếu *trừ tiền sử dụng đất* thì đạt": what is left out is not what is measured."""
    for at, index in enumerate(group):
        if phrase_words().exclusions.match(sentence.tokens, index):
            return group[:at]
    return group


def _with_earlier(sentence: Sentence, groups: list[list[int]], number: int) -> list[int]:
    """Join a group that names no measure with the measure before the comma.

    "tỷ lệ rác thải được thu gom, *xử lý* đạt 93%": the list belongs to one measure.
    """
    tokens = sentence.tokens
    first = number
    while first > 0 and number - first < 3:
        first -= 1
        words = _clean(sentence, groups[first])
        if not words or len(words) > _LONGEST:
            return []
        if any(cues().changes.match(tokens, i) for i in words[1:]):
            return []
        if words[-1] != _last_word(sentence, groups[first]):
            return []
        if _is_measure(sentence, words):
            joined = [i for i in range(words[0], groups[number][-1] + 1)]
            depth = sentence.depth[words[0]]
            joined = [i for i in joined if sentence.depth[i] == depth]
            joined = _strip(sentence, _without_mentions(sentence, joined))
            return joined if len(joined) <= _LONGEST else []
        if len(words) > 4:
            return []
    return []


def _last_word(sentence: Sentence, group: Sequence[int]) -> int:
    kept = _without_mentions(sentence, group)
    return kept[-1] if kept else -1


def _clean(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Return the token indexes of ``group`` that make the phrase; empty when nothing is left."""
    words = _without_mentions(sentence, group)
    words = _strip(sentence, words)
    words = _cut_long(sentence, _without_source(sentence, words))
    words = _strip(sentence, words)
    words = _without_activity(sentence, words)
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


def _without_activity(sentence: Sentence, words: list[int]) -> list[int]:
    """ "phối hợp với các cơ quan triển khai *thu phí*": the measure, not the doing."""
    tokens = [sentence.tokens[i] for i in words]
    if not tokens or not phrase_words().activities.match(tokens, 0):
        return words
    for position in range(1, len(tokens)):
        if _head_at(tokens, position):
            return words[position:]
    return words


def _without_mentions(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Leave out periods, places and the little words that link places."""
    drop: set[int] = set()
    spans: list[Span] = [mention.span for mention in sentence.periods]
    for index in group:
        token = sentence.tokens[index]
        here = Span(token.start, token.end)
        if any(span.overlaps(here) for span in spans) or token.text in _QUOTES:
            drop.add(index)
    for place in sentence.places:
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
            drop.add(group[at])
    return [i for i in group if i not in drop]


def _strip(sentence: Sentence, words: list[int]) -> list[int]:
    """Strip leading and trailing words that belong to no phrase."""
    tables = phrase_words()
    concepts = concept_table()
    while words:
        tokens = [sentence.tokens[i] for i in words]
        if not tokens[0].is_word and not tokens[0].is_number:
            words = words[1:]
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
        trailing = _longest_at_end(tables.trailing, tokens)
        concept_end = _longest_at_end(concepts, tokens)
        if trailing and not concept_end >= max(trailing, 2):
            words = words[:-trailing]
            continue
        break
    return words


def whole(table: PhraseTable[str], tokens: Sequence[Token]) -> bool:
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
        if position == 0 or position < named and not concept_starts(tokens, position):
            continue
        starts = _head_at(tokens, position)
        joint = tables.joints.match_before(tokens, position, 2)
        if starts and joint and not (_soft(tokens, position) and _head_at(tokens, best)):
            best = position
        auxiliary = tables.auxiliaries.match_before(tokens, position, 2)
        if (
            auxiliary
            and not any(_head_at(tokens, i) for i in range(best, auxiliary.last))
            and _content(tokens[position:])
        ):
            best = position
    words = words[best:]
    if len(words) > _LONGEST:
        tokens = [sentence.tokens[i] for i in words]
        heads = [i for i in range(len(tokens)) if _head_at(tokens, i)]
        late = [i for i in heads if len(tokens) - i <= _LONGEST]
        words = words[late[0] :] if late else words[-_LONGEST:]
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


def _is_measure(sentence: Sentence, words: Sequence[int]) -> bool:
    return bool(words) and _head_at([sentence.tokens[i] for i in words], 0)


def _text(sentence: Sentence, words: Sequence[int]) -> str:
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
