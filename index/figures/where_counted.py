"""What a bare count is of whose doing, people or houses stand before it, behind "tại", "có", "với".

"*Phun hóa chất* tại 14 thôn với 3.120 hộ", "*Lực lượng lao động* có 312.000 người", "2 *khách sạn
4 sao* với 214 phòng". Seen alone, "14 thôn" would be all that there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.governing_verbs import verb_phrase
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable, scan

_AT = frozenset({"tại", "ở"})
_ENDS = (" tại", " ở")
_ON = frozenset({"cho", "với"})
_FOR = "cho"
_HAVING = frozenset({"có"})
_CLAUSE = frozenset({";", ":", ".", "(", ")"})
_AREAS = word_set("where_counted", "areas")
_PEOPLE = word_set("where_counted", "people")
_CROWDS = PhraseTable({words: words for words in word_set("where_counted", "crowds")})
_CROWD_ENDS = word_set("where_counted", "crowd_ends")
_STAFF = word_set("where_counted", "staff")
_PATIENTS = PhraseTable({words: words for words in word_set("where_counted", "patients")})
_HAVING_PEOPLE = word_set("where_counted", "havers") | word_set("where_counted", "patients")
_HAVERS = PhraseTable({words: words for words in _HAVING_PEOPLE | _STAFF})
_USING = PhraseTable({words: words for words in word_set("where_counted", "using")})
_DONE = frozenset({"được", "bị"})
_ROOMS = word_set("where_counted", "rooms")
_NO_DOING = word_set("where_counted", "no_doing")
_PRIZES, _WON = word_set("where_counted", "prizes"), word_set("where_counted", "won")
_CONTESTS = PhraseTable({words: words for words in word_set("where_counted", "contests")})
_OPENING, _LONGEST_CONTEST = 4, 12  # tokens
_LONGEST_LINK = 3  # tokens: "với hơn"


def done_at(sentence: Sentence, amount: Amount, left: int, drafts: Sequence[Draft]) -> str:
    """Return what was done at so many places: "*kiểm tra công vụ tại* 18 cơ quan", or "".

    And for so many there: "phun hóa chất tại 14 thôn *với 3.120 hộ*".
    """
    tokens, at = sentence.tokens, _before(sentence, amount, left)
    before = drafts[-1] if drafts else None
    if before is not None and (told := _used_by(sentence, before, at + 1)):
        return told
    if at < left:
        return ""
    if tokens[at].text in _ON and before is not None:
        return _for_whom(sentence, amount, before, at)
    if tokens[at].text not in _AT or amount.unit not in _AREAS:
        return ""
    doing = verb_phrase(sentence, replace(amount, first=at), left, at)
    if doing and doing.split()[-1].lower() not in _NO_DOING:
        return f"{doing} {tokens[at].text}"
    if before is None or before.amount.kind is not AmountKind.COUNT or not before.named:
        return ""
    counted = all(token.is_word for token in tokens[before.amount.last : at])
    plain = counted and before.figure.relation is Relation.VALUE
    return f"{before.figure.indicator_text} {tokens[at].text}" if plain else ""


def _used_by(sentence: Sentence, before: Draft, last: int) -> str:
    """Return who use so many: "*3.124 doanh nghiệp đang sử dụng* 148.600 lao động", or ""."""
    using = _USING.match_before(sentence.tokens, last)
    if using is None or before.amount.kind is not AmountKind.COUNT:
        return ""
    told = before.figure.indicator_text
    between = sentence.tokens[before.amount.last : using.first]
    ends = told.lower().endswith(using.value)
    return told if ends and all(token.is_word for token in between) else ""


def _for_whom(sentence: Sentence, amount: Amount, before: Draft, at: int) -> str:
    """Return what was done for so many: "*mở 24 lớp dạy bơi cho* 812 em", or ""."""
    doing = before.naming.verb
    between = sentence.tokens[before.amount.last : amount.first]
    words = all(token.is_word for token in between)
    if words and len(between) <= _LONGEST_LINK and doing.endswith(_ENDS):
        return doing.rpartition(" ")[0]
    counted = before.amount.kind is AmountKind.COUNT and before.figure.relation is Relation.VALUE
    given = sentence.tokens[at].text == _FOR and bool(doing) and amount.unit in _PEOPLE | _STAFF
    return f"{before.figure.indicator_text} {_FOR}" if words and counted and given else ""


def of_people(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return which people so many are: "*Đội ngũ cán bộ, giáo viên* có 1.512 người", or ""."""
    tokens, at = sentence.tokens, _before(sentence, amount, left)
    if amount.unit not in _PEOPLE or at <= left or tokens[at].text not in _HAVING:
        return ""
    first = at
    while first > left and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    crowds = [m for i in range(first, at) if (m := _CROWDS.match(tokens, i)) and m.last <= at]
    if not crowds:
        return ""
    placed = [m.span.start for m in sentence.places] + [m.span.start for m in sentence.periods]
    end = next(
        (
            i
            for i in range(crowds[-1].last, at)
            if tokens[i].text in _CROWD_ENDS or tokens[i].start in placed
        ),
        at,
    )
    return sentence.words(crowds[0].first, end).strip(" ,")


