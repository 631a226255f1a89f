"""Names by the noun phrase before a number, completed by what stands around it.

Without one, what stands right behind the number names it: "giảm 3% *tỷ lệ hộ nghèo*".
"""

from __future__ import annotations

from index.domain import AIMS, Relation
from index.figures import bare_counts, completions, counted, exclusions, noun_phrase
from index.figures.behind_names import given_sum
from index.figures.count_names import count_name
from index.figures.draft import Draft, Naming
from index.figures.judgements import only_a_branch
from index.figures.named_in_lists import named_in_list, outside_brackets
from index.figures.no_names import names_nothing
from index.figures.noun_phrase import Phrase
from index.figures.number import Number
from index.figures.object_heads import with_object
from index.figures.opening_labels import told_of_those_had
from index.figures.phrase_trim import clean, is_measure, text_of, whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.series import taken_then
from index.figures.siblings import like_sibling, of_same_standard
from index.figures.spenders import with_subject
from index.figures.spent_on import spent_on
from index.figures.summed_up import summed
from index.figures.takings import collected_from
from index.figures.unsaid import of_public_investment
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, phrase_words, units, word_set
from index.language.scan import PhraseTable, scan

_GROWTH = "tăng trưởng kinh tế"
_NUMBERS = word_set("naming", "numbers")
_PEOPLE = word_set("naming", "per_people")
_BARE = {"thu", "chi", "nộp"}
_GATHERED = word_set("naming", "gathered")
_CHANGING = {"còn", "giảm", "tăng"}
_STATED = word_set("naming", "stated")
_AIMING = word_set("naming", "aiming")
_PARTED = PhraseTable({words: words for words in word_set("naming", "parted")})
_OF_SUMS = word_set("naming", "of_sums")
_POPULATIONS = PhraseTable({words: words for words in word_set("naming", "populations")})
_PERCENT_DOINGS = word_set("naming", "percent_doings")
_UNDERTAKINGS = word_set("naming", "undertakings")


def named_by_phrase(number: Number) -> Naming:
    """Return the name that the noun phrase before a number gives it, or what stands behind."""
    sentence, amount, reading = number.sentence, number.amount, number.reading
    phrase = noun_phrase.indicator_phrase(sentence, amount, number.left, reading.cue)
    if phrase and amount.kind is not AmountKind.COUNT:
        phrase = None if whole(phrase_words().totals, scan(phrase.text)) else phrase
    if phrase and (rate := completions.rate_passed(sentence, amount, phrase.text)):
        return Naming(rate, own=True, measured=True)
    if phrase and _says_nothing(number, phrase):
        phrase = None
    if bare_counts.named_by_unit(amount, reading, phrase, number.drafts):
        return Naming(amount.unit, own=True, measured=True)
    if amount.kind is AmountKind.COUNT and not (phrase and reading.relation is Relation.CHANGE):
        return count_name(number, phrase)
    if phrase is None:
        return _without_phrase(number)
    if told := told_of_those_had(number, phrase):
        return Naming(told, own=True, measured=True)
    if told := spent_on(number, phrase.text):
        return Naming(told, own=True, measured=True)
    return _of_bare_verb(number, phrase) or _of_average(number, phrase) or _in_full(number, phrase)


def _says_nothing(number: Number, phrase: Phrase) -> bool:
    """Tell whether a phrase names nothing, or only what is undertaken of a plan.

    "*cam kết* thực hiện dự toán được giao là 9.800 tỷ đồng", "*đăng ký* phấn đấu 480 tỷ".
    """
    sentence, reading = number.sentence, number.reading
    strives = "phấn đấu" in sentence.words(reading.cue, number.amount.first).lower()
    if (strives or reading.relation is Relation.PLAN) and phrase.text.lower() in _UNDERTAKINGS:
        return True
    return names_nothing(sentence, reading, phrase.text, number.left)


def _without_phrase(number: Number) -> Naming:
    """Name a number by what stands behind it, or by what it can only mean."""
    sentence, amount, reading, drafts = (
        number.sentence, number.amount, number.reading, number.drafts,
    )  # fmt: skip
    if not drafts and number.state.indicator is None and _growth(sentence, amount, reading):
        return Naming(_GROWTH, own=True, measured=True)
    if aimed_at := completions.of_fulfilled_aim(sentence, amount, reading):
        return Naming(aimed_at, own=True, measured=True)
    given = "" if drafts else given_sum(sentence, amount, reading)
    words = given or named_in_list(sentence, amount, number.right, drafts)
    words = words or _percent_of(sentence, amount, reading, number.right)
    words = of_same_standard(words, drafts)
    words = words or _aimed_at(sentence, amount, reading, number.right)
    words = words or _left_of(sentence, amount, number.right) or _per_people(amount, drafts)
    words = words or _number_behind(sentence, amount, reading, number.right)
    words = words or _assigned(sentence, amount, reading, number.right)
    return Naming(words, own=bool(words), measured=bool(words))


