from tests.index.figures.one_report import figures_of


def test_the_measure_behind_the_verb_is_the_crop_s() -> None:
    assert figures_of("Lúa xuân cho năng suất 62 tạ/ha.")[0].indicator == "năng suất Lúa xuân"
    text = "Cây vải thiều đạt sản lượng 41.000 tấn."
    assert figures_of(text)[0].indicator == "sản lượng Cây vải thiều"


def test_an_area_has_the_measure_and_is_no_crop() -> None:
    text = "Đô Lương là huyện đạt năng suất cao nhất với 72,6 tạ/ha."
    assert figures_of(text)[0].indicator == "năng suất"
