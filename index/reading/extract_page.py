"""What a page's markup says of its text, made plain before the text is taken out of it.

Part of the parser process (see ``extract_worker``): imports nothing of this project. Text that a
reader of the page does not see goes; cells over several rows or columns become one cell each; the
mark of a footnote is parted from the number that it stands behind.
"""

from __future__ import annotations

import re
from typing import Any

MAX_COLUMNS = 64
"""Widest row that spans are followed to; what lies beyond stays as it is."""
MAX_REPEATED = 120
"""Longest text that is repeated in the rows which its cell spans."""
_MAX_CELLS = 100_000
_LINE_ENDS = frozenset({"br", "p", "div", "li"})
_NEVER_SHOWN = ("template", "noscript", "del", "s", "strike")  # what is struck out is not said
_SHELL = frozenset({"html", "head", "body", "article", "main"})
_UNSEEN = re.compile(
    r"(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*0(?:px|pt|r?em|%)?|text-decoration(?:-line)?\s*:\s*line-through)(?![\w.-])",
    re.IGNORECASE,
)
# A rule for one class or one id, and its body: ".note { display: none }".
_RULE = re.compile(r"(?:^|[}\s])([.#][\w-]+)\s*\{([^{}]{0,500})\}")
_MAX_STYLE = 100_000
_NOTE = re.compile(r"[\s(\[]*(?:\d{1,2}|\*{1,3})[\s)\]]*")
_POWER = re.compile(r"(?:(?<![^\W\d_])[kdcm]?m|(?<![\d.,])10)\s*$", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def make_plain(tree: Any) -> None:
    """Change the lxml ``tree`` of a page as the module says."""
    _drop_unseen(tree)
    _part_notes(tree)
    left = _MAX_CELLS
    for table in list(tree.iter("table")):
        left -= _spread_spans(table, left)
        if left <= 0:
            break


def can_repeat(text: str) -> bool:
    """Tell whether a merged cell's text is a label: a number is not said anew of each row."""
    words = text.strip().lstrip("-–+*•(" + " ")
    return 0 < len(words) <= MAX_REPEATED and words[0].isalpha()


def _drop_unseen(tree: Any) -> None:
    for element in list(tree.iter(*_NEVER_SHOWN)):
        if element.getparent() is not None:
            element.drop_tree()
    tops, hidden, rules = [], set(), _hiding_rules(tree)
    for element in tree.iter():  # parents come before what they hold
        if element.getparent() in hidden:
            hidden.add(element)
        elif _is_unseen(element, rules):
            hidden.add(element)
            tops.append(element)
    # A page that hides its whole text shows it by a script: then all of it stays.
    if 2 * sum(_length(top) for top in tops) > _length(tree):
        return
    for element in tops:
        element.drop_tree()


def _hiding_rules(tree: Any) -> frozenset[str]:
    """Return the classes and ids that the page's own style sheets hide, with "." or "#"."""
    styles = "\n".join((style.text or "")[:_MAX_STYLE] for style in tree.iter("style"))[:_MAX_STYLE]
    return frozenset(
        m.group(1) for m in _RULE.finditer(styles) if _UNSEEN.search(f"{{{m.group(2)}")
    )


def _is_unseen(element: Any, rules: frozenset[str]) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SHELL or element.getparent() is None:
        return False
    if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
        return True
    if rules:
        names = [f".{name}" for name in element.get("class", "")[:1_000].split()]
        if not rules.isdisjoint([*names, f"#{element.get('id', '')}"]):
            return True
    return _UNSEEN.search(element.get("style", "")[:1_000]) is not None


def _length(element: Any) -> int:
    return sum(
        len((e.text or "").strip()) + (len((e.tail or "").strip()) if e is not element else 0)
        for e in element.iter()
        if isinstance(e.tag, str) and e.tag not in {"script", "style"}
    )


def _text(element: Any) -> str:
    """Return the text of a small element; of a large one enough to see that it is large."""
    parts: list[str] = []
    left: list[Any] = [element]  # elements to read and text to take, the next one last
    while left and len(parts) <= 4 * MAX_REPEATED:
        part = left.pop()
        if isinstance(part, str):
            parts.append(part)
            continue
        for child in reversed(part):
            left += [child.tail or "", child, " " if child.tag in _LINE_ENDS else ""]
        left.append((part.text or "") if isinstance(part.tag, str) else "")
    return " ".join("".join(parts).split())


def _part_notes(tree: Any) -> None:
    """Take out "29,8<sup>1</sup>" and "mới<sup>(2)</sup>", not "m<sup>2</sup>"."""
    for sup in list(tree.iter("sup")):
        text = _text(sup)
        if sup.getparent() is None or not _NOTE.fullmatch(text):
            continue
        previous = sup.getprevious()
        before = (previous.tail if previous is not None else sup.getparent().text) or ""
        power = _POWER.search(before[-20:])
        if power and text.strip().isdecimal():
            if power.group().strip() == "10":
                sup.text = text.strip().translate(_SUPERSCRIPT)
            continue
        sup.drop_tree()


def _spread_spans(table: Any, left: int) -> int:
    """Give each cell of ``table`` one row and one column; return how many cells it has then."""
    groups = [table, *(part for part in table if part.tag in ("thead", "tbody", "tfoot"))]
    rows = [row for group in groups for row in group if row.tag == "tr"]
    if not any(cell.get("rowspan") or cell.get("colspan") for row in rows for cell in row):
        return 0
    made = 0
    # Column → how many rows a cell above still spans, and what it says of them.
    pending: dict[int, tuple[int, str]] = {}
    for row in rows:
        cells: list[Any] = []
        for cell in [cell for cell in row if cell.tag in ("td", "th")]:
            _fill_down(row, cells, pending)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            text = _text(cell) if high > 1 else ""
            at = len(cells)
            cells.append(cell)
            for column in range(at, min(at + wide, MAX_COLUMNS)):
                if column > at:
                    cells.append(row.makeelement(cell.tag))
                if high > 1:
                    pending[column] = (high - 1, text if column == at and can_repeat(text) else "")
        _fill_down(row, cells, pending)
        made += len(cells)
        if made > left:
            break
        for cell in cells:
            for name in ("rowspan", "colspan"):
                cell.attrib.pop(name, None)
        row[:] = cells
    return made


def _fill_down(row: Any, cells: list[Any], pending: dict[int, tuple[int, str]]) -> None:
    while len(cells) in pending:
        column = len(cells)
        rows, text = pending.pop(column)
        if rows > 1:
            pending[column] = (rows - 1, text)
        filler = row.makeelement("td")
        filler.text = text or None
        cells.append(filler)


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1").strip()
    if not value.isdecimal() or len(value) > 6:
        return 1
    to_the_end = 1_000 if name == "rowspan" else 1
    return int(value) or to_the_end
