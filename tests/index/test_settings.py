"""The settings id changes with every setting and with nothing else."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from index.lexical import LexicalSettings
from index.settings import IndexSettings

SETTINGS = IndexSettings(encoder="model-a")


def test_equal_settings_have_equal_ids() -> None:
    assert SETTINGS.id == IndexSettings(encoder="model-a").id
    assert len(SETTINGS.id) == 12


@pytest.mark.parametrize("name", [field.name for field in fields(IndexSettings)])
def test_every_setting_counts(name: str) -> None:
    changed = {"encoder": "model-b", "lexical": LexicalSettings(b=0.5), "passage_min": 80}
    other = replace(SETTINGS, **{name: changed.get(name) or getattr(SETTINGS, name) + 1})
    assert other.id != SETTINGS.id
    assert other.differences(SETTINGS.to_json()) == [name]


def test_settings_survive_json() -> None:
    assert SETTINGS.differences(json.loads(json.dumps(SETTINGS.to_json()))) == []


def test_contradicting_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="passage_min"):
        IndexSettings(encoder="m", passage_min=200)
