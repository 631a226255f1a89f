"""Which of a user's inline queries is the newest: only that one is worth answering."""

from __future__ import annotations


class Newest:
    """The newest query of each user."""

    def __init__(self) -> None:
        self._newest: dict[int, str] = {}

    def note(self, user_id: int, query_id: str) -> None:
        """A query has come."""
        self._newest[user_id] = query_id

    def done(self, user_id: int, query_id: str) -> None:
        """A query is answered, or given up."""
        if self._newest.get(user_id) == query_id:
            del self._newest[user_id]

    def is_newest(self, user_id: int, query_id: str) -> bool:
        """Tell whether no newer query of the user has come."""
        return self._newest.get(user_id) == query_id
