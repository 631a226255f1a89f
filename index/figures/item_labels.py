"""What a label names, over the bare measures behind it: "*Cây chè:* diện tích 500 ha; năng suất …".

"Diện tích" alone would be any; the label before the colon says of what, up to the next label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.breakdown_labels import opens_breakdown
from index.figures.draft import Draft
from index.figures.item_marks import past_mark
from index.figures.phrase_trim import without_enumerator
from index.figures.sentence import Sentence
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable

_MEASURES = word_set("naming", "bare_measures") | word_set("item_labels", "measures")
_SPEAKERS = word_set("naming", "officers") | word_set("naming", "persons")
_EXAMPLES, _LISTING = "như", {"là", "gồm"}
_PLURALS = word_set("listed_places", "plurals")
_NONE = word_set("item_labels", "none")
_YEAR = re.compile(r" (?:năm )?(?:19|20)\d\d$")
_RATE = "tỷ lệ "
_LETTERED = re.compile(r"[a-zđ][.)]\s?")
_OPENING = {";", ":"}
_CROP, _LONGEST_CROP = "cây", 5
_CROP_MEASURES = PhraseTable({words: words for words in word_set("crops", "measures")})
_CROPS = PhraseTable(
    {f"{head}{crop}": crop for crop in word_set("crops", "crops") for head in ("cây ", "", "rau ")}
)
_LEVELS = {"tỉnh", "huyện", "thành phố", "thị xã", "xã", "phường"}
_BODY = 4  # words of a body before its level
_LONGEST = 16  # words of a label: a national programme's name has so many


def under_label(sentence: Sentence, drafts: Sequence[Draft], heading: str | None) -> list[Draft]:
    """Put the labels of a sentence over the bare measures behind each, up to the next one.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        heading: what the sentence stands under; it stays over the label.
    """
    read = list(drafts)
    over = None if _beside(sentence, heading) else heading
    for first, last, end in labels_of(sentence):
        behind = [at for at, draft in enumerate(drafts) if last < draft.amount.first < end]
        if not behind or not is_bare_measure(drafts[behind[0]].figure.indicator):
            continue
        opened = sentence.tokens[last + 1].start  # "BHYT: *tỷ lệ tham gia* toàn tỉnh 81%"
        rate = drafts[behind[0]].figure.indicator.lower().startswith(_RATE)
        area = any(
            m.span.start > sentence.tokens[last].start and not (rate and m.span.start > opened)
            for m in sentence.places
        )
        label = "" if area else label_before(sentence, last, first)
        under = {None: label, heading: f"{over} – {label}" if over else label}
        for at in behind if label else ():  # "Cây lúa: *toàn tỉnh* …" is named by the crop
            figure = read[at].figure
            if figure.parent in under and is_bare_measure(figure.indicator):
                read[at] = replace(read[at], figure=replace(figure, parent=under[figure.parent]))
    return read


def _beside(sentence: Sentence, heading: str | None) -> bool:
    """Tell whether a label is counted with the heading before it: "*c)* Y tế", "*d)* BHYT: …"."""
    start = sentence.span.start
    marked = _LETTERED.match(sentence.body, start)
    if marked is None or not heading:
        return False
    at = sentence.body.rfind(heading, 0, start)
    return at > 0 and _LETTERED.fullmatch(sentence.body[max(0, at - 3) : at].lstrip()) is not None


def labels_of(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return of each label its first token, the one that closes it, and where the next begins.

    A label opens the sentence or a clause behind ";", and a colon closes it; a crop's may be closed
    by a comma: "*cây lúa*, diện tích đạt 900 ha; …; *cây ngô*, …".
    """
    tokens, found = sentence.tokens, []
    colon = label_colon(sentence)
    if colon:
        # "cây sắn 68 ha, tăng 7%; *cây gai xanh*: 36 ha"
        opens_at = next((i for i in range(colon, 0, -1) if tokens[i].text == ";"), -1) + 1
        found.append((past_mark(tokens, opens_at), colon))
    for index, token in enumerate(tokens):
        opens = token.text in _OPENING and index >= colon and not sentence.depth[index]
        if not opens or index + 1 >= len(tokens):
            continue
        first = last = past_mark(tokens, index + 1)
        while last < len(tokens) and tokens[last].is_word and last - first < _LONGEST:
            last += 1
        mark = tokens[last].text if last < len(tokens) else ""
        if mark == ":" or (mark == "," and _names_crop(sentence, first, last)):
            found.append((first, last))
    ends = [first for first, _ in found[1:]] + [len(tokens)]
    return [(first, last, end) for (first, last), end in zip(found, ends, strict=False)]


