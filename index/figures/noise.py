"""Numbers that look like figures and are none: slogans, ranks, names, people on a stage.

``data/cues.toml`` lists the words; here is only where they must stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from index.figures.name_runs import names_at
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, units, word_set
from index.language.places import PlaceMention
from index.language.scan import Token

_LONGEST_COUNTED = 14
_PER = word_set("noise", "per")
_BOUND_OPENERS = word_set("noise", "bound_openers")
_BOUND = word_set("noise", "bound")
_LIST_OPENERS = word_set("noise", "list_openers")
_RANKS = word_set("noise", "ranks")
_BOUNDED = word_set("noise", "bounded")
_BEYOND = word_set("noise", "beyond")
_PART_OF = word_set("noise", "part_of")
_CLOCK = word_set("noise", "clock")
_LIMITING = word_set("noise", "limiting")
_CRITERIA = "tiêu chí"
_TO_COUNT = word_set("noise", "to_count")
_RATED_REACH = 10  # tokens: "xã *có tỷ* lệ hộ nghèo đa chiều từ"
_BEFORE_WORDS = word_set("noise", "before_words")
_PLURALS = word_set("noise", "plurals")
_BELOW, _LONGEST_PLURAL = "dưới", 6
_COUNTING = word_set("name_runs", "counting")
_GRADES = word_set("noise", "grades")
_FULL, _DOSES = word_set("noise", "full"), word_set("noise", "doses")
_KILO, _A_KILO = "kg", "/kg"
_WHICH = "nào"
_ALL, _SIDES = "cả", word_set("noise", "sides")
_TO_CHANGE = 3  # tokens of "giảm sâu trên"
_LAST_OF_NAME = 9  # "Nhà máy nhiệt điện A 4"
_DELEGATES = ("đại", "biểu")
_SPEAKING_FOR = [words.split() for words in word_set("noise", "speaking_for")]
_AIMS_COUNTED = word_set("noise", "aims_counted")
_RESOLVED = tuple(sorted(word_set("noise", "resolved")))


def without_noise(
    body: str, tokens: Sequence[Token], amounts: Sequence[Amount], places: Sequence[PlaceMention]
) -> list[Amount]:
    """Return the amounts that state something."""
    attended = bool(tokens) and cues().attendance.match(tokens, 0) is not None
    attended = attended and not _stand_for_others(tokens)
    kept: list[Amount] = []
    for amount, behind in zip_longest(amounts, amounts[1:]):
        if behind is not None and _bounds_count(tokens, amount, behind):
            continue
        listed = bool(kept) and _listed_with_aims(tokens, kept[-1], amount)
        amount_is_noise = not listed and _is_noise(body, tokens, amount, places)
        on_stage = attended and (amount.kind is AmountKind.COUNT or amount.unit == "đồng")
        bound = bool(kept) and _is_bound(body, tokens, kept[-1], amount)
        broken = amount.kind is AmountKind.PERCENT and _lost_its_comma(body, tokens, amount)
        if not amount_is_noise and not on_stage and not bound and not broken:
            kept.append(amount)
    return kept


def _bounds_count(tokens: Sequence[Token], amount: Amount, behind: Amount) -> bool:
    """Tell whether a rate only says which are counted behind it: "nợ *từ 0,5% trở lên* 7 xã".

    So do criteria and sums: "*số xã* đạt từ 10 tiêu chí trở lên *là* 37 xã".
    """
    if behind.kind is not AmountKind.COUNT:
        return False
    before = tokens[amount.first - 1].text if amount.first else ""
    between = {token.text for token in tokens[amount.last : behind.first]}
    if amount.unit == _CRITERIA or amount.kind is AmountKind.MONEY:
        words = " ".join(token.text for token in tokens[: amount.first])
        bound = before in _LIMITING or (amount.unit == _CRITERIA and before in _BOUND_OPENERS)
        return bound and between <= _TO_COUNT and "là" in between and f"số {behind.unit} " in words
    if amount.kind is not AmountKind.PERCENT:
        return False
    told = {token.text for token in tokens[max(0, amount.first - _RATED_REACH) : amount.first]}
    return before in _LIMITING and between <= _TO_COUNT and "có" in told and "tỷ" in told


def _stand_for_others(tokens: Sequence[Token]) -> bool:
    """Tell whether those who came are counted with whom they speak for.

    "Về dự có 148 đại biểu *thay mặt cho* 517 đảng viên": both say how large something is.
    """
    for index, token in enumerate(tokens[:-3]):
        if not token.is_number or tokens[index + 1].text != _DELEGATES[0]:
            continue
        behind = tokens[index + 2 : index + 10]
        words = [each.text for each in behind]
        for at in range(len(behind)):
            if words[at : at + 2] in _SPEAKING_FOR:
                return any(each.is_number for each in behind[at : at + 5])
    return False


def _listed_with_aims(tokens: Sequence[Token], before: Amount, amount: Amount) -> bool:
    """Tell whether a resolution's parts are counted: "19 chỉ tiêu, 6 nhiệm vụ và *3 khâu đột phá*".

    Alone "3 khâu đột phá" is a slogan.
    """
    if {before.kind, amount.kind} != {AmountKind.COUNT} or amount.noun_first is None:
        return False
    if before.unit not in _AIMS_COUNTED and before.unit not in _RESOLVED:
        return False
    noun = " ".join(token.text for token in tokens[amount.noun_first : amount.noun_first + 4])
    between = [t.text for t in tokens[before.last : amount.first] if not t.is_word]
    return noun.startswith(_RESOLVED) and between in ([], [","])


def _lost_its_comma(body: str, tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether "tăng *0 74%*" lost its comma: 74% would be a hundred times too much."""
    before = tokens[amount.first - 1] if amount.first else None
    return before is not None and before.text == "0" and body[before.end : amount.span.start] == " "


