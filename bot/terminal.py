"""Answers in a terminal: for ``ask`` and ``cite``, and the conversation of ``chat``.

The same cards as in Telegram, with letters for choices and typed numbers for buttons.
"""

from __future__ import annotations

import contextlib
import importlib
import re
from dataclasses import dataclass, field
from typing import TextIO

from bot import texts
from bot.cards.reports import PASSAGES_A_PAGE, passages_card
from bot.examples import Examples
from bot.library import Library
from bot.render import QUOTES_SHOWN, answer_card, cited_card, quote_block, start_card
from bot.richtext import RichText, joined, rich
from bot.selection import passages_saying
from bot.smalltalk import chosen, small_talk
from index.errors import CitationNotFound
from index.language.text import clean_question
from retrieval.answer import Answer, Citation, CitedPassage, Intent, Status
from retrieval.service_protocol import AnswerService, IndexStatus

# A report may hold what a terminal obeys instead of shows: C1 controls, bidi overrides.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_CITATION_ID = re.compile(r"[0-9A-Za-z-]{3,64}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MARGIN = "  │ "
# Earlier questions that a follow-up may refer to.
_HISTORY = 8
# Characters of what /tim looks for that are heeded.
_WORDS = 500

HELP = (
    "Gõ câu hỏi, có dấu hay không dấu đều được.\n"
    "  1, 2, …      chọn một mục khi tôi hỏi lại, còn không thì mở đoạn báo cáo của trích dẫn đó\n"
    "  [1], [2], …  mở đoạn báo cáo của trích dẫn, cả khi tôi hỏi lại\n"
    "  a, b, …      chọn một mục bằng chữ cái\n"
    "  /tim TỪ      tìm những đoạn báo cáo có nhắc tới; chỉ /tim: tìm theo câu vừa hỏi\n"
    "  /cite MÃ     mở trích dẫn theo mã\n"
    "  /moi         quên các câu trước, bắt đầu lại\n"
    "  /help        xem lại hướng dẫn này\n"
    "  /quit        thoát"
)
GOODBYE = "Tạm biệt!"
NO_SUCH_CITATION = "Câu trả lời vừa rồi không có trích dẫn [{number}]."
PASSAGE_HINT = "Gõ số trong ngoặc vuông để xem đoạn báo cáo."
FIND_HINT = "Gõ /tim để xem những đoạn báo cáo liên quan tới câu vừa hỏi."
CHOICE_HINT = "Gõ số hoặc chữ cái của lựa chọn, hoặc hỏi lại cho rõ hơn."
UNKNOWN_COMMAND = "Tôi chưa biết lệnh này."


def to_terminal(text: RichText, *, ansi: bool = False) -> str:
    """Return rich text for a terminal: quotes behind a margin, bold in ANSI or in «» in quotes."""
    pieces: list[str] = []
    quoted = False
    for run in text:
        shown = _CONTROLS.sub(" ", run.text)
        if not shown:
            continue
        in_quote = "blockquote" in run.styles
        if in_quote:
            shown = shown.replace("\n", "\n" + _MARGIN)
            if not quoted:
                shown = _MARGIN + shown
        quoted = in_quote
        if "b" in run.styles and ansi:
            shown = f"\x1b[1m{shown}\x1b[0m"
        elif "b" in run.styles and in_quote:
            # Without bold, the cited words still have to be told from the rest of the quote.
            lead = len(shown) - len(shown.removeprefix(_MARGIN))
            shown = f"{shown[:lead]}«{shown[lead:]}»"
        pieces.append(shown)
    return "".join(pieces)


def numbered(answer: Answer) -> tuple[Citation, ...]:
    """Return the citations in the order of their numbers: the answer's, then the nearest's."""
    found = {citation.id: citation for citation in answer.citations}
    for near in answer.nearest:
        found.setdefault(near.citation.id, near.citation)
    return tuple(found.values())


def render_answer(answer: Answer, *, ansi: bool = False, ids: bool = False) -> str:
    """Render an answer: direct answer, details, every quote with its source, choices.

    Args:
        answer: what to show.
        ansi: bold as ANSI escapes.
        ids: also list the citation ids, for ``hoibaocao cite``.
    """
    citations = numbered(answer)
    shown = min(len(answer.citations), QUOTES_SHOWN)
    blocks: list[RichText] = [answer_card(answer).text]
    # The card leaves out quotes that Telegram has buttons for; here all are at hand.
    blocks += [quote_block(citations[i], i + 1) for i in range(shown, len(citations))]
    if answer.choices:
        # After the card's own "choose" line, without a blank one between.
        lines = [
            rich(f"  {letter}) {choice.label}")
            for letter, choice in zip(_LETTERS, answer.choices, strict=False)
        ]
        blocks[0] = joined([blocks[0], *lines], "\n")
    if ids and citations:
        lines = [rich(f"[{n}] hoibaocao cite {c.id}") for n, c in enumerate(citations, start=1)]
        blocks.append(joined(lines, "\n"))
    return to_terminal(joined(blocks, "\n\n"), ansi=ansi)


