from tests.index.figures.one_report import figures_of


def _parents(text: str) -> list[str | None]:
    return [figure.parent for figure in figures_of(text)]


def test_the_project_behind_a_label_owns_its_clause() -> None:
    text = (
        "Công tác GPMB được tháo gỡ: dự án cải tạo đường tỉnh 534B đã bàn giao 14,6 ha mặt bằng, "
        "chi trả 23,7 tỷ đồng cho 268 hộ; huyện giải ngân 12 tỷ đồng."
    )
    figures = figures_of(text)
    told = [f"{figure.parent or ''} – {figure.indicator}" for figure in figures]
    assert all("dự án cải tạo đường tỉnh 534B" in name for name in told[:3])
    assert "534B" not in told[3]
    assert figures[1].parent == "dự án cải tạo đường tỉnh 534B"


def test_a_project_without_a_name_owns_nothing() -> None:
    assert "dự án" not in (_parents("Đầu tư: dự án được duyệt với 96 tỷ đồng.")[0] or "")


def test_a_work_s_clause_before_a_colon_is_the_topic_behind_it() -> None:
    text = (
        "Công tác GPMB dự án cầu Bến Thủy được tập trung: tổng diện tích phải thu hồi 41,7 ha; "
        "đến nay đã chi trả cho 214 hộ."
    )
    assert all((parent or "").startswith("GPMB dự án cầu") for parent in _parents(text))
