"""Answering in a process of its own: a thread would share the interpreter's lock with the loop.

Understanding a question is Python at work; in a thread of the bot it and the event loop wait for
each other, and where other programs want the processor, too, the loop waits for a tenth of a second
and more (measured: benchmarks/bot_load.py). The process holds the model and the answering service;
the bot keeps what only reads the catalogue.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.charts.plan import plan
from bot.charts.spec import Chart, NoChart
from bot.library import Library
from bot.logs import configure_logging
from index.errors import HoibaocaoError
from index.location import IndexLocation, open_holder
from index.settings import IndexSettings
from retrieval.answer import Answer, CitedPassage
from retrieval.service_protocol import IndexStatus

log = logging.getLogger(__name__)


CALL_SECONDS = 60.0  # for one call; a question takes a tenth of a second
OPEN_SECONDS = 900.0  # for opening an index: every byte of it is read


class _Stuck(Exception):
    """The process has not answered in time."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the process needs to open the index and to log as the bot does."""

    location: IndexLocation
    cache_dir: Path
    embedding_model: str | None = None
    log_level: str = "INFO"
    log_json: bool = False


@dataclass(frozen=True, slots=True)
class _Model:
    """What the process says of its encoder when it is ready."""

    name: str
    dimension: int


class AnsweringProcess:
    """An ``AnswerService``, and the ``Encoder`` of its index. Calls block: one after another.

    A process that has died (killed for memory, say) is replaced, and the call made once more.
    ``holder`` is the same index opened here, for what reads the catalogue; it swaps with the other.
    """

    def __init__(self, opening: Opening) -> None:
        """Start the process and wait until it can answer.

        Raises what opening the index or loading the model raises.
        """
        self._opening = opening
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._start()
        settings = IndexSettings(encoder=self._model.name)
        self.holder = open_holder(opening.location, settings)

    def _start(self) -> None:
        # Not forked: this process may have threads.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._opening), name="answering", daemon=True
        )
        self._process.start()
        theirs.close()  # else the end of the process could not be seen
        try:
            self._model: _Model = self._receive(OPEN_SECONDS)
        except (EOFError, OSError, _Stuck):
            self._end()
            raise HoibaocaoError(
                "the process that answers ended, or was stuck, while it loaded the model; look for "
                "its last lines in the log, and whether there is enough memory"
            ) from None
        except HoibaocaoError:
            self._end()
            raise

    def _call(self, name: str, *arguments: Any, seconds: float | None = None) -> Any:
        limit = seconds or CALL_SECONDS
        with self._lock:
            for attempt in (1, 2):
                try:
                    return self._ask_for(name, arguments, limit)
                except _Stuck:
                    # Not once more: it would hold up everybody else's questions again. And never
                    # left running: its late reply would be taken for that of another question.
                    log.error("the process that answers is stuck in %s; starting another", name)
                    self._end()
                    self._start()
                    raise HoibaocaoError(
                        f"no answer within {limit:.0f} s; the process that answers was replaced"
                    ) from None
                except (EOFError, OSError):
                    code = self._process.exitcode if self._process else None
                    log.error("the process that answers has ended (%s); starting another", code)
                    self._end()
                    self._start()
                    if attempt == 2:
                        raise HoibaocaoError(
                            f"the process that answers ended twice in {name}; look for its last "
                            "lines in the log, and whether there is enough memory"
                        ) from None
            raise AssertionError("unreachable")

    def _ask_for(self, name: str, arguments: tuple[Any, ...], seconds: float) -> Any:
        self._pipe.send((name, arguments))
        return self._receive(seconds)

    def _receive(self, seconds: float) -> Any:
        if not self._pipe.poll(seconds):
            raise _Stuck
        done, result = self._pipe.recv()
        if done:
            return result
        raise result

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer a question; see ``AnswerService``."""
        answer: Answer = self._call("ask", question, tuple(history))
        return answer

    def ask_and_plan(
        self, question: str, history: Sequence[str] = ()
    ) -> tuple[Answer, Chart | NoChart]:
        """Answer a question, and choose the chart of the answer."""
        both: tuple[Answer, Chart | NoChart] = self._call("ask_and_plan", question, tuple(history))
        return both

    def cite(self, citation_id: str) -> CitedPassage:
        """Open a citation. Raises ``CitationNotFound``."""
        cited: CitedPassage = self._call("cite", citation_id)
        return cited

    def status(self) -> IndexStatus:
        """Describe the live generation."""
        status: IndexStatus = self._call("status")
        return status

    def refresh(self) -> bool:
        """Swap to the newest good generation; True when another one is live now."""
        theirs = bool(self._call("refresh", seconds=OPEN_SECONDS))
        ours = self.holder.refresh()
        return theirs or ours

    def check(self) -> None:
        """Raise ``IndexDamaged`` or ``IndexUnreachable`` when the index cannot be read now."""
        self._call("check")
        self.holder.check()

    @property
    def name(self) -> str:
        """The model's identity."""
        return self._model.name

    @property
    def dimension(self) -> int:
        """The length of one vector."""
        return self._model.dimension

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a question."""
        vector: NDArray[np.float32] = self._call("encode_query", text)
        return vector

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Raise: the bot builds nothing."""
        raise NotImplementedError("passages are encoded by a build, in its own process")

    def close(self) -> None:
        """Let the process finish the call it is at, and end it. Blocks."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        self._pipe.close()
        process, self._process = self._process, None
        if process is not None:
            process.kill()  # it has nothing to lose, and would take seconds to tidy up
            process.join()


def _serve(pipe: Connection, opening: Opening) -> None:
    """Answer calls until the other end is closed: by ``close``, or with the bot's own end."""
    # Ctrl-C reaches every process of the terminal; this one ends when the bot has finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    configure_logging(opening.log_level, opening.log_json)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        calls = _open(pipe, opening)
        while calls is not None:
            name, arguments = pipe.recv()
            _send(pipe, calls[name], *arguments)


def _open(pipe: Connection, opening: Opening) -> dict[str, Callable[..., Any]] | None:
    """Load the model and the index, and say so or why not; return what can be called."""
    calls: dict[str, Callable[..., Any]] = {}

    def load() -> _Model:
        from index.embedding.sentence_encoder import load_encoder
        from retrieval.service import LocalAnswerService

        encoder = load_encoder(opening.embedding_model, opening.cache_dir)
        holder = open_holder(opening.location, IndexSettings(encoder=encoder.name))
        service = LocalAnswerService(holder, encoder)
        library = Library(holder, encoder)

        def ask_and_plan(question: str, history: Sequence[str]) -> tuple[Answer, Chart | NoChart]:
            answer = service.ask(question, history)
            return answer, plan(answer, library)

        calls["refresh"], calls["check"] = service.refresh, service.check
        for call in (service.ask, ask_and_plan, service.cite, service.status):
            calls[call.__name__] = call
        calls["encode_query"] = encoder.encode_query
        gc.collect()
        gc.freeze()
        return _Model(encoder.name, encoder.dimension)

    return calls if _send(pipe, load) else None


def _send(pipe: Connection, call: Callable[..., Any], *arguments: Any) -> bool:
    """Send what a call returns, or what it raises; True for the former."""
    try:
        result = call(*arguments)
    except Exception as error:
        if not isinstance(error, HoibaocaoError):
            log.exception("the process that answers could not %s", call.__name__)
        # Never an OSError: the bot would take it for a broken pipe.
        known = isinstance(error, HoibaocaoError)
        pipe.send((False, error if known else RuntimeError(f"{type(error).__name__}: {error}")))
        return False
    pipe.send((True, result))
    return True
