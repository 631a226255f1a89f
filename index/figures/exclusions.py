"""What a number leaves out: "không kể xổ số 1.830 tỷ đồng *thì đạt 3.650 tỷ đồng*".

What is left out has a name and a number of its own; what remains carries the exclusion in its
name, or it would pass for the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Relation
from index.figures.completions import whole_name
from index.figures.draft import Draft, Naming
from index.figures.net_of_costs import at_costs
from index.figures.noun_phrase import indicator_phrase
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import text_of
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, Token

_LONGEST_NOTE = 16
_NET = PhraseTable({words: words for words in word_set("exclusions", "net")})
_DOERS = PhraseTable({words: words for words in word_set("exclusions", "doers")})
_GRADES = word_set("noise", "grades")
_LONGEST_GRADE = 6  # words
_PRICES = PhraseTable({words: words for words in word_set("exclusions", "prices")})
_LONGEST_TURN = 4  # tokens: "bên cạnh đó,"
_DEDUCTED = "khấu"
_TURNS = {"thì", ";", ":"}
_STATING = {"thì", "đạt", "là", "chỉ", "còn", "bằng", "được", ","}
_ENDS = {",", ";", ")", "thì", "đạt", "là", "còn", "tăng", "giảm"}


def left_out(sentence: Sentence, left: int, cue: int) -> str:
    """Return what the words before a number leave out: "kim ngạch *(trừ dầu thô)* 3 tỷ USD"."""
    found = _left_out(sentence, left, cue)
    words = without_mentions(sentence, range(*found)) if found else []
    return f"({text_of(sentence, words)})" if words else ""


def _left_out(sentence: Sentence, left: int, cue: int) -> tuple[int, int] | None:
    """Return the tokens from the word that leaves out ("trừ") to the end of what is left out."""
    tokens = sentence.tokens
    for index in sentence.matches(phrase_words().exclusions):
        if not left <= index < cue or (index and tokens[index - 1].text == _DEDUCTED):
            continue  # "giảm *khấu trừ* 1,7 tỷ đồng"
        if at_costs(tokens, index):
            continue
        last = index
        while last < cue and last - index < _LONGEST_NOTE and tokens[last].text not in _ENDS:
            if _DOERS.match(tokens, last):
                break
            last += 1
        return index, last
    return None


def prices(sentence: Sentence, left: int, cue: int) -> str:
    """Return at which prices a value is told: "Tổng giá trị sản xuất (*theo giá so sánh* 2010)"."""
    tokens = sentence.tokens
    for index in range(left, cue):
        if tokens[index].text != "(":
            continue
        found = _PRICES.match(tokens, index + 2 if tokens[index + 1].text == "theo" else index + 1)
        if found is not None and found.last < cue:
            return f"theo {sentence.words(found.first, found.last)}"
    return ""


def grade(sentence: Sentence, left: int, cue: int) -> str:
    """Return of which grade a price is: "Giá cua biển (*loại gạch*) 480.000 đồng/kg"."""
    tokens = sentence.tokens
    for index in range(left, cue - 1):
        if tokens[index].text != "(" or tokens[index + 1].text not in _GRADES:
            continue
        closing = next((i for i in range(index, cue) if tokens[i].text == ")"), index)
        words = sentence.words(index + 1, closing)
        return words if len(words.split()) <= _LONGEST_GRADE else ""
    return ""


def exclusion(sentence: Sentence, amount: Amount) -> str:
    """Return what a bracket behind the number leaves out: "(không bao gồm tiền sử dụng đất)"."""
    tokens, first = sentence.tokens, amount.last
    if first + 1 >= len(tokens) or tokens[first].text != "(":
        return ""
    if phrase_words().exclusions.match(tokens, first + 1) is None:
        return ""
    closing = next((i for i in range(first, len(tokens)) if tokens[i].text == ")"), len(tokens))
    if any(amount.first < other.first < closing for other in sentence.amounts):
        return ""  # "(không kể tiền sử dụng đất đạt 46%)": that is the other number's
    return sentence.words(first, min(closing + 1, first + _LONGEST_NOTE, len(tokens)))


def opening(sentence: Sentence, amount: Amount, cue: int, state: State) -> Naming | None:
    """Name a number of "*Nếu không tính tiền đất (2.400 tỷ đồng) thì* thu nội địa 2.800 tỷ".

    Args:
        sentence: the parsed sentence.
        amount: the number.
        cue: token where the words that belong to it begin.
        state: the running context.
    """
    tokens = sentence.tokens
    begin = _behind_turn(tokens)
    named = phrase_words().exclusions.match(tokens, begin) if tokens else None
    turn = next((i for i, t in enumerate(tokens) if t.text in _TURNS), None)
    if named is None or turn is None or tokens[turn].text != "thì":
        return None
    last = next((i for i in range(named.last, turn) if tokens[i].text == "("), turn)
    if any(a.first < last for a in sentence.amounts):
        return None
    if amount.last <= turn:
        alone = tokens[amount.first - 1].text == "(" and amount.first - 1 == last
        words = without_mentions(sentence, range(named.last, last)) if alone else []
        return Naming(text_of(sentence, words), own=True, measured=True) if words else None
    if any(turn < a.first < amount.first for a in sentence.amounts):
        return None
    phrase = indicator_phrase(sentence, amount, turn + 1, cue)
    if phrase is None:
        return None
    note = text_of(sentence, without_mentions(sentence, range(begin, last)))
    rest = whole_name(sentence, phrase.text, state, amount)
    return Naming(f"{rest} ({note[:1].lower()}{note[1:]})", own=True, measured=True)


def _behind_turn(tokens: Sequence[Token]) -> int:
    """Return where a sentence begins behind a word that only links it: "*Tuy nhiên,* nếu trừ …"."""
    comma = next((i for i, t in enumerate(tokens[:_LONGEST_TURN]) if t.text == ","), 0)
    turn = phrase_words().leading.match(tokens, 0) if comma else None
    return comma + 1 if turn is not None and turn.last == comma else 0


def apart(
    sentence: Sentence, amount: Amount, left: int, reading: Reading, drafts: list[Draft]
) -> Naming | None:
    """Return the name of a number beside an exclusion, or None where there is none.

    Args:
        sentence: the parsed sentence.
        amount: the number.
        left: token where its own words may begin.
        reading: what the words beside it say.
        drafts: the figures before it in the sentence.
    """
    if not drafts or amount.kind is AmountKind.COUNT or reading.relation is Relation.CHANGE:
        return None
    found = _left_out(sentence, left, amount.first)
    if found is None:
        return _remaining(sentence, amount, drafts)
    first, last = found
    named = phrase_words().exclusions.match(sentence.tokens, first)
    words = without_mentions(sentence, range(named.last if named else last, last))
    if not words:
        return None
    if last == amount.first and _NET.match(sentence.tokens, first):
        return None
    if last == amount.first:
        return Naming(text_of(sentence, words), own=True, measured=True)
    alike = (d.figure for d in reversed(drafts) if d.amount.kind is amount.kind)
    stated = next((f for f in alike if f.relation is Relation.VALUE), None)
    if _DOERS.match(sentence.tokens, last) and stated is not None:
        # "thu 714 tỷ đồng; *trừ tiền sử dụng đất đơn vị thu được* 380 tỷ đồng"
        whole = f"{stated.indicator_text} {left_out(sentence, first, last)}"
        return Naming(whole, own=True, measured=True)
    bracketed = first > 0 and sentence.tokens[first - 1].text == "("
    if not bracketed or any(t.text not in _STATING for t in sentence.tokens[last : amount.first]):
        return None
    whole = drafts[-1].figure.indicator_text
    return Naming(f"{whole} {left_out(sentence, first, last)}", own=True, measured=True)


def _remaining(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> Naming | None:
    """Return the name of what remains: behind "không kể xổ số 1.830 tỷ đồng", "*thì đạt* …"."""
    if len(drafts) < 2:
        return None
    before, whole = drafts[-1], drafts[-2]
    between = [t.text for t in sentence.tokens[before.amount.last : amount.first]]
    if "thì" not in between or not set(between) <= _STATING:
        return None
    first = whole.amount.last
    found = _left_out(sentence, first, before.amount.first)
    if found is None:
        return None
    name = f"{whole.figure.indicator_text} {left_out(sentence, *found)}"
    return Naming(name, own=True, measured=True)
