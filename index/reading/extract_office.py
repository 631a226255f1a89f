"""Tables of .docx and .xlsx files with their merged cells, as rows of equal columns.

Part of the parser process (see ``extract_worker``): imports nothing of this project but its
sibling. viparse reads the documents; of their tables it keeps neither which columns a merged cell
of Word covers nor how a sheet shows its numbers, so these functions stand in for its own. What is
struck out or hidden is not said, in either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

_MAX_COLUMNS = 64
_MAX_FILLED = 50_000
_MAX_ROWS = 20_000
_MAX_FORMAT = 60
_DECIMALS = re.compile(r"0(?:\.(0+))?(?!.*[0#])")
_INSIDE = ("sdt", "sdtContent", "ins", "smartTag", "customXml")
_REMOVED = ("del", "moveFrom")
_UNSAID = ("strike", "dstrike", "vanish", "webHidden")  # properties of a run
_OFF = frozenset({"0", "false", "off"})


def install(can_repeat: Callable[[str], bool]) -> None:
    """Let viparse read tables by these functions, where it has its own under the known names.

    Args:
        can_repeat: tells of a merged cell's text whether it is said of each row that it spans.
    """
    from viparse.engines import docx, xlsx

    if hasattr(docx, "_paragraph_run_elements") and not hasattr(docx, "_all_runs"):
        docx._all_runs = docx._paragraph_run_elements
        docx._paragraph_run_elements = said_runs
    if hasattr(docx, "_table_block"):
        docx._table_block = lambda table: docx_rows(table, can_repeat)
    if hasattr(xlsx, "_sheet_rows"):
        xlsx._sheet_rows = lambda values, formulas: sheet_rows(values, formulas, can_repeat)
    if hasattr(xlsx, "_has_formula_cell"):
        xlsx._has_formula_cell = _has_formula


def said_runs(paragraph: Any) -> list[Any]:
    """Return the runs of a Word paragraph that are neither struck out nor hidden."""
    from viparse.engines import docx as engine

    return [run for run in engine._all_runs(paragraph) if not _is_unsaid(run, paragraph)]


def _is_unsaid(run: Any, paragraph: Any) -> bool:
    properties = _child(run, "rPr")
    if properties is None:
        return False
    styled = None
    if (named := _child(properties, "rStyle")) is not None:
        styles = paragraph.part.styles.element
        found = next((s for s in styles if _attribute(s, "styleId") == _value(named)), None)
        styled = _child(found, "rPr")
    for name in _UNSAID:
        own = _child(properties, name)
        said = own if own is not None else _child(styled, name)
        if said is not None and _value(said).lower() not in _OFF:
            return True
    return False


def docx_rows(table: Any, can_repeat: Callable[[str], bool]) -> tuple[list[list[str]], set[str]]:
    """Return the rows of a Word table, each cell in its column, and the fonts in it."""
    from docx.table import _Cell
    from viparse.engines import docx as engine

    rows: list[list[str]] = []
    fonts: set[str] = set()
    above: dict[int, str] = {}  # column → what the merged cell that reaches down from above says
    for row in _children(table._tbl, "tr"):
        cells = [""] * min(_number(row, "trPr", "gridBefore", 0), _MAX_COLUMNS)
        if _child(_child(row, "trPr"), "del") is not None:
            continue
        for element in _children(row, "tc"):
            at = len(cells)
            if at >= _MAX_COLUMNS:
                break
            cell = _Cell(element, table)
            for paragraph in cell.paragraphs:
                engine._collect_fonts(paragraph, fonts)
            text = engine._cell_text(cell)
            merge = _child(_child(element, "tcPr"), "vMerge")
            if merge is None:
                above.pop(at, None)
            elif _value(merge) == "restart":
                above[at] = text if can_repeat(" ".join(text.split())) else ""
            else:
                text = above.get(at, "")
            wide = _number(element, "tcPr", "gridSpan", 1)
            cells += [text, *[""] * (min(wide, _MAX_COLUMNS - at) - 1)]
        rows.append(cells)
    return rows, fonts


def _children(element: Any, name: str) -> Iterator[Any]:
    for child in element.iterchildren():
        local = _local(child)
        if local == name:
            yield child
        elif local in _INSIDE and local not in _REMOVED:
            yield from _children(child, name)


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Any, name: str) -> Any:
    if element is None:
        return None
    return next((child for child in element.iterchildren() if _local(child) == name), None)


def _value(element: Any) -> str:
    return _attribute(element, "val")


def _attribute(element: Any, name: str) -> str:
    return next((v for key, v in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = _child(_child(element, properties), name)
    value = _value(found) if found is not None else ""
    return max(int(value), default) if value.isdecimal() and len(value) < 7 else default


def sheet_rows(
    values: Any, formulas: Any, can_repeat: Callable[[str], bool]
) -> tuple[list[list[str]], set[str], bool]:
    """Return the rows of a sheet as it shows them, the fonts, and whether its formulas lack values.

    A hidden sheet has no rows, a hidden row or column and a number struck out say nothing. Where
    one formula has a value, those without show nothing on purpose (``IF(…, "")``).
    """
    from viparse.engines import xlsx as engine

    if getattr(values, "sheet_state", "visible") != "visible":
        return [], set(), False
    rows: list[list[str]] = []
    fonts: set[str] = set()
    uncomputed = computed = False
    for shown, stored in zip(_cells(values), _cells(formulas), strict=True):
        cells = []
        for cell, formula in zip(shown, stored, strict=True):
            if formula.value is None or formula.font.strike:
                cells.append("")
                continue
            if formula.font.name:
                fonts.add(formula.font.name)
            if cell.value is None:
                uncomputed = True  # a formula that nobody has computed says nothing
                cells.append("")
                continue
            computed = computed or formula.data_type == "f"
            cells.append(_shown(cell.value, cell.number_format) or engine._cell_text(cell.value))
        rows.append(cells)
    rows = engine._trim_trailing_empty_columns(engine._trim_trailing_empty_rows(rows))
    _fill_merged(rows, values.merged_cells.ranges, can_repeat)
    return _seen(rows, values), fonts, uncomputed and not computed


def _seen(rows: list[list[str]], sheet: Any) -> list[list[str]]:
    """Return the rows and columns of a sheet that are not hidden."""
    lines, columns = sheet.row_dimensions, _hidden_columns(sheet)
    return [
        [text for at, text in enumerate(row, 1) if at not in columns]
        for number, row in enumerate(rows, 1)
        if number not in lines or not lines[number].hidden
    ]


def _hidden_columns(sheet: Any) -> frozenset[int]:
    """Return the numbers of the hidden columns; one entry may stand for a run of them."""
    return frozenset(
        at
        for columns in sheet.column_dimensions.values()
        if columns.hidden and columns.min and columns.max
        for at in range(columns.min, min(columns.max, _MAX_COLUMNS) + 1)
    )


def _cells(sheet: Any) -> Any:
    """Return the rows of a sheet as far as they are read: one cell far out makes it huge."""
    rows, columns = min(sheet.max_row or 1, _MAX_ROWS), min(sheet.max_column or 1, _MAX_COLUMNS)
    return sheet.iter_rows(max_row=rows, max_col=columns)


def _has_formula(book: Any) -> bool:
    return any(
        cell.data_type == "f" for sheet in book.worksheets for row in _cells(sheet) for cell in row
    )


def _shown(value: object, number_format: str | None) -> str:
    """Return a number as a Vietnamese sheet shows it: comma for decimals, percents times 100."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        day = getattr(value, "strftime", None)
        return day("%d/%m/%Y") if day and hasattr(value, "year") else ""
    form = (number_format or "General").split(";")[0][:_MAX_FORMAT]
    number = Decimal(format(value, ".12g"))
    if not number.is_finite():
        return ""
    percent = "%" in form
    places = _DECIMALS.search(form)
    if percent:
        number *= 100
    if places is not None and abs(number) < 10**15:
        # What is shown rounded to nothing is not nothing: it keeps what it holds.
        rounded = round(number, len(places.group(1) or ""))
        number = rounded if rounded or not number else number
    text = format(number, "f")
    if "." in text and places is None:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") + ("%" if percent else "")


def _fill_merged(rows: list[list[str]], ranges: Any, can_repeat: Callable[[str], bool]) -> None:
    filled = 0
    for merged in ranges:
        first, column = merged.min_row - 1, merged.min_col - 1
        if first >= len(rows) or column >= len(rows[first]) or not can_repeat(rows[first][column]):
            continue
        for at in range(first + 1, min(merged.max_row, len(rows))):
            filled += 1
            if filled > _MAX_FILLED:
                return
            rows[at][column] = rows[at][column] or rows[first][column]
