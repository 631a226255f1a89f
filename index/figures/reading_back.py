"""What reading back from a number has found so far: what the words left of it say it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.scan import Token


@dataclass(slots=True)
class Look:
    """What stands left of a number; ``cue`` is the token where its own words begin."""

    cue: int
    kind: str = ""  # "change", "plan", "over" (vượt kế hoạch), "share" or ""
    value: str = ""  # direction of a change, "plan" or "target" of a plan
    qualifier: str | None = None
    result: bool = False  # "lên", "xuống còn": the number is where the change arrived
    from_value: bool = False
    base_value: bool = False
    level: bool = False  # "so với mức 5,1% của năm 2021": a base's value, dated right behind it
    distributes: bool = False
    added: bool = False
    compared: bool = False  # "thấp hơn mức 15%": what another area, another time had
    beside: bool = False  # of a base's value: it is compared with the number right before it
    base: str | None = None
    of_plan: bool = False  # of a change: its base is a plan
    itself: bool = False  # of a plan: the rate that was planned, and no percent of it
    bracketed: bool = False  # of a plan: it opens a bracket
    direction: str | None = None  # of a plan: "chỉ tiêu giao là *giảm* 6,5%"


@dataclass(slots=True)
class ReadingBack:
    """One number that is read back from, at most to ``tokens[left]``, and what was found."""

    sentence: Sentence
    amount: Amount
    left: int
    look: Look
    qualifiers: list[str] = field(default_factory=list)  # the nearest to the number first

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.tokens
