"""What is said once behind two counts: "còn *26 ngôi mộ* và 9 vị trí đường điện *chưa di dời*".

Only where a word before the first count leads to it: what is *còn* is *chưa* done, what came
*thêm* was newly registered, what was *kiểm tra* was so for one reason. And what people did makes
the cases that they are in: "bắt *12 vụ*, 15 đối tượng *mua bán hàng cấm*".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.counted import counted_end
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, word_set
from index.language.scan import PhraseTable, scan

_PAIRS: list[list[str]] = load_table("figures")["shared_tails"]["pairs"]
_JOINED = {"và", ",", "hơn", "gần", "trên", "khoảng"}
_CASES = word_set("case_changes", "cases")
_PEOPLE = word_set("case_changes", "people")
_OFFENCES = PhraseTable({words: words for words in word_set("shared_tails", "offences")})
_WITH_CASES = ([","], ["/"], ["và"], ["với"], [",", "với"], ["-"], ["–"])
_REACHED = {"đạt", "được", "đã", "về", "hoàn"}
_NEAR = 6  # tokens before the first count
_MORE = " thêm"
_SHARED = word_set("shared_shares", "verbs")
_STATED = (Relation.VALUE, Relation.SHARE)
_PARTING = {";", ".", ":", "(", ")"}


def with_shared_tail(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete a count with what the next one's noun is told with, where it is said of both.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    tail = ""
    for number in range(len(done) - 2, -1, -1):
        tail = _tail(sentence, done[number], done[number + 1], tail)
        if tail:
            figure = done[number].figure
            name = figure.indicator
            more = _MORE if name.endswith(_MORE) else ""
            full = f"{name.removesuffix(_MORE)} {tail}{more}"
            done[number] = _named(done[number], full)
    return _with_shared_share(sentence, done)


def _named(draft: Draft, words: str) -> Draft:
    return draft.renamed(words)


def _with_shared_share(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Complete shares told in a row: "*90% gia đình*, 83% thôn và 97% cơ quan *đạt danh hiệu*"."""
    done = list(drafts)
    tail = ""
    for number in range(len(done) - 1, -1, -1):
        amount = done[number].amount
        behind = sentence.tokens[amount.last : amount.last + 1]
        told = done[number].figure.relation in _STATED and bool(behind) and behind[0].is_word
        if amount.kind is not AmountKind.PERCENT or not told:
            tail = ""
            continue
        end = done[number + 1].amount.first if number + 1 < len(done) else len(sentence.tokens)
        stop = next((i for i in range(amount.last, end) if _parts(sentence, i)), end)
        words = range(amount.last, stop)
        tail = "" if stop < end else tail
        verb = next((i for i in words if sentence.tokens[i].text in _SHARED), None)
        if verb is not None:
            last = counted_end(sentence, replace(amount, last=verb), end)
            tail = sentence.words(verb, last) if verb > amount.last else ""
            if number and tail and done[number - 1].amount.kind is AmountKind.PERCENT:
                done[number] = _named(done[number], sentence.words(amount.last, last))
        elif tail:
            last = counted_end(sentence, amount, end)
            done[number] = _named(done[number], f"{sentence.words(amount.last, last)} {tail}")
    return done


def _parts(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text in _PARTING


def _tail(sentence: Sentence, first: Draft, second: Draft, told: str) -> str:
    """Return what stands behind the second noun and is said of the first, too, or "".

    ``told`` is what the second was completed with itself: "5 xã, 12 thôn và 30 hộ chưa có điện".
    """
    tokens, one, two = sentence.tokens, first.amount, second.amount
    if {one.kind, two.kind} != {AmountKind.COUNT} or one.noun_first is None:
        return ""
    if first.figure.relation is not second.figure.relation or two.noun_first is None:
        return ""
    between = [token.text for token in tokens[one.last : two.first]]
    if one.unit in _CASES and two.unit in _PEOPLE and between in _WITH_CASES:
        return _offence(sentence, two)
    if (
        between[:1] not in (["và"], [","])
        or not _JOINED.issuperset(between)
        or counted_end(sentence, one, two.first) != one.last
    ):
        return ""
    right = next((a.first for a in sentence.amounts if a.first > two.first), len(tokens))
    behind = told or sentence.words(two.last, counted_end(sentence, two, right))
    words = [token.text for token in scan(behind)]
    if one.total is not None and words[:1] and words[0] in _REACHED:
        return behind  # "104/111 xã và 5 huyện *đạt chuẩn*": of the 111, else it says nothing
    before = [t.text for t in tokens[max(0, one.first - _NEAR) : one.first]]
    for opening, telling in _PAIRS:
        said = telling.split()
        at = next((i for i in range(len(words)) if words[i : i + len(said)] == said), None)
        opens = opening.split()
        led = any(before[i : i + len(opens)] == opens for i in range(len(before)))
        if at is not None and led:
            return " ".join(behind.split()[at:])
    return ""


def _offence(sentence: Sentence, people: Amount) -> str:
    """Return what those in the cases did: "12 vụ, 15 đối tượng *mua bán* hàng cấm", or ""."""
    amounts, tokens = sentence.amounts, sentence.tokens
    if not _OFFENCES.match(tokens, people.last):
        return ""
    right = next((a.first for a in amounts if a.first > people.first), len(tokens))
    return sentence.words(people.last, counted_end(sentence, people, right))
