"""Things of one kind that a report tells of beside each other, ranked; each number cited."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask
from tests.retrieval.test_invariants import unsupported

FIRST = [
    ("nguồn thu nào giảm mạnh nhất của huyện Văn Bàn 2022", "Thu tiền sử dụng đất", "35,1%", 4),
    ("nguon thu nao giam manh nhat huyen van ban 2022", "Thu tiền sử dụng đất", "35,1%", 4),
    ("khoản thu nào tăng cao nhất ở Văn Bàn năm 2022", "Thu ngoài quốc doanh", "12,5%", 4),
    ("nguồn thu lớn nhất của Văn Bàn năm 2022 là gì", "Thu ngoài quốc doanh", "64,3", 4),
    ("lĩnh vực nào thu ít nhất ở Văn Bàn 2022", "Thuế thu nhập cá nhân", "9,8", 4),
    ("cây nào có diện tích lớn nhất ở Văn Bàn", "Diện tích lúa", "5.120 ha", 4),
    ("cây gì có sản lượng thấp nhất ở Văn Bàn 2022", "Ngô", "9.800 tấn", 2),
    ("cây nào diện tích lớn nhất ở Đắk Mil", "Cà phê", "21.300 ha", 4),
    ("ngành nào tăng cao nhất Văn Bàn 2022", "Giá trị sản xuất ngành công nghiệp", "11,6%", 3),
    ("lĩnh vực nào chiếm tỷ trọng thấp nhất Văn Bàn 2022", "Dịch vụ", "21,6%", 3),
    ("chỉ tiêu nào đạt thấp nhất so với kế hoạch Văn Bàn 2022", "Số lao động", "76,3%", 4),
    ("mặt hàng nào xuất khẩu nhiều nhất Bến Tre 9 tháng 2023", "Xuất khẩu hàng may", "402", 4),
    ("mặt hàng xuất khẩu nào giảm mạnh nhất Bến Tre 9 tháng 2023", "Xuất khẩu thủy", "14,7%", 4),
    ("thị trường nào lớn nhất của xuất khẩu Bến Tre 9 tháng 2023", "Hoa Kỳ", "280 triệu USD", 3),
    ("khoản thu nào đạt thấp nhất so với dự toán Bến Tre 9 tháng 2023", "Thu tiền sử", "31,9%", 5),
    ("nguồn thu nào lớn nhất của Quỳ Hợp 6 tháng 2021", "Thu ngoài quốc doanh", "44 tỷ đồng", 3),
]


@pytest.mark.parametrize(("question", "name", "number", "told"), FIRST)
def test_the_first_with_its_number_and_among_how_many(
    ask_things: Ask, question: str, name: str, number: str, told: int
) -> None:
    answer = ask_things(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.headline.startswith(name), answer.headline
    assert number in answer.headline
    assert f"trong số {told} " in answer.headline
    assert unsupported(answer, [question]) == []
    for stated in answer.figures:
        assert stated.figure.text in answer.citations[stated.citation - 1].quote


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("khoản thu nào vượt dự toán ở Bến Tre 9 tháng 2023", "lệ phí trước bạ, thu xổ số"),
        ("khoản thu nào đạt dưới 60% dự toán ở Bến Tre 9 tháng 2023", "thu tiền sử dụng đất."),
        ("mặt hàng nào xuất khẩu trên 350 triệu USD Bến Tre 9 tháng 2023", "xuất khẩu hàng may"),
    ],
)
def test_all_that_meet_a_condition(ask_things: Ask, question: str, names: str) -> None:
    answer = ask_things(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert f": {names}" in answer.headline
    assert unsupported(answer, [question]) == []


def test_a_sentence_that_calls_one_the_first_decides(ask_things: Ask) -> None:
    told = ask_things("nguồn thu nào cao nhất ở Đắk Mil năm 2021")
    assert told.headline.startswith("Thu ngoài quốc doanh cao nhất")
    assert "71 tỷ đồng" in told.headline
    unnumbered = ask_things("nguồn thu nào giảm mạnh nhất của Quỳ Hợp 6 tháng 2021")
    assert unnumbered.headline.startswith("“Cấp quyền khai thác khoáng sản")


@pytest.mark.parametrize(
    "question",
    [
        "thị trường nào lớn nhất của Văn Bàn 2022",
        "mặt hàng nào xuất khẩu nhiều nhất của Văn Bàn 2022",
        "mặt hàng nào nhập khẩu nhiều nhất Bến Tre 9 tháng 2023",
        "khoản chi nào lớn nhất của Văn Bàn 2022",
        "nguồn thu nào lớn nhất ở Văn Bàn năm 2021",
        "nguồn thu nào giảm mạnh nhất của Đắk Mil năm 2021",
        "cây nào có diện tích lớn nhất ở Đại Từ",
        # Another of the list rose more, and nothing tells whether it is one of them.
        "ngành nào tăng cao nhất ở Quỳ Hợp 6 tháng 2021",
        # None of them fell.
        "ngành nào giảm mạnh nhất Văn Bàn 2022",
    ],
)
def test_no_ranking_of_other_things(ask_things: Ask, question: str) -> None:
    assert ask_things(question).status is Status.NOT_FOUND


def test_a_bound_on_what_passes_the_plan(ask_series: Ask) -> None:
    answer = ask_series("khoản thu nào của Mai Châu 10 tháng 2022 vượt trên 30%")
    assert answer.headline.startswith("Có 1 trong số 3 khoản thu"), answer.text
    assert "thu tiền sử dụng đất" in answer.headline
