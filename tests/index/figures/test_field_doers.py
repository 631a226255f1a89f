import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nông dân trong huyện xuống giống 1.864 ha lúa, năng suất bình quân 53 tạ/ha, "
            "sản lượng 9.710 tấn.",
            ["diện tích xuống giống lúa", "năng suất bình quân lúa", "sản lượng lúa"],
        ),
        (
            "Bà con nông dân thu hoạch 120 ha ngô, sản lượng 540 tấn.",
            ["thu hoạch ngô", "sản lượng ngô"],
        ),
        ("Diêm dân thu hoạch 3.200 tấn muối.", ["thu hoạch muối"]),
        ("Người dân trồng 210 ha mắc ca.", ["trồng mắc ca"]),
    ],
)
def test_who_works_the_fields_is_no_part_of_the_name(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_what_people_give_is_theirs() -> None:
    assert figures_of("Người dân hiến 26.700 m² đất.")[0].indicator == "Người dân hiến đất"
