"""Counted nouns and what completes a number behind it: "12 *xã đạt chuẩn nông thôn mới*"."""

from __future__ import annotations

from dataclasses import replace

from index.figures.badges import badge_end
from index.figures.counted_tails import (
    aside_end,
    bound_end,
    bounded_sum,
    days_gone,
    ends_joined,
    graded_end,
    into_body,
    measured_rest,
    moved,
    percent_range,
    states,
    units_joined,
    who_they_are,
    years_running,
)
from index.figures.introduced import in_full
from index.figures.look_right import of_given_sum
from index.figures.name_runs import names_at
from index.figures.sentence import Sentence
from index.figures.tail_bounds import aged_end, doses_end, lasting_end, levels_end, lines_end
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseMatch, PhraseTable, Token

_LONGEST_TAIL, _FULL_TAIL = 12, 24  # words of what is counted: cut short, told to its end
_DANGLING = word_set("counted", "dangling")
_DANGLING_OR_STATED = _DANGLING | {"đạt"}
_BEFORE_PLACES = {"ở", "và"}  # "198 hộ *và* Tp. Trà Vinh 132 hộ"
_NOT_OF = word_set("counted", "not_of")
_NEGATIONS = word_set("counted", "negations")
_JOINED_VERBS = word_set("counted", "joined_verbs")
_VERB_JOINTS = word_set("counted", "verb_joints")
_AUXILIARIES = word_set("counted", "auxiliaries")
_LEFT_OVER = _DANGLING_OR_STATED | _AUXILIARIES
_BOUNDS = {"dưới", "trên"}
_OR_MORE = (["trở", "lên"], ["trở", "xuống"])
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_OF_STRETCH = " giai đoạn"  # "đạt tiêu chí *giai đoạn* đến năm 2030"
_JUDGED, _OUTCOMES = word_set("counted", "judged"), word_set("counted", "outcomes")
_JUDGED_ENDS = {",", ";", ".", ")", "và"}
_STAR_ANISE = "hồi"
_CARRYING_OUT = {"hiện", "các", "cả"}  # "vốn thực *hiện 3 chương trình*"
_BEHIND_NAMED = word_set("counted", "behind_named_number") | {",", ";", ".", ")", ""}
_TIMES = PhraseTable({words: words for words in word_set("counted", "times")})


