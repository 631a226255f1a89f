"""Which indicator a number is of: its own words, or those of a number before it."""

from __future__ import annotations

from index.domain import BlockKind, Figure, Relation
from index.figures import completions, counted, noun_phrase
from index.figures.acts import act_before, is_act
from index.figures.draft import Draft, Naming
from index.figures.noun_phrase import Phrase
from index.figures.phrase_trim import whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words
from index.language.scan import scan

_COPULAS = {"là", "đạt", "còn", "lên", "xuống", "được", "ước", "đến"}
_NOT_SUBJECT = {"với", "có", "gồm"}
_MEASURE_NOUNS = {
    "lượt",
    "đồng chí",
    "trường hợp",
    "lượt người",
    "người",
    "lượt khách",
    "con",
    "cái",
    "chiếc",
}
_STATED = {"đạt", "chiếm", "bằng", "được", "còn"}


def name_of(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    left: int,
    right: int,
    drafts: list[Draft],
    state: State,
) -> Naming:
    """Return the indicator's words as far as the number's own surroundings give them.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        reading: what the words beside it say.
        left: token where the amount's own words may begin.
        right: token where the next amount begins.
        drafts: the figures before it in the sentence.
        state: the running context.
    """
    act = act_before(sentence.tokens, amount, sentence.body)
    if act:
        noun = counted.counted_phrase(sentence, amount, right) or amount.unit
        return Naming(f"{act} {noun}", own=True, measured=False, verb=act)
    label = noun_phrase.label(sentence, amount, left, reading.cue)
    if label is not None and _only_opens(sentence, amount, label, right):
        return _count(sentence, amount, reading, None, amount.first, right, drafts, state)
    if label is not None:
        words = completions.whole_name(sentence, label.text, state)
        return Naming(words, own=True, measured=True, labels=_ends_in_colon(sentence, amount, left))
    phrase = noun_phrase.indicator_phrase(sentence, amount, left, reading.cue)
    if phrase and amount.kind is not AmountKind.COUNT:
        phrase = None if whole(phrase_words().totals, scan(phrase.text)) else phrase
    if amount.kind is AmountKind.COUNT and not (phrase and reading.relation is Relation.CHANGE):
        return _count(sentence, amount, reading, phrase, left, right, drafts, state)
    if phrase is None:
        completing = counted.completing_phrase(sentence, amount, right, free=not drafts)
        of = "" if completing else _percent_of(sentence, amount, reading, right)
        words = completing or of
        return Naming(words, own=bool(words), measured=bool(words))
    average = _average(phrase, drafts)
    if average is not None:
        return average
    completing = counted.completing_phrase(sentence, amount, right, free=not phrase.measured)
    named = phrase.measured or bool(completing)
    if not named and reading.cue == amount.first:
        # "cấp 100% thẻ": a verb and what it is done to.
        completing = _percent_of(sentence, amount, reading, right)
    words = completions.with_object(completions.whole_name(sentence, phrase.text, state), drafts)
    if amount.kind is AmountKind.PERCENT:
        words = completions.grown(sentence, amount, words)
    before = completions.done_before(words, amount, drafts, state) if not completing else None
    if before is not None:
        return Naming(before, own=True, measured=True)
    words = completions.fuller(words, amount, drafts)
    words = completions.with_subject(sentence, words, left, reading.cue)
    words = completions.of_new_countryside(sentence, words, state)
    left_out = completions.left_out(sentence, left, reading.cue) or completions.exclusion(
        sentence, amount
    )
    words = " ".join(f"{words} {completing} {left_out}".split())
    return Naming(words, own=True, measured=phrase.measured or bool(completing))


