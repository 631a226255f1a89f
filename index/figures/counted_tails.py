"""Where the words behind a counted noun end: "19 ngành *tăng*", "5 khu *còn lại* khối lượng …"."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.against import against_end
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, load_table, phrase_words, units, word_set
from index.language.scan import PhraseTable, Token

_LONGEST_BOUND = 8
_LONGEST_JOINED = 7  # tokens of "và trợ cấp hằng tháng"
_INSIDE = "trong"
_OWNED = 8  # tokens of "có tỷ lệ hộ nghèo đa chiều"
_BOUND = word_set("counted", "bound")
_BOUND_OPENERS = word_set("counted", "bound_openers")
_REST = ["còn", "lại"]
_MOVING = {"tăng", "giảm"}
_BOUNDS = {"trên", "dưới"}
_MONEY = {"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng", "usd"}
_LIST_OPENERS = word_set("noise", "list_openers")
_AREAS = {"huyện", "tỉnh", "xã"}
_GOES_ON = word_set("counted", "goes_on")
_STATING = word_set("counted", "stating")
_DONE_TO = word_set("counted", "done_to")
_ASPECT_STOPS = word_set("counted", "aspect_stops")
_RUNNING = 2  # tokens of "3 năm"
_RUNS = PhraseTable({words: words for words in word_set("counted", "running")})
_DAYS_GONE = PhraseTable({words: words for words in word_set("counted", "days_gone")})
_KINDS_OF_PEOPLE = PhraseTable({kind: kind for kind in word_set("counted", "kinds_of_people")})
_BODIES = PhraseTable({words: words for words in word_set("counted", "bodies")})
_REACHED = {
    ("đạt", "chuẩn"),
    ("hoàn", "thành"),
}  # "5 huyện, thành phố *đạt chuẩn*", "*hoàn thành* nhiệm vụ"
_RANKS: list[list[str]] = load_table("figures")["counted"]["ranks"]
_SHORT_UNITS = {"thị", "thành"}
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_TO = {"-", "–", "đến"}


def measured_rest(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether a measure begins behind "còn lại": "5 khu còn lại *khối lượng* mới đạt 40%"."""
    rest = [token.text for token in tokens[max(first, end - 2) : end]] == _REST
    return rest and phrase_words().heads.match(tokens, end) is not None


def bound_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "đạt từ 10 - 14 tiêu chí" at ``tokens[index]``, else None.

    The criteria say which communes are counted; they are no figure of their own.
    """
    if tokens[index].text not in _BOUND_OPENERS:
        return None
    last = index
    while last < len(tokens) and last - index < _LONGEST_BOUND:
        token = tokens[last]
        if token.text == "tiêu":
            following = tokens[last + 1].text if last + 1 < len(tokens) else ""
            return last + 2 if following == "chí" and last > index + 1 else None
        if not (token.is_number or token.text in _BOUND):
            return None
        last += 1
    return None


def percent_range(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "từ 80% đến dưới 100%" at ``tokens[index]``, else None.

    "3 xã *đạt từ 80% đến dưới 100%*": it says which are counted.
    """
    words = ["%" if t.text == "%" else "n" if t.is_number else t.text for t in tokens[index:]]
    at = next((n for n in (0, 1) if words[n : n + 1] == ["từ"]), None)
    if at is None or (at and words[0] != "đạt") or words[at + 1 : at + 2] != ["n"]:
        return None
    last = at + 2 + (words[at + 2 : at + 3] == ["%"])
    if words[last : last + 1] != ["đến"]:
        return None
    last += 1 + (words[last + 1 : last + 2] == ["dưới"])
    ends = words[last : last + 2] == ["n", "%"]
    return index + last + 2 if ends else None


