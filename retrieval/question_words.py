"""The free words of a question, outside places and periods, with what its asking words say."""

from __future__ import annotations

from dataclasses import dataclass

from index.language.lexicon import concept_table
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from index.language.scan import PhraseTable, Token
from index.language.text import fold
from retrieval.givers import Giver
from retrieval.question_tables import Tables


@dataclass(frozen=True, slots=True)
class FreeWords:
    """What a question says beside its places and periods, as the readers of its parts need it.

    Attributes:
        tables: the tables of asking words.
        text: the question as typed.
        free: its tokens outside places and periods.
        words: the same tokens, folded.
        named: positions of free tokens inside names ("chương trình *mục tiêu* quốc gia").
        places: the places asked about.
        periods: the periods asked about.
        folded: whether it was typed without diacritics.
        givers: who assigned the plan asked for.
        told: whether it wants to be told in a sentence: "mấy giờ", "xếp thứ mấy".
        how_much: whether it asks how much or how many.
        percent: whether it asks for a percent.
    """

    tables: Tables
    text: str
    free: list[Token]
    words: list[str]
    named: frozenset[int]
    places: tuple[PlaceMention, ...]
    periods: tuple[PeriodMention, ...]
    folded: bool
    givers: tuple[Giver, ...]
    told: bool
    how_much: bool
    percent: bool

    @classmethod
    def read(
        cls,
        tables: Tables,
        text: str,
        free: list[Token],
        places: tuple[PlaceMention, ...],
        periods: tuple[PeriodMention, ...],
        folded: bool,
        givers: tuple[Giver, ...],
    ) -> FreeWords:
        """Read the asking words of the tokens ``free`` (the arguments are as the attributes)."""
        named = _inside_names(tables, free, folded=folded)
        told = holds(tables.told, free, named)
        return cls(
            tables=tables,
            text=text,
            free=free,
            words=[fold(token.text) for token in free],
            named=named,
            places=places,
            periods=periods,
            folded=folded,
            givers=givers,
            told=told,
            how_much=holds(tables.how_much, free, named) and not told,
            percent=_asks_percent(tables, text, free),
        )

    def has(self, table: PhraseTable[str]) -> bool:
        """Tell whether a phrase of the table stands outside names."""
        return holds(table, self.free, self.named)


def holds(table: PhraseTable[str], free: list[Token], named: frozenset[int]) -> bool:
    """Tell whether a phrase of the table starts at a token outside the positions ``named``."""
    if not table.may_match(free):
        return False
    return any(i not in named and table.match(free, i) for i in range(len(free)))


def _inside_names(tables: Tables, free: list[Token], *, folded: bool) -> frozenset[int]:
    """Return the positions inside names ("chương trình *mục tiêu* quốc gia")."""
    inside: set[int] = set()
    for name in tables.names.find(free):
        inside.update(range(name.first, name.last))
    for match in concept_table(folded=folded).find(free):
        if match.last - match.first > 1 and match.value.id != "growth_rate":
            inside.update(range(match.first, match.last))
    return frozenset(inside)


def _asks_percent(tables: Tables, text: str, free: list[Token]) -> bool:
    """Tell whether a percent is asked for: "đạt trên 50% dự toán" names one, and asks for none."""
    return any(
        tables.percent.match(free, i)
        for i in range(len(free))
        if not (free[i].text == "%" and text[: free[i].start].rstrip()[-1:].isdigit())
    )
