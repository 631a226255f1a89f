"""The catalogue: every report, passage and figure of a generation, in one SQLite file."""

from index.catalogue.postings import FigureQuery
from index.catalogue.reader import Catalogue
from index.catalogue.schema import Counts
from index.catalogue.terms import StatedFigure
from index.catalogue.writer import CatalogueWriter

__all__ = ["Catalogue", "CatalogueWriter", "Counts", "FigureQuery", "StatedFigure"]