def _is_bound(body: str, tokens: Sequence[Token], before: Amount, amount: Amount) -> bool:
    """Tell whether the amount only says which things are counted before it.

    "14 xã *đạt từ 10 - 14 tiêu chí*", "9 chi cục thu *từ 100 tỷ đồng trở lên*".
    """
    named = names_at(body, tokens, before.last) if before.noun_first is not None else None
    begins = named[0] if named and named[1] == before.value else before.last
    begins = _behind_units(tokens, begins, amount.first)
    between = [token.text for token in tokens[begins : amount.first]]
    if before.kind is not AmountKind.COUNT or before.unit.startswith("tiêu chí"):
        return False
    if len(between) > _LONGEST_COUNTED or set(between) & {",", ";", ":", "(", ")"}:
        return False
    if amount.unit == _CRITERIA and between:
        start = begins
        while start < amount.first and tokens[start].text not in _BOUND_OPENERS:
            start += 1
        return start < amount.first and all(
            token.text in _BOUND for token in tokens[start : amount.first]
        )
    if between[-1:] == ["dưới"] and amount.kind is AmountKind.PERCENT:
        return True  # "6 chủ đầu tư giải ngân dưới 20%"
    if (
        amount.kind is AmountKind.PERCENT
        and before.unit in _BOUNDED
        and before.total is None
        and not _BEYOND.isdisjoint(between[-1:])
        and _PART_OF.isdisjoint(between)
    ):
        return True  # "6 đơn vị giải ngân trên 70%"
    opens = tokens[amount.last].text if amount.last < len(tokens) else ""
    limits = (AmountKind.PERCENT, AmountKind.MONEY)
    if between[-1:] == ["trên"] and amount.kind in limits and opens in _LIST_OPENERS:
        return True  # "5 đơn vị giải ngân trên 60% là: …", "3 đơn vị thu trên 20.000 tỷ đồng là: …"
    if between[-1:] == ["trên"] and "lệ" in between and opens in {"", ".", ";"}:
        return amount.kind is AmountKind.PERCENT  # "Còn 2 xã có tỷ lệ hộ nghèo trên 40%."
    if between == ["đạt", "trên"] and amount.kind is AmountKind.PERCENT:
        # "13/16 khoản thu đạt trên 75% dự toán", "4 chỉ tiêu đạt trên 90%"
        aims = before.unit in _AIMS_COUNTED
        return aims or cues().plans.match(tokens, amount.last) is not None
    # "từ 60% *trở lên*", which a cut text may end in
    return between[-1:] == ["từ"] and opens == "trở"


