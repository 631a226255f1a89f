"""When a session was held and what a report is about, each trap in an own small text."""

from datetime import date

import pytest

from index.domain import DateBasis, PeriodKind
from index.reading.blocks import lay_out
from index.reading.dates import Dates, infer_dates
from index.reading.front_matter import parse_front_matter

FILLER = (
    "Bên cạnh đó, công tác xây dựng Đảng, xây dựng hệ thống chính trị có nhiều cố gắng; an ninh "
    "chính trị, trật tự an toàn xã hội được giữ vững; đời sống của nhân dân được cải thiện rõ rệt."
)


def _dates(*paragraphs: str, posted: date | None = None, url: str | None = None) -> Dates:
    body = "\n\n".join((*paragraphs, FILLER))
    front = parse_front_matter(body)
    layout = lay_out(body, front)
    found = infer_dates(
        body, layout.blocks, layout.title, front, posted=posted, url=url or front.get("url")
    )
    if found.session_span and found.session:
        assert str(found.session.day) in body[found.session_span.start : found.session_span.end]
    return found


def _label(found: Dates) -> str:
    assert found.period is not None
    assert found.period.inferred
    return found.period.label


def test_the_printed_date_is_not_the_session() -> None:
    found = _dates(
        "Thứ tư,  18/05/2022",
        "Thường trực Huyện ủy làm việc với xã Mẫu Hòa",
        "Sáng nay (9/10), đoàn công tác của Huyện ủy làm việc với xã Mẫu Hòa về kết quả công tác 9 "
        "tháng của năm 2018.",
    )
    assert found.printed == date(2022, 5, 18)
    assert (found.session, found.basis) == (date(2018, 10, 9), DateBasis.DAY_AND_TEXT_YEAR)
    assert _label(found) == "9 tháng đầu năm 2018"


def test_a_date_in_full_beats_all() -> None:
    found = _dates(
        "Chủ nhật, 23/02/2020",
        "Quyết tâm hoàn thành nhiệm vụ",
        "Sáng 4/10/2019, Huyện ủy Mẫu Sơn tổ chức hội nghị lần thứ 17.",
        "Trong 9 tháng đầu năm, thu ngân sách đạt 56 tỷ đồng; nhiệm vụ quý IV/2019 còn nặng nề.",
    )
    assert (found.session, found.basis) == (date(2019, 10, 4), DateBasis.STATED)
    assert _label(found) == "9 tháng đầu năm 2019"


def test_a_page_posted_the_same_week_gives_the_year() -> None:
    found = _dates(
        "title: Huyện Mẫu Sơn phát triển khu công nghiệp\nsource: Báo Mẫu\n"
        "date: 2025-04-22 21:48:00",
        "(BM) - Chiều 22.4, Chủ tịch UBND tỉnh có buổi làm việc với huyện Mẫu Sơn về tình hình "
        "phát triển kinh tế quý I/2025.",
    )
    assert found.session == date(2025, 4, 22)
    assert _label(found) == "quý I/2025"
    assert found.period is not None
    assert found.period.kind is PeriodKind.QUARTER


@pytest.mark.parametrize(
    ("lead", "session"),
    [
        # Results of a year are given in January, its outlook names the year after.
        (
            "Tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021 tổ chức ngày 28/1, huyện "
            "cho biết thu đạt 825 tỷ đồng.",
            date(2021, 1, 28),
        ),
        (
            "Chiều 25/12, tỉnh tổ chức họp báo về tình hình kinh tế năm 2020 và phương hướng nhiệm "
            "vụ năm 2021.",
            date(2020, 12, 25),
        ),
        (
            "Sáng nay (15/3), đoàn công tác làm việc với huyện về kết quả thực hiện nhiệm vụ năm "
            "2017, 2 tháng đầu năm và phương hướng, nhiệm vụ năm 2018.",
            date(2018, 3, 15),
        ),
        # January's slip of the pen.
        (
            "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021 diễn ra chiều ngày "
            "6/1/2020.",
            date(2021, 1, 6),
        ),
        # But a January date that fits its plans is right.
        (
            "Hội nghị tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020 diễn ra chiều ngày "
            "6/1/2020.",
            date(2020, 1, 6),
        ),
        (
            "Ngày 20/8, UBND tỉnh tổ chức hội nghị. Nửa đầu năm 2018, tỉnh thu hút 22 dự án.",
            date(2018, 8, 20),
        ),
        (
            "Ngày 7/2, tỉnh tổ chức hội nghị. Năm 2017, tỉnh phấn đấu có thêm 9 xã về đích.",
            date(2017, 2, 7),
        ),
    ],
)
def test_the_year_of_a_day_without_one(lead: str, session: date) -> None:
    assert _dates("Tin kinh tế của tỉnh Mẫu", lead).session == session


def test_dates_of_counts_documents_and_deadlines_are_no_session() -> None:
    found = _dates(
        "Giải ngân vốn đầu tư của huyện Mẫu Sơn",
        "Theo Nghị quyết số 77 ngày 21/1/2019 của Huyện ủy họp phiên thường kỳ, thu ngân sách tính "
        "đến ngày 15/3 được 26 tỷ đồng; trước ngày 30/4 sẽ tổ chức hội nghị sơ kết năm 2019.",
    )
    assert found.basis is not DateBasis.STATED
    assert found.session_span is None