def bounded_sum(tokens: Sequence[Token], position: int, right: int) -> int | None:
    """Return the token behind "*trên 20.000 tỷ đồng* là: …", which says who is counted, or None."""
    if tokens[position].text not in _BOUNDS or position + 2 >= right:
        return None
    last = position + 1
    if not tokens[last].is_number:
        return None
    while last + 1 < right and tokens[last + 1].text in _MONEY:
        last += 1
    behind = tokens[last + 1].text if last + 1 < right else ""
    return last + 1 if tokens[last].is_word and behind in _LIST_OPENERS else None


def aside_end(sentence: Sentence, amount: Amount, right: int) -> int | None:
    """Return the token behind whose those counted are, or what a bracket says of them, or None.

    "18/18 xã *của huyện* đạt chuẩn", "3/3 xã *(trước sắp xếp)* đạt chuẩn": it says nothing of them.
    """
    tokens, first = sentence.tokens, amount.last
    end = first + 1
    if end >= right:
        return None
    if tokens[first].text == "(":
        while end < right and tokens[end].text != ")" and not tokens[end].is_number:
            end += 1
        end = end + 1 if end < right and tokens[end].text == ")" else right
    elif tokens[first].text == "của":
        spans = [m.span for m in sentence.places if m.span.start == tokens[end].start]
        if not spans and tokens[end].text not in _AREAS:
            return None
        end += not spans
        while spans and end < right and tokens[end].start < spans[0].end:
            end += 1
    else:
        return None
    return end if end < right and tokens[end].text in _GOES_ON else None


def ends_joined(tokens: Sequence[Token], position: int, right: int) -> bool:
    """Tell whether "và" joins the last words of a clause: "64 hộ tái nghèo *và phát sinh mới*, …".

    What begins a statement, a measure or another count behind it does not.
    """
    end = position + 1
    while end < right and tokens[end].is_word:
        end += 1
    closed = end == len(tokens) or tokens[end].text in _CLAUSE
    begins = tokens[position + 1] if position + 1 < len(tokens) else None
    if not closed or begins is None or not 1 < end - position <= _LONGEST_JOINED:
        return False
    tables = phrase_words()
    if any(each.match(tokens, position + 1) for each in (tables.verb_stops, tables.area_units)):
        return False
    return cues().verbs.match(tokens, position + 1) is None and not tables.heads.match(
        tokens, position + 1
    )


def states(tokens: Sequence[Token], position: int, right: int) -> bool:
    """Tell whether a verb states the next number: "đã *được* 30 tỷ", not "đã *được công nhận*"."""
    behind = tokens[position + 1].text if position + 1 < right else ""
    return tokens[position].text in _STATING and behind not in _DONE_TO


def moved(tokens: Sequence[Token], position: int, right: int) -> bool:
    """Tell whether things are counted that rose: "19 ngành *tăng* so với cùng kỳ", by no number.

    So it is where the clause ends with the word: "4 xã có tỷ lệ hộ nghèo *giảm*, …". Of "hộ nghèo
    ở 4 xã giảm" the households fell.
    """
    if tokens[position].text not in _MOVING:
        return False
    owned = any(token.text == "có" for token in tokens[max(0, position - _OWNED) : position])
    behind = tokens[position + 1].text if position + 1 < min(right, len(tokens)) else ""
    if owned and behind in _CLAUSE - {"(", ":"}:
        return True
    if against_end(tokens, position + 1) is None:
        return False
    end = next((i for i in range(position, right) if tokens[i].text in _CLAUSE), right)
    return end < right or right == len(tokens)


def group_inside(tokens: Sequence[Token], left: int, position: int) -> int | None:
    """Return where a counted noun begins that "trong" says more of, at a clause's start, or None.

    ", *đảng viên trong* doanh nghiệp tư nhân 64 đồng chí" counts no firms.
    """
    if position - 2 < left or tokens[position - 1].text != _INSIDE:
        return None
    noun = units().counted.match_before(tokens, position - 1)
    opens = noun is not None and (noun.first == left or tokens[noun.first - 1].text in _CLAUSE)
    return noun.first if noun is not None and opens and noun.first >= left else None


