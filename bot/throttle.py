"""How much one person, and everybody together, may ask: said politely once, then silence."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

_MAX_USERS = 10_000  # buckets kept; the oldest are full again and may go


class Verdict(Enum):
    """What to do with a message."""

    TAKE = auto()
    SAY_SO = auto()  # refuse, and say so
    SILENT = auto()  # refuse; it has been said


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float
    told: bool = False


class Throttle:
    """Token buckets: each holds a minute's allowance and fills up evenly."""

    def __init__(
        self, user_per_minute: int, all_per_minute: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._user = user_per_minute
        self._all = all_per_minute
        self._clock = clock
        self._users: dict[int, _Bucket] = {}
        self._everybody = _Bucket(float(all_per_minute), clock())

    def check(self, user_id: int) -> Verdict:
        """Count a message of a user and say what to do with it."""
        bucket = self._users.pop(user_id, None) or _Bucket(float(self._user), self._clock())
        self._users[user_id] = bucket
        if len(self._users) > _MAX_USERS:
            del self._users[next(iter(self._users))]
        own = self._fill(bucket, self._user)
        shared = self._fill(self._everybody, self._all)
        if own < 1 or shared < 1:
            if bucket.told:
                return Verdict.SILENT
            bucket.told = True
            return Verdict.SAY_SO
        bucket.level -= 1
        self._everybody.level -= 1
        bucket.told = False
        return Verdict.TAKE

    def _fill(self, bucket: _Bucket, per_minute: int) -> float:
        now = self._clock()
        bucket.level = min(per_minute, bucket.level + (now - bucket.at) * per_minute / 60)
        bucket.at = now
        return bucket.level
