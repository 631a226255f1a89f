"""Groups of words that name nothing: a rank, an aside, who receives, by what standard."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.breakdown_labels import opens_breakdown
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_OFFICERS, _BY = word_set("naming", "officers"), "theo"
_WHY = {"do", "vì", "nhờ", "bởi"}
_STANDARDS = word_set("naming", "standards")
_RANKING = word_set("naming", "ranking")
_ASIDES = tuple(sorted(word_set("naming", "asides")))
_BARE_SUMS = PhraseTable({words: words for words in word_set("naming", "bare_sums")})
_SINCE = {"kể", "từ", "trong", "so"}
_ORDINALS = word_set("areas", "ordinals")


def names_nothing(
    sentence: Sentence, groups: list[list[int]], number: int, amount: Amount, left: int
) -> bool:
    """Tell whether a group of words before an amount is no name of it.

    Args:
        sentence: the parsed sentence.
        groups: the words before the amount, parted at commas and colons.
        number: which of them.
        amount: the amount.
        left: first token that may belong to its name; 0 where no amount stands before it.
    """
    given = left and number == 0 and _receives(sentence, groups[0])
    if given and (len(groups) > 1 or _with_a_sum(sentence, groups[0], amount)):
        return True
    if groups[number] and opens_breakdown(sentence.tokens, groups[number][0]):
        return True
    if number + 1 < len(groups) and _by_standard(sentence, groups[number]):
        return True
    return _ranks(sentence, groups[number]) or _is_aside(sentence, groups, number)


def _ranks(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says how far up a rank: "…, *đứng thứ 38 toàn quốc*, …"."""
    words = [sentence.tokens[i].text for i in group[:3]]
    if len(words) > 2 and words[1] == "nhất" and words[2] in _SINCE:
        return True  # "thu 15 tỷ đồng, *cao nhất kể từ đầu năm*, gấp 1,9 lần tháng 4"
    return len(words) > 1 and words[0] in _RANKING and not _ORDINALS.isdisjoint(words[1:])


def _is_aside(sentence: Sentence, groups: list[list[int]], number: int) -> bool:
    """Tell whether a group only tells more of the one before: "xuất khẩu gỗ, *chủ yếu là ván*,"."""
    group = groups[number]
    if not number or not group or sentence.tokens[group[-1] + 1].text != ",":
        return False  # "…, đặc biệt là thu thuế đạt 8 tỷ đồng": what is measured
    return sentence.words(group[0], group[-1] + 1).lower().startswith(_ASIDES)


def _receives(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says to whom: "bàn giao 71 ha *cho chủ đầu tư*, đạt 84%".

    Or by what: "còn 4.815 hộ nghèo *theo chuẩn mới*, chiếm 17,95%".
    """
    return bool(group) and sentence.tokens[group[0]].text in {"cho", "theo"}


def _by_standard(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says what was counted by: "*Theo chuẩn mới*, còn 3,4% hộ nghèo".

    Or why: "*Do ảnh hưởng của bão*, toàn huyện có 300 ha lúa bị ngập".
    """
    words = [sentence.tokens[i].text for i in group[:2]]
    return len(words) > 1 and (words[0] in _WHY or (words[0] == _BY and words[1] in _STANDARDS))


def _with_a_sum(sentence: Sentence, group: Sequence[int], amount: Amount) -> bool:
    """Tell whether a sum follows bare: "268 căn cho hộ nghèo *với mức* 44 triệu đồng/căn"."""
    end = amount.first
    while end and (sure := cues().qualifiers.match_before(sentence.tokens, end)):
        end = sure.first
    told = _BARE_SUMS.match_before(sentence.tokens, end)
    return amount.kind is AmountKind.MONEY and told is not None and told.first > group[0]