def _of_bare_verb(number: Number, phrase: Phrase) -> Naming | None:
    """Name a bare "thu", "chi" by what it sums up, or by what stands outside its brackets."""
    if phrase.text.lower() not in _BARE:
        return None
    sentence, amount, left = number.sentence, number.amount, number.left
    words = summed(sentence, amount, left, number.drafts) or _outside(sentence, amount, left)
    return Naming(words, own=True, measured=True) if words else None


def _of_average(number: Number, phrase: Phrase) -> Naming | None:
    """Name a bare "bình quân" by what was named before: its average."""
    named = [draft for draft in number.drafts if draft.named]
    if not named or not whole(phrase_words().averages, scan(phrase.text)):
        return None
    if number.reading.relation is Relation.CHANGE and number.amount.unit.endswith("/năm"):
        # "bình quân tăng 6,8%/năm": the change is averaged, not what grew.
        return Naming("", own=False, measured=False)
    words = f"{named[-1].figure.indicator_text} {phrase.text.lower()}"
    return Naming(words, own=True, measured=True)


def _in_full(number: Number, phrase: Phrase) -> Naming:
    """Return the phrase with all that completes it."""
    sentence, amount, drafts, state = number.sentence, number.amount, number.drafts, number.state
    left, cue = number.left, number.reading.cue
    completing = _completing(number, phrase)
    if completing and only_a_branch(phrase.text) and amount.kind is AmountKind.PHYSICAL:
        return Naming(completing, own=True, measured=True)
    if completing and not (phrase.near or phrase.measured):
        return Naming(completing, own=True, measured=True)  # "*Khi mưa đến*, xã còn 4 km kênh"
    alone = _with_object(number, phrase, completing)
    words = like_sibling(alone, amount, drafts)
    measured = phrase.measured or words.endswith(f" {alone}")
    if amount.kind is AmountKind.PERCENT:
        words = completions.grown(sentence, amount, words)
    before = completions.done_before(words, amount, drafts, state) if not completing else None
    if before is not None:
        return Naming(before, own=True, measured=True)
    told = outside_brackets(sentence, amount, drafts)
    words = completions.fuller(sentence, words, amount, told)
    words = with_subject(sentence, words, left, cue)
    words = completions.of_new_countryside(sentence, words, state)
    if not completing:
        words = of_public_investment(sentence, amount, words, state)
    left_out = exclusions.left_out(sentence, left, cue) or exclusions.exclusion(sentence, amount)
    priced = exclusions.prices(sentence, left, cue)
    graded = exclusions.grade(sentence, left, cue)
    words = " ".join(f"{words} {completing} {graded} {priced} {left_out}".split())
    return Naming(words, own=True, measured=measured or bool(completing))


def _completing(number: Number, phrase: Phrase) -> str:
    """Return what completes a phrase right behind the number, or ""."""
    sentence, amount, right = number.sentence, number.amount, number.right
    free = not phrase.measured or (
        amount.kind is AmountKind.PHYSICAL and phrase.text.lower() in _GATHERED
    )
    completing = counted.completing_phrase(sentence, amount, right, free=free)
    named = phrase.measured or bool(completing)
    reading, doing = number.reading, phrase.text.lower() in _PERCENT_DOINGS
    reached = sentence.words(reading.cue, amount.first).lower() in ("", "được")
    if (not named and reading.cue == amount.first) or (doing and reached and not completing):
        # "cấp 100% thẻ": a verb and what it is done to.
        value = amount.kind is AmountKind.PERCENT and reading.relation is Relation.VALUE
        done_to = _percent_of(sentence, amount, reading, right)
        return done_to or counted.percent_of(sentence, amount, right) * (doing and value)
    if reading.cue == amount.first and _of_a_quantity(sentence, amount, right):
        return _percent_of(sentence, amount, reading, right)
    return completing


def _with_object(number: Number, phrase: Phrase, completing: str) -> str:
    """Return the words of a phrase with those that they leave out before the number."""
    sentence, amount, drafts = number.sentence, number.amount, number.drafts
    words = ""
    if phrase.text.lower() == "thu" and completing.startswith("tiền ") and "thuế" not in completing:
        words = phrase.text  # "thu được 95 tỷ đồng *tiền sử dụng đất*"
    else:
        between = sentence.words(drafts[-1].amount.last if drafts else 0, amount.first)
        words = collected_from(phrase.text, amount, drafts, between)
        words = words or taken_then(sentence, amount, phrase.text, drafts, number.state.indicator)
    words = words or completions.whole_name(sentence, phrase.text, number.state, amount)
    return with_object(sentence, amount, words, drafts)


