"""When things last went well, in seconds of the monotonic clock."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pulse:
    """``polled``: Telegram answered getUpdates; ``searched``: a call that reads the index ended."""

    polled: float = field(default_factory=time.monotonic)
    searched: float = field(default_factory=time.monotonic)
