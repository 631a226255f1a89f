"""Money that was taken in by a doing or from a source, and is no budget's: "*bán vé* thu 2 tỷ"."""

from __future__ import annotations

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, word_set
from index.language.scan import PhraseTable, scan

_BROUGHT = word_set("spent_of_funds", "brought")
_EARNING = PhraseTable({words: words for words in word_set("takings", "earning")})
_SOURCES: list[str] = load_table("figures")["takings"]["sources"]
_ENFORCED: list[str] = load_table("figures")["takings"]["enforced"]
_REVENUES = tuple(load_table("figures")["takings"]["revenues"])


def earned(sentence: Sentence, amount: Amount) -> bool:
    """ "*bán* 12.000 *vé*, thu 2 tỷ đồng": what those who sold took in, and no budget."""
    tokens, first = sentence.tokens, amount.first
    while first and tokens[first - 1].text != ";":
        first -= 1
    sold = [a for a in sentence.amounts if first <= a.first and a.last <= amount.first]
    if not sold or sold[-1].kind not in (AmountKind.COUNT, AmountKind.PHYSICAL):
        return False
    return any(_EARNING.match(tokens, i) for i in range(first, sold[-1].last))


def collected_from(words: str, amount: Amount, drafts: list[Draft], between: str) -> str:
    """Name what a bare "thu" is of: "*khu vực A* dự toán giao 90 tỷ, đến nay đã thu 80 tỷ", or "".

    Args:
        words: what names the amount.
        amount: the amount.
        drafts: the figures before it in the sentence.
        between: the words between the last of them and the amount.
    """
    if amount.kind is not AmountKind.MONEY or not drafts:
        return ""
    if words.lower() in _BROUGHT and drafts[-1].named and not {",", ";"} & set(between):
        return f"thu từ {drafts[-1].figure.indicator_text}"  # "4 *phiên đấu giá* đã mang về 9 tỷ"
    if words.lower() != "thu":
        return ""
    if ";" in between:
        return ""
    named = next((d.figure.indicator_text for d in reversed(drafts) if d.named), "")
    source = any(f"{named.lower()} ".startswith(f"{head} ") for head in _SOURCES)
    if not source and (sold := _sale_in(named, between)):
        return f"{words} từ {sold}"
    if any(word[:1].isupper() for word in between.split()):
        return ""  # "…, huyện B thu 80 tỷ"
    enforced = next((at for at in map(named.lower().find, _ENFORCED) if at >= 0), None)
    if enforced is not None:
        return f"{words} từ {named[enforced].lower()}{named[enforced + 1 :]}"
    planned = any(d.figure.relation is Relation.PLAN for d in drafts)
    if planned and named.lower().startswith(_REVENUES):
        return named  # "*nguồn thu từ đất* dự toán giao 90 tỷ, 6 tháng đã thu 80 tỷ"
    return f"{words} {named[:1].lower()}{named[1:]}" if source else ""


def _sale_in(name: str, between: str) -> str:
    """Return the sale that is told where its takings follow at once, or "".

    "*bán 120.000 vé* Tràng An, thu 6 tỷ đồng"; not "…, thành phố B thu 6 tỷ đồng".
    """
    _, comma, last = between.rpartition(",")
    if not comma or any(word[:1].isupper() for word in last.split()):
        return ""
    tokens = scan(name)
    sale = next(iter(_EARNING.find(tokens)), None)
    if sale is None:
        return ""
    # "*lợn xuất chuồng* 40 con": what is sold may stand before its sale.
    return name[tokens[sale.first].start :] if sale.last < len(tokens) else name