def _left_of(sentence: Sentence, amount: Amount, right: int) -> str:
    """Return what "còn dưới 15% *hộ nghèo*", "giảm 3% *tỷ lệ hộ nghèo*" is of: right behind it."""
    if amount.kind is not AmountKind.PERCENT or amount.last >= right:
        return ""
    left = {token.text for token in sentence.tokens[max(0, amount.first - 3) : amount.first]}
    if _CHANGING.isdisjoint(left) or concept_table().match(sentence.tokens, amount.last) is None:
        return ""
    return counted.percent_of(sentence, amount, right)


def _growth(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a percent is growth of nothing named: "cả năm phải *tăng trưởng* 10%"."""
    words = sentence.words(reading.cue, amount.first).lower().split()
    changed = reading.relation is Relation.CHANGE and reading.base is None
    return changed and amount.kind is AmountKind.PERCENT and words[:2] == ["tăng", "trưởng"]


def _outside(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return what a bare "thu" in brackets is of: "*tiền sử dụng đất* đạt thấp (8 tháng thu …)"."""
    tokens, opening = sentence.tokens, amount.first
    if not sentence.depth[amount.first]:
        return ""
    while opening > left and tokens[opening].text != "(":
        opening -= 1
    first = opening
    while first > left and tokens[first - 1].is_word:
        first -= 1
    verb = next(
        (i for i in range(first + 1, opening) if cues().verbs.match(tokens, i)),
        opening,
    )
    words = clean(sentence, range(first, verb))
    return text_of(sentence, words) if is_measure(sentence, words) else ""


def _of_a_quantity(sentence: Sentence, amount: Amount, right: int) -> bool:
    """Tell whether a percent says at once of what: "thu hoạch 92% *diện tích* gieo cấy"."""
    if amount.kind is not AmountKind.PERCENT or amount.last >= right:
        return False
    return phrase_words().quantities.match(sentence.tokens, amount.last) is not None


def _percent_of(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    there = amount.first > 0 and sentence.tokens[amount.first - 1].text == "có"
    aimed = there and reading.relation in AIMS  # "nghị quyết đề ra *có* 80% xã đạt chuẩn"
    if amount.kind is not AmountKind.PERCENT or not (aimed or reading.relation is Relation.VALUE):
        return ""
    before = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return "" if before & _STATED else counted.percent_of(sentence, amount, right)


def _assigned(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    """Return of what a plan is that stands right behind it: "chỉ tiêu 91,5% *dân số có BHYT*"."""
    if amount.kind is not AmountKind.PERCENT or reading.relation is not Relation.PLAN:
        return ""
    beside = cues().plans.match_before(sentence.tokens, amount.first) is not None
    return counted.percent_of(sentence, amount, right) if beside and amount.last < right else ""


def _aimed_at(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    """Return of what so many percent are aimed at: "*Phấn đấu đạt 100% hộ dân* dùng nước sạch".

    Only where nothing but the aim stands before them, and what can be counted behind them.
    """
    if amount.kind is not AmountKind.PERCENT or reading.relation not in AIMS:
        return ""
    between = range(reading.cue, amount.first)
    before = {sentence.tokens[i].text for i in between if i not in sentence.dated()}
    if amount.last >= right or not before <= _AIMING:
        return ""
    parted = _PARTED.match(sentence.tokens, amount.last)
    noun = units().counted.match(sentence.tokens, parted.last if parted else amount.last)
    all_of = _POPULATIONS.match(sentence.tokens, amount.last)
    last = parted.last if parted else len(sentence.tokens)
    some = last < len(sentence.tokens) and sentence.tokens[last].text not in _OF_SUMS
    return counted.percent_of(sentence, amount, right) if noun or all_of or some else ""


def _number_behind(sentence: Sentence, amount: Amount, reading: Reading, right: int) -> str:
    """Return the number that a change takes so much of: "phấn đấu giảm 5% *số vụ cháy*", or "".

    It would else be of whatever was told of before.
    """
    tokens, last = sentence.tokens, amount.last
    changes = reading.relation is Relation.CHANGE and not reading.base_value
    if amount.kind is not AmountKind.PERCENT or not changes or last >= len(tokens):
        return ""
    if tokens[last].text not in _NUMBERS or cues().against.match(tokens, last):
        return ""
    while last < right and tokens[last].is_word and not cues().against.match(tokens, last):
        last += 1
    return sentence.words(amount.last, last) if last - amount.last > 1 else ""


def _per_people(amount: Amount, drafts: list[Draft]) -> str:
    """Return what there is for so many people: "8 bác sĩ và *31 giường bệnh/vạn dân*", or ""."""
    thing, _, people = amount.unit.partition("/")
    other = not drafts or drafts[-1].figure.unit.partition("/")[0] != thing
    return thing if people in _PEOPLE and other else ""