def graded_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "1 - 2 sao" at ``tokens[index]``, a range of grades, or None."""
    index += tokens[index].text == "từ"
    words = tokens[index : index + 4]
    graded = len(words) == 4 and words[0].is_number and words[2].is_number
    joined = graded and words[1].text in _TO and words[3].text == "sao"
    return index + 4 if joined else None


def who_they_are(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "là người" where it says who is counted, else None.

    "160 đại biểu *là người có đạo*" are not all of them.
    """
    if tokens[index].text != "là" or index + 1 >= len(tokens):
        return None
    kind = _KINDS_OF_PEOPLE.match(tokens, index + 1)
    return kind.last if kind is not None else None


def days_gone(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "qua 30 ngày (không phát sinh …)", which says who is counted."""
    gone = _DAYS_GONE.match(tokens, index)
    last = gone.last if gone else 0
    while gone and last < len(tokens) and tokens[last].is_word:
        last += 1
    return last if gone else None


def years_running(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "3 năm liền" of "9 chi bộ *3 năm liền* không kết nạp", or None."""
    words = [token.text for token in tokens[index : index + _RUNNING + 1]]
    if len(words) <= _RUNNING or not tokens[index].is_number or words[1] != "năm":
        return None
    running = _RUNS.match(tokens, index + _RUNNING)
    return running.last if running else None


def aspect_end(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the token behind "về sản lượng" after a change, or the one behind the amount."""
    end = amount.last
    if amount.kind is AmountKind.COUNT:
        return end
    if end < right and sentence.tokens[end].text == "về":
        end += 1
        while (
            end < right
            and sentence.tokens[end].is_word
            and sentence.tokens[end].text not in _ASPECT_STOPS
        ):
            end += 1
    return end if 1 < end - amount.last <= 5 else amount.last


def units_joined(sentence: Sentence, amount: Amount) -> int:
    """Return the token behind all the units that a ratio is of: "6/8 huyện*, thị xã, thành phố*".

    Without a ratio only units of one rank are counted together: "11 huyện*, thị, thành*".
    """
    tokens, end, units_of = sentence.tokens, amount.last, phrase_words().area_units
    first = amount.noun_first
    if first is None or units_of.match(tokens, first) is None:
        return end
    if amount.total is None:
        return _of_one_rank(sentence, amount)
    while end + 1 < len(tokens) and tokens[end].text in {",", "và"}:
        unit = units_of.match(tokens, end + 1)
        short = tokens[end + 1].text in _SHORT_UNITS
        if unit is None and not short:
            break
        last = unit.last if unit is not None else end + 2
        if last < len(tokens) and sentence.body[tokens[last].start].isupper():
            break  # "18/24 xã, *huyện Quỳ Hợp* 12 xã"
        end = last
    return end


def _of_one_rank(sentence: Sentence, amount: Amount) -> int:
    """Return the token behind "11 huyện, thị, thành", all counted by one number."""
    tokens, end = sentence.tokens, amount.last
    rank = next((each for each in _RANKS if amount.unit.lower() in each), [])
    while end + 1 < len(tokens) and tokens[end].text in {",", "và"}:
        behind = [each.split() for each in sorted(rank, key=len, reverse=True)]
        said = [token.text for token in tokens[end + 1 : end + 3]]
        unit = next((words for words in behind if said[: len(words)] == words), None)
        last = end + 1 + len(unit or ())
        named = last < len(tokens) and sentence.body[tokens[last].start].isupper()
        if unit is None or named:
            break
        end = last
    next_two = tuple(token.text for token in tokens[end : end + 2])
    reached = end > amount.last and next_two in _REACHED
    closed = end == len(tokens) or tokens[end].text in _CLAUSE or reached
    return end if closed else amount.last  # what is said of them belongs to the last unit's words


def into_body(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "vào Ban Chấp hành": those elected are of that body, else None."""
    if tokens[index].text != "vào":
        return None
    body = _BODIES.match(tokens, index + 1) if index + 1 < len(tokens) else None
    return body.last if body is not None else None