def test_only_a_year_is_certain() -> None:
    found = _dates(
        "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 15",
        "Theo báo cáo, trong năm 2023, giá trị sản xuất đạt 2.351 tỷ đồng, đạt 92,3% kế hoạch.",
    )
    assert (found.session, found.basis) == (date(2023, 12, 31), DateBasis.TEXT_YEAR)
    assert _label(found) == "năm 2023"


def test_a_comparison_tells_the_year_and_a_count_the_day() -> None:
    found = _dates(
        "Hải quan tỉnh Mẫu: thu tăng",
        "Dù kim ngạch qua địa bàn 9 tháng giảm nhưng số thu vẫn tăng so với cùng kỳ năm 2019.",
        "Cụ thể, tính đến hết ngày 18/10, toàn Cục thu 2.962 tỷ đồng.",
    )
    assert _label(found) == "9 tháng đầu năm 2020"
    assert (found.session, found.basis) == (date(2020, 10, 18), DateBasis.TEXT_YEAR)


def test_the_file_s_date_serves_when_the_text_has_none() -> None:
    head = "title: Huyện Mẫu về đích\nsource: Báo Mẫu\ndate: 2025-02-17"
    found = _dates(head, "Huyện phấn đấu đạt chuẩn nông thôn mới trong năm 2025.")
    assert (found.session, found.basis) == (date(2025, 2, 17), DateBasis.FRONT_MATTER)
    # A crawl years later is no date of the report.
    late = _dates(
        "title: Huyện Mẫu về đích\nsource: Báo Mẫu\ndate: 2022-02-17",
        "Sáng 9/1/2018, huyện tổ chức hội nghị về kết quả năm 2017; thu ngân sách đạt 26 tỷ đồng.",
    )
    assert (late.session, late.basis) == (date(2018, 1, 9), DateBasis.STATED)
    assert _label(late) == "năm 2017"


@pytest.mark.parametrize("fence", ["", "---\n"])
def test_the_file_s_date_outranks_the_years_of_anecdotes(fence: str) -> None:
    head = f"{fence}title: Huyện Mẫu giảm nghèo\nsource: Báo Mẫu\ndate: 2019-11-18\n{fence}"
    found = _dates(
        head,
        "Gia đình bà Mẫu từng là hộ nghèo. Năm 2016, được vay 30 triệu đồng, bà mua bò.",
        "Năm 2019, toàn huyện giảm 300 hộ nghèo.",
    )
    assert (found.session, found.basis) == (date(2019, 11, 18), DateBasis.FRONT_MATTER)
    assert _label(found) == "năm 2019"
    alone = _dates(head, "Năm 2016, được vay 30 triệu đồng, gia đình bà Mẫu mua bò.")
    assert (alone.session, alone.period) == (date(2019, 11, 18), None)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Tính đến ngày 15/9/2022, giải ngân đạt 46,1%. Lãnh đạo tỉnh yêu cầu đến "
            "31/12/2022 đạt 95%; công trình nào đến 30/10 chưa đạt thì điều chuyển vốn.",
            "đến 15/9/2022",
        ),
        (
            "Lũy kế giải ngân đến ngày 30/9/2024 đạt 61%. Huyện phấn đấu đến 31/12/2024 đạt 98%.",
            "đến 30/9/2024",
        ),
        (
            "Đến 31/12/2022, các xã phải giải ngân hết vốn. Tính đến ngày 15/9/2022, đạt 46,1%.",
            "đến 15/9/2022",
        ),
        # What is asked for has no say in how far a count goes.
        (
            "Theo yêu cầu của tỉnh, tính đến ngày 15/9/2022 đã giải ngân 46,1%.",
            "đến 15/9/2022",
        ),
        (
            "Mục tiêu đến năm 2025, huyện có 9 xã về đích. Năm 2023, huyện có 6 xã về đích.",
            "năm 2023",
        ),
    ],
)
def test_a_deadline_is_not_what_a_report_is_about(text: str, label: str) -> None:
    assert _label(_dates("Tin kinh tế của tỉnh Mẫu", text)) == label


def test_printed_date_alone() -> None:
    found = _dates("15:35, Thứ Tư, 7-9-2022", "Tin kinh tế của huyện Mẫu Sơn", "Kinh tế ổn định.")
    assert (found.session, found.basis) == (date(2022, 9, 7), DateBasis.PRINTED)


def test_nothing_known() -> None:
    found = _dates("Tin kinh tế của huyện Mẫu Sơn", "Kinh tế của huyện ổn định và phát triển.")
    assert (found.session, found.basis, found.period) == (None, DateBasis.UNKNOWN, None)


def test_the_address_may_hold_the_year() -> None:
    found = _dates(
        "Tin kinh tế của huyện Mẫu Sơn",
        "Sáng 5/7, huyện tổ chức hội nghị sơ kết công tác.",
        url="https://mau.vn/so-ket-nam-2021/",
    )
    assert found.session == date(2021, 7, 5)


def test_the_operator_states_the_period() -> None:
    found = _dates(
        "title: Thu ngân sách\nperiod: 6 tháng đầu năm 2021\nsource: Báo Mẫu",
        "Trong năm 2020, huyện thu ngân sách đạt 26 tỷ đồng.",
    )
    assert found.period is not None
    assert (found.period.kind, found.period.end) == (PeriodKind.YEAR_TO_DATE, date(2021, 6, 30))
