"""HTML inside a text or Markdown file and Markdown's inline marks, made plain before it is cut.

"<b>Thu ngân sách</b> đạt 86,4&nbsp;tỷ đồng<br>" is a sentence, "<!-- bản nháp: 99 tỷ -->" is not
said at all, a "<table>" becomes rows between bars. Only the names of HTML are tags: "<5%" stays.
"""

from __future__ import annotations

import html
import re

from index.reading.html_tables import Table

_INLINE_NAMES = """a abbr b big cite code del em font i img ins kbd label mark o:p s small span
    strike strong sub sup svg u wbr"""
_BLOCK_NAMES = """article aside blockquote body button caption center details div dl fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html input link main meta nav ol
    p pre section select summary table tbody tfoot thead title ul"""
_INLINE = frozenset(_INLINE_NAMES.split())
_LINES = frozenset({"br", "dd", "dt", "li", "option", "tr"})
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
_IGNORED = frozenset({"col", "colgroup"})
# A tag ends before the next one begins, so each is looked through once, however long.
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:]{0,11})(?:\s[^<>]*|/)?>")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});")
_UNSAID = tuple(
    (re.compile(opened, re.IGNORECASE), re.compile(closed, re.IGNORECASE))
    for opened, closed in (
        (r"<!--", r"-->"),
        *(
            (rf"<{name}(?=[\s>])", rf"</{name}\s*>")
            for name in ("script", "style", "del", "s", "strike")
        ),
    )
)
_STRUCK = re.compile(r"(?<!~)~~(?=\S)[^~\n]{1,300}~~(?!~)")
_BOLD_LINE = re.compile(
    r"^[ \t]*(?:<(?:p|div|center)(?:\s[^<>]{0,200})?>)?\s?<(b|strong)>([^<>\n]{1,160})</\1>\s?"
    r"(?:</(?:p|div|center)>)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUP = re.compile(r"<sup>([^<>\n]{0,40})</sup>", re.IGNORECASE)
_POWER = re.compile(r"(?:(?<![^\W\d_])[kdcm]?m|(?<![\d.,])10)\s?$", re.IGNORECASE)
_NOTE = re.compile(r"[\s(\[]*(?:\d{1,2}|\*{1,3})[\s)\]]*")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,200})\]\(<?(?:https?://|mailto:|www\.|[/.#])[^()\s<>]{0,300}>?"
    r"(?:\s\"[^\"\n]{0,100}\")?\)"
)
_FOOTNOTE = re.compile(r"(?<=[^\s|>])\s?\[\^[\w-]{1,20}\](?!:)")
_NOTE_LINK = re.compile(r"\[\\?\[\d{1,3}\\?\]\]\(#[^()\s]{0,60}\)")
_FENCE = re.compile(r"^:::[^\n]{0,60}$", re.MULTILINE)
_CODE = re.compile(r"(?<!`)`([^`\n]{1,100})`(?!`)")
# Within a line of text; at its front it is a label's, and alone on the line a heading's.
_STRESSED = re.compile(r"(?<=[^\s|*][ (])\*\*(?=\S)([^*|\n]{1,200})(?<=\S)\*\*(?!\*)")
_ESCAPED = re.compile(r"\\(?=[-.,()\[\]#+!<>&$%~=:;/\"'])")
_QUOTED = re.compile(r"^(?:>[ \t]?)+(?=[-+*•#]?[ \t]?[^\W\d_])", re.MULTILINE)
_WORDS_BESIDE = 3  # beside a link in a line of text; a link alone is of the page


def plain_markup(text: str) -> str:
    """Return ``text`` without tags, comments and entities, and without links and escapes."""
    text = _without_html(text)
    if "&" in text:
        said = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
        # "&lt;b&gt;" of a page that was saved as text is a tag, too.
        text = _without_html(said) if said.count("<") > text.count("<") else said
    return _without_marks(text)


def _without_html(text: str) -> str:
    if "<" not in text:
        return text
    text = _BOLD_LINE.sub(r"**\2**", _without_unsaid(text))
    return _without_tags(_SUP.sub(_raised, _plain_rows(text)))


def _without_unsaid(text: str) -> str:
    """Take out comments, scripts, styles and what is struck out, where they are closed."""
    for opened, closed in _UNSAID:
        parts, done = [], 0
        while (start := opened.search(text, done)) and (end := closed.search(text, start.end())):
            parts.append(text[done : start.start()])
            done = end.end()
        text = " ".join([*parts, text[done:]])
    return text


def _raised(found: re.Match[str]) -> str:
    """Return what a raised number is: of "m<sup>2</sup>" a power, of "29,8<sup>1</sup>" a note."""
    said = found[1].strip()
    if not _NOTE.fullmatch(said):
        return found[1]
    if said.isdecimal() and _POWER.search(found.string, max(0, found.start() - 6), found.start()):
        return said.translate(_SUPERSCRIPT)
    return ""


def _plain_rows(text: str) -> str:
    """Write each row of a Markdown table in one line: "Tỷ lệ<br>(%)" breaks no cell."""
    return "\n".join(
        _TAG.sub(_in_row, line) if line.lstrip().startswith("|") else line
        for line in text.split("\n")
    )


def _in_row(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name in _INLINE:
        return "" if name not in {"sub", "sup"} else found[0]
    return " " if name in _LINES or name in _BLOCKS else found[0]


def _without_tags(text: str) -> str:
    parts: list[str] = []
    done = 0
    table: Table | None = None
    for found in _TAG.finditer(text):
        name = found[1].lower()
        if name not in _INLINE | _LINES | _BLOCKS | _CELLS | _IGNORED:
            continue
        parts.append(text[done : found.start()])
        done = found.end()
        closing = found[0][1] == "/"
        if name == "table" and not closing:
            table = Table(parts, outer=table)
            parts = []
        elif table and (name in _CELLS or name in {"table", "tr"}):
            table.take(name, found[0], parts, closing=closing)
            parts = []
            if name == "table":
                table.outer_parts.append(table.text())
                parts, table = table.outer_parts, table.outer
        elif name in _INLINE or name in _IGNORED:
            continue
        elif table and table.in_cell:
            parts.append("<br>" if name in {"br", "p", "div", "li"} else " ")
        else:
            parts.append(_break(name, closing=closing))
    parts.append(text[done:])
    while table is not None:  # never closed
        table.take("table", "</table>", parts, closing=True)
        table.outer_parts.append(table.text())
        parts, table = table.outer_parts, table.outer
    return "".join(parts)


def _break(name: str, *, closing: bool) -> str:
    """Return the line ends that a tag stands for, with the mark of an item or a heading."""
    if name in _LINES:
        return "\n- " if name == "li" and not closing else "\n"
    if name[0] == "h" and name[1:].isdecimal() and not closing:
        return "\n\n" + "#" * int(name[1:]) + " "
    return "\n\n"


def _without_marks(text: str) -> str:
    """Take out the marks of links, code, quotes, escapes and notes; the words stay.

    What is struck out goes with its marks.
    """
    if "~~" in text:
        text = _STRUCK.sub(" ", text)
    if ":::" in text:
        text = _FENCE.sub("", text)
    if "](" in text:
        text = _NOTE_LINK.sub("", text)
        text = "\n".join(
            _LINK.sub(_linked, line) if "](" in line and _is_text(line) else line
            for line in text.split("\n")
        )
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "**" in text:
        text = _STRESSED.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPED.sub("", text)
    return _QUOTED.sub("", text) if ">" in text else text


def _linked(found: re.Match[str]) -> str:
    """Return the words of a link; "[2](http://…)" is a mark of a source."""
    return "" if found[1].strip().isdecimal() else found[1]


def _is_text(line: str) -> bool:
    beside = _LINK.sub(" ", line)
    return line.startswith("#") or len(beside.split()) > _WORDS_BESIDE
