"""What a report says around a figure: of which kind of thing it is, and what it is told of."""

from __future__ import annotations

from index.domain import INDEXED_BLOCKS, Block, BlockKind, Figure, Report, Span
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.terms import term_set
from retrieval.thing_kinds import table_list, words_said
from retrieval.things_asked import ThingsAsked


class ToldText:
    """What a report says around its figures, for the things that are asked for.

    Args:
        report: the report.
        asked: the things.
    """

    def __init__(self, report: Report, asked: ThingsAsked) -> None:
        self._report, self._asked = report, asked
        self._blocks = [b for b in report.blocks if b.kind in INDEXED_BLOCKS]

    def stretch(self, figure: Figure) -> object:
        """Return where a figure is told: its paragraph, its list, or its report."""
        if self._asked.kind.whole_report:
            return None
        at = self._block(figure)
        if at is None:
            return figure.sentence
        return self._first_item(at)

    def is_of_kind(self, figure: Figure) -> bool:
        """Tell whether a figure is of a thing of the kind, and no whole of several."""
        kind, name = self._asked.kind, figure.indicator
        if kind.any:
            return bool(name)
        if not name or kind.is_whole(name) or self._is_split(figure):
            return False
        if kind.word_of(name):
            return True
        said = words_said(name)
        if any(f" {word} " in said for word in kind.never):
            return False
        return kind.announced(self._lead(figure))

    def is_known(self, figure: Figure) -> bool:
        """Tell whether what is no thing of the kind is known to be something else, or a whole."""
        kind, name = self._asked.kind, figure.indicator
        return kind.is_whole(name) or kind.is_other(name) or self._is_split(figure)

    def is_about(self, figure: Figure) -> bool:
        """Tell whether a figure is told of the topic, by itself or by what leads up to it."""
        asked = self._asked
        missing = set(asked.topic)
        near = f"{figure.indicator} {figure.parent or ''}"
        for text in (near, *self._stretches(figure)):
            said = words_said(text)
            if self._is_of_rival(said):
                return False
            missing -= term_set(text)
            syllables = set(fold(said).split())
            missing = {
                t
                for t in missing
                if t not in syllables and not any(set(n) <= syllables for n in concept_names(t))
            }
            if not missing:
                return True
        return False

    def _is_of_rival(self, said: str) -> bool:
        """Tell whether a text is of another flow than the topic: of imports, where exports are."""
        rivals = table_list("rivals", "words")
        names = {" ".join(name) for term in self._asked.topic for name in concept_names(term)}
        own = [word for word in rivals if fold(word) in names]
        told = [word for word in rivals if f" {word} " in said]
        return bool(own and told) and not set(own) & set(told)

    def _stretches(self, figure: Figure) -> list[str]:
        """Return the sentence up to the figure, what stands before it, its list's lead, title."""
        body, at = self._report.body, self._block(figure)
        found = [body[figure.sentence.start : figure.span.end]]
        if at is not None:
            found.append(body[self._blocks[at].span.start : figure.sentence.start])
            first = self._first_item(at)
            for index in range(first - 1, max(-1, first - 3), -1):
                found.append(_text(body, self._blocks[index].span))
        return [*found, self._report.title]

    def _lead(self, figure: Figure) -> str:
        """Return what leads to the list in which a figure stands."""
        body, at = self._report.body, self._block(figure)
        parts = [figure.parent or "", body[figure.sentence.start : figure.span.start]]
        if at is not None and self._blocks[at].kind is BlockKind.LIST_ITEM:
            first = self._first_item(at)
            parts += [_text(body, self._blocks[first - 1].span)[-200:]] if first else []
        return " . ".join(parts)

    def _is_split(self, figure: Figure) -> bool:
        """Tell whether parts of a figure's thing follow: "thu nội địa 50 tỷ, *trong đó* …"."""
        behind = words_said(self._report.body[figure.span.end : figure.sentence.end][:160])
        for word in table_list("wholes", "parts"):
            before, found, _ = behind.partition(f" {word} ")
            if found and not any(c.isdigit() for c in _without_changes(before)):
                return True
        return False

    def _block(self, figure: Figure) -> int | None:
        return next((i for i, b in enumerate(self._blocks) if b.span.contains(figure.span)), None)

    def _first_item(self, at: int) -> int:
        """Return the first block of a list, or the block itself where it is of no list."""
        while at and self._both_items(self._blocks[at], self._blocks[at - 1]):
            at -= 1
        return at

    @staticmethod
    def _both_items(one: Block, other: Block) -> bool:
        kinds = (BlockKind.LIST_ITEM, BlockKind.TABLE)
        return one.kind is other.kind and one.kind in kinds


def _text(body: str, span: Span) -> str:
    return body[span.start : span.end]


def _without_changes(said: str) -> str:
    """Drop percents: "1.200 tỷ, *tăng 5%*, trong đó" has its parts behind it all the same."""
    words = said.split()
    return " ".join(w for w, nxt in zip(words, [*words[1:], ""], strict=False) if nxt != "%")
