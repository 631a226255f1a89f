"""What a number without words of its own goes on with: a figure before it in the sentence."""

from __future__ import annotations

from index.domain import Figure, Relation
from index.figures.against import against_end
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import scan

_DEGREES = (" cao", " thấp")
_SUM_DEGREES = (" cao", " thấp", " lớn", " nhỏ", " khá")
_SUMS = ("số thu", "thu ", "số nợ", "kim ngạch", "doanh thu", "vốn ")
_DOINGS = word_set("inheriting", "doings")
_OWNED_ENDS = (" cao", " thấp", " trên", " dưới", " đạt", " chưa", " từ")
_NAMED_HIGH = ("nâng cao", "công nghệ cao", "vùng cao")
_AS_MUCH = word_set("inheriting", "as_much")
_AGAIN = word_set("inheriting", "again")
_SIGNS = {"+", "-", "–", "−"}
_NAME = 4  # words of a place's name
_LONGEST_SECTOR = 8  # words
_SECTORS = word_set("inheriting", "sectors")
_SECTOR_WORDS = word_set("inheriting", "sector_words")
_LIST_OPENERS = word_set("naming", "list_openers")
_EMPTY = word_set("naming", "empty_of_aspect") | word_set("naming", "empty_of_value")


def inherited(
    drafts: list[Draft], amount: Amount, reading: Reading, aspect: str, noun: str
) -> Figure | None:
    """Return the figure whose indicator an elided subject takes up.

    A change in a unit is of what was stated in that unit; one "về số doanh nghiệp" of what was
    said of the doanh nghiệp; else of the last thing stated.
    """
    if aspect:
        words = {t.text for t in scan(aspect)} - _EMPTY
        for draft in reversed(drafts):
            if words and words <= {t.text for t in scan(draft.figure.indicator)}:
                return draft.figure
    if reading.relation is Relation.CHANGE and amount.kind is not AmountKind.PERCENT:
        like = same_unit(drafts, amount, noun)
        if like is not None:
            return like
    if amount.kind is AmountKind.PERCENT and reading.relation is Relation.CHANGE:
        drafts = _without_where(drafts)
    for draft in reversed(drafts):
        stated = (Relation.VALUE, Relation.PLAN, Relation.TARGET)
        if draft.figure.relation in stated or draft.named:
            return draft.figure
    return drafts[-1].figure if drafts else None


def _without_where(drafts: list[Draft]) -> list[Draft]:
    """Leave out where it was counted: "64 ca *tại 12 xã*, giảm 38%" tells of the cases."""
    return drafts[:-1] if len(drafts) > 1 and drafts[-1].naming.verb.endswith(_WHERE) else drafts


_WHERE = (" tại", " ở")
_LONGEST_LINK = 4  # words: "tương đương tỷ lệ", "chiếm tỷ lệ"


def shares_change(sentence: Sentence, drafts: list[Draft], amount: Amount) -> Draft | None:
    """Return the change that "giảm 12 phòng và *31 đơn vị*" goes on with, or None."""
    if not drafts or amount.kind not in (AmountKind.COUNT, AmountKind.PERCENT):
        return None
    before = drafts[-1]
    between = [t.text for t in sentence.tokens[before.reading.after : amount.first]]
    if before.figure.relation is not Relation.CHANGE:
        return None
    if between != ["và"]:
        return None
    behind = {sentence.words(a.last, a.last + 1) for a in (before.amount, amount)}
    in_order = any(draft.reading.distributes for draft in drafts)
    if not before.named and not in_order and behind != {"về"}:
        return None  # but "giảm 14,2% về lượng và *17% về giá trị*"
    return before if before.amount.kind is amount.kind else None


def same_change(sentence: Sentence, drafts: list[Draft], amount: Amount) -> Draft | None:
    """Return the change that "tăng 7,7% *tương đương 1,6 triệu đồng*" states once more, or None.

    So does "giảm 8,4% (*-1.130 ha*)".
    """
    if not drafts:
        return None
    if amount.kind is AmountKind.PERCENT:
        return _as_percent(sentence, drafts[-1], amount)
    before = drafts[-1]
    between = [t.text for t in sentence.tokens[before.amount.last : amount.first]]
    if (
        before.figure.relation is not Relation.CHANGE
        or before.amount.kind is not AmountKind.PERCENT
    ):
        return None
    again = " ".join(between[:2]) in _AGAIN and len(between) <= 3
    signed = len(between) == 2 and between[0] == "(" and between[1] in _SIGNS
    return before if again or signed else None


