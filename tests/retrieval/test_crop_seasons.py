"""Seasons of a crop: another one's number is none of the one asked for."""

from __future__ import annotations

from retrieval.crop_seasons import of_another_season


def test_another_season_is_no_answer() -> None:
    assert of_another_season("vu dong xuan 2022", "vụ hè-thu 2022")
    assert not of_another_season("vu he thu 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022", "vụ Đông Xuân 2022")
    assert of_another_season("vụ đông 2022", "vụ đông xuân 2022")
    assert not of_another_season("năm 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022-2023", "vụ Đông Xuân 2022-2023")
    assert of_another_season("vụ hè 2022", "vụ hè thu 2022")
