"""Names that join several things: "*xuất nhập khẩu, tạm nhập tái xuất* 496 nghìn tấn"."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=4096)
def joins(name: str, part: str) -> bool:
    """Tell whether a folded name is of several things together, and ``part`` is one of them."""
    if not part or part not in name:
        return False
    alone = rf"(?<!\w){re.escape(part)}"
    return re.search(rf"(?:,| va) {alone}(?:,| va |$)|{alone}(?:,| va )", name) is not None
