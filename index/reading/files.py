"""A file on disk to clean Vietnamese text: by its content first, by its name where that is text."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from index.errors import ReportUnreadable
from index.language.text import clean
from index.reading.decoding import NotText, decode, is_vietnamese, repair
from index.reading.extraction import ExtractionFailed, extract
from index.reading.letterheads import parted_letterhead
from index.reading.markdown_tables import tidy_tables
from index.reading.markup import plain_markup
from index.reading.page_edges import joined_pages
from index.reading.pieces import split_pieces

MAX_BYTES = 50_000_000
"""A file of this size or more is refused: a report has some kilobytes."""

MAX_PAGE = 5_000_000
"""A web page of more bytes is refused: finding the article in it takes minutes."""

MAX_CHARACTERS = 5_000_000
"""Longest text that is read."""

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_SUFFIXES = frozenset({".docx", ".doc", ".pdf", ".rtf", ".xlsx", ".xls"})
_WRITTEN = TEXT_SUFFIXES | HTML_SUFFIXES | {".xlsx", ".xls", ".rtf"}  # hold no scans
SUPPORTED_SUFFIXES = TEXT_SUFFIXES | HTML_SUFFIXES | DOCUMENT_SUFFIXES
"""Names that a build collects from a folder."""

_PDF, _ZIP, _OLE, _RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:trang\s)?[- ]{0,3}\d{1,4}(?: ?/ ?\d{1,4})?[- \t]{0,3}$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The clean text of a file and the metadata that stand outside it (title, date, …).

    ``warning`` tells the operator what of the file is not in the text, and what to do about it.
    """

    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    warning: str | None = None


def load_file(path: Path, name: str) -> Loaded:
    """Return the text of the file at ``path``.

    Args:
        path: the file.
        name: what to call it in an error.

    Raises:
        ReportUnreadable: with a short reason.
    """
    data = _read(path, name)
    loaded = _parse(path, name, data)
    if not loaded.text.strip():
        scan = " (a scan needs the ocr extra)" if path.suffix.lower() not in _WRITTEN else ""
        raise ReportUnreadable(name, f"no text in it{scan}")
    if len(loaded.text) > MAX_CHARACTERS:
        raise ReportUnreadable(name, f"text longer than {MAX_CHARACTERS} characters, split it")
    if not is_vietnamese(loaded.text):
        raise ReportUnreadable(name, "not Vietnamese text")
    return loaded


def _read(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        # A pipe or device would block for ever.
        if not stat.S_ISREG(status.st_mode):
            raise ReportUnreadable(name, "not a regular file")
        if status.st_size >= MAX_BYTES:
            raise ReportUnreadable(name, f"larger than {MAX_BYTES // 1_000_000} MB, split it")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError as error:
        raise ReportUnreadable(name, f"cannot be opened ({error.strerror or error})") from error
    if not data.strip():
        raise ReportUnreadable(name, "empty file")
    return data


def _parse(path: Path, name: str, data: bytes) -> Loaded:
    suffix = path.suffix.lower()
    try:
        if data.startswith((_PDF, _ZIP, _OLE)) or data[:8].lstrip(b"\xef\xbb\xbf").startswith(_RTF):
            extracted = extract(path, "document")
            text = extracted.text
            if data.startswith(_PDF):
                return Loaded(unwrap(tidy_tables(clean(repair(joined_pages(text))))))
            return Loaded(tidy_tables(clean(repair(text))), warning=extracted.warning)
        if suffix in DOCUMENT_SUFFIXES:
            raise ReportUnreadable(name, f"not a {suffix} file inside")
        if suffix in HTML_SUFFIXES or _HTML.match(data[:4_096]):
            if len(data) > MAX_PAGE:
                raise NotText(f"a web page larger than {MAX_PAGE // 1_000_000} MB, save its text")
            return _page(path)
        if suffix in TEXT_SUFFIXES or not suffix:
            if len(data) > 4 * MAX_CHARACTERS:
                raise NotText(f"text longer than {MAX_CHARACTERS} characters, split it")
            text = decode(data)
            if len(text) > 2 * MAX_CHARACTERS:  # with all its markup
                raise NotText(f"text longer than {MAX_CHARACTERS} characters, split it")
            text = plain_markup(parted_letterhead(text))
            return Loaded(tidy_tables(clean(text)))
    except (ExtractionFailed, NotText) as error:
        raise ReportUnreadable(name, str(error)) from error
    raise ReportUnreadable(name, f"files of type {suffix} are not read")


def _page(path: Path) -> Loaded:
    """Return the main text of a web page, under its title and summary where it lacks them."""
    extracted = extract(path, "html")
    metadata = {key: clean(repair(value)) for key, value in extracted.metadata.items()}
    text = tidy_tables(clean(repair(extracted.text))).strip()
    for part in (metadata.get("description"), metadata.get("title")):
        if text and part and _letters(part) not in _letters(text):
            text = f"{part.strip()}\n\n{text}"
    if "sitename" in metadata:
        metadata["source"] = metadata.pop("sitename")
    return Loaded(text, metadata)


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())[:MAX_CHARACTERS]


def unwrap(text: str) -> str:
    """Return the text of a PDF with its page numbers gone and its broken lines joined."""
    text = _PAGE_NUMBER.sub("", text)
    parts: list[str] = []
    position = 0
    for piece in split_pieces(text):
        parts.append(text[position : piece.start])
        parts.append(" ".join(piece.text.split("\n")))
        position = piece.end
    return "".join(parts).strip()
