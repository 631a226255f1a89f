"""A thing in an area that has numbers of its own: one industrial park, one market, one project.

"*Khu công nghiệp A* thu hút 45 dự án. Tỷ lệ lấp đầy đạt 92%": the rate is of that park, not of
the province. The thing's name becomes the ``parent`` of numbers that do not repeat it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure
from index.figures.doers_told import doer_opened, end_of_doer, is_doer, is_force
from index.figures.draft import renamed
from index.figures.foreign_topics import is_foreign
from index.figures.gates import through_gate
from index.figures.going_on import goes_on, opens_going_on
from index.figures.name_runs import names_at
from index.figures.openings import subject_start
from index.figures.part_bodies import is_office, office_opened
from index.figures.party_cells import cell_opened, is_cell, leaves_cell
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import text_of
from index.figures.projects_behind_labels import of_project_behind_label
from index.figures.sentence import Sentence
from index.figures.small_parts import small_part_at
from index.figures.state import State
from index.figures.told_apart import each_apart, one_apart
from index.figures.topics import under
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable, Token, scan

_NUMERAL = re.compile(r"[IVX]{1,4}")
_REACH = 2  # sentences behind the one that names the thing
_OPENING_MARKS = frozenset(",-–+")
_MOST = 16  # tokens of a name
_VERBS = word_set("topics", "verbs") | word_set("named_parts", "verbs")
_TOTALS = word_set("named_parts", "totals")
_AGENTS = word_set("named_parts", "agents")
_STOPS = {",", ";", ":", ".", "(", "…"}
_APART = word_set("named_parts", "apart")
_AT = word_set("named_parts", "at")
_DASHES = {"-", "–"}
_PAIR = 2
_BREAKS = {",", ";"}
_SET_OFF = {",", ":"}
_AREA_OF = PhraseTable({words: words for words in word_set("named_parts", "area_of")})
_SECTORS = PhraseTable({words: words for words in word_set("named_parts", "sectors")})
_ONE_SENTENCE = tuple(word_set("named_parts", "one_sentence"))
_OTHERS = word_set("named_parts", "others")
_HOUSES = word_set("named_parts", "houses")
_HOUSE_VERBS = word_set("named_parts", "house_verbs")


def under_part(sentence: Sentence, figures: list[Figure], state: State) -> list[Figure]:
    """Put a named thing over the numbers of the sentence that are of it.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: the running context; the thing in force is kept in it.
    """
    apart = one_apart(sentence)
    figures = each_apart(sentence, figures, apart[0] if apart else "")
    opened = _opened(sentence) or apart
    if opened is not None:
        alone = opened == apart or is_doer(opened[0])
        alone = alone or opened[0].lower().startswith(_ONE_SENTENCE)
        state.part, state.part_left = opened[0], 0 if alone else _REACH
        state.part_apart = sentence.words(0, 1).lower() in _APART
    elif state.part_left and not _left(sentence, state):
        state.part_left -= 1
    else:
        state.part = None
        state.part_left = 0
    if state.part is None:
        figures = of_project_behind_label(sentence, figures)
        return figures if _names_area(sentence) else through_gate(figures, state.report)
    end = sentence.span.end
    if opened is not None and is_doer(state.part):
        end = end_of_doer(sentence, opened[1])
    elif not (is_office(state.part) or is_cell(state.part) or (opened and opened == apart)):
        end = _end_of_subject(sentence, opened[1] if opened else 0)
    begin = sentence.tokens[opened[1] - 1].start if opened else 0
    part = state.part
    inside = [f for f in figures if begin <= f.span.start < end and not _is_place(f, part)]
    if is_force(part):
        # The report of that very body: nobody else did it.
        inside = [f for f in inside if f.place is None or f.place.level is not AreaLevel.AGENCY]
    untold = {f.indicator for f in inside if part.lower() not in f.indicator.lower()}
    if opened is not None:
        told = {token.text for token in sentence.tokens}
        inside = [_freed(f, told) if f.indicator in untold else f for f in inside]
        figures = [next((i for i in inside if i.span == f.span), f) for f in figures]
    if is_doer(part):
        figures = [_without_end(f, part) if f in inside else f for f in figures]
        inside = [_without_end(f, part) for f in inside]
        untold = {f.indicator for f in inside if part.lower() not in f.indicator.lower()}
        state.part = None  # no sentence behind goes on with who did it
    if opened is not None and (is_doer(part) or sentence.words(0, 1).lower() in _APART):
        # "*Riêng KCN A* có 46 dự án": what the sentence before told of all goes on for it.
        untold |= {f.parent for f in inside if f.parent and part.lower() not in f.parent.lower()}
    figures = [under(f, part, untold) if f in inside else f for f in figures]
    return _under_later(sentence, figures, inside)


def _under_later(sentence: Sentence, figures: list[Figure], done: Sequence[Figure]) -> list[Figure]:
    """Put other things named at the head of later clauses over the numbers behind each.

    "Thôn 7 có 12 hộ, *thôn 8* có 3 hộ".
    """
    tokens, spans = sentence.tokens, {figure.span for figure in done}
    breaks = (i for i, t in enumerate(tokens) if t.text in _BREAKS and not sentence.depth[i])
    later = [part for at in breaks if (part := _part_at(sentence, at + 1)) is not None]
    for number, (name, last) in enumerate(later):
        begin = tokens[last - 1].start
        end = _end_of_subject(sentence, last)
        end = min([end, *(tokens[at - 1].start for _, at in later[number + 1 :])])
        inside = [f for f in figures if begin <= f.span.start < end and f.span not in spans]
        untold = {f.indicator for f in inside if name.lower() not in f.indicator.lower()}
        figures = [under(f, name, untold) if f in inside else f for f in figures]
    return figures


def _is_place(figure: Figure, part: str) -> bool:
    """Tell whether the thing is the agency whose number it is: "Ngân hàng Chính sách xã hội"."""
    place = figure.place
    agency = place is not None and place.level is AreaLevel.AGENCY
    return agency and place is not None and part.lower() in place.name.lower()


def _without_end(figure: Figure, part: str) -> Figure:
    """Take off a name what it holds of who did it: "(Sở Nông nghiệp và) *Môi trường* giải ngân"."""
    words = part.split()
    for size in range(len(words) - 1, 0, -1):
        end = f"{' '.join(words[-size:])} "
        if end[:1].isupper() and figure.indicator.startswith(end):
            left = figure.indicator[len(end) :]
            return renamed(figure, left)
    return figure


def _freed(figure: Figure, told: set[str]) -> Figure:
    """Return the figure without the whole that was told of before its sentence.

    "Hàn Quốc có 96 dự án. *Riêng KCN A có 34 dự án*": of the park, no part of those.
    """
    wholes = [{token.text for token in scan(words)} for words in (figure.parent or "").split(" – ")]
    return figure if any(whole <= told for whole in wholes) else replace(figure, parent=None)


def _opened(sentence: Sentence) -> tuple[str, int] | None:
    """Return the named thing that is the sentence's subject, and the token behind its name."""
    tokens = sentence.tokens
    office = office_opened(sentence) or cell_opened(sentence) or doer_opened(sentence)
    if office is not None:
        return office
    first = _behind_part(sentence, subject_start(sentence, _OPENING_MARKS))
    first = _behind_all(sentence, first)
    if first < len(tokens) and tokens[first].text in _AT:
        first += 1  # "*Tại cửa khẩu A* có 64 xe chờ"
    return _part_at(sentence, first)


