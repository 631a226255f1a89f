"""Small dated texts, read by the real reader, for the tests of this folder."""

from datetime import date

from index.reading.blocks import lay_out
from index.reading.dates import Dates, infer_dates
from index.reading.front_matter import parse_front_matter

FILLER = (
    "Bên cạnh đó, công tác xây dựng Đảng, xây dựng hệ thống chính trị có nhiều cố gắng; an ninh "
    "chính trị, trật tự an toàn xã hội được giữ vững; đời sống của nhân dân được cải thiện rõ rệt."
)


def dates_of(*paragraphs: str, posted: date | None = None, url: str | None = None) -> Dates:
    body = "\n\n".join((*paragraphs, FILLER))
    front = parse_front_matter(body)
    layout = lay_out(body, front)
    found = infer_dates(
        body, layout.blocks, layout.title, front, posted=posted, url=url or front.get("url")
    )
    if found.session_span and found.session:
        assert str(found.session.day) in body[found.session_span.start : found.session_span.end]
    return found


def label_of(found: Dates) -> str:
    assert found.period is not None
    assert found.period.inferred
    return found.period.label
