"""Reading: a file of any supported kind to a ``Report`` with blocks, dates and places."""

from index.reading.files import SUPPORTED_SUFFIXES
from index.reading.report import read_report, read_text_report

__all__ = ["SUPPORTED_SUFFIXES", "read_report", "read_text_report"]