def _part_at(sentence: Sentence, first: int) -> tuple[str, int] | None:
    """Return the named thing that begins at a token, and the token behind its name, or None."""
    tokens = sentence.tokens
    kind = phrase_words().named_parts.match(tokens, first) if first < len(tokens) else None
    if kind is None:
        return small_part_at(sentence, first)
    if kind.value in _HOUSES:
        return _house_opened(sentence, first, kind.last)
    described = phrase_words().described_parts.match(tokens, first) is not None
    if described:
        last = kind.last
        while last < len(tokens) and last - first < _MOST:
            verb = tokens[last].text in _VERBS and not sentence.body[tokens[last].start].isupper()
            if tokens[last].text in _STOPS or verb:
                break
            if any(amount.first == last for amount in sentence.amounts):
                break
            last += 1
        if last - kind.last < 2:
            return None
    else:
        named = names_at(sentence.body, tokens, kind.last)
        if named is None:
            return small_part_at(sentence, first)
        if named[1] != 1 and not _is_one(tokens, kind.last, named):
            return None
        last = named[0]
        if last < len(tokens) and _NUMERAL.fullmatch(sentence.words(last, last + 1)):
            last += 1  # "KCN Đồng Văn *III*": another park than "KCN Đồng Văn II"
    if last >= len(tokens):
        return None
    words = without_mentions(sentence, range(first, last)) if described else range(first, last)
    return text_of(sentence, list(words)), last