def _names_crop(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a crop stands alone before a measure: "*Cây thuốc lá*, diện tích …"."""
    tokens = sentence.tokens
    crop = _CROPS.match(tokens, first)
    named = crop is not None and crop.last == last
    named = named or (tokens[first].text == _CROP and 1 < last - first <= _LONGEST_CROP)
    return named and _CROP_MEASURES.match(tokens, last + 1) is not None


def is_bare_measure(name: str) -> bool:
    """Tell whether a name only measures: "diện tích", "giải ngân vốn 2025", "tổng mức đầu tư"."""
    said = _YEAR.sub("", name.lower())
    return said.removesuffix(" vốn") in _MEASURES or said in _MEASURES


def label_colon(sentence: Sentence) -> int:
    """Return the token of the first colon, outside brackets, or 0.

    None that opens examples: "Một số nơi làm tốt *như:* xã A kết nạp 14 đảng viên".
    """
    tokens = sentence.tokens[: _LONGEST + 3]
    colon = next((i for i, t in enumerate(tokens) if t.text == ":" and not sentence.depth[i]), 0)
    if not colon or tokens[colon - 1].text == _EXAMPLES or _lists_areas(sentence, colon):
        return 0
    said = phrase_words().speech.match_before(tokens, colon)
    # "*Bí thư Đảng ủy xã cho biết:* Đảng bộ kết nạp 21 đảng viên"
    return 0 if said and any(t.text in _SPEAKERS for t in tokens[: said.first]) else colon


def _lists_areas(sentence: Sentence, colon: int) -> bool:
    """ "*Các xã còn nhiều hộ nghèo là:* xã A 246 hộ": it opens a list of areas."""
    tokens = sentence.tokens
    first = 1 if tokens[0].text in _PLURALS else 0
    areas = phrase_words().area_units.match(tokens, first) if first < colon else None
    return areas is not None and tokens[colon - 1].text in _LISTING


def label_before(sentence: Sentence, colon: int, first: int = 0) -> str:
    """Return what stands before the colon, where it names a thing: no clause, place or time."""
    tokens = sentence.tokens
    label = " ".join(without_enumerator(sentence.words(first, colon)).split()).strip(" -–+*•")
    label = label.removeprefix("Về ").removeprefix("về ")
    if (
        not label
        or opens_breakdown(tokens, first)
        or label.count(" ") >= _LONGEST
        or label.lower() in _NONE
    ):
        return ""
    inside = {
        i
        for match in phrase_words().compounds.find(tokens[:colon])
        for i in range(match.first, match.last)
    }
    if any(cues().verbs.match(tokens, i) for i in range(first, colon) if i not in inside):
        return ""  # no "bằng" of "giải phóng *mặt bằng*"
    start, end = tokens[first].start, tokens[colon].start
    # "*Cục Thi hành án dân sự tỉnh:* thụ lý …": a body with the level that it is of.
    named = [
        m.span
        for m in sentence.places
        if label.count(" ") < _BODY or sentence.body[m.span.start : m.span.end] not in _LEVELS
    ]
    spans = named + [m.span for m in sentence.periods]
    if any(start <= span.start < end and span.end >= end - 1 for span in spans):
        return ""  # "Huyện A: diện tích …": the numbers' area
    return "" if phrase_words().replies.match(tokens, first) else label