def counted_phrase(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return the counted noun with what qualifies it: "xã đạt chuẩn nông thôn mới"."""
    if amount.noun_first is None:
        return ""
    end = counted_end(sentence, amount, right)
    names = _names_end(sentence, amount, right)
    if names is None or names > end:
        words = sentence.words(amount.noun_first, end).removesuffix(_OF_STRETCH)
        return in_full(sentence.body, words, amount.unit)
    return f"{sentence.words(amount.noun_first, amount.last)} {sentence.words(names, end)}".strip()


def is_bare(sentence: Sentence, amount: Amount, right: int) -> bool:
    """Tell whether nothing but names qualifies the counted noun."""
    end = counted_end(sentence, amount, right)
    return end in (amount.last, _names_end(sentence, amount, right))


def _names_end(sentence: Sentence, amount: Amount, right: int) -> int | None:
    """Return the token behind the names of "2 xã *A và B* đạt chuẩn", or None."""
    if amount.noun_first is None or amount.last >= right:
        return None
    unit = phrase_words().area_units.match_before(sentence.tokens, amount.last)
    if unit is None:
        return aside_end(sentence, amount, right)
    named = names_at(sentence.body, sentence.tokens, amount.last)
    if named is None or named[0] > right or amount.value is None or named[1] != amount.value:
        return aside_end(sentence, amount, right)
    return named[0]


def counted_end(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the token behind the counted noun phrase.

    One that goes on for long is told to its end where that is near, else cut short.
    """
    end = _end_within(sentence, amount, right, _FULL_TAIL)
    if end - amount.last < _FULL_TAIL - 1:
        return end
    return _end_within(sentence, amount, right, _LONGEST_TAIL)


def _end_within(sentence: Sentence, amount: Amount, right: int, longest: int) -> int:
    tokens = sentence.tokens
    depth = sentence.depth[amount.first]
    first = end = _names_end(sentence, amount, right) or units_joined(sentence, amount)
    if [token.text for token in tokens[end : end + 2]] in _OR_MORE:
        return end  # "150 đảng viên *trở lên*": of the number, no part of its noun
    while end < right and end - first < longest:
        token = tokens[end]
        compound = compound_over(sentence, amount.noun_first or amount.last, end)
        if compound and compound.last <= right:
            end = compound.last
            continue
        levels = levels_end(tokens, end, right)
        if levels is not None and sentence.depth[end] == depth:
            end = levels
            continue
        if sentence.depth[end] != depth or not (
            token.is_word or token.is_number or token.text in {"-", "–"}
        ):
            break
        if any(m.span.start <= token.start < m.span.end for m in sentence.periods):
            break
        criteria = bound_end(tokens, end) or bounded_sum(tokens, end, right)
        criteria = criteria or badge_end(tokens, end) or who_they_are(tokens, end)
        criteria = criteria or into_body(tokens, end) or percent_range(tokens, end)
        criteria = criteria or graded_end(tokens, end) or aged_end(tokens, end)
        criteria = criteria or days_gone(tokens, end) or lasting_end(tokens, end)
        criteria = criteria or years_running(tokens, end) or doses_end(tokens, end)
        criteria = criteria or lines_end(sentence.body, tokens, end)
        if criteria is not None:  # "14 xã đạt từ 10 - 14 tiêu chí"
            end = criteria
            continue
        if token.text in _BOUNDS and end + 3 <= right and tokens[end + 2].text == "%":
            end += 3  # "6 chủ đầu tư giải ngân *dưới 20%*"
            continue
        if token.is_number and not _named_number(tokens, end):
            break
        if _stops(tokens, end, right) or (
            token.text in _BEFORE_PLACES and names_place(sentence, end + 1)
        ):
            break
        if measured_rest(tokens, first, end):
            break
        if (
            token.text == "đạt"
            and end + 1 < len(tokens)
            and not tokens[end + 1].is_word
            and tokens[end - 1].text not in _NEGATIONS
            and not _named_number(tokens, end + 1)  # "4 sản phẩm *đạt 3 sao*"
        ):
            break
        end += 1
    while end > amount.last and tokens[end - 1].text in _LEFT_OVER:
        if tokens[end - 1].text == "đạt" and tokens[end - 2].text in _NEGATIONS:
            break
        if phrase_words().compounds.match_before(tokens, end):
            break  # "19 chi bộ *trực thuộc* với 320 đảng viên"
        end -= 1
    return end + 1 if end == amount.last and _judged(tokens, amount) else end


def _judged(tokens: tuple[Token, ...], amount: Amount) -> bool:
    """Tell whether aims are counted by what came of them alone: "8 chỉ tiêu *vượt*, 3 *đạt*"."""
    behind = [token.text for token in tokens[amount.last : amount.last + 2]]
    last = len(behind) < 2 or behind[1] in _JUDGED_ENDS
    return amount.unit in _JUDGED and bool(behind) and behind[0] in _OUTCOMES and last


def compound_over(sentence: Sentence, first: int, end: int) -> PhraseMatch[str] | None:
    """Return the fixed list ("nhà tạm, nhà dột nát") that runs over ``tokens[end]``, or None."""
    compounds = sentence.matches(phrase_words().compounds)
    if compounds:
        for start in range(max(first, end - 3), end + 1):
            match = compounds.get(start)
            if match and match.last > end:
                return match
    return None


def _named_number(tokens: tuple[Token, ...], index: int) -> bool:
    """ "mũi 1", "mức độ 2", "sản phẩm 4 sao", "thực hiện 3 chương trình": inside a name."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if after == "chương" and tokens[index - 1].text in _CARRYING_OUT:
        return True
    return after == "sao" or (
        index > 0
        and tokens[index - 1].is_word
        and tokens[index].text.isdecimal()
        and len(tokens[index].text) <= 2
        and after in _BEHIND_NAMED
    )


def _star_anise(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a token is the tree: "12 ha *hồi*", but "12 vụ *hồi tháng 5*"."""
    last = index + 1 >= len(tokens) or not tokens[index + 1].is_word
    return tokens[index].text == _STAR_ANISE and last


def _stops(tokens: tuple[Token, ...], end: int, right: int) -> bool:
    harm = phrase_words().harms.match(tokens, end)
    if harm and harm.last == right < len(tokens):
        return True  # "161 vụ tai nạn *làm chết* 118 người"
    stop = phrase_words().tail_stops.match(tokens, end)
    if stop is None:
        return False
    keeps = phrase_words().tail_keeps
    here = keeps.match(tokens, end)
    back = keeps.match(tokens, end - 1) if end else None
    if here or (back and back.last > end):
        return False
    if stop.value == "vượt" and cues().plans.match(tokens, end + 1) if end + 1 < right else False:
        return False  # "6 chỉ tiêu *vượt kế hoạch*"
    if moved(tokens, end, right):
        return False
    if stop.value in _AUXILIARIES and _tells_which(tokens, end, right):
        return False
    if stop.value == "và" and (_joins_verbs(tokens, end, right) or ends_joined(tokens, end, right)):
        return False
    return not (stop.value == "vượt" and tokens[end - 1].text in _VERB_JOINTS)


def _tells_which(tokens: tuple[Token, ...], position: int, right: int) -> bool:
    """Tell whether a verb says which things are counted: "126 hộ *phải tái định cư*".

    A verb that another number follows states that number: "5 doanh nghiệp *đã nộp* 30 tỷ".
    """
    following = tokens[position + 1].text if position + 1 < right else ""
    if not following.isalpha() or states(tokens, position + 1, right):
        return False
    end = next((i for i in range(position, right) if tokens[i].text in _CLAUSE), right)
    joined = tokens[right - 1].text == "và"  # "254 hộ *phải* tái định cư *và* 932 hộ …"
    return end < right or right == len(tokens) or joined


def _joins_verbs(tokens: tuple[Token, ...], position: int, right: int) -> bool:
    """ "đạt và vượt kế hoạch" is one phrase, "12 xã và 3 phường" are two."""
    return position + 1 < right and tokens[position + 1].text in _JOINED_VERBS


def completing_phrase(sentence: Sentence, amount: Amount, right: int, *, free: bool = False) -> str:
    """Return the noun phrase right behind an amount: "842 tỷ đồng *vốn đầu tư công*".

    ``free`` takes any noun behind a physical amount: "86,5 km *đường giao thông*".
    """
    if amount.kind is AmountKind.COUNT or amount.last >= right:
        return ""
    if of_given_sum(sentence, amount, amount.last):
        return ""  # "bằng 60% *vốn đã giao*"
    if amount.total is not None and cues().plans.match(sentence.tokens, amount.last):
        return ""  # "xuống giống 18.360 ha/19.700 ha *kế hoạch*"
    known = phrase_words().completing.match(sentence.tokens, amount.last)
    word = sentence.tokens[amount.last]
    loose = free and amount.kind is AmountKind.PHYSICAL and word.is_word
    stops = word.text in _NOT_OF or phrase_words().tail_stops.match(sentence.tokens, amount.last)
    if not known and not (loose and (not stops or _star_anise(sentence.tokens, amount.last))):
        return ""
    return sentence.words(amount.last, counted_end(sentence, amount, right))


def percent_of(sentence: Sentence, amount: Amount, right: int) -> str:
    """Read "100% *trường THPT đạt chuẩn*" and "60% là *lao động tại chỗ*"."""
    first = amount.last
    if first < right and sentence.tokens[first].text == "là":
        first += 1
        if names_place(sentence, first):
            return ""  # "thấp nhất với 18,7% là *huyện X*"
    if first >= right or not sentence.tokens[first].is_word:
        return ""
    if _TIMES.match(sentence.tokens, first) is not None:
        return ""  # "từ 22,3% đầu năm xuống 18,2% *cuối năm*"
    if cues().bases.match(sentence.tokens, first) or cues().plans.match(sentence.tokens, first):
        return ""
    fixed = phrase_words().compounds.match(sentence.tokens, first)  # "74,5% *trên chuẩn*"
    if sentence.tokens[first].text in _NOT_OF and fixed is None:
        return ""
    end = counted_end(sentence, replace(amount, last=first), right)
    return sentence.words(first, end)


def names_place(sentence: Sentence, index: int) -> bool:
    """Tell whether a place is named at ``tokens[index]``."""
    if index >= len(sentence.tokens):
        return False
    start = sentence.tokens[index].start
    return any(place.span.start == start for place in sentence.places)
