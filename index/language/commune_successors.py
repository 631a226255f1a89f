"""Which commune of 2025 took over which commune before it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any


def commune_successors(
    converter: dict[str, Any], codes: dict[tuple[str, str], str]
) -> dict[str, str]:
    """Map keys of legacy communes to the one 2025 commune that took each over."""
    found: dict[str, set[str]] = defaultdict(set)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in communes.items():
            for old in olds:
                found[old].add(codes.get((province, new), ""))
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            for part in parts:
                found[old].add(codes.get((province, part["newWardKey"]), ""))
    return {old: new for old, (new, *rest) in found.items() if new and not rest}
