"""The error tree. Every message is one English line with its remedy, for the operator.

HoibaocaoError
├── ReportUnreadable     one file could not be read; the build goes on without it
├── NoReports            nothing at all could be read
├── IndexMissing         there is no live generation yet
├── IndexDamaged         a checksum, a count or a format does not agree
├── SettingsMismatch     the index was built with other settings
├── IndexLocked          another build is running
├── IndexUnreachable     the cluster that holds the index does not answer
├── EncoderUnavailable   the embedding model cannot be loaded
└── CitationNotFound     a citation id that no report on file answers to
"""

from __future__ import annotations


class HoibaocaoError(Exception):
    """Base of all errors that this project raises on purpose."""


class ReportUnreadable(HoibaocaoError):
    """One file could not be read. ``reason`` is a short English phrase."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class NoReports(HoibaocaoError):
    """Nothing could be read."""


class IndexMissing(HoibaocaoError):
    """There is no live generation."""


class IndexDamaged(HoibaocaoError):
    """A file of the index is missing, changed or of another format."""


class SettingsMismatch(HoibaocaoError):
    """The index was built with other settings than the ones in force."""


class IndexLocked(HoibaocaoError):
    """Another process is building."""


class IndexUnreachable(HoibaocaoError):
    """The cluster that holds the index does not answer, or refuses."""


class EncoderUnavailable(HoibaocaoError):
    """The embedding model cannot be loaded."""


class CitationNotFound(HoibaocaoError):
    """No report on file answers to the citation id."""