def having(sentence: Sentence, amount: Amount, left: int, cue: int) -> str:
    """Return who are counted by what they have: "*Hướng dẫn viên có thẻ* 97 người", or ""."""
    tokens = sentence.tokens
    first = cue
    while first > left and tokens[first - 1].is_word:
        first -= 1
    people = _HAVERS.match(tokens, first) if amount.unit in _PEOPLE else None
    has = next((i for i in range(first, cue) if tokens[i].text in _HAVING), cue)
    told = {token.text for token in tokens[first:cue]}
    if people is None or people.last > has or has + 1 >= cue or told & _DONE:
        return ""
    start, end = tokens[first].start, tokens[cue - 1].end
    placed = any(m.span.start < end and start < m.span.end for m in sentence.places)
    dated = any(i in sentence.dated() for i in range(first, cue))
    return "" if placed or dated else sentence.words(first, cue)


def whom_done(sentence: Sentence, amount: Amount, left: int, drafts: Sequence[Draft]) -> str:
    """Return to whom something was done: "*Phụ nữ có thai được quản lý* 1.842 người", or "".

    And what else was: "…, *được tiêm phòng* 1.720 người" of the same.
    """
    tokens, last = sentence.tokens, _before(sentence, amount, left) + 1
    if amount.unit not in _PEOPLE:
        return ""
    done = last
    while done > left and tokens[done - 1].is_word and tokens[done - 1].text not in _DONE:
        done -= 1
    if done <= left or tokens[done - 1].text not in _DONE or done == last:
        return ""
    first = done - 1
    while first > left and tokens[first - 1].is_word:
        first -= 1
    whom = first
    while whom < done - 1 and not _PATIENTS.match(tokens, whom):
        whom += 1
    dated = sentence.dated()
    if whom < done - 1 and not any(i in dated for i in range(whom, last)):
        return sentence.words(whom, last) if whom - first <= _LONGEST_LINK else ""
    told = drafts[-1].naming.verb.partition(f" {tokens[done - 1].text} ")[0] if drafts else ""
    known = told and _PATIENTS.match(scan(told), 0) and drafts[-1].amount.unit == amount.unit
    return f"{told} {sentence.words(done - 1, last)}" if known and first == done - 1 else ""


def housed_by(sentence: Sentence, amount: Amount, noun: str, drafts: Sequence[Draft]) -> str:
    """Return the rooms of what was counted right before: "*phòng khách sạn 4 sao*", or ""."""
    before = drafts[-1] if drafts else None
    if noun.lower() not in _ROOMS or before is None or before.amount.kind is not AmountKind.COUNT:
        return ""
    name = before.figure.indicator_text
    between = sentence.tokens[before.amount.last : amount.first]
    joined = any(token.text in {"với", "("} for token in between)
    words = all(token.is_word or token.is_number or token.text in "-–(" for token in between)
    if not (joined and words) or noun.lower() in name.lower().split():
        return ""
    return f"{noun} {name[:1].lower()}{name[1:]}"


def won_at(sentence: Sentence, amount: Amount, words: str) -> str:
    """Return what prizes are called with the contest: "*Tại hội thi A*, huyện đạt *6 giải*"."""
    won = f" {words.lower()} "
    if amount.unit not in _PRIZES or not any(f" {each} " in won for each in _WON):
        return words
    tokens = sentence.tokens[: sentence.amounts[0].first]
    found = next(
        (m for i in range(min(_OPENING, len(tokens))) if (m := _CONTESTS.match(tokens, i))), None
    )
    if found is None or found.first == 0:
        return words
    end = next((i for i in range(found.last, len(tokens)) if not tokens[i].is_word), len(tokens))
    closed = end < len(tokens) and (tokens[end].text == "," or tokens[end - 1].text == "năm")
    end -= tokens[end - 1].text == "năm"
    name = sentence.words(found.first, end)
    known = name.lower() in words.lower() or end - found.last > _LONGEST_CONTEST
    return f"{words} {name}" if closed and not known else words


def only_listed(noun: str) -> bool:
    """Tell whether a noun is kinds of places or of people and nothing else: "xã, phường"."""
    kinds = [kind.strip() for kind in noun.lower().split(",")]
    return all(kind in _AREAS for kind in kinds) or all(kind in _STAFF for kind in kinds)


def _before(sentence: Sentence, amount: Amount, left: int) -> int:
    """Return the token before a count and what says how sure it is."""
    last = amount.first
    while last > left and (found := cues().qualifiers.match_before(sentence.tokens, last)):
        last = found.first
    return last - 1
