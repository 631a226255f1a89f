"""What is thought of a thing ends its name: "*Đàn lợn* phục hồi nhanh", "*Du lịch* là mũi nhọn".

Such a predicate stands between the thing and its number, or before the comma or colon behind which
the number is told; nobody asks for the thing with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseMatch, PhraseTable, Token


def _table(key: str) -> PhraseTable[str]:
    return PhraseTable({words: words for words in word_set("judgements", key)})


_STILL, _VERBS, _DEGREES = _table("still"), _table("verbs"), _table("degrees")
_STATES, _ALONE, _ROLES = _table("states"), _table("alone"), _table("roles")
_PASSIVES = _table("passives")
_SURE = {"được", "thêm", "gần", "hơn", "trên", "khoảng", "tới", "đến"}
_SORTS = {"cây", "con"}
_SO, _COPULA, _LEADING = word_set("judgements", "so"), "là", _table("roles_leading")
_TAKEN, _GIVEN = _table("taken"), _table("given")
_BRANCHES = word_set("judgements", "branches")
_LIMITING, _SOURCES = word_set("judgements", "limiting"), _table("sources")
_RELATIVE = word_set("judgements", "relative")
_LONGEST, _LONGEST_SUBJECT = 24, 6  # tokens of a sentence, and of what it judges
_CUT = 3  # tokens: "phát triển *khá mạnh* với 312 ha"


def without_judgement(sentence: Sentence, words: list[int]) -> list[int]:
    """Return the tokens of a name without what is thought of the thing, and why it is so.

    "Vốn sự nghiệp *phân bổ chậm nên mới* giải ngân" keeps what was done behind the reason. What
    tells which things are counted stays: "hộ *có* thu nhập còn thấp".

    Args:
        sentence: the parsed sentence.
        words: indexes of the tokens of a name.
    """
    if not words:
        return words
    tokens = [sentence.tokens[i] for i in words]
    # A degree at a name's end may have been taken for a word that only leads to the number.
    cut = [t for t in sentence.tokens[words[-1] + 1 : words[-1] + _CUT] if t.is_word]
    for at in range(1, len(tokens)):
        end = judged_until([*tokens, *cut], at)
        if end is None or any(token.text in _RELATIVE for token in tokens[:at]):
            continue
        if end >= len(tokens):
            role = any(token.text == _COPULA for token in tokens[at:])
            behind = words[-1] + 1 + end - len(tokens)
            kept = _match(_GIVEN, tokens, at) or (not role and _counts_so(sentence, behind))
            return words if kept else words[:at]
        if tokens[end].text in _SO:
            while end < len(tokens) and tokens[end].text in _SO | _LIMITING:
                end += 1
            return [*words[:at], *words[end:]]
    return words[: _before_taking(tokens)]


def _counts_so(sentence: Sentence, index: int) -> bool:
    """Tell whether a number right behind a predicate is of that: "diện tích *bị mất mùa* 12 ha"."""
    tokens = sentence.tokens
    while index < len(tokens) and tokens[index].text in _SURE:
        index += 1
    return index < len(tokens) and tokens[index].is_number


def only_a_branch(words: str) -> bool:
    """Tell whether words only name a branch, of which a number behind a crop is none."""
    return words.lower() in _BRANCHES


def thing_judged(sentence: Sentence) -> str:
    """Return the branch or thing that a sentence without numbers only praises or pities, or "".

    "*Du lịch* là điểm sáng." tells what the next sentence is about.

    Args:
        sentence: the parsed sentence.
    """
    tokens = [token for token in sentence.tokens if token.text != "."]
    if sentence.amounts or not 1 < len(tokens) <= _LONGEST:
        return ""
    for at in range(1, len(tokens)):
        first = at
        while still := _match(_STILL, tokens, first):
            first = still.last
        praised = tokens[min(first, len(tokens) - 1)].text == _COPULA
        alone = _match(_ALONE, tokens, at) or _match(_ALONE, tokens, first)
        if (praised or alone) and judged_until(tokens, at) == len(tokens):
            return _subject(sentence, at)
    return ""


def _subject(sentence: Sentence, end: int) -> str:
    """Return the words before a judgement, unless they name an area or all that there is."""
    tokens, first = sentence.tokens[:end], 0
    while lead := _match(phrase_words().leading, tokens, first):
        first = lead.last
    if first + 1 < end and tokens[first].text in _SORTS:
        first += 1  # "*cây* chè": the crop's own numbers say no more
    placed = any(place.span.start < tokens[-1].end for place in sentence.places)
    general = phrase_words().replies.match(tokens, first) if first < end else None
    if placed or first >= end or (general is not None and general.last == end):
        return ""
    plain = all(token.is_word for token in tokens[first:])
    return sentence.words(first, end) if plain and end - first <= _LONGEST_SUBJECT else ""


def judged_until(tokens: Sequence[Token], at: int) -> int | None:
    """Return the token behind the judgement that begins at ``tokens[at]``, or None."""
    if own := _match(_ALONE, tokens, at):
        return _behind_degrees(tokens, own.last)
    first, still = at, 0
    while match := _match(_STILL, tokens, first):
        first, still = match.last, still + 1
    if first < len(tokens) and tokens[first].text == _COPULA:
        first += 1
        if lead := _match(_LEADING, tokens, first):
            first = lead.last
        role = _match(_ROLES, tokens, first)
        # "… là trụ đỡ của kinh tế huyện khi *chỉ số sản xuất* tăng": what is measured follows
        measured = role is not None and phrase_words().heads.find(tokens[role.last :])
        return None if role is None or measured else len(tokens)
    if alone := _match(_ALONE, tokens, first):
        return _behind_degrees(tokens, alone.last)
    verb = _match(_VERBS, tokens, first)
    if verb is not None:
        end = _behind_degrees(tokens, verb.last)
        judged = any(_match(_DEGREES, tokens, i) for i in range(verb.last, end))
        return end if judged else None
    state = _match(_STATES, tokens, first) or _match(_PASSIVES, tokens, first) if still else None
    return _behind_degrees(tokens, state.last) if state is not None else None


def _behind_degrees(tokens: Sequence[Token], end: int) -> int:
    while match := _match(_STILL, tokens, end) or _match(_DEGREES, tokens, end):
        end = match.last
    return end


def _match(table: PhraseTable[str], tokens: Sequence[Token], at: int) -> PhraseMatch[str] | None:
    return table.match(tokens, at) if at < len(tokens) else None


def _before_taking(tokens: Sequence[Token]) -> int:
    """Return where "tiền sử dụng đất *chỉ thu được*" ends: that it was taken in says its name."""
    for at in range(1, len(tokens)):
        limited = tokens[at].text in _LIMITING
        taken = _match(_TAKEN, tokens, at + 1) if limited else None
        if taken is not None and taken.last == len(tokens):
            return at if _match(_SOURCES, tokens, 0) is not None else len(tokens)
    return len(tokens)
