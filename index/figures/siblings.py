"""Things of one kind in a list: "Khu công nghiệp A lấp đầy 98%, *Khu công nghiệp B* 91%".

The second thing's words name no measure; it is measured as the first one was. Bodies are, however
they are called: "Ban Quản lý dự án A giải ngân 210 tỷ đồng; *Sở Y tế* 31 tỷ đồng".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import AreaLevel
from index.figures.draft import Draft
from index.language.amounts import Amount
from index.language.lexicon import concept_table, word_set
from index.language.scan import scan

_SECTORS = tuple(f"{word} " for word in sorted(word_set("siblings", "sectors"), reverse=True))
_DOINGS = word_set("completions", "doings")
_LENDING = "cho vay "
_DOSE = re.compile(r"\bmũi (?:thứ )?(?:\d|một|hai|ba|bốn|nhắc lại|bổ sung)\b(?: nhắc lại)?")
_BETTER, _REACHED = "trên chuẩn", " đạt chuẩn"
_BODIES = tuple(f"{word} " for word in sorted(word_set("areas", "named_bodies")))


def like_sibling(words: str, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return ``words`` with the measure of the thing of the same kind before it, else as they are.

    Args:
        words: the number's own words.
        amount: the number.
        drafts: the figures before it in the sentence.
    """
    if dose := _next_dose(words, drafts):
        return dose
    measured = _measure_of_sector(words, amount, drafts) or _of_loans(words, amount, drafts)
    if measured:
        return f"{measured} {words}"
    kind, name, rest = _parts(words)
    if words.lower().startswith(_BODIES):
        doing = next((d for d in map(_done_by, reversed(drafts)) if d), "")
        if doing and not _done(words):
            return f"{words} {doing}"
    if not kind or not name or rest:
        return words
    for draft in reversed(drafts):
        other, named, measure = _parts(draft.figure.indicator_text)
        if other == kind and named and measure and draft.amount.unit == amount.unit:
            return f"{words} {measure}"
    return words


def _next_dose(words: str, drafts: Sequence[Draft]) -> str:
    """Return whose dose a bare one is: "*trẻ em tiêm* mũi 1 đạt 81%, *mũi 2* 55%", or ""."""
    if not _DOSE.fullmatch(words.lower()):
        return ""
    for draft in reversed(drafts):
        name = draft.figure.indicator_text
        told = list(_DOSE.finditer(name.lower()))
        if told and draft.named:
            return f"{name[: told[-1].start()]}{words}{name[told[-1].end() :]}"
    return ""


def of_same_standard(words: str, drafts: Sequence[Draft]) -> str:
    """Return who are better than asked: "97% *giáo viên* đạt chuẩn, 74% *trên chuẩn*", or words."""
    if words.lower() != _BETTER or not drafts:
        return words
    who, reached, _ = drafts[-1].figure.indicator_text.partition(_REACHED)
    return f"{who} {words}" if reached else words


def _measure_of_sector(words: str, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return the measure of "*giá trị sản xuất* các ngành công nghiệp 31 tỷ, ngành dịch vụ 4 tỷ".

    Both are sectors, and only the first is told with its measure; "" where none is.
    """
    if not words.lower().startswith(_SECTORS):
        return ""
    for draft in reversed(drafts):
        if draft.amount.unit != amount.unit or not draft.named:
            continue
        name = draft.figure.indicator_text
        starts = [at for kind in _SECTORS if (at := name.lower().find(f" {kind}")) > 0]
        head = name[: min(starts)].strip() if starts else ""
        if head and concept_table().find(scan(head)):
            return head
    return ""


def _of_loans(words: str, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return the measure of "*Dư nợ* cho vay nông nghiệp 14 tỷ đồng; *cho vay xuất khẩu* 4 tỷ"."""
    if not words.lower().startswith(_LENDING):
        return ""
    for draft in reversed(drafts):
        if draft.named and draft.amount.unit == amount.unit:
            head, lent, _ = draft.figure.indicator_text.partition(f" {_LENDING}")
            return head.strip() if lent else ""
    return ""


def _done_by(draft: Draft) -> str:
    """Return what a body did: "*Ban Quản lý dự án A* giải ngân" of disbursing, or "".

    Or what was done in a district: "giải ngân của huyện A đạt 38%, *Sở Y tế 29%*".
    """
    words, place = draft.figure.indicator_text, draft.figure.place
    if words.lower() in _DOINGS and place is not None and place.level is AreaLevel.DISTRICT:
        return words.lower()
    return _done(words) if words.lower().startswith(_BODIES) else ""


def _done(words: str) -> str:
    """Return the known indicator that the words end in, or ""."""
    tokens = scan(words)
    ends = [match for match in concept_table().find(tokens) if match.last == len(tokens)]
    return words[tokens[ends[-1].first].start :] if ends and ends[-1].first else ""


def _parts(words: str) -> tuple[str, str, str]:
    """Split "Khu công nghiệp Sa Đéc lấp đầy" into its kind, its name and the rest."""
    syllables = words.split()
    first = 1
    while first < len(syllables) and not _capital(syllables[first]):
        first += 1
    last = first
    while last < len(syllables) and _capital(syllables[last]):
        last += 1
    return (
        " ".join(syllables[:first]).lower(),
        " ".join(syllables[first:last]),
        " ".join(syllables[last:]),
    )


def _capital(syllable: str) -> bool:
    return syllable[:1].isupper() or syllable[:1].isdecimal() or syllable in {"-", "–"}