def _behind_units(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token behind a list of units: "9 sở*, ngành, địa phương* đạt dưới 40%"."""
    while first + 1 < last and tokens[first].text in {",", "và"}:
        unit = phrase_words().unit_words.match(tokens, first + 1)
        if unit is None:
            break
        first = unit.last
    return first


def _of_several(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a bound only says which of several are meant: "*các chi bộ* dưới 10 …"."""
    for first in range(end - 1, max(-1, end - _LONGEST_PLURAL), -1):
        if tokens[first].text in _PLURALS:
            noun = units().counted.match(tokens, first + 1)
            noun = noun or phrase_words().area_units.match(tokens, first + 1)
            return noun is not None and noun.last == end
    return False


def _is_noise(
    body: str, tokens: Sequence[Token], amount: Amount, places: Sequence[PlaceMention]
) -> bool:
    first = amount.first
    before = tokens[first - 1].text if first else ""
    if first > 1 and before == "/" and tokens[first - 2].is_number:
        # "thứ 5/63 tỉnh": the whole of a rank. A done amount before the slash carries a unit.
        return True
    if _is_denominator(tokens, amount):
        return True
    bracket = first > 1 and tokens[first - 2].text == "("
    if before in _GRADES and amount.unit.endswith(_KILO if bracket else _A_KILO):
        return True  # "tôm sú (loại 20 con/kg)", "gà (loại 2 kg trở lên)": how big they are
    if amount.kind is not AmountKind.COUNT:
        return False
    if amount.last < len(tokens) and tokens[amount.last].text == _WHICH:
        return True  # "2 địa phương *nào* dẫn đầu?" asks, and counts nothing
    if before == _BELOW and _of_several(tokens, first - 1):
        return True
    if amount.unit.lower() in _CLOCK and first and before == ":":
        return True
    if before == _ALL and amount.unit in _SIDES and _changed(tokens, first - 1):
        return True  # "giảm *cả 3 tiêu chí*: số vụ, số người chết …"
    if before in _FULL and amount.unit in _DOSES and amount.total is None:
        return True  # "tỷ lệ người *tiêm đủ 2 mũi* vắc xin": who is counted
    if amount.value == 1 and amount.total is not None and before in {"lệ", "lệ:"}:
        return True  # "quy hoạch chi tiết tỷ lệ 1/500": a scale
    if amount.unit == "chỉ tiêu" and amount.value is not None and amount.value % 1:
        return True  # "bằng 113,07 chỉ tiêu dự toán": its percent sign is lost, so it says nothing
    joint = first - (before == "số" and first > 1)  # "một trong *số* 5 huyện"
    if tokens[joint - 1].text == "trong" and amount.total is None and joint > 1:
        # "1 trong 8 khu", "thứ 7 trong 63 tỉnh", "một trong 5 địa phương"
        rank = tokens[joint - 2]
        if rank.is_number or rank.text in _RANKS:
            return True
    if first > 1 and before in {"trên", "/"} and tokens[first - 2].is_number:
        return tokens[first - 3].text == "thứ" if first > 2 else False
    named_at = amount.noun_first or amount.last
    if named_at < len(tokens):  # a shared unit names no noun: the number may end the sentence
        noun = cues().junk_counts.match(tokens, named_at)
        told = amount.total is not None  # "đạt 20/23 mục tiêu": a part of those set is counted
        if noun and noun.last >= amount.last and not (told or _counted(tokens, amount, noun.last)):
            return True
        if cues().programmes.match(tokens, named_at):
            return True
    if "in_words" in amount.flags:
        return before in _BEFORE_WORDS
    if _ends_place(tokens, amount, places):
        return True
    return _names(body, tokens, amount, places) or _ends_name(body, tokens, amount)


def _changed(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a change stands before "cả": "giảm sâu trên *cả 3 tiêu chí*"."""
    return any(cues().changes.match(tokens, i) for i in range(max(0, end - _TO_CHANGE), end))


def _is_denominator(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether "1 ha" only says what a value is per: "thu nhập bình quân *1 ha* canh tác".

    A million of them are none: "sản lượng *trên 1 triệu tấn*".
    """
    if amount.value != 1 or " " in amount.unit or amount.total is not None or not amount.first:
        return False
    return amount.kind is AmountKind.PHYSICAL and tokens[amount.first - 1].text in _PER


def _counted(tokens: Sequence[Token], amount: Amount, junk_end: int) -> bool:
    """Tell whether a longer counted noun than the junk word stands there ("5 bước ngoặt")."""
    match = units().counted.match(tokens, amount.noun_first or amount.last)
    return match is not None and match.last - match.first > 1 and match.last > junk_end


def _names(
    body: str, tokens: Sequence[Token], amount: Amount, places: Sequence[PlaceMention]
) -> bool:
    """Tell whether the number only introduces names: "2 tỉnh Bình Dương và Đồng Nai", "2 Đội"."""
    if amount.noun_first is None or amount.total is not None:
        return False
    if amount.first and tokens[amount.first - 1].text in _COUNTING:
        named = names_at(body, tokens, amount.last)
        if named is not None and named[1] == amount.value:
            return False  # "thêm 2 xã A và B đạt chuẩn"
    behind = tokens[amount.last].start if amount.last < len(tokens) else -1
    end = amount.span.end
    if amount.value is not None and amount.value <= 3:
        for place in places:
            # The mention may begin at the unit word ("tỉnh Bình Dương") or behind it.
            covers = amount.span.start < place.span.start <= end < place.span.end
            if covers or place.span.start == behind:
                return True
    noun = tokens[amount.noun_first]
    capital = (
        body[noun.start].isupper()
        and body[noun.start : noun.end] != body[noun.start : noun.end].upper()
    )
    return capital and units().counted.match(tokens, amount.noun_first) is None


def _ends_place(tokens: Sequence[Token], amount: Amount, places: Sequence[PlaceMention]) -> bool:
    """Tell whether the number is the last of a place's name: "*Q.5* chi 187 tỷ đồng"."""
    end = tokens[amount.first].end
    return amount.total is None and any(
        place.span.start < amount.span.start and place.span.end == end for place in places
    )


def _ends_name(body: str, tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether the number is the last of a project's name: "dự án thép Vân Long *2* khởi công".

    What stands behind it is no noun that is ever counted.
    """
    if amount.total is not None or amount.value is None or amount.value > _LAST_OF_NAME:
        return False
    named_at = amount.noun_first or amount.last
    if named_at < len(tokens) and units().counted.match(tokens, named_at):
        return False
    first = amount.first
    while first > 0 and tokens[first - 1].is_word and amount.first - first < _LONGEST_COUNTED:
        first -= 1
        if phrase_words().named_parts.match(tokens, first):
            words = [body[token.start] for token in tokens[first : amount.first]]
            return len(words) > 2 and words[-1].isupper() and words[-2].isupper()
    return False
