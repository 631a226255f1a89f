"""What handlers call: questions, citations, conversations and the library, off the event loop.

The desk knows nothing of Telegram's types; a chat and a user are numbers here. Only its inbox does.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, Protocol, TypeVar, runtime_checkable

from bot import texts
from bot.charts.plan import Planner, plan
from bot.charts.spec import Chart, NoChart
from bot.examples import Examples, find_examples
from bot.inbox import Inbox
from bot.library import Library
from bot.metrics import Metrics
from bot.newest import Newest
from bot.painter import Painter
from bot.pulse import Pulse
from bot.rebuild import Rebuilder, build_command, build_environment
from bot.settings import Settings
from bot.smalltalk import chosen, small_talk
from bot.state import State, Talk
from bot.tables.access import Mode
from bot.tables.answers import Given
from bot.throttle import Throttle
from bot.worker import Worker
from index.domain import Report
from retrieval.answer import Answer, CitedPassage, Intent, Status
from retrieval.service_protocol import AnswerService, IndexStatus

P = ParamSpec("P")
T = TypeVar("T")

# More than any list offers: a number up to this one is meant as a choice, not as a question.
_MOST_CHOICES = 20
# Citations of an answer that are kept, so that their buttons can say later what has changed.
_CITATIONS_KEPT = 20


@runtime_checkable
class Checked(Protocol):
    """A service that can tell whether its index can be read."""

    def check(self) -> None:
        """Raise when it cannot."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, the token that its buttons carry, and whether there is a chart of it."""

    answer: Answer
    token: str = ""
    chart: bool = False