def _as_percent(sentence: Sentence, before: Draft, amount: Amount) -> Draft | None:
    """Return the change that a percent states once more, or None.

    "giảm 318 hộ, *tương đương 1,4%*", "tăng 28 tỷ đồng (*bằng 7%*) so với đầu năm"; in brackets
    "(giảm 318 hộ so với đầu năm, *chiếm 1,4%*)".
    """
    if before.figure.relation is not Relation.CHANGE:
        return None
    between = [t.text for t in sentence.tokens[before.reading.after : amount.first]]
    if len(between) == 2 and between[0] == "(" and between[1] in _SIGNS:
        return before  # "giảm 37 tỷ đồng (*-8,2%*)"
    if between[:1] == ["("] and " ".join(between[1:]) in _AS_MUCH:
        return None if _of_plan_behind(sentence, amount) else before
    if before.amount.kind is not AmountKind.COUNT:
        return None
    words = [word for word in between if word != ","]
    depth = {sentence.depth[i] for i in range(before.amount.first, amount.last)}
    aside = len(depth) == 1 and depth != {0} and words[:1] == ["chiếm"]
    again = " ".join(words[:2]) in _AGAIN or aside
    return before if again and len(words) <= _LONGEST_LINK else None


def _of_plan_behind(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a plan follows the bracket: "tăng 12 tỷ đồng (bằng 61%) *kế hoạch*"."""
    tokens, at = sentence.tokens, amount.last
    if at < len(tokens) and tokens[at].text != ")":
        return True  # "(bằng 61% kế hoạch)"
    plan = against_end(tokens, at + 1) or at + 1
    return cues().plans.match(tokens, plan) is not None


def next_change(
    sentence: Sentence, level: list[Draft], amount: Amount, reading: Reading
) -> Draft | None:
    """Return the change that a list of places goes on with: "A *giảm* 4% (310 hộ); *B 3%*".

    ``level`` holds the figures so far outside brackets of their own.
    """
    before = level[-1] if level else None
    if before is None or reading.relation is not Relation.VALUE or reading.arrives:
        return None
    kind = before.amount.kind
    if kind is not AmountKind.PERCENT or amount.kind is not kind:
        return None
    if before.reading.relation is not Relation.CHANGE or before.reading.base is not None:
        return None
    depth = sentence.depth[amount.first]
    between = [i for i in range(before.amount.last, amount.first) if sentence.depth[i] == depth]
    between = [i for i in between if sentence.tokens[i].text not in {"(", ")"}]
    if not between or sentence.tokens[between[0]].text not in {";", ","}:
        return None
    named = sentence.words(between[0] + 1, amount.first)
    start = sentence.tokens[between[0]].end
    if _both_sectors(named, before.figure.indicator_text):
        return before  # "Nông nghiệp *tăng* 4,2%, *công nghiệp 15,8%*"
    only = any(
        start <= m.span.start and m.span.end <= amount.span.start and named.endswith(m.text)
        and len(named.split()) == len(m.text.split())
        for m in sentence.places
    )  # fmt: skip
    bare = all(word[:1].isupper() for word in named.split()) and 1 < len(named.split()) <= _NAME
    return before if only or bare else None


def _both_sectors(named: str, told: str) -> bool:
    """Tell whether two parts of an economy are named, and nothing else is said of them."""
    if len(named.split()) > _LONGEST_SECTOR:
        return False
    words = [[token.text for token in scan(text)] for text in (named, told)]
    return all(each and each[0] in _SECTORS for each in words) and set(words[0]) <= _SECTOR_WORDS


def _part(words: str) -> str:
    """Cut "tỷ trọng ngành công nghiệp" to the sector that it is the share of."""
    lowered = words.lower()
    for share in ("tỷ trọng ", "tỉ trọng "):
        lowered = lowered.removeprefix(share)
    return lowered


def next_share(sentence: Sentence, level: list[Draft], amount: Amount) -> bool:
    """Tell whether a list of places goes on with shares: "A *chiếm* 38%, *kế đến là B 18%; C 13%*".

    So does one of sectors: "nông nghiệp *chiếm* 27%; *công nghiệp 34%*, *dịch vụ 39%*".

    ``level`` holds the figures so far outside brackets of their own.
    """
    before = level[-1] if level else None
    if before is None or before.figure.relation is not Relation.SHARE:
        return False
    if amount.kind is not AmountKind.PERCENT:
        return False
    tokens, first = sentence.tokens, before.amount.last
    joint = tokens[first].text if first < amount.first else ""
    if joint not in {";", ",", "và"}:
        return False
    if _both_sectors(sentence.words(first + 1, amount.first), _part(before.figure.indicator_text)):
        return before.amount.kind is amount.kind
    if joint == "và":
        return False
    rank = phrase_words().ranks.match(tokens, first + 1)
    at = rank.last if rank else first + 1
    if at >= amount.first:
        return False
    start, end = tokens[at].start, tokens[amount.first - 1].end
    named = sentence.words(at, amount.first).split()
    bare = all(word[:1].isupper() for word in named) and 1 < len(named) <= _NAME
    return bare or any(m.span.start == start and m.span.end == end for m in sentence.places)


def same_unit(drafts: list[Draft], amount: Amount, noun: str = "") -> Figure | None:
    """Return the last figure stated in the amount's unit; of several the one that shares a noun."""
    like = [
        draft.figure
        for draft in drafts
        if draft.figure.relation is not Relation.CHANGE and _fits(draft.figure, amount)
    ]
    # "giảm 4.867 *người*" says no more of what it is than its unit does.
    words = set(noun.lower().split()) - set(amount.unit.split())
    return max(
        reversed(like),
        key=lambda figure: len(words & set(figure.indicator.lower().split())),
        default=None,
    )


def _fits(figure: Figure, amount: Amount) -> bool:
    """Tell whether the figure is stated in the amount's unit, or is a rate that it may be of.

    "năng suất 5,15 tấn/ha, giảm *0,48 tấn*", but never "giảm *9.000 tấn*": more than there was.
    """
    if figure.unit == amount.unit:
        return True
    if figure.unit.split("/")[0] != amount.unit or figure.value is None or amount.value is None:
        return False
    return amount.value < figure.value


def frame_of(sentence: Sentence, amount: Amount) -> str:
    """Return the rate that a list of places is of: "Các xã có *tỷ lệ hộ nghèo* cao như: …"."""
    tokens = sentence.tokens
    colon = next((i for i in range(amount.first) if tokens[i].text in _LIST_OPENERS), None)
    words = f" {sentence.words(0, colon)}" if colon else ""
    rate = rate_part(words)
    if rate != words or colon is None:
        return rate if rate != words else ""
    of = words.lower().find(" của các ")  # "*Số thu* của các Chi cục như sau: A 201 tỷ đồng"
    return words[:of].strip() if of > 0 and phrase_words().heads.match(scan(words), 0) else ""


def rate_part(indicator: str) -> str:
    """Cut "địa phương có tỷ lệ giải ngân cao hơn bình quân" to the rate that percents are of."""
    lowered = f" {indicator.lower()}"
    at = max(lowered.find(" tỷ lệ "), lowered.find(" tỉ lệ "))
    if at < 0:
        return indicator
    stops: tuple[str, ...] = (" cao hơn", " thấp hơn", " vẫn ở mức", " ở mức", " còn")
    if at:  # else a rate all through: "Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao"
        stops = (*stops, " đạt", " trên", " dưới", " cao", " thấp")
    rate = indicator[at:].strip()
    for stop in stops:
        end = rate.lower().find(stop)
        if end > 0:
            rate = rate[:end]
    return rate


def bare_rate(words: str) -> str:
    """Cut "đơn vị có tỷ lệ giải ngân cao" and "tỷ lệ giải ngân thấp" to the rate alone."""
    lowered = words.lower()
    if not lowered.endswith(_DEGREES) or lowered.endswith(_NAMED_HIGH):
        return words
    if "tỷ lệ " not in lowered and "tỉ lệ " not in lowered:
        return words
    return rate_part(words).removesuffix(" cao").removesuffix(" thấp")


def without_owner(words: str) -> str:
    """Cut "đơn vị giải ngân dưới 30%" to what a percent or a sum is of: not of who was counted."""
    tokens = scan(words)
    owner = phrase_words().area_units.match(tokens, 0) if tokens else None
    if owner is None or owner.last >= len(tokens):
        return words
    doing = phrase_words().heads.match(tokens, owner.last)
    if doing is None or doing.value not in _DOINGS:
        return words
    rest = words[tokens[owner.last].start :]
    ends = (rest.lower().find(stop) for stop in _OWNED_ENDS)
    return rest[: min((end for end in ends if end > 0), default=len(rest))]


def bare_sum(words: str) -> str:
    """Cut the degree off "số thu cao", "số thu lớn": which places are named by it."""
    lowered = words.lower()
    if not lowered.startswith(_SUMS) or lowered.endswith(_NAMED_HIGH):
        return words
    return next((words.removesuffix(d) for d in _SUM_DEGREES if lowered.endswith(d)), words)