def render_passage(cited: CitedPassage, *, ansi: bool = False) -> str:
    """Render an opened citation with the cited words marked."""
    return to_terminal(cited_card(cited).text, ansi=ansi)


def greeting(status: IndexStatus | None, examples: Examples, *, ansi: bool = False) -> str:
    """Return what a conversation begins with."""
    card = start_card(status, examples)
    return to_terminal(joined([card.text, rich(HELP)], "\n\n"), ansi=ansi)


@dataclass(slots=True)
class Conversation:
    """One conversation in the terminal: what is typed goes in, what is shown comes out.

    ``over`` is True once the person has said goodbye. Without ``library`` there is no /tim.
    """

    service: AnswerService
    ansi: bool = False
    over: bool = False
    library: Library | None = None
    _history: list[str] = field(default_factory=list)
    _last: Answer | None = None
    _shown: tuple[str, ...] = ()  # the citation ids behind the numbers shown last

    def reply(self, line: str) -> str:
        """Return what to show for one typed line."""
        line = line.strip()
        if line.startswith("/"):
            return self._command(line)
        choices = self._last.choices if self._last else ()
        place = chosen(line, len(choices)) if not line.startswith("[") else None
        if place is not None:
            return self._ask(choices[place].question)
        if (self._last or self._shown) and re.fullmatch(r"\[?[0-9]{1,2}\]?", line):
            if choices and not line.startswith("["):
                return texts.NO_SUCH_CHOICE.format(count=len(choices))
            return self._open_number(int(line.strip("[]")))
        letter = line.lower().rstrip(")")
        if len(letter) == 1 and letter in _LETTERS[: len(choices)]:
            return self._ask(choices[_LETTERS.index(letter)].question)
        return self._ask(line)

    def _command(self, line: str) -> str:
        name, _, rest = line.partition(" ")
        match name.lower():
            case "/help" | "/trogiup" | "/start":
                return HELP
            case "/quit" | "/exit" | "/thoat":
                self.over = True
                return GOODBYE
            case "/moi":
                self._history.clear()
                self._last, self._shown = None, ()
                return texts.FORGOTTEN
            case "/tim" if self.library is not None:
                return self._find(rest.strip() or self._asked(), self.library)
            case "/cite":
                found = _CITATION_ID.fullmatch(rest.strip())
                return self._open(found[0]) if found else texts.CITE_USAGE
            case _:
                return f"{UNKNOWN_COMMAND}\n{HELP}"

    def _ask(self, question: str) -> str:
        said = small_talk(question)
        if said is not None:
            return said
        answer = self.service.ask(question, tuple(self._history))
        self._last = answer
        self._shown = tuple(citation.id for citation in numbered(answer))
        # The completed question is what a follow-up builds on ("còn chi?" alone says nothing).
        self._history.append(answer.resolved or question)
        del self._history[:-_HISTORY]
        hints = [CHOICE_HINT if answer.choices else PASSAGE_HINT if self._shown else ""]
        refused = answer.status is Status.NOT_FOUND and answer.understood.intent is not Intent.HELP
        if self.library is not None and refused:
            hints.append(FIND_HINT)
        hint = " ".join(filter(None, hints))
        return render_answer(answer, ansi=self.ansi) + (f"\n\n{hint}" if hint else "")

    def _asked(self) -> str:
        """Return the question asked last, completed; "" when there was none."""
        return self._history[-1] if self._history else ""

    def _find(self, words: str, library: Library) -> str:
        words = clean_question(words[:_WORDS])
        if not words:
            return texts.FIND_USAGE
        found = passages_saying(library, words, PASSAGES_A_PAGE)
        self._last, self._shown = None, tuple(hit.passage.id for hit in found)
        shown = to_terminal(passages_card(found, words, 0, "").text, ansi=self.ansi)
        return f"{shown}\n\n{PASSAGE_HINT}" if found else shown

    def _open_number(self, number: int) -> str:
        if not 1 <= number <= len(self._shown):
            return NO_SUCH_CITATION.format(number=number)
        return self._open(self._shown[number - 1])

    def _open(self, citation_id: str) -> str:
        try:
            return render_passage(self.service.cite(citation_id), ansi=self.ansi)
        except CitationNotFound:
            return texts.CITATION_GONE


def chat(
    service: AnswerService,
    source: TextIO,
    out: TextIO,
    examples: Examples | None = None,
    library: Library | None = None,
) -> None:
    """Hold a conversation until /quit, the end of ``source`` or Ctrl-C."""
    on_terminal = source.isatty() and out.isatty()
    conversation = Conversation(service, ansi=out.isatty(), library=library)
    if on_terminal:
        # Gives input() arrow keys and history; some platforms have none, which is no harm.
        with contextlib.suppress(ImportError):
            importlib.import_module("readline")
    shown = greeting(service.status(), examples or Examples(), ansi=conversation.ansi)
    print(shown, file=out, flush=True)
    while not conversation.over:
        try:
            line = input("\n> ") + "\n" if on_terminal else source.readline()
        except (EOFError, KeyboardInterrupt):
            line = ""
        if not line:
            line = "/quit\n"
        if line.strip():
            print(f"\n{conversation.reply(line)}", file=out, flush=True)
