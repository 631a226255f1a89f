"""What a question is about: its words without those that only ask, as terms and as typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from index.language.lexicon import concept_table, load_table
from index.language.scan import PhraseTable, Token
from index.language.terms import synonyms
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.named_roads import roads_in
from retrieval.politeness import addressing
from retrieval.question_words import FreeWords
from retrieval.terms import terms
from retrieval.text_words import folded_phrases
from retrieval.words import concept_terms, folded, folded_set, listed

_LONGEST_INDICATOR = 120
# So many words may stand between "những" and its "nào".
_KIND_REACH = 4
# So many tokens behind "chỉ tiêu" say that they were reached.
_REACHED = 8


def content(said: FreeWords, drop: Sequence[PhraseTable[str]]) -> tuple[str, ...]:
    """Return the content terms, each once, in the question's order.

    Args:
        said: the question's free words.
        drop: tables whose phrases only ask here ("tăng", "kế hoạch").
    """
    return _content(said, drop) if drop else _all_content(said)


@once_each
def _all_content(said: FreeWords) -> tuple[str, ...]:
    """Return the content terms where nothing is dropped: several rules ask for these."""
    return _content(said, ())


def _content(said: FreeWords, drop: Sequence[PhraseTable[str]]) -> tuple[str, ...]:
    found: list[str] = []
    roads = [span for span, _ in roads_in(said.text)]
    for term, token in terms(_kept(said, drop), folded=said.folded):
        if any(road.start <= token.start < road.end for road in roads):
            continue  # "*ĐT994*": told under several names
        if term.startswith("#"):
            if not (term == "#growth_rate" and drop):
                found.append(term)
        elif token.text not in said.tables.stop and len(token.text) > 1:
            found.append(term)
    if not found and drop and _names_growth(said):
        # "tốc độ tăng trưởng Chư Sê": of the economy, not of anything that grew.
        found.append("#grdp")
    if drop and set(found) == folded_set("growing_economy", "words") and _grows(said):
        return ("#grdp",)  # "*kinh tế* Hà Giang *tăng trưởng* mấy %"
    if len(set(found)) == 1 and found[0] in load_table("questions")["bare_budget"]:
        return (f"#{load_table('questions')['bare_budget'][found[0]]}",)
    if not concept_terms("taxed_sectors").isdisjoint(found):
        # "khu vực dân doanh *thu thuế* bao nhiêu", "*nộp* mấy": told as "thu từ khu vực …".
        taken = concept_terms("taxes") | folded_set("taxes", "paid")
        if not taken.isdisjoint(found):
            found = ["thu" if term in taken else term for term in found]
            found = [term for term in found if term not in folded_set("taxes", "names")]
    if "#poor_households" in found:
        found = [term for term in found if term not in folded_set("poorer")]
    return tuple(dict.fromkeys(found))


def indicator(said: FreeWords, drop: Sequence[PhraseTable[str]]) -> str:
    """Return the question's own words for the indicator, as typed (``drop`` as for ``content``)."""
    kept = _kept(said, drop)
    names = concept_table(folded=said.folded)
    words: list[str] = []
    position = 0
    while position < len(kept):
        name = names.match(kept, position)
        last = name.last if name else position + 1
        for token in kept[position:last]:
            whole = token.is_word and token.text not in said.tables.stop
            if name or whole or _ends_a_word(kept, position):
                words.append(said.text[token.start : token.end])
        position = last
    return " ".join(words)[:_LONGEST_INDICATOR]


def _ends_a_word(tokens: list[Token], position: int) -> bool:
    """Tell whether a syllable ends a word that is said back whole: "phát *hiện*"."""
    pair = [fold(token.text) for token in tokens[max(0, position - 1) : position + 1]]
    return " ".join(pair) in folded_set("said_whole", "words")


