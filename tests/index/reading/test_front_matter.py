from index.reading.front_matter import parse_front_matter


def test_bare_head_with_an_empty_value() -> None:
    body = "title: Thu ngân sách vượt\nsource: Báo Mẫu\ndate: \nurl: https://mau.vn/a\n\nNội dung."
    front = parse_front_matter(body)
    assert dict(front.values) == {
        "title": "Thu ngân sách vượt",
        "source": "Báo Mẫu",
        "url": "https://mau.vn/a",
    }
    assert body[front.end :].strip() == "Nội dung."
    span = front.spans["source"]
    assert body[span.start : span.end] == "Báo Mẫu"


def test_fenced_head_with_quotes_and_a_list() -> None:
    body = (
        '---\ntitle: "Sơ kết 6 tháng"\nplaces:\n  - huyện Mẫu Sơn\n  - tỉnh Mẫu\n'
        "draft: true\nkỳ: 6 tháng đầu năm 2021\n---\n\nNội dung: có."
    )
    front = parse_front_matter(body)
    assert front.get("title") == "Sơ kết 6 tháng"
    assert front.get("places") == "huyện Mẫu Sơn, tỉnh Mẫu"
    assert front.get("period") == "6 tháng đầu năm 2021"
    assert body[front.end :].strip() == "Nội dung: có."


def test_vietnamese_keys() -> None:
    front = parse_front_matter("Tiêu đề: Họp báo quý I\nNguồn: Báo Mẫu\nNgày đăng: 5/4/2021\n\nA.")
    assert (front.get("title"), front.get("source"), front.get("date")) == (
        "Họp báo quý I",
        "Báo Mẫu",
        "5/4/2021",
    )


def test_text_that_only_looks_like_a_head_is_text() -> None:
    for body in (
        "Nguồn: Báo Mẫu\nHuyện đã hoàn thành kế hoạch.",
        "---\nHuyện: hoàn thành kế hoạch.\n---\nNội dung",
        "Hội nghị tổng kết năm:\n\nQuyết tâm cao",
        "",
        "\n\n",
        "---",
    ):
        assert parse_front_matter(body).end == 0
