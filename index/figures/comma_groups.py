"""The words before a number, parted at commas and colons, and parts that belong together."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.joined_alike import joins_alike
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import LONGEST, clean, is_measure, strip
from index.figures.sentence import Sentence
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable, Token

_OWED = word_set("comma_groups", "owed")
_MEASURES = PhraseTable({words: words for words in word_set("naming", "bare_measures")})


def groups_of(sentence: Sentence, kept: Sequence[int]) -> list[list[int]]:
    """Split at semicolons (keep what follows the last), colons and commas.

    A comma inside a fixed list ("nông, lâm, thủy sản") splits nothing, nor one between things
    that are numbered alike ("thiết bị *lớp 3, lớp 7*").
    """
    tokens = sentence.tokens
    for index in range(len(kept) - 1, -1, -1):
        if tokens[kept[index]].text in {";", "•", "…"}:
            kept = kept[index + 1 :]
            break
    compounds = sentence.matches(phrase_words().compounds)
    found = [compounds[index] for index in kept if index in compounds] if compounds else ()
    inside = {index for each in found for index in range(each.first, each.last)}
    commas = [index for index in kept if tokens[index].text == ","]
    inside |= {i for i in commas if _numbered(tokens, i) or joins_alike(tokens, i)}
    groups: list[list[int]] = [[]]
    for index in kept:
        if tokens[index].text in {",", ":"} and index not in inside:
            groups.append([])
        else:
            groups[-1].append(index)
    return groups


def _numbered(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a comma parts two numbers of one thing: "lớp 3*,* lớp 7"."""
    before, behind = tokens[max(0, comma - 2) : comma], tokens[comma + 1 : comma + 3]
    paired = len(before) == len(behind) == 2 and before[0].text == behind[0].text
    return paired and before[1].is_number and behind[1].is_number


def with_earlier(sentence: Sentence, groups: list[list[int]], number: int) -> list[int]:
    """Join a group that names no measure with the measure before the comma.

    "tỷ lệ rác thải được thu gom, *xử lý* đạt 93%": the list belongs to one measure.
    """
    tokens = sentence.tokens
    if groups[number] and cues().parts.match(tokens, groups[number][0]):
        return []  # "tổng thu nội địa, *trong đó* nợ khó thu"
    first = number
    if _names_item(sentence, groups[number]):
        return []
    behind_colon = groups[number] and tokens[groups[number][0] - 1].text == ":"
    if behind_colon and any(_MEASURES.match(tokens, i) for i in groups[number]):
        return []  # "giải phóng mặt bằng: *Dự án đường vành đai có tổng mức đầu tư* 120 tỷ đồng"
    while first > 0 and number - first < 3:
        first -= 1
        words = clean(sentence, groups[first])
        if not words or len(words) > LONGEST:
            return []
        if any(cues().changes.match(tokens, i) for i in words[1:]):
            return []
        if words[-1] != _last_word(sentence, groups[first]):
            return []
        if is_measure(sentence, words) or tokens[words[0]].text in _OWED:
            depth = sentence.depth[words[0]]
            joined = list(range(words[0], groups[number][-1] + 1))
            joined = [i for i in joined if sentence.depth[i] == depth]
            joined = [i for i in joined if tokens[i].text not in "()"]
            joined = strip(sentence, without_mentions(sentence, joined))
            return joined if len(joined) <= LONGEST else words
        if len(words) > 4:
            return []
    return []


def _names_item(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether the group is a bare name behind a colon: "như sau: *Tà Lùng* 201 tỷ đồng"."""
    first = group[0] if group else 0
    if not first or sentence.tokens[first - 1].text != ":":
        return False
    return all(sentence.body[sentence.tokens[i].start].isupper() for i in group)


def _last_word(sentence: Sentence, group: Sequence[int]) -> int:
    kept = without_mentions(sentence, group)
    return kept[-1] if kept else -1