def without_kind(free: list[Token]) -> list[Token]:
    """Drop "những nước nào", up to four words, unless nothing but a word would be left."""
    words = [fold(token.text) for token in free]
    opening, ending = folded_set("listing", "openers"), folded_set("listing", "ends")
    for last, word in enumerate(words):
        first = max(0, last - _KIND_REACH)
        openers = [i for i in range(first, last) if words[i] in opening]
        if word in ending and openers and last - openers[-1] > 1:
            kept = free[: openers[-1]] + free[last + 1 :]
            return kept if len(kept) > 1 else free
    return free


def without_count(free: list[Token]) -> list[Token]:
    """Drop how many are wanted, spelt out: "*hai* huyện có thu ngân sách cao nhất"."""
    if not free or fold(free[0].text) not in folded_phrases("list_nouns", "counts"):
        return free
    behind = " ".join(fold(token.text) for token in free[1:3])
    nouns = folded_phrases("list_nouns", "words")
    return free[1:] if any(f"{behind} ".startswith(f"{noun} ") for noun in nouns) else free


def _names_growth(said: FreeWords) -> bool:
    """Tell whether growth is named in full: "tốc độ tăng trưởng", not a bare "tăng".

    Of what ranks highest "tăng trưởng" says enough.
    """
    found = concept_table(folded=said.folded).find(said.free)
    least = 2 if not folded_set("ranked").isdisjoint(said.words) else 3
    return any(m.value.id == "growth_rate" and m.last - m.first >= least for m in found)


def _grows(said: FreeWords) -> bool:
    """Tell whether growth is asked for: "tăng trưởng mấy %", "tăng bao nhiêu"."""
    return not folded_set("growing_economy", "grows").isdisjoint(map(fold, said.words))


def _kept(said: FreeWords, drop: Sequence[PhraseTable[str]]) -> list[Token]:
    return _meaningful(said, _without(said, drop)) if drop else _all_kept(said)


@once_each
def _all_kept(said: FreeWords) -> list[Token]:
    return _meaningful(said, _without(said, ()))


def _meaningful(said: FreeWords, tokens: list[Token]) -> list[Token]:
    """Drop stop phrases that are no part of a concept's name or of a synonym."""
    polite = _addressing(said) | _opening_verb(said)
    names, alike = concept_table(folded=said.folded), synonyms(folded=said.folded)
    kept: list[Token] = []
    position = 0
    while position < len(tokens):
        phrase = said.tables.stop_phrases.match(tokens, position)
        fixed = said.tables.names.match(tokens, position)
        name = names.match(tokens, position) or alike.match(tokens, position) or fixed
        if phrase and (name is None or (fixed is name and phrase.last >= fixed.last)):
            position = phrase.last
            continue
        last = name.last if name else position + 1
        told = name is not None and name is not fixed  # an indicator's name stays whole
        kept.extend(t for t in tokens[position:last] if told or t.start not in polite)
        position = last
    return kept


@once_each
def _addressing(said: FreeWords) -> frozenset[int]:
    """Return where the words start that only address whom is asked."""
    return frozenset(said.free[i].start for i in addressing(said.free, said.text))


@once_each
def _opening_verb(said: FreeWords) -> frozenset[int]:
    """Return where the words start that only say what is done with the indicator behind them."""
    polite = _addressing(said)
    tokens = [token for token in said.free if token.start not in polite]
    verb = _opening_verbs(said.folded).match(tokens, 0) if tokens else None
    if verb is None or verb.last == len(tokens):
        return frozenset()
    named = concept_table(folded=said.folded).match(tokens, verb.last)
    if named is None and not tokens[verb.last].is_number:
        return frozenset()
    return frozenset(token.start for token in tokens[: verb.last])


@cache
def _opening_verbs(bare: bool) -> PhraseTable[str]:
    """Return the table of these words; ``bare`` matches text without diacritics."""
    return PhraseTable({words: words for words in listed("opening_verbs")}, folded=bare)


