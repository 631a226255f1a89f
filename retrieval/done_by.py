"""Who did or was charged with something, told in so many words: in a caption as in a sentence.

"ai *được phân công theo dõi* xã A": "Đồng chí Trần Văn B (…) *được phân công theo dõi* xã".
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import INDEXED_BLOCKS, BlockKind, Report, Span
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval import people
from retrieval.answer import Answer, Status
from retrieval.citing import Citations, cite
from retrieval.question import Question
from retrieval.scene import understood

_LEAST, _MOST = 4, 8  # words of an act that are sure to be the one asked about


def done_by(question: Question, ranked: Sequence[tuple[Report, Span]]) -> Answer | None:
    """Return the sentence in which a person stands before the very words asked about, or None.

    Args:
        question: the question.
        ranked: passages (report, span), best first; their reports are read whole.
    """
    act = _act(question)
    if not act:
        return None
    reports = {report.id: report for report, _ in ranked}
    for report in reports.values():
        for block in report.blocks:
            if block.kind not in INDEXED_BLOCKS and block.kind is not BlockKind.CAPTION:
                continue
            for span in split_sentences(report.body, block.span):
                at = _position(report.body, span, act)
                if at is None or not people.persons(report.body, Span(span.start, at)):
                    continue
                citations = Citations()
                citations.add(cite(report, span, (span,)))
                head = f"“{' '.join(report.body[span.start : span.end].split())}”"
                return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())
    return None


def _act(question: Question) -> tuple[str, ...]:
    """Return the folded words behind "ai" up to a mark or a place, () where they are too few."""
    tokens = scan(question.text)
    first = next((i for i, token in enumerate(tokens) if token.text == "ai"), None)
    if first is None:
        return ()
    words = []
    for token in tokens[first + 1 : first + 1 + _MOST]:
        placed = any(m.span.start <= token.start < m.span.end for m in question.places)
        if not token.is_word or placed:
            break
        words.append(fold(token.text))
    return tuple(words) if len(words) >= _LEAST else ()


def _position(body: str, span: Span, act: Sequence[str]) -> int | None:
    """Return the offset at which a sentence says the act, word by word, or None."""
    tokens = scan(body, span)
    words = [fold(token.text) for token in tokens]
    for first in range(len(words) - len(act) + 1):
        if tuple(words[first : first + len(act)]) == tuple(act):
            return tokens[first].start
    return None
