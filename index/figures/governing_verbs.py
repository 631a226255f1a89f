"""The verb that governs a count: "*kết nạp* 12 đảng viên", "*giải quyết việc làm* cho 250 …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.badges import LONGER, badge_years
from index.figures.counted import compound_over
from index.figures.counted_tails import group_inside
from index.figures.joined_alike import work_before
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, Token

_TOWARDS, _STRIVING = ("đối", "với"), ("phấn", "đấu")
_LONGEST_VERB, _LONGEST_FOR = 9, 16  # tokens; those of what is done *for* somebody
_LONGEST_NAME = 10  # "chính sách dân số - kế hoạch hóa gia đình"
_ROUNDS = {"đợt", "lần"}
_NO_VERB = word_set("counted", "no_verb")
_AIM = ["chỉ", "tiêu"]
_REACHED_AND_PASSED = ["đạt", "và", "vượt"]
_VERB_TAILS = word_set("counted", "verb_tails")
_EDGES_OF_YEAR = (["đầu", "năm"], ["cuối", "năm"])
_AREAS = PhraseTable({words: words for words in word_set("counted", "verb_areas")})
_RULINGS = PhraseTable({words: words for words in word_set("counted", "rulings")})
_SEATS = PhraseTable({words: words for words in word_set("counted", "verb_seats")})
_LONGEST_GROUND = 16  # tokens of "theo Nghị quyết số … của Hội đồng nhân dân tỉnh"
_FOR, _BY = "cho", "theo"
_FROM, _YEAR, _OR_MORE = "từ", {"năm"}, (["trở", "lên"], ["trở", "xuống"])
_AND, _NEAR = "và", 8
_DASHES = {"-", "–"}
_STRETCHES, _BOUNDS = {"tháng", "tuổi", "ngày"}, {"dưới", "trên"}


def verb_phrase(sentence: Sentence, amount: Amount, left: int, cue: int) -> str:
    """Return the verb that governs a count: "kết nạp", "giải quyết việc làm mới".

    Or what is done to those counted: "*giám sát chuyên đề* đối với 4 tổ chức đảng".
    """
    stops = phrase_words().verb_stops
    tokens = sentence.tokens
    aside = _aside_before(sentence, left, cue)
    aside = _area_before(sentence, left, cue) if aside is None else aside
    if aside is not None:
        return verb_phrase(sentence, replace(amount, first=aside), left, aside)
    if cue - 1 > left and tuple(t.text for t in tokens[cue - 1 : amount.first]) == _TOWARDS:
        return verb_phrase(sentence, replace(amount, first=cue - 1), left, cue - 1)
    if any(stops.match(tokens, i) and tokens[i].text in _NO_VERB for i in range(cue, amount.first)):
        return ""
    first = cue
    longest = _LONGEST_FOR if cue and tokens[cue - 1].text == _FOR else _LONGEST_VERB
    while first > left and cue - first < longest:
        badge = badge_years(tokens, first)
        if left <= badge < first:
            first, longest = badge, _LONGEST_VERB + LONGER
            continue
        token = tokens[first - 1]
        if token.text == "," and compound_over(sentence, left, first - 1):
            first -= 1
            continue
        work = work_before(tokens, first - 1) if token.text == "," else None
        if work is not None and work >= left:
            first = work  # "*xây mới, sửa chữa* 41 nhà văn hóa"
            break
        fixed = phrase_words().compounds.match_before(tokens, first, _LONGEST_NAME)
        if fixed is not None and fixed.first >= left:
            first = fixed.first  # "dân tộc thiểu số"
            continue
        if token.is_number and first - 1 > left and tokens[first - 2].text in _ROUNDS:
            first -= 2  # "chi trả bồi thường *đợt 2* cho 21 hộ"
            continue
        if token.is_number and first - 1 > left and _is_stretch(sentence, first):
            first -= 2  # "đào tạo *dưới 3 tháng* 740 người"
            continue
        if token.is_number and (bound := _bound_first(tokens, left, first)) is not None:
            longest, first = longest + first - bound, bound  # "nợ *từ 3 tháng trở lên* ở 12 xã"
            continue
        kept = phrase_words().verb_keeps.match_before(tokens, first, 6)
        if kept is not None and kept.first >= left:
            longest += first - kept.first - 1  # "tiến hành kiểm tra *khi có dấu hiệu vi phạm*"
            first = kept.first
            continue
        group = group_inside(tokens, left, first)
        if group is not None:
            first = group
            continue
        if not token.is_word or stops.match_before(tokens, first):
            break
        spans = [m.span for m in sentence.periods] + [m.span for m in sentence.places]
        if any(span.start <= token.start < span.end for span in spans):
            break
        first -= 1
    strives = [
        i for i in range(first, cue) if tuple(t.text for t in tokens[i : i + 2]) == _STRIVING
    ]
    if strives and strives[-1] + 2 < cue:
        first = strives[-1] + 2  # "ngành du lịch *phấn đấu* đón 2 triệu lượt khách": who aims
    if [token.text for token in tokens[max(left, first - 1) : first + 1]] == _AIM and first > left:
        first -= 1  # "*chỉ tiêu* kết nạp 150 đảng viên"; "chỉ" alone is no part of a verb
    if [token.text for token in tokens[max(left, first - 2) : first + 1]] == _REACHED_AND_PASSED:
        first -= 2  # "thực hiện *đạt và vượt* 29/32 chỉ tiêu"
    first = _behind_name(sentence, left, first, cue)
    last = cue
    while last > first and tokens[last - 1].text in _VERB_TAILS:
        if phrase_words().compounds.match_before(tokens, last):
            break  # "hỗ trợ *đất ở* cho 45 hộ"
        last -= 1
    if last > first and [t.text for t in tokens[last - 1 : last + 1]] in _EDGES_OF_YEAR:
        last -= 1  # "hộ nghèo *đầu năm* 1.382 hộ"
    while first < last:
        leading = phrase_words().verb_leading.match(tokens, first)
        if leading is None or leading.last > last:
            break
        if (kept := phrase_words().verb_keeps.match(tokens, first)) and kept.last > leading.last:
            break  # "*xét xử* 12 vụ", "*thực hiện lại* …"
        first = leading.last
    return sentence.words(first, last)


def _bound_first(tokens: Sequence[Token], left: int, first: int) -> int | None:
    """Return where "từ 3 tháng trở lên" begins whose number stands before ``first``, or None."""
    unit = tokens[first].text if first < len(tokens) else ""
    behind = [token.text for token in tokens[first + 1 : first + 3]]
    opens = first - 2 > left and tokens[first - 2].text == _FROM
    return first - 2 if opens and unit in _STRETCHES | _YEAR and behind in _OR_MORE else None


def _behind_name(sentence: Sentence, left: int, first: int, cue: int) -> int:
    """Step over the last part of a name with a dash: "KCN Hòa Mạc *- Đồng Văn* thu hút 12 …"."""
    tokens, dash = sentence.tokens, first - 1
    if dash > left and tokens[dash].text == _AND:
        return _behind_pair(sentence, left, first, cue)
    if dash <= left or tokens[dash].text not in _DASHES:
        return first
    if not sentence.body[tokens[dash - 1].start].isupper():
        return first
    end = first
    while end < cue and sentence.body[tokens[end].start].isupper():
        end += 1
    return end


def _behind_pair(sentence: Sentence, left: int, first: int, cue: int) -> int:
    """Step over the second of two names: "Lễ hội A *và Lễ hội B* thu hút 9.000 lượt khách"."""
    tokens, body = sentence.tokens, sentence.body
    named = [i for i in range(first, cue) if body[tokens[i].start].isupper()]
    alike = tokens[first].text in {t.text for t in tokens[max(left, first - _NEAR) : first - 1]}
    proper = len(named) > 1 and named[-1] - named[-2] == 1  # two syllables, as of a place
    return named[-1] + 1 if alike and proper and named[-1] + 1 < cue else first


def _is_stretch(sentence: Sentence, first: int) -> bool:
    """Tell whether "dưới 3 tháng" runs over ``tokens[first]``: how long, no number of its own."""
    tokens = sentence.tokens
    timed = first < len(tokens) and tokens[first].text in _STRETCHES
    return timed and tokens[first - 2].text in _BOUNDS


def _area_before(sentence: Sentence, left: int, cue: int) -> int | None:
    """Return where an area between a verb and its count begins, or None.

    "giải quyết việc làm *trên địa bàn tỉnh* cho 250 lao động": the verb stands before the area.
    """
    tokens, last = sentence.tokens, cue
    while last > left and tokens[last - 1].text in _VERB_TAILS:
        last -= 1
    seat = _SEATS.match_before(tokens, last, 8)
    if seat is not None and seat.first - 1 > left:
        return seat.first
    if _FOR not in {token.text for token in tokens[last:cue]} or last <= left:
        return None
    if phrase_words().compounds.match_before(tokens, last):
        return None  # "hỗ trợ *đất ở* cho 45 hộ"
    end = tokens[last - 1].end
    named = next((m.span.start for m in sentence.places if m.span.end == end), None)
    first = sentence.token_at(named) if named is not None else last
    area = _AREAS.match_before(tokens, first if named is not None else last)
    if named is None and (area is None or phrase_words().compounds.match_before(tokens, last)):
        return None  # "hỗ trợ *đất ở* cho 12 hộ"
    first = area.first if area is not None else first
    return first if first - 1 > left and tokens[first - 1].is_word else None


def _aside_before(sentence: Sentence, left: int, cue: int) -> int | None:
    """Return where a time or a ground between a verb and its count begins, or None.

    "giải quyết việc làm *4 tháng* cho 250 lao động", "nghỉ *theo Nghị định 178* cho 36 người".
    """
    tokens, last = sentence.tokens, cue
    while last > left and tokens[last - 1].text in _VERB_TAILS:
        last -= 1
    if last - 1 <= left or _FOR not in {token.text for token in tokens[last:cue]}:
        return None
    end = tokens[last - 1].end
    dated = next((m.span.start for m in sentence.periods if m.span.end == end), None)
    first = sentence.token_at(dated) if dated is not None else _ground(sentence, left, last)
    return first if first - 1 > left and tokens[first - 1].is_word else None


def _ground(sentence: Sentence, left: int, last: int) -> int:
    """Return the token of "theo Nghị định …" before ``last``, or ``left``."""
    tokens = sentence.tokens
    for first in range(last - 1, max(left, last - _LONGEST_GROUND), -1):
        if tokens[first].text in {",", ";", ":"}:
            break
        if tokens[first].text == _BY and _RULINGS.match(tokens, first + 1) is not None:
            return first
    return left
