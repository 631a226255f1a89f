"""A real index over ``reports.REPORTS`` and services that answer from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from index.build import build_index
from index.domain import Figure
from index.embedding.sentence_encoder import SentenceEncoder
from index.language.places import Gazetteer
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Answer
from retrieval.lookup import Corpus
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.service import LocalAnswerService
from retrieval.understanding import understand
from tests.retrieval import (
    reports_of_rules,
    reports_of_sectors,
    reports_of_sources,
    reports_of_sums,
    reports_of_text,
    reports_of_two,
)
from tests.retrieval.known_misses import KNOWN
from tests.retrieval.reports import REPORTS

# The clock of the tests, so that "năm ngoái" is 2022.
TODAY = date(2023, 12, 31)

Ask = Callable[..., Answer]
Read = Callable[[str], Question]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the tests of known misses to fail."""
    for item in items:
        if item.path.parent != Path(__file__).parent or not isinstance(item, pytest.Function):
            continue
        params = [*item.callspec.params.values()] if hasattr(item, "callspec") else [""]
        for cause, rows in KNOWN.items():
            if any(name == item.originalname and said in params for name, said in rows):
                item.add_marker(pytest.mark.xfail(reason=cause, strict=True))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once."""
    return Gazetteer.load()


@pytest.fixture(scope="session")
def reports_index(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> Path:
    """The folder of a real index of ``REPORTS``."""
    return _indexed(REPORTS, tmp_path_factory.mktemp("answers"), encoder, model_cache)


def _indexed(
    texts: Mapping[str, str], folder: Path, encoder: SentenceEncoder, model_cache: Path
) -> Path:
    reports = folder / "reports"
    reports.mkdir()
    for name, text in texts.items():
        (reports / name).write_text(text, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    summary = build_index([reports], folder / "index", settings, encoder, model_cache)
    assert summary.reports == len(texts)
    assert summary.skipped == ()
    return folder / "index"


@pytest.fixture(scope="session")
def service(reports_index: Path, encoder: SentenceEncoder) -> LocalAnswerService:
    """The answering service over ``REPORTS`` on the last day of 2023."""
    holder = LiveIndexHolder(reports_index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def ask(service: LocalAnswerService) -> Ask:
    """Ask the service: ``ask(question, *history)``."""
    return _asking(service)


def _asking(service: LocalAnswerService) -> Ask:
    def asked(question: str, *history: str) -> Answer:
        said: Sequence[str] = history
        return service.ask(question, said)

    return asked


@pytest.fixture(scope="session")
def rules_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over ``reports_of_rules.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("rules")
    index = _indexed(reports_of_rules.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def ask_rules(rules_service: LocalAnswerService) -> Ask:
    """Ask the service over ``reports_of_rules.REPORTS``."""
    return _asking(rules_service)


@pytest.fixture(scope="session")
def text_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over ``reports_of_text.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("text")
    index = _indexed(reports_of_text.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def ask_text(text_service: LocalAnswerService) -> Ask:
    """Ask the service over ``reports_of_text.REPORTS``."""
    return _asking(text_service)


@pytest.fixture(scope="session")
def two_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over ``reports_of_two.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("two")
    index = _indexed(reports_of_two.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def ask_two(two_service: LocalAnswerService) -> Ask:
    """Ask the service over ``reports_of_two.REPORTS``."""
    return _asking(two_service)


@pytest.fixture(scope="session")
def sums_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over ``reports_of_sums.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("sums")
    index = _indexed(reports_of_sums.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def sources_service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over ``reports_of_sources.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("sources")
    index = _indexed(reports_of_sources.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.fixture(scope="session")
def ask_sectors(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> Ask:
    """Ask a service over ``reports_of_sectors.REPORTS`` on the last day of 2023."""
    folder = tmp_path_factory.mktemp("sectors")
    index = _indexed(reports_of_sectors.REPORTS, folder, encoder, model_cache)
    holder = LiveIndexHolder(index, IndexSettings(encoder=encoder.name))
    return _asking(LocalAnswerService(holder, encoder, today=lambda: TODAY))


@pytest.fixture(scope="session")
def ask_sums(sums_service: LocalAnswerService) -> Ask:
    """Ask the service over ``reports_of_sums.REPORTS``."""
    return _asking(sums_service)


@pytest.fixture(scope="session")
def ask_sources(sources_service: LocalAnswerService) -> Ask:
    """Ask the service over ``reports_of_sources.REPORTS``."""
    return _asking(sources_service)


@pytest.fixture(scope="session")
def scene(service: LocalAnswerService, gazetteer: Gazetteer) -> Scene:
    """What answers are made from: the real catalogue of ``REPORTS``."""
    return Scene(Corpus(service.catalogue), gazetteer, TODAY)


@pytest.fixture(scope="session")
def figures(service: LocalAnswerService) -> list[Figure]:
    """Every figure of the index."""
    return service.catalogue.figures()


@pytest.fixture(scope="session")
def read(service: LocalAnswerService, gazetteer: Gazetteer) -> Read:
    """Understand a question as the service does, places on file included."""
    places = service.catalogue.places()
    return lambda text: understand(text, gazetteer, places)