class Desk:
    """Joins the answering service, the library, the state and the rebuilder."""

    def __init__(
        self,
        settings: Settings,
        service: AnswerService,
        library: Library,
        state: State,
        rebuilder: Rebuilder | None = None,
    ) -> None:
        self.settings = settings
        self.rebuilder = rebuilder or Rebuilder(
            build_command(settings), build_environment(settings)
        )
        self.library = library  # its methods block: call them through ``search``
        self.state = state  # its methods block: call them through ``store``
        self.metrics = Metrics()
        self.throttle = Throttle(settings.user_per_minute, settings.all_per_minute)
        self.stopping = asyncio.Event()  # set when no new messages are taken any more
        self.token_refused = asyncio.Event()  # set when Telegram no longer accepts the token
        self.inline = Newest()
        self.build_lock = asyncio.Lock()  # held while the index is being built
        self.news_lock = asyncio.Lock()  # held while subscribers are told
        self._examples, self._examples_of = Examples(), ""
        self._examples_lock = asyncio.Lock()
        self._service = service
        self.pulse = Pulse()
        self._search = Worker("search")
        self._store = Worker("state")
        self.inbox = Inbox(self._store, state.taken)
        self._files = Worker("files")
        self.painter = Painter()

    async def search(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call that reads the index, one after another."""
        try:
            result = await self._search.run(call, *args, **kwargs)
        except Exception:  # not when whoever waits gives up: the call goes on
            self.pulse.searched = time.monotonic()
            raise
        self.pulse.searched = time.monotonic()
        return result

    async def store(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call on the state, one after another."""
        return await self._store.run(call, *args, **kwargs)

    async def aside(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call that takes long and needs neither index nor state: files."""
        return await self._files.run(call, *args, **kwargs)

    async def ask(self, talk: Talk, question: str, about: str = "") -> Reply:
        """Answer a question within a conversation, and remember it.

        ``about`` is the token of the answer that the question replies to, whoever had asked for
        that one. A number alone names one of the choices that were offered last.
        """
        said = small_talk(question)
        if said is not None:
            return Reply(Answer(Status.NOT_FOUND, said))
        context = await self.store(self._context, talk, question, about)
        if isinstance(context, str):
            return Reply(Answer(Status.NOT_FOUND, context))
        asked, history = context
        return await self._answer(asked, history, talk.user_id, talk)

    async def ask_once(self, user_id: int, question: str) -> Reply:
        """Answer a question outside of any conversation."""
        return await self._answer(question, (), user_id, None)

    def _context(self, talk: Talk, question: str, about: str) -> tuple[str, tuple[str, ...]] | str:
        """Return the question that is meant and those before it, or why a number is none."""
        idle = self.settings.conversation_minutes * 60
        state = self.state
        replied = state.answers.given(about) if about else None
        last = state.asked_back(talk, idle)
        offer = replied if replied is not None else state.answers.given(last) if last else None
        choices = offer.choices if offer is not None else ()
        place = chosen(question, len(choices))
        if place is None and chosen(question, _MOST_CHOICES) is not None:
            count = len(choices)
            return texts.NO_SUCH_CHOICE.format(count=count) if count else texts.NOTHING_TO_CHOOSE
        history = (replied.resolved,) if replied is not None else state.history(talk, idle)
        return (question if place is None else choices[place]), history

    async def _answer(
        self, question: str, history: tuple[str, ...], user_id: int, talk: Talk | None
    ) -> Reply:
        with self.metrics.answering():
            try:
                answer, drawn = await self.search(self._ask_and_plan, question, history)
            except Exception:
                self.metrics.answered("error")
                raise
        self.metrics.answered(answer.status.value)
        about = await self._is_about_something(question, answer)

        def keep() -> str:
            token = self._keep(question, history, answer, user_id)
            if talk is not None and answer.understood.intent is not Intent.HELP:
                self._remember(talk, question, answer, token, about)
            return token

        # One job, not two: each handing over to a thread and back costs the event loop.
        token = await self.store(keep)
        return Reply(answer, token, bool(token) and isinstance(drawn, Chart))

    async def _is_about_something(self, question: str, answer: Answer) -> bool:
        """Tell whether a question may be context: it names an indicator, a place or a period.

        What the reports answer, or nearly, does. Of the rest its own words must: what an answer
        says it understood may all come from the questions before it.
        """
        if answer.status is not Status.NOT_FOUND or answer.nearest:
            return True
        return await self.search(self.library.recognises, question)

    def _remember(self, talk: Talk, question: str, answer: Answer, token: str, about: bool) -> None:
        if about:
            offered = token if answer.choices else ""
            self.state.remember(talk, answer.resolved or question, offered)
        else:
            self.state.settle(talk)

    def _keep(self, question: str, history: tuple[str, ...], answer: Answer, user_id: int) -> str:
        """Write down all that an answer leaves behind, and return its token."""
        self.state.audit.count(answer.status.value, user_id)
        if answer.understood.intent is Intent.HELP:
            return ""
        cited = [*answer.citations, *(near.citation for near in answer.nearest)]
        return self.state.answers.keep(question, history, answer, cited[:_CITATIONS_KEPT])

    def _ask_and_plan(
        self, question: str, history: tuple[str, ...]
    ) -> tuple[Answer, Chart | NoChart]:
        if isinstance(self._service, Planner):
            return self._service.ask_and_plan(question, history)
        answer = self._service.ask(question, history)
        return answer, plan(answer, self.library)

    def reports(self) -> dict[str, Report]:
        """Return the heads of all reports by id. Blocks: call it through ``search``."""
        return {report.id: report for report in self.library.headers()}

    async def chart(self, question: str) -> Chart | NoChart:
        """Choose the chart of the answer to a complete question."""
        _, chart = await self.search(self._ask_and_plan, question, ())
        return chart

    async def again(self, given: Given) -> Answer:
        """Answer a question that was answered before, from the index as it is now."""
        return await self.search(self._service.ask, given.resolved, ())

    async def choose(self, talk: Talk, value: str) -> Reply | None:
        """Answer the question behind a button; None when the button is too old."""
        question = await self.store(self._offered, value)
        return None if question is None else await self.ask(talk, question)

    def _offered(self, value: str) -> str | None:
        token, _, place = value.partition("-")
        if not place:
            return self.state.offered(token)  # a button of an earlier version
        given = self.state.answers.given(token)
        choices = given.choices if given is not None else ()
        at = int(place) if place.isascii() and place.isdigit() and len(place) < 3 else len(choices)
        return choices[at] if at < len(choices) else None

    async def cite(self, citation_id: str) -> CitedPassage:
        """Open a citation. Raises ``CitationNotFound``."""
        return await self.search(self._service.cite, citation_id)

    async def forget(self, talk: Talk) -> None:
        """End a conversation."""
        await self.store(self.state.forget, talk)

    async def examples(self) -> Examples:
        """Return example questions that the live index answers; looked for once a generation."""
        status = await self.status()
        async with self._examples_lock:
            if self._examples_of != status.generation:
                self._examples = await self.search(self._find_examples)
                self._examples_of = status.generation
            return self._examples

    def _find_examples(self) -> Examples:
        library = self.library

        def draws(question: str) -> bool:
            return isinstance(self._ask_and_plan(question, ())[1], Chart)

        return find_examples(library.headers(), library.catalogue, self._service.ask, draws)

    async def status(self) -> IndexStatus:
        """Describe the live generation."""
        return await self.search(self._service.status)

    async def check(self) -> IndexStatus:
        """Read a little of the live index and describe it. Raises what reading it raises."""
        return await self.search(self._checked)

    def _checked(self) -> IndexStatus:
        if isinstance(self._service, Checked):
            self._service.check()
        return self._service.status()

    def polled(self) -> None:
        """Note that Telegram has answered getUpdates."""
        self.pulse.polled = time.monotonic()

    async def refresh(self) -> bool:
        """Swap to the newest generation between two questions; True when it is another one."""
        return await self.search(self._service.refresh)

    async def admits(self, user_id: int, chat_id: int) -> bool:
        """Tell whether the access rules let a user ask in a chat."""
        if self.settings.is_admin(user_id):
            return True
        mode = await self.store(self.state.access.mode, Mode(self.settings.access))
        if mode is not Mode.LIST:
            return mode is Mode.OPEN
        allowed = await self.store(self.state.access.allowed)
        return user_id in allowed or chat_id in allowed

    async def record(self, user_id: int, act: str, detail: str = "") -> None:
        """Write down what an administrator did."""
        await self.store(self.state.audit.record, user_id, act, detail)

    async def close(self) -> None:
        """Finish what was begun, then release threads and files."""
        await self.rebuilder.stop()
        await self.store(self.state.close)
        for worker in (self._search, self._store, self._files):
            worker.close()
        await asyncio.to_thread(self.painter.close)
