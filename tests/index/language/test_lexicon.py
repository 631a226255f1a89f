"""The tables of index/language/data: whole, in normal form, and free of contradictions."""

from importlib import resources

import pytest

from index.language.lexicon import (
    concept_table,
    concepts,
    cues,
    load_table,
    phrase_words,
    units,
)
from index.language.scan import scan
from index.language.text import lower

_TABLES = ["units", "cues", "phrases", "figures", "indicators", "periods", "dates"]


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for key, inner in value.items() for s in (key, *_strings(inner))]
    if isinstance(value, list):
        return [s for inner in value for s in _strings(inner)]
    return []


@pytest.mark.parametrize("name", ["units", "phrases", "figures", "periods"])
def test_words_are_in_normal_form(name: str) -> None:
    # What is looked up is canonical and in lower case; only normal forms of units have capitals.
    keys = [w for w in _strings(load_table(name)) if not any(c.isupper() for c in w)]
    assert [word for word in keys if lower(word) != word] == []


@pytest.mark.parametrize("name", _TABLES)
def test_every_table_says_what_it_is(name: str) -> None:
    text = (resources.files("index.language") / "data" / f"{name}.toml").read_text("utf-8")
    assert text.startswith("#")


def test_unit_spellings_lead_to_their_normal_form() -> None:
    table = units()
    for spelling, form in (("km²", "km2"), ("héc ta", "ha"), ("kwh", "kWh"), ("mét khối", "m3")):
        match = table.physical.match(scan(spelling), 0)
        assert match is not None
        assert match.value == form
    assert table.scales["tỉ"] == table.scales["tỷ"] == 10**9


def test_a_duration_is_nothing_that_is_counted() -> None:
    for word in ("năm", "tháng", "ngày", "tuổi", "giờ"):
        assert units().durations.match(scan(word), 0)
        assert not units().counted.match(scan(word), 0)


def test_every_implied_scale_is_a_scale() -> None:
    assert units().implied_scales <= set(units().scales)
    assert set(units().scaled_dong.values()) <= set(units().scales)


def test_concepts_have_distinct_names() -> None:
    assert len({concept.id for concept in concepts()}) == len(concepts())
    names = [lower(name) for concept in concepts() for name in concept.names]
    assert len(names) == len(set(names))
    for concept in concepts():
        match = concept_table().match(scan(concept.names[0]), 0)
        assert match is not None
        assert match.value is concept


def test_cues_and_phrases_load() -> None:
    assert cues().changes.match(scan("cao hơn"), 0)
    assert phrase_words().heads.match(scan("tổng mức"), 0)


def test_every_small_word_is_looked_up_somewhere() -> None:
    code = "".join(
        path.read_text("utf-8")
        for path in resources.files("index.figures").iterdir()
        if path.name.endswith(".py")
    )
    unused = [
        f"{section}.{key}"
        for section, lists in load_table("figures").items()
        for key in lists
        if f'"{key}"' not in code
    ]
    assert unused == []