def _house_opened(sentence: Sentence, first: int, last: int) -> tuple[str, int] | None:
    """Return a house by its whole name: "*Trung tâm Bảo tồn Di tích Cố đô Huế* đón khách", or None.

    Not one that only speaks, and none that is a body of its own ("Trung tâm Y tế huyện A").
    """
    tokens = sentence.tokens
    body = any(
        m.place.level is AreaLevel.AGENCY and m.span.start == tokens[first].start
        for m in sentence.places
    )
    if body or last >= len(tokens) or not sentence.body[tokens[last].start].isupper():
        return None
    end = last
    while end < len(tokens) and end - first < _MOST and tokens[end].is_word:
        if phrase_words().speech.match(tokens, end):
            return None
        verb = tokens[end].text in _VERBS | _HOUSE_VERBS
        if verb and not sentence.body[tokens[end].start].isupper():
            break
        end += 1
    stops = end < len(tokens) and tokens[end].is_word
    return (sentence.words(first, end), end) if stops and end - last >= _PAIR else None


def _behind_all(sentence: Sentence, first: int) -> int:
    """Return the token behind "*Trong tổng số 8 khu công nghiệp*, KCN A có …", else ``first``."""
    tokens = sentence.tokens
    at = first - (first > 0 and tokens[first - 1].text == "trong")
    words = [token.text for token in tokens[at : at + 3]]
    if words[:1] != ["trong"] or "số" not in words:
        return first
    commas = (i for i in range(at, len(tokens)) if tokens[i].text == "," and not sentence.depth[i])
    return next(commas, first - 1) + 1


def _is_one(tokens: Sequence[Token], first: int, named: tuple[int, int]) -> bool:
    """Tell whether a dash joins two names into one: "Khu kinh tế *Đông Nam - Tây Bắc* có 4 dự án".

    Behind it must stand what is told of the one thing.
    """
    last, count = named
    dashed = sum(token.text in _DASHES for token in tokens[first:last]) == count - 1
    listed = any(token.text in _STOPS or token.text == "và" for token in tokens[first:last])
    return count == _PAIR and dashed and not listed and tokens[last : last + 1] != []


def _behind_part(sentence: Sentence, first: int) -> int:
    """Step over "Trong đó có": "*Trong đó có* KCN A với diện tích 193 ha" tells of that park."""
    tokens = sentence.tokens
    part = cues().parts.match(tokens, 0) if tokens else None
    behind = part.last if part is not None else len(tokens)
    if part is not None and first == 0 and sentence.words(0, behind).lower() in _APART:
        return behind  # "*Riêng* KCN A thu hút 46 dự án"
    listed = first <= behind < len(tokens) and tokens[behind].text == "có"
    return behind + 1 if listed else first


def _left(sentence: Sentence, state: State) -> bool:
    """Tell whether a sentence behind one on a part tells of the area or of others again."""
    part = state.part or ""
    if state.part_apart and not opens_going_on(sentence):
        return True  # "Riêng dự án A giải ngân 4 tỷ. *Khởi công mới* 27 công trình"
    if _turns(sentence) or leaves_cell(part, sentence) or is_foreign(part, sentence):
        return True
    tokens = sentence.tokens
    if tokens and _SECTORS.match(tokens, 0) is not None:
        return True  # "*Ngành điện* có 312.000 khách hàng"
    limit = sentence.amounts[0].first if sentence.amounts else len(tokens)
    if _AREA_OF.find(tokens[:limit]):
        return True
    behind = (i for i in range(1, limit) if tokens[i - 1].text in _SET_OFF)
    return any(_part_at(sentence, i) is not None for i in behind)


def _turns(sentence: Sentence) -> bool:
    """Tell whether the sentence speaks of an area of its own before its first number."""
    before = sentence.tokens[: sentence.amounts[0].first if sentence.amounts else None]
    return any(token.text in _TOTALS for token in before) or _names_area(sentence)


def _names_area(sentence: Sentence) -> bool:
    """Tell whether an area is named before the sentence's first number."""
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    # "Đến nay huyện đã giải ngân …": who did it, no area to turn to.
    named = [p for p in sentence.places if p.text.lower() not in _AGENTS]
    return any(place.span.end <= limit for place in named)


def _end_of_subject(sentence: Sentence, first: int) -> int:
    """Return the offset where another subject takes over: behind a semicolon, at a place."""
    after = next((a.last for a in sentence.amounts if a.first >= first), first)
    tokens = sentence.tokens
    for index in range(after, len(tokens)):
        if tokens[index].text == ";" and goes_on(sentence, index):
            continue
        if tokens[index].text == ";" or phrase_words().named_parts.match(tokens, index):
            return tokens[index].start
        if tokens[index - 1].text == "," and small_part_at(sentence, index) is not None:
            return tokens[index].start
        named = any(place.span.start == tokens[index].start for place in sentence.places)
        named = named or tokens[index].text in _OTHERS
        if named and tokens[index - 1].text == ",":
            return tokens[index].start
    return sentence.span.end
