"""Forces and boards that a sentence tells of: "*Cục Quản lý thị trường* kiểm tra 902 vụ; …".

In a report on an area each of them did a part of what was done there. Who opens a sentence stands
over all that it tells, up to a clause about somebody else.
"""

from __future__ import annotations

from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import load_table, word_set
from index.language.scan import PhraseMatch, PhraseTable, scan

_TABLE = "told_of"
_FORCES = PhraseTable({words: words for words in word_set("doers_told", "forces", _TABLE)})
_BOARDS = PhraseTable({words: words for words in word_set("doers_told", "boards", _TABLE)})
_SPENDERS = PhraseTable({words: words for words in word_set("doers_told", "spenders", _TABLE)})
_SPENDING = PhraseTable({words: words for words in word_set("doers_told", "spending", _TABLE)})
_SPENT: str = load_table(_TABLE)["doers_told"]["spent"]
_VERBS = (
    word_set("doers_told", "verbs", _TABLE)
    | word_set("topics", "verbs")
    | word_set("named_parts", "verbs")
)
_NOT_BEHIND = word_set("doers_told", "not_behind", _TABLE)
_AREAS = word_set("doers_told", "areas", _TABLE)
_OTHERS = word_set("named_parts", "totals") | word_set("doers_told", "others", _TABLE)
_JOINING = PhraseTable({words: words for words in word_set("doers_told", "joining", _TABLE)})
_ONLY = word_set("doers_told", "only", _TABLE)
_MARKS = frozenset(",-–+:")
_LONGEST = 24  # tokens of a board's name


def doer_opened(sentence: Sentence) -> tuple[str, int] | None:
    """Return who a sentence opens with and goes on to tell of, and the token behind the name."""
    tokens = sentence.tokens
    joined = _JOINING.match(tokens, 0) if tokens else None
    if joined is None:
        return _doer_at(sentence, subject_start(sentence, _MARKS))
    # "*Trong khi đó*, Sở Y tế chỉ giải ngân 38 tỷ đồng"
    first = joined.last
    return _doer_at(sentence, first + (first < len(tokens) and tokens[first].text == ","))


def _spender(sentence: Sentence, first: int) -> PhraseMatch[str] | None:
    """Return the office at a token of which the sentence tells what it spent, or None."""
    tokens = sentence.tokens
    found = _SPENDERS.match(tokens, first)
    if found is None or _SPENT not in " ".join(token.text for token in tokens[first:]):
        return None
    ends = range(found.last + 1, min(len(tokens), first + _LONGEST))
    verb = next((i for i in ends if tokens[i].text in _VERBS and _lower(sentence, i)), None)
    return found if verb is not None and _SPENDING.match(tokens, verb) else None


def _lower(sentence: Sentence, index: int) -> bool:
    return not sentence.body[sentence.tokens[index].start].isupper()


def is_force(words: str) -> bool:
    """Tell whether a name is that of a whole force, which may report itself."""
    tokens = scan(words)
    return bool(tokens) and _FORCES.match(tokens, 0) is not None


def is_doer(words: str) -> bool:
    """Tell whether a part's name is that of a force or a board."""
    tokens = scan(words)
    return bool(tokens) and any(table.match(tokens, 0) for table in (_FORCES, _BOARDS, _SPENDERS))


def end_of_doer(sentence: Sentence, last: int) -> int:
    """Return the offset where a clause about somebody else begins, behind a semicolon.

    Args:
        sentence: the parsed sentence.
        last: the token behind who is told of.
    """
    tokens = sentence.tokens
    for index in range(last, len(tokens) - 1):
        if tokens[index].text != ";" or sentence.depth[index]:
            continue
        start = tokens[index + 1].start
        named = any(place.span.start == start for place in sentence.places)
        if named or tokens[index + 1].text in _OTHERS or _doer_at(sentence, index + 1):
            return start
    return sentence.span.end


def _doer_at(sentence: Sentence, first: int) -> tuple[str, int] | None:
    tokens = sentence.tokens
    if first >= len(tokens):
        return None
    board = _BOARDS.match(tokens, first) or _spender(sentence, first)
    found = board or _FORCES.match(tokens, first)
    if found is None:
        return None
    last = found.last
    places = {place.span.start for place in sentence.places}
    while board and last < len(tokens) and last - first < _LONGEST:
        token = tokens[last]
        if token.is_number and tokens[last - 1].text == "số":
            last += 1  # "Đội Quản lý thị trường *số 1*"
            continue
        verb = token.text in _VERBS and _lower(sentence, last)
        if not token.is_word or verb or token.start in places:
            break
        last += 1
    while last > found.last and tokens[last - 1].text in _ONLY:
        last -= 1  # "Sở Y tế *mới chỉ* giải ngân"
    not_behind = _NOT_BEHIND if board else _NOT_BEHIND | _AREAS
    if last >= len(tokens) or tokens[last].text in not_behind or tokens[last].is_number:
        return None
    return sentence.words(first, last), last
