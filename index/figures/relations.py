"""What a number is to its indicator: a result, a plan, a target, a percent of plan, a change, a share.

Only the words right before and right after the number decide; the tables are in
``index/language/data/cues.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.domain import Relation
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words

_STOPS = {",", ";", "(", ")", ".", ":", "…", "[", "]", "“", "”"}
_BASE_STOPS = {"và", "nhưng", "tương", "trong", "song", "ước", "với", "thì", "nên"}
_RIGHT_OPENERS = {"so", "với", "của", "tổng", "trên", "theo", "cả", "so với", "cho", "về"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How the words around an amount are read.

    ``cue`` is the token where the words that belong to the number begin (its indicator ends
    there), ``after`` the token behind the words that belong to it on the right. ``from_value``
    marks the earlier value of "giảm từ X xuống còn Y", ``base_value`` a value of the base period
    in brackets, ``lan_luot`` one of several numbers after "lần lượt".
    """

    relation: Relation
    cue: int
    after: int
    direction: str | None = None
    base: str | None = None
    qualifier: str | None = None
    from_value: bool = False
    base_value: bool = False
    distributes: bool = False
    added: bool = False
    against: str = ""  # the right words are a "plan", a "target" or a "base"


def read_amount(sentence: Sentence, number: int, left: int, before: Reading | None) -> Reading:
    """Return the reading of one amount.

    Args:
        sentence: the parsed sentence.
        number: index of the amount.
        left: token where its left context begins.
        before: reading of the amount before it, or None.
    """
    amount = sentence.amounts[number]
    right = (
        sentence.amounts[number + 1].first
        if number + 1 < len(sentence.amounts)
        else len(sentence.tokens)
    )
    look = _look_left(sentence, amount, left)
    plan, after, words = _look_right(sentence, amount, right)
    relation, direction, base = Relation.VALUE, None, None
    percent = amount.kind is AmountKind.PERCENT or amount.unit.startswith("điểm %")
    multiple = amount.kind is AmountKind.MULTIPLE
    if look.kind == "change" and not look.result:
        relation, direction, base = Relation.CHANGE, look.value, look.base
        if percent and plan == "plan" and look.value == "vượt":
            relation, base = Relation.PERCENT_OF_PLAN, words
        elif plan in ("base", "plan"):
            base = words
    elif look.kind == "share":
        relation = Relation.PERCENT_OF_PLAN if percent and plan == "plan" else Relation.SHARE
        base = words if plan == "plan" else None
    elif percent and plan == "plan":
        relation, base = Relation.PERCENT_OF_PLAN, words
    elif (percent or multiple) and plan == "base":
        relation, base = Relation.CHANGE, words
        if amount.value is not None:
            threshold = 100 if percent else 1
            direction = "giảm" if amount.value < threshold else "tăng"
    elif look.kind == "plan":
        relation = Relation.PLAN if look.value == "plan" else Relation.TARGET
    bracket = _bracket(sentence, amount)
    if bracket is not None and relation in (Relation.VALUE, Relation.PLAN):
        explained = _explained(sentence, bracket, before)
        relation = {"plan": Relation.PLAN, "target": Relation.TARGET}.get(explained, relation)
        look.base_value = look.base_value or (explained == "base" and not percent)
        look.cue = bracket
    return Reading(
        relation,
        look.cue,
        after,
        direction=direction,
        base=base,
        qualifier=look.qualifier,
        from_value=look.from_value,
        base_value=look.base_value,
        distributes=look.distributes,
        added=look.added,
        against=plan if plan != "plan" else _plan_kind(base),
    )


def _bracket(sentence: Sentence, amount: Amount) -> int | None:
    """Return the bracket that the amount stands alone in, or None."""
    index = amount.first - 1
    while index >= 0 and cues().qualifiers.match(sentence.tokens, index):
        index -= 1
    return index if index > 0 and sentence.tokens[index].text == "(" else None


def _plan_kind(words: str | None) -> str:
    """Return "target" for "chỉ tiêu phấn đấu", else "plan"."""
    return "target" if words and ("phấn đấu" in words or "mục tiêu" in words) else "plan"


