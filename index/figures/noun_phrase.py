"""The indicator's own words: the noun phrase before (or the counted noun after) a number.

Open vocabulary: nothing here knows any indicator by name. ``data/phrases.toml`` holds the words
that bound a phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Span
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import Concept, concept_table, phrase_words
from index.language.scan import PhraseTable, Token

_HARD = {";", "•", "…"}
_SOFT = {","}
_QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
_LONGEST = 14
_LONGEST_TAIL = 12
_PLACE_LINKS = {
    "của",
    "tại",
    "ở",
    "trên",
    "địa",
    "bàn",
    "cho",
    "trong",
    "từ",
    "do",
    "thuộc",
    "toàn",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """An indicator's words; ``measured`` tells that it names a measure by itself."""

    text: str
    measured: bool


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
    for group in reversed(groups):
        words = _clean(sentence, group)
        if words:
            return Phrase(_text(sentence, words), _is_measure(sentence, words))
    return None


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
    return [
        i
        for i in range(left, cue)
        if sentence.depth[i] == 0 and sentence.tokens[i].text not in "()"
    ]


def _groups(sentence: Sentence, kept: Sequence[int]) -> list[list[int]]:
    """Split at semicolons (keep what follows the last), colons and commas."""
    for index in range(len(kept) - 1, -1, -1):
        if sentence.tokens[kept[index]].text in _HARD:
            kept = kept[index + 1 :]
            break
    groups: list[list[int]] = [[]]
    for index in kept:
        if sentence.tokens[index].text in _SOFT | {":"}:
            groups.append([])
        else:
            groups[-1].append(index)
    return groups


def _clean(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Return the token indexes of ``group`` that make the phrase; empty when nothing is left."""
    words = _without_mentions(sentence, group)
    words = _strip(sentence, words)
    words = _cut_long(sentence, _without_source(sentence, words))
    words = _strip(sentence, words)
    if not any(sentence.tokens[i].is_word for i in words):
        return []
    return words


def _without_source(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut "theo Nghị quyết 24" off the end of a phrase."""
    for at in range(1, len(words)):
        if sentence.tokens[words[at]].text == "theo":
            return words[:at]
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
        inside = [i for i in group if place.span.start <= sentence.tokens[i].start < place.span.end]
        if not inside:
            continue
        drop.update(inside)
        at = group.index(inside[0]) if isinstance(group, list) else list(group).index(inside[0])
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
        trailing = _longest_at_end(tables.trailing, tokens)
        concept_end = _longest_at_end(concepts, tokens)
        if trailing and not concept_end >= max(trailing, 2):
            words = words[:-trailing]
            continue
        break
    return words


def _longest_at_end(table: PhraseTable[str] | PhraseTable[Concept], tokens: Sequence[Token]) -> int:
    match = table.match_before(tokens, len(tokens), 6)
    return match.last - match.first if match else 0


def _cut_long(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut a clause down to the phrase that the number measures."""
    tables = phrase_words()
    tokens = [sentence.tokens[i] for i in words]
    best = 0
    for position in range(1, len(tokens)):
        starts = _head_at(tokens, position)
        joint = tables.joints.match_before(tokens, position, 2)
        if starts and joint:
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
    return _head_at([sentence.tokens[i] for i in words], 0)


def _text(sentence: Sentence, words: Sequence[int]) -> str:
    """Return the words as written, with single spaces where others were left out."""
    pieces: list[str] = []
    previous: int | None = None
    for index in words:
        token = sentence.tokens[index]
        written = sentence.body[token.start : token.end]
        if previous is not None:
            glued = previous == index - 1 and sentence.tokens[previous].end == token.start
            pieces.append("" if glued else " ")
        pieces.append(written)
        previous = index
    return "".join(pieces)


def counted_phrase(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return the counted noun with what qualifies it: "xã đạt chuẩn nông thôn mới"."""
    if amount.noun_first is None:
        return ""
    return sentence.words(amount.noun_first, counted_end(sentence, amount, right))


def counted_end(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the token behind the counted noun phrase."""
    tokens, stops = sentence.tokens, phrase_words().tail_stops
    depth = sentence.depth[amount.first]
    end = amount.last
    while end < right and end - amount.last < _LONGEST_TAIL:
        token = tokens[end]
        if (not token.is_word and token.text not in {"-", "–"}) or sentence.depth[end] != depth:
            break
        if any(m.span.start <= token.start < m.span.end for m in sentence.periods):
            break
        stop = stops.match(tokens, end)
        if phrase_words().tail_keeps.match(tokens, end):
            stop = None
        joined = stop and (
            (stop.value == "và" and _joins_verbs(tokens, end, right))
            or (stop.value == "vượt" and tokens[end - 1].text == "và")
        )
        if stop and not joined:
            break
        if token.text == "đạt" and end + 1 < len(tokens) and not tokens[end + 1].is_word:
            break
        end += 1
    while end > amount.last and tokens[end - 1].text in {
        "đạt",
        "được",
        "có",
        "và",
        "-",
        "–",
        "ước",
        "gần",
        "hơn",
        "trên",
        "khoảng",
    }:
        end -= 1
    return end


def _joins_verbs(tokens: Sequence[Token], position: int, right: int) -> bool:
    """ "đạt và vượt kế hoạch" is one phrase, "12 xã và 3 phường" are two."""
    return position + 1 < right and tokens[position + 1].text in {"vượt", "cơ", "đi", "đưa", "hoàn"}


def completing_phrase(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return the noun phrase right behind an amount of money: "842 tỷ đồng *vốn đầu tư công*"."""
    if amount.kind is AmountKind.COUNT or amount.last >= right:
        return ""
    if not phrase_words().completing.match(sentence.tokens, amount.last):
        return ""
    return sentence.words(amount.last, counted_end(sentence, amount, right))


def verb_phrase(sentence: Sentence, amount: Amount, left: int, cue: int) -> str:
    """Return the few words of the verb that governs a count: "kết nạp", "thành lập mới"."""
    stops = phrase_words().verb_stops
    tokens = sentence.tokens
    if any(
        stops.match(tokens, i) and tokens[i].text in {"với", "có", "gồm", "là", "còn"}
        for i in range(cue, amount.first)
    ):
        return ""
    first = cue
    while first > left and cue - first < 5:
        token = tokens[first - 1]
        if not token.is_word or stops.match_before(tokens, first):
            break
        if any(
            m.span.start <= token.start < m.span.end for m in (*sentence.periods, *sentence.places)
        ):
            break
        first -= 1
    last = cue
    while last > first and tokens[last - 1].text in {"cho", "thêm", "đạt"}:
        last -= 1
    return sentence.words(first, last)
