"""What a count leaves to the numbers before it: which animals, which way, insured by what.

"Tổng đàn lợn 52.000 con; đã tiêu hủy *1.236 con*", "có 320 xe hàng mỗi ngày (*xuất 140 xe*)".
Seen alone, "tiêu hủy con" and "xuất xe" say too little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_ANIMAL = "con"
_HERDS = tuple(f"{words} " for words in sorted(word_set("unsaid", "herds"), key=len, reverse=True))
_KINDS = word_set("unsaid", "animals")
_HERDED = word_set("unsaid", "herded")
_SCHOOL, _SCHOOLS = "trường", word_set("unsaid", "schools")
_DONE_TO = tuple(sorted(word_set("unsaid", "done_to")))
_WAYS = word_set("unsaid", "ways")
_INSURANCES = tuple(sorted(word_set("unsaid", "insurances")))
_INSURED = word_set("unsaid", "insured")
_JOINING = "tham gia"
_STAFF = "biên chế"
_STAFFED = word_set("unsaid", "staffed")
_PAYING = word_set("unsaid", "paying")
_PAID_FOR: list[str] = sorted(word_set("unsaid", "paid_for"), key=len, reverse=True)
_RATES = tuple(f"{words} " for words in sorted(word_set("unsaid", "rates")))
_PUBLIC = "đầu tư công"
_DISBURSED = "giải ngân"
_OPENING = 800  # characters
_PROGRAMMES = "vốn chương trình mục tiêu quốc gia"
_ONE_PROGRAMME = "|".join(sorted(word_set("unsaid", "programmes")))
_ALL_PROGRAMMES = re.compile(rf"chương trình (?:mục tiêu quốc gia|mtqg)(?! (?:{_ONE_PROGRAMME}))")
_DISBURSING = word_set("unsaid", "disbursing")
_PUBLIC_FUNDS = PhraseTable({words: words for words in word_set("unsaid", "public_funds")})
_OTHER_FUNDS = [words.split() for words in word_set("unsaid", "other_funds")]
_NOT_GIVEN = (AmountKind.PERCENT, AmountKind.COUNT)
_GIVING = tuple(sorted(word_set("unsaid", "giving")))
_QUALIFIED = 2  # tokens: "cho *hơn* 213 hộ"
_LONGEST_LINK = 3  # tokens: "cho hơn"
_LEADING_TO = {"tại", "ở", "với"}
_AHEAD = [words.split() for words in word_set("naming", "ahead")]
_COMING = [words.split() for words in word_set("unsaid", "coming")]
_LONGEST_COMING = 12  # words
_HANDING = {"chuyển"}
_LONGEST_HANDED = 8  # tokens
_LONGEST_SHARE = 6  # words


def animals(
    sentence: Sentence, amount: Amount, noun: str, verb: str, drafts: Sequence[Draft]
) -> str:
    """Return "lợn" for the "con" of "tổng đàn lợn 52.000 con; đã *tiêu hủy* 1.236 con", or noun.

    Where no herd was counted, the one kind that the sentence names: "*dịch tả lợn* xảy ra …".
    """
    done = " ".join(token.text for token in scan(verb))
    if noun.lower() != _ANIMAL or not done.endswith(_DONE_TO):
        return noun
    for draft in reversed(drafts):
        name = draft.figure.indicator_text
        herd = next((words for words in _HERDS if name.lower().startswith(words)), "")
        if herd and draft.figure.unit == _ANIMAL:
            return name[len(herd) :]
    before = [token.text for token in sentence.tokens[: amount.first]]
    kinds = {kind for kind in _KINDS if kind in before}
    return kinds.pop() if len(kinds) == 1 else noun


def is_kind(words: str, noun: str) -> bool:
    """Tell whether words are a kind of what is counted, and nothing that was done to it."""
    kinds = {_ANIMAL: _HERDED, _SCHOOL: _SCHOOLS}.get(noun.lower().split(" ")[-1], frozenset())
    return words.lower() in kinds


def herd(verb: str, noun: str, drafts: Sequence[Draft]) -> str:
    """Return what a herd is called: "*đàn bò*" of "đàn trâu 1.200 con, *bò* 3.400 con", or "".

    And the schools of one kind.

    Args:
        verb: what stands before the count.
        noun: what is counted.
        drafts: the figures before it in the sentence.
    """
    if not is_kind(verb, noun):
        return ""
    if noun.lower() == _SCHOOL:
        return f"{noun} {verb}"  # "mầm non 12 trường, *tiểu học* 9 trường"
    counted = [d.figure for d in drafts if d.figure.unit.split(" ")[-1] == _ANIMAL]
    named = [f.indicator_text.lower() for f in counted if not f.parent]
    head = any(name.startswith(_HERDS) for name in named)
    return f"đàn {verb[:1].lower()}{verb[1:]}" if head else verb


def whose(sentence: Sentence, amount: Amount, verb: str, noun: str, drafts: Sequence[Draft]) -> str:
    """Return what a way in brackets is of: "có 320 xe hàng mỗi ngày (*xuất 140 xe*)", or ""."""
    depth = sentence.depth[amount.first]
    if not depth or verb.lower() not in _WAYS:
        return ""
    outside = [d for d in drafts if sentence.depth[d.amount.first] < depth]
    if not outside or outside[-1].amount.kind is not AmountKind.COUNT:
        return ""
    name = outside[-1].figure.indicator_text
    return f"{verb} {name}" if f"{name.lower()} ".startswith(f"{noun.lower()} ") else ""


def done_for(verb: str, drafts: Sequence[Draft]) -> str:
    """Complete a verb with what the numbers before it told: "chi trả *bồi thường*".

    "phê duyệt phương án bồi thường cho 873 hộ; đã *chi trả* cho 742 hộ".
    """
    lowered = verb.lower()
    if lowered.startswith(_INSURANCES):
        # "tham gia BHXH bắt buộc 54.870 người; *BHTN* 46.215 người"
        joined = any(f" {_JOINING} " in f" {d.figure.indicator.lower()}" for d in drafts)
        return f"{_JOINING} {verb}" if joined else verb
    if lowered in _STAFFED and any(d.figure.unit == _STAFF for d in drafts):
        return f"{_STAFF} {verb}"  # "biên chế được giao 71, *hiện có mặt* 58 người"
    if lowered in _PAYING:
        for draft in reversed(drafts):
            told = f" {draft.figure.indicator} {draft.figure.parent or ''} ".lower()
            paid = next((words for words in _PAID_FOR if f" {words} " in told), "")
            if paid:
                return f"{verb} {paid}"
    return verb


def handed_on(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return the clause of a count that was passed on: "*chuyển cấp ủy cơ sở* 9 đơn", or ""."""
    first = amount.first
    while first > left and sentence.tokens[first - 1].is_word:
        first -= 1
    handed = first < amount.first and sentence.tokens[first].text in _HANDING
    near = amount.first - first <= _LONGEST_HANDED
    return sentence.words(first, amount.first) if handed and near else ""


