"""Own reports of offices with invented figures: border gates, taxes, social insurance."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "cua-khau-2023.md": """Xuất, nhập khẩu hàng hóa qua các cửa khẩu tỉnh Lào Cai ngày 03/4/2023

Tổng số phương tiện chở hàng xuất, nhập khẩu trong ngày: 418 xe. Trong đó:

- Phương tiện chở hàng xuất khẩu: 163 xe (gồm: 71 xe hoa quả, 92 xe mặt hàng khác); giảm 37 xe so \
với ngày 02/4/2023.

- Tổng số phương tiện chở hàng còn tồn tại các cửa khẩu: 204 xe (gồm: 58 xe hoa quả).
""",
}