def _is_reached(said: FreeWords, first: int, last: int) -> bool:
    """Tell whether "chỉ tiêu" is a thing that was reached: "số *chỉ tiêu* KT-XH đạt và vượt"."""
    if " ".join(said.words[first:last]) not in folded_set("how_much", "counted_plan"):
        return False
    behind = " ".join(word for word in said.words[last : last + _REACHED] if word.isalnum())
    return any(f" {words} " in f" {behind} " for words in folded("how_much", "reached"))


def _without(said: FreeWords, drop: Sequence[PhraseTable[str]]) -> list[Token]:
    """Drop "bao nhiêu" with its unit, and the phrases of ``drop`` that are in no name."""
    free = said.free
    kept: list[Token] = []
    position, after_asking, dropping = 0, False, False
    while position < len(free):
        asking = said.tables.how_much.match(free, position)
        if asking:
            position, after_asking = asking.last, True
            _drop_holding(kept)
            continue
        token = free[position]
        money = token.text in said.tables.asked_money and position not in said.named
        if after_asking and (money or token.text in said.tables.asked_units):
            position += 1
            if _opens_each(free, position):
                position += 2  # "mấy tạ*/ha*", "bao nhiêu triệu*/người*"
            continue
        after_asking = False
        matches = (table.match(free, position) for table in drop)
        dropped = next((m for m in matches if m), None)
        if dropped and position not in said.named and not _is_reached(said, position, dropped.last):
            # "*định thu* ngân sách": what is planned is what is asked about.
            keeps_verb = dropped.value in listed("plan", "with_verb")
            position, dropping = dropped.last - keeps_verb, True
            position += _only_assigned(free, position)
            continue
        kept.append(token)
        position += 1
    if dropping and _asks_growth_planned(said, kept):
        kept.pop()
    ending = [fold(token.text) for token in kept[-2:]]
    if dropping and ending[1:] == ["giao"] and ending[0] in folded_set("giver_plans", "flows"):
        kept.pop()  # "chỉ tiêu *thu giao* hải quan X"
    return kept


def _only_assigned(free: Sequence[Token], at: int) -> bool:
    """Tell whether "giao" right behind a plan's name says that it was assigned: "kế hoạch *giao*".

    "kế hoạch *giao thông*" is of another thing.
    """
    words = [fold(token.text) for token in free[at : at + 2]]
    return words[:1] == ["giao"] and " ".join(words) not in folded_set("assigners", "but")


def _opens_each(free: Sequence[Token], at: int) -> bool:
    """Tell whether a stroke or "một" goes on with what a unit is told of: "tạ*/ha*"."""
    if at + 1 >= len(free) or not free[at + 1].is_word:
        return False
    stroke = free[at].text == "/"
    one = fold(free[at].text) in folded_set("how_much", "ones")
    return stroke or (one and fold(free[at + 1].text) in folded_set("how_much", "each"))


def _drop_holding(kept: list[Token]) -> None:
    """Drop what only leads to "bao nhiêu": "*tổ chức* mấy cuộc", "vốn *giao* bao nhiêu"."""
    words = [fold(token.text) for token in kept]
    if " ".join(words[-2:]) in folded_set("how_much", "held"):
        del kept[-2:]
    elif words[-1:] == ["giao"]:
        if folded_set("allotted", "money") & set(words):
            kept.pop()
    elif words and words[-1] in folded_set("how_much", "must"):
        kept.pop()


def _asks_growth_planned(said: FreeWords, kept: list[Token]) -> bool:
    """ "*kế hoạch tăng* bao nhiêu": what is asked for stands before it, "tăng" names nothing."""
    if not kept or fold(kept[-1].text) not in folded_set("planned_growth"):
        return False
    at = next((i for i, token in enumerate(said.free) if token is kept[-1]), 0)
    return any(
        match is not None and match.last == at
        for first in range(at)
        for match in [said.tables.plan.match(said.free, first)]
    )