def given_to(sentence: Sentence, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return what those counted were given: "đã *chi trả* 379 tỷ đồng *cho 934 hộ*", or ""."""
    before = drafts[-1] if drafts else None
    if before is not None and before.amount.kind is AmountKind.COUNT:
        return _whom_things(sentence, amount, before)
    if before is None or not before.named or before.amount.kind in _NOT_GIVEN:
        return ""
    between = sentence.tokens[before.reading.after : amount.first]
    name = before.figure.indicator_text
    told = bool(between) and between[0].text == "cho" and before.figure.relation is Relation.VALUE
    if not told or len(between) > _LONGEST_LINK or any(not token.is_word for token in between):
        return ""
    paid = name.lower().startswith(tuple(_PAYING))  # no "chi" of a budget
    return name if paid or not phrase_words().heads.find(scan(name)) else ""


def _whom_things(sentence: Sentence, amount: Amount, before: Draft) -> str:
    """Return what was given in "*hỗ trợ* 426 con trâu, bò giống *cho 213 hộ*", or ""."""
    tokens = sentence.tokens[before.amount.last : amount.first]
    first = len(tokens)
    while first and tokens[first - 1].is_word and tokens[first - 1].text != "cho":
        first -= 1
    to = first > 0 and tokens[first - 1].text == "cho" and len(tokens) - first <= _QUALIFIED
    apart = any(token.text in {";", ".", ":"} for token in tokens)
    verb = before.naming.verb
    given = verb.lower().removeprefix("đã ").startswith(_GIVING)
    return f"{before.figure.indicator_text} cho" if to and given and not apart else ""


def insured(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return what those counted are insured by: "*Bảo hiểm y tế* có 17.300 người", or ""."""
    tokens, last = sentence.tokens, amount.first
    while last > left and cues().qualifiers.match_before(tokens, last):
        last -= 1
    if last <= left or tokens[last - 1].text != "có" or amount.unit not in _INSURED:
        return ""
    first = last - 1
    while first > left and tokens[first - 1].is_word:
        first -= 1
    words = sentence.words(first, last - 1)
    return words if words.lower().startswith(_INSURANCES) else ""


def came_to(sentence: Sentence, amount: Amount, left: int, *, bare: bool) -> str:
    """Return what came to those counted, or how they lead, or "".

    "*Dịch tả lợn xảy ra* tại 9 xã"; "dẫn đầu về *phát triển BHXH* với 2.316 người".
    """
    tokens, last = sentence.tokens, amount.first - 1
    if last <= left or tokens[last].text not in _LEADING_TO:
        return ""
    first = last
    compounds = phrase_words().compounds
    while first > left:
        fixed = compounds.match_before(tokens, first)  # "trên *trâu, bò* xuất hiện tại 5 xã"
        if not tokens[first - 1].is_word and not fixed:
            break
        first = max(left, fixed.first) if fixed else first - 1
    words = [token.text for token in tokens[first:last]]
    if tokens[last].text == "với":
        about = [i for i, word in enumerate(words) if word == "về"]
        ahead = bare and bool(about) and any(words[i : i + 2] in _AHEAD for i in range(about[-1]))
        return sentence.words(first + about[-1] + 1, last) if ahead else ""
    came = words[-2:] in _COMING and len(words) <= _LONGEST_COMING
    while came and first < last and (lead := phrase_words().leading.match(tokens, first)):
        first = lead.last  # "*mặc dù* dịch tả lợn xảy ra tại 9 xã"
    return sentence.words(first, last) if came else ""


def of_share(sentence: Sentence, amount: Amount, noun: str, before: Draft) -> str:
    """Name how many a share is: "*Cận nghèo* chiếm 18,4% (tương đương *1.607 hộ*)", or "".

    The share's own words say which of the things counted: households that are "cận nghèo".
    """
    rate = before.figure.indicator
    words = next((rate[len(head) :] for head in _RATES if rate.lower().startswith(head)), rate)
    shared = before.figure.relation is Relation.SHARE or words != rate
    if not before.named or not shared or not words or len(words.split()) > _LONGEST_SHARE:
        return ""
    if f" {noun.lower()} " in f" {words.lower()} " or phrase_words().heads.match(scan(words), 0):
        return ""
    between = sentence.tokens[before.reading.after : amount.first]
    if any(token.text in {";", "."} for token in between):
        return ""
    lowered = words if words.split()[0].isupper() else words[:1].lower() + words[1:]
    return f"{noun} {lowered}"


def of_public_investment(sentence: Sentence, amount: Amount, words: str, state: State) -> str:
    """Complete a bare "giải ngân" in a report whose title tells of the disbursing of public funds.

    Or of disbursing alone, where the text opens with public funds.

    Not where other money is told of: a programme's, a project's, a bank's. Behind work whose funds
    the sentence names ("*đầu tư xây dựng cơ bản* đạt 34%, giải ngân đạt 31%") it is of those.
    """
    if words.lower() not in _DISBURSING:
        return words
    if funds := _funds_before(sentence, amount):
        return f"{words} vốn {funds}"
    title = state.report.title.lower()
    opening = sentence.body[:_OPENING].lower()
    # "Điểm mặt các chủ đầu tư *giải ngân* chậm": the first paragraph says of what
    if _PUBLIC not in title and not (_DISBURSED in title and _PUBLIC in opening):
        return f"{words} {_PROGRAMMES}" if _ALL_PROGRAMMES.search(title) else words
    before = sentence.body[sentence.span.start : amount.span.end]
    last = state.indicator or ""
    told = [before, state.topic or "", state.part or "", *state.headings]
    told += [last] if "vốn" in last.lower() else []
    near = [token.text for token in scan(" . ".join(told))]
    other = any(near[i : i + len(each)] == each for each in _OTHER_FUNDS for i in range(len(near)))
    return words if other else f"{words} vốn {_PUBLIC}"


def _funds_before(sentence: Sentence, amount: Amount) -> str:
    """Return the public funds named last before a number in its sentence, up to a semicolon."""
    before = sentence.tokens[: amount.first]
    ends = [index for index, token in enumerate(before) if token.text == ";"]
    clause = before[ends[-1] + 1 :] if ends else before
    named = _PUBLIC_FUNDS.find(clause)
    behind = [token.text for token in clause[named[-1].last :]] if named else []
    other = any(
        behind[i : i + len(each)] == each for each in _OTHER_FUNDS for i in range(len(behind))
    )
    return named[-1].value if named and not other else ""