def _explained(sentence: Sentence, bracket: int, before: Reading | None) -> str:
    """Return what a number alone in brackets is: the plan or base named right before them."""
    if before is not None and before.after == bracket and before.against:
        return before.against
    kind = ""
    for index in range(bracket - 1, -1, -1):
        token = sentence.tokens[index]
        if (
            token.text in _STOPS
            or token.is_number
            and any(a.first == index for a in sentence.amounts)
        ):
            break
        plan = cues().plans.match(sentence.tokens, index)
        if plan and index and sentence.tokens[index - 1].text not in {"thực", "hiện"}:
            kind = plan.value
    return kind


@dataclass(slots=True)
class _Look:
    cue: int
    kind: str = ""
    value: str = ""
    qualifier: str | None = None
    result: bool = False
    from_value: bool = False
    base_value: bool = False
    distributes: bool = False
    added: bool = False
    base: str | None = None


def _change_before_base(sentence: Sentence, left: int, position: int) -> tuple[int, str] | None:
    """Read "tăng so với cùng kỳ năm trước" before a number: (token of the change, direction)."""
    tokens = sentence.tokens
    for index in range(position - 1, max(left, position - 9), -1):
        if tokens[index].text in _STOPS or tokens[index].is_number and index < position - 6:
            return None
        if tokens[index].text == "so" or (
            tokens[index].text == "cùng"
            and tokens[min(index + 1, len(tokens) - 1)].text == "kỳ"
            and tokens[index - 1].text != "với"
        ):
            change = cues().changes.match_before(tokens, index)
            if change and change.first >= left and change.last == index:
                return change.first, change.value
    return None


def _look_left(sentence: Sentence, amount: Amount, left: int) -> _Look:
    """Read back from the number over fillers to the word that decides."""
    tokens, tables, fillers = sentence.tokens, cues(), phrase_words().fillers
    look = _Look(amount.first)
    qualifiers: list[str] = []
    position = amount.first
    while position > left:
        before = tokens[position - 1].text
        if before in {"lên", "xuống", "còn"} or (
            before in {"tới", "đến"}
            and position - 1 > left
            and tokens[position - 2].text in {"lên", "xuống"}
        ):
            look.result = True
        change = tables.changes.match_before(tokens, position)
        if change and amount.total is not None:
            change = None
        if change and change.first > left and tokens[change.first - 1].text in {"độ", "mức", "lệ"}:
            # "tốc độ tăng trưởng đạt 7%": the change word belongs to the indicator's own name.
            look.kind, look.value, look.cue = "change", change.value, position
            look.qualifier = _stack(qualifiers)
            return look
        if change and change.first >= left:
            # "vượt kế hoạch 5%" and "tăng thêm 2 xã" alike end at the verb.
            look.kind, look.value, look.cue = "change", change.value, change.first
            look.qualifier = _stack(qualifiers)
            return look
        plan = tables.plans.match_before(tokens, position)
        if plan and plan.first >= left:
            earlier = tables.changes.match_before(tokens, plan.first)
            if earlier and earlier.first >= left and earlier.value == "vượt":
                look.kind, look.value, look.cue = "change", "vượt", earlier.first
                return look
            look.kind, look.value, look.cue = "plan", plan.value, plan.first
            look.qualifier = _stack(qualifiers)
            return look
        if before == "chiếm" or (
            before in {"lệ", "trọng"}
            and position - 2 >= left
            and tokens[position - 2].text in {"tỷ", "tỉ"}
            and position - 3 >= left
            and tokens[position - 3].text == "chiếm"
        ):
            look.kind, look.cue = "share", position - 1
            return look
        if before == "(" and _base_before(sentence, left, position - 1):
            look.base_value, look.cue = True, position - 1
            return look
        qualifier = tables.qualifiers.match_before(tokens, position)
        if qualifier and qualifier.first >= left:
            if qualifier.value != "đạt":
                qualifiers.append(qualifier.value)
            position = qualifier.first
        elif (
            before == "từ"
            and position - 2 >= left
            and tokens[position - 2].text in {"tăng", "giảm", "nâng", "hạ"}
        ):
            look.from_value, look.cue = True, position - 2
            look.qualifier = _stack(qualifiers)
            return look
        elif _change_before_base(sentence, left, position):
            change_at, direction = _change_before_base(sentence, left, position) or (0, "")
            look.kind, look.value, look.cue = "change", direction, change_at
            look.qualifier = _stack(qualifiers)
            look.base = sentence.words(change_at + 1, position)
            return look
        else:
            filler = fillers.match_before(tokens, position)
            word = sentence.periods and _period_before(sentence, position)
            if filler and filler.first >= left:
                look.distributes |= filler.value == "lần lượt"
                look.added |= filler.value == "thêm"
                position = filler.first
            elif (
                word and word >= left and not look.kind and tokens[position - 1].text not in _STOPS
            ):
                # "kế hoạch năm 2020 là 5 tỷ": step over the period once more words follow.
                position = word
            elif before in {"lên", "xuống"}:
                position -= 1
            else:
                break
    look.qualifier = _stack(qualifiers)
    look.cue = position
    return look


