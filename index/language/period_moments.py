"""Now, and the moments where a story begins."""

from __future__ import annotations

from index.language.period_fragments import SETS_OUT, WORKS

MOMENTS: tuple[tuple[str, str], ...] = (
    (
        "to_now",
        r"\b(?:tinh )?tu truoc (?:den|toi) nay\b"
        r"|\b(?:(?:luy ke|cong don|tinh|cho) ){0,3}(?:den|toi) "
        r"(?:nay|thoi diem (?:nay|hien tai|hien nay))\b"
        r"|(?<!thuc\s)(?<!phat\s)(?<!xuat\s)\b(?:(?:tai |o )?thoi diem )?hien (?:nay|tai)\b"
        r"|(?<!thuc\s)(?<!phat\s)\bhien\b"
        r"(?= (?:co|con|da|dang|moi|toan|huyen|tinh|dia phuong)\b)"
        # Hiện Đô Lương có 12 xã: at the head of a sentence, before who has it
        r"|^hien\b(?=(?: (?!dai\b|trang\b|tuong\b|thuc\b|vat\b|huu\b)[a-z]+){2,4}"
        r" (?:co|con|da|dang)\b)"
        r"|(?:^|[.;:,]_)hien\b(?=_,)|\bdang co\b"
        # Nay con số ấy đã là (at the head of a sentence: "Nay" is a family name, too)
        r"|^nay\b(?= (?:con so|da la|con|chi con|da con|da len|toan|ca)\b)"
        # năm 2015 là 22 triệu đồng, nay đạt 45 triệu đồng
        r"|(?<=[,;].)nay\b(?= (?:da |moi |chi )?(?:dat|con|la|len|tang|giam|co)\b)"
        # Nếu năm 2015 thu 12 tỷ thì nay đã là 31 tỷ; từ 46 triệu đồng năm 2015 nay lên 79 triệu
        r"|(?:(?<=thi\s)|(?<=ma\s)|(?<=\d\d\d\d\s))nay\b"
        r"(?= (?:da |moi |chi )?(?:dat|con|la|len|tang|giam|co)\b)"
        # sau hơn 20 năm thành lập: all that was done until now
        r"|\bsau (?:hon |gan )?\d{1,3} nam"
        r"(?=(?P<rest> (?:ke tu khi )?(?:thanh lap|tai lap|chia tach))\b)",
    ),
    # khi mới tái lập: a moment of its own, whenever it was
    (
        "beginning",
        r"\b(?:khi moi|luc moi|hoi moi|ngay moi|ngay dau|khi)"
        r"(?=(?P<rest> (?:duoc )?(?:thanh lap|tai lap|chia tach))\b(?! (?:den|toi) nay))",
    ),
    # khi bắt tay vào xây dựng nông thôn mới, thu nhập … : where a story begins
    (
        "beginning",
        rf"^(?:khi|luc|(?:tai )?thoi diem)(?: moi)?(?=(?P<rest>{SETS_OUT})\b)",
    ),
    # Khi mới triển khai chương trình, …
    ("beginning", rf"^(?:khi|luc) moi(?=(?P<rest>{WORKS})\b)"),
    (
        "beginning",
        rf"^truoc khi(?=(?P<rest>{SETS_OUT}| buoc vao|{WORKS}"
        r"| (?:sap nhap|hop nhat|chia tach))\b)",
    ),
    # Bắt đầu thực hiện chương trình, huyện có điểm khởi đầu thấp, …
    (
        "beginning",
        rf"^bat dau(?=(?P<rest>{WORKS})\b[^.;]{{0,150}}"
        r"\b(?:diem khoi dau|xuat phat diem|diem xuat phat|khoi diem)\b)",
    ),
)
"""Names and sources of patterns, in the order in which they may claim text."""