def _ends_in_colon(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a word of its own stands between the label's colon and the number."""
    colon = next((i for i in range(left, amount.first) if sentence.tokens[i].text == ":"), None)
    between = {t.text for t in sentence.tokens[colon + 1 : amount.first]} if colon else set()
    return bool(between & {"giao", "vốn", "kế", "dự"})


def _only_opens(sentence: Sentence, amount: Amount, label: Phrase, right: int) -> bool:
    """Tell whether a label only opens what a count says by itself.

    "Khó khăn: 27/71 công chức chưa đúng chuyên môn" counts công chức.
    """
    if amount.kind is not AmountKind.COUNT or amount.noun_first is None:
        return False
    tokens = scan(label.text)
    noun = sentence.tokens[amount.noun_first].text
    if any(token.text == noun for token in tokens) or phrase_words().heads.match(tokens, 0):
        return False
    longer = counted.counted_end(sentence, amount, right) > amount.last
    return longer or " " in amount.unit


def _average(phrase: Phrase, drafts: list[Draft]) -> Naming | None:
    """Return the name of a bare "bình quân": the average of what was named before, or None."""
    if not whole(phrase_words().averages, scan(phrase.text)):
        return None
    named = [draft for draft in drafts if draft.named]
    if not named:
        return None
    words = f"{named[-1].figure.indicator_text} {phrase.text.lower()}"
    return Naming(words, own=True, measured=True)


def _count(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    phrase: Phrase | None,
    left: int,
    right: int,
    drafts: list[Draft],
    state: State,
) -> Naming:
    noun = counted.counted_phrase(sentence, amount, right)
    bare = counted.counted_end(sentence, amount, right) == amount.last
    if reading.relation is Relation.CHANGE:
        if _same_unit(drafts, amount) or (bare and drafts):
            return Naming("", own=False, measured=False)
        return Naming(noun, own=True, measured=True)
    if phrase and whole(phrase_words().averages, scan(phrase.text)):
        return Naming(f"{noun} {phrase.text.lower()}", own=True, measured=True)
    if phrase and phrase.text.lower() in {"tổng", "tổng số", "số"}:
        return Naming(f"tổng số {noun}", own=True, measured=True)
    if phrase and phrase.measured and _counts(phrase.text, noun):
        words = completions.of_new_countryside(sentence, phrase.text, state)
        return Naming(words, own=True, measured=True)
    if phrase and phrase.near and bare and _is_subject(sentence, amount, reading):
        words = phrase.text
        if noun.lower() not in words.lower() and noun.lower() not in _MEASURE_NOUNS:
            words = f"{words} {noun}"
        return Naming(
            completions.of_new_countryside(sentence, words, state), own=True, measured=True
        )
    rate = drafts[-1].figure.indicator if drafts else ""
    if bare and sentence.depth[amount.first] and f" {noun.lower()} " in f" {rate.lower()} ":
        # "tỷ lệ hộ nghèo 5% (4.935 hộ)"
        return Naming(rate[rate.lower().index(noun.lower()) :], own=True, measured=True)
    counted_before = state.stated.get(AmountKind.COUNT)
    if bare and not drafts and counted_before and _labelled_place(sentence, amount, left):
        indicator = counted_before.indicator
        if counted_before.unit == amount.unit and indicator.lower().startswith(amount.unit):
            # "68 xã đạt chuẩn. Nhiều nhất là Di Linh: *13 xã*"
            return Naming(indicator, own=True, measured=True)
    verb = counted.verb_phrase(sentence, amount, left, reading.cue)
    if not verb and drafts and _merely_joined(sentence, drafts[-1], amount):
        verb = drafts[-1].naming.verb
    words = completions.of_new_countryside(sentence, f"{verb} {noun}".strip(), state)
    if reading.added or (amount.first and sentence.tokens[amount.first - 1].text == "thêm"):
        words += " thêm"
    return Naming(words, own=True, measured=True, verb=verb)


def _labelled_place(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a place's name and a colon stand right before the amount."""
    at = amount.first - 1
    if at <= left or sentence.tokens[at].text != ":":
        return False
    return any(place.span.end == sentence.tokens[at - 1].end for place in sentence.places)


def _is_subject(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a copula links the phrase before the count to it: "hộ cận nghèo *là* 6 hộ"."""
    between = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return bool(between & _COPULAS) and not between & _NOT_SUBJECT


def _merely_joined(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    between = {t.text for t in sentence.tokens[before.reading.after : amount.first]}
    return between in ({"và"}, {","}) and before.amount.kind is AmountKind.COUNT


def shares_change(sentence: Sentence, drafts: list[Draft], amount: Amount) -> Draft | None:
    """Return the change that "giảm 12 phòng và *31 đơn vị*" goes on with, or None."""
    if not drafts or amount.kind not in (AmountKind.COUNT, AmountKind.PERCENT):
        return None
    before = drafts[-1]
    between = [t.text for t in sentence.tokens[before.reading.after : amount.first]]
    if between != ["và"] or before.figure.relation is not Relation.CHANGE:
        return None
    if not before.named and not before.reading.distributes:
        return None
    return before if before.amount.kind is amount.kind else None


def same_change(sentence: Sentence, drafts: list[Draft], amount: Amount) -> Draft | None:
    """Return the change that "tăng 7,7% *tương đương 1,6 triệu đồng*" states once more, or None."""
    if not drafts or amount.kind is AmountKind.PERCENT:
        return None
    before = drafts[-1]
    between = [t.text for t in sentence.tokens[before.amount.last : amount.first]]
    if (
        before.figure.relation is not Relation.CHANGE
        or before.amount.kind is not AmountKind.PERCENT
    ):
        return None
    again = between[:2] in (["tương", "đương"], ["tương", "ứng"]) and len(between) <= 3
    return before if again else None


def _same_unit(drafts: list[Draft], amount: Amount, noun: str = "") -> Figure | None:
    """Return the last figure stated in the amount's unit; of several the one that shares a noun."""
    like = [
        draft.figure
        for draft in drafts
        if draft.figure.unit == amount.unit and draft.figure.relation is not Relation.CHANGE
    ]
    words = set(noun.lower().split())
    return max(
        reversed(like),
        key=lambda figure: len(words & set(figure.indicator.lower().split())),
        default=None,
    )


def inherited(
    drafts: list[Draft], amount: Amount, reading: Reading, aspect: str, noun: str
) -> Figure | None:
    """Return the figure whose indicator an elided subject takes up.

    A change in a unit is of what was stated in that unit; one "về số doanh nghiệp" of what was
    said of the doanh nghiệp; else of the last thing stated.
    """
    if aspect:
        words = {t.text for t in scan(aspect)} - {"về", "số", "lượng", "mặt", "giá", "trị"}
        for draft in reversed(drafts):
            if words and words <= {t.text for t in scan(draft.figure.indicator)}:
                return draft.figure
    if reading.relation is Relation.CHANGE and amount.kind is not AmountKind.PERCENT:
        like = _same_unit(drafts, amount, noun)
        if like is not None:
            return like
    for draft in reversed(drafts):
        stated = (Relation.VALUE, Relation.PLAN, Relation.TARGET)
        if draft.figure.relation in stated or draft.named:
            return draft.figure
    return drafts[-1].figure if drafts else None


def frame_of(sentence: Sentence, amount: Amount) -> str:
    """Return the rate that a list of places is of: "Các xã có *tỷ lệ hộ nghèo* cao như: …"."""
    tokens = sentence.tokens
    colon = next((i for i in range(amount.first) if tokens[i].text in {":", "như", "gồm"}), None)
    words = f" {sentence.words(0, colon)}" if colon else ""
    rate = rate_part(words)
    return rate if rate != words else ""


def rate_part(indicator: str) -> str:
    """Cut "địa phương có tỷ lệ giải ngân cao hơn bình quân" to the rate that percents are of."""
    lowered = indicator.lower()
    at = max(lowered.find(" tỷ lệ "), lowered.find(" tỉ lệ "))
    if at < 0:
        return indicator
    rate = indicator[at:].strip()
    for stop in (" cao hơn", " thấp hơn", " đạt", " trên", " dưới", " cao", " thấp"):
        end = rate.lower().find(stop)
        if end > 0:
            rate = rate[:end]
    return rate


def parent_of(
    sentence: Sentence,
    drafts: list[Draft],
    left: int,
    amount: Amount,
    state: State,
    kind: BlockKind,
    naming: Naming,
    *,
    opens_part: bool,
) -> str | None:
    """Return the whole that the number is a part of, or what it is listed under."""
    if is_act(naming.verb):
        counts = [draft for draft in drafts if draft.amount.kind is AmountKind.COUNT]
        parted = [d.figure.indicator for d in counts if not is_act(d.naming.verb)]
        if parted:
            return parted[-1]
    for index in range(left, amount.first):
        if cues().parts.match(sentence.tokens, index) and drafts:
            first = next((d.figure for d in drafts if d.named), drafts[0].figure)
            return first.parent or first.indicator
    if kind is BlockKind.LIST_ITEM and drafts and naming.own and drafts[0].labelled:
        # "- Chương trình A: giao 9 tỷ đồng, giải ngân 7 tỷ đồng": both are of A.
        return drafts[0].figure.indicator
    if drafts and drafts[-1].figure.parent and not naming.measured:
        return drafts[-1].figure.parent
    if opens_part and state.indicator and not naming.measured:
        return state.indicator
    if kind is BlockKind.LIST_ITEM or (state.headings and not naming.measured and not drafts):
        return state.parent
    if naming.own and not naming.measured and drafts and amount.kind is not AmountKind.COUNT:
        whole_draft = next((d for d in reversed(drafts) if d.named and d.naming.measured), None)
        if whole_draft is not None:
            return whole_draft.figure.parent or whole_draft.figure.indicator
    return None


def _counts(phrase: str, noun: str) -> bool:
    """Tell whether the phrase names the count: "tổng số đảng viên … lên 63 đảng viên"."""
    words = phrase.lower()
    first = noun.lower().split()[:1]
    return words.startswith(
        ("số ", "tổng số", "tổng", "quy mô", "dân số", "lượng", "bình quân", "mật độ", "đàn ")
    ) or (bool(first) and f" {first[0]}" in f" {words}" and words.startswith(("tỷ lệ", "tỉ lệ")))


def _percent_of(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    if amount.kind is not AmountKind.PERCENT or reading.relation is not Relation.VALUE:
        return ""
    before = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return "" if before & _STATED else counted.percent_of(sentence, amount, right)
