"""Reads what is left of a question once its places and periods are taken out.

What is asked for (the intent and the relations), and of which indicator.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Relation
from index.language.lexicon import concept_table
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from index.language.scan import PhraseTable, Token
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.givers import Giver
from retrieval.question import Question
from retrieval.question_places import unknown_place
from retrieval.question_tables import Tables
from retrieval.terms import terms

_PLANNED = frozenset({Relation.PLAN, Relation.TARGET, Relation.PERCENT_OF_PLAN})
_PASSAGE_INTENTS = frozenset({Intent.PASSAGE, Intent.LIST, Intent.REPORTS})


# "hải quan X thu bao nhiêu", "còn chi thì sao": of the budget.
_BARE_BUDGET: dict[tuple[str, ...], str] = {
    ("thu",): "#budget_revenue",
    ("chi",): "#budget_expenditure",
}


# Units of which one may be asked for: "huyện nào".
# "huyện nào giải ngân cao": all of them, the highest first.
_DEGREES = frozenset({"cao", "thap", "nhieu", "it", "nhanh", "cham", "kem"})
_UNITS = frozenset({"xa", "huyen", "tinh", "phuong", "vi", "nganh", "noi", "nuoc"})


_SHARE = re.compile(r"\d ?%")


class QuestionReader:
    """Reads one question's free tokens (those outside places and periods)."""

    def __init__(
        self,
        tables: Tables,
        text: str,
        free: list[Token],
        places: tuple[PlaceMention, ...],
        periods: tuple[PeriodMention, ...],
        folded: bool,
        givers: tuple[Giver, ...],
    ) -> None:
        self._tables = tables
        self._text = text
        self._free = free
        self._places = places
        self._periods = periods
        self._folded = folded
        self._givers = givers
        self._words = [fold(t.text) for t in free]
        self._named = self._inside_names()
        # "mấy giờ", "xếp thứ mấy" are answered with a sentence.
        self._told = self._has(tables.told)
        self._how_much = self._has(tables.how_much) and not self._told
        # "đạt trên 50% dự toán" names a share, and asks for none.
        self._percent = any(
            tables.percent.match(free, i)
            for i in range(len(free))
            if not (free[i].text == "%" and text[: free[i].start].rstrip()[-1:].isdigit())
        )

    def question(self) -> Question:
        """Return the question as understood."""
        intent = self._intent()
        numeric = self._numeric()
        everything = self._content(())
        if intent is Intent.LIST:
            # "là những nước nào" says what sort of list is wanted, not what it is about.
            whole = self._free
            self._free = self._without_kind()
            listed = self._content((dict(self._tables.intents)[Intent.LIST],))
            self._free = self._free if listed else whole
            everything = listed or everything
        drop = []
        if numeric in (Intent.PERCENT_OF_PLAN, Intent.PLAN):
            drop.append(self._tables.plan)
        if numeric is Intent.CHANGE or intent is Intent.COMPARE:
            drop.append(self._tables.change)
        if intent in (Intent.COMPARE, Intent.RANK, Intent.TREND):
            drop += [self._tables.comparing, self._tables.plan]
        asks_text = intent in _PASSAGE_INTENTS
        wants = self._wants(numeric)
        found = everything if asks_text else self._content(drop)
        return Question(
            text=self._text,
            intent=intent,
            terms=found,
            all_terms=everything,
            indicator=self._indicator(drop),
            places=self._places,
            periods=self._periods,
            wants=wants,
            percent=self._percent,
            how_much=self._how_much,
            asks_text=(
                self._told or self._has(self._tables.passage) or self._has(self._tables.topics)
            ),
            lowest=any(w in ("thap", "it", "nho", "kem", "cham") for w in self._words),
            plan_words=self._plan_words(),
            unit_terms=self._unit_terms(),
            words=frozenset(self._words),
            unit_words=self._unit_words(),
            unknown_place=unknown_place(self._text, self._places),
            givers=self._givers if _PLANNED & set(wants) else (),
        )

    def _inside_names(self) -> frozenset[int]:
        """Return the positions inside names ("chương trình *mục tiêu* quốc gia")."""
        inside: set[int] = set()
        for name in self._tables.names.find(self._free):
            inside.update(range(name.first, name.last))
        for match in concept_table(folded=self._folded).find(self._free):
            if match.last - match.first > 1 and match.value.id != "growth_rate":
                inside.update(range(match.first, match.last))
        return frozenset(inside)

    def _without_kind(self) -> list[Token]:
        """Drop "những nước nào": from "những"/"các" to a "nào" within four words."""
        words = [fold(t.text) for t in self._free]
        for last, word in enumerate(words):
            first = max(0, last - 4)
            openers = [i for i in range(first, last) if words[i] in ("nhung", "cac")]
            if word == "nao" and openers and last - openers[-1] > 1:
                kept = self._free[: openers[-1]] + self._free[last + 1 :]
                return kept if len(kept) > 1 else self._free
        return self._free

    def _has(self, table: PhraseTable[str]) -> bool:
        return any(
            i not in self._named and table.match(self._free, i) for i in range(len(self._free))
        )

    def _intent(self) -> Intent:
        tables = self._tables
        moments = len(self._periods)
        for intent, table in tables.intents:
            if not self._has(table):
                continue
            if (
                intent is Intent.COMPARE
                and len(self._places) < 2
                and moments < 2
                and "moc" not in self._words
            ):
                continue
            return intent
        if (
            len(self._places) > 1
            and not self._has(tables.passage)
            and len({p.span for p in self._places}) > 1
        ):
            joined = {"hay", "hon", "va", "voi"} & set(self._words)
            if joined and (self._how_much or self._content(())):
                return Intent.COMPARE
        if self._compares_periods():
            return Intent.COMPARE
        passage = self._has(tables.passage) or self._told
        if self._superlative():
            return Intent.RANK
        if self._how_much:
            return self._numeric()
        if passage or (self._has(tables.topics) and not self._percent):
            return Intent.PASSAGE
        if not self._content(()) and self._places and not self._percent:
            plan_or_change = self._has(tables.plan) or self._has(tables.change)
            return self._numeric() if plan_or_change else Intent.OVERVIEW
        return self._numeric()

    def _superlative(self) -> bool:
        """ "xã nào ở X nghèo nhất": which one is the first of its kind."""
        words = self._words
        which = [i for i, w in enumerate(words) if w == "nao" and i and words[i - 1] in _UNITS]
        ends = words[-1:] and words[-1] in _DEGREES
        return bool(which) and bool("nhat" in words[which[0] :] or ends)

    def _compares_periods(self) -> bool:
        """ "năm 2021 so với 6 tháng đầu năm 2022": two dated periods, and no change asked for."""
        dated = [m for m in self._periods if m.year]
        joined = "so voi" in " ".join(self._words)
        return len(dated) == 2 and joined and not self._has(self._tables.change)

    def _numeric(self) -> Intent:
        tables = self._tables
        plan = self._has(tables.plan) or bool(self._givers)
        if plan and self._percent and not self._plan_in_percent():
            return Intent.PERCENT_OF_PLAN
        if plan and self._compares_with_plan() and not self._plan_is_counted():
            return Intent.PERCENT_OF_PLAN
        if plan and not self._plan_is_counted():
            return Intent.PLAN
        if self._has(tables.change) and not self._plan_is_counted():
            return Intent.CHANGE
        return Intent.VALUE

    def _plan_in_percent(self) -> bool:
        """ "phấn đấu hộ nghèo còn mấy %": the plan itself is a percent."""
        words = self._words
        first = next((i for i in range(len(words)) if self._tables.plan.match(self._free, i)), None)
        asked = next((i for i, w in enumerate(words) if w in ("bao", "may", "bn")), len(words))
        if first is None or first > asked:
            return False
        return self._has(self._tables.target) or not {"dat", "bang", "so"} & set(words[:asked])

    def _compares_with_plan(self) -> bool:
        return self._has(self._tables.with_plan)

    def _plan_is_counted(self) -> bool:
        """ "mấy chỉ tiêu đạt và vượt kế hoạch": chỉ tiêu is counted, no plan is asked for."""
        words = self._words
        if self._how_much and not self._percent and _SHARE.search(self._text):
            return True  # "mấy khoản thu đạt trên 50% dự toán"
        for index, word in enumerate(words):
            if word in ("may", "nhieu", "bn") and words[index + 1 : index + 3] == ["chi", "tieu"]:
                return True
        text = " ".join(words)
        return "dat va vuot" in text or "hoan thanh vuot" in text

    def _wants(self, numeric: Intent) -> tuple[Relation, ...]:
        if numeric is Intent.PERCENT_OF_PLAN:
            return (Relation.PERCENT_OF_PLAN, Relation.SHARE)
        if numeric is Intent.CHANGE:
            return (Relation.CHANGE,)
        if numeric is Intent.PLAN:
            aimed = self._has(self._tables.target)
            return (Relation.TARGET, Relation.PLAN) if aimed else (Relation.PLAN, Relation.TARGET)
        if self._percent and {"con", "chiem"} & set(self._words):
            return (Relation.VALUE, Relation.SHARE)  # "hộ nghèo còn mấy %": no plan is meant
        if self._percent:
            return (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE)
        if {"von", "phi"} & set(self._words) and "giao" in self._words:
            return (Relation.PLAN, Relation.TARGET, Relation.VALUE)  # "vốn … giao cho huyện"
        if {"von", "phi"} & set(self._words) or {"phan", "bo"} <= set(self._words):
            # Money allotted is a plan by nature: "vốn OCOP năm 2025".
            return (Relation.VALUE, Relation.PLAN, Relation.TARGET)
        return (Relation.VALUE,)

    def _content(self, drop: Sequence[PhraseTable[str]]) -> tuple[str, ...]:
        """Return the content terms, without the phrases of ``drop`` and units asked for."""
        found: list[str] = []
        for term, token in terms(self._meaningful(self._without(drop)), folded=self._folded):
            if term.startswith("#"):
                if not (term == "#growth_rate" and drop):
                    found.append(term)
            elif token.text not in self._tables.stop and len(token.text) > 1:
                found.append(term)
        if not found and drop and self._names_growth():
            # "tốc độ tăng trưởng Chư Sê": of the economy, not of anything that grew.
            found.append("#grdp")
        bare = _BARE_BUDGET.get(tuple(found))
        return (bare,) if bare else tuple(dict.fromkeys(found))

    def _names_growth(self) -> bool:
        found = concept_table(folded=self._folded).find(self._free)
        return any(m.value.id == "growth_rate" and m.last - m.first > 2 for m in found)

    def _meaningful(self, tokens: list[Token]) -> list[Token]:
        """Drop stop phrases that are no part of a concept's name."""
        names = concept_table(folded=self._folded)
        kept: list[Token] = []
        position = 0
        while position < len(tokens):
            name = names.match(tokens, position) or self._tables.names.match(tokens, position)
            phrase = None if name else self._tables.stop_phrases.match(tokens, position)
            if phrase:
                position = phrase.last
                continue
            last = name.last if name else position + 1
            kept.extend(tokens[position:last])
            position = last
        return kept

    def _without(self, drop: Sequence[PhraseTable[str]]) -> list[Token]:
        kept: list[Token] = []
        position, after_asking = 0, False
        while position < len(self._free):
            asking = self._tables.how_much.match(self._free, position)
            if asking:
                position, after_asking = asking.last, True
                continue
            token = self._free[position]
            if after_asking and token.text in self._tables.asked_units:
                position += 1
                continue
            after_asking = False
            matches = (t.match(self._free, position) for t in drop)
            dropped = next((m for m in matches if m), None)
            if dropped and position not in self._named:
                position = dropped.last
                continue
            kept.append(token)
            position += 1
        return kept

    def _indicator(self, drop: Sequence[PhraseTable[str]]) -> str:
        """Return the question's own words for the indicator, as typed."""
        kept = self._meaningful(self._without(drop))
        names = concept_table(folded=self._folded)
        words: list[str] = []
        position = 0
        while position < len(kept):
            name = names.match(kept, position)
            last = name.last if name else position + 1
            for token in kept[position:last]:
                if name or (token.is_word and token.text not in self._tables.stop):
                    words.append(self._text[token.start : token.end])
            position = last
        return " ".join(words)[:120]

    def _plan_words(self) -> str:
        for index in range(len(self._free)):
            match = self._tables.plan.match(self._free, index)
            if match:
                return match.value
        return ""

    def _unit_words(self) -> tuple[str, ...]:
        """Return what the unit asked for holds: the word right behind "bao nhiêu"."""
        for index in range(len(self._free)):
            asking = self._tables.how_much.match(self._free, index)
            if asking and asking.last < len(self._free):
                if self._words[asking.last : asking.last + 2] == ["dong", "chi"]:
                    return ()  # people, no money
                return self._tables.unit_wanted.get(self._free[asking.last].text, ())
        return ()

    def _unit_terms(self) -> tuple[str, ...]:
        """Return the noun right behind "bao nhiêu": what is counted."""
        for index in range(len(self._free)):
            asking = self._tables.how_much.match(self._free, index)
            if asking:
                noun: list[str] = []
                for token in self._free[asking.last : asking.last + 2]:
                    if not token.is_word or token.text in self._tables.stop:
                        if (
                            token.text in ("xã", "huyện", "tỉnh", "nhà", "phường", "đơn", "người")
                            and not noun
                        ):
                            noun.append(fold(token.text))
                        break
                    noun.append(fold(token.text))
                return tuple(noun)
        return ()
