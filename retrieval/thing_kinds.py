"""Kinds of things that one report tells of beside each other: sources of revenue, crops, goods."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from index.language.lexicon import load_table
from index.language.scan import scan_words
from index.language.text import fold, lower


@dataclass(frozen=True, slots=True)
class ThingKind:
    """A row of ``[[kinds]]`` of ``things.toml``, whose comments say what each list is for."""

    names: tuple[str, ...]
    noun: str
    leads: tuple[str, ...]
    told: tuple[str, ...]
    never: tuple[str, ...]
    wholes: tuple[str, ...]
    plain: frozenset[str]
    units: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    by_word: bool = False
    any: bool = False
    whole_report: bool = False

    def word_of(self, name: str) -> str:
        """Return the longest word of the kind that a name holds, "" for none."""
        said = words_said(name)
        for other in self.never:
            said = said.replace(f" {other} ", " ")
        return max((w for w in self.told if f" {w} " in said), key=len, default="")

    def is_other(self, name: str) -> bool:
        """Tell whether a name is surely of something else."""
        said = words_said(name)
        if any(f" {word} " in said for word in self.never):
            return True
        return not self.word_of(name) and any(k.word_of(name) for k in thing_kinds())

    def is_whole(self, name: str) -> bool:
        """Tell whether a name stands for all things of the kind together."""
        said = words_said(name).strip()
        opens = said.startswith(tuple(f"{word} " for word in table_list("wholes", "opens")))
        return opens or said in self.wholes

    def announced(self, text: str) -> bool:
        """Tell whether a text names the kind: "các *khoản thu*: …"."""
        said = words_said(text)
        return any(f" {name} " in said for name in self.leads)


@cache
def thing_kinds() -> tuple[ThingKind, ...]:
    """Return all kinds in the order of the file."""
    return tuple(
        ThingKind(
            noun=row["noun"],
            plain=frozenset(w for phrase in row["plain"] for w in fold(phrase).split()),
            leads=_spaced(row.get("leads", row["names"])),
            **{key: _spaced(row.get(key, ())) for key in _LISTS},
            by_word=row.get("by_word", False),
            any=row.get("any", False),
            whole_report=row.get("whole_report", False),
        )
        for row in load_table("things")["kinds"]
    )


_LISTS = ("names", "told", "never", "wholes", "units", "verbs")


def joined(one: ThingKind, other: ThingKind) -> ThingKind:
    """Return the first kind, asked for by the name of the other: "lĩnh vực nào *thu* ít nhất"."""
    return replace(one, names=other.names, plain=one.plain | other.plain)


@cache
def table_list(section: str, key: str) -> tuple[str, ...]:
    """Return the list ``[section] key`` of ``things.toml``, its words between single blanks."""
    return _spaced(load_table("things")[section][key])


@cache
def folded_list(section: str, key: str) -> tuple[str, ...]:
    """Return the same without diacritics."""
    return tuple(map(fold, table_list(section, key)))


@cache
def measures() -> dict[str, tuple[str, ...]]:
    """Return the units of each measure that is known by them, by its folded name."""
    return {fold(name): tuple(units) for name, units in load_table("things")["measures"].items()}


@lru_cache(maxsize=8192)
def words_said(text: str) -> str:
    """Return the words of a text with their marks, blanks around each."""
    return f" {' '.join(scan_words(lower(text)))} "


def _spaced(phrases: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(" ".join(scan_words(phrase)) or phrase for phrase in phrases)
