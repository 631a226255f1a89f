"""The answering service over the seeds, opened once for all tests that ask it."""

from __future__ import annotations

import pytest

from retrieval.service import LocalAnswerService
from tests.seeds import CACHE, seeds_index


@pytest.fixture(scope="session")
def seeds_service() -> LocalAnswerService:
    return LocalAnswerService.open(seeds_index().folder, CACHE, None)