def _stack(qualifiers: list[str]) -> str | None:
    ordered = list(dict.fromkeys(reversed(qualifiers)))
    return ", ".join(ordered) or None


def _period_before(sentence: Sentence, position: int) -> int | None:
    """Return the first token of a period that ends right before ``position``."""
    end = sentence.tokens[position - 1].end
    for mention in sentence.periods:
        if mention.span.end == end:
            return sentence.token_at(mention.span.start)
    return None


def _base_before(sentence: Sentence, left: int, position: int) -> bool:
    """Tell whether a base ("so với cùng kỳ năm 2019") ends right before the bracket."""
    words = {token.text for token in sentence.tokens[max(left, position - 8) : position]}
    return bool(words & {"kỳ", "so"}) and not words & {"hoạch", "toán", "tiêu", "giao"}


def _look_right(sentence: Sentence, amount: Amount, right: int) -> tuple[str, int, str | None]:
    """Read what the number is measured against: ("plan" | "base" | "", token behind, the words)."""
    tokens, tables = sentence.tokens, cues()
    position = amount.last
    depth = sentence.depth[amount.first]
    compared = False
    while (
        position < right
        and tokens[position].text in _RIGHT_OPENERS
        and tokens[position].text not in _STOPS
    ):
        compared |= tokens[position].text == "so"
        position += 1
    if position >= right:
        return "", amount.last, None
    plan = tables.plans.match(tokens, position)
    base = tables.bases.match(tokens, position)
    kind = ""
    if plan:
        kind = "plan"
    elif compared or (base and base.value not in {"so", "so với"}):
        kind = "base"
    if not kind:
        return "", amount.last, None
    end = position
    while (
        end < right
        and tokens[end].text not in _STOPS
        and tokens[end].text not in _BASE_STOPS
        and sentence.depth[end] == depth
    ):
        if tables.changes.match(tokens, end) or tokens[end].text in {"đạt", "bằng", "chiếm"}:
            break
        end += 1
    words = sentence.words(position, end)
    return kind, end, words or None


def aims_before(sentence: Sentence, position: int) -> bool:
    """Tell whether the words before ``tokens[position]`` state an aim and no result after it."""
    tokens, tables = sentence.tokens, cues()
    aim = False
    index = 0
    while index < position:
        found = tables.aims.match(tokens, index)
        if found and not _blocked(sentence, found.first, found.last):
            aim, index = True, found.last
            continue
        if (
            tokens[index].text == "đề"
            and index + 2 < len(tokens)
            and tokens[index + 1].text == "ra"
            and tokens[index + 2].is_number
        ):
            aim, index = True, index + 2
            continue
        result = tables.results.match(tokens, index)
        if result:
            aim, index = False, result.last
            continue
        index += 1
    return aim


def _blocked(sentence: Sentence, first: int, last: int) -> bool:
    tables = cues()
    return bool(
        (first and tables.aims_not_after.match_before(sentence.tokens, first))
        or (last < len(sentence.tokens) and tables.aims_not_before.match(sentence.tokens, last))
    )
