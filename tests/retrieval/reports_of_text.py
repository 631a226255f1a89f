"""Own reports with invented facts for text questions: lists, proposals, meetings, offices."""

from __future__ import annotations

REPORTS = {
    "hung-yen-giai-ngan-2023.md": """---
title: Hưng Yên: giải ngân vốn đầu tư công 8 tháng năm 2023
source: Bản tin Hưng Yên
date: 2023-09-06
places: tỉnh Hưng Yên
period: 8 tháng đầu năm 2023
---

Ngày 6/9/2023, UBND tỉnh Hưng Yên họp về giải ngân vốn đầu tư công. Đến ngày 31/8/2023, toàn tỉnh \
giải ngân 3.104 tỷ đồng, đạt 52,6% kế hoạch.

Đối với cấp huyện, các đơn vị giải ngân 1.207 tỷ đồng. Dẫn đầu là huyện Yên Mỹ (81,3%), kế đến là \
Văn Giang (74,5%), Khoái Châu 61,2%, Kim Động 48,7%. Riêng huyện Tiên Lữ giải ngân chậm, mới đạt \
39,1%. Ân Thi thấp nhất với 36,4%.

Kết quả giải ngân theo nguồn vốn như sau:
- Vốn ngân sách trung ương: 812 tỷ đồng, đạt 55,4%.
- Vốn tiền sử dụng đất: 214 tỷ đồng, đạt 28,3%.
- Vốn vay nước ngoài: 65 tỷ đồng, đạt 41,9%.

Có 2 sở giải ngân dưới 20% là Sở Y tế (12,4%) và Sở Văn hóa, Thể thao và Du lịch (17,8%).

Chủ tịch UBND tỉnh Trần Văn Quyết phê bình Ban Quản lý dự án giao thông tỉnh và yêu cầu các chủ \
đầu tư báo cáo hằng tuần.

Tỷ lệ hộ nghèo của các huyện: Phù Cừ 2,7%, Văn Lâm 0,9%.

Chi cục Thuế Mỹ Hào tập trung khai thác nguồn thu vãng lai từ vận tải, xây dựng cầu đường.

Đã có chi cục hoàn thành chỉ tiêu thu hồi nợ đọng. Đó là Chi cục Thuế Phố Hiến.
""",
    "an-thi-lam-viec-2023.md": """---
title: Phó Bí thư Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Ân Thi
source: Bản tin Hưng Yên
date: 2023-10-12
places: huyện Ân Thi, tỉnh Hưng Yên
period: 9 tháng đầu năm 2023
---

Ngày 12/10/2023, đồng chí Đỗ Minh Hải, Phó Bí thư Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Ân \
Thi về tình hình 9 tháng đầu năm 2023.

Thu ngân sách trên địa bàn huyện Ân Thi 9 tháng đạt 96,4 tỷ đồng, bằng 104,2% dự toán tỉnh giao. \
Huyện còn 3 chỉ tiêu không đạt: trồng cây phân tán, số doanh nghiệp thành lập mới và tỷ lệ hộ dùng \
nước sạch. Năm 2022, huyện có 5 chỉ tiêu không đạt. Toàn huyện có 4/20 xã đạt chuẩn nông thôn mới \
nâng cao (Hồ Tùng Mậu, Tân Phúc, Quang Vinh và Vân Du).

Tại buổi làm việc, huyện đề nghị tỉnh bố trí 24 tỷ đồng nâng cấp đường liên xã; sớm phê duyệt giá \
đất cụ thể của khu dân cư mới.

Về kiến nghị của huyện Ân Thi, đồng chí Phó Bí thư Tỉnh ủy ghi nhận và giao các sở xem xét.

Đồng chí cũng lưu ý, từ nay đến cuối năm mưa bão còn phức tạp, huyện cần chủ động phương án. \
Huyện đã trình Sở Xây dựng thẩm định đề án công nhận xã Bãi Sậy đạt tiêu chí đô thị loại V. \
Huyện phải bàn giao mặt bằng khu công nghiệp trước ngày 30/11/2023; dự án có 84 hộ bị ảnh hưởng.

Có 17 hộ chưa nhận tiền do chưa thống nhất giá đất vườn. Nguyên nhân bàn giao chậm là do hồ sơ \
đất đai thất lạc.
""",
    "kim-dong-hoi-nghi-2023.md": """---
title: Hội nghị Ban Chấp hành Đảng bộ huyện Kim Động lần thứ 15
source: Bản tin Hưng Yên
date: 2023-07-05
places: huyện Kim Động, tỉnh Hưng Yên
period: 6 tháng đầu năm 2023
---

Ngày 5/7/2023, Ban Chấp hành Đảng bộ huyện Kim Động tổ chức hội nghị lần thứ 15, đánh giá 6 tháng \
đầu năm 2023. Dự hội nghị có đồng chí Ngô Văn Thạch, Trưởng Ban Dân vận Tỉnh ủy.

Đồng chí Lê Thị Hòa, Bí thư Huyện ủy chủ trì hội nghị.

Thảo luận tại hội nghị, các đại biểu đề xuất giải pháp phát triển chăn nuôi và nêu kiến nghị của \
cử tri. Đồng chí đề nghị các cấp ủy quan tâm công tác cán bộ.

Đại hội Đảng bộ huyện lần thứ XXVI được tổ chức trong 2 ngày 14 và 15/8/2020. Đại hội Đảng bộ \
huyện lần thứ XXVII dự kiến vào ngày 20/6/2025.
""",
}
