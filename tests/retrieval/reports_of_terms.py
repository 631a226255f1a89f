"""Own reports with invented figures, of terms, rankings, zones and rounds of payments."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "yen-lap-nhiem-ky.md": """---
title: Đảng bộ huyện Yên Lập (Phú Thọ) trước thềm đại hội
source: Bản tin Phú Thọ
places: huyện Yên Lập, tỉnh Phú Thọ
---

CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025 I. Về kinh tế (9 chỉ tiêu) 1. Tốc độ tăng giá trị \
sản xuất bình quân hàng năm đạt 11,2%, trong đó: Nông, lâm, thủy sản tăng 4,3%; dịch vụ tăng \
13,1%. 2. Thu nhập bình quân đầu người/năm đến năm 2025: 47 triệu đồng. 3. Tỷ lệ lao động qua \
đào tạo năm 2025: 66%.
""",
    "bac-giang-cchc-2023.md": """---
title: Bắc Giang công bố Chỉ số cải cách hành chính năm 2023
source: Bản tin Bắc Giang
date: 2024-03-20
places: tỉnh Bắc Giang
period: năm 2023
---

Giá trị trung bình toàn tỉnh đạt 85,31%, tăng 1,26% so với năm trước.

Cụ thể, có 7 địa phương ghi nhận mức tăng chỉ số, trong đó huyện Tân Yên tăng mạnh nhất với \
3,72%; huyện Lục Nam có mức tăng thấp nhất là 0,35%. Trong khi đó, 3 địa phương có chỉ số giảm, \
song không nhiều.

Huyện Việt Yên là địa phương dẫn đầu bảng xếp hạng với 93,18%. Xếp thứ hai là huyện Hiệp Hòa với \
91,64%.
""",
    "dai-loc-den-bu-2022.md": """---
title: Huyện Đại Lộc chi trả tiền bồi thường
source: Bản tin Quảng Nam
date: 2022-08-19
places: huyện Đại Lộc, tỉnh Quảng Nam
period: năm 2022
---

Ngày 19/8, tại nhà văn hóa xã Đại Quang, UBND huyện Đại Lộc tổ chức chi trả đợt 3 cho người dân \
có đất bị thu hồi làm dự án thủy điện Sông Bung 4 với số tiền trên 57 tỷ đồng.

Qua kiểm tra, có 46 hộ trong tổng số 183 hộ bị ảnh hưởng đã nhận đất tái định cư.

Tuyến đường tránh qua huyện dài 12,6 km. Trong số này, có 29 hộ phải bố trí tái định cư tập trung.
""",
    "ha-giang-ho-ngheo-2022.md": """---
title: Kết quả rà soát hộ nghèo tỉnh Hà Giang năm 2022
source: Bản tin Hà Giang
date: 2023-01-10
places: tỉnh Hà Giang
period: năm 2022
---

Năm 2022, toàn tỉnh Hà Giang có 21.470 hộ cận nghèo. Riêng khu vực vùng cao có 13.260 hộ cận \
nghèo; khu vực đô thị có 917 hộ cận nghèo.

Toàn tỉnh có 4/9 trường THPT đạt chuẩn quốc gia. Cơ cấu kinh tế chuyển dịch tích cực, giảm tỷ \
trọng nông, lâm nghiệp từ 31,7% xuống 28,6%, tăng tỷ trọng dịch vụ từ 68,3% lên 71,4%.
""",
    "quang-binh-dai-hoi-2020.md": """---
title: Đại hội Đảng bộ huyện Quảng Ninh (Quảng Bình) nhiệm kỳ 2020 - 2025
source: Bản tin Quảng Bình
date: 2020-06-24
places: huyện Quảng Ninh, tỉnh Quảng Bình
---

5 năm qua, tốc độ tăng trưởng kinh tế bình quân hằng năm của huyện đạt 9,43%. Giai đoạn 2015 - \
2020 người dân đóng góp 16,8 tỷ đồng làm đường.
""",
}
