"""The words of a question with their diacritics: typed with all marks, with none, or with some."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from index.domain import Span
from index.language.lexicon import load_table
from index.language.periods import PeriodMention
from index.language.place_loose import ordinary_syllables
from index.language.scan import PhraseTable, Token, scan
from index.language.text import clean_question, fold, has_marks
from retrieval.words import folded, folded_set, listed, word_set

Restore = Callable[[str], str]

_YEAR = re.compile(r"(?:19|20)\d\d")
# So many words that cannot stand without marks make a question one that left them out.
_FEWEST_BARE = 2


def tokens_of(text: str, restore: Restore | None) -> list[Token]:
    """Return the question's tokens, marks restored where they were left out; offsets as typed.

    A question with marks on some words only ("xuất khẩu thai nguyen bang bao nhieu") is restored
    where it has none.
    """
    typed = scan(text)
    if restore is None:
        return typed
    marked = _is_marked(typed)
    if marked and not _is_mixed(typed):
        return _asking(typed, typed)
    restored = scan(clean_question(restore(fold(text) if has_marks(text) else text)))
    if len(restored) != len(typed):
        return _asking(typed, typed)
    chosen = [_chosen(old, new, keep=marked) for old, new in zip(typed, restored, strict=True)]
    return _asking(typed, chosen)


def _is_marked(tokens: Sequence[Token]) -> bool:
    """Tell whether the question has marks, other than in an abbreviation ("ĐTC", "HĐND")."""
    return any(has_marks(t.text) and not _is_initials(t.text) for t in tokens if t.is_word)


def _is_initials(word: str) -> bool:
    """Tell whether a word can be no syllable: it has no vowel."""
    return not set(fold(word)) & set("aeiouy")


def _asking(typed: Sequence[Token], chosen: Sequence[Token]) -> list[Token]:
    """Give asking phrases their marks where the accent model did not: "do dau" is "do đâu"."""
    read = list(chosen)
    for match in _asking_phrases().find(typed):
        words = match.value.split()
        run = range(match.first, match.last)
        if any(has_marks(typed[i].text) for i in run) or len(words) != len(run):
            continue
        for i, word in zip(run, words, strict=True):
            read[i] = Token(word, typed[i].start, typed[i].end)
    _link(typed, read)
    how_many, bare = listed("bare_may", "means")[0], folded_set("bare_may", "typed")
    so, units = folded_set("bare_so", "typed"), _bare_units()
    words = ["", *(fold(t.text) for t in typed), ""]
    for i, token in enumerate(typed):
        before, behind = words[i], words[i + 2]
        if (
            token.text in bare
            and before not in folded_set("bare_may", "not_behind")
            and behind not in folded_set("bare_may", "not_before")
        ):
            read[i] = Token(how_many, token.start, token.end)
        if token.text in so and _counts(read[i], words, i):
            read[i] = Token(listed("bare_so", "means")[0], token.start, token.end)
        if (unit := units.get(words[i + 1])) and not has_marks(token.text):
            asked = f"{words[i - 1] if i else ''} {before}"
            counted = i > 0 and typed[i - 1].is_number and not _YEAR.fullmatch(before)
            counted = counted or any(
                f" {asked}".endswith(f" {how}") for how in folded("bare_units", "behind")
            )
            if counted and behind not in folded_set("bare_units", "not_before"):
                read[i] = Token(unit, token.start, token.end)
    return read


def _link(typed: Sequence[Token], read: list[Token]) -> None:
    """Give the words that open and end a question their marks: "*con* tong chi?", "… *a*?"."""
    words = [i for i, token in enumerate(typed) if token.is_word]
    if len(words) < _FEWEST_BARE:
        return
    first, last = words[0], words[-1]
    behind = fold(typed[words[1]].text)
    opens = zip(folded("bare_links", "opens"), listed("bare_links", "opens"), strict=True)
    if behind not in folded_set("bare_links", "not_opening"):
        _mark(typed, read, first, dict(opens))
    ends = zip(folded("bare_links", "ends"), listed("bare_links", "ends"), strict=True)
    _mark(typed, read, last, dict(ends))


def _mark(typed: Sequence[Token], read: list[Token], at: int, written: Mapping[str, str]) -> None:
    """Write a word that was typed without marks as ``written`` says."""
    token = typed[at]
    if token.text in written:
        read[at] = Token(written[token.text], token.start, token.end)


@cache
def _bare_units() -> dict[str, str]:
    """Map the units that are typed without marks to how they are written."""
    return {fold(unit): unit for unit in reversed(listed("bare_units", "units"))}


def _counts(read: Token, words: Sequence[str], index: int) -> bool:
    """Tell whether "so" that was read as "sở" counts: "so cong trinh khoi cong moi".

    Args:
        read: the word as the accent model gave it.
        words: the folded words, "" in front and behind.
        index: which of them it is, not counting the one in front.
    """
    if read.text not in word_set("bare_so", "office"):
        return False
    following = f"{' '.join(words[index + 2 :])} "
    department = any(following.startswith(f"{name} ") for name in folded("bare_so", "not_before"))
    return (
        words[index] not in folded_set("bare_so", "not_behind")
        and following.strip() != ""
        and not department
    )


@cache
def _asking_phrases() -> PhraseTable[str]:
    """Return the asking phrases of two words and more, matched without marks."""
    other = word_set("told", "not_unmarked")
    phrases = [
        *listed("why", "asked"),
        *listed("passage", "phrases"),
        *listed("how_much", "phrases"),
        *(phrase for phrase in listed("told", "phrases") if phrase not in other),
    ]
    phrases += [p for row in load_table("questions")["intent"] for p in row["phrases"]]
    phrases += [*listed("polite", "phrases"), *listed("polite", "outer")]
    phrases += listed("bounds_asked", "phrases")
    phrases += listed("bare_links", "phrases")
    kept = {p: p for p in phrases if " " in p and "#" not in p}
    return PhraseTable(kept, folded=True)


def _chosen(typed: Token, restored: Token, *, keep: bool) -> Token:
    """Take the restored word unless the typed one has marks of its own, or it is another word."""
    if fold(restored.text) != fold(typed.text) or (keep and has_marks(typed.text)):
        return typed
    return Token(restored.text, typed.start, typed.end)


def _is_mixed(tokens: Sequence[Token]) -> bool:
    """Tell whether several words without marks cannot be whole words: "nhieu", "hoach"."""
    bare = [t.text for t in tokens if t.is_word and not has_marks(t.text)]
    return sum(word in _NEVER_BARE for word in bare) >= _FEWEST_BARE


def _never_bare() -> frozenset[str]:
    """Return folded syllables that no word is written as: their vowels always carry a mark.

    ie, uo and ye are written iê, uô/ươ and yê in every Vietnamese word that has them closed.
    """
    found = set()
    for syllable in ordinary_syllables():
        core = syllable.lstrip("bcdghklmnpqrstvx")
        if core.startswith(("ie", "uo", "uye", "ye")) and len(core) > 2:
            found.add(syllable)
    return frozenset(found) | folded_set("never_bare")


_NEVER_BARE = _never_bare()


_ALL_YEAR = "ca nam "


def sure_periods(
    text: str, tokens: Sequence[Token], found: Sequence[PeriodMention]
) -> tuple[PeriodMention, ...]:
    """Drop periods that only look like one without marks: "cao tốc bắc *nam qua* thị xã".

    So are those that another says once more: "*năm tới* (2022)".

    Args:
        text: the question as typed.
        tokens: its tokens with marks (``tokens_of``).
        found: the periods of the typed text.
    """
    restored = any(has_marks(token.text) for token in tokens)
    kept = []
    for mention in found:
        if _is_spelt_out(text, mention, found):
            continue
        written = text[mention.span.start : mention.span.end]
        inside = [t.text for t in tokens if mention.span.start <= t.start < mention.span.end]
        bare = not has_marks(written) and not any(char.isdigit() for char in written)
        first = next((i for i, t in enumerate(tokens) if t.start >= mention.span.start), 0)
        ahead = fold(tokens[first - 1].text) if first else ""
        # "nam" is not always "năm": "bắc nam", "Việt Nam".
        if ahead in folded_set("fish", "before") and written.lower().startswith(_ALL_YEAR):
            # "bao nhieu tau *ca* nam 2016": boats, and no whole year.
            size = len(_ALL_YEAR.split()[0]) + 1
            span = Span(mention.span.start + size, mention.span.end)
            mention = replace(mention, span=span, label=mention.label[size:])
        south = not word_set("south").isdisjoint(inside) or ahead in folded_set("south", "before")
        if not (bare and restored and south):
            kept.append(mention)
    return tuple(kept)


def _is_spelt_out(text: str, mention: PeriodMention, found: Sequence[PeriodMention]) -> bool:
    """Tell whether a time counted from today stands beside the same time with its year.

    "năm 2018 *cả năm*" says more than "năm 2018": no nine months of it answer.
    """
    whole = fold(mention.label).startswith(folded("whole_year", "relative"))
    if mention.relative is None or mention.year or mention.base or whole:
        return False
    return any(
        other.year is not None
        and other.kind is mention.kind
        and not _between(text, mention, other).strip(" (),")
        for other in found
    )


def _between(text: str, one: PeriodMention, other: PeriodMention) -> str:
    first, second = sorted((one.span, other.span))
    return text[first.end : second.start]


def areas_written_out(tokens: Sequence[Token]) -> list[Token]:
    """Read "dt" before what covers an area as one: "*dt* gieo trồng". Elsewhere it is a budget."""
    found: list[Token] = []
    names = folded("short_area", "before")
    for i, token in enumerate(tokens):
        behind = f"{' '.join(fold(t.text) for t in tokens[i + 1 : i + 3])} "
        if token.text in word_set("short_area", "typed") and any(
            behind.startswith(f"{name} ") for name in names
        ):
            means = listed("short_area", "means")
            found += [Token(word, token.start, token.end) for word in means]
        else:
            found.append(token)
    return found


def without_rounding(free: Sequence[Token]) -> list[Token]:
    """Drop "hơn" right before a number that names a thing: "của *hơn* 41.000 doanh nghiệp"."""
    rounding = folded_set("rounded")
    return [
        token
        for index, token in enumerate(free)
        if fold(token.text) not in rounding or not any(t.is_number for t in free[index + 1 :][:1])
    ]
