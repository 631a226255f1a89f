"""Which one it is, where a sentence only says that there is one: "Đó là Chi cục A" behind it."""

from __future__ import annotations

from index.domain import BlockKind, Report, Span
from index.language.scan import scan_words
from retrieval.around import block_at, sentences_in
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.sentence_rank import Sentence
from retrieval.text_words import folded_phrases, phrases, said_words


def told_with_next(question: Question, sentence: Sentence) -> Span:
    """Return the sentence's span, with the next one's where that names what "nào" asks for.

    A sentence that asks ("Vì sao giải ngân chậm?") tells nothing without the one behind it.

    Args:
        question: the question.
        sentence: a sentence of a report, of one paragraph with the next or at the end of its own.
    """
    report = sentence.report
    asks = sentence.text.rstrip().endswith("?")
    block = block_at(report, sentence.span.start)[0] if asks or _asks_which(question) else -1
    if block < 0:
        return sentence.span
    around = sentences_in(report, report.blocks[block].span)
    follow = (span for span in around if span.start >= sentence.span.end)
    behind = next(follow, None) or _first_below(report, block)
    if behind is None or not (asks or _names(report.body[behind.start : behind.end])):
        return sentence.span
    return Span(sentence.span.start, behind.end)


def _first_below(report: Report, block: int) -> Span | None:
    """Return the first sentence of the paragraph right below, None where no text follows."""
    below = report.blocks[block + 1 : block + 2]
    if not below or below[0].kind is not BlockKind.PARAGRAPH:
        return None
    return next(iter(sentences_in(report, below[0].span)), None)


@once_each
def _asks_which(question: Question) -> bool:
    said = said_words(question.text)
    for phrase in folded_phrases("told_next", "no_which"):
        said = said.replace(f" {phrase} ", " ")
    return any(f" {word} " in said for word in folded_phrases("told_next", "which"))


def _names(text: str) -> bool:
    said = f"{' '.join(scan_words(text))} "
    reasons = tuple(f"{phrase} " for phrase in phrases("told_next", "reasons"))
    opens = tuple(f"{phrase} " for phrase in phrases("told_next", "opens"))
    return said.startswith(opens) and not said.startswith(reasons)
