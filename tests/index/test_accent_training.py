"""An index restores the words of questions and of its own places, which no report need say."""

from __future__ import annotations

from index.accent_training import question_phrases, train_accents
from index.domain import Report
from index.language.places import Gazetteer
from index.language.syllable_counts import SyllableCounts
from index.language.text import has_marks


def test_words_of_questions_and_containing_places_are_learnt() -> None:
    gazetteer = Gazetteer.load()
    place = gazetteer.find("huyện Bắc Hà, tỉnh Lào Cai")[0].place
    report = Report(id="r", file="r", title="", body="", blocks=(), places=(place,))
    syllables = SyllableCounts()
    syllables.add(["Thu ngân sách đạt khá."])
    model = train_accents(syllables, [report], gazetteer)
    asked = "thu ngan sach bac ha lao cai la bao nhieu"
    assert model.restore(asked) == "thu ngân sách bắc hà lào cai là bao nhiêu"


def test_phrases_are_written_with_diacritics() -> None:
    phrases = question_phrases()
    assert len(phrases) == len(set(phrases))
    assert sum(has_marks(phrase) for phrase in phrases) > 0.9 * len(phrases)
