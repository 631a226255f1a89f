import pytest

from bot.choice_labels import LABEL_LIMIT, choice_labels


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (["huyện Ba Bể (Bắc Kạn)", "huyện Na Rì (Bắc Kạn)"], ["Ba Bể", "Na Rì"]),
        (
            ["huyện Châu Thành (An Giang)", "huyện Châu Thành (Bến Tre)"],
            ["Châu Thành (An Giang)", "Châu Thành (Bến Tre)"],
        ),
        (["tỉnh Sao Mai", "thành phố Sao Mai"], ["tỉnh Sao Mai", "thành phố Sao Mai"]),
        (
            ["Thu ngân sách huyện Ba Bể, năm 2022", "Thu ngân sách huyện Na Rì, năm 2022"],
            ["Ba Bể", "Na Rì"],
        ),
        (
            ["Thu ngân sách huyện Ba Bể, năm 2022", "Thu nội địa huyện Ba Bể, năm 2022"],
            ["Thu ngân sách", "Thu nội địa"],
        ),
        (
            ["Thu ngân sách huyện Ba Bể, năm 2021", "Thu ngân sách huyện Ba Bể, năm 2022"],
            ["năm 2021", "năm 2022"],
        ),
        (
            ["Thu ngân sách huyện Ba Bể, năm 2021", "Thu nội địa huyện Ba Bể, năm 2022"],
            ["Thu ngân sách, năm 2021", "Thu nội địa, năm 2022"],
        ),
        (["huyện Yên Bình", "huyện Yên Thế"], ["Yên Bình", "Yên Thế"]),
        (["Cục Hải quan Sao Mai", "huyện Sao Mai"], ["Cục Hải quan Sao Mai", "Sao Mai"]),
        (["Sao Mai", "Sao Mai"], ["Sao Mai", "Sao Mai"]),
        ([" ", "x"], ["…", "x"]),
        ([], []),
    ],
)
def test_labels_say_what_tells_the_choices_apart(labels: list[str], shown: list[str]) -> None:
    assert choice_labels(labels) == shown


def test_a_long_label_ends_with_a_word() -> None:
    [shown] = choice_labels(["sản lượng " * 9])
    assert shown.removesuffix(" …").split()[-1] == "lượng"
    assert len(shown) <= LABEL_LIMIT + 2
