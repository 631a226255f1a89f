"""What handlers call: questions, citations and conversations, each on its own thread.

The desk knows nothing of Telegram's types; a chat and a user are numbers here.
"""

from __future__ import annotations

import asyncio

from bot.rebuild import Rebuilder, build_command, build_environment
from bot.settings import Settings
from bot.state import State
from bot.worker import Worker
from retrieval.answer import Answer, CitedPassage, Intent
from retrieval.service_protocol import AnswerService, IndexStatus


class Desk:
    """Joins the answering service, the state and the rebuilder."""

    def __init__(
        self,
        settings: Settings,
        service: AnswerService,
        state: State,
        rebuilder: Rebuilder | None = None,
    ) -> None:
        self.settings = settings
        self.rebuilder = rebuilder or Rebuilder(
            build_command(settings), build_environment(settings)
        )
        self.token_refused = asyncio.Event()  # set when Telegram no longer accepts the token
        self._service = service
        self._state = state
        self._search = Worker("search")
        self._store = Worker("state")

    async def ask(self, chat_id: int, user_id: int, question: str) -> Answer:
        """Answer a question within the conversation of a user in a chat, and remember it."""
        idle = self.settings.conversation_minutes * 60
        history = await self._store.run(self._state.history, chat_id, user_id, idle)
        answer = await self._search.run(self._service.ask, question, history)
        if answer.choices:
            await self._store.run(self._state.offer, [c.question for c in answer.choices])
        if answer.understood.intent is not Intent.HELP:
            complete = answer.resolved or question
            await self._store.run(self._state.remember, chat_id, user_id, complete)
        return answer

    async def choose(self, chat_id: int, user_id: int, token: str) -> Answer | None:
        """Answer the question behind a button; None when the button is too old."""
        question = await self._store.run(self._state.offered, token)
        return None if question is None else await self.ask(chat_id, user_id, question)

    async def cite(self, citation_id: str) -> CitedPassage:
        """Open a citation. Raises ``CitationNotFound``."""
        return await self._search.run(self._service.cite, citation_id)

    async def forget(self, chat_id: int, user_id: int) -> None:
        """End the conversation of a user in a chat."""
        await self._store.run(self._state.forget, chat_id, user_id)

    async def status(self) -> IndexStatus:
        """Describe the live generation."""
        return await self._search.run(self._service.status)

    async def refresh(self) -> bool:
        """Swap to the newest generation between two questions; True when it is another one."""
        return await self._search.run(self._service.refresh)

    async def close(self) -> None:
        """Finish what was begun, then release threads and files."""
        await self.rebuilder.stop()
        await self._store.run(self._state.close)
        self._search.close()
        self._store.close()
