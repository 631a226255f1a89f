"""Letterheads of two columns in plain text."""

from index.reading.letterheads import parted_letterhead

HEAD = (
    "ỦY BAN NHÂN DÂN                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "HUYỆN NHO QUAN                   Độc lập - Tự do - Hạnh phúc\n"
    "Số: 88/BC-UBND                   Nho Quan, ngày 05 tháng 7 năm 2019\n"
    "BÁO CÁO\n"
    "Kết quả    sản xuất"
)


def test_each_column_by_itself() -> None:
    lines = [line for line in parted_letterhead(HEAD).split("\n") if line]
    assert lines == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN NHO QUAN",
        "Số: 88/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nho Quan, ngày 05 tháng 7 năm 2019",
        "BÁO CÁO",
        "Kết quả    sản xuất",
    ]


def test_a_text_without_one_stays() -> None:
    for text in ("Thu    12 tỷ\nChi    9 tỷ", "Độc lập - Tự do - Hạnh phúc\n\nBÁO CÁO", ""):
        assert parted_letterhead(text) == text
