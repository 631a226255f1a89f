"""One place for all spellings of highland names, in reports and in questions."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer

G = Gazetteer.load()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("huyện Chư Prong", "huyện Chư Prông"),
        ("Chư Prong phát triển", "huyện Chư Prông"),
        ("huyện M'Drắk", "huyện M'Đrắk"),
        ("huyện MĐrắk", "huyện M'Đrắk"),
        ("huyện Ea Hleo", "huyện Ea H'leo"),
        ("huyện EaH’leo", "huyện Ea H'leo"),
        ("huyện Ia-Grai", "huyện Ia Grai"),
        ("huyện Krong Pa", "huyện Krông Pa"),
        ("huyện Đắk Rlấp", "huyện Đắk R'Lấp"),
        ("huyện Ia Hdrai", "huyện Ia H'Drai"),
        ("huyện K'Bang", "huyện KBang"),
        ("huyện Đakrông", "huyện Đa Krông"),
        ("thị xã Buôn Hồ", "thị xã Buôn Hồ"),
        ("huyện Lí Sơn", "huyện Lý Sơn"),
        ("huyện Mĩ Tú", "huyện Mỹ Tú"),
        ("huyện Quì Hợp", "huyện Quỳ Hợp"),
        ("huyện Quy Châu", "huyện Quỳ Châu"),
    ],
)
def test_reports_spell_one_name_in_many_ways(text: str, name: str) -> None:
    assert [mention.place.name for mention in G.find(text)] == [name]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("chu prong thu bao nhieu", "huyện Chư Prông"),
        ("Chư Prong thu bao nhiêu", "huyện Chư Prông"),
        ("chư prông thu bao nhiêu", "huyện Chư Prông"),
        ("mdrak thu bao nhieu", "huyện M'Đrắk"),
        ("eahleo thu bao nhieu", "huyện Ea H'leo"),
        ("krongpa thu bao nhieu", "huyện Krông Pa"),
        ("dak rlap thu bao nhieu", "huyện Đắk R'Lấp"),
        ("lí sơn thu bao nhiêu", "huyện Lý Sơn"),
    ],
)
def test_questions_find_them_with_and_without_marks(question: str, name: str) -> None:
    assert [m.place.name for m in G.find_in_question(question)] == [name]


def test_an_ordinary_name_needs_its_marks_or_its_unit_word() -> None:
    assert G.find("Quy Châu báo đá") == []
    assert G.find("huyện Thanh Hòa") == []
